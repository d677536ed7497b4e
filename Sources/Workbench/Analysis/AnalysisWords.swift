internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The sentences of the page in one language, with lines that never end inside "Pasal 4".
struct AnalysisWords: Sendable {
  let language: Language
  let names: ActNaming

  /// The words in the language in use; both must be given.
  func callAsFunction(_ indonesian: String, _ english: String) -> String {
    NoBreak.binding(language == .indonesian ? indonesian : english)
  }

  /// A provision with its act.
  func cite(_ citation: Citation) -> String { NoBreak.binding(names.full(citation)) }

  /// Several provisions.
  func cite(_ citations: [Citation]) -> String { citations.map(cite).joined(separator: "; ") }

  /// A day.
  func day(_ date: CalendarDate) -> String {
    NoBreak.binding(language == .indonesian ? date.indonesian : date.english)
  }

  /// A day, a time, or how long it lasted.
  func date(_ date: CaseDate?, limit: CalendarDate) -> String? {
    guard let date else { return nil }
    let (first, last) = (date.first, date.last(limit: limit))
    guard first != last else { return moment(first) }
    guard let from = moment(first), let to = moment(last) else {
      return moment(first) ?? moment(last)
    }
    return self("\(from) sampai \(to)", "\(from) to \(to)")
  }

  /// A day as exactly as it is known.
  func moment(_ range: DayRange) -> String? {
    if let day = range.day { return self.day(day) }
    switch (range.earliest, range.latest) {
    case (let first?, let last?):
      if first.year == last.year, first.month == last.month {
        let month = day(first).split { $0 == " " || $0 == "\u{A0}" }.dropFirst()
        return month.joined(separator: "\u{A0}")
      }
      return self("antara \(day(first)) dan \(day(last))", "between \(day(first)) and \(day(last))")
    case (let first?, nil): return self("sejak \(day(first))", "since \(day(first))")
    case (nil, let last?): return self("paling lambat \(day(last))", "by \(day(last))")
    case (nil, nil): return nil
    }
  }

  /// "a, b, dan c".
  func list(_ words: [String], or: Bool = false) -> String {
    let joint = or ? self("atau", "or") : self("dan", "and")
    switch words.count {
    case 0: return ""
    case 1: return words[0]
    case 2: return "\(words[0]) \(joint) \(words[1])"
    default:
      return words.dropLast().joined(separator: ", ") + ", \(joint) \(words[words.count - 1])"
    }
  }

  /// The state of an offence.
  func state(_ status: OffenceFinding.Status) -> LitState {
    switch status {
    case .met: .met
    case .undetermined: .open
    case .notMet, .notPunished: .failed
    }
  }

  /// What a state is called.
  func word(_ state: LitState) -> String {
    switch state {
    case .met: self("terpenuhi", "met")
    case .open: self("perlu pendalaman", "to be looked into")
    case .failed: self("tidak terpenuhi", "not met")
    case .asked: self("tandai", "mark this")
    }
  }

  /// What the status of an offence is called.
  func word(_ status: OffenceFinding.Status) -> String {
    status == .notPunished ? self("tidak dipidana", "not punished") : word(state(status))
  }

  /// How sure a reading is, for a label.
  func openness(_ mark: Confidence) -> String {
    switch mark {
    case .inference: self("kesimpulan", "inference")
    case .secondary: self("diperselisihkan", "disputed")
    default: self("hukum terbuka", "open law")
    }
  }

  /// A sentence begins with a capital.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "KESATU PRIMAIR" as "Kesatu Primair".
  static func titled(_ text: String) -> String {
    text.split(separator: " ").map { capitalized($0.lowercased()) }.joined(separator: " ")
  }

  /// "di-wilayah-ri" as words: "di wilayah RI".
  static func readable(_ name: String) -> String {
    name.split { $0 == "_" || $0 == "-" || $0 == "." }
      .map { acronyms.contains(String($0)) ? $0.uppercased() : String($0) }
      .joined(separator: " ")
  }

  private static let acronyms: Set<String> = ["ri", "tppo", "wni", "lpsk"]
}

/// How an element stands, for the eye: a class, a sign and a word say the same.
enum LitState: String, Hashable, Sendable {
  /// It holds.
  case met = "met"
  /// It is not known.
  case open = "open"
  /// It fails.
  case failed = "fail"
  /// The reader is asked; nothing is said of how it stands.
  case asked = "asked"

  init(_ truth: Truth) {
    switch truth {
    case .yes: self = .met
    case .unknown: self = .open
    case .no: self = .failed
    }
  }

  /// The sign that stands for it.
  var sign: String {
    switch self {
    case .met: "✓"
    case .open: "?"
    case .failed: "✕"
    case .asked: ""
    }
  }
}
