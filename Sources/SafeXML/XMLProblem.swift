/// One thing that libxml2 found wrong, as facts; sentences are made where a person reads them.
public struct XMLProblem: Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: Hashable, Sendable {
    /// The file has a DOCTYPE, which may declare entities.
    case doctype
    /// The file is larger than the reader accepts; both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// There are more elements, attributes, comments and instructions than the reader accepts.
    case tooMany(limit: Int)
    /// Elements are nested deeper than the reader accepts.
    case tooDeep
    /// There is nothing in the file.
    case empty
    /// The bytes are not in the encoding that the file claims.
    case encoding
    /// A character that XML does not allow, such as NUL.
    case forbiddenCharacter
    /// The file ends before its elements do.
    case cutOff
    /// An end tag does not match its start tag.
    case tagMismatch
    /// An entity is used that nothing declares.
    case unknownEntity
    /// Not well-formed in another way; the parser's own words.
    case malformed(String)
    /// Well-formed, but not what the schema allows; the validator's own words.
    case schema(String)
  }

  /// Line in the file, from 1; 0 where the parser gives none.
  public let line: Int
  /// Column in the line, from 1; 0 where the parser gives none.
  public let column: Int
  /// The fault.
  public let kind: Kind

  /// Makes a problem at a place.
  public init(line: Int, column: Int, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }
}

/// A document that cannot be read, with every problem found until the parser stopped.
public struct XMLFailure: Error, Hashable, Sendable {
  /// The problems in the order of the file; never empty.
  public let problems: [XMLProblem]
}
