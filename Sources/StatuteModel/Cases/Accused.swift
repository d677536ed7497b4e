/// A person or a corporation whose conduct is judged (*pelaku*).
public struct Accused: Hashable, Sendable {
  /// The identifier in the file: `P1`.
  public let id: String
  /// Whether an answer is asked for (*dianalisis*).
  public let isAnalysed: Bool
  /// What the file says under keys that rules name, and what follows from it
  /// (`penyelenggara_negara` from `jabatan`, `kelompok_terorganisasi` from `kelompok`).
  public let facts: [String: FactValue]
  /// A judgment on this accused alone (*putusan*).
  public let judgment: Judgment?
  /// The name, initials where the author was careful (*nama*).
  public let name: ConfidentialText?
  /// When born, or how old.
  public let birth: Birth
  /// Ids of the corporations that this person runs (*pengurus dari*).
  public let manages: [String]
  /// The id under which the same person is a victim (*adalah korban*).
  public let victim: String?

  /// Makes an accused.
  public init(
    id: String, isAnalysed: Bool, facts: [String: FactValue], judgment: Judgment?,
    name: ConfidentialText? = nil, birth: Birth = Birth(date: nil, age: nil, ageOn: nil),
    manages: [String] = [], victim: String? = nil
  ) {
    self.id = id
    self.isAnalysed = isAnalysed
    self.facts = facts
    self.judgment = judgment
    self.name = name
    self.birth = birth
    self.manages = manages
    self.victim = victim
  }

  /// The same accused with facts that follow from others.
  public func adding(_ derived: [String: FactValue]) -> Accused {
    Accused(
      id: id, isAnalysed: isAnalysed, facts: facts.merging(derived) { _, new in new },
      judgment: judgment, name: name, birth: birth, manages: manages, victim: victim)
  }
}

/// A judgment on one accused (*putusan*).
public struct Judgment: Hashable, Sendable {
  /// When it became final.
  public let final: DayRange?
  /// The imprisonment that it imposed, in months (*penjara bulan*).
  public let prisonMonths: Int?
  /// The fine that it imposed (*denda*).
  public let fine: Rupiah?
  /// Whether the sentence is still being served (*sedang dijalani*).
  public let isServed: Truth
  /// When a review was decided (*peninjauan kembali*).
  public let review: DayRange?

  /// Makes a judgment.
  public init(
    final: DayRange?, isServed: Truth, review: DayRange?, prisonMonths: Int? = nil,
    fine: Rupiah? = nil
  ) {
    self.final = final
    self.prisonMonths = prisonMonths
    self.fine = fine
    self.isServed = isServed
    self.review = review
  }
}
