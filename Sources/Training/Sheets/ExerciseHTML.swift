public import StatuteModel

/// A sheet as one page of HTML that needs nothing else: to read, print, or fill in.
public struct ExerciseHTML: Sendable {
  private let sheet: ExerciseSheet
  private let keys: [ExerciseKey]
  private let rubrics: [Rubric]
  private let language: Language

  /// The sheet for participants; no key is in it.
  public init(_ sheet: ExerciseSheet, in language: Language) {
    self.sheet = sheet
    keys = []
    rubrics = []
    self.language = language
  }

  /// The sheet with its key, for facilitators.
  public init(key solved: SolvedSheet, in language: Language) {
    sheet = solved.sheet
    keys = solved.keys
    rubrics = solved.rubrics
    self.language = language
  }

  /// The page.
  public var rendered: String {
    let title = keys.isEmpty ? words("Lembar soal", "Exercises") : words("Kunci", "Key")
    let body = sheet.exercises.enumerated().map { index, exercise in
      section(exercise, keys.dropFirst(index).first, rubrics.dropFirst(index).first)
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title)) \(Self.escaped(sheet.code))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <p class="pita">\(words("KASUS FIKTIF – BAHAN LATIHAN", "INVENTED CASES – FOR TRAINING"))</p>
      <h1>\(Self.escaped(title))</h1>
      <p>\(Self.escaped(sheet.code)) · \(length)</p>
      <p>\(aims)</p>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private var length: String {
    words(
      "\(sheet.exercises.count) soal, kira-kira \(sheet.minutes) menit",
      "\(sheet.exercises.count) exercises, about \(sheet.minutes) minutes")
  }

  private var aims: String {
    words("Tujuan: ", "Aims: ") + sheet.aims.map { text($0) }.joined(separator: "; ") + "."
  }

  private static let style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
    + "color:#1a1a1a;background:#fff}h1,h2{line-height:1.2}fieldset{border:1px solid #767676;"
    + "margin:1em 0;padding:.5em 1em;break-inside:avoid}legend{font-weight:600}"
    + "label{display:block;padding:.1em 0}.pita{letter-spacing:.08em;font-size:.85em;"
    + "border-bottom:1px solid}.kunci{border-left:4px solid #1a5c38;padding-left:1em}"
    + "@media print{body{margin:0;max-width:none}}"

  private func section(
    _ exercise: Exercise, _ key: ExerciseKey?, _ rubric: Rubric?
  ) -> String {
    let story = exercise.story.map { "<p>\(Self.escaped($0))</p>" }
    let exhibit = exercise.exhibit.map { "<blockquote>\(text($0))</blockquote>" }
    let keys = key.map { KeyLines.all(exercise, $0, in: language) } ?? []
    let items = exercise.items.enumerated().map { index, item in
      fieldset(item, keys.dropFirst(index).first)
    }
    let lesson = key.map { "<p class=\"kunci\">\(Self.escaped($0.lesson))</p>" }
    let judged = rubric.map { rubric in
      let lines = rubric.lines(in: language).map { "<p>\(Self.escaped($0))</p>" }
      return "<div class=\"kunci\">\(lines.joined(separator: "\n"))</div>"
    }
    let points = MarkingText.points(sheet.share)
    let worth = words("\(points) dari 100", "\(points) of 100")
    let title = "\(exercise.number). \(Self.escaped(exercise.title)) (\(worth))"
    let parts =
      ["<section>", "<h2>\(title)</h2>"] + story
      + ["<p><strong>\(text(exercise.task))</strong></p>"] + exhibit + items
      + [lesson, judged, "</section>"].compactMap { $0 }
    return parts.joined(separator: "\n")
  }

  private func fieldset(_ item: Exercise.Item, _ key: KeyLines?) -> String {
    let fields: String
    switch item.form {
    case .choice(let options):
      fields = options.map { option in
        "<label><input type=\"radio\" name=\"\(item.id)\" value=\"\(option.id)\"> "
          + "\(option.id). \(text(option.words))</label>"
      }.joined(separator: "\n")
    case .number(let unit):
      fields =
        "<label><input type=\"text\" inputmode=\"numeric\" name=\"\(item.id)\"> "
        + "\(text(unit))</label>"
    }
    let answer = key.map { "\n<div class=\"kunci\">\(answerLines($0))</div>" } ?? ""
    return
      "<fieldset><legend>\(item.id) \(text(item.prompt))</legend>\n\(fields)\(answer)</fieldset>"
  }

  private func answerLines(_ key: KeyLines) -> String {
    key.lines.map { "<p>\(Self.escaped($0))</p>" }.joined(separator: "\n")
  }

  private func text(_ words: Vocabulary.Words) -> String {
    Self.escaped(words.text(in: language))
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
