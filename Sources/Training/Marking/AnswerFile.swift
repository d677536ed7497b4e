internal import CaseFiles
public import StatuteModel

/// Reads and writes answer files (*berkas jawaban*), YAML or JSON.
public enum AnswerFile {
  private static let sheet = "lembar"
  private static let edition = "cetakan"
  private static let participant = "peserta"
  private static let answers = "jawaban"

  /// An answer file to fill in.
  public static func empty(for sheet: ExerciseSheet) -> String {
    var lines = [
      "# Isilah sesudah titik dua: huruf pilihan, atau bilangan bulat tanpa titik ribuan.",
      "# Yang dikosongkan dihitung tidak dijawab. Nama tidak wajib; boleh nomor atau samaran.",
      "\(self.sheet): \(sheet.code)", "\(edition): \"\(sheet.edition)\"",
      "\(participant): \"\"", "\(answers):",
    ]
    for exercise in sheet.exercises {
      lines.append("  # Soal \(exercise.number): \(exercise.title)")
      lines += exercise.items.map { "  \"\($0.id)\":  # \(hint($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same file with answers in it.
  public static func text(_ sheet: AnswerSheet, for exercises: ExerciseSheet) -> String {
    var lines = [
      "\(self.sheet): \(sheet.code)", "\(edition): \"\(exercises.edition)\"",
      "\(participant): \"\(quoted(sheet.participant))\"", "\(answers):",
    ]
    lines += exercises.items.map { item in
      "  \"\(item.id)\": \(sheet.answers[item.id]?.text ?? "")"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    text.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
  }

  private static func hint(_ item: Exercise.Item) -> String {
    switch item.form {
    case .choice(let options): options.map(\.id).joined(separator: ", ")
    case .number(let unit): unit.indonesian
    }
  }

  /// The name of the sheet that a file answers.
  /// - Throws: `DiagnosticError` where the file cannot be read, or names none.
  public static func request(_ bytes: [UInt8], file: String) throws(DiagnosticError)
    -> ExerciseRequest
  {
    let root = try PlainDocument.read(bytes, file: file)
    guard let code = root[sheet]?.text else {
      throw ExerciseFinding.noSheet.asError(file, line: root.line)
    }
    guard let request = ExerciseRequest(code: code) else {
      throw ExerciseFinding.unknownSheet(code).asError(file, line: root[sheet]?.line ?? 0)
    }
    return request
  }

  /// The answers of a file to a sheet.
  /// - Throws: `DiagnosticError` with every answer that cannot be used.
  public static func read(
    _ bytes: [UInt8], file: String, for sheet: ExerciseSheet
  ) throws(DiagnosticError) -> AnswerSheet {
    let root = try PlainDocument.read(bytes, file: file)
    if let written = root[edition], let text = written.text, !text.isEmpty, text != sheet.edition {
      throw ExerciseFinding.anotherEdition(text, now: sheet.edition)
        .asError(file, line: written.line)
    }
    let items = Dictionary(sheet.items.map { ($0.id, $0) }) { first, _ in first }
    var found: [String: Answer] = [:]
    var diagnostics: [Diagnostic] = []
    func refuse(_ finding: ExerciseFinding, _ line: Int) {
      diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
    }
    let written = root[answers]
    let isNamed = root.entries?.contains { $0.key == answers } ?? false
    let isOther = written.map { !$0.isEmpty && $0.entries == nil } ?? false
    if !isNamed || isOther { refuse(.noAnswers, written?.line ?? root.line) }
    for entry in written?.entries ?? [] {
      guard let item = items[entry.key] else {
        let nearest = Spelling.nearest(to: entry.key, in: sheet.items.map(\.id))
        refuse(.unknownItem(entry.key, nearest: nearest), entry.line)
        continue
      }
      guard !entry.value.isEmpty, entry.value.text != "" else { continue }
      if let answer = entry.value.text.flatMap(item.answer) {
        found[item.id] = answer
      } else {
        refuse(.unusable(item: item.id, options: item.letters), entry.line)
      }
    }
    guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
    return AnswerSheet(
      code: sheet.code, participant: root[participant]?.text ?? "", answers: found)
  }
}

extension Exercise.Item {
  /// The letters of its options; empty for a number.
  public var letters: [String] {
    if case .choice(let options) = form { return options.map(\.id) }
    return []
  }

  /// What people wrote as an answer: a letter in any case, a number with or without points between
  /// thousands; `nil` for anything else.
  public func answer(_ text: String) -> Answer? {
    let plain = Statement.trimmed(text).lowercased()
    switch form {
    case .choice(let options):
      return options.contains { $0.id == plain } ? .option(plain) : nil
    case .number:
      let digits = plain.filter { $0 != "." && $0 != " " && $0 != "_" }
      let bare = digits.hasPrefix("rp") ? String(digits.dropFirst(2)) : digits
      return Int64(bare).map(Answer.number)
    }
  }

  /// An answer as people read it: the letter with its words.
  public func shown(_ answer: Answer, in language: Language) -> String {
    switch (form, answer) {
    case (.choice(let options), .option(let letter)):
      let words = options.first { $0.id == letter }?.words.text(in: language) ?? ""
      return "\(letter). \(words)"
    case (.number(let unit), .number(let number)):
      return "\(Self.grouped(number)) \(unit.text(in: language))"
    case (.choice, .number), (.number, .option): return answer.text
    }
  }

  /// A number with a point between thousands.
  private static func grouped(_ number: Int64) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
