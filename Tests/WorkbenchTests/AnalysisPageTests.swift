import Foundation
import RuleEngine
import StatuteModel
import Testing

@testable import Workbench

@Suite("The page of an analysis")
struct AnalysisPageTests {
  private let laboratory: AnalysisLaboratory

  init() throws { laboratory = try AnalysisLaboratory() }

  @Test(
    "A lawyer reads what the case comes to",
    arguments: ["pekerja-ke-malaysia-tujuan-belum-diketahui", "anak-dalam-pelacuran"])
  func snapshot(name: String) throws {
    let html = try laboratory.page(laboratory.file("Contoh/\(name).yaml"))
    let found = AnalysisPageReader.visibleText(html).replacing("\u{A0}", with: " ")
    let file = AnalysisLaboratory.package.appending(
      path: "Tests/WorkbenchTests/Cuplikan/analisis-\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(found.utf8).write(to: file)
      Issue.record("recorded; read the difference")
    } else {
      #expect(found == (try? String(contentsOf: file, encoding: .utf8)))
    }
  }

  /// A case of one act; tests change one thing of it.
  private func text(
    proceeding: String = "", accused: String = "[{id: P1, nama: D.K., jenis: orang}]",
    date: String = "2026-03-01", rest: String = "tujuan: [kerja-paksa]"
  ) -> String {
    """
    versi: 1
    perkara: {kode: UJI-1, tanggal_penilaian: 2026-11-23\(proceeding)}
    pelaku: \(accused)
    korban: [{id: K1, inisial: S.W., kewarganegaraan: ID}]
    perbuatan:
      - {id: A1, pelaku: [P1], korban: [K1], \(date.isEmpty ? "" : "tanggal: \(date), ")rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], cara: [penipuan], \(rest)}
    """
  }

  private func page(_ text: String, _ request: AnalysisRequest = AnalysisRequest()) throws -> String
  {
    try laboratory.page(laboratory.read(text), request)
  }

  @Test("New conduct stands under one law: no comparison")
  func newLaw() throws {
    let html = try page(text())
    #expect(html.contains("Rezim C"))
    #expect(!html.contains("id=\"t-two\""))
  }

  @Test("Old conduct that is not judged has both laws side by side, item by item")
  func bothLaws() throws {
    let html = try page(text(date: "2025-03-01"))
    #expect(html.contains("id=\"t-two\""))
    #expect(html.contains("Pidana penjara minimum khusus"))
    #expect(html.contains("<span class=\"changed\">"))
    #expect(html.contains("ketentuan baru"))
  }

  @Test("A sentence that is being served stays under the old law, with its adjustment")
  func execution() throws {
    let html = try page(
      text(
        proceeding: ", putusan_berkekuatan_hukum_tetap: 2025-12-01",
        accused: "[{id: P1, nama: D.K., jenis: orang, putusan: {sedang_dijalani: ya}}]",
        date: "2025-03-01"))
    #expect(html.contains("Rezim A-bis"))
    #expect(html.contains("Pokok"))
  }

  @Test("Where no date is given, both laws are shown and none is chosen")
  func openLaw() throws {
    let html = try page(text(date: ""))
    #expect(html.contains("Belum dapat dipastikan hukum mana yang berlaku"))
    #expect(html.contains("Menurut hukum lama") && html.contains("Menurut hukum baru"))
    #expect(html.contains("belum dapat ditentukan"))
  }

  @Test("Nothing in play is said as that, and not as innocence")
  func nothing() throws {
    let html = try page(
      """
      versi: 1
      perkara: {kode: UJI-1, tanggal_penilaian: 2026-11-23}
      pelaku: [{id: P1, jenis: orang}]
      perbuatan: [{id: A1, pelaku: [P1], tanggal: 2026-03-01}]
      """)
    #expect(html.contains("P1: belum ada temuan"))
    #expect(html.contains("Ini bukan kesimpulan bahwa tidak ada tindak pidana"))
    #expect(!html.contains("class=\"three\""))
  }

  @Test("A corporation's fine grows by its own steps; each accused has a page")
  func corporation() throws {
    let file = try laboratory.file("Contoh/korporasi-dan-pengurusnya.yaml")
    var request = AnalysisRequest()
    request.accused = "P1"
    let html = try laboratory.page(file, request)
    #expect(html.contains("Denda 3\u{A0}kali"))
    #expect(html.contains("<h3>Pasal 13 ") && html.contains("Pelaku P2"))
    request.accused = "P2"
    #expect(!(try laboratory.page(file, request)).contains("Denda 3\u{A0}kali"))
  }

  @Test("An element that fails is told in the heading")
  func failing() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia.yaml")
    let request = AnalysisRequest(query: [("delik", "uu-1-2023/pasal-455/ayat-1")])
    let html = AnalysisPageReader.visibleText(try laboratory.page(file, request))
      .replacing("\u{A0}", with: " ")
    #expect(
      html.contains(
        "Pasal 455 ayat (1) UU 1/2023 tidak terpenuhi: unsur 5 (di wilayah RI) terbantah"))
  }

  @Test("Alternatives that carry an element are bold, a denied one has its sign and its word")
  func alternatives() throws {
    let html = try page(
      text(rest: "tujuan: [kerja-paksa], lokasi_eksploitasi: ID")
        .replacing("cara: [penipuan]", with: "cara: {penipuan: ya, penculikan: tidak}"),
      AnalysisRequest(query: [("delik", "uu-1-2023/pasal-455/ayat-1")]))
    #expect(html.contains("<b>penipuan</b>"))
    #expect(
      html.contains(
        "<span class=\"not\"><span class=\"tag\">✕<span class=\"sr\"> tidak terpenuhi: </span></span>penculikan</span>"
      ))
  }

  @Test("Charges are shown as a person arranged them, and the proposal stays a click away")
  func charges() throws {
    let file = try laboratory.file("Contoh/anak-dalam-pelacuran.yaml")
    let analysis = laboratory.material.engine.analyse(file)
    let layers = try #require(analysis.charges.arrangements.first { $0.accused == "P1" }).layers
    let ids = layers.flatMap(\.findings)
    try #require(ids.count >= 2)
    let plain = try laboratory.page(file, AnalysisRequest(query: [("pelaku", "P1")]))
    #expect(!plain.contains("Susunan diubah"))
    let request = AnalysisRequest(query: [
      ("pelaku", "P1"), ("dakwaan", "1"), ("terima", ids[1]), ("urut-\(ids[0])", "9"),
      ("urut-\(ids[1])", "1"),
    ])
    let html = try laboratory.page(file, request)
    #expect(html.contains("Susunan diubah dari usulan"))
    let first = try #require(html.range(of: "value=\"\(ids[1])\" checked"))
    let second = try #require(html.range(of: "value=\"\(ids[0])\">"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(html.contains("dilepaskan"))
  }

  @Test("In English the program speaks English and the law Indonesian")
  func english() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml")
    var request = AnalysisRequest()
    request.language = .english
    let html = try laboratory.page(file, request)
    #expect(html.contains("<h1>One more fact"))
    #expect(html.contains("to be looked into"))
    #expect(
      AnalysisPageReader.lawLines(html) == AnalysisPageReader.lawLines(try laboratory.page(file)))
    #expect(!html.contains("perlu pendalaman"))
  }
}
