import RuleEngine
import StatuteModel
import Testing

/// One row of the table of charges and ranges: a charge under the old law and one under the new.
struct Row: Sendable {
  let name: String
  let old: String
  let new: String
  var oldApplied: [String] = []
  var form: Charge.Form = .completed
  var accused: AccusedKind = .person
}

@Suite("The table of charges and ranges")
struct RangeTableTests {
  private static let bases = [("2/2", "455/2"), ("3", "3"), ("4", "4"), ("5", "5"), ("6", "6")]

  static var rows: [Row] {
    var rows = [
      Row(name: "Perekrutan dll. untuk eksploitasi di Indonesia", old: "2/1", new: "455/1"),
      Row(name: "… orang tereksploitasi", old: "2/2", new: "455/2"),
      Row(name: "Memasukkan ke Indonesia", old: "3", new: "3"),
      Row(name: "Membawa WNI ke luar", old: "4", new: "4"),
      Row(name: "Pengangkatan anak", old: "5", new: "5"),
      Row(name: "Pengiriman anak", old: "6", new: "6"),
    ]
    for (old, new) in bases {
      rows.append(
        Row(name: "Luka berat dll.", old: old, new: new, oldApplied: ["7/1"]))
    }
    rows.append(Row(name: "Mati", old: "7/2", new: "7/2"))
    rows.append(Row(name: "Penyelenggara negara", old: "2/1", new: "455/1", oldApplied: ["8/1"]))
    for (old, new) in bases {
      rows.append(Row(name: "Penyelenggara negara", old: old, new: new, oldApplied: ["8/1"]))
    }
    rows.append(Row(name: "Menggerakkan, tidak terjadi", old: "9", new: "9"))
    for (old, new) in [("2/1", "455/1")] + bases {
      rows += [
        Row(name: "Membantu", old: old, new: new, oldApplied: ["10"], form: .assistance),
        Row(name: "Percobaan", old: old, new: new, oldApplied: ["10"], form: .attempt),
        Row(name: "Permufakatan", old: old, new: new, oldApplied: ["11"], form: .conspiracy),
        Row(name: "Menggunakan korban", old: old, new: new, oldApplied: ["12"]),
        Row(
          name: "Korporasi", old: old, new: new, oldApplied: ["15/1"], accused: .corporation),
        Row(name: "Kelompok terorganisasi", old: old, new: new, oldApplied: ["16"]),
      ]
    }
    for (old, new) in [("2/1", "455/1"), ("2/2", "455/2"), ("3", "3"), ("4", "4")] {
      rows.append(Row(name: "Korban anak", old: old, new: new, oldApplied: ["17"]))
    }
    let others = [
      ("19", "Dokumen palsu"), ("20", "Kesaksian palsu"), ("21/1", "Menyerang saksi atau petugas"),
      ("21/2", "… luka berat"), ("21/3", "… mati"), ("22", "Merintangi"),
      ("23", "Membantu pelarian"), ("24", "Membocorkan identitas"),
    ]
    return rows + others.map { Row(name: $0.1, old: $0.0, new: $0.0) }
  }

  /// Where the figures go beyond the words of one provision, and why.
  private static let remarks = [
    "Bulan dan rupiah. Pecahan rupiah dibulatkan ke bawah; nilai tepatnya di belakang tanda sama dengan.",
    "Minimum yang diperberat (4 tahun, Rp160 juta): simpulan, bacaan lain mempertahankan minimum dasar.",
    "C, penjara yang diperberat: 20 tahun menurut KUHP Pasal 68 ayat (3) dan (4); bacaan lain 15 tahun",
    "  menurut UU 1/2026 Pasal III ayat (1). Denda yang diperberat: jumlah kategori ditambah 1/3.",
    "C, korporasi: tiga kali menurut Pasal 15 ayat (1); bacaan lain rentang KUHP Pasal 121.",
    "Kelompok terorganisasi: Pasal 16 menyebut ancaman pidana Pasal 2 untuk setiap tindak pidana",
    "  perdagangan orang. Sejak Pasal 2 dibaca Pasal 455, hubungannya “atau” juga bila delik asalnya Pasal 3",
    "  sampai dengan Pasal 6.",
  ]

  @Test("Every row of columns A and C follows from the texts")
  func table() throws {
    let calculator = try Texts.calculator()
    var lines = Self.remarks.map { "# \($0)" }
    for row in Self.rows {
      let old = try Charge(
        offence: cite(row.old), applied: row.oldApplied.map(cite), form: row.form,
        accused: row.accused)
      let new = old.replacing(offence: try cite(row.new))
      lines.append("\(row.name): \(title(row.old, row.oldApplied))")
      let before = try calculator.answer(for: old, on: Day.old()).penalty
      lines.append("  A  \(Printing.range(before))")
      let after = try calculator.answer(for: new, on: Day.new()).penalty
      lines.append("  C  \(title(row.new, row.oldApplied)): \(Printing.range(after))")
    }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "tabel-ancaman")
  }

  /// Typed by hand from the table of regimes: years and million rupiah before 2026; years,
  /// category, its amount in million rupiah and the link since.
  static let typed: [(charge: [String], before: [Int64], since: [Int64], link: String)] = [
    (["2/1", "455/1"], [3, 15, 120, 600], [15, 7, 5_000], "atau"),
    (["2/2", "455/2"], [3, 15, 120, 600], [15, 7, 5_000], "atau"),
    (["3", "3"], [3, 15, 120, 600], [15, 7, 5_000], "dan/atau"),
    (["4", "4"], [3, 15, 120, 600], [15, 7, 5_000], "dan/atau"),
    (["5", "5"], [3, 15, 120, 600], [15, 7, 5_000], "dan/atau"),
    (["6", "6"], [3, 15, 120, 600], [15, 7, 5_000], "dan/atau"),
    (["9", "9"], [1, 6, 40, 240], [6, 5, 500], "dan/atau"),
    (["19", "19"], [1, 7, 40, 280], [7, 5, 500], "dan/atau"),
    (["20", "20"], [1, 7, 40, 280], [7, 5, 500], "dan/atau"),
    (["21/1", "21/1"], [1, 5, 40, 200], [5, 4, 200], "dan/atau"),
    (["21/2", "21/2"], [2, 10, 80, 400], [10, 6, 2_000], "dan/atau"),
    (["21/3", "21/3"], [3, 15, 120, 600], [15, 7, 5_000], "dan/atau"),
    (["22", "22"], [1, 5, 40, 200], [5, 4, 200], "dan/atau"),
    (["23", "23"], [1, 5, 40, 200], [5, 4, 200], "dan/atau"),
    (["24", "24"], [3, 7, 120, 280], [7, 5, 500], "dan/atau"),
  ]

  @Test("The offences with a range of their own agree with the table typed by hand")
  func typedTable() throws {
    let calculator = try Texts.calculator()
    let million: Int64 = 1_000_000
    for (names, before, since, link) in Self.typed {
      let old = try calculator.answer(for: charge(names[0]), on: Day.old()).penalty
      #expect(old.prison?.minimum == Rational(12 * before[0]), "\(names)")
      #expect(old.prison?.maximum == Rational(12 * before[1]), "\(names)")
      #expect(old.fine?.minimum == Rational(million * before[2]), "\(names)")
      #expect(old.fine?.maximum == Rational(million * before[3]), "\(names)")
      #expect(old.link == .and, "\(names)")
      let new = try calculator.answer(for: charge(names[1]), on: Day.new()).penalty
      #expect(
        new.prison
          == Penalty.Prison(
            minimum: nil, maximum: Rational(12 * since[0]), includesLife: false), "\(names)")
      #expect(
        new.fine
          == Penalty.Fine(
            minimum: nil, maximum: Rational(million * since[2]), category: Int(since[1])),
        "\(names)")
      #expect(new.link?.rawValue == link, "\(names)")
      #expect(new.generalMinimum?.prison?.normalForm == "P1D", "\(names)")
      #expect(new.generalMinimum?.fine == Rational(50_000), "\(names)")
    }
  }

  private func title(_ offence: String, _ applied: [String]) -> String {
    (applied + [offence]).map { "Psl \($0)" }.joined(separator: " jo ")
  }
}
