import StatuteModel
import StatuteSearch
import StatuteXML
import Testing

/// A question that a prosecutor, a lawyer or a social worker may ask, and where the answer stands.
struct JudgedQuery: Sendable, CustomTestStringConvertible {
  let query: String
  /// Provisions that answer it, by identifier without the act.
  let answers: [String]
  /// How far down the first answer may stand.
  let within: Int

  init(_ query: String, _ answers: String..., within: Int = 1) {
    self.query = query
    self.answers = answers
    self.within = within
  }

  var testDescription: String { query }
}

/// UU 21/2007 as it is held, indexed as on a day after Pasal 2 was revoked.
enum HeldAct {
  static let index = Result {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let library = try StatuteLibrary(root: "/\(root)/Statutes")
    let act = try #require(ActIdentifier("uu-21-2007"))
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    return try SearchIndex(SearchDocument.all(of: try library.statute(act), on: day))
  }
}

@Suite("Judged queries over UU 21/2007")
struct JudgedQueryTests {
  static let judged: [JudgedQuery] = [
    // One word in another form than the law's.
    JudgedQuery("dipekerjakan", "pasal-12"),
    JudgedQuery("mempekerjakan", "pasal-12"),
    JudgedQuery("merekrut", "pasal-1/angka-9"),
    JudgedQuery("perekrutan", "pasal-1/angka-9"),
    JudgedQuery("dieksploitasi", "pasal-3", "pasal-4", "pasal-5"),
    JudgedQuery("menyembunyikan", "pasal-23"),
    JudgedQuery("menyadap", "pasal-31/ayat-1", "pasal-31/ayat-2"),
    JudgedQuery("penyadapan", "pasal-31/ayat-1", within: 2),
    JudgedQuery("percobaan", "pasal-10"),
    // A defined term finds its definition.
    JudgedQuery("restitusi", "pasal-1/angka-13"),
    JudgedQuery("restitusi", "pasal-48/ayat-1", "pasal-49/ayat-1", within: 3),
    JudgedQuery("eksploitasi", "pasal-1/angka-7"),
    JudgedQuery("eksploitasi seksual", "pasal-1/angka-8"),
    JudgedQuery("korban", "pasal-1/angka-3"),
    JudgedQuery("anak", "pasal-1/angka-5"),
    JudgedQuery("setiap orang", "pasal-1/angka-4"),
    JudgedQuery("tindak pidana perdagangan orang", "pasal-1/angka-2"),
    JudgedQuery("jeratan utang", "pasal-1/angka-15"),
    JudgedQuery("penjeratan hutang", "pasal-1/angka-15"),
    JudgedQuery("ganti rugi", "pasal-1/angka-13"),
    // A rule told in a few words.
    JudgedQuery("korban anak sidang tertutup", "pasal-39/ayat-1"),
    JudgedQuery("kelompok terorganisasi", "pasal-16"),
    JudgedQuery("kelompok yang terorganisir", "pasal-16"),
    JudgedQuery("saksi korban satu alat bukti", "pasal-30"),
    JudgedQuery("rekaman elektronik alat bukti", "pasal-29"),
    JudgedQuery("saksi memberi keterangan jarak jauh", "pasal-34"),
    JudgedQuery("sidang tanpa terdakwa", "pasal-41/ayat-1", "pasal-37/ayat-1", "pasal-37/ayat-2"),
    JudgedQuery("persetujuan korban", "pasal-26"),
    JudgedQuery("pemberatan korporasi denda tiga kali", "pasal-15/ayat-1"),
    JudgedQuery("kehamilan luka berat", "pasal-7/ayat-1"),
    JudgedQuery("matinya korban", "pasal-7/ayat-2"),
    JudgedQuery("pengangkatan anak", "pasal-5"),
    JudgedQuery("keterangan palsu dokumen", "pasal-19"),
    JudgedQuery("menyerang petugas", "pasal-21/ayat-1"),
    JudgedQuery("korban dipaksa melakukan tindak pidana", "pasal-18"),
    JudgedQuery("kerahasiaan identitas", "pasal-44/ayat-1"),
    JudgedQuery("kurungan pengganti restitusi", "pasal-50/ayat-4"),
    JudgedQuery("menyita harta kekayaan", "pasal-50/ayat-3"),
    JudgedQuery("pemulangan korban luar negeri", "pasal-54/ayat-1"),
    JudgedQuery("pusat pelayanan terpadu", "pasal-46/ayat-1"),
    JudgedQuery("rehabilitasi sosial", "pasal-51/ayat-1", "pasal-52/ayat-1", within: 3),
    JudgedQuery("kerja sama internasional", "pasal-59/ayat-1"),
    JudgedQuery("peran serta masyarakat", "pasal-60/ayat-1", "pasal-60/ayat-2", within: 3),
    JudgedQuery("mulai berlaku", "pasal-67"),
  ]

  private static func place(of judged: JudgedQuery) throws -> Int? {
    let hits = try HeldAct.index.get().search(judged.query, limit: 3).hits
    return hits.firstIndex { hit in
      judged.answers.contains { "uu-21-2007/\($0)" == hit.document.identifier }
    }
  }

  @Test("The answer stands where it was judged to belong", arguments: judged)
  func answers(_ judged: JudgedQuery) throws {
    let place = try Self.place(of: judged)
    let found = try HeldAct.index.get().search(judged.query, limit: 3).hits
      .map(\.document.identifier)
    #expect(
      place.map { $0 < judged.within } ?? false,
      "“\(judged.query)” gives \(found.joined(separator: ", "))")
  }

  @Test("Nine in ten answers come first, all among the first three")
  func recall() throws {
    let places = try Self.judged.map(Self.place(of:))
    let first = places.count { $0 == 0 }
    let third = places.count { $0 != nil }
    print("judged queries: \(places.count), recall@1 \(first), recall@3 \(third)")
    #expect(third == places.count)
    #expect(first * 10 >= places.count * 9)
  }

  @Test("What the law does not say gives no hit, but what is near")
  func suggests() throws {
    let result = try HeldAct.index.get().search("membocorkan identitas")
    #expect(result.hits.isEmpty)
    #expect(result.suggestions.words.map(\.word) == ["membocorkan"])
    #expect(result.suggestions.relaxed.map(\.dropped) == ["membocorkan"])
  }

  @Test("A note that says only “Cukup jelas” is no hit")
  func leavesOutEmptyNotes() throws {
    let index = try HeldAct.index.get()
    #expect(index.documents.allSatisfy { $0.text != "Cukup jelas." })
    let named = try index.search("pasal 12 di:penjelasan").hits.map(\.document.identifier)
    #expect(!named.contains("uu-21-2007/penjelasan/pasal-12"))
  }

  @Test("Of two that say the same, the one in force comes first")
  func prefersLawInForce() throws {
    let words = "Setiap orang yang menculik dipidana."
    let twins = [false, true, false, true].enumerated().map { index, isInForce in
      SearchDocument(
        act: "uu-99-2099", identifier: "uu-99-2099/pasal-\(index + 1)", title: "Pasal",
        text: words, isInForce: isInForce)
    }
    let other = SearchDocument(
      act: "uu-99-2099", identifier: "uu-99-2099/pasal-9", title: "Pasal", text: "Lain.")
    let hits = try SearchIndex(twins + [other, other, other, other, other]).search("culik").hits
    #expect(
      hits.map(\.document.identifier)
        == [2, 4, 1, 3].map { "uu-99-2099/pasal-\($0)" })
  }
}
