import CaseFiles
import Foundation
import StatuteModel
import StatuteXML
import Testing

@testable import RuleEngine

@Suite("What the engine remembers")
struct RememberedAnswerTests {
  /// What an answer says of one finding.
  private struct Said: Equatable {
    let id: String
    let status: OffenceFinding.Status
    let elements: [ElementResult]
    let missing: [[FactPath]]
    let regime: Regime
    let sanction: SanctionFinding

    init(_ finding: OffenceFinding) {
      id = "\(finding.id) \(finding.offence.identifier) \(finding.victims)"
      status = finding.status
      elements = finding.elements
      missing = finding.missing
      regime = finding.regime
      sanction = finding.sanction
    }
  }

  private func said(_ analysis: Analysis) -> [Said] {
    (analysis.findings + analysis.setAside).map(Said.init)
  }

  /// The samples that ship, read as the program reads them.
  private func samples(_ laboratory: Laboratory) throws -> [CaseFile] {
    let folder = Laboratory.package.appending(path: "Contoh")
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let thresholds = CaseThresholds(laboratory.vocabulary) { id in
      laboratory.statutes.first { $0.identity.id == id }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }.map { name in
      try CaseReader.read(
        [UInt8](Data(contentsOf: folder.appending(path: name))), file: name,
        vocabulary: laboratory.vocabulary, today: today, thresholds: thresholds)
    }
  }

  @Test("An engine that has answered every sample answers each as a fresh engine does")
  func sameAsFresh() throws {
    let laboratory = try Laboratory()
    let files = try samples(laboratory)
    #expect(files.count > 5)
    func engine() throws -> Engine {
      try Engine(
        laboratory.books,
        calculator: PenaltyCalculator(
          acts: HeldActs(laboratory.statutes), book: laboratory.readings))
    }
    let used = try engine()
    for file in files { _ = used.analyse(file) }
    for file in files {
      let fresh = try engine().analyse(file)
      let again = used.analyse(file)
      #expect(!said(again).isEmpty)
      #expect(said(again) == said(fresh))
      #expect(again.questions == fresh.questions)
      #expect(again.consequences.restitution == fresh.consequences.restitution)
      #expect(again.consequences.limitations == fresh.consequences.limitations)
    }
  }

  @Test("Findings that are punished alike hold one object, in one case and the next")
  func oneObject() throws {
    let laboratory = try Laboratory()
    let first = try laboratory.only(Twin().text)
    let second = try laboratory.only(Twin(victim: "{id: K1, usia: 30}").text)
    let other = try #require(laboratory.analyse(Twin(date: "2026-03-02").text).findings.first)
    #expect(first.sanction === second.sanction)
    #expect(first.sanction != other.sanction)
  }

  @Test("A memory is emptied at its limit, and what may not be kept is found anew")
  func bounded() {
    let memory = AnswerCache<Int, Int>(limit: 2)
    var asked: [Int] = []
    func ask(_ key: Int) -> Int {
      func found() -> Int {
        asked.append(key)
        return key
      }
      return memory.value(key, keep: { $0 != 9 }, or: found)
    }
    for key in [1, 1, 2, 1, 3, 1, 9, 9] { #expect(ask(key) == key) }
    #expect(asked == [1, 2, 3, 1, 9, 9])
  }

  @Test("An element is worked out once for a completed offence and once for an attempt")
  func elementsOnce() {
    let known = KnownElements()
    var worked = 0
    func ask(_ number: Int, asksResults: Bool) -> Truth {
      known.reasons(number, asksResults: asksResults) {
        worked += 1
        return ElementReasons(ConditionResult(number == 4 ? .no : .unknown))
      }.reasons.truth
    }
    for _ in 1...2 {
      #expect(ask(4, asksResults: true) == .no)
      #expect(ask(0, asksResults: true) == .unknown)
      #expect(ask(4, asksResults: false) == .no)
    }
    #expect(worked == 3)
  }

  @Test("Single missing facts come in their order, once each, and no more than the limit")
  func singleFacts() {
    let facts = (0..<MissingFacts.limit + 20).map { FactPath("A1", "cara", ["t\(1000 + $0)"]) }
    let single = MissingFacts(anyOf: facts.reversed() + facts)
    #expect(single.lists == facts.prefix(MissingFacts.limit).map { [$0] })
    // Beside a larger set the same facts come first, so both ways agree.
    let pair = MissingFacts(allOf: Array(facts.prefix(2)))
    #expect(MissingFacts.any([pair, single]) == single)
    #expect(MissingFacts.any([single, pair]) == single)
  }

  @Test("What completes every part is each way of one together with each way of the other")
  func everyPart() {
    func fact(_ name: String) -> FactPath { FactPath("A1", name) }
    let one = MissingFacts(anyOf: [fact("b"), fact("d")])
    let other = MissingFacts(anyOf: [fact("c"), fact("b"), fact("a")])
    #expect(
      MissingFacts.all([one, .nothing, other]).lists
        == [[fact("b")], [fact("a"), fact("d")], [fact("c"), fact("d")]])
    #expect(MissingFacts.all([one, .never, other]) == .never)
    #expect(MissingFacts.all([]) == .nothing)
    #expect(MissingFacts.any([]) == .never)
    #expect(MissingFacts.any([one, .nothing]) == .nothing)
    let both = MissingFacts.all([one, MissingFacts(allOf: [fact("e"), fact("a")])])
    #expect(both.least == 3)
    #expect(both.used == ["a", "b", "d", "e"].map(fact))
  }

  @Test("Sets of more facts than one word holds are reduced as smaller ones are")
  func manyFacts() {
    let facts = (0..<150).map { FactPath("A1", "cara", ["t\(1000 + $0)"]) }
    let (left, right) = (MissingFacts(anyOf: Array(facts[..<100])), MissingFacts(anyOf: facts))
    // What is in both completes both alone.
    let all = MissingFacts.all([left, right])
    #expect(all.lists.prefix(100) == facts[..<100].map { [$0] }[...])
    #expect(all.lists.count == 100)
    let apart = MissingFacts.all([
      MissingFacts(anyOf: Array(facts[..<2])), MissingFacts(anyOf: Array(facts[100...])),
    ])
    #expect(apart.lists.count == 100)
    #expect(apart.lists.first == [facts[0], facts[100]])
    #expect(apart.lists.last == [facts[1], facts[149]])
  }
}
