public import StatuteModel

/// Which cases a list shows, in which order, and which page of them.
public struct CaseQuery: Hashable, Sendable {
  /// What cases can be sorted by.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    /// When they were last changed (*diubah*).
    case changed = "diubah"
    /// The running number, which is the order of creation (*nomor*).
    case number = "nomor"
    /// The stage of the proceeding (*tahap*).
    case stage = "tahap"
    /// The number of victims (*korban*).
    case victims = "korban"
    /// How many offences are met (*terpenuhi*).
    case metOffences = "terpenuhi"
    /// How many offences lack facts (*kurang fakta*).
    case openOffences = "kurang-fakta"
  }

  /// Words that all occur in the title or the newest text; any characters may be typed.
  public var search = ""
  /// Which statuses; empty for all.
  public var statuses: Set<CaseStatus> = []
  /// Only this regime.
  public var regime: String?
  /// Only this stage.
  public var stage: String?
  /// Only where this is known about children among the victims.
  public var childVictim: Truth?
  /// Only where this offence is met.
  public var metOffence: String?
  /// The order.
  public var sort = Sort.changed
  /// Whether the newest or largest come first.
  public var descending = true
  /// The page, from 1.
  public var page = 1
  /// Cases on a page, 1 to 200.
  public var pageSize = 25

  /// Asks for the first page of all cases, last changed first.
  public init() {}
}

/// One page of a list.
public struct CasePage: Hashable, Sendable {
  /// The cases on it.
  public let entries: [CaseEntry]
  /// How many cases the query finds on all pages.
  public let total: Int
  /// Which page it is, from 1.
  public let page: Int
  /// How many pages there are, at least 1.
  public let pageCount: Int
}
