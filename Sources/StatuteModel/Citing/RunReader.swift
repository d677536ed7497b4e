/// One member of a run: "ayat (2) huruf c" in "ayat (1) dan ayat (2) huruf c".
struct RunMember {
  /// What parts a member from the one before.
  enum Separator {
    case first, comma, conjunction, juncto
  }

  var steps: [Citation.Step]
  var separator: Separator
  /// Whether the text gives the smallest unit first: "ayat (1) Pasal 5".
  var isReversed: Bool
  var first: Int
  var last: Int
  /// The steps of the far end of a range.
  var upTo: [Citation.Step]?
  /// The act named right after the member, or, for the first, right before it.
  var act: ActReference?
  var leadingAct: ActReference?
}

/// Cuts tokens of law text into runs of citations.
struct RunReader {
  private let tokens: [CitationToken]
  private let acts: ActNames
  private let scanner: StepScanner
  private var index = 0

  init(tokens: [CitationToken], acts: ActNames) {
    self.tokens = tokens
    self.acts = acts
    scanner = StepScanner(tokens: tokens, lenient: false)
  }

  /// The next run, or nil at the end of the text.
  mutating func nextRun() -> [RunMember]? {
    while index < tokens.count {
      if let (act, next) = acts.match(tokens, at: index) {
        if act != .unknown, var member = member(at: next, .first, after: nil),
          member.steps.first?.kind.isAbsolute == true
        {
          member.leadingAct = act
          return run(from: member)
        }
        index = next
      } else if let member = member(at: index, .first, after: nil) {
        return run(from: member)
      } else {
        index += 1
      }
    }
    return nil
  }

  private mutating func run(from first: RunMember) -> [RunMember] {
    var members = [first]
    while true {
      complete(&members[members.count - 1])
      guard let (separator, next) = separator(at: index),
        let member = member(at: next, separator, after: members.last)
      else { return members }
      members.append(member)
    }
  }

  /// Adds the far end of a range and the act to a member, and moves behind it.
  private mutating func complete(_ member: inout RunMember) {
    index = member.last + 1
    takeAct(&member)
    guard member.act == nil, let next = rangeWord(at: index) else { return }
    if let end = self.member(at: next, .conjunction, after: member) {
      member.upTo = end.steps
      member.last = end.last
    } else if let (step, after) = bareEnd(at: next, of: member) {
      member.upTo = [step]
      member.last = after - 1
    } else {
      return
    }
    index = member.last + 1
    takeAct(&member)
  }

  private mutating func takeAct(_ member: inout RunMember) {
    guard let (act, next) = acts.matchAfterCitation(tokens, at: index) ?? joinedAct() else {
      return
    }
    member.act = act
    member.last = next - 1
    index = next
  }

  /// An act behind "dalam" or "dari"; there an act without a number may belong to other words.
  private func joinedAct() -> (ActReference, Int)? {
    guard let word = scanner.word(index), word == "dalam" || word == "dari",
      let match = acts.match(tokens, at: index + 1), match.0 != .unknown
    else { return nil }
    return match
  }

  private func member(at index: Int, _ separator: RunMember.Separator, after previous: RunMember?)
    -> RunMember?
  {
    guard case .step(let first, var next) = scanner.step(at: index, after: nil),
      canBegin(first, after: previous)
    else { return nil }
    var steps = [first]
    var isReversed = false
    while let last = steps.last,
      case .step(let step, let after) = scanner.step(at: next, after: last)
    {
      let isDeeper = step.kind.canFollow(last.kind)
      let isHigher = last.kind.canFollow(step.kind) && (isReversed || steps.count == 1)
      guard isReversed ? isHigher : isDeeper || isHigher else { break }
      if !isDeeper { isReversed = true }
      steps.append(step)
      next = after
    }
    guard let last = steps.last, !last.kind.needsMore else { return nil }
    return RunMember(
      steps: isReversed ? steps.reversed() : steps, separator: separator, isReversed: isReversed,
      first: index, last: next - 1)
  }

  /// An item "ke-1" or an entry "Nomor 3" counts only where a member before has its kind.
  private func canBegin(_ step: Citation.Step, after previous: RunMember?) -> Bool {
    switch step {
    case .ordinal: previous?.steps.contains { $0.kind == .ordinal } ?? false
    case .entry: previous?.steps.contains { $0.kind == .entry } ?? false
    case .general: false
    default: true
    }
  }

  /// The end of a range without its word: "Pasal 3–9", "ayat (1) sampai dengan (3)".
  private func bareEnd(at index: Int, of member: RunMember) -> (Citation.Step, Int)? {
    guard let last = member.steps.last else { return nil }
    switch last {
    case .article(let number):
      guard let end = scanner.articleNumber(at: index), end > number, !isCounted(index)
      else { return nil }
      return (.article(end), index + 1)
    case .clause(let label):
      let isBracketed = scanner.kind(index) == .open
      guard let end = scanner.numberLabel(at: isBracketed ? index + 1 : index), end > label,
        isBracketed ? scanner.kind(index + 2) == .close : !isCounted(index)
      else { return nil }
      return (.clause(end), index + (isBracketed ? 3 : 1))
    case .letter(let label):
      guard let end = scanner.letterLabel(at: index), end > label else { return nil }
      return (.letter(end), index + (end.closesWithBracket ? 2 : 1))
    case .number(let label):
      guard let end = scanner.numberLabel(at: index), end > label, !isCounted(index)
      else { return nil }
      return (.number(end), index + (end.closesWithBracket ? 2 : 1))
    default:
      return nil
    }
  }

  /// Whether the number is a quantity with its words: "3 (tiga) tahun".
  private func isCounted(_ index: Int) -> Bool {
    guard scanner.kind(index + 1) == .open, let word = scanner.word(index + 2) else { return false }
    return NumberWords.parts(of: word[...]) != nil
  }

  // MARK: Words between members

  private func separator(at index: Int) -> (RunMember.Separator, Int)? {
    var next = index
    if scanner.kind(next) == .comma { next += 1 }
    let hasComma = next > index
    guard let word = scanner.word(next) else { return hasComma ? (.comma, next) : nil }
    switch word {
    case "dan":
      let isEither = scanner.kind(next + 1) == .slash && scanner.word(next + 2) == "atau"
      return (.conjunction, next + (isEither ? 3 : 1))
    case "atau", "serta", "maupun":
      return (.conjunction, next + 1)
    case "jo", "juncto", "junto", "jis", "juncta":
      return (.juncto, next + (scanner.kind(next + 1) == .period ? 2 : 1))
    default:
      return hasComma ? (.comma, next) : nil
    }
  }

  /// The index after "sampai dengan", "s.d.", "s/d", "hingga" or a dash.
  private func rangeWord(at index: Int) -> Int? {
    if scanner.kind(index) == .dash { return index + 1 }
    switch scanner.word(index) {
    case "sampai": return index + (scanner.word(index + 1) == "dengan" ? 2 : 1)
    case "hingga", "sd": return index + (scanner.kind(index + 1) == .period ? 2 : 1)
    case "s":
      guard scanner.kind(index + 1) == .period || scanner.kind(index + 1) == .slash,
        scanner.word(index + 2) == "d"
      else { return nil }
      return index + (scanner.kind(index + 3) == .period ? 4 : 3)
    default: return nil
    }
  }
}
