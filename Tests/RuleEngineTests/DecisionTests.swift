import Foundation
import RuleEngine
import StatuteModel
import Testing

@Suite("What courts found proven in real decisions")
struct DecisionTests {
  @Test("Every decision has a case file and every case file a row, each article once")
  func complete() throws {
    let rows = try DecisionRecord.read()
    #expect(Set(rows.map(\.decision)).sorted() == (try DecisionRecord.files()))
    #expect(Set(rows.map(\.testDescription)).count == rows.count)
    #expect(DecisionRecord.decisions.count == Set(DecisionRecord.decisions).count)
  }

  @Test(
    "An article that the court found proven is met, or open only by facts that the source leaves out",
    arguments: DecisionRecord.rows.filter { [.met, .open].contains($0.expectation) })
  func proven(row: DecisionRow) throws {
    let comparison = try DecisionComparison.of(row.decision)
    let expected: DecisionComparison.Standing =
      row.expectation == .met ? .met : .open(row.facts)
    #expect(comparison.standing(row.article) == expected)
  }

  @Test(
    "Every exception is still needed, for the reason that is given",
    arguments: DecisionRecord.rows.filter { $0.expectation == .excepted })
  func exception(row: DecisionRow) throws {
    let comparison = try DecisionComparison.of(row.decision)
    #expect(comparison.isNeeded(row))
    #expect(!row.note.isEmpty)
  }

  @Test(
    "Where the court acquitted nothing is met, and what is open is what the source leaves out",
    arguments: DecisionRecord.rows.filter { $0.expectation == .acquitted })
  func acquitted(row: DecisionRow) throws {
    let findings = try DecisionComparison.of(row.decision).analysis.findings
    #expect(findings.allSatisfy { $0.status == .undetermined })
    #expect(DecisionComparison.missing(findings) == row.facts)
  }

  @Test(
    "Where the source names no article the findings are open by what it leaves out",
    arguments: DecisionRecord.rows.filter { $0.expectation == .unknown })
  func unnamed(row: DecisionRow) throws {
    let findings = try DecisionComparison.of(row.decision).analysis.findings
    #expect(!findings.isEmpty)
    #expect(DecisionComparison.missing(findings) == row.facts)
  }

  @Test(
    "What is met rests on facts that the file states and that nothing speaks against",
    arguments: DecisionRecord.decisions)
  func uncontradicted(decision: String) throws {
    let analysis = try DecisionComparison.of(decision).analysis
    for finding in analysis.findings where finding.status == .met {
      #expect(finding.contradictions.isEmpty)
      #expect(finding.elements.allSatisfy { $0.truth == .yes && $0.open.isEmpty })
      #expect(finding.elements.contains { !$0.facts.isEmpty })
      #expect(finding.force == .yes)
    }
  }

  @Test("The figures and everything that is met read as recorded")
  func figures() throws {
    let text = try DecisionFigures().text
    let file = DecisionRecord.folder.appending(path: "README.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded README.md; read the difference")
    } else {
      #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
    }
  }
}
