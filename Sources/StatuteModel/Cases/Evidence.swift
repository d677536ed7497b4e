/// A piece of evidence (*bukti*).
public struct Evidence: Hashable, Sendable {
  /// The identifier in the file: `B1`.
  public let id: String
  /// What it is in the law of evidence (*jenis*).
  public let kind: String?
  /// Facts that it supports (*mendukung*).
  public let supports: [FactPath]
  /// Facts that it speaks against (*membantah*).
  public let contradicts: [FactPath]
  /// Whether it was lawfully obtained (*diperoleh sah*).
  public let isLawful: Truth
  /// Who or what speaks (*sumber*): the id of a person of this case, or words. Two statements of
  /// one source are one.
  public let source: Source?
  /// In words (*uraian*).
  public let account: ConfidentialText?

  /// Who or what speaks in a piece of evidence.
  public enum Source: Hashable, Sendable {
    /// Someone of this case, by id.
    case person(String)
    /// Someone or something else, in words.
    case other(ConfidentialText)
  }

  /// Makes a piece of evidence.
  public init(
    id: String, kind: String?, supports: [FactPath], contradicts: [FactPath], isLawful: Truth,
    source: Source? = nil, account: ConfidentialText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.supports = supports
    self.contradicts = contradicts
    self.isLawful = isLawful
    self.source = source
    self.account = account
  }
}
