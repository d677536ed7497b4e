/// A case (*perkara*) as a file tells it, checked and in values. It holds no sentence of the file
/// that the engine could print: names stay out of it.
public struct CaseFile: Hashable, Sendable {
  /// The case's code (*kode*), its only name in file names and logs.
  public let code: String?
  /// What the case is called (*judul*).
  public let title: String?
  /// The stage of the proceedings (*tahap*).
  public let stage: String?
  /// The day as of which the law is applied (*tanggal penilaian*).
  public let assessed: CalendarDate
  /// Whether the file says so, or it is the day of the analysis.
  public let isAssessedStated: Bool
  /// When a judgment became final for all accused (*putusan berkekuatan hukum tetap*).
  public let finalJudgment: DayRange?
  /// The accused (*pelaku*).
  public let accused: [Accused]
  /// The victims (*korban*).
  public let victims: [Victim]
  /// What was done (*perbuatan*).
  public let conduct: [Conduct]
  /// The evidence (*bukti*).
  public let evidence: [Evidence]
  /// The proceeding: number, steps, summary.
  public let proceeding: Proceeding
  /// The groups (*kelompok*).
  public let groups: [Group]
  /// What follows from the facts, by the path of what follows: `P1.penyelenggara_negara`,
  /// `A1.akibat.luka-berat`. See `origins(of:during:)`.
  public let derived: [FactPath: DerivedFact]
  /// Others who matter, by id in the order of the file (*orang*).
  public let persons: [String]
  /// What documents print, by id; `perkara` and `dokumen` for the case itself.
  public let details: [String: Details]
  /// Everything that the file states, for saying which of it was not used.
  public let stated: [StatedFact]

  /// Makes a case.
  public init(
    code: String?, title: String?, stage: String?, assessed: CalendarDate,
    isAssessedStated: Bool, finalJudgment: DayRange?, accused: [Accused], victims: [Victim],
    conduct: [Conduct], evidence: [Evidence], stated: [StatedFact],
    proceeding: Proceeding = Proceeding(), groups: [Group] = [],
    derived: [FactPath: DerivedFact] = [:], persons: [String] = [],
    details: [String: Details] = [:]
  ) {
    self.code = code
    self.title = title
    self.stage = stage
    self.assessed = assessed
    self.isAssessedStated = isAssessedStated
    self.finalJudgment = finalJudgment
    self.accused = accused
    self.victims = victims
    self.conduct = conduct
    self.evidence = evidence
    self.stated = stated
    self.proceeding = proceeding
    self.groups = groups
    self.derived = derived
    self.persons = persons
    self.details = details
  }

  /// What documents print of an id of this case; nothing for an id that it does not have.
  public func details(of id: String) -> Details { details[id] ?? .none }

  /// The letters, the office and what else documents need (*dokumen*).
  public var papers: Details { details(of: FactKey.Entity.papers.rawValue) }

  /// The same case with what follows from its facts.
  public func adding(
    _ derived: [FactPath: DerivedFact], accused: [Accused], victims: [Victim], conduct: [Conduct]
  ) -> CaseFile {
    CaseFile(
      code: code, title: title, stage: stage, assessed: assessed,
      isAssessedStated: isAssessedStated, finalJudgment: finalJudgment, accused: accused,
      victims: victims, conduct: conduct, evidence: evidence, stated: stated,
      proceeding: proceeding, groups: groups, derived: derived, persons: persons,
      details: details)
  }
}

/// A fact that a file states, with the key that carries it.
public struct StatedFact: Hashable, Sendable {
  /// Where it stands in the case.
  public let path: FactPath
  /// The key of the vocabulary, such as `perbuatan.tujuan`.
  public let key: FactKey

  /// Makes a stated fact.
  public init(path: FactPath, key: FactKey) {
    self.path = path
    self.key = key
  }
}
