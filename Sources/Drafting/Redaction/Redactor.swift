/// Puts pseudonyms in place of protected names everywhere in a text, and withholds numbers and
/// places that lead to a person.
///
/// Every word of a protected name counts when it stands with a capital; whole names count in any
/// case. Over-redaction is accepted, under-redaction is not (UU 21/2007 Pasal 24, 44).
public struct Redactor: Sendable {
  /// What stands in place of numbers and places.
  public static let withheld = "[dirahasiakan]"

  /// Those that find a name as a whole.
  private let wholes: PatternTable
  /// All of them.
  private let everything: PatternTable
  private let numbers: Set<String>

  /// Makes a redactor for the persons of a case.
  public init(_ persons: [ProtectedPerson]) {
    var patterns: [RedactionPattern] = []
    var numbers: Set<String> = []
    func add(_ text: String, _ replacement: String, parts: Bool) {
      let name = NameNormaliser(text)
      for words in [name.words] + name.aliases {
        let folded = words.flatMap { TextTokens($0).tokens.map(\.folded) }
        let isInitials = folded.allSatisfy { $0.count == 1 }
        guard !folded.isEmpty, !isInitials else { continue }
        patterns.append(
          RedactionPattern(
            words: folded, replacement: replacement, needsCapital: false, isName: true))
        guard parts, folded.count > 1 else { continue }
        for word in folded where word.count > 2 && !NameNormaliser.titles.contains(word) {
          patterns.append(
            RedactionPattern(
              words: [word], replacement: replacement, needsCapital: true, isName: true))
        }
      }
    }
    for person in persons {
      for name in person.names {
        add(name, person.replacement, parts: true)
        let parent = NameNormaliser(name).parent.joined(separator: " ")
        if !parent.isEmpty { add(parent, "orang tua \(person.replacement)", parts: true) }
      }
      for name in person.kin { add(name, "orang tua \(person.replacement)", parts: true) }
      for place in person.places {
        let words = TextTokens(place).tokens.map(\.folded)
        if !words.isEmpty, !words.allSatisfy({ $0.count < 3 }) {
          patterns.append(
            RedactionPattern(words: words, replacement: Self.withheld, needsCapital: false))
        }
      }
      for number in person.numbers {
        let digits = Self.digits(number)
        if digits.count >= 5 {
          numbers.insert(digits)
        } else {
          let words = TextTokens(number).tokens.map(\.folded)
          if words.joined().count >= 4 {
            patterns.append(
              RedactionPattern(words: words, replacement: Self.withheld, needsCapital: false))
          }
        }
      }
    }
    // The longest first, so that a whole name is not cut into its parts.
    let ordered = patterns.enumerated().sorted {
      ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
    }.map(\.element)
    isEmpty = ordered.isEmpty && numbers.isEmpty
    everything = PatternTable(ordered)
    wholes = PatternTable(ordered.filter { !$0.needsCapital })
    self.numbers = numbers
  }

  /// Whether anybody is protected.
  public let isEmpty: Bool

  /// The text with every protected name, number and place replaced.
  public func redacted(_ text: String) -> String {
    var text = text
    // Replacing may bring names together that a replaced word kept apart.
    for _ in 0..<4 {
      let hits = self.hits(in: text)
      guard !hits.isEmpty else { return text }
      for hit in hits.reversed() {
        let start = text.utf8.index(text.startIndex, offsetBy: hit.bytes.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: hit.bytes.upperBound)
        text.replaceSubrange(start..<end, with: hit.replacement)
      }
    }
    return text
  }

  /// Whether a protected name, number or place stands in a text as a whole. A single word of a
  /// longer name may well be an ordinary word of the letter; `redacted` replaces it all the same.
  public func stand(in text: String) -> Bool {
    guard !isEmpty else { return false }
    let tokens = TextTokens(text).tokens
    return tokens.indices.contains { wholes.pattern(in: tokens, at: $0) != nil }
      || !numberHits(text).isEmpty
  }

  private struct Hit {
    /// The place of its bytes in the text.
    let bytes: Range<Int>
    let replacement: String
  }

  /// Places that do not overlap, in order.
  private func hits(in text: String) -> [Hit] {
    guard !isEmpty else { return [] }
    let tokens = TextTokens(text).tokens
    var hits: [Hit] = []
    var index = 0
    let numbered = numberHits(text)
    while index < tokens.count {
      if let pattern = everything.pattern(in: tokens, at: index) {
        let last = index + pattern.words.count
        hits.append(
          Hit(
            bytes: tokens[index].bytes.lowerBound..<tokens[last - 1].bytes.upperBound,
            replacement: pattern.replacement))
        index = last
      } else {
        index += 1
      }
    }
    let plain = hits.filter { hit in !numbered.contains { $0.bytes.overlaps(hit.bytes) } }
    return (plain + numbered).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  // MARK: Numbers

  private static func digits(_ text: some StringProtocol) -> String {
    String(text.compactMap { $0.wholeNumberValue.map { Character(String($0)) } })
  }

  /// Runs of digits with the signs that people write between them.
  private func numberHits(_ text: String) -> [Hit] {
    guard !numbers.isEmpty else { return [] }
    var hits: [Hit] = []
    var run: Range<Int>?
    var digits = ""
    func close() {
      guard let bytes = run else { return }
      if numbers.contains(where: { digits.contains($0) || digits.contains(Self.national($0)) }) {
        hits.append(Hit(bytes: bytes, replacement: Self.withheld))
      }
      run = nil
      digits = ""
    }
    CharacterWalk.forEach(in: text) { unit, range in
      switch unit {
      case .plain(let byte) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
        digits.unicodeScalars.append(Unicode.Scalar(byte))
        run = (run?.lowerBound ?? range.lowerBound)..<range.upperBound
      case .plain(let byte):
        if run != nil, !Self.signs.contains(Character(Unicode.Scalar(byte))) { close() }
      case .other(let character):
        if let value = character.wholeNumberValue {
          digits += String(value)
          run = (run?.lowerBound ?? range.lowerBound)..<range.upperBound
        } else if run != nil, !Self.signs.contains(character) {
          close()
        }
      }
    }
    close()
    return hits
  }

  /// What people write between the digits of a number.
  private static let signs: Set<Character> = [
    " ", ".", "-", "–", "(", ")", "+", "/", "\u{A0}", "\n", "\t",
  ]

  /// A telephone number without its prefix: 0812… and +62812… are the same.
  private static func national(_ digits: String) -> String {
    if digits.hasPrefix("62"), digits.count > 8 { return String(digits.dropFirst(2)) }
    if digits.hasPrefix("0"), digits.count > 8 { return String(digits.dropFirst()) }
    return digits
  }
}
