#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads lines from standard input with a bound, whatever bytes come.
struct TypedLineReader {
  enum Line {
    case text(String)
    /// Not UTF-8.
    case unreadable
    /// Longer than any answer; the rest of it was passed over.
    case tooLong
    /// The end of the input, or Ctrl-D.
    case end
    /// Ctrl-C.
    case interrupted
  }

  static let limit = 8192

  private var buffer: [UInt8] = []
  private var position = 0

  /// Lets Ctrl-C end the reading of a line instead of the program, so that a word of farewell can
  /// be said.
  static func catchInterrupts() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    _ = sigaction(SIGINT, &action, nil)
  }

  mutating func next() -> Line {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      guard let byte = fill() else {
        if errno == EINTR { return .interrupted }
        return line.isEmpty ? .end : finished(line, isTooLong)
      }
      if byte == UInt8(ascii: "\n") { return finished(line, isTooLong) }
      if line.count < Self.limit { line.append(byte) } else { isTooLong = true }
    }
  }

  private func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong { return .tooLong }
    let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    return String(validating: bytes, as: UTF8.self).map(Line.text) ?? .unreadable
  }

  private mutating func fill() -> UInt8? {
    if position == buffer.count {
      var chunk = [UInt8](repeating: 0, count: 4096)
      errno = 0
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      buffer = Array(chunk.prefix(count))
      position = 0
    }
    defer { position += 1 }
    return buffer[position]
  }
}
