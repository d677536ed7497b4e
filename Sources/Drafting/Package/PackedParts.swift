/// The parts of a file as they are packed in it: what a document leaves as it was is copied from
/// there and not packed again.
///
/// A class, because all copies of a package share the file that they were read from.
final class PackedParts: Sendable {
  /// The file, which was read to its end: its parts unpack to `parts`.
  let archive: [UInt8]
  private let parts: [String: [UInt8]]

  init(_ archive: [UInt8], unpackingTo entries: [Zip.Entry]) {
    self.archive = archive
    parts = Dictionary(entries.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  /// Whether the file holds a part with the same bytes under the same name.
  func holds(_ entry: Zip.Entry) -> Bool {
    parts[entry.name] == entry.bytes
  }
}
