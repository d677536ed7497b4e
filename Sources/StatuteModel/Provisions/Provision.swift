/// A piece of an act: a chapter, an article (*pasal*), a clause (*ayat*), an item, a recital, an
/// annex's row. Text stands in `number`, `heading`, `lead`, the children, and `closing`, in this
/// order.
public struct Provision: Sendable {
  /// What a provision is.
  public enum Kind: Hashable, Sendable {
    /// The long title (*judul*).
    case title
    /// A fixed phrase of the preamble (*Dengan rahmat …*, *Memutuskan*); the name of the phrase.
    case formula(String)
    /// The recitals together (*Menimbang*) and one of them.
    case recitals, recital
    /// The legal bases together (*Mengingat*) and one of them.
    case legalBases, legalBasis
    /// *Buku*.
    case book
    /// *Bab*.
    case chapter
    /// *Bagian*.
    case part
    /// *Paragraf*, a group of articles.
    case subpart
    /// *Pasal*.
    case article
    /// *Ayat*.
    case clause
    /// *Huruf*.
    case letter
    /// *Angka*.
    case number
    /// An entry of an annex's table (*nomor*).
    case entry
    /// A division of the elucidation (*umum*, *pasal-demi-pasal*); its name.
    case division(String)
    /// Signature, promulgation, gazette (*penutup*).
    case conclusions
    /// An attachment.
    case annex(AnnexKind)
  }

  /// What an attachment is.
  public enum AnnexKind: String, Hashable, Sendable {
    /// *Penjelasan*.
    case elucidation = "penjelasan"
    /// *Lampiran*.
    case annex = "lampiran"
  }

  /// Place in `Statute.provisions`.
  public let index: Int
  /// One past the last provision inside this one.
  public internal(set) var end: Int
  /// What it is.
  public let kind: Kind
  /// The identifier of the profile, such as `art_7__para_1`; `nil` where the profile gives none.
  public let eId: String?
  /// The identifier that stays when a provision is renumbered or has several wordings.
  public let workIdentifier: String?
  /// The number as printed: "Pasal 7", "(1)", "a.", "BAB II"; empty for none.
  public let number: String
  /// The number without label words and marks: "7", "1", "a", "II"; empty for none.
  public let bareNumber: String
  /// The heading; empty for none.
  public let heading: [Inline]
  /// The text, or the words before a list.
  public let lead: [Block]
  /// The words after a list.
  public let closing: [Block]
  /// Places of the provisions directly inside.
  public internal(set) var children: [Int]
  /// Place of the provision that holds this one.
  public let parent: Int?
  /// Identifier of the period in which this wording is law; `nil` for as long as the act is.
  public let period: String?
  /// Whether the text says that the provision is revoked, or incomplete.
  public let status: Status
  /// Whether an elucidation says "Cukup jelas".
  public let isSelfEvident: Bool
  /// Line in the file.
  public let line: Int

  /// How complete the wording is, from AKN's `status`.
  public enum Status: String, Hashable, Sendable {
    /// Nothing is said.
    case unmarked = ""
    /// Revoked: kept for conduct before.
    case removed
    /// Some of it is not held.
    case incomplete
  }

  /// Makes a provision; `end` and `children` are set while an act is read.
  public init(
    index: Int, end: Int, kind: Kind, eId: String?, workIdentifier: String?, number: String,
    bareNumber: String, heading: [Inline], lead: [Block], closing: [Block], children: [Int],
    parent: Int?, period: String?, status: Status, isSelfEvident: Bool, line: Int
  ) {
    self.index = index
    self.end = end
    self.kind = kind
    self.eId = eId
    self.workIdentifier = workIdentifier
    self.number = number
    self.bareNumber = bareNumber
    self.heading = heading
    self.lead = lead
    self.closing = closing
    self.children = children
    self.parent = parent
    self.period = period
    self.status = status
    self.isSelfEvident = isSelfEvident
    self.line = line
  }

  /// Whether this is another wording of a provision rather than the provision itself.
  public var isVersion: Bool {
    guard let workIdentifier, let eId else { return false }
    return workIdentifier != eId
  }

  /// The same provision with what is inside it, which is known only once it has been read.
  public func closed(children: [Int], end: Int) -> Provision {
    var copy = self
    copy.children = children
    copy.end = end
    return copy
  }

  /// Whether it carries words of its own.
  public var hasText: Bool {
    !lead.isEmpty || !closing.isEmpty
  }
}
