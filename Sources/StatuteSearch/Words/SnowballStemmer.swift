internal import CStemmer

/// Snowball's Indonesian stemmer.
///
/// A class because it owns a C object that must be freed exactly once. Not `Sendable`: the C
/// object keeps the last answer in its own buffer, so two threads may not share one. Each index
/// has its own, inside a tokenizer that only the index's serial database queue calls.
final class SnowballStemmer {
  private let handle: OpaquePointer

  /// Fails when libstemmer was built without Indonesian.
  init?() {
    guard let handle = sb_stemmer_new("indonesian", "UTF_8") else { return nil }
    self.handle = handle
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  /// The stem of a lower-case word, or the word itself when memory runs out.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, word, CInt(word.count)) else { return word }
    let length = Int(sb_stemmer_length(handle))
    return Array(UnsafeBufferPointer(start: stem, count: length))
  }
}
