public import StatuteModel

/// What lists and filters show of a case without its text: no names, no words of the case.
///
/// These values are never sealed, so that a list of ten thousand cases needs no decryption. What
/// the caller does not know stays nil or unknown, never zero or no.
public struct CaseSummary: Hashable, Sendable {
  /// The regime that governs the case, by its identifier in the law's data.
  public var regime: String?
  /// How far the proceeding is (*tahap*), by its term.
  public var stage: String?
  /// How many accused the file names.
  public var accused: Int?
  /// How many victims the file counts.
  public var victims: Int?
  /// Whether a child is among the victims.
  public var childVictim: Truth
  /// Identifiers of the offences that are met.
  public var metOffences: [String]
  /// Identifiers of the offences that lack facts.
  public var openOffences: [String]

  /// Makes a summary; by default nothing is known.
  public init(
    regime: String? = nil, stage: String? = nil, accused: Int? = nil, victims: Int? = nil,
    childVictim: Truth = .unknown, metOffences: [String] = [], openOffences: [String] = []
  ) {
    self.regime = regime
    self.stage = stage
    self.accused = accused
    self.victims = victims
    self.childVictim = childVictim
    self.metOffences = metOffences
    self.openOffences = openOffences
  }
}

/// Where the office's own work on a case stands (*status*).
public enum CaseStatus: String, Hashable, Sendable, CaseIterable {
  /// *Berjalan*: someone works on it.
  case ongoing = "berjalan"
  /// *Selesai*: nothing is left to do.
  case finished = "selesai"
  /// *Arsip*: kept, and out of the way.
  case archived = "arsip"

  /// The word that people read.
  public func words(in language: Language) -> String {
    switch (self, language) {
    case (_, .indonesian): rawValue
    case (.ongoing, .english): "ongoing"
    case (.finished, .english): "finished"
    case (.archived, .english): "archived"
    }
  }
}
