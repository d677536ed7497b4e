internal import RuleEngine
internal import StatuteModel

/// Compares the answer to a scenario with that to its twin.
struct TwinComparison {
  let before: Analysis
  let after: Analysis
  let flip: Flip

  /// What names a finding in both answers; victims one by one, for findings may split.
  private struct Name: Hashable, Comparable {
    let accused: String
    let offence: Citation
    let form: OffenceFinding.Form
    let victim: String

    private var order: [String] { [accused, offence.identifier, form.rawValue, victim] }

    static func < (left: Name, right: Name) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }
  }

  private static func named(_ analysis: Analysis) -> [Name: OffenceFinding] {
    var found: [Name: OffenceFinding] = [:]
    for finding in analysis.findings + analysis.setAside {
      for victim in finding.victims.isEmpty ? [""] : finding.victims {
        let name = Name(
          accused: finding.accused, offence: finding.offence, form: finding.form, victim: victim)
        // The same offence met twice is told once.
        if found[name]?.status != .met { found[name] = finding }
      }
    }
    return found
  }

  /// What differs, offence by offence.
  var differences: [Twin.Difference] {
    let (old, new) = (Self.named(before), Self.named(after))
    var found: [Twin.Difference] = []
    for name in Set(old.keys).union(new.keys).sorted() {
      for aspect in aspects(old[name], new[name]) {
        let index = found.firstIndex {
          $0.accused == name.accused && $0.offence == name.offence && $0.form == name.form
            && $0.aspect == aspect
        }
        let victims = name.victim.isEmpty ? [] : [name.victim]
        let others = index.map { found.remove(at: $0).victims } ?? []
        found.append(
          Twin.Difference(
            accused: name.accused, offence: name.offence, form: name.form,
            victims: others + victims, aspect: aspect))
      }
    }
    return found
  }

  private func aspects(
    _ old: OffenceFinding?, _ new: OffenceFinding?
  ) -> [Twin.Difference.Aspect] {
    var found: [Twin.Difference.Aspect] = []
    if old?.status != new?.status { found.append(.standing(old?.status, new?.status)) }
    guard let old, let new else { return found }
    let (grounds, others) = (old.exclusions.map(\.citation), new.exclusions.map(\.citation))
    if Set(grounds) != Set(others) { found.append(.exclusions(grounds, others)) }
    guard old.status == new.status else { return found }
    let (before, after) = (Self.deciding(old), Self.deciding(new))
    if Set(before) != Set(after) { found.append(.deciding(before, after)) }
    // An offence that fails is neither raised nor punished.
    return old.status == .notMet ? found : found + weight(old, new)
  }

  /// The words of the elements that fail or are open; a key names the same.
  private static func deciding(_ finding: OffenceFinding) -> [String] {
    let elements =
      switch finding.status {
      case .notMet: finding.elements.flatMap(\.failing)
      case .undetermined: finding.elements.flatMap(ElementWalk.open)
      case .met, .notPunished: [ElementResult]()
      }
    return elements.map(\.words).reduce(into: []) { list, words in
      if !list.contains(words) { list.append(words) }
    }
  }

  /// What law applies, and what it threatens.
  private func weight(
    _ old: OffenceFinding, _ new: OffenceFinding
  ) -> [Twin.Difference.Aspect] {
    var found: [Twin.Difference.Aspect] = []
    if old.regime.code != new.regime.code {
      found.append(.regime(old.regime.code, new.regime.code))
    }
    if Set(old.aggravations) != Set(new.aggravations) {
      found.append(.aggravations(old.aggravations, new.aggravations))
    }
    let open = (old.openAggravations.map(\.citation), new.openAggravations.map(\.citation))
    if Set(open.0) != Set(open.1) { found.append(.openAggravations(open.0, open.1)) }
    let (before, after) = (old.sanction.applied?.penalty, new.sanction.applied?.penalty)
    let isSame =
      before?.prison == after?.prison && before?.fine == after?.fine
      && before?.link == after?.link && before?.additional == after?.additional
    if !isSame { found.append(.penalty(before, after)) }
    return found
  }

  /// The elements that turned; where the offence is in play in one answer alone, those that rest on
  /// the fact.
  var turned: [Twin.TurnedElement] {
    let (old, new) = (Self.named(before), Self.named(after))
    var found: [Twin.TurnedElement] = []
    for name in Set(old.keys).union(new.keys).sorted() {
      for element in elements(old[name], new[name], name) where !found.contains(element) {
        found.append(element)
      }
    }
    return found
  }

  private func elements(
    _ old: OffenceFinding?, _ new: OffenceFinding?, _ name: Name
  ) -> [Twin.TurnedElement] {
    func ends(_ finding: OffenceFinding?) -> [ElementResult] {
      (finding?.elements ?? []).flatMap(ElementWalk.all).filter { !$0.isBase }
    }
    let (before, after) = (ends(old), ends(new))
    func turned(_ element: ElementResult, _ was: Truth?, _ becomes: Truth?) -> Twin.TurnedElement {
      Twin.TurnedElement(
        accused: name.accused, offence: name.offence, id: element.id, words: element.words,
        source: element.source, before: was, after: becomes)
    }
    if old != nil, new != nil {
      return after.compactMap { element in
        let was = before.first { $0.id == element.id && $0.source == element.source }
        guard let was, was.truth != element.truth else { return nil }
        return turned(element, was.truth, element.truth)
      }
    }
    let resting = (old == nil ? after : before).filter { element in
      element.parts.isEmpty && (element.facts + element.open).contains { $0.touches(flip.path) }
    }
    return resting.map {
      turned($0, old == nil ? nil : $0.truth, new == nil ? nil : $0.truth)
    }
  }
}

extension Flip {
  /// The fact without its value.
  var path: FactPath { statement.path }
}
