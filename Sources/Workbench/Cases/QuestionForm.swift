internal import Crypto
internal import Interviewing
internal import StatuteModel

/// How a question is answered in a form, and what the fields then say in the words of an answer.
struct QuestionForm {
  /// The kind of its fields.
  enum Kind {
    /// One of several, or a typed answer beside them.
    case single([(value: String, key: String)])
    /// Several terms.
    case terms
    /// Several persons.
    case persons
    /// One of the listed terms.
    case choice
    /// A line of text.
    case line(hint: String)
  }

  let question: InterviewQuestion
  let kind: Kind

  init(_ question: InterviewQuestion) {
    self.question = question
    kind = Self.kind(question)
  }

  private static let truths = [("ya", "ya"), ("tidak", "tidak"), ("tidak tahu", "belum")]

  private static func kind(_ question: InterviewQuestion) -> Kind {
    switch question.subject {
    case .accusedCount: return .line(hint: "isi_jumlah")
    case .victims: return .line(hint: "isi_korban")
    case .actors, .harmed: return .persons
    case .anotherAct: return .single([("ya", "ya"), ("tidak", "tidak")])
    case .childhood, .term, .sameUndertaking: return .single(truths)
    case .fact: break
    }
    switch question.shape {
    case .truth: return .single(truths)
    case .truthOrReference:
      return .single(
        Array(truths.prefix(1)) + question.persons.map { ($0, "") } + truths.dropFirst())
    case .terms: return .terms
    case .choice: return .choice
    case .references(_, true): return .persons
    case .references: return .single(question.persons.map { ($0, "") } + [("tidak tahu", "belum")])
    case .places: return .line(hint: "isi_tempat")
    case .date, .day: return .line(hint: "isi_tanggal")
    case .count, .money, .age: return .line(hint: "isi_angka")
    case .text, .texts, .identifier, .paths, .object, .objects: return .line(hint: "isi_teks")
    }
  }

  /// Whether a typed answer may say more than the fields: an age instead of "child", one answer for
  /// each person, one of several.
  var takesTyping: Bool {
    switch kind {
    case .line: false
    case .terms: true
    case .single: if case .childhood = question.subject { true } else { false }
    case .choice, .persons: false
    }
  }

  /// The answers to try for saying what each would change: what is typed, and its number or key.
  var trials: [String] {
    switch kind {
    case .single(let values): values.map(\.value)
    case .terms: question.options.indices.map { "\($0 + 1)" } + ["tidak ada"]
    case .choice: question.options.indices.map { "\($0 + 1)" }
    case .persons, .line: []
    }
  }

  /// What the fields say, in the words that an interview reads.
  func typed(_ form: FormFields) -> String {
    if let typed = form["ketik"], typed.contains(where: { !$0.isWhitespace }) { return typed }
    switch kind {
    case .single, .choice, .line: return form["jawab"] ?? ""
    case .persons: return form.all("pilih").joined(separator: ", ")
    case .terms: return terms(form)
    }
  }

  private func terms(_ form: FormFields) -> String {
    let chosen = form.all("pilih").compactMap { Int($0) }
    let deniesRest = form["sisa"] == "tidak"
    guard !chosen.isEmpty else { return deniesRest ? "tidak ada" : "" }
    let joint = form["gabung"] == "salah-satu" && chosen.count > 1 ? " atau " : ", "
    var text = chosen.map(String.init).joined(separator: joint)
    if deniesRest {
      for number in 1...max(1, question.options.count) where !chosen.contains(number) {
        text += ", bukan \(number)"
      }
    }
    return text
  }

  /// A mark of the question, by which a page that was left open is known from the one that is asked.
  static func mark(_ question: InterviewQuestion) -> String {
    let text = "\(question.subject)"
    return Secret.letters(SHA256.hash(data: Array(text.utf8)).prefix(9))
  }
}
