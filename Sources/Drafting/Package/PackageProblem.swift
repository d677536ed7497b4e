/// One reason why a file is not a usable `.docx` package, as facts.
public enum PackageProblem: Error, Hashable, Sendable {
  /// The file is larger than the reader accepts; both in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// The file is not a ZIP archive at all.
  case notPackage
  /// The file is a Word 97–2003 document, or one protected by a password.
  case oldOrProtected
  /// The archive or one of its parts is cut off or altered; `nil` for the archive itself.
  case damaged(part: String?)
  /// The archive has more parts than the reader accepts.
  case tooManyParts(count: Int, limit: Int)
  /// Unpacked, the parts together are larger than the reader accepts; both in bytes.
  case unpacksTooLarge(bytes: Int, limit: Int)
  /// A part is encrypted.
  case encrypted(part: String)
  /// A part's name leads out of the package.
  case unsafeName(String)
  /// Two parts have the same name; case does not count.
  case duplicateName(String)
  /// A part that every Word document has is not there.
  case missingPart(String)
  /// The package carries a program.
  case macros(part: String)
  /// Opening the document would fetch something from elsewhere.
  case externalTarget(part: String)
  /// A part is not well-formed XML.
  case unreadablePart(String, line: Int)
  /// A part is in an encoding other than UTF-8.
  case notUTF8(part: String)
  /// The archive could not be put together.
  case notWritten
}

/// How much a package may ask of the reader.
public struct PackageLimits: Hashable, Sendable {
  /// Largest file in bytes.
  public let bytes: Int
  /// Largest number of parts; a long letter has about twenty.
  public let parts: Int
  /// Largest sum of the parts' sizes, unpacked.
  public let unpackedBytes: Int

  /// Makes limits; the default admits any template with letterhead pictures.
  public init(bytes: Int = 16 << 20, parts: Int = 512, unpackedBytes: Int = 64 << 20) {
    self.bytes = bytes
    self.parts = parts
    self.unpackedBytes = unpackedBytes
  }
}
