/// The words that open a step of a citation.
enum Keyword {
  case article, clause, letter, number, ordinal, annex, entry
  case considering, recalling, elucidation, general

  /// The word of the law, or, when lenient, also what people type for it.
  init?(_ text: String, lenient: Bool) {
    switch text {
    case "pasal": self = .article
    case "ayat": self = .clause
    case "huruf": self = .letter
    case "angka": self = .number
    case "ke": self = .ordinal
    case "lampiran": self = .annex
    case "nomor", "no": self = .entry
    case "menimbang": self = .considering
    case "mengingat": self = .recalling
    case "penjelasan": self = .elucidation
    case "umum": self = .general
    default:
      guard lenient, let typed = Keyword(short: text) else { return nil }
      self = typed
    }
  }

  private init?(short text: String) {
    switch text {
    case "psl", "ps": self = .article
    case "ay", "ayt": self = .clause
    case "hrf", "hf": self = .letter
    case "ang", "agk": self = .number
    case "lamp": self = .annex
    case "nomer": self = .entry
    case "penj": self = .elucidation
    default: return nil
    }
  }
}

/// Reads single steps of a citation from tokens.
struct StepScanner {
  enum Outcome {
    case step(Citation.Step, next: Int)
    /// No step begins here.
    case none
    /// A step begins, but breaks off at an index.
    case broken(at: Int, expected: CitationError.Expectation)
  }

  let tokens: [CitationToken]
  /// Whether the text was typed by a person, so that short forms count.
  let lenient: Bool

  func step(at index: Int, after previous: Citation.Step?) -> Outcome {
    guard let word = word(index) else { return bareStep(at: index, after: previous) }
    guard let keyword = Keyword(word, lenient: lenient) else {
      return bareStep(at: index, after: previous)
    }
    var next = index + 1
    if lenient || keyword == .entry {
      while next < tokens.count, tokens[next].kind == .period { next += 1 }
    }
    switch keyword {
    case .article: return article(at: next)
    case .clause: return clause(at: next)
    case .letter: return item(at: next, .letter, Citation.Step.letter)
    case .number: return item(at: next, .itemNumber, Citation.Step.number)
    case .ordinal: return ordinal(at: next)
    case .annex: return annex(at: next)
    case .entry: return item(at: next, .itemNumber, Citation.Step.entry)
    case .considering: return .step(.considering, next: next)
    case .recalling: return .step(.recalling, next: next)
    case .elucidation: return .step(.elucidation, next: next)
    case .general: return previous == .elucidation ? .step(.general, next: next) : .none
    }
  }

  private func article(at index: Int) -> Outcome {
    guard let number = articleNumber(at: index) else {
      return .broken(at: index, expected: .articleNumber)
    }
    return .step(.article(number), next: index + 1)
  }

  private func clause(at index: Int) -> Outcome {
    if kind(index) == .open { return bracketedClause(at: index) }
    guard let label = word(index).flatMap({ Citation.Step.numbered($0) }) else {
      return .broken(at: index, expected: .clauseNumber)
    }
    return .step(.clause(label), next: index + 1)
  }

  private func bracketedClause(at index: Int) -> Outcome {
    guard let label = word(index + 1).flatMap({ Citation.Step.numbered($0) }) else {
      return .broken(at: index + 1, expected: .clauseNumber)
    }
    guard kind(index + 2) == .close else {
      return .broken(at: index + 2, expected: .closingBracket)
    }
    return .step(.clause(label), next: index + 3)
  }

  private func item(
    at index: Int, _ expected: CitationError.Expectation, _ make: (ItemLabel) -> Citation.Step
  ) -> Outcome {
    let label = expected == .letter ? letterLabel(at: index) : numberLabel(at: index)
    guard let label else { return .broken(at: index, expected: expected) }
    return .step(make(label), next: index + (label.closesWithBracket ? 2 : 1))
  }

  private func ordinal(at index: Int) -> Outcome {
    var next = index
    if kind(next) == .dash { next += 1 } else if !lenient { return .none }
    guard let label = word(next).flatMap({ Citation.Step.numbered($0) }) else {
      return .broken(at: next, expected: .itemNumber)
    }
    return .step(.ordinal(label), next: next + 1)
  }

  private func annex(at index: Int) -> Outcome {
    guard let number = articleNumber(at: index), number.suffix.isEmpty else {
      return .broken(at: index, expected: .annexNumber)
    }
    return .step(.annex(number.value), next: index + 1)
  }

  /// A step without its word, as people type it: "7 (1) a 2".
  private func bareStep(at index: Int, after previous: Citation.Step?) -> Outcome {
    guard lenient else { return .none }
    switch previous?.kind {
    case nil, .elucidation:
      return articleNumber(at: index).map { .step(.article($0), next: index + 1) } ?? .none
    case .article where kind(index) == .open:
      return bracketedClause(at: index)
    case .article, .clause:
      guard let label = letterLabel(at: index) else { return .none }
      return .step(.letter(label), next: index + (label.closesWithBracket ? 2 : 1))
    case .letter:
      guard let label = numberLabel(at: index) else { return .none }
      return .step(.number(label), next: index + (label.closesWithBracket ? 2 : 1))
    default:
      return .none
    }
  }

  // MARK: Numbers and labels

  func articleNumber(at index: Int) -> ArticleNumber? {
    guard let word = word(index), let number = ArticleNumber(word) else { return nil }
    // In running text "i" is a word or a letter, and only "I" a numeral.
    guard lenient || !number.isRoman || tokens[index].isUpper else { return nil }
    return number
  }

  /// One letter, or two as lists go on after z: aa, ab, bb.
  func letterLabel(at index: Int) -> ItemLabel? {
    guard let word = word(index), word.utf8.count <= 2, let first = word.first,
      word.utf8.count == 1 || first == "a" || word.last == first
    else { return nil }
    return Citation.Step.lettered(word, bracket: closes(after: index))
  }

  func numberLabel(at index: Int) -> ItemLabel? {
    word(index).flatMap { Citation.Step.numbered($0, bracket: closes(after: index)) }
  }

  /// Whether the bracket after a label belongs to its marker, not to a bracket opened before.
  private func closes(after index: Int) -> Bool {
    guard kind(index + 1) == .close else { return false }
    return tokens[index + 1].depth == 0 || kind(index + 2) == .close
  }

  func kind(_ index: Int) -> CitationToken.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  func word(_ index: Int) -> String? {
    index < tokens.count && tokens[index].kind == .word ? tokens[index].text : nil
  }
}
