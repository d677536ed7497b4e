import Testing

@testable import Drafting

@Suite("Going over the characters of a text")
struct CharacterWalkTests {
  /// Pieces that combine with each other, or look as if they did.
  private static let pieces = [
    "a", "Z", "5", " ", "'", "’", "\u{A0}", "–", "\u{2026}", "\u{301}", "é", "\u{200D}", "\u{200B}",
    "\u{FE0F}", "\u{AD}", "\r", "\n", "👩", "🏽", "ｓ", "٣", "ß", "\u{1F1EE}", "\u{1F1E9}", "ʼ", "한",
    "\u{600}", "\u{C2}", "\u{E2}",
  ]

  @Test("Every character is met once, as Unicode parts them; no-break spaces as spaces")
  func characters() {
    var lot = SplitMix(seed: 24)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &lot)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &lot)]
      }.joined()
      var met = ""
      var end = 0
      CharacterWalk.forEach(in: text) { unit, range in
        switch unit {
        case .plain(let byte): met.unicodeScalars.append(Unicode.Scalar(byte))
        case .other(let character): met.append(character == "\u{A0}" ? " " : character)
        }
        #expect(range.lowerBound == end && !range.isEmpty)
        end = range.upperBound
      }
      let expected = text.map { $0 == "\u{A0}" ? " " : $0 }
      #expect(met == String(expected), "\(text.debugDescription)")
      #expect(end == text.utf8.count)
    }
  }

  @Test("A name is found beside marks, no-break spaces, full width and apostrophes")
  func folding() {
    #expect(TextTokens("ＳＩＴＩ\u{A0}Nur'aini\u{AD}").tokens.map(\.folded) == ["siti", "nuraini"])
    #expect(TextTokens("Jose\u{301}, 12\u{2013}5").tokens.map(\.isCapital) == [true, false, false])
    #expect(TextTokens("a\u{301}b").tokens.map(\.folded) == ["a\u{301}b"])
  }

  /// Numbers that look random and are the same in every run.
  private struct SplitMix: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var value = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
