public import CaseFiles
public import Interviewing
public import RuleEngine
public import StatuteModel
public import StatuteXML

/// Connects an interview with the texts, the rules and the engine.
public struct InterviewDesk: Sendable {
  private let judging: JudgingDesk
  private let today: @Sendable () -> CalendarDate

  /// Reads vocabulary, rules and readings from the texts at hand.
  /// - Parameter today: the day of assessment where a case gives none
  /// - Throws: `DiagnosticError` that names what cannot be read.
  public init(
    _ library: StatuteLibrary, today: @escaping @Sendable () -> CalendarDate
  ) throws(DiagnosticError) {
    self.today = today
    judging = try JudgingDesk(library)
  }

  /// The texts.
  public var library: StatuteLibrary { judging.library }

  /// Reads cases.
  public var desk: CaseDesk { judging.desk }

  /// The rules.
  public var books: [RuleBook] { judging.books }

  /// Judges cases.
  public var engine: Engine { judging.engine }

  /// Keys, terms and questions of a case.
  public var vocabulary: Vocabulary { judging.vocabulary }

  /// An interview that begins a case or continues one.
  public func interview(_ draft: CaseDraft?) -> Interview {
    Interview(draft, vocabulary: vocabulary, screening: screening) { draft in judge(draft) }
  }

  /// The case of a draft, checked as a file would be.
  public func file(_ draft: CaseDraft) throws(DiagnosticError) -> CaseFile {
    try desk.read(draft, today: today())
  }

  /// Reads the bytes of a case, as of today where it names no day.
  /// - Throws: `DiagnosticError` with everything that makes it unacceptable.
  public func read(
    _ bytes: [UInt8], file: String = "-"
  ) throws(DiagnosticError) -> CaseFile {
    try desk.read(bytes, file: file, today: today())
  }

  private func judge(_ draft: CaseDraft) -> Result<CaseStanding, DiagnosticError> {
    do throws(DiagnosticError) {
      return .success(Self.standing(engine.analyse(try file(draft))))
    } catch {
      return .failure(error)
    }
  }

  private static func standing(_ analysis: Analysis) -> CaseStanding {
    CaseStanding(
      findings: analysis.findings.map(finding), setAside: analysis.setAside.count,
      // Steps of the proceeding change no finding; the analysis asks for them.
      questions: analysis.questions.filter { $0.id != FactKey.Entity.proceeding.rawValue })
  }

  private static func finding(_ finding: OffenceFinding) -> CaseStanding.Finding {
    let status: CaseStanding.Status =
      switch finding.status {
      case .met: .met
      case .notPunished: .notPunished
      case .undetermined, .notMet: .open
      }
    let marks =
      [finding.form.rawValue, finding.role] + finding.regime.possible.map(\.rawValue)
      + finding.aggravations.map(\.text) + finding.exclusions.map(\.citation.text)
    let open = finding.openAggravations.map { ($0.citation, $0.missing) }
    return CaseStanding.Finding(
      offence: finding.offence, accused: finding.accused, victims: finding.victims,
      status: status, marks: marks, missing: finding.missing,
      raising: Dictionary(open) { $0 + $1 })
  }

  /// Keys that bring an offence, an aggravation or a form into play, or exclude punishment: what
  /// the engine cannot ask for because nothing is open without them. In the vocabulary's order.
  public var screening: [FactKey] {
    var keys: Set<FactKey> = []
    for book in books {
      let elements =
        book.offences.flatMap(\.elements) + book.aggravations.flatMap(\.elements)
        + book.forms.flatMap(\.elements)
      for element in elements { keys.formUnion(Self.triggers(element)) }
      keys.formUnion(book.exclusions.flatMap(\.condition.keys))
    }
    keys.formUnion(Self.assumed)
    let entities: [FactKey.Entity] = [.accused, .conduct, .victim]
    return entities.flatMap { entity in
      (vocabulary.keys[entity] ?? []).map { FactKey(entity, $0.name) }.filter(keys.contains)
    }
  }

  /// What the format assumes where a file says nothing, and what decides the form of an offence.
  private static let assumed: Set<FactKey> = [
    FactKey(.accused, "jenis"), FactKey(.conduct, "peran"), FactKey(.conduct, "penyelesaian"),
  ]

  private static func triggers(_ element: Element) -> Set<FactKey> {
    element.parts.reduce(triggers(element.condition)) { $0.union(triggers($1)) }
  }

  private static func triggers(_ condition: Condition) -> Set<FactKey> {
    let inner = condition.inner.reduce(into: Set<FactKey>()) { $0.formUnion(triggers($1)) }
    guard condition.trigger != .never else { return inner }
    return inner.union(condition.keys)
  }

  /// The elements that a key can settle in a provision.
  public func elements(of citation: Citation, settledBy key: FactKey) -> [Element] {
    let all = books.flatMap { book in
      book.offences.filter { $0.citation == citation }.flatMap(\.elements)
        + book.aggravations.filter { $0.citation == citation }.flatMap(\.elements)
    }
    return all.filter { $0.condition.keys.contains(key) }
  }
}
