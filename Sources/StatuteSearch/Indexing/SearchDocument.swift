/// The part of an act that a text comes from.
public enum ProvisionKind: String, Hashable, Sendable, CaseIterable {
  /// The body of the act (*batang tubuh*).
  case batangTubuh = "batang-tubuh"
  /// The elucidation (*Penjelasan*).
  case penjelasan
  /// An annex (*lampiran*).
  case lampiran
  /// The opening: considerations and legal basis (*pembukaan*).
  case pembukaan
}

/// One provision as the search sees it: where it stands, what it is called, what it says.
public struct SearchDocument: Hashable, Sendable {
  /// The act's identifier, such as `uu-21-2007`.
  public let act: String
  /// The provision's own identifier, such as `uu-21-2007/pasal-7/ayat-1`.
  public let identifier: String
  /// The name people use, such as "Pasal 7 ayat (1)".
  public let title: String
  /// The term that the provision defines, when it defines one; seeking the term finds the
  /// definition first.
  public let term: String?
  /// The heading above the provision, when it has one.
  public let heading: String?
  /// The part of the act that the text belongs to.
  public let kind: ProvisionKind
  /// The words of the law, as they stand.
  public let text: String
  /// Whether the provision is in force on the day the caller asks about.
  public let isInForce: Bool
  /// What in the words is not in force on that day although the provision is.
  public let changes: Set<Change>
  /// Names by which the act is called beside its identifier: "KUHP", "UU 1/2023".
  public let actNames: [String]

  /// Something in a provision that another act took out of force.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// Words, such as a sanction, that other words replace.
    case replacedWords = "kata-diganti"
    /// A piece, such as a clause, that is revoked, deleted, or not yet law.
    case otherStanding = "bagian-berkeadaan-lain"
  }

  /// Makes a document from the parts of a provision.
  public init(
    act: String, identifier: String, title: String, term: String? = nil,
    heading: String? = nil, kind: ProvisionKind = .batangTubuh, text: String,
    isInForce: Bool = true,
    changes: Set<Change> = [], actNames: [String] = []
  ) {
    self.act = act
    self.identifier = identifier
    self.title = title
    self.term = term
    self.heading = heading
    self.kind = kind
    self.text = text
    self.isInForce = isInForce
    self.changes = changes
    self.actNames = actNames
  }
}
