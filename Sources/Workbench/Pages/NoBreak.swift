/// Keeps together what a line must not part: "Pasal 455", "ayat (1)", "2 Januari 2026".
///
/// For the program's own sentences; the law's words keep the blanks of the text.
enum NoBreak {
  private static let labels: Set<String> = [
    "Pasal", "ayat", "huruf", "angka", "Nomor", "BAB", "Bab", "Lampiran", "UU", "PP", "PERMA", "ke",
  ]
  private static let months: Set<String> = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember", "January", "February", "March", "May", "June", "July",
    "August", "October", "December",
  ]

  static func text(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard var result = words.first.map(String.init) else { return text }
    for (word, next) in zip(words, words.dropFirst()) {
      result += (holds(word, next) ? "\u{a0}" : " ") + next
    }
    return result
  }

  private static func holds(_ word: Substring, _ next: Substring) -> Bool {
    if labels.contains(String(word.drop { "(“«".contains($0) })) { return !next.isEmpty }
    let isDay = word.last?.isNumber == true && months.contains(String(next))
    let isYear = months.contains(String(word)) && next.first?.isNumber == true
    return isDay || isYear
  }
}
