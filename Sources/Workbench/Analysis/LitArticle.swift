internal import StatuteModel

/// The words of the law that a finding rests on, whole and in order, with the elements marked.
struct LitArticle: Sendable {
  /// The provisions in the order in which they build the offence.
  let provisions: [LitProvision]
  /// Elements whose rule names no words of the text.
  let unmarked: [ElementRow]
  /// Whether words stand in it that no independent copy confirms.
  let hasUnsureWords: Bool
  /// Whether a clause stands in it that another act has replaced.
  let hasReplacedWords: Bool
}

/// A provision, or several of one article.
struct LitProvision: Sendable {
  /// "Pasal 455".
  let heading: String
  /// The act.
  let act: String
  /// What a reader must know to read the words on that day.
  let notes: [String]
  /// The words.
  let lines: [LitLine]
  /// Its Penjelasan; empty where none is held or it says nothing.
  let elucidation: [String]
  /// The provisions that it shows.
  let citations: [Citation]
}

/// A paragraph.
struct LitLine: Hashable, Sendable {
  /// The number before it: "(1)", "a."; empty for none.
  let label: String
  /// How deep it is nested.
  let level: Int
  /// The words.
  let runs: [LitRun]

  /// The words without marks.
  var text: String { runs.text }
}

/// Words, or marked words.
indirect enum LitRun: Hashable, Sendable {
  /// Plain words.
  case words(String)
  /// Words with a mark.
  case span(LitSpan, [LitRun])
}

/// What a mark in the text says.
enum LitSpan: Hashable, Sendable {
  /// An element: where its row is, its number, how it stands.
  case element(anchor: String, number: String, state: LitState, isOpen: Bool)
  /// The alternative that carries an element.
  case carrying
  /// An alternative that is denied.
  case denied
  /// A number of the punishment, with the step that it leads to.
  case quantity(step: String?)
  /// Words that no independent copy confirms.
  case unsure
  /// Words that another act has replaced.
  case replaced
}

extension [LitRun] {
  /// The words without marks.
  var text: String {
    var result = ""
    for run in self {
      switch run {
      case .words(let words): result += words
      case .span(_, let inside): result += inside.text
      }
    }
    return result
  }

  /// The first word with its marks, and what follows; a number tag never parts from it.
  var partedAfterFirstWord: (head: [LitRun], tail: [LitRun]) {
    guard let first else { return ([], []) }
    let rest = Array(dropFirst())
    switch first {
    case .words(let words):
      let start = words.firstIndex { $0 != " " } ?? words.endIndex
      if let space = words[start...].firstIndex(of: " ") {
        return (
          [.words(String(words[..<space]))], [.words(String(words[space...]))] + rest
        )
      }
    case .span(let span, let inside):
      let (head, tail) = inside.partedAfterFirstWord
      if !tail.isEmpty, span != .denied {
        return ([.span(span, head)], [.span(span, tail)] + rest)
      }
    }
    // The word may go on in what follows: "di" + "eksploitasi".
    guard let next = rest.text.first, next != " " else { return ([first], rest) }
    let (head, tail) = rest.partedAfterFirstWord
    return ([first] + head, tail)
  }
}
