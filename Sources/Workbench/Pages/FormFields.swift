/// The fields of a form as a browser sends them, in `application/x-www-form-urlencoded`.
struct FormFields: Sendable {
  private var fields: [(name: String, value: String)] = []

  init() {}

  /// Reads fields; a byte that cannot be read as UTF-8 becomes the sign for it, never an error.
  init(_ text: some StringProtocol) {
    for pair in text.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first else { continue }
      fields.append((Self.decoded(name), halves.count == 2 ? Self.decoded(halves[1]) : ""))
    }
  }

  /// The first value of a field; `nil` where it was not sent.
  subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// Every value of a field, in the order of the form.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// Names and values, in the order of the form.
  var pairs: [(name: String, value: String)] { fields }

  /// The names of the fields, in the order of the form.
  var names: [String] { fields.map(\.name) }

  /// Words as an address writes them.
  static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words as an address may carry them.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        result.append(Character(UnicodeScalar(byte)))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
