/// How one element of an exercise was marked (*tanda latihan*). It says nothing of who learns.
public struct TrainingMark: Hashable, Sendable {
  /// The scenario.
  public let scenario: String
  /// The offence, as its identifier writes it.
  public let offence: String
  /// The element.
  public let element: String
  /// The mark that was given.
  public let given: String
  /// The mark of the key.
  public let right: String
  /// Whether the given mark was accepted: as the key's, or under another reading of the law.
  public let isAccepted: Bool

  /// Makes a mark.
  public init(
    scenario: String, offence: String, element: String, given: String, right: String,
    isAccepted: Bool
  ) {
    self.scenario = scenario
    self.offence = offence
    self.element = element
    self.given = given
    self.right = right
    self.isAccepted = isAccepted
  }
}

/// What was learned of one element, or on one day.
public struct TrainingProgress: Hashable, Sendable {
  /// A count of marks under one name.
  public struct Tally: Hashable, Sendable {
    /// The element, or the day as `2026-11-24`.
    public let name: String
    /// How many marks were given.
    public let count: Int
    /// How many of them were accepted.
    public let accepted: Int
    /// Whether the last ones were accepted, oldest first.
    public let latest: [Bool]
  }

  /// The elements, the weakest first.
  public let elements: [Tally]
  /// The days, newest first.
  public let days: [Tally]

  /// Makes progress from its counts.
  public init(elements: [Tally], days: [Tally]) {
    self.elements = elements
    self.days = days
  }

  /// How many marks were given in all.
  public var count: Int { elements.reduce(0) { $0 + $1.count } }
  /// How many of them were accepted.
  public var accepted: Int { elements.reduce(0) { $0 + $1.accepted } }
}
