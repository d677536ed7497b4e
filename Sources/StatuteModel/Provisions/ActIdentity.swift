/// What an act is called and where it was published.
public struct ActIdentity: Hashable, Sendable {
  /// The identifier, which is also the name of its folder: `uu-21-2007`.
  public let id: ActIdentifier
  /// The work's address: `/akn/id/act/uu/2007/21`.
  public let address: String
  /// How it is cited: "UU 21/2007".
  public let citation: String
  /// The name in full: "Undang-Undang Nomor 21 Tahun 2007".
  public let longName: String
  /// What it is about: "Pemberantasan Tindak Pidana Perdagangan Orang".
  public let subject: String
  /// Other names: "UU TPPO".
  public let popularNames: [String]
  /// Where it was published, as shown: "LN 2007 Nomor 58"; empty where unknown.
  public let publication: String

  /// Makes an identity.
  public init(
    id: ActIdentifier, address: String, citation: String, longName: String, subject: String,
    popularNames: [String], publication: String
  ) {
    self.id = id
    self.address = address
    self.citation = citation
    self.longName = longName
    self.subject = subject
    self.popularNames = popularNames
    self.publication = publication
  }
}

/// How much of an act is held.
public struct Coverage: Hashable, Sendable {
  /// Whether the whole act is held.
  public let isWhole: Bool
  /// What is held, in a sentence; empty for a whole act.
  public let note: String

  /// Makes a coverage.
  public init(isWhole: Bool, note: String) {
    self.isWhole = isWhole
    self.note = note
  }
}

/// A concept, term or instrument that the text refers to.
public struct OntologyEntry: Hashable, Sendable {
  /// The element that declares it, such as `TLCConcept`, `TLCTerm` or `passiveRef`.
  public let element: String
  /// Its address.
  public let href: String
  /// How it is shown.
  public let name: String

  /// Makes an entry.
  public init(element: String, href: String, name: String) {
    self.element = element
    self.href = href
    self.name = name
  }
}

/// Where words came from.
public struct Source: Hashable, Sendable {
  /// What it is called.
  public let title: String
  /// Where it is found.
  public let address: String

  /// Makes a source.
  public init(title: String, address: String) {
    self.title = title
    self.address = address
  }
}

/// How sure a wording is, and why.
public struct Remark: Hashable, Sendable {
  /// The provisions that it speaks of, by eId; empty for the whole act.
  public let targets: [String]
  /// The mark.
  public let mark: Confidence
  /// Identifiers of the sources.
  public let sources: [String]
  /// A sentence in Indonesian; may be empty.
  public let note: String
  /// The days of which it speaks; `nil` for all.
  public let period: Period?
  /// Line in the file.
  public let line: Int

  /// Makes a remark.
  public init(
    targets: [String], mark: Confidence, sources: [String], note: String, period: Period?,
    line: Int
  ) {
    self.targets = targets
    self.mark = mark
    self.sources = sources
    self.note = note
    self.period = period
    self.line = line
  }
}

/// The confidence marks of the sources.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  /// Verbatim text seen.
  case verbatim = "V"
  /// Taken from one extraction; no independent copy confirms the words.
  case extraction = "E"
  /// A secondary source.
  case secondary = "S"
  /// An inference.
  case inference = "I"
  /// Lost and recovered; all words confirmed.
  case recovered = "R"
  /// Lost and recovered; some words confirmed.
  case partlyRecovered = "RS"
  /// Lost; the words are not confirmed.
  case unverified = "T"
  /// Not obtained.
  case notObtained = "N"
}

extension Statute {
  /// What is known of a provision's wording: remarks on it, else on what holds it, else on the act.
  public func remarks(on provision: Provision) -> [Remark] {
    for piece in path(to: provision).reversed() {
      guard let eId = piece.eId else { continue }
      let found = remarks(around: eId).filter { $0.targets.contains(eId) }
      if !found.isEmpty { return found }
    }
    return remarks.filter(\.targets.isEmpty)
  }
}
