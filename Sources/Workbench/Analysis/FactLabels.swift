internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// Facts as the screen shows them: what is stated, and what is asked.
struct FactLabels {
  let file: CaseFile
  let vocabulary: Vocabulary
  let names: ScreenNames
  let words: AnalysisWords

  /// "penipuan", "kewarganegaraan: Indonesia".
  func name(_ path: FactPath) -> String {
    if let term = term(path) { return term }
    return AnalysisWords.readable((path.rest.last.map { "\($0) \(path.key)" } ?? path.key))
  }

  /// What is known of it; `nil` for a term, which says it by its name.
  func value(_ path: FactPath) -> String? {
    guard term(path) == nil else { return nil }
    switch file.entity(of: path.id) {
    case .accused: return accused(path)
    case .victim: return victim(path)
    case .conduct: return conduct(path)
    default: return nil
    }
  }

  /// Whose fact it is: "A1", "K1 S.W.".
  func owner(_ id: String) -> String {
    switch file.entity(of: id) {
    case .accused, .victim, .person: names.person(id)
    case .conduct, .evidence: id
    default: words("perkara", "the case")
    }
  }

  /// The question for a fact, with whom or what it is about.
  func question(_ path: FactPath) -> String {
    "\(bareQuestion(path)) (\(owner(path.id)))"
  }

  /// The question alone.
  func bareQuestion(_ path: FactPath) -> String {
    let asked = vocabulary.question(for: path, about: file.entity(of: path.id))
    let text = asked?.text(in: words.language) ?? AnalysisWords.capitalized(name(path))
    return NoBreak.binding(text.hasSuffix("?") ? text : text + "?")
  }

  /// The label of the term that a path ends in.
  func term(_ path: FactPath) -> String? {
    guard let last = path.rest.last else { return nil }
    return label(of: last, under: FactKey(file.entity(of: path.id), path.key))
  }

  /// The label of a term under a key.
  func label(of term: String, under key: FactKey) -> String? {
    vocabulary.key(key).flatMap { key in
      vocabulary.terms(under: key).first { $0.name == term }?.label.text(in: words.language)
    }
  }

  /// The label of a term of a list; the term itself where the list lacks it.
  func label(of term: String, in list: String) -> String {
    vocabulary.lists[list]?.first { $0.name == term }?.label.text(in: words.language)
      ?? AnalysisWords.readable(term)
  }

  /// A country by name.
  func country(_ code: String) -> String {
    if code.hasPrefix(CaseAssumption.elsewhere) {
      let home = country(String(code.dropFirst(CaseAssumption.elsewhere.count)))
      return words("di luar \(home)", "outside \(home)")
    }
    return label(of: code.lowercased(), in: "nama_negara")
  }

  // MARK: Values

  private func accused(_ path: FactPath) -> String? {
    guard let accused = file.accused.first(where: { $0.id == path.id }) else { return nil }
    if path.key == "usia" { return age(accused.birth) }
    if path.key == "jenis", accused.facts["jenis"] == nil {
      return label(of: "orang", in: "jenis_pelaku")
    }
    return accused.facts[path.key].flatMap { text($0, FactKey(.accused, path.key)) }
  }

  /// Of a victim's birth the year alone: the day would help to find the person.
  private func victim(_ path: FactPath) -> String? {
    guard let victim = file.victims.first(where: { $0.id == path.id }) else { return nil }
    if path.key == "tanggal_lahir" {
      return victim.birth.date?.earliest.map { words("tahun \($0.year)", "in \($0.year)") }
    }
    if path.key == "usia" { return age(victim.birth) }
    return victim.facts[path.key].flatMap { text($0, FactKey(.victim, path.key)) }
  }

  private func conduct(_ path: FactPath) -> String? {
    guard let conduct = file.conduct.first(where: { $0.id == path.id }) else { return nil }
    switch path.key {
    case "tanggal": return words.date(conduct.date, limit: file.assessed)
    case "masa_eksploitasi": return words.date(conduct.exploitation, limit: file.assessed)
    case "peran":
      return conduct.accused.map { "\($0) \(label(of: conduct.role(of: $0), in: "peran"))" }
        .joined(separator: "; ")
    case "rute" where path.rest.isEmpty: return route(conduct)
    default: break
    }
    let key = ([path.key] + path.rest).joined(separator: ".")
    switch conduct.facts[key] ?? conduct.facts[path.key] {
    case .common(let value): return text(value, FactKey(.conduct, key))
    case .personal(let values):
      return values.sorted { $0.key < $1.key }.compactMap { id, value in
        text(value, FactKey(.conduct, key)).map { "\(id) \($0)" }
      }.joined(separator: "; ")
    case nil: return nil
    }
  }

  private func route(_ conduct: Conduct) -> String? {
    let parts = ["asal", "transit", "tujuan", "sampai_di"].compactMap { part -> String? in
      guard case .common(let fact)? = conduct.facts["rute.\(part)"],
        let value = text(fact, FactKey(.conduct, "rute.\(part)"))
      else { return nil }
      return "\(AnalysisWords.readable(part)) \(value)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func age(_ birth: Birth) -> String? {
    guard let age = birth.age else { return birth.date.flatMap(words.moment) }
    let span = age.most.map { $0 == age.least ? "\($0)" : "\(age.least)–\($0)" } ?? "≥ \(age.least)"
    return words("\(span) tahun", "\(span) years")
  }

  /// A value in words.
  func text(_ value: FactValue, _ key: FactKey) -> String? {
    func label(_ name: String) -> String {
      self.label(of: name, under: key) ?? AnalysisWords.readable(name)
    }
    switch value {
    case .truth(.yes): return words("ya", "yes")
    case .truth(.no): return words("tidak", "no")
    case .truth(.unknown): return words("belum diketahui", "not known")
    case .choice(let name): return label(name)
    case .places(let codes): return words.list(codes.map(country))
    case .terms(let statement):
      let asserted = statement.asserted.sorted().map(label)
      let open = statement.oneOf.map { set in
        words("salah satu dari daftarnya", "one of the list") + " (\(set.count))"
      }
      return asserted.isEmpty && open.isEmpty ? nil : words.list(asserted + open)
    }
  }
}
