/// Finds what leads to protected persons inside words that no sentence parts: the codes of cases and
/// the names of files and folders made from them.
///
/// A name counts inside a longer word as well, and with its letters parted by signs; a code that
/// says nothing is easily found, so over-caution costs little here.
public struct ProtectedWords: Sendable {
  private let words: Set<String>
  private let numbers: Set<String>
  private let places: Set<String>
  private let redactor: Redactor

  /// The shortest word of a name that is looked for.
  private static let shortestWord = 3
  /// The fewest letters and digits of a number that is looked for.
  private static let shortestNumber = 5
  /// The fewest letters and digits of a place that is looked for inside a longer word.
  private static let shortestPlace = 6

  /// What leads to the persons of a case.
  public init(_ persons: [ProtectedPerson]) {
    redactor = Redactor(persons)
    let names = persons.flatMap { $0.names + $0.kin }.flatMap { name in
      name.split { !$0.isLetter }.map { Self.folded($0) }
    }
    words = Set(
      names.filter {
        $0.count >= Self.shortestWord && !NameNormaliser.titles.contains($0)
          && !NameNormaliser.parentWords.contains($0)
      })
    places = Set(
      persons.flatMap(\.places).map { Self.folded($0) }.filter { $0.count >= Self.shortestPlace })
    numbers = Set(
      persons.flatMap(\.numbers).flatMap { [Self.folded($0), Self.national($0)] }
        .filter { $0.count >= Self.shortestNumber && $0.contains { $0.isNumber } })
  }

  /// Whether any of it stands in a word.
  public func stand(in word: String) -> Bool {
    let folded = Self.folded(word)
    if [words, numbers, places].contains(where: { $0.contains(where: folded.contains) }) {
      return true
    }
    // Signs part words here as spaces do elsewhere.
    let spaced = String(word.map { $0.isLetter || $0.isNumber ? $0 : " " })
    return redactor.redacted(spaced) != spaced
  }

  /// Letters and digits alone, in lower case.
  private static func folded(_ text: some StringProtocol) -> String {
    TextTokens(String(text)).tokens.map(\.folded).joined().filter { $0.isLetter || $0.isNumber }
  }

  /// A telephone number without its prefix: 0812… and +62812… are the same.
  private static func national(_ number: String) -> String {
    let folded = folded(number)
    for prefix in ["62", "0"] where folded.hasPrefix(prefix) && folded.count > 8 {
      return String(folded.dropFirst(prefix.count))
    }
    return folded
  }
}
