public import CaseFiles
public import StatuteModel

/// An interview (*tanya*) about a case: one question at a time, only what still matters, every
/// answer written into a draft. It knows no terminal and no page.
public struct Interview: Sendable {
  /// Judges a draft; fails where the file could not be accepted.
  public typealias Judge = @Sendable (CaseDraft) -> Result<CaseStanding, DiagnosticError>

  /// What became of an answer.
  public enum Outcome: Hashable, Sendable {
    /// It was taken; the draft has changed or the question is passed over.
    case accepted
    /// It was not taken.
    case refused(Refusal)
    /// The question is to be explained, or one of its numbered terms.
    case explain(term: Int?)
    /// The last answer was taken back.
    case wentBack
    /// The person stops here.
    case stopped
  }

  /// Accused who are counted and not yet written, because an act needs to say who did it.
  struct Pending: Hashable, Sendable {
    let accused: [String]
    let act: String
  }

  /// Everything that `kembali` brings back.
  struct State: Sendable {
    var draft: CaseDraft
    var standing: CaseStanding?
    var asked: Set<InterviewQuestion.Subject> = []
    var pending: Pending?
    /// Acts that were added, with the act before them.
    var following: [String: String] = [:]
    let isNew: Bool
  }

  private let vocabulary: Vocabulary
  private let screening: [FactKey]
  private let judge: Judge
  private var state: State
  private var history: [State] = []
  private var idle: Set<InterviewQuestion.Reference> = []

  /// What is asked now; `nil` where nothing is left.
  public private(set) var question: InterviewQuestion?
  /// How many questions were answered or passed over.
  public var answered: Int { history.count }

  /// Begins a case, or continues one.
  /// - Parameters:
  ///   - screening: keys that may bring in more than the engine asks for
  ///   - judge: judges a draft
  public init(
    _ draft: CaseDraft?, vocabulary: Vocabulary, screening: [FactKey], judge: @escaping Judge
  ) {
    self.vocabulary = vocabulary
    self.screening = screening
    self.judge = judge
    state = State(draft: draft ?? CaseDraft(vocabulary: vocabulary), isNew: draft == nil)
    if draft != nil, case .success(let standing) = judge(state.draft) { state.standing = standing }
    choose()
  }

  /// The case as it stands.
  public var draft: CaseDraft { state.draft }

  /// How it stands; `nil` before it holds what every case needs.
  public var standing: CaseStanding? { state.standing }

  /// Whether two answers to the question lead to different findings, or it describes the case.
  public var questionMatters: Bool {
    guard let question else { return false }
    return Relevance(vocabulary: vocabulary, draft: draft, judge: judge).matters(question)
  }

  /// How the case would stand after an answer, which is not kept; `nil` for an answer that would
  /// not be taken.
  public func standing(after typed: String) -> CaseStanding? {
    guard let question else { return nil }
    do throws(RefusalError) {
      let reader = AnswerReader(
        question: question, vocabulary: vocabulary,
        people: state.people(of: question, vocabulary))
      var next = state
      next.apply(try reader.read(typed), to: question, vocabulary: vocabulary)
      guard case .success(let standing) = judge(next.draft) else { return nil }
      return standing
    } catch {
      return nil
    }
  }

  /// Takes what a person typed.
  public mutating func respond(_ typed: String) -> Outcome {
    guard let question else { return .stopped }
    guard typed.unicodeScalars.allSatisfy(Self.isOrdinary) else { return .refused(.unreadable) }
    guard typed.count <= AnswerReader.limit else {
      return .refused(.tooLong(limit: AnswerReader.limit))
    }
    let text = Text.trimmed(typed)
    switch text.lowercased() {
    case "simpan", "keluar", "save", "quit", "exit": return .stopped
    case "kembali", "back": return back()
    case "lewati", "skip": return pass(question)
    default: break
    }
    if text.hasPrefix("?") {
      let number = Int(Text.trimmed(String(text.dropFirst())))
      return .explain(term: number)
    }
    do throws(RefusalError) {
      let reader = AnswerReader(
        question: question, vocabulary: vocabulary,
        people: state.people(of: question, vocabulary))
      return try take(try reader.read(text), to: question)
    } catch {
      return .refused(error.refusal)
    }
  }

  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" { return true }
    if scalar == "\u{FFFD}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
      return false
    default: return true
    }
  }

  private mutating func back() -> Outcome {
    guard let last = history.popLast() else { return .refused(.nothingBefore) }
    state = last
    idle = []
    choose()
    return .wentBack
  }

  private mutating func pass(_ question: InterviewQuestion) -> Outcome {
    switch question.subject {
    case .accusedCount, .actors: return .refused(.needed)
    default: break
    }
    history.append(state)
    state.asked.insert(question.subject)
    choose()
    return .accepted
  }

  private mutating func take(
    _ answer: ReadAnswer, to question: InterviewQuestion
  ) throws(RefusalError) -> Outcome {
    var next = state
    next.asked.insert(question.subject)
    next.apply(answer, to: question, vocabulary: vocabulary)
    if next.draft.ids(of: .accused).isEmpty == false {
      switch judge(next.draft) {
      case .success(let standing): next.standing = standing
      case .failure(let error):
        let texts = Language.allCases.map { error.diagnostics.first?.text(in: $0).headline ?? "" }
        throw RefusalError(
          .unacceptable(
            Vocabulary.Words(indonesian: texts.first ?? "", english: texts.last ?? "")))
      }
    }
    history.append(state)
    state = next
    if case .unknown = answer {} else { idle = [] }
    choose()
    return .accepted
  }

  private mutating func choose() {
    var chooser = QuestionChooser(
      vocabulary: vocabulary, screening: screening, judge: judge, state: state, idle: idle)
    question = chooser.next()
    idle = chooser.idle
  }
}
