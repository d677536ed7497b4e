public import StatuteModel

/// A marking in sentences: what was earned, and for each miss why, with the words of the law.
public struct MarkingText: Sendable {
  private let marking: Marking
  private let language: Language

  /// Takes a marking and the language to say it in.
  public init(_ marking: Marking, in language: Language) {
    self.marking = marking
    self.language = language
  }

  /// The whole text.
  public var rendered: String {
    let missed = marking.items.filter { !$0.verdict.isAccepted }
    let byReading = marking.items.filter {
      if case .rightByReading = $0.verdict { return true }
      return false
    }
    let heading =
      marking.participant.isEmpty ? marking.code : "\(marking.code) · \(marking.participant)"
    var blocks = [
      heading + "\n"
        + words(
          "Nilai \(Self.points(marking.score)) dari 100; \(marking.items.count - missed.count) dari \(marking.items.count) butir diterima.",
          "Score \(Self.points(marking.score)) of 100; \(marking.items.count - missed.count) of \(marking.items.count) items accepted."
        )
    ]
    blocks += (missed + byReading).map(sentence)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What is said of one item.
  public func sentence(_ mark: Marking.ItemMark) -> String {
    let key = mark.item.shown(mark.key.answer, in: language)
    let head = "\(mark.item.id)  \(mark.item.prompt.text(in: language))"
    let given = mark.given.map { mark.item.shown($0, in: language) } ?? "–"
    switch mark.verdict {
    case .right: return "\(head)\n     \(given) ✓"
    case .rightByReading(let reading, let authorities):
      return [
        head,
        words(
          "jawaban Anda diterima: \(given)", "your answer is accepted: \(given)"),
        words("menurut bacaan lain: \(reading)", "under another reading: \(reading)"),
        words("yang membawanya: ", "carried by: ") + authorities.joined(separator: "; "),
        words("program mengikuti: \(key)", "the program follows: \(key)"),
      ].joined(separator: "\n     ")
    case .wrong(let reason):
      return
        ([
          head, words("jawaban Anda: \(given)", "your answer: \(given)"),
          words("kunci: \(key)", "key: \(key)"),
        ] + lines(reason)).joined(separator: "\n     ")
    case .unanswered:
      return
        ([
          head, words("tidak dijawab", "not answered"), words("kunci: \(key)", "key: \(key)"),
        ] + lines(mark.key.reason)).joined(separator: "\n     ")
    }
  }

  private func lines(_ reason: ItemKey.Reason) -> [String] {
    [reason.words.text(in: language)]
      + [reason.quotation.map { words("bunyinya: “\($0)”", "its words: “\($0)”") }].compactMap {
        $0
      }
      + [words("dasar: ", "basis: ") + reason.authorities.joined(separator: "; ")]
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  /// Points with at most one digit behind the comma.
  public static func points(_ points: Rational) -> String {
    let tenths = points.times(Rational(10))?.plus(Rational(1, over: 2) ?? .zero)?.roundedDown ?? 0
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}

/// The results of a class as a table (*tabel hasil*).
public enum ResultTable {
  /// One line for each participant: score, then what each item earned; comma-separated.
  public static func csv(_ markings: [Marking]) -> String {
    let items = markings.first?.items.map(\.item.id) ?? []
    let head = ["lembar", "peserta", "nilai"] + items
    let rows = markings.map { marking in
      [marking.code, marking.participant, figure(marking.score)]
        + marking.items.map { figure($0.credit) }
    }
    return ([head] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A figure as spreadsheets read it.
  private static func figure(_ points: Rational) -> String {
    let hundredths =
      points.times(Rational(100))?.plus(Rational(1, over: 2) ?? .zero)?.roundedDown ?? 0
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A cell; what a spreadsheet would take for a formula is kept as text.
  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t".contains($0) } ?? false ? "'" + text : text
    guard safe.contains(where: { "\",\n\r".contains($0) }) else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
