import StatuteModel
import Testing

@testable import RuleEngine

@Suite("The compiled rules decide as the trees that explain them")
struct CompiledBookTests {
  /// Undertakings in which every fact that a rule looks at is drawn by lot.
  private struct Lot {
    let conditions: [Condition]
    var random = RepeatingNumbers(state: 455)

    /// What some condition accepts under a key, or refuses.
    private mutating func value(of key: FactKey) -> FactValue? {
      if Int.random(in: 0..<3, using: &random) == 0 { return nil }
      let about = conditions.filter { $0.key == key }
      guard let condition = about.randomElement(using: &random) else { return nil }
      switch condition.kind {
      case .choice(_, let accepted, _):
        return .choice((accepted.sorted() + ["lain"]).randomElement(using: &random) ?? "lain")
      case .truth, .unless:
        return .truth([.yes, .no, .unknown].randomElement(using: &random) ?? .unknown)
      case .place(_, let country, _, _):
        return .places(
          [[country], ["XX"], [country, "XX"], []].randomElement(using: &random) ?? [])
      case .terms(_, let accepted, _): return terms(accepted)
      case .derived(_, let term, _, _): return terms([term, "pengiriman", "pengangkutan"])
      case .all, .any, .firstStated, .withinOneConduct, .base: return nil
      }
    }

    private mutating func terms(_ accepted: Set<String>) -> FactValue {
      func some(_ share: Int) -> Set<String> {
        Set(accepted.sorted().filter { _ in Int.random(in: 0..<share, using: &random) == 0 })
      }
      let asserted = some(6)
      let pair = some(4)
      return .terms(
        TermStatement(
          asserted: asserted, denied: some(3).subtracting(asserted),
          open: some(8).subtracting(asserted), deniesOthers: Bool.random(using: &random),
          oneOf: pair.isEmpty ? [] : [pair]))
    }

    mutating func undertaking(_ keys: [FactKey]) -> Undertaking {
      func facts(_ entity: FactKey.Entity) -> [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for key in keys where key.entity == entity { facts[key.name] = value(of: key) }
        return facts
      }
      let conduct = (1...Int.random(in: 1...3, using: &random)).map { number in
        Conduct(
          id: "A\(number)", accused: ["P1"], victims: ["K1"], series: nil, targets: [], date: nil,
          facts: facts(.conduct).mapValues {
            Int.random(in: 0..<5, using: &random) == 0 ? .personal(["K1": $0]) : .common($0)
          }, roles: nil, completion: nil)
      }
      let isVictimNamed = Int.random(in: 0..<8, using: &random) > 0
      return Undertaking(
        accused: Accused(id: "P1", isAnalysed: true, facts: facts(.accused), judgment: nil),
        actor: "P1",
        victim: isVictimNamed
          ? Victim(id: "K1", count: 1, capacity: "korban-tppo", facts: facts(.victim)) : nil,
        conduct: conduct)
    }
  }

  private static func all(_ condition: Condition) -> [Condition] {
    [condition] + condition.inner.flatMap(all)
  }

  @Test("On 2,000 random undertakings every rule of every act has the verdict of its tree")
  func verdicts() throws {
    let books = try Laboratory().books
    let rules = RuleSet(books)
    let elements = rules.offences.map(\.elements) + rules.aggravations.map(\.elements)
    let conditions = elements.joined().flatMap { Self.all($0.condition) }
    let keys = Set(conditions.compactMap(\.key)).sorted { $0.description < $1.description }
    var lot = Lot(conditions: conditions)
    var seen: [Truth: Int] = [:]
    for round in 0..<2_000 {
      let undertaking = lot.undertaking(keys)
      let asksResults = round % 3 != 0
      let state = rules.compiled.read(undertaking, asksResults: asksResults)
      for (number, parts) in elements.enumerated() {
        let own = parts.filter { !$0.condition.isBase }
        for base in own.count == parts.count ? [.unknown] : [Truth.yes, .no, .unknown] {
          let evaluator = Evaluator(
            undertaking: undertaking, asksResults: asksResults,
            base: ConditionResult(base))
          // An aggravation is compiled without its base.
          let judged = number < rules.offences.count ? parts : own
          let results = judged.map { evaluator.evaluate($0.condition) }
          let expected = Truth.all(results.map(\.truth))
          // Where one of several terms holds the tree alone decides.
          let verdict = rules.compiled.verdict(of: number, state, base: base)
          #expect(verdict == (state.hasAlternatives ? nil : expected))
          seen[expected, default: 0] += 1
          let failing = zip(judged, results).filter { $0.1.truth == .no }.map(\.0.id)
          let isInPlay = zip(judged, results).contains { element, result in
            !element.condition.isBase && result.isInPlay(failing: failing)
          }
          // Nothing that a fact brings into play is passed over.
          if isInPlay { #expect(rules.compiled.mayBeInPlay(number, state)) }
        }
      }
    }
    for truth in [Truth.yes, .no, .unknown] { #expect(seen[truth, default: 0] > 1_000) }
  }
}
