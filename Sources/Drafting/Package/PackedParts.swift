internal import Synchronization

/// Parts that every document of a template shares, packed when the first of them is written.
///
/// A class, because all copies of a package share what was packed once; threads may ask at the same
/// time.
final class PackedParts: Sendable {
  private let entries: [Zip.Entry]
  private let packed = Mutex<[UInt8]?>(nil)

  init(_ entries: [Zip.Entry]) {
    self.entries = entries
  }

  /// The archive of these parts.
  func archive() throws(PackageProblem) -> [UInt8] {
    if let bytes = packed.withLock({ $0 }) { return bytes }
    let bytes = try Zip.write(entries)
    // Who packed at the same time packed the same.
    packed.withLock { $0 = bytes }
    return bytes
  }

  /// The place of a part in that archive; `nil` where it is not there with the same bytes.
  func index(of entry: Zip.Entry) -> Int? {
    entries.firstIndex(of: entry)
  }
}
