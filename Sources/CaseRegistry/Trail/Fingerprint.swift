internal import Crypto
internal import Foundation

/// A SHA-256 over a list of values, each with its kind and length, so that no two lists agree by
/// being glued together.
struct Fingerprint {
  private var hash = SHA256()

  /// Begins with what is fingerprinted, such as `case_version`.
  init(_ kind: String) {
    add(kind)
  }

  mutating func add(_ text: String?) {
    guard let text else { return add(kind: 0, []) }
    add(kind: 1, Array(text.utf8))
  }

  mutating func add(_ number: Int?) {
    guard let number else { return add(kind: 0, []) }
    add(kind: 2, withUnsafeBytes(of: Int64(number).littleEndian, Array.init))
  }

  mutating func add(_ data: Data?) {
    guard let data else { return add(kind: 0, []) }
    add(kind: 3, data)
  }

  private mutating func add(kind: UInt8, _ bytes: some DataProtocol) {
    hash.update(data: [kind])
    withUnsafeBytes(of: Int64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: bytes)
  }

  /// The thirty-two bytes.
  var digest: Data { Data(hash.finalize()) }
}
