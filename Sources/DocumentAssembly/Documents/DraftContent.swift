public import Drafting
public import StatuteModel

/// What one document says, ready for its template.
public struct DraftContent: Sendable {
  /// Which document.
  public let kind: DocumentKind
  /// What tells it from others of its kind, for the file name: `K1`, `2`; never a name.
  public let part: String?
  /// The values under the names that the kind's fields declare.
  public let value: TemplateValue
  /// What must not stand in it.
  public let protected: ProtectedNames
  /// What a person must know of it beside its empty fields.
  public let warnings: [DraftWarning]

  /// Makes content; in a document of pseudonyms nothing of the protected persons may stand.
  public init(
    _ kind: DocumentKind, part: String? = nil, value: TemplateValue, of dossier: Dossier,
    warnings: [DraftWarning] = []
  ) {
    self.warnings = warnings
    self.kind = kind
    self.part = part
    self.value = value
    switch kind.identities {
    case .pseudonyms: protected = ProtectedNames(persons: dossier.people.protected)
    case .full: protected = ProtectedNames()
    }
  }

  /// The name of its file without ending: `surat-rujukan-KPG-2024-012`.
  public func fileName(code: String?) -> String {
    [kind.rawValue, Self.fileCode(code), part].compactMap { $0 }.joined(separator: "-")
  }

  /// A case's code as file names carry it; what a file name cannot hold becomes a hyphen.
  public static func fileCode(_ code: String?) -> String {
    String(
      (code ?? CaseCode.neutral).map { character in
        character.isASCII && (character.isLetter || character.isNumber || character == "-")
          ? character : "-"
      })
  }
}

/// A document cannot be drafted from a case, and what would make it possible.
public struct NotSupported: Hashable, Sendable {
  /// Which document.
  public let kind: DocumentKind
  /// What the case lacks, for people.
  public let reason: Vocabulary.Words

  /// Makes the answer.
  public init(_ kind: DocumentKind, _ indonesian: String, _ english: String) {
    self.kind = kind
    reason = Vocabulary.Words(indonesian: indonesian, english: english)
  }
}
