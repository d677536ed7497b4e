/// No-break spaces where a line must not end: "Pasal" never stands alone before its number.
public enum NoBreak {
  /// The text with U+00A0 in those places; no word changes.
  public static func binding(_ text: String) -> String {
    var result = ""
    var previous: Substring = ""
    var before: Substring = ""
    let words = text.utf8.split(separator: .space, omittingEmptySubsequences: false)
    for (index, word) in words.map(Substring.init).enumerated() {
      if index > 0 { result += isBound(previous, word, before: before) ? "\u{A0}" : " " }
      result += word
      (before, previous) = (previous, word)
    }
    return result
  }

  /// Words that announce a number or a letter.
  private static let announcing: Set<String> = [
    "pasal", "ayat", "huruf", "angka", "butir", "nomor", "no.", "tahun", "bab", "buku", "bagian",
    "ke", "pukul", "halaman", "hlm.", "lampiran", "kategori", "nip", "nrp", "uu", "pp", "perma",
    "perpres",
  ]
  private static let zones: Set<String> = ["WIB", "WITA", "WIT"]

  private static func isBound(
    _ first: Substring, _ second: Substring, before: Substring
  ) -> Bool {
    guard mayBind(first, before: before), let lead = second.first, let last = first.last else {
      return false
    }
    let announcer = String(first.drop { $0 == "(" }).lowercased()
    if announcing.contains(announcer) { return isReference(second) }
    let isNumber = first.allSatisfy(\.isWholeNumber)
    // 14 (empat belas); 3 tahun; 23 November; November 2026; 19.00 WIB; but not "Pasal 7 ayat"
    if isNumber {
      let isReferred = announcing.contains(before.lowercased())
      return !isReferred && first.count < 4 && (lead == "(" || lead.isLetter)
    }
    if isTime(first) { return zones.contains(String(second.prefix { $0.isLetter })) }
    return !before.isEmpty && before.allSatisfy(\.isWholeNumber) && last.isLetter
      && first.first?.isUppercase == true && isYear(second)
  }

  /// A look at the bytes, as most words neither announce nor are numbers.
  private static func mayBind(_ first: Substring, before: Substring) -> Bool {
    let core = first.utf8.drop { $0 == UInt8(ascii: "(") }
    guard let lead = first.utf8.first else { return false }
    if outlines.contains(outline(core)) || !isLetter(lead) { return true }
    return before.utf8.first.map { !isLetter($0) } ?? false
  }

  private static let outlines = Set(announcing.map { outline($0[...].utf8) })

  /// First letter and length.
  private static func outline(_ word: Substring.UTF8View) -> Int {
    Int(word.first ?? 0) & 0xDF << 8 | word.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  /// `7`, `(1)`, `128A`, `a`, `b,`, `IX`.
  private static func isReference(_ word: Substring) -> Bool {
    let core = word.drop { $0 == "(" }
    guard let lead = core.first else { return false }
    if lead.isWholeNumber { return true }
    let letters = core.prefix { $0.isLetter }
    return letters.count == 1
      || !letters.isEmpty && letters.allSatisfy { "IVXLC".contains($0) }
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.prefix { $0.isWholeNumber }.count == 4
  }

  private static func isTime(_ word: Substring) -> Bool {
    word.first?.isWholeNumber == true && word.contains(".")
      && word.allSatisfy { $0.isWholeNumber || $0 == "." }
  }
}
