public import Foundation
public import StatuteModel

/// A case as a list shows it.
public struct CaseEntry: Hashable, Sendable, Identifiable {
  /// The name in addresses.
  public let id: CaseID
  /// The running number in this registry: 12 in "Kasus 12".
  public let number: Int
  /// The title that the user gave, without names; nil where none was given.
  public let givenTitle: String?
  /// Where the work on it stands.
  public let status: CaseStatus
  /// When it was created.
  public let created: Date
  /// When it was last changed.
  public let changed: Date
  /// The number of its newest version, from 1.
  public let version: Int
  /// What is known of it without its text.
  public let summary: CaseSummary

  /// The given title, or "Kasus 12".
  public func title(in language: Language) -> String {
    if let givenTitle { return givenTitle }
    return switch language {
    case .indonesian: "Kasus \(number)"
    case .english: "Case \(number)"
    }
  }
}

/// How a version came to be.
public enum SaveKind: Hashable, Sendable {
  /// Someone saved.
  case manual
  /// The page saved while someone wrote.
  case automatic
  /// The text of an earlier version was taken back.
  case restored(from: Int)
}

/// One saved version of a case, without its text.
public struct CaseVersion: Hashable, Sendable {
  /// The number, from 1, without gaps.
  public let number: Int
  /// When it was saved.
  public let saved: Date
  /// How it came to be.
  public let kind: SaveKind
  /// What the user noted about it.
  public let remark: ConfidentialText?
  /// The size of its text in UTF-8.
  public let byteCount: Int
}

/// A version with its text.
public struct OpenedCase: Hashable, Sendable {
  /// The case as a list shows it.
  public let entry: CaseEntry
  /// The version that was asked for.
  public let version: CaseVersion
  /// Its text, byte for byte as it was saved.
  public let text: ConfidentialText
}

/// A case that is to be added.
public struct NewCase: Hashable, Sendable {
  /// Its text; it need not be a readable case file.
  public var text: ConfidentialText
  /// A title without names, such as the number of the report; nil for "Kasus 12".
  public var title: String?
  /// What is known of it without its text.
  public var summary: CaseSummary

  /// Makes a case to add.
  public init(text: String, title: String? = nil, summary: CaseSummary = CaseSummary()) {
    self.text = ConfidentialText(text)
    self.title = title
    self.summary = summary
  }
}
