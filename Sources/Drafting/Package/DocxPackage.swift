/// A Word document as its parts: checked on the way in, the same bytes each time on the way out.
public struct DocxPackage: Hashable, Sendable {
  /// The parts, `[Content_Types].xml` first and the rest by name.
  private(set) var parts: [Zip.Entry]
  /// The same as they are packed in the file that was read.
  private let packed: PackedParts

  /// Reads a `.docx` file. What Word keeps about the people who edited it (`docProps`, comments,
  /// `customXml`) is left out; programs and references to elsewhere are refused.
  public init(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) throws(PackageProblem) {
    parts = try Zip.read(bytes, limits: limits)
    packed = PackedParts(bytes, unpackingTo: parts)
    for name in [Self.contentTypes, Self.packageRelations, Self.mainDocument]
    where self[name] == nil {
      throw .missingPart(name)
    }
    try refusePrograms()
    try refuseExternalTargets()
    try removeTraces()
    parts.sort { Self.rank($0.name) < Self.rank($1.name) }
  }

  /// The document as a file: fixed order, fixed times, no author.
  public func bytes() throws(PackageProblem) -> [UInt8] {
    try Zip.write(parts, copyingFrom: packed)
  }

  /// Two packages are the same if their parts are, however they are packed.
  public static func == (first: DocxPackage, second: DocxPackage) -> Bool {
    first.parts == second.parts
  }

  /// Hashes what makes packages equal.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// The names of the parts that hold text: the letter itself, then its headers and footers.
  var textParts: [String] {
    let margins = parts.map(\.name).filter { name in
      name.hasSuffix(".xml")
        && (name.hasPrefix("word/header") || name.hasPrefix("word/footer")
          || name == "word/footnotes.xml" || name == "word/endnotes.xml")
    }
    return [Self.mainDocument] + margins
  }

  /// The names of all parts.
  public var partNames: [String] { parts.map(\.name) }

  /// The bytes of a part; `nil` where the package has none of that name.
  public subscript(name: String) -> [UInt8]? {
    parts.first { $0.name == name }?.bytes
  }

  /// Puts other bytes in place of a part's; a name that is not there changes nothing.
  mutating func replace(_ name: String, with bytes: [UInt8]) {
    guard let index = parts.firstIndex(where: { $0.name == name }) else { return }
    parts[index].bytes = bytes
  }

  /// Takes parts out of the package.
  mutating func remove(where isUnwanted: (String) -> Bool) {
    parts.removeAll { isUnwanted($0.name) }
  }

  static let contentTypes = "[Content_Types].xml"
  static let packageRelations = "_rels/.rels"
  static let mainDocument = "word/document.xml"

  /// Some readers recognise the format by the first part.
  private static func rank(_ name: String) -> String {
    switch name {
    case contentTypes: "0"
    case packageRelations: "1"
    default: "2" + name
    }
  }
}
