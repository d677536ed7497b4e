/// An act named beside a citation.
enum ActReference: Hashable {
  case named(ActIdentifier)
  /// "Undang-Undang ini": the act of the context.
  case thisAct
  /// An act is named, but neither the table nor the number says which.
  case unknown
}

/// Finds names of acts among tokens: those of a table first, then the generic forms.
struct ActNames {
  private typealias Name = (tokens: [CitationToken], act: ActIdentifier)

  /// The names of the table by their first word, longest first.
  private var table: [String: [Name]] = [:]
  let identifiers: Set<ActIdentifier>

  init(_ names: [String: ActIdentifier]) {
    identifiers = Set(names.values)
    for (text, act) in names {
      let tokens = CitationTokenizer.tokens(of: text)
      guard let first = tokens.first else { continue }
      table[first.text, default: []].append((tokens, act))
    }
    for key in table.keys {
      table[key]?.sort { $0.tokens.count > $1.tokens.count }
    }
  }

  /// The act named at an index, and the index after its name.
  func match(_ tokens: [CitationToken], at index: Int) -> (ActReference, Int)? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    for name in table[tokens[index].text] ?? [] where matches(name, tokens, at: index) {
      return (.named(name.act), index + name.tokens.count)
    }
    return generic(tokens, at: index)
  }

  /// The same, taking any word in capitals ("KUHAP") as an act that is not known.
  func matchAfterCitation(_ tokens: [CitationToken], at index: Int) -> (ActReference, Int)? {
    if let match = match(tokens, at: index) { return match }
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    guard token.isUpper, token.text.utf8.count > 2, !Self.joiningWords.contains(token.text),
      Keyword(token.text, lenient: false) == nil, RomanNumeral.value(of: token.text) == nil
    else { return nil }
    return (.unknown, index + 1)
  }

  /// Words that join citations; in capitals they are still no names of acts.
  static let joiningWords: Set<String> = [
    "dan", "atau", "serta", "maupun", "jo", "jis", "juncto", "junto", "sampai", "hingga",
  ]

  private func matches(_ name: Name, _ tokens: [CitationToken], at index: Int) -> Bool {
    guard index + name.tokens.count <= tokens.count else { return false }
    return zip(name.tokens, tokens[index...]).allSatisfy {
      $0.kind == $1.kind && $0.text == $1.text
    }
  }

  // MARK: Generic forms

  private static let kinds: [(words: [String], kind: String)] = [
    (["undang", "undang"], "uu"), (["uu"], "uu"),
    (["peraturan", "pemerintah", "pengganti", "undang", "undang"], "perppu"),
    (["perppu"], "perppu"), (["perpu"], "perppu"),
    (["peraturan", "pemerintah"], "pp"), (["pp"], "pp"),
    (["peraturan", "mahkamah", "agung"], "perma"), (["perma"], "perma"),
    (["peraturan", "presiden"], "perpres"), (["perpres"], "perpres"),
  ]

  private func generic(_ tokens: [CitationToken], at index: Int) -> (ActReference, Int)? {
    for (words, kind) in Self.kinds {
      guard let end = Self.skip(words, tokens, at: index) else { continue }
      if Self.text(tokens, end) == "ini" { return (.thisAct, end + 1) }
      if let (act, next) = Self.numbered(kind, tokens, at: end) { return (.named(act), next) }
      return (.unknown, end)
    }
    return nil
  }

  /// Reads "Republik Indonesia Nomor 21 Tahun 2007", "No. 21 Tahun 2007" or "21/2007".
  private static func numbered(_ kind: String, _ tokens: [CitationToken], at index: Int)
    -> (ActIdentifier, Int)?
  {
    var next = skip(["republik", "indonesia"], tokens, at: index) ?? index
    if text(tokens, next) == "ri" { next += 1 }
    if let word = text(tokens, next), ["nomor", "no", "nomer"].contains(word) { next += 1 }
    while next < tokens.count, tokens[next].kind == .period || tokens[next].kind == .dash {
      next += 1
    }
    guard let number = plainNumber(text(tokens, next)) else { return nil }
    next += 1
    if next < tokens.count, tokens[next].kind == .slash || tokens[next].kind == .dash {
      next += 1
    } else if let word = text(tokens, next), ["tahun", "thn", "th"].contains(word) {
      next += 1
      if next < tokens.count, tokens[next].kind == .period { next += 1 }
    } else {
      return nil
    }
    guard let year = plainNumber(text(tokens, next)),
      let act = ActIdentifier(kind: kind, number: number, year: year)
    else { return nil }
    return (act, next + 1)
  }

  private static func plainNumber(_ text: String?) -> Int? {
    guard let text, text.utf8.count <= 5 else { return nil }
    return text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// The index after the words, which hyphens may part.
  private static func skip(_ words: [String], _ tokens: [CitationToken], at index: Int) -> Int? {
    var next = index
    for (offset, word) in words.enumerated() {
      if offset > 0, next < tokens.count, tokens[next].kind == .dash { next += 1 }
      guard text(tokens, next) == word else { return nil }
      next += 1
    }
    return next
  }

  private static func text(_ tokens: [CitationToken], _ index: Int) -> String? {
    index < tokens.count && tokens[index].kind == .word ? tokens[index].text : nil
  }
}
