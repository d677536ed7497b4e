public import StatuteModel

/// Computes penalties from the texts: exact, step by step, each step with its provision.
///
/// It knows no number of the law and no date. A day decides which wording is law; what is open is
/// decided as `bacaan.xml` says, and the rival readings come with their own figures.
public struct PenaltyCalculator: Sendable {
  let acts: HeldActs
  let book: ReadingBook
  /// What stands in for unpaid restitution, by era: every case with losses asks.
  private let unpaid = AnswerCache<CalendarDate, [(reading: Reading, substitute: Substitute)]>(
    limit: 64)

  /// Makes a calculator over the acts held and the readings of `Statutes/bacaan.xml`.
  public init(acts: HeldActs, book: ReadingBook) {
    self.acts = acts
    self.book = book
  }

  /// The penalty for a charge under the law of a day, with its rival readings.
  public func answer(
    for charge: Charge, on day: CalendarDate
  ) throws(SanctionFailure) -> SanctionAnswer {
    let result = try result(for: charge, on: day)
    return SanctionAnswer(
      penalty: result.penalty, readings: try rivals(of: result, charge, day, old: nil))
  }

  /// What stands in the place of a provision on a day: Pasal 455 ayat (1) KUHP for Pasal 2 ayat
  /// (1) UU 21/2007 since 2 January 2026 (KUHP Pasal 622 ayat (9)). `nil` where the texts name
  /// nothing.
  public func successor(of offence: Citation, on day: CalendarDate) -> Citation? {
    acts.successor(of: offence, on: day)
  }

  /// Days of imprisonment for fines on a day; `nil` where the law of the day knows no such scale.
  public func substituteScale(
    on day: CalendarDate
  ) throws(SanctionFailure) -> SubstitutePrisonScale? {
    let categories = try categories(on: day)
    for reading in book.question(on: .unpaidFine)?.readings ?? [] {
      guard case .imprisonment(_, let rates, let table) = reading.effect,
        acts.isInForce(rates, on: day)
      else { continue }
      return try SubstituteReader(acts: acts, day: day, categories: categories)
        .scale(rates: rates, table: table)
    }
    return nil
  }

  /// What stands in for restitution that is not paid, on a day: every reading whose provision is
  /// law then, the one that is followed first.
  public func restitutionSubstitutes(
    on day: CalendarDate
  ) throws(SanctionFailure) -> [(reading: Reading, substitute: Substitute)] {
    try unpaid.value(acts.era(of: day)) { () throws(SanctionFailure) in
      try foundSubstitutes(on: day)
    }
  }

  private func foundSubstitutes(
    on day: CalendarDate
  ) throws(SanctionFailure) -> [(reading: Reading, substitute: Substitute)] {
    let reader = SubstituteReader(acts: acts, day: day, categories: try categories(on: day))
    var found: [(reading: Reading, substitute: Substitute)] = []
    for reading in book.question(on: .unpaidRestitution)?.readings ?? []
    where reading.effect.provisions.allSatisfy({ acts.isInForce($0, on: day) }) {
      if let substitute = try reader.substitute(reading.effect, for: nil) {
        found.append((reading, substitute))
      }
    }
    return found.filter(\.reading.isFollowed) + found.filter { !$0.reading.isFollowed }
  }

  private func categories(on day: CalendarDate) throws(SanctionFailure) -> FineCategories {
    guard let citation = book.anchors[.fineCategories], acts.isInForce(citation, on: day) else {
      return .none
    }
    return try FineCategories(try acts.wording(of: citation, on: day), on: day)
  }

  func result(
    for charge: Charge, on day: CalendarDate, choices: [ReadingIssue: String] = [:],
    old: PenaltyComputation.Result? = nil
  ) throws(SanctionFailure) -> PenaltyComputation.Result {
    var computation = PenaltyComputation(
      acts: acts, book: book, charge: charge, day: day, choices: choices, old: old)
    return try computation.run()
  }

  /// The readings that are not followed and give other figures, in the order of the book.
  func rivals(
    of result: PenaltyComputation.Result, _ charge: Charge, _ day: CalendarDate,
    old: PenaltyComputation.Result?
  ) throws(SanctionFailure) -> [RivalReading] {
    var rivals: [RivalReading] = []
    for question in book.questions where result.issues.contains(question.issue) {
      for reading in question.readings where !reading.isFollowed {
        let other = try self.result(
          for: charge, on: day, choices: [question.issue: reading.id], old: old)
        let rival = RivalReading(
          question: question.id, reading: reading,
          basis: basis(of: reading, in: result.penalty), penalty: other.penalty,
          followed: result.penalty)
        if let rival { rivals.append(rival) }
      }
    }
    return rivals
  }

  /// The provision that a reading rests on: where its numbers stand, else its first authority,
  /// else where the threat itself stands.
  private func basis(of reading: Reading, in penalty: Penalty) -> Citation? {
    reading.effect.provisions.first ?? reading.authorities.lazy.compactMap(\.provision).first
      ?? penalty.steps.first { if case .base = $0.change { true } else { false } }?.basis
  }
}
