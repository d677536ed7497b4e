import StatuteXML
import Testing

@testable import Workbench

/// The colours of the style sheet, read from it and measured as WCAG 2.2 does.
@Suite("Colours")
struct ColourTests {
  private static func tokens(in block: String) throws -> [String: [Double]] {
    let sheet = String(
      decoding: try FileReading.bytes(of: "\(Visit.root)/Templates/web/aset/rujukan.css"),
      as: UTF8.self)
    let start = try #require(sheet.firstRange(of: "\n\(block) {"))
    let body = sheet[start.upperBound...].prefix { $0 != "}" }
    var tokens: [String: [Double]] = [:]
    for line in body.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let halves = line.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
      guard halves.count == 2, halves[1].hasPrefix("#"), halves[1].count == 7 else { continue }
      let digits = Array(halves[1].dropFirst())
      tokens[halves[0]] = stride(from: 0, to: 6, by: 2).map { place in
        Double(Int(String(digits[place...(place + 1)]), radix: 16) ?? 0) / 255
      }
    }
    return tokens
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let parts = colour.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4, by Newton's method on the fifth root: no mathematics library is needed.
  private static func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return x * x * root * root
  }

  private static func contrast(_ first: [Double], _ second: [Double]) -> Double {
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test(
    "Text has a contrast of 4.5 at least, edges of 3, light and dark",
    arguments: [":root", ":root[data-theme=\"dark\"]"])
  func contrast(block: String) throws {
    let tokens = try Self.tokens(in: block)
    func colour(_ name: String) throws -> [Double] { try #require(tokens["--\(name)"]) }
    let pairs = [
      ("ink", ["paper", "sheet", "tint", "link-tint", "met-tint", "open-tint", "fail-tint"]),
      ("ink-2", ["paper", "sheet", "tint"]), ("link", ["paper", "sheet", "tint", "link-tint"]),
      ("met", ["paper", "sheet", "met-tint"]), ("open", ["paper", "sheet", "open-tint"]),
      ("fail", ["paper", "sheet", "fail-tint"]), ("paper", ["link", "ink"]),
    ]
    for (text, grounds) in pairs {
      for ground in grounds {
        let ratio = Self.contrast(try colour(text), try colour(ground))
        #expect(ratio >= 4.5, "\(text) on \(ground)")
      }
    }
    #expect(Self.contrast(try colour("edge"), try colour("paper")) >= 3)
    #expect(Self.contrast([0, 0, 0], [1, 1, 1]) == 21)
  }
}
