internal import StatuteModel

extension Judge {
  /// How an offence stands by its elements.
  final class Standing {
    let offence: OffenceRule
    let actor: String
    let base: OffenceRule?
    let elements: [ElementResult]
    let result: ConditionResult
    let isInPlay: Bool

    init(
      offence: OffenceRule, actor: String, base: OffenceRule?, elements: [ElementResult],
      result: ConditionResult, isInPlay: Bool
    ) {
      self.offence = offence
      self.actor = actor
      self.base = base
      self.elements = elements
      self.result = result
      self.isInPlay = isInPlay
    }

    /// The same among the bases that an offence may build on, one of which is enough: what fails
    /// every other base is shown, and what would complete any base is asked for. A base that is
    /// open only because statements contradict each other asks for nothing unknown.
    func among(_ candidates: [Standing]) -> Standing {
      guard result.truth != .yes else { return self }
      var elements = elements
      for index in elements.indices where elements[index].isBase {
        for other in candidates where other.elements[index].truth == .no {
          elements[index].add(facts: other.elements[index].facts)
        }
      }
      let asking = candidates.filter(\.result.contradictions.isEmpty)
      let isAsking = result.truth == .unknown && result.contradictions.isEmpty
      return Standing(
        offence: offence, actor: actor, base: base, elements: elements,
        result: isAsking
          ? ConditionResult(
            .unknown, isStated: result.isStated,
            missing: MissingFacts.any(asking.lazy.map(\.result.missing)), inner: result.inner)
          : result,
        isInPlay: isInPlay)
    }
  }
}

/// How offences stand on what one unit is decided from, so that those which build on the same base
/// build its tree once. It lives as long as the unit is judged, on one thread.
final class KnownStandings {
  private struct Key: Hashable {
    /// The number of the offence.
    let offence: Int
    let actor: String
    let asksResults: Bool
  }
  private var known: [Key: Judge.Standing] = [:]

  func standing(
    of offence: Int, actor: String, asksResults: Bool, or judge: () -> Judge.Standing
  ) -> Judge.Standing {
    let key = Key(offence: offence, actor: actor, asksResults: asksResults)
    if let found = known[key] { return found }
    let found = judge()
    known[key] = found
    return found
  }
}
