import Foundation
import RuleEngine
import StatuteModel
import StatuteXML
import Testing

@testable import DocumentAssembly
@testable import Drafting
@testable import rujukan

@Suite("The indictment")
struct IndictmentTests {
  private func text(_ dossier: Dossier) throws -> String {
    try DocumentLaboratory.plainText(.indictment, of: dossier)
  }

  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.indictment, name)
  }

  // MARK: What

  @Test(
    "The provision is quoted as the statute has it on the day",
    arguments: [
      ("anak-prostitusi", "uu-1-2023/pasal-455/ayat-1"),
      ("korporasi", "uu-21-2007/pasal-13/ayat-1"),
    ])
  func quotation(name: String, citation: String) throws {
    let dossier = try DocumentLaboratory.dossier(name)
    let cited = try #require(Citation(identifier: citation))
    guard case .words(let lines)? = dossier.quotation(cited) else {
      Issue.record("not quoted")
      return
    }
    #expect(
      try text(dossier).contains(
        "\(dossier.names.long(cited)): “\(lines.joined(separator: " "))”"))
  }

  @Test("The charge says the conduct in the words of the provision of its day")
  func wording() throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    let cited = try #require(Citation(identifier: "uu-21-2007/pasal-4"))
    let (statute, provision) = try #require(dossier.provision(cited))
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 5))
    guard case .words(let lines) = statute.quotation(of: provision, on: day) else {
      Issue.record("not quoted")
      return
    }
    let finding = try #require(dossier.analysis.findings.first { $0.offence == cited })
    let charge = OffenceWords(dossier: dossier, finding: finding).charge
    #expect(charge.hasPrefix("telah membawa"))
    #expect(lines.joined(separator: " ").contains(charge.dropFirst(6)))
    #expect(!charge.contains("dipidana"))
  }

  @Test("Of alternatives in the provision the charge says those that the file states")
  func alternatives() throws {
    let text = try text(DocumentLaboratory.dossier("anak-prostitusi"))
    #expect(
      text.contains(
        "telah melakukan perekrutan, penampungan, dan pengiriman seseorang dengan penipuan dan "
          + "penjeratan utang walaupun"))
  }

  @Test("Each charge closes with its own provisions, as the law of its time has them")
  func closing() throws {
    let child = try text(DocumentLaboratory.dossier("anak-prostitusi"))
    #expect(child.contains("dalam Pasal 455 ayat (2) Undang-Undang Nomor 1 Tahun 2023"))
    #expect(child.contains("jo. Pasal VII angka 40 Undang-Undang Nomor 1 Tahun 2026"))
    #expect(child.contains("jo. Pasal 17 Undang-Undang Nomor 21 Tahun 2007"))
    let company = try text(DocumentLaboratory.dossier("korporasi"))
    #expect(company.contains("dalam Pasal 4 jo. Pasal 13 ayat (1) jo. Pasal 15 ayat (1) Undang"))
    #expect(company.contains("dalam Pasal 4 jo. Pasal 10 Undang-Undang Nomor 21 Tahun 2007"))
    #expect(company.contains("jo. Lampiran I Nomor 48 Undang-Undang Nomor 1 Tahun 2026"))
  }

  @Test("Before the change of law it charges the old provisions alone")
  func oldLaw() throws {
    let dossier = try DocumentLaboratory.dossier(
      "siap",
      replacing: [
        ("tanggal_penilaian: 2026-11-23", "tanggal_penilaian: 2025-12-20"),
        (", penuntutan_mulai: 2026-06-08", ""),
      ])
    let text = try text(dossier)
    let charges = text.components(separatedBy: "CATATAN PENYUSUN")[0]
    #expect(charges.contains("dalam Pasal 2 ayat (2) Undang-Undang Nomor 21 Tahun 2007"))
    #expect(!charges.contains("Tahun 2023") && !charges.contains("Tahun 2026 tentang"))
    #expect(text.contains("disusun menurut Pasal 143 ayat (2) Undang-Undang Nomor 8 Tahun 1981"))
  }

  @Test("One who takes part is charged under the new rule on participation after the change")
  func participation() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("peran: {P1: pelaku, P2: turut-serta}", "peran: turut-serta")])
    let charges = try text(dossier).components(separatedBy: "CATATAN PENYUSUN")[0]
    #expect(charges.contains("sebagai orang yang turut serta melakukan, telah membawa"))
    #expect(charges.contains("Pasal 20 huruf c Undang-Undang Nomor 1 Tahun 2023"))
    #expect(!charges.contains("Pasal 55"))
  }

  @Test("Where it is open which law governs, the rule on participation is left as a choice")
  func openRegime() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [
        ("peran: {P1: pelaku, P2: turut-serta}", "peran: turut-serta"),
        (
          "tanggal: {dari: 2025-02-03, sampai: 2025-03-05}",
          "tanggal: {antara: 2025-12-20, dan: 2026-01-10}"
        ),
      ])
    let charges = try text(dossier).components(separatedBy: "CATATAN PENYUSUN")[0]
    #expect(charges.contains("jo. Pasal 55 ayat (1) ke-1"))
    #expect(charges.contains(" atau Pasal 20 huruf c Undang-Undang Nomor 1 Tahun 2023"))
    #expect(charges.contains("antara hari Sabtu tanggal 20 Desember 2025 dan hari Sabtu"))
  }

  @Test("It accuses and neither suspects nor proves", arguments: DocumentLaboratory.cases)
  func style(name: String) throws {
    let charges = try text(DocumentLaboratory.dossier(name))
      .components(separatedBy: "CATATAN PENYUSUN")[0].lowercased()
    #expect(!charges.contains("diduga") && !charges.contains("terbukti"))
  }

  @Test("A reading that the figures do not follow is told, never left out")
  func rivals() throws {
    for name in DocumentLaboratory.cases {
      let dossier = try DocumentLaboratory.dossier(name)
      let text = try text(dossier)
      let charged = Set(
        IndictmentPlan(dossier: dossier).sheets.flatMap(\.parts).flatMap(\.layers)
          .flatMap(\.findings).map(\.id))
      for finding in dossier.analysis.findings where charged.contains(finding.id) {
        for reading in (finding.sanction.applied?.readings ?? []) + finding.sanction.lawReadings {
          #expect(text.contains("bacaan lain: “\(reading.reading.name)”"))
        }
      }
    }
  }

  @Test("A claim that was filed is carried with its sum; one that is only planned is not")
  func claim() throws {
    let planned = try text(DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(!planned.contains("telah mengajukan permohonan restitusi"))
    let filed = try text(
      DocumentLaboratory.dossier(
        "dewasa-ke-malaysia",
        replacing: [("restitusi: {oleh: kuasa", "restitusi: {diajukan: 2026-06-10, oleh: kuasa")]))
    #expect(
      filed.contains(
        "Korban M.Y.B. melalui penuntut umum telah mengajukan permohonan restitusi sejumlah "
          + "Rp64.200.000,00 (enam puluh empat juta dua ratus ribu rupiah) pada tanggal 10 Juni 2026"
      ))
  }

  @Test(
    "Without an offence that is met there is no indictment, and the reason names what is missing")
  func nothing() throws {
    let dossier = try DocumentLaboratory.dossier(
      "anak-prostitusi",
      replacing: [
        ("    tindakan: [perekrutan, pengiriman, penampungan]\n", ""),
        ("    tujuan: [pelacuran, eksploitasi-seksual]\n", ""),
      ])
    guard case .notSupported(let reason) = try DocumentCatalogue.draft(.indictment, from: dossier)
    else {
      Issue.record("an indictment without an offence")
      return
    }
    #expect(reason.reason.indonesian.contains("belum diketahui:"))
  }

  // MARK: KONSEP

  @Test("KONSEP stands at the head of every page")
  func stamp() throws {
    let dossier = try DocumentLaboratory.dossier("korporasi")
    for entry in try DocumentLaboratory.documents(.indictment, of: dossier) {
      let package = try DocxPackage(entry.document.package.bytes())
      #expect(package.carriesOnEveryPage("KONSEP"))
      let body = String(decoding: try #require(package["word/document.xml"]), as: UTF8.self)
      let section = try #require(body.components(separatedBy: "<w:sectPr").last)
      #expect(section.contains("w:headerReference") && section.contains("w:titlePg"))
      #expect(section.components(separatedBy: "w:headerReference").count == 3)
    }
  }

  @Test("A template from whose first page KONSEP was taken away is refused")
  func withoutStamp() throws {
    let source = DocumentLaboratory.package.appending(path: "Templates")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = [UInt8](try Data(contentsOf: source.appending(path: "surat-dakwaan.docx")))
    let package = try DocxPackage(bytes)
    let headers = package.parts.map(\.name).filter { $0.hasPrefix("word/header") }
    #expect(headers.count == 2)
    for header in headers {
      var changed = package
      let text = String(decoding: try #require(package[header]), as: UTF8.self)
      changed.replace(header, with: Array(text.replacing("KONSEP", with: "").utf8))
      try Data(changed.bytes()).write(to: folder.appending(path: "surat-dakwaan.docx"))
      let dossier = try DocumentLaboratory.dossier("korporasi")
      #expect(throws: DiagnosticError.self) {
        try DraftingTable(templates: folder.path).outcome(.indictment, of: dossier)
      }
    }
  }
}
