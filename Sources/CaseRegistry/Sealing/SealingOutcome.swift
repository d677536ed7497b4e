/// What a sealing did, and what it could not do.
public struct SealingOutcome: Hashable, Sendable {
  /// How many cases were sealed.
  public let cases: Int
  /// How many versions of their texts.
  public let versions: Int
  /// How many notes on evidence.
  public let notes: Int
  /// How many drafted documents.
  public let documents: Int
  /// Files beside the registry, from an earlier restore or from work that was cut short, that may
  /// still be readable.
  public internal(set) var remains: [String] = []
  /// What became of the bytes of the old file.
  public internal(set) var oldBytes = OldBytes.overwritten

  /// What became of the bytes of the file that could be read.
  public enum OldBytes: Hashable, Sendable {
    /// They were written over with zeros before the file went away.
    case overwritten
    /// The file went away; its bytes could not be written over.
    case unlinked
    /// The old file has another name too (a hard link), and can be read there.
    case underAnotherName
  }

  init(cases: Int, versions: Int, notes: Int, documents: Int) {
    (self.cases, self.versions) = (cases, versions)
    (self.notes, self.documents) = (notes, documents)
  }
}
