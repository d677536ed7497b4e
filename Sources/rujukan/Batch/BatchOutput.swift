#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What came out of one chunk.
struct ChunkResult: Sendable {
  let sequence: Int
  var bytes: [UInt8] = []
  var count = BatchCount()
}

/// How many lines of which kind there were.
struct BatchCount: Sendable {
  var judged = 0
  var refused = 0
  var blank = 0

  static func += (left: inout BatchCount, right: BatchCount) {
    left.judged += right.judged
    left.refused += right.refused
    left.blank += right.blank
  }
}

/// Writes results in the order of the input; what comes too early waits here.
struct BatchOutput {
  private let descriptor: Int32
  private var early: [Int: ChunkResult] = [:]
  private var next = 0
  private(set) var count = BatchCount()
  /// The system's number for why writing stopped.
  private(set) var failure: Int32?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes a result, and writes all whose turn has come.
  /// - Returns: how many chunks are done with.
  mutating func take(_ result: ChunkResult) -> Int {
    early[result.sequence] = result
    var done = 0
    while let ready = early.removeValue(forKey: next) {
      next += 1
      done += 1
      guard failure == nil else { continue }
      failure = Self.write(ready.bytes, to: descriptor)
      if failure == nil { count += ready.count }
    }
    return done
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        written += count
      }
      return nil
    }
  }
}
