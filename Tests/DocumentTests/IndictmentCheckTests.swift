import Drafting
import StatuteModel
import StatuteXML
import Testing

@testable import DocumentAssembly

@Suite("Checks of an indictment as it is drafted")
struct IndictmentCheckTests {
  /// A case with one fact put wrong, and a rule that must then speak and else must not.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let old: String
    let new: String
    var testDescription: String { "\(rule): \(new)" }
  }

  private static let place =
    "tempat: {uraian: rumah keluarga korban, desa: Oinlasi, kecamatan: Amanatun Selatan, "
    + "kabupaten: Timor Tengah Selatan, provinsi: Nusa Tenggara Timur, negara: ID}\n"
  private static let ground =
    "    alasan_kewenangan: sebagian besar saksi bertempat tinggal di Kota Kupang dan terdakwa "
    + "ditahan di Kupang\n"

  static let faults = [
    Fault(
      rule: "DAK-01", old: "agama: Kristen Protestan, pekerjaan: wiraswasta",
      new: "pekerjaan: wiraswasta"),
    Fault(rule: "DAK-01", old: "    tanggal_lahir: 1984-07-01\n", new: "    usia: 41\n"),
    Fault(
      rule: "DAK-02", old: "{jenis: surat-dakwaan, tanggal: 2026-06-15, tempat: Kupang}",
      new: "{jenis: surat-dakwaan, tempat: Kupang, salinan_akhir: ya}"),
    Fault(rule: "DAK-03", old: place, new: "tempat: {}\n"),
    Fault(rule: "DAK-05", old: ground, new: ""),
    Fault(rule: "DAK-07", old: "status_penuntutan: dpo, ", new: ""),
    Fault(
      rule: "DAK-09",
      old:
        "    kronologi: [Pada September 2025 P1 mengirim R.T. ke Malaysia dengan janji yang sama.]\n",
      new: ""),
    Fault(
      rule: "DAK-13", old: "restitusi: {oleh: kuasa, pemohon: S2",
      new: "restitusi: {diajukan: 2026-06-10, oleh: kuasa, pemohon: S2"),
    Fault(
      rule: "DAK-15", old: "tanggal: 2025-09\n",
      new: "tanggal: 2025-09-04\n    tanggal_tidak_diingat: ya\n"),
  ]

  /// How often each rule speaks against the draft.
  private func count(
    _ rule: String, _ name: String = "dewasa-ke-malaysia", _ pairs: [(String, String)] = []
  ) throws -> Int {
    try CheckLaboratory.rules(.indictment, name, replacing: pairs).filter { $0 == rule }.count
  }

  @Test("A fact put wrong makes its rule speak of the draft", arguments: faults)
  func fault(_ fault: Fault) throws {
    let before = try count(fault.rule)
    let after = try count(fault.rule, "dewasa-ke-malaysia", [(fault.old, fault.new)])
    // A claim that was filed is carried, so that its rule falls silent.
    if fault.rule == "DAK-13" {
      #expect(before == 1 && after == 0)
    } else {
      #expect(before == 0 && after > 0)
    }
  }

  @Test("An element for which the draft prints an empty place is named")
  func emptyElement() throws {
    #expect(try count("DAK-06", "korporasi") == 2)
    #expect(
      try count(
        "DAK-06", "korporasi",
        [
          (
            "untuk_kepentingan_korporasi: P2,",
            "untuk_kepentingan_korporasi: P2, hubungan_dengan_korporasi: ya, dalam_lingkungan_korporasi: ya,"
          )
        ]) == 0)
  }

  @Test("A provision that is law for the time of the conduct is not named")
  func force() throws {
    for name in DocumentLaboratory.cases { #expect(try count("DAK-08", name) == 0) }
  }

  private static let court = "pengadilan: {nama: Pengadilan Negeri Labuan Bajo, kota: Labuan Bajo}"

  private func child(_ rule: String, _ choice: String) throws -> Int {
    try count(rule, "anak-prostitusi", [(Self.court, "\(Self.court)\n  dakwaan: \(choice)")])
  }

  @Test("Charges out of order are named; the same in order are not")
  func order() throws {
    let light = "{terdakwa: P1, pasal: uu-21-2007/pasal-6"
    let heavy = "{terdakwa: P1, pasal: uu-1-2023/pasal-455/ayat-2"
    #expect(try child("DAK-10", "{lapis: [\(light)}, \(heavy), sambungan: subsidair}]}") == 1)
    #expect(try child("DAK-10", "{lapis: [\(heavy)}, \(light), sambungan: subsidair}]}") == 0)
    #expect(try child("DAK-10", "{lapis: [\(heavy)}, \(heavy), sambungan: atau}]}") == 1)
  }

  @Test("The same offence charged twice side by side is named")
  func twice() throws {
    let charge = "{terdakwa: P1, pasal: uu-21-2007/pasal-6"
    #expect(try child("DAK-14", "{lapis: [\(charge)}, \(charge), sambungan: dan}]}") == 1)
    #expect(try child("DAK-14", "{lapis: [\(charge)}]}") == 0)
  }

  @Test("A child without the aggravation or without proof of age is named")
  func children() throws {
    #expect(try count("DAK-12", "anak-prostitusi") == 0)
    #expect(try child("DAK-12", "{lapis: [{terdakwa: P1, pasal: uu-21-2007/pasal-6}]}") == 1)
    #expect(try count("DAK-12", "korporasi") == 1)
  }

  @Test("Gaps in detention are named")
  func detention() throws {
    #expect(try count("DAK-16") == 1)
    #expect(try count("DAK-16", "korporasi") == 0)
  }

  @Test("Time, weekday, place and victims of the draft are those of its events")
  func agreement() throws {
    for name in DocumentLaboratory.cases {
      #expect(try count("DAK-04", name) == 0)
      #expect(try count("DAK-11", name) == 0)
    }
  }

  @Test("Nothing in the words of the draft blocks", arguments: DocumentLaboratory.cases)
  func words(name: String) throws {
    let dossier = try DocumentLaboratory.dossier(name)
    for entry in try DocumentLaboratory.documents(.indictment, of: dossier) {
      let text = DraftedText(entry.document.package, fileName: "surat-dakwaan-1.docx")
      let found = try CheckLaboratory.check().findings(in: text, of: dossier)
      #expect(found.filter(\.blocks).map(\.rule) == [])
    }
  }

  /// Whether a text names a provision as letters do, and not merely one whose number begins alike.
  private func prints(_ text: String, _ citation: Citation, _ names: ActNaming) -> Bool {
    let short = citation.act.map { names.text(citation, from: $0) }
    return [names.long(citation), short].compactMap { $0 }.contains { words in
      text.ranges(of: words).contains { range in
        guard range.upperBound < text.endIndex else { return true }
        let next = text[range.upperBound]
        return !next.isNumber && !next.isLetter
      }
    }
  }

  @Test("The outline says what the draft prints", arguments: DocumentLaboratory.cases)
  func sameSource(name: String) throws {
    let dossier = try DocumentLaboratory.dossier(name)
    let text = try DocumentLaboratory.plainText(.indictment, of: dossier)
    let outline = try DocumentLaboratory.outline(dossier)
    #expect(!outline.layers.isEmpty)
    for layer in outline.layers {
      #expect(layer.place.map(text.contains) ?? true)
      #expect(layer.ownFacts.allSatisfy(text.contains))
      #expect(!layer.citations.isEmpty)
      for citation in layer.citations {
        #expect(prints(text, citation, dossier.names), "\(citation.identifier)")
      }
      for element in layer.elements {
        let words = element.words.withoutGaps
        #expect(text.contains("\(words), yaitu "))
        if element.facts == 0 {
          #expect(text.contains("\(words), yaitu [fakta unsur: belum diisi]"))
        }
      }
    }
  }
}
