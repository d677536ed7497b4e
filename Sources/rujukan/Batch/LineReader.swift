#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One line of the input with its number, from 1.
struct InputLine: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// Longer than what is read; the bytes were counted and let go.
    case tooLong(Int)
  }

  let number: Int
  let content: Content

  /// Whether nothing stands in it but white space.
  var isBlank: Bool {
    guard case .bytes(let bytes) = content else { return false }
    return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

/// Lines that one worker takes at once.
struct LineChunk: Sendable {
  /// Its place among the chunks, from 0.
  let sequence: Int
  let lines: [InputLine]
}

/// The input cannot be read further.
struct ReadFailure: Error {
  let code: Int32
}

/// Splits a stream into chunks of lines. Holds one block and one unfinished line, whatever the
/// length of the stream; hands over whole lines as soon as it has some.
struct LineReader {
  /// How many lines a chunk has at most: few, so that the workers end together.
  static let chunkLines = 32
  private static let block = 64 << 10

  private let descriptor: Int32
  /// The longest line that is kept, in bytes.
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  /// How far from `start` no end of line was found.
  private var searched = 0
  /// Bytes of a too long line that were let go.
  private var dropped = 0
  private var number = 0
  private var sequence = 0
  private var isAtEnd = false

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next lines; `nil` at the end.
  mutating func next() throws(ReadFailure) -> LineChunk? {
    var lines: [InputLine] = []
    var bytes = 0
    while lines.count < Self.chunkLines, bytes < Self.block {
      if let line = takeLine() {
        if case .bytes(let content) = line.content { bytes += content.count }
        lines.append(line)
        continue
      }
      // What is there goes out before a wait for more.
      if !lines.isEmpty || isAtEnd { break }
      try fill()
    }
    guard !lines.isEmpty else { return nil }
    defer { sequence += 1 }
    return LineChunk(sequence: sequence, lines: lines)
  }

  private mutating func takeLine() -> InputLine? {
    let end: Int
    if let found = endOfLine() {
      end = found
    } else if isAtEnd, start < buffer.count || dropped > 0 {
      end = buffer.count
    } else {
      return nil
    }
    defer {
      start = min(end + 1, buffer.count)
      searched = 0
      dropped = 0
    }
    number += 1
    let length = dropped + end - start
    let content: InputLine.Content =
      length > limit ? .tooLong(length) : .bytes(Array(buffer[start..<end]))
    return InputLine(number: number, content: content)
  }

  private mutating func endOfLine() -> Int? {
    let from = start + searched
    let offset = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, from < bytes.count,
        let found = memchr(base + from, 0x0A, bytes.count - from)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
    if offset == nil { searched = buffer.count - start }
    return offset
  }

  private mutating func fill() throws(ReadFailure) {
    if buffer.count - start > limit {
      dropped += buffer.count - start
      start = buffer.count
      searched = 0
    }
    buffer.removeFirst(start)
    start = 0
    let kept = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.block))
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: kept), Self.block)
      }
    } while count < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(Self.block - max(0, count))
    if count < 0 { throw ReadFailure(code: code) }
    isAtEnd = count == 0
  }
}
