/// Old and new law beside each other for conduct before a change that is not finally judged
/// (regime B), and what follows from both.
public struct RegimeComparison: Hashable, Sendable {
  /// The penalty under the law of the day of the conduct.
  public let old: SanctionAnswer
  /// The penalty under the law of the day of judgment.
  public let new: SanctionAnswer
  /// The penalty that the working rule gives: the new law without what is harsher in it.
  public let applied: SanctionAnswer
  /// Which law is more favourable to the accused, item by item; an item that does not arise for
  /// the charge is missing.
  public let items: [Item: Verdict]
  /// The rival readings of which law is applied as a whole.
  public let lawReadings: [RivalReading]

  /// Makes a comparison.
  public init(
    old: SanctionAnswer, new: SanctionAnswer, applied: SanctionAnswer, items: [Item: Verdict],
    lawReadings: [RivalReading]
  ) {
    self.old = old
    self.new = new
    self.applied = applied
    self.items = items
    self.lawReadings = lawReadings
  }

  /// What is compared.
  public enum Item: String, Hashable, Sendable, CaseIterable {
    /// The special minimum of imprisonment.
    case prisonMinimum = "minimum_penjara"
    /// The maximum of imprisonment.
    case prisonMaximum = "maksimum_penjara"
    /// The special minimum of the fine.
    case fineMinimum = "minimum_denda"
    /// The maximum of the fine.
    case fineMaximum = "maksimum_denda"
    /// Whether the fine comes with imprisonment, may come, or takes its place.
    case fineCharacter = "sifat_denda"
    /// What stands in for a fine that is not paid.
    case fineSubstitute = "pengganti_denda"
    /// The punishment of attempt and assistance.
    case attemptAndAssistance = "percobaan_pembantuan"
  }

  /// Which law is more favourable.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The old law.
    case old = "lama"
    /// The new law.
    case new = "baru"
    /// Both are alike.
    case same = "sama"
    /// Neither wins, or the law is open.
    case disputed = "diperdebatkan"
  }
}
