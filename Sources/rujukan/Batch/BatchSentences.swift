internal import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a batch says to the person who waits for it.
enum BatchSentences {
  /// While it runs.
  static func progress(_ count: BatchCount, rate: Int) -> String {
    Interface.words(
      "\(count.judged) kasus dinilai, \(count.refused) ditolak, \(rate) per detik",
      "\(count.judged) cases judged, \(count.refused) refused, \(rate) per second")
  }

  /// The last line.
  static func summary(_ count: BatchCount, _ time: Duration) -> String {
    let lines = count.judged + count.refused + count.blank
    let rate = rate(count.judged + count.refused, time)
    return Interface.words(
      "\(lines) baris: \(count.judged) dinilai, \(count.refused) ditolak, "
        + "\(count.blank) kosong; \(rate) per detik",
      "\(lines) lines: \(count.judged) judged, \(count.refused) refused, "
        + "\(count.blank) blank; \(rate) per second")
  }

  /// Lines in a second, rounded down.
  static func rate(_ done: Int, _ time: Duration) -> Int {
    let milliseconds = Int(time / .milliseconds(1))
    return milliseconds > 0 ? done * 1000 / milliseconds : done
  }
}

/// What can be in the way of a batch.
enum BatchFinding: Finding {
  case inputBroken(Int32)
  case notWritten(Int32)
  case notEncoded
  case notClosed(partial: String)

  var rule: String {
    switch self {
    case .inputBroken: "batch.input"
    case .notWritten: "batch.output"
    case .notEncoded: "batch.encoding"
    case .notClosed: "batch.not-closed"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.inputBroken(let code), .indonesian):
      DiagnosticText(
        "masukan tidak dapat dibaca sampai akhir", note: "kata sistem: \(Self.words(code))")
    case (.inputBroken(let code), .english):
      DiagnosticText(
        "the input cannot be read to its end", note: "the system says: \(Self.words(code))")
    case (.notWritten(let code), .indonesian):
      DiagnosticText(
        "hasil tidak dapat ditulis sampai akhir", note: "kata sistem: \(Self.words(code))",
        suggestion: "periksa izin dan sisa ruang, lalu jalankan lagi")
    case (.notWritten(let code), .english):
      DiagnosticText(
        "the results cannot be written to the end", note: "the system says: \(Self.words(code))",
        suggestion: "see permissions and free space, then run it again")
    case (.notEncoded, .indonesian):
      DiagnosticText("jawaban untuk baris ini tidak dapat ditulis sebagai JSON")
    case (.notEncoded, .english):
      DiagnosticText("the answer for this line cannot be put as JSON")
    case (.notClosed(let partial), .indonesian):
      DiagnosticText(
        "hasil tidak dapat diberi namanya", note: "hasilnya lengkap dan ada di \(partial)")
    case (.notClosed(let partial), .english):
      DiagnosticText(
        "the results cannot be given their name", note: "they are complete, in \(partial)")
    }
  }

  private static func words(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "\(code)"
  }

  func error(at path: String, line: Int = 0) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: path, line: line))])
  }
}
