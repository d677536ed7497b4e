import Foundation
import RuleEngine
import StatuteModel
import Testing

@testable import Workbench

@Suite("What-if switches")
struct AnalysisWhatIfTests {
  private let laboratory: AnalysisLaboratory

  init() throws { laboratory = try AnalysisLaboratory() }

  private func switches(_ file: CaseFile, _ request: AnalysisRequest) throws -> [WhatIf] {
    let view = laboratory.view(file, request)
    return WhatIfFinder(
      file: view.file, analysis: view.analysis, finding: try #require(view.finding),
      assumed: request.assumptions, original: file, material: laboratory.material,
      words: view.words
    ).switches
  }

  private func statuses(_ file: CaseFile) -> [FindingKey: OffenceFinding.Status] {
    let analysis = laboratory.material.engine.analyse(file)
    return Dictionary(
      (analysis.findings + analysis.setAside).map { (FindingKey($0), $0.status) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "What a switch announces is what the analysis of the changed case says",
    arguments: AnalysisLaboratory.cases)
  func announced(path: String) throws {
    let file = try laboratory.file(path)
    let before = statuses(file)
    for request in laboratory.requests(file) {
      let list = try switches(file, request)
      #expect(list.count <= WhatIfFinder.limit)
      for item in list {
        let after = statuses(file.assuming([item.assumption], material: laboratory.material))
        for change in item.effect.changes {
          #expect(before[change.key] == change.before)
          #expect(after[change.key] == change.after)
        }
        let changed = Set(before.keys).union(after.keys).filter { key in
          key.accused == request.accused
            && (before[key] ?? .notMet) != (after[key] ?? .notMet)
        }
        #expect(changed == Set(item.effect.changes.map(\.key)), "\(item.assumption.text)")
      }
    }
  }

  @Test(
    "A switch does what the same words in the file would do",
    arguments: [
      ("A1.tujuan.kerja-paksa:ya", "tujuan: tidak-diketahui", "tujuan: [kerja-paksa]"),
      ("K1.anak:ya", "kewarganegaraan: ID}", "kewarganegaraan: ID, anak: ya}"),
      ("K1.anak:tidak", "kewarganegaraan: ID}", "kewarganegaraan: ID, anak: tidak}"),
      ("A1.tereksploitasi:tidak", "tereksploitasi: ya", "tereksploitasi: tidak"),
      ("A1.rute.tujuan:ya", "tujuan: MY", "tujuan: ID"),
      ("A1.cara.penipuan:tidak", "cara: [penipuan]", "cara: {penipuan: tidak}"),
    ])
  func sameAsFile(text: String, old: String, new: String) throws {
    let path = AnalysisLaboratory.package.appending(
      path: "Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml")
    let words = try String(contentsOf: path, encoding: .utf8)
    try #require(words.contains(old))
    let assumed = try laboratory.read(words)
      .assuming([try #require(CaseAssumption(text))], material: laboratory.material)
    let written = try laboratory.read(words.replacing(old, with: new))
    #expect(assumed != (try laboratory.read(words)))
    #expect(statuses(assumed) == statuses(written))
  }

  @Test("A place outside stands for any country but the one that the rule asks for")
  func elsewhere() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia.yaml")
    let inside = file.assuming(
      [try #require(CaseAssumption("A1.rute.tujuan:ya"))], material: laboratory.material)
    let outside = inside.assuming(
      [try #require(CaseAssumption("A1.rute.tujuan:tidak"))], material: laboratory.material)
    #expect(statuses(inside) != statuses(file))
    #expect(statuses(outside) == statuses(file))
  }

  @Test(
    "A switch that is on is said under the heading, with the way back, and leaves the case alone")
  func active() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml")
    let request = AnalysisRequest(query: [
      ("pelaku", "P1"), ("delik", "uu-21-2007/pasal-4"), ("andai", "A1.tujuan:ya"),
    ])
    let html = try laboratory.page(file, request)
    #expect(html.contains("Andaian:"))
    #expect(html.contains("Berkas kasus tidak berubah."))
    #expect(html.contains("value=\"A1.tujuan:ya\" aria-describedby=\"andai-1-akibat\" checked"))
    #expect(html.contains("href=\"?pelaku=P1&amp;delik=uu-21-2007/pasal-4\">Kembalikan"))
    #expect(!(try laboratory.page(file)).contains("Andaian:"))
  }

  @Test("Addresses hold ids, terms and numbers; anything else is left aside")
  func addresses() throws {
    for text in [
      "A1", "A1.tujuan", "A1.tujuan:mungkin", "A1.<script>:ya", "A1.tujuan:ya:ya", ":ya",
      "A1..x:ya", "Nama Orang.x:ya", String(repeating: "A", count: 300) + ".x:ya",
    ] {
      #expect(CaseAssumption(text) == nil, "\(text)")
    }
    let request = AnalysisRequest(query: [
      ("pelaku", "P1"), ("delik", "uu-21-2007/pasal-4"), ("ke", "2"), ("andai", "K1.anak:ya"),
      ("andai", "K1.anak:tidak"), ("urut-T1", "x"), ("dakwaan", "1"), ("terima", "T2"),
      ("lain", "apa saja"),
    ])
    #expect(request.assumptions.map(\.text) == ["K1.anak:ya"])
    #expect(request.keptCharges == ["T2"])
    #expect(request.chargeOrder.isEmpty)
    #expect(
      request.address { _ in } == "?pelaku=P1&delik=uu-21-2007/pasal-4&ke=2&andai=K1.anak:ya")
  }

  @Test("What cannot be assumed changes nothing: unknown ids, terms, dates")
  func idle() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia.yaml")
    for text in [
      "Z9.tujuan:ya", "A1.tujuan.tidak-ada:ya", "A1.tanggal:ya", "P1.jenis:ya", "A1.x:ya",
    ] {
      let assumption = try #require(CaseAssumption(text))
      #expect(file.assuming([assumption], material: laboratory.material) == file, "\(text)")
    }
  }
}
