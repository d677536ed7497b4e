/// The random name of a case in addresses and in the audit trail; nothing can be read from it.
public struct CaseID: Hashable, Sendable, CustomStringConvertible {
  /// Thirty-two hexadecimal digits.
  public let description: String

  /// Reads an identifier from an address; nil where the text is none.
  public init?(_ text: String) {
    guard RandomName.isName(text) else { return nil }
    description = text
  }

  init() {
    description = RandomName.make()
  }
}

/// Names that say nothing: 128 random bits as hexadecimal digits.
enum RandomName {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return hexadecimal((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  static func isName(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

private let digits = Array("0123456789abcdef".utf8)

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
