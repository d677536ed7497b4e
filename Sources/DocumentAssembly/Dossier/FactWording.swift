internal import RuleEngine
internal import StatuteModel

/// Facts as a document states them: what is known, not what was asked.
struct FactWording {
  let dossier: Dossier

  /// "penipuan (A1)", "tujuan: Malaysia (A1)", "tanggal lahir: 9 September 2010 (Korban A.S.)".
  func statement(_ path: FactPath) -> String {
    "\(content(path)) (\(owner(path.id)))"
  }

  /// A value that the format gives because the file gives none.
  func statement(_ assumed: DefaultUsed) -> String {
    let key = FactKey(dossier.file.entity(of: assumed.path.id), assumed.path.key)
    let terms = dossier.vocabulary.key(key).map(dossier.vocabulary.terms(under:)) ?? []
    let value = terms.first { $0.name == assumed.value }?.label.indonesian ?? assumed.value
    return "\(readable(assumed.path.key)): \(value) (\(owner(assumed.path.id)))"
  }

  /// A question to ask, with whom or what it is about.
  func question(_ path: FactPath) -> String {
    let words = dossier.vocabulary.question(for: path, about: dossier.file.entity(of: path.id))
    let text = words?.indonesian ?? "\(readable(path.key).capitalizedFirst)?"
    return "\(text) (\(owner(path.id)))"
  }

  /// Several facts, without repeating what reads alike.
  func statements(_ paths: [FactPath]) -> [String] {
    paths.map(statement).reduce(into: []) { list, words in
      if !list.contains(words) { list.append(words) }
    }
  }

  private func owner(_ id: String) -> String {
    switch dossier.file.entity(of: id) {
    case .accused, .victim, .person: dossier.personName(id)
    case .conduct: "perbuatan \(id)"
    default: "perkara"
    }
  }

  /// The same without whose fact it is.
  func content(_ path: FactPath) -> String {
    if let term = term(path) { return term }
    let name = readable(path.rest.last.map { "\($0) \(path.key)" } ?? path.key)
    guard let value = value(path) else { return name }
    return "\(name): \(value)"
  }

  /// The label of a term that the path ends in: `A1.cara.penipuan`.
  private func term(_ path: FactPath) -> String? {
    guard let last = path.rest.last else { return nil }
    let key = dossier.vocabulary.key(FactKey(dossier.file.entity(of: path.id), path.key))
    return key.flatMap { key in
      dossier.vocabulary.terms(under: key).first { $0.name == last }?.label.indonesian
    }
  }

  private func value(_ path: FactPath) -> String? {
    switch dossier.file.entity(of: path.id) {
    case .conduct: conduct(path)
    case .accused: accused(path)
    case .victim: victim(path)
    default: nil
    }
  }

  private func conduct(_ path: FactPath) -> String? {
    guard let conduct = dossier.file.conduct.first(where: { $0.id == path.id }) else { return nil }
    let wording = Wording(dossier)
    switch path.key {
    case "tanggal": return wording.date(conduct.date)
    case "masa_eksploitasi": return wording.date(conduct.exploitation)
    case "peran":
      return wording.enumeration(
        conduct.accused.map { dossier.label(of: conduct.role(of: $0), in: "peran") })
    case "rute" where path.rest.isEmpty: return route(conduct)
    default: break
    }
    let key = ([path.key] + path.rest).joined(separator: ".")
    guard let fact = conduct.facts[key] ?? conduct.facts[path.key] else { return nil }
    switch fact {
    case .common(let value): return self.value(value, key: path.key, entity: .conduct)
    case .personal(let values):
      let parts = values.sorted { $0.key < $1.key }.compactMap { id, value in
        self.value(value, key: path.key, entity: .conduct).map { "\(dossier.personName(id)) \($0)" }
      }
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
  }

  /// "asal Indonesia, tujuan Malaysia".
  private func route(_ conduct: Conduct) -> String? {
    let parts = ["asal", "transit", "tujuan", "sampai_di"].compactMap { part -> String? in
      guard case .common(let fact)? = conduct.facts["rute.\(part)"],
        let words = value(fact, key: "rute", entity: .conduct)
      else { return nil }
      return "\(readable(part)) \(words)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func accused(_ path: FactPath) -> String? {
    guard let accused = dossier.file.accused.first(where: { $0.id == path.id }) else { return nil }
    if path.key == "tanggal_lahir" { return birth(path.id) }
    return accused.facts[path.key].flatMap { value($0, key: path.key, entity: .accused) }
      ?? (path.key == "jenis" ? dossier.label(of: "orang", in: "jenis_pelaku") : nil)
  }

  /// Of a victim's birth the year alone: the day would help to find the person.
  private func victim(_ path: FactPath) -> String? {
    guard let victim = dossier.file.victims.first(where: { $0.id == path.id }) else { return nil }
    if path.key == "tanggal_lahir" { return victim.birth.date?.earliest.map { "tahun \($0.year)" } }
    if path.key == "usia" { return birth(path.id) }
    return victim.facts[path.key].flatMap { value($0, key: path.key, entity: .victim) }
  }

  private func birth(_ id: String) -> String? {
    let birth =
      dossier.file.victims.first { $0.id == id }?.birth
      ?? dossier.file.accused.first { $0.id == id }?.birth
    let wording = Wording(dossier)
    return birth?.date.flatMap(wording.moment) ?? birth?.age.map(wording.age)
  }

  private func value(_ value: FactValue, key: String, entity: FactKey.Entity) -> String? {
    let wording = Wording(dossier)
    let terms =
      dossier.vocabulary.key(FactKey(entity, key)).map(dossier.vocabulary.terms(under:)) ?? []
    func label(_ name: String) -> String {
      terms.first { $0.name == name }?.label.indonesian ?? readable(name)
    }
    switch value {
    case .truth(.yes): return "ya"
    case .truth(.no): return "tidak"
    case .truth(.unknown): return "tidak diketahui"
    case .choice(let name): return label(name)
    case .terms(let statement):
      let asserted = wording.enumeration(statement.asserted.sorted().map(label))
      let open = statement.oneOf.map { set in
        "salah satu dari " + wording.enumeration(set.sorted().map(label), "atau")
      }
      let parts = [asserted].filter { !$0.isEmpty } + open
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    case .places(let places): return wording.enumeration(places.map(country))
    }
  }

  private func country(_ code: String) -> String {
    dossier.term(code.lowercased(), in: "nama_negara")?.label.indonesian ?? readable(code)
  }

  private func readable(_ name: String) -> String {
    name.split { $0 == "_" || $0 == "-" }
      .map { Self.acronyms.contains(String($0)) ? $0.uppercased() : String($0) }
      .joined(separator: " ")
  }

  private static let acronyms: Set<String> = ["tppo", "lpsk", "wni", "lp", "spdp"]
}
