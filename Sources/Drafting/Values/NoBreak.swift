/// No-break spaces where a line must not end: "Pasal" never stands alone before its number.
public enum NoBreak {
  /// The text with U+00A0 in those places; no word changes.
  public static func binding(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var before = 0..<0
    var previous = 0..<0
    var start = 0
    for end in bytes.indices where bytes[end] == .space {
      let word = start..<end
      if start > 0 { bind(previous, word, before: before, in: bytes, to: &result) }
      result += bytes[word]
      (before, previous) = (previous, word)
      start = end + 1
    }
    guard start > 0 else { return text }
    bind(previous, start..<bytes.count, before: before, in: bytes, to: &result)
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }

  private typealias Word = ArraySlice<UInt8>

  /// Writes what stands between two words.
  private static func bind(
    _ first: Range<Int>, _ second: Range<Int>, before: Range<Int>, in bytes: [UInt8],
    to result: inout [UInt8]
  ) {
    let isBound = isBound(bytes[first], bytes[second], before: bytes[before])
    result += isBound ? noBreakSpace : [.space]
  }

  private static let noBreakSpace = Array("\u{A0}".utf8)

  /// Words that announce a number or a letter.
  private static let announcing = [
    "pasal", "ayat", "huruf", "angka", "butir", "nomor", "no.", "tahun", "bab", "buku", "bagian",
    "ke", "pukul", "halaman", "hlm.", "lampiran", "kategori", "nip", "nrp", "uu", "pp", "perma",
    "perpres",
  ].map { Array($0.utf8) }
  private static let zones = ["WIB", "WITA", "WIT"].map { Array($0.utf8) }
  private static let romanDigits = Array("IVXLC".utf8)

  private static func isBound(_ first: Word, _ second: Word, before: Word) -> Bool {
    guard let lead = second.first, let last = first.last else { return false }
    if announces(first.drop { $0 == .openBracket }) { return isReference(second) }
    // 14 (empat belas); 3 tahun; 23 November; November 2026; 19.00 WIB; but not "Pasal 7 ayat"
    if isNumber(first) {
      return !announces(before) && first.count < 4 && (lead == .openBracket || isLetter(lead))
    }
    if isTime(first) { return zones.contains { $0.elementsEqual(second.prefix(while: isLetter)) } }
    return isNumber(before) && isLetter(last) && first.first.map(isCapital) ?? false
      && isYear(second)
  }

  /// Capital and small letters alike.
  private static func announces(_ word: Word) -> Bool {
    announcing.contains { known in
      known.count == word.count
        && zip(known, word).allSatisfy { $0 == $1 || isCapital($1) && $0 == $1 | 0x20 }
    }
  }

  /// `7`, `(1)`, `128A`, `a`, `b,`, `IX`.
  private static func isReference(_ word: Word) -> Bool {
    let core = word.drop { $0 == .openBracket }
    guard let lead = core.first else { return false }
    if isDigit(lead) { return true }
    let letters = core.prefix(while: isLetter)
    return letters.count == 1 || !letters.isEmpty && letters.allSatisfy(romanDigits.contains)
  }

  private static func isNumber(_ word: Word) -> Bool {
    !word.isEmpty && word.allSatisfy(isDigit)
  }

  private static func isYear(_ word: Word) -> Bool { word.prefix(while: isDigit).count == 4 }

  private static func isTime(_ word: Word) -> Bool {
    word.first.map(isDigit) ?? false && word.contains(.point)
      && word.allSatisfy { isDigit($0) || $0 == .point }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }
}

extension UInt8 {
  fileprivate static let openBracket = UInt8(ascii: "(")
  fileprivate static let point = UInt8(ascii: ".")
}
