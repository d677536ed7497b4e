import Foundation
import RuleEngine
import StatuteModel
import Testing

@testable import DocumentAssembly
@testable import Drafting
@testable import rujukan

@Suite("Forms and accused of the indictment")
struct IndictmentFormTests {
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
    #expect(
      layers.map { $0.findings.map(\.offence.identifier) } == [
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
    #expect(text.contains("bersama-sama dengan Terdakwa II PT Samudera Jaya Contoh, pada suatu"))
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
}
