/// A part that stands in many answers alike. In a batch its bytes are kept beside it and written
/// as they are; any other encoder sees the value.
struct SharedJSON<Value: Encodable & Sendable>: Encodable, Sendable {
  private let value: Value
  private let bytes: [UInt8]?

  /// - Parameter keepsBytes: whether the bytes are made at once, for a batch
  init(_ value: Value, keepsBytes: Bool) {
    self.value = value
    guard keepsBytes else {
      bytes = nil
      return
    }
    var made: [UInt8] = []
    do {
      try CompactJSON.append(value, to: &made)
      bytes = made
    } catch {
      // What cannot be written fails where it is written.
      bytes = nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    if let bytes, let own = encoder as? JSONValueEncoder {
      own.writer.writeReady(bytes)
    } else {
      try value.encode(to: encoder)
    }
  }
}
