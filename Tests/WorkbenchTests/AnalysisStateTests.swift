import Foundation
import RuleEngine
import StatuteModel
import Testing

@testable import Workbench

@Suite("How the page shows the state of elements")
struct AnalysisStateTests {
  private let laboratory: AnalysisLaboratory

  init() throws { laboratory = try AnalysisLaboratory() }

  private static let words = [
    "met": ("✓", "terpenuhi"), "open": ("?", "perlu pendalaman"), "fail": ("✕", "tidak terpenuhi"),
  ]

  @Test(
    "Rows stand as the engine decided, each by class and word", arguments: AnalysisLaboratory.cases)
  func rows(path: String) throws {
    let file = try laboratory.file(path)
    let analysis = laboratory.material.engine.analyse(file)
    for (finding, page) in zip(
      analysis.findings + analysis.setAside, try AnalysisLaboratory.pages(path))
    {
      let html = page.html
      let expected = finding.elements.flatMap { $0.isBase && !$0.parts.isEmpty ? $0.parts : [$0] }
        .map { element -> String in
          switch element.truth {
          case .yes: "met terpenuhi"
          case .unknown: "open perlu pendalaman"
          case .no: "fail tidak terpenuhi"
          }
        }
      let shown = AnalysisPageReader.rows(html)
      #expect(shown.map { "\($0.state) \($0.word)" } == expected, "\(finding.offence)")
      #expect(shown.map(\.number) == (1...max(1, expected.count)).map(String.init))
    }
  }

  @Test(
    "A mark in the text says its state by sign and by word, and leads to a row that says the same",
    arguments: AnalysisLaboratory.cases)
  func marks(path: String) throws {
    for (_, html) in try AnalysisLaboratory.pages(path) {
      let rows = Dictionary(
        AnalysisPageReader.rows(html).map { ("u\($0.number)", $0.state) },
        uniquingKeysWith: { first, _ in first })
      let marks = AnalysisPageReader.marks(html)
      #expect(!marks.isEmpty)
      for mark in marks {
        let (sign, word) = try #require(Self.words[mark.state])
        #expect("\(mark.tag)\(mark.spoken)".hasSuffix("\(sign) \(word): "), "\(mark)")
        #expect(html.contains("id=\"\(mark.anchor)\""))
        if let row = rows[mark.anchor] { #expect(row == mark.state) }
      }
    }
  }

  @Test(
    "The row that needs work is open when the page loads, and it alone",
    arguments: AnalysisLaboratory.cases)
  func openRow(path: String) throws {
    let file = try laboratory.file(path)
    let analysis = laboratory.material.engine.analyse(file)
    for (finding, page) in zip(
      analysis.findings + analysis.setAside, try AnalysisLaboratory.pages(path))
    {
      let html = page.html
      let open = html.ranges(of: "<details name=\"unsur\" open>").count
      #expect(open <= 1)
      if finding.status == .undetermined, finding.elements.contains(where: { $0.truth == .unknown })
      {
        let part = try #require(html.components(separatedBy: "name=\"unsur\" open>").last)
        #expect(AnalysisPageReader.rows("<details>" + part).first?.state == "open")
      }
    }
  }

  @Test(
    "The steps of the punishment lead to the figure that the engine gives",
    arguments: AnalysisLaboratory.cases)
  func figures(path: String) throws {
    let file = try laboratory.file(path)
    let analysis = laboratory.material.engine.analyse(file)
    for finding in analysis.findings {
      let answers =
        [finding.sanction.applied] + [finding.sanction.old?.answer, finding.sanction.new?.answer]
      for penalty in answers.compactMap({ $0?.penalty }) {
        if penalty.prison?.maximum != nil {
          #expect(
            PenaltyStepsBuilder.figures(penalty, isMoney: false)?.last == penalty.prison?.maximum)
        } else if penalty.prison == nil, penalty.fine != nil {
          #expect(
            PenaltyStepsBuilder.figures(penalty, isMoney: true)?.last == penalty.fine?.maximum)
        }
      }
    }
  }

  @Test("An accused is asked for by id; without one the page shows what needs the fewest facts")
  func chosen() throws {
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml")
    let page = try laboratory.page(file)
    #expect(page.contains("<h1>Satu fakta lagi: maksud dieksploitasi (A1)</h1>"))
    var request = AnalysisRequest()
    request.accused = "P9"
    #expect(try laboratory.page(file, request) == page)
    request.accused = "P2"
    #expect(try laboratory.page(file, request).contains("P2\u{A0}E.M.: belum ada temuan"))
  }
}
