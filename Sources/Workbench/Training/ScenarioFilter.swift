internal import StatuteModel
internal import Training

/// Which scenarios a reader wants to see.
struct ScenarioFilter {
  let topic: Scenario.Topic?
  let level: Scenario.Level?
  let audience: Scenario.Audience?
  let offence: Citation?

  /// Reads the fields of the form; what cannot be read does not restrict.
  init(_ fields: FormFields) {
    topic = fields["topik"].flatMap(Scenario.Topic.init(rawValue:))
    level = fields["tingkat"].flatMap(Scenario.Level.init(rawValue:))
    audience = fields["untuk"].flatMap(Scenario.Audience.init(rawValue:))
    offence = fields["delik"].flatMap { Citation(identifier: $0) }
  }

  /// Whether nothing is restricted.
  var isEmpty: Bool { topic == nil && level == nil && audience == nil && offence == nil }

  /// The scenarios, the easy ones first.
  func scenarios(of bank: ScenarioBank) -> [Scenario] {
    bank.scenarios(topic: topic, level: level, audience: audience)
      .filter { scenario in offence.map(Self.offences(scenario).contains) ?? true }
      .sorted { ($0.level, $0.title) < ($1.level, $1.title) }
  }

  /// The offences that a scenario is about.
  static func offences(_ scenario: Scenario) -> [Citation] {
    scenario.key.entries.map(\.offence)
  }

  /// A place among offences that says nothing of how they stand: by act, article and clause.
  static func order(_ offence: Citation) -> String {
    var result = ""
    var digits = ""
    for character in offence.identifier + " " {
      if character.isNumber {
        digits.append(character)
      } else {
        if !digits.isEmpty { result += String(repeating: "0", count: max(0, 5 - digits.count)) }
        result += digits
        digits = ""
        result.append(character)
      }
    }
    return result
  }
}
