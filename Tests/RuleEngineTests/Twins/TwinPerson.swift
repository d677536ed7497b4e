import RuleEngine
import StatuteModel

/// On which day a case plays, and against whom.
extension TwinPlanner {
  /// Under the law since the change for what replaces an offence, before it for all others.
  func start(_ offence: Offence, _ way: Way) -> CaseSketch {
    var sketch =
      offence.replaces == nil
      ? CaseSketch(day: "2024-03-02", assessed: "2025-11-23")
      : CaseSketch(day: "2026-03-02", assessed: "2026-11-23")
    sketch.person = person(offence, way)
    return sketch
  }

  /// Trafficking, and what speaks of a victim, has one; an act whose term names another capacity
  /// is done to someone in that capacity; everything else is done to nobody.
  private func person(_ offence: Offence, _ way: Way) -> CaseSketch.Person {
    let words = offence.elements.flatMap { $0.words.split { !$0.isLetter } }
    if isAgainstVictim(offence) || words.contains("korban") { return .victim }
    let held = way.facts.values.flatMap { statement -> [String] in
      guard case .terms(let holding, _, _) = statement else { return [] }
      return holding.flatMap { $0.split(separator: "-").map(String.init) }
    }
    let capacities = vocabulary.key(FactKey(.victim, "sebagai")).map(vocabulary.terms(under:)) ?? []
    return capacities.map(\.name).first(where: held.contains).map { .harmed($0) } ?? .nobody
  }

  private func isAgainstVictim(_ offence: Offence) -> Bool {
    let names = [offence.citation] + [offence.replaces].compactMap { $0 }
    if !Set(books.flatMap(\.forms).flatMap(\.bases)).isDisjoint(with: names) { return true }
    return offence.elements.contains { $0.condition.keys.contains { $0.entity == .victim } }
      || offence.bases.compactMap { self.offence($0) }.contains(where: isAgainstVictim)
  }
}
