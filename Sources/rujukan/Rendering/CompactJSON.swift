/// Writes values as JSON on one line: keys sorted, slashes plain. The bytes are those of Foundation's
/// `JSONEncoder` with the same options, in a fraction of its time, which a batch would spend there.
enum CompactJSON {
  /// Appends a value.
  static func append(_ value: some Encodable, to bytes: inout [UInt8]) throws {
    let writer = JSONWriter()
    swap(&writer.bytes, &bytes)
    defer { swap(&writer.bytes, &bytes) }
    try writer.write(value)
    writer.bytes.removeLast()
  }
}

/// Collects the bytes of one value. Every value ends with a comma, which its container turns into
/// the closing bracket.
///
/// A class, because the containers that `Encodable` hands out all write to the same place.
final class JSONWriter {
  private enum Kind {
    case object, list
  }

  private struct Frame {
    let kind: Kind
    let start: Int
    let firstField: Int
  }

  private struct Field {
    let key: String
    let start: Int
  }

  var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var fields: [Field] = []
  private var scratch: [UInt8] = []

  /// How many containers are open.
  var depth: Int { frames.count }

  func write<Value: Encodable>(_ value: Value) throws {
    if Value.self == String.self, let text = value as? String { return write(text) }
    if Value.self == [String].self, let texts = value as? [String] {
      bytes.append(UInt8(ascii: "["))
      for text in texts { write(text) }
      return close(with: UInt8(ascii: "]"), isEmpty: texts.isEmpty)
    }
    let depth = frames.count
    let start = bytes.count
    try value.encode(to: JSONValueEncoder(writer: self, codingPath: []))
    settle(at: depth)
    guard bytes.count > start else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "nothing was written"))
    }
  }

  func write(_ text: String) {
    appendQuoted(text)
    bytes.append(UInt8(ascii: ","))
  }

  /// A number, `true`, `false` or `null`.
  func writePlain(_ word: String) {
    bytes.append(contentsOf: word.utf8)
    bytes.append(UInt8(ascii: ","))
  }

  /// A value whose bytes are there already.
  func writeReady(_ value: [UInt8]) {
    bytes.append(contentsOf: value)
    bytes.append(UInt8(ascii: ","))
  }

  func openObject() {
    frames.append(Frame(kind: .object, start: bytes.count, firstField: fields.count))
    bytes.append(UInt8(ascii: "{"))
  }

  func openList() {
    frames.append(Frame(kind: .list, start: bytes.count, firstField: fields.count))
    bytes.append(UInt8(ascii: "["))
  }

  /// Begins a field of the object that was opened as number `depth`.
  func field(_ key: String, at depth: Int) {
    settle(at: depth)
    fields.append(Field(key: key, start: bytes.count))
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Closes the containers inside the one that was opened as number `depth`.
  func settle(at depth: Int) {
    while frames.count > depth, let frame = frames.popLast() {
      switch frame.kind {
      case .list:
        close(with: UInt8(ascii: "]"), isEmpty: bytes.count == frame.start + 1)
      case .object:
        sortFields(from: frame.firstField)
        close(with: UInt8(ascii: "}"), isEmpty: fields.count == frame.firstField)
        fields.removeLast(fields.count - frame.firstField)
      }
    }
  }

  private func close(with bracket: UInt8, isEmpty: Bool) {
    if isEmpty {
      bytes.append(bracket)
    } else {
      bytes[bytes.count - 1] = bracket
    }
    bytes.append(UInt8(ascii: ","))
  }

  private func sortFields(from first: Int) {
    let own = fields[first...]
    guard let start = own.first?.start else { return }
    let isSorted = zip(own, own.dropFirst()).allSatisfy { $0.key < $1.key }
    if isSorted { return }
    scratch.removeAll(keepingCapacity: true)
    let ends = own.dropFirst().map(\.start) + [bytes.count]
    for (field, end) in zip(own, ends).sorted(by: { $0.0.key < $1.0.key }) {
      scratch.append(contentsOf: bytes[field.start..<end])
    }
    bytes.replaceSubrange(start..., with: scratch)
  }

  private func appendQuoted(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { characters in
      var plain = characters.startIndex
      for index in characters.indices {
        let byte = characters[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: characters[plain..<index])
        appendEscaped(byte)
        plain = index + 1
      }
      bytes.append(contentsOf: characters[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func appendEscaped(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0xF)])
    }
  }
}
