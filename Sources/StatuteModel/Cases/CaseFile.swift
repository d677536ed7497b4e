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
  /// Everything that the file states, for saying which of it was not used.
  public let stated: [StatedFact]

  /// Makes a case.
  public init(
    code: String?, title: String?, stage: String?, assessed: CalendarDate,
    isAssessedStated: Bool, finalJudgment: DayRange?, accused: [Accused], victims: [Victim],
    conduct: [Conduct], evidence: [Evidence], stated: [StatedFact]
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

/// A person or a corporation whose conduct is judged (*pelaku*).
public struct Accused: Hashable, Sendable {
  /// The identifier in the file: `P1`.
  public let id: String
  /// Whether an answer is asked for (*dianalisis*).
  public let isAnalysed: Bool
  /// What the file says under keys that rules name.
  public let facts: [String: FactValue]
  /// A judgment on this accused alone (*putusan*).
  public let judgment: Judgment?

  /// Makes an accused.
  public init(id: String, isAnalysed: Bool, facts: [String: FactValue], judgment: Judgment?) {
    self.id = id
    self.isAnalysed = isAnalysed
    self.facts = facts
    self.judgment = judgment
  }
}

/// A judgment on one accused (*putusan*).
public struct Judgment: Hashable, Sendable {
  /// When it became final.
  public let final: DayRange?
  /// Whether the sentence is still being served (*sedang dijalani*).
  public let isServed: Truth
  /// When a review was decided (*peninjauan kembali*).
  public let review: DayRange?

  /// Makes a judgment.
  public init(final: DayRange?, isServed: Truth, review: DayRange?) {
    self.final = final
    self.isServed = isServed
    self.review = review
  }
}

/// A person against whom something was done (*korban*).
public struct Victim: Hashable, Sendable {
  /// The identifier in the file: `K1`.
  public let id: String
  /// How many persons stand behind the entry (*jumlah*).
  public let count: Int
  /// In which capacity the person was harmed (*sebagai*).
  public let capacity: String
  /// What the file says under keys that rules name.
  public let facts: [String: FactValue]

  /// Makes a victim.
  public init(id: String, count: Int, capacity: String, facts: [String: FactValue]) {
    self.id = id
    self.count = count
    self.capacity = capacity
    self.facts = facts
  }
}

/// A piece of evidence (*bukti*).
public struct Evidence: Hashable, Sendable {
  /// The identifier in the file: `B1`.
  public let id: String
  /// What it is in the law of evidence (*jenis*).
  public let kind: String?
  /// Facts that it supports (*mendukung*).
  public let supports: [FactPath]
  /// Facts that it speaks against (*membantah*).
  public let contradicts: [FactPath]
  /// Whether it was lawfully obtained (*diperoleh sah*).
  public let isLawful: Truth

  /// Makes a piece of evidence.
  public init(
    id: String, kind: String?, supports: [FactPath], contradicts: [FactPath], isLawful: Truth
  ) {
    self.id = id
    self.kind = kind
    self.supports = supports
    self.contradicts = contradicts
    self.isLawful = isLawful
  }
}
