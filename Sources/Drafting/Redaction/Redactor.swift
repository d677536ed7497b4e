/// Puts pseudonyms in place of protected names everywhere in a text, and withholds numbers and
/// places that lead to a person.
///
/// Every word of a protected name counts when it stands with a capital; whole names count in any
/// case. Over-redaction is accepted, under-redaction is not (UU 21/2007 Pasal 24, 44).
public struct Redactor: Sendable {
  private struct Pattern: Sendable {
    let words: [String]
    let replacement: String
    /// A part of a longer name: replaced only where it is written as a name.
    let needsCapital: Bool
    /// Words of a person's name, to which people write endings.
    var isName = false
  }

  /// What stands in place of numbers and places.
  public static let withheld = "[dirahasiakan]"

  private let patterns: [Pattern]
  private let numbers: Set<String>

  /// Makes a redactor for the persons of a case.
  public init(_ persons: [ProtectedPerson]) {
    var patterns: [Pattern] = []
    var numbers: Set<String> = []
    func add(_ text: String, _ replacement: String, parts: Bool) {
      let name = NameNormaliser(text)
      for words in [name.words] + name.aliases {
        let folded = words.flatMap { TextTokens($0).tokens.map(\.folded) }
        let isInitials = folded.allSatisfy { $0.count == 1 }
        guard !folded.isEmpty, !isInitials else { continue }
        patterns.append(
          Pattern(words: folded, replacement: replacement, needsCapital: false, isName: true))
        guard parts, folded.count > 1 else { continue }
        for word in folded where word.count > 2 && !NameNormaliser.titles.contains(word) {
          patterns.append(
            Pattern(words: [word], replacement: replacement, needsCapital: true, isName: true))
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
            Pattern(words: words, replacement: Self.withheld, needsCapital: false))
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
              Pattern(words: words, replacement: Self.withheld, needsCapital: false))
          }
        }
      }
    }
    // The longest first, so that a whole name is not cut into its parts.
    self.patterns = patterns.enumerated().sorted {
      ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
    }.map(\.element)
    self.numbers = numbers
  }

  /// Whether anybody is protected.
  public var isEmpty: Bool { patterns.isEmpty && numbers.isEmpty }

  /// The text with every protected name, number and place replaced.
  public func redacted(_ text: String) -> String {
    var text = text
    // Replacing may bring names together that a replaced word kept apart.
    for _ in 0..<4 {
      let hits = self.hits(in: text, among: patterns)
      guard !hits.isEmpty else { return text }
      for hit in hits.reversed() { text.replaceSubrange(hit.range, with: hit.replacement) }
    }
    return text
  }

  /// Whether a protected name, number or place stands in a text as a whole. A single word of a
  /// longer name may well be an ordinary word of the letter; `redacted` replaces it all the same.
  public func stand(in text: String) -> Bool {
    !hits(in: text, among: patterns.filter { !$0.needsCapital }).isEmpty
  }

  private struct Hit {
    let range: Range<String.Index>
    let replacement: String
  }

  /// Places that do not overlap, in order.
  private func hits(in text: String, among patterns: [Pattern]) -> [Hit] {
    guard !isEmpty else { return [] }
    let tokens = TextTokens(text)
    var hits: [Hit] = []
    var index = 0
    let numbered = numberHits(text)
    while index < tokens.tokens.count {
      if let pattern = patterns.first(where: { matches($0, tokens, at: index) }) {
        let last = index + pattern.words.count
        hits.append(
          Hit(
            range: extended(index..<last, tokens), replacement: pattern.replacement))
        index = last
      } else {
        index += 1
      }
    }
    let plain = hits.filter { hit in !numbered.contains { $0.range.overlaps(hit.range) } }
    return (plain + numbered).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func matches(_ pattern: Pattern, _ tokens: TextTokens, at start: Int) -> Bool {
    guard start + pattern.words.count <= tokens.tokens.count else { return false }
    for (offset, word) in pattern.words.enumerated() {
      let found = tokens.tokens[start + offset].folded
      let isLast = offset == pattern.words.count - 1
      guard found == word || isLast && pattern.isName && Self.isWord(found, withClitic: word) else {
        return false
      }
    }
    guard pattern.needsCapital else { return true }
    return tokens.text[tokens.tokens[start].range].first?.isUppercase ?? false
  }

  /// What Indonesian writes onto the end of a name: "Marianya", "Mariapun".
  private static let clitics = ["nya", "lah", "kah", "pun", "tah", "ku", "mu"]

  private static func isWord(_ found: String, withClitic word: String) -> Bool {
    word.count > 2 && found.hasPrefix(word)
      && clitics.contains { found.count == word.count + $0.count && found.hasSuffix($0) }
  }

  /// A title before the name goes with it.
  private func extended(_ span: Range<Int>, _ tokens: TextTokens) -> Range<String.Index> {
    tokens.tokens[span.lowerBound].range
      .lowerBound..<tokens.tokens[span.upperBound - 1].range.upperBound
  }

  // MARK: Numbers

  private static func digits(_ text: some StringProtocol) -> String {
    String(text.compactMap { $0.wholeNumberValue.map { Character(String($0)) } })
  }

  /// Runs of digits with the signs that people write between them.
  private func numberHits(_ text: String) -> [Hit] {
    guard !numbers.isEmpty else { return [] }
    var hits: [Hit] = []
    var start: String.Index?
    var end = text.startIndex
    func close() {
      guard let first = start else { return }
      let run = first..<end
      let digits = Self.digits(text[run])
      if numbers.contains(where: { digits.contains($0) || digits.contains(Self.national($0)) }) {
        hits.append(Hit(range: run, replacement: Self.withheld))
      }
      start = nil
    }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.wholeNumberValue != nil {
        if start == nil { start = index }
        end = next
      } else if start != nil, !" .-–()+/\u{A0}\n\t".contains(character) {
        close()
      }
      index = next
    }
    close()
    return hits
  }

  /// A telephone number without its prefix: 0812… and +62812… are the same.
  private static func national(_ digits: String) -> String {
    if digits.hasPrefix("62"), digits.count > 8 { return String(digits.dropFirst(2)) }
    if digits.hasPrefix("0"), digits.count > 8 { return String(digits.dropFirst()) }
    return digits
  }
}
