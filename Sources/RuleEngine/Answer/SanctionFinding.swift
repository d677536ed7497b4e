public import StatuteModel

/// What an accused is threatened with, under the law or laws that the regime allows.
///
/// Many findings of many cases ask for the same punishment: the engine remembers it, and all of
/// them hold one object.
public final class SanctionFinding: Hashable, Sendable {
  /// A penalty under one law.
  public struct Law: Hashable, Sendable {
    /// The offence in that law.
    public let offence: Citation
    /// The penalty; `nil` where none can be given.
    public let answer: SanctionAnswer?
  }

  /// The law before the change, where the regime looks at it.
  public let old: Law?
  /// The law since, where the regime looks at it.
  public let new: Law?
  /// What applies; `nil` where nothing is punished, or the regime is open.
  public let applied: SanctionAnswer?
  /// Which law is more favourable, item by item, where both are compared.
  public let items: [RegimeComparison.Item: RegimeComparison.Verdict]
  /// Rival readings on which law applies as a whole.
  public let lawReadings: [RivalReading]
  /// Why no figure is given.
  public let failures: [SanctionFailure]

  init(
    old: Law?, new: Law?, applied: SanctionAnswer?,
    items: [RegimeComparison.Item: RegimeComparison.Verdict], lawReadings: [RivalReading],
    failures: [SanctionFailure]
  ) {
    self.old = old
    self.new = new
    self.applied = applied
    self.items = items
    self.lawReadings = lawReadings
    self.failures = failures
  }

  /// No punishment.
  public static let none = SanctionFinding(
    old: nil, new: nil, applied: nil, items: [:], lawReadings: [], failures: [])

  /// Whether two say the same.
  public static func == (left: SanctionFinding, right: SanctionFinding) -> Bool {
    left === right
      || left.old == right.old && left.new == right.new && left.applied == right.applied
        && left.items == right.items && left.lawReadings == right.lawReadings
        && left.failures == right.failures
  }

  /// Hashes what tells most apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(old)
    hasher.combine(new)
    hasher.combine(failures)
  }
}
