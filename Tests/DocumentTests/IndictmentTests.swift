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
  private static let court = "pengadilan: {nama: Pengadilan Negeri Labuan Bajo, kota: Labuan Bajo}"

  /// The case of the child with a choice of the prosecutor.
  private func child(_ choice: String) throws -> Dossier {
    try DocumentLaboratory.dossier(
      "anak-prostitusi", replacing: [(Self.court, "\(Self.court)\n  dakwaan: \(choice)")])
  }

  private func text(_ dossier: Dossier) throws -> String {
    try DocumentLaboratory.plainText(.indictment, of: dossier)
  }

  /// The headings over the charges, in order.
  private func headings(_ dossier: Dossier) throws -> [[String]] {
    let plan = IndictmentPlan(dossier: dossier)
    return plan.sheets.flatMap { sheet in
      sheet.parts.flatMap(\.layers).map { $0.place.headings(plan.headings) }
    }
  }

  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.indictment, name)
  }

  // MARK: Forms

  @Test("One charge stands without a heading")
  func single() throws {
    let dossier = try DocumentLaboratory.dossier("korporasi")
    let sheet = try #require(
      IndictmentPlan(dossier: dossier).sheets.first { $0.accused == ["P2"] })
    #expect(sheet.parts.map(\.form) == [.single])
    #expect(sheet.parts[0].layers[0].place.headings(ChargeHeadings(nil)).isEmpty)
  }

  @Test("Subsidiary charges go from the heaviest threat to the lightest")
  func subsidiary() throws {
    let dossier = try DocumentLaboratory.dossier("anak-prostitusi")
    #expect(try headings(dossier) == [["PRIMAIR"], ["SUBSIDAIR"], ["LEBIH SUBSIDAIR"]])
    let layers = IndictmentPlan(dossier: dossier).sheets.flatMap(\.parts).flatMap(\.layers)
    let weights = layers.map { ChargeWeight($0.findings) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(weights.first != weights.last)
  }

  @Test("A light charge put before a heavy one is sorted when the subsidiary form is chosen")
  func sorted() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi",
      replacing: [
        (
          "pengadilan: {nama: Pengadilan Negeri Batam, kota: Batam}",
          "pengadilan: {nama: Pengadilan Negeri Batam, kota: Batam}\n  dakwaan: {bentuk: subsidair}"
        )
      ])
    let sheet = try #require(
      IndictmentPlan(dossier: dossier).sheets.first { $0.accused == ["P1"] })
    #expect(sheet.parts.map(\.form) == [.subsidiary])
    let weights = sheet.parts[0].layers.map { ChargeWeight($0.findings) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("Cumulative charges are joined by DAN")
  func cumulative() throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    #expect(try headings(dossier) == [["KESATU"], ["KEDUA"]])
    #expect(try text(dossier).contains("\nDAN\nKEDUA\nBahwa Terdakwa"))
  }

  @Test("Alternative charges are joined by ATAU, and counted PERTAMA where that is chosen")
  func alternative() throws {
    let dossier = try child("{bentuk: alternatif, judul: PERTAMA}")
    #expect(try headings(dossier) == [["PERTAMA"], ["KEDUA"], ["KETIGA"]])
    let text = try text(dossier)
    #expect(text.contains("\nATAU\nKEDUA\nBahwa Terdakwa"))
    #expect(!text.contains("KESATU"))
  }

  @Test("Combined charges stand under the heading of their group")
  func combined() throws {
    let dossier = try DocumentLaboratory.dossier("korporasi")
    let sheet = try #require(
      IndictmentPlan(dossier: dossier).sheets.first { $0.accused == ["P1"] })
    #expect(sheet.parts.map(\.form) == [.combined])
    #expect(
      sheet.parts[0].layers.map { $0.place.headings(ChargeHeadings(nil)) } == [
        ["KESATU", "PRIMAIR"], ["SUBSIDAIR"], ["KEDUA"],
      ])
  }

  @Test("Only the charges that the prosecutor lists stand, in that order; the rest is told")
  func chosen() throws {
    let dossier = try child(
      "{lapis: [{terdakwa: P1, pasal: uu-21-2007/pasal-6}, "
        + "{terdakwa: P1, pasal: uu-1-2023/pasal-455/ayat-1, sambungan: atau}]}")
    let layers = IndictmentPlan(dossier: dossier).sheets.flatMap(\.parts).flatMap(\.layers)
    #expect(layers.map { $0.findings.map(\.offence.identifier) } == [
      ["uu-21-2007/pasal-6"], ["uu-1-2023/pasal-455/ayat-1"],
    ])
    #expect(
      try text(dossier).contains(
        "Pasal 455 ayat (2) UU 1/2023 (Korban A.S.) memenuhi unsur menurut berkas dan tidak didakwakan"
      ))
  }

  @Test("A chosen charge that the analysis does not carry is left out, with a warning")
  func unsupported() throws {
    let dossier = try child(
      "{lapis: [{terdakwa: P1, pasal: uu-21-2007/pasal-6}, "
        + "{terdakwa: P1, pasal: uu-21-2007/pasal-3, sambungan: atau}]}")
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(.indictment, from: dossier) else {
      Issue.record("no draft")
      return
    }
    #expect(drafts[0].warnings.contains { $0.rule == "letter.charge-not-carried" })
    #expect(IndictmentPlan(dossier: dossier).sheets[0].parts[0].layers.count == 1)
  }

  @Test("Charges that make another form than the one named are told")
  func otherForm() throws {
    guard
      case .drafts(let drafts) = try DocumentCatalogue.draft(
        .indictment, from: child("{bentuk: kombinasi}"))
    else {
      Issue.record("no draft")
      return
    }
    #expect(drafts[0].warnings.contains { $0.rule == "letter.other-form" })
  }

  // MARK: Who

  @Test("Accused whom the file prosecutes jointly stand in one indictment, with their numbers")
  func joined() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi",
      replacing: [
        ("jenis: orang, tanggal_lahir", "status_penuntutan: bersama, jenis: orang, tanggal_lahir"),
        ("jenis: korporasi, identitas", "status_penuntutan: bersama, jenis: korporasi, identitas"),
      ])
    let sheets = IndictmentPlan(dossier: dossier).sheets
    #expect(sheets.map(\.accused) == [["P1", "P2"], ["P3"]])
    let text = try text(dossier)
    #expect(text.contains("TERHADAP TERDAKWA I HENDRIK WIJAYA"))
    #expect(text.contains("Terdakwa II PT Samudera Jaya Contoh"))
    #expect(!text.contains("bersama-sama dengan PT"))
  }

  @Test("An accused who is wanted is named beside the others and not charged")
  func wanted() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi",
      replacing: [("kewarganegaraan: ID, status_penuntutan: terpisah", "status_penuntutan: dpo")])
    let plan = IndictmentPlan(dossier: dossier)
    #expect(plan.absentees == ["P3"])
    #expect(plan.sheets.map(\.accused) == [["P1"], ["P2"]])
  }

  @Test("A victim who was coerced is neither accused nor named as one who took part")
  func coerced() throws {
    let text = try text(DocumentLaboratory.dossier("korporasi"))
    let charges = text.components(separatedBy: "CATATAN PENYUSUN")
    #expect(charges.count == 4)
    for part in charges.map({ $0.components(separatedBy: "C.  DAKWAAN").last ?? "" }) {
      #expect(!part.contains("Y.T."))
    }
  }

  @Test("Nothing that identifies a victim stands in it", arguments: DocumentLaboratory.cases)
  func noIdentity(name: String) throws {
    let text = try text(DocumentLaboratory.dossier(name))
    for secret in [
      "Banu", "Yosefina", "Fina", "5302015205990004", "Oinlasi", "Anjelina", "Anjel", "Seran",
      "SMP Negeri", "Kabuna", "Petrus", "Bria", "Yus ", "Nahak", "5321-LT", "9 September 2010",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test("Asked for a victim's full name, it keeps the initials and says so")
  func nameKept() throws {
    let dossier = try child("{alasan_nama_korban: cermat}")
    #expect(try !text(dossier).contains("Anjelina"))
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(.indictment, from: dossier) else {
      Issue.record("no draft")
      return
    }
    #expect(drafts[0].warnings.contains(.victimNameKept))
  }

  // MARK: What

  @Test("The provision is quoted as the statute has it on the day", arguments: [
    ("anak-prostitusi", "uu-1-2023/pasal-455/ayat-1"), ("korporasi", "uu-21-2007/pasal-13/ayat-1"),
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
      "dewasa-ke-malaysia", replacing: [("peran: {P1: pelaku, P2: turut-serta}", "peran: turut-serta")])
    let charges = try text(dossier).components(separatedBy: "CATATAN PENYUSUN")[0]
    #expect(charges.contains("sebagai orang yang turut serta melakukan, telah membawa"))
    #expect(charges.contains("Pasal 20 huruf c Undang-Undang Nomor 1 Tahun 2023"))
    #expect(!charges.contains("Pasal 55"))
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
          + "Rp64.200.000,00 (enam puluh empat juta dua ratus ribu rupiah) pada tanggal 10 Juni 2026"))
  }

  @Test("Without an offence that is met there is no indictment, and the reason names what is missing")
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
