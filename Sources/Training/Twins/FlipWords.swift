public import StatuteModel

/// A flip as a trainer reads it, with the key that names the fact: "usia (Y.A.): 19 → 17 (K1.usia)".
public struct FlipWords {
  private let facts: FactWords

  /// Words for the flips of a scenario.
  public init(vocabulary: Vocabulary, scenario: Scenario) {
    facts = FactWords(vocabulary: vocabulary, scenario: scenario)
  }

  /// The flip in one line.
  public func text(_ flip: Flip, in language: Language) -> String {
    let label = facts.label(flip.path).text(in: language)
    let before = flip.statement.value.map { ": " + self.value($0, of: flip.statement, language) }
    return "\(label)\(before ?? "") → \(after(flip, language)) (\(flip.path))"
  }

  private func after(_ flip: Flip, _ language: Language) -> String {
    let isIndonesian = language == .indonesian
    switch flip.change {
    case .denied: return isIndonesian ? "tidak" : "no"
    case .affirmed(nil): return isIndonesian ? "ya" : "yes"
    case .affirmed(let term?): return value(term, of: flip.statement, language)
    case .replaced(let value): return self.value(value, of: flip.statement, language)
    case .withdrawn: return isIndonesian ? "tidak diketahui" : "not known"
    }
  }

  /// A value as people write it: a day, a country, the label of a term, an amount.
  private func value(_ value: String, of statement: Statement, _ language: Language) -> String {
    let isIndonesian = language == .indonesian
    switch value {
    case "ya": return isIndonesian ? "ya" : "yes"
    case "tidak": return isIndonesian ? "tidak" : "no"
    default: break
    }
    if let date = CalendarDate(iso: value) { return isIndonesian ? date.indonesian : date.english }
    if value.utf8.count == 7, let first = CalendarDate(iso: value + "-01") {
      let day = isIndonesian ? first.indonesian : first.english
      return String(day.drop { $0 != " " }.dropFirst())
    }
    if let key = key(of: statement.path) {
      if case .money = key.shape, let amount = Int64(value) { return Rupiah(amount).text }
      if let term = facts.vocabulary.terms(under: key).first(where: { $0.name == value }) {
        return term.label.text(in: language)
      }
    }
    let countries = facts.vocabulary.lists["nama_negara"] ?? []
    if let country = countries.first(where: { $0.name == value.lowercased() }) {
      return country.label.text(in: language)
    }
    return facts.name(value) ?? value.split(separator: "-").joined(separator: " ")
  }

  private func key(of path: FactPath) -> Vocabulary.Key? {
    let entity = facts.scenario.file.entity(of: path.id)
    let parts = [path.key] + path.rest
    for length in stride(from: parts.count, through: 1, by: -1) {
      let name = parts.prefix(length).joined(separator: ".")
      if let key = facts.vocabulary.key(FactKey(entity, name)) { return key }
    }
    return nil
  }
}
