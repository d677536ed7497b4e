public import StatuteModel

/// Why there is no sheet, or an answer file cannot be marked.
public enum ExerciseFinding: Finding, Hashable {
  /// No scenario carries what is asked for.
  case nothingFits
  /// The answer file names no sheet.
  case noSheet
  /// The answer file names a sheet that cannot be made from this bank.
  case unknownSheet(String)
  /// The answer file is of a sheet that was made when the bank was another one.
  case anotherEdition(String, now: String)
  /// The answers are not written item by item.
  case noAnswers
  /// An item that the sheet does not have.
  case unknownItem(String, nearest: String?)
  /// An answer that is none of the options, or no number.
  case unusable(item: String, options: [String])

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .nothingFits: "exercise.nothing-fits"
    case .noSheet: "exercise.no-sheet"
    case .unknownSheet: "exercise.unknown-sheet"
    case .anotherEdition: "exercise.another-edition"
    case .noAnswers: "exercise.no-answers"
    case .unknownItem: "exercise.unknown-item"
    case .unusable: "exercise.unusable-answer"
    }
  }

  /// None of them lets the work go on.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.nothingFits, .indonesian):
      DiagnosticText(
        "tidak ada skenario untuk pesanan ini",
        suggestion: "lihat `rujukan latihan daftar`, lalu longgarkan topik, tingkat, atau peserta")
    case (.nothingFits, .english):
      DiagnosticText(
        "no scenario carries what is asked for",
        suggestion: "see `rujukan latihan daftar`, then ask for less: topic, level or audience")
    case (.noSheet, .indonesian):
      DiagnosticText(
        "berkas jawaban tidak menyebut lembarnya",
        suggestion: "isi baris `lembar:` dengan kode yang tercetak di lembar soal")
    case (.noSheet, .english):
      DiagnosticText(
        "the answer file names no sheet",
        suggestion: "write the code that is printed on the sheet after `lembar:`")
    case (.unknownSheet(let code), .indonesian):
      DiagnosticText("tidak ada lembar \"\(code)\" dari bank ini")
    case (.unknownSheet(let code), .english):
      DiagnosticText("no sheet \"\(code)\" can be made from this bank")
    case (.anotherEdition(let old, let now), .indonesian):
      DiagnosticText(
        "jawaban ini untuk cetakan \(old) lembar itu; yang dibuat sekarang cetakan \(now)",
        note: "bank, undang-undang, atau program berubah sejak lembar itu dicetak",
        suggestion: "nilai dengan program dan bank yang mencetaknya, atau bagikan lembar yang baru")
    case (.anotherEdition(let old, let now), .english):
      DiagnosticText(
        "these answers are to edition \(old) of the sheet; it is now edition \(now)",
        note: "the bank, the law or the program changed since the sheet was printed",
        suggestion: "mark with the program and bank that printed it, or hand out the new sheet")
    case (.noAnswers, .indonesian):
      DiagnosticText(
        "berkas ini tidak memuat jawaban butir demi butir",
        suggestion: "tulis di bawah `jawaban:` satu baris untuk setiap butir, misalnya \"1.1\": a")
    case (.noAnswers, .english):
      DiagnosticText(
        "the file holds no answers item by item",
        suggestion: "write one line for each item under `jawaban:`, such as \"1.1\": a")
    case (.unknownItem(let item, let nearest), .indonesian):
      DiagnosticText(
        "tidak ada butir \(item) di lembar ini",
        suggestion: nearest.map { "mungkin maksudnya \($0)" })
    case (.unknownItem(let item, let nearest), .english):
      DiagnosticText(
        "the sheet has no item \(item)", suggestion: nearest.map { "did you mean \($0)?" })
    case (.unusable(let item, let options), .indonesian):
      DiagnosticText(
        "jawaban butir \(item) tidak dapat dibaca",
        suggestion: options.isEmpty
          ? "tulis bilangan bulat" : "tulis salah satu: \(options.joined(separator: ", "))")
    case (.unusable(let item, let options), .english):
      DiagnosticText(
        "the answer to \(item) cannot be read",
        suggestion: options.isEmpty
          ? "write a whole number" : "write one of: \(options.joined(separator: ", "))")
    }
  }

  func asError(_ file: String = "latihan", line: Int = 0) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: file, line: line))])
  }
}
