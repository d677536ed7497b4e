/// What one key of a case file says.
public enum FactValue: Hashable, Sendable {
  /// Yes, no, or expressly unknown.
  case truth(Truth)
  /// Terms of a list.
  case terms(TermStatement)
  /// One value of a choice.
  case choice(String)
  /// Countries, or words that stand for none (`laut-lepas`, `tanpa-kewarganegaraan`).
  case places([String])
}

/// What a key of a conduct says, for all or person by person.
public enum PersonalFact: Hashable, Sendable {
  /// The same for everyone.
  case common(FactValue)
  /// By the id of an accused or a victim; who is not named is unknown.
  case personal([String: FactValue])

  /// What it says for one accused and one victim.
  public func value(accused: String, victim: String?) -> FactValue? {
    switch self {
    case .common(let value): value
    case .personal(let values): values[accused] ?? victim.flatMap { values[$0] }
    }
  }
}

/// Something that was done (*perbuatan*): by whom, to whom, when.
public struct Conduct: Hashable, Sendable {
  /// The identifier in the file: `A1`.
  public let id: String
  /// Ids of those who did it.
  public let accused: [String]
  /// Ids of those to whom it was done.
  public let victims: [String]
  /// The name of the undertaking (*rangkaian*) that it belongs to.
  public let series: String?
  /// Ids of the conduct that this one helps, incites, plans or uses (*terhadap perbuatan*).
  public let targets: [String]
  /// When it was done.
  public let date: CaseDate?
  /// What the file says under keys that rules name, `rute.tujuan` included.
  public let facts: [String: PersonalFact]
  /// The part that each accused took (*peran*).
  public let roles: PersonalFact?
  /// How far it came (*penyelesaian*).
  public let completion: PersonalFact?

  /// When the exploitation happened (*masa eksploitasi*); does not move the date of the conduct.
  public let exploitation: CaseDate?
  /// Where it was done, and between which regions the victim went; for documents.
  public let places: [String: ConfidentialText]
  /// Ids of the corporations that it was done for (*untuk kepentingan korporasi*); empty where the
  /// file says yes or no only.
  public let corporations: [String]
  /// What was done, in words (*uraian*).
  public let account: ConfidentialText?

  /// Makes a conduct.
  public init(
    id: String, accused: [String], victims: [String], series: String?, targets: [String],
    date: CaseDate?, facts: [String: PersonalFact], roles: PersonalFact?,
    completion: PersonalFact?, exploitation: CaseDate? = nil,
    places: [String: ConfidentialText] = [:], corporations: [String] = [],
    account: ConfidentialText? = nil
  ) {
    self.id = id
    self.accused = accused
    self.victims = victims
    self.series = series
    self.targets = targets
    self.date = date
    self.facts = facts
    self.roles = roles
    self.completion = completion
    self.exploitation = exploitation
    self.places = places
    self.corporations = corporations
    self.account = account
  }

  /// The same conduct with facts that follow from others.
  public func adding(_ derived: [String: PersonalFact]) -> Conduct {
    Conduct(
      id: id, accused: accused, victims: victims, series: series, targets: targets, date: date,
      facts: facts.merging(derived) { _, new in new }, roles: roles, completion: completion,
      exploitation: exploitation, places: places, corporations: corporations, account: account)
  }

  /// The part that an accused took; `pelaku` where the file does not say.
  public func role(of accused: String) -> String {
    Self.choice(roles, accused) ?? Self.defaultRole
  }

  /// How far it came for an accused; `selesai` where the file does not say.
  public func completion(for accused: String) -> String {
    Self.choice(completion, accused) ?? Self.defaultCompletion
  }

  /// The role that the format gives where the file gives none.
  public static let defaultRole = "pelaku"
  /// The completion that the format gives where the file gives none.
  public static let defaultCompletion = "selesai"

  private static func choice(_ fact: PersonalFact?, _ accused: String) -> String? {
    guard case .choice(let name) = fact?.value(accused: accused, victim: nil) else { return nil }
    return name
  }
}
