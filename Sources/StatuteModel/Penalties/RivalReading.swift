/// A reading that the figures do not follow, and the figures under it; only what differs is set.
public struct RivalReading: Hashable, Sendable {
  /// The question that it answers, by identifier.
  public let question: String
  /// The reading.
  public let reading: Reading
  /// The provision that it rests on.
  public let basis: Citation?
  /// Imprisonment under it, where it differs.
  public let prison: Penalty.Prison?
  /// The fine under it, where it differs.
  public let fine: Penalty.Fine?
  /// The link under it, where it differs.
  public let link: Penalty.Link?
  /// Additional punishments under it, where they differ.
  public let additional: [AdditionalPenalty]?
  /// Substitutes under it, where they differ.
  public let substitutes: [Substitute]?
  /// The limitation under it, where it differs.
  public let limitation: Limitation?

  /// Compares a penalty under the reading with the one that is followed; `nil` where no figure
  /// differs.
  public init?(
    question: String, reading: Reading, basis: Citation?, penalty: Penalty, followed: Penalty
  ) {
    self.question = question
    self.reading = reading
    self.basis = basis
    prison = penalty.prison == followed.prison ? nil : penalty.prison
    fine = penalty.fine == followed.fine ? nil : penalty.fine
    link = penalty.link == followed.link ? nil : penalty.link
    additional = penalty.additional == followed.additional ? nil : penalty.additional
    // A longer substitute that only follows from another fine is told by the fine.
    substitutes =
      penalty.substitutes == followed.substitutes || fine != nil ? nil : penalty.substitutes
    limitation = penalty.limitation == followed.limitation ? nil : penalty.limitation
    if prison == nil, fine == nil, link == nil, additional == nil, substitutes == nil { return nil }
  }
}

/// A penalty with the readings that it does not follow.
public struct SanctionAnswer: Hashable, Sendable {
  /// The penalty under the readings that the sources carry best.
  public let penalty: Penalty
  /// The rival readings whose figures differ, in the order of the book.
  public let readings: [RivalReading]

  /// Makes an answer.
  public init(penalty: Penalty, readings: [RivalReading]) {
    self.penalty = penalty
    self.readings = readings
  }
}
