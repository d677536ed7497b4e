/// Reads citations: one that a person typed, or all in a text of the law.
public struct CitationParser: Sendable {
  let acts: ActNames

  /// The longest citation that is read, in bytes of UTF-8.
  public static let longestText = 1000

  /// Makes a parser that knows these names of acts beside forms such as "UU 99/2099".
  public init(actNames: [String: ActIdentifier] = [:]) {
    acts = ActNames(actNames)
  }

  /// Reads one citation as people type it: "7 ayat (1)", "7(1)a", "455 KUHP", "art_7__para_1".
  ///
  /// The act is nil when the text names none, or says "Undang-Undang ini".
  public func parse(_ text: String) throws(CitationError) -> Citation {
    let length = text.utf8.count
    guard length <= Self.longestText else {
      throw .tooLong(length: length, limit: Self.longestText)
    }
    let tokens = CitationTokenizer.tokens(of: text, splitsNumbers: true)
    guard let first = tokens.first, let last = tokens.last else { throw .empty }
    let trimmed = String(decoding: Array(text.utf8)[first.start..<last.end], as: UTF8.self)
    if let citation = written(trimmed) { return citation }
    var reader = TypedCitation(text: text, tokens: tokens, acts: acts)
    return try reader.read()
  }

  /// The citation when the text is an identifier or an eId.
  private func written(_ text: String) -> Citation? {
    let lowered = text.lowercased()
    if text.contains("_") { return Citation(elementIdentifier: text, act: nil) }
    guard let citation = Citation(identifier: lowered) else { return nil }
    guard let act = citation.act, citation.steps.isEmpty else { return citation }
    return act.number != nil || acts.identifiers.contains(act) ? citation : nil
  }
}

/// One typed citation while it is read.
private struct TypedCitation {
  let text: String
  let tokens: [CitationToken]
  let acts: ActNames
  private let scanner: StepScanner
  private var index = 0
  private var act: ActReference?
  private var steps: [Citation.Step] = []
  /// Where each step begins.
  private var starts: [Int] = []

  init(text: String, tokens: [CitationToken], acts: ActNames) {
    self.text = text
    self.tokens = tokens
    self.acts = acts
    scanner = StepScanner(tokens: tokens, lenient: true)
  }

  mutating func read() throws(CitationError) -> Citation {
    while index < tokens.count {
      if index > 0, tokens[index].kind == .comma || tokens[index].kind == .period {
        index += 1
        continue
      }
      if try takeAct() { continue }
      // What follows "tentang" is the title of the act.
      if act != nil, scanner.word(index) == "tentang" { break }
      try takeStep()
    }
    try checkOrder()
    guard case .named(let identifier)? = act else { return Citation(steps: steps) }
    return Citation(act: identifier, steps: steps)
  }

  private mutating func takeAct() throws(CitationError) -> Bool {
    guard act == nil else { return false }
    var start = index
    if let word = scanner.word(index), word == "dari" || word == "dalam" { start += 1 }
    guard let (found, next) = acts.match(tokens, at: start) else { return false }
    if found == .unknown { throw .unknownAct(name: rest(from: start), read: read(upTo: index)) }
    act = found
    index = next
    return true
  }

  private mutating func takeStep() throws(CitationError) {
    switch scanner.step(at: index, after: steps.last) {
    case .step(let step, let next):
      steps.append(step)
      starts.append(index)
      index = next
    case .broken(let place, let expected):
      throw problem(at: place, expected)
    case .none:
      throw problem(at: index, .stepOrEnd)
    }
  }

  private func problem(at place: Int, _ expected: CitationError.Expectation) -> CitationError {
    if let word = scanner.word(place), word.utf8.count > 5,
      word.utf8.allSatisfy({ (48...57).contains($0) })
    {
      return .numberTooHigh(digits: shortened(word), limit: ArticleNumber.highest)
    }
    if expected == .stepOrEnd, !steps.isEmpty, act == nil, let word = scanner.word(place),
      word.utf8.count > 2, word.utf8.allSatisfy({ (97...122).contains($0) }),
      !ActNames.joiningWords.contains(word), Keyword(word, lenient: true) == nil
    {
      return .unknownAct(name: rest(from: place), read: read(upTo: place))
    }
    return .stopped(read: read(upTo: place), rest: rest(from: place), expected: expected)
  }

  /// Accepts "ayat (1) Pasal 7" too, and refuses steps that do not lead from one to the next.
  private mutating func checkOrder() throws(CitationError) {
    if let first = steps.first, !first.kind.isAbsolute {
      guard isOrdered(steps.reversed()) else { throw .missingArticle(read: rest(from: starts[0])) }
      steps.reverse()
    }
    for (position, step) in steps.enumerated() where position > 0 {
      guard !step.kind.canFollow(steps[position - 1].kind) else { continue }
      throw problem(at: starts[position], .stepOrEnd)
    }
  }

  private func isOrdered(_ steps: [Citation.Step]) -> Bool {
    zip([nil] + steps.map(Optional.some), steps).allSatisfy { $1.kind.canFollow($0?.kind) }
  }

  // MARK: The text, for messages

  private func read(upTo place: Int) -> String {
    let end = place < tokens.count ? tokens[place].start : text.utf8.count
    return shortened(slice(0, end))
  }

  private func rest(from place: Int) -> String {
    guard place < tokens.count else { return "" }
    return shortened(slice(tokens[place].start, text.utf8.count))
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    let whole = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    return whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}
