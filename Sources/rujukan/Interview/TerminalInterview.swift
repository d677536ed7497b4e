internal import CaseFiles
internal import Casework
internal import Interviewing
internal import StatuteModel
internal import StatuteXML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An interview with a person at a terminal, or with a pipe.
struct TerminalInterview {
  private let text: InterviewText
  private let path: String
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var store: CaseStore
  private var interview: Interview
  private var lines = TypedLineReader()

  /// Opens the file, new or old.
  /// - Throws: `DiagnosticError` where an existing file cannot be accepted.
  init(_ path: String, desk: InterviewDesk) throws(DiagnosticError) {
    self.path = path
    text = InterviewText(desk)
    store = try CaseStore(path)
    guard !path.lowercased().hasSuffix(".json") else {
      throw DiagnosticError([
        Diagnostic(CaseWritingFinding.json, at: SourcePosition(file: path, line: 0))
      ])
    }
    guard let bytes = store.held else {
      interview = desk.interview(nil)
      return
    }
    _ = try desk.desk.read(path)
    let draft = try CaseDraft(reading: bytes, file: path, vocabulary: desk.vocabulary)
    // Better to know before the first question than after the last.
    _ = try draft.text()
    interview = desk.interview(draft)
  }

  /// Asks until nothing is left or the person stops. Returns whether Ctrl-C stopped it.
  mutating func run() throws(DiagnosticError) -> Bool {
    TypedLineReader.catchInterrupts()
    show(text.greeting(path, isNew: store.held == nil))
    if let standing = interview.standing { show([text.status(standing)]) }
    var wasInterrupted = false
    asking: while let question = interview.question {
      show([""] + text.question(question, number: interview.answered + 1))
      answering: while true {
        prompt()
        let outcome: Interview.Outcome
        var taken = ""
        switch lines.next() {
        case .end:
          show([""])
          break asking
        case .interrupted:
          show([""])
          wasInterrupted = true
          break asking
        case .unreadable: outcome = .refused(.unreadable)
        case .tooLong: outcome = .refused(.tooLong(limit: TypedLineReader.limit))
        case .text(let typed):
          outcome = interview.respond(typed)
          taken = typed
        }
        echo(taken, outcome)
        switch outcome {
        case .stopped: break asking
        case .refused(let refusal):
          show(
            Wrapper(width: 80).wrap(
              refusal.text(in: Interface.language), first: "   ", rest: "   "))
        case .explain(let term): show(text.explanation(question, term: term))
        case .accepted, .wentBack:
          try save()
          break answering
        }
      }
    }
    show([""] + text.summary(interview, path: path, isSaved: store.held != nil))
    return wasInterrupted
  }

  private mutating func save() throws(DiagnosticError) {
    guard let standing = interview.standing else { return }
    try store.save(try interview.draft.text())
    if !standing.findings.isEmpty || standing.setAside > 0 { show([text.status(standing)]) }
  }

  private func prompt() {
    write("> ")
  }

  /// A pipe shows nothing of what it is fed; what was taken is shown, what was refused is not: it
  /// may be a name.
  private func echo(_ typed: String, _ outcome: Interview.Outcome) {
    guard !isTerminal else { return }
    if case .refused = outcome { write("…\n") } else { write(typed + "\n") }
  }

  private func show(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  /// Writes at once; what is printed by others in the meantime keeps its place.
  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
