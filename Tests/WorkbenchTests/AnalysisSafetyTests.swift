import Foundation
import RuleEngine
import StatuteModel
import Testing

@testable import Workbench

@Suite("What the page must never show")
struct AnalysisSafetyTests {
  private let laboratory: AnalysisLaboratory

  init() throws { laboratory = try AnalysisLaboratory() }

  @Test(
    "Names, villages, schools and parents of the persons of a case stay off the page",
    arguments: AnalysisLaboratory.cases)
  func names(path: String) throws {
    let file = try laboratory.file(path)
    var secret: Set<String> = []
    for id in file.accused.map(\.id) + file.victims.map(\.id) + file.persons {
      let identity = file.details(of: id).record("identitas")
      secret.formUnion([identity.text("nama_lengkap"), identity.text("sekolah")].compactMap { $0 })
      secret.formUnion(identity.texts("alias") + identity.texts("orang_tua"))
      if file.victims.contains(where: { $0.id == id }) {
        secret.formUnion([identity.record("alamat").text("desa")].compactMap { $0 })
      }
    }
    secret.formUnion(
      (file.accused.map { $0.name?.disclosed } + file.victims.map { $0.name?.disclosed })
        .compactMap { $0 }.filter { $0.contains(" ") })
    for (_, html) in try AnalysisLaboratory.pages(path) {
      for name in secret { #expect(!html.contains(name), "\(path)") }
    }
  }

  @Test("The sample with a child holds names that the test above looks for")
  func sample() throws {
    let file = try laboratory.file("Tests/DocumentTests/Kasus/anak-prostitusi.yaml")
    #expect(file.details(of: "K1").record("identitas").text("nama_lengkap") != nil)
    #expect(try laboratory.page(file).contains("K1\u{A0}A.S."))
  }

  @Test("Words of a case are shown as text, whatever they hold")
  func escaping() throws {
    let attack = "<script>alert(1)</script>\\\" onload=x"
    let file = try laboratory.read(
      """
      versi: 1
      perkara: {kode: UJI-1, judul: "\(attack)", tanggal_penilaian: 2026-11-23}
      pelaku: [{id: P1, nama: "\(attack)", jenis: orang}]
      korban: [{id: K1, inisial: "\(attack)", kewarganegaraan: ID}]
      perbuatan:
        - {id: A1, pelaku: [P1], korban: [K1], tanggal: 2026-03-01, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], cara: [penipuan], tujuan: [kerja-paksa], tempat: {uraian: "\(attack)"}, uraian: "\(attack)"}
      bukti:
        - {id: B1, jenis: surat, uraian: "\(attack)", sumber: "\(attack)", mendukung: [A1.rute]}
      """)
    let request = AnalysisRequest(query: [
      ("pelaku", "<script>"), ("delik", "<script>"), ("andai", "<script>:ya"), ("terima", attack),
      ("urut-<script>", "1"),
    ])
    let html = try laboratory.page(file, request)
    #expect(!html.contains("<script"))
    #expect(!html.contains("\" onload"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test(
    "No style attribute, no inline script, no id twice, nothing from outside",
    arguments: AnalysisLaboratory.cases)
  func strictness(path: String) throws {
    for (_, html) in try AnalysisLaboratory.pages(path) {
      #expect(!html.contains(" style="))
      #expect(!html.contains("<script") && !html.contains("<style"))
      #expect(html.firstMatch(of: #/ on[a-z]+=/#) == nil)
      #expect(!html.contains("http:") && !html.contains("https:"))
      let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
      for target in html.matches(of: #/href="#([^"]*)"/#) {
        #expect(ids.contains(String(target.1)), "\(target.1)")
      }
      for label in html.matches(of: #/aria-(?:labelledby|describedby)="([^"]*)"/#) {
        #expect(ids.contains(String(label.1)))
      }
    }
  }
}
