internal import SafeXML
internal import StatuteModel

/// Reads the entries of `delik.xml` on relations between offences and on concurrence.
struct RelationReader {
  static let relation = "relasi"
  static let concurrence = "perbarengan"

  private(set) var relations: [OffenceRelation] = []
  private(set) var concurrences: [ConcurrenceRule] = []
  /// What cannot be read, with its line.
  private(set) var findings: [(RelationFinding, Int)] = []

  init(_ root: XMLNode) {
    for node in root.children {
      switch node.name {
      case Self.relation: readRelation(node)
      case Self.concurrence: readConcurrence(node)
      default: break
      }
    }
  }

  private mutating func readRelation(_ node: XMLNode) {
    let form: FormRule.Name? = node.attribute("bentuk") == nil ? nil : term(node, "bentuk")
    let others = node.attribute("bentuk") == nil ? citations(node, "terhadap") : []
    guard let kind: OffenceRelation.Kind = term(node, "jenis"),
      let mark: Confidence = term(node, "tanda"), let offences = citations(node, "delik"),
      let others, let old = citation(node, "lama"), let new = citation(node, "baru")
    else { return }
    let indonesian = node.child("kalimat")?.text ?? ""
    let english = node.child("sentence")?.text ?? ""
    if indonesian.isEmpty || english.isEmpty { findings.append((.withoutReason, node.line)) }
    relations.append(
      OffenceRelation(
        kind: kind, offences: offences, others: others, form: form, old: old, new: new,
        mark: mark, words: Vocabulary.Words(indonesian: indonesian, english: english),
        line: node.line))
  }

  private mutating func readConcurrence(_ node: XMLNode) {
    guard let kind: ConcurrenceRule.Kind = term(node, "jenis"),
      let old = citation(node, "lama"), let new = citation(node, "baru")
    else { return }
    func optional(_ name: String) -> Citation?? {
      node.attribute(name) == nil ? .some(nil) : citation(node, name).map(Optional.some)
    }
    guard let oldLife = optional("seumur-hidup-lama"), let newLife = optional("seumur-hidup-baru")
    else { return }
    concurrences.append(
      ConcurrenceRule(
        kind: kind, old: old, new: new, oldLife: oldLife, newLife: newLife, line: node.line))
  }

  // MARK: Attributes

  private mutating func term<Term: RawRepresentable<String>>(
    _ node: XMLNode, _ name: String
  ) -> Term? {
    let value = node.attribute(name) ?? ""
    if let term = Term(rawValue: value) { return term }
    findings.append((.unknownValue(attribute: name, value: value), node.line))
    return nil
  }

  private mutating func citation(_ node: XMLNode, _ name: String) -> Citation? {
    citation(node.attribute(name) ?? "", name, node.line)
  }

  private mutating func citations(_ node: XMLNode, _ name: String) -> [Citation]? {
    let parts = (node.attribute(name) ?? "").split(whereSeparator: \.isWhitespace)
    var found: [Citation] = []
    for part in parts.isEmpty ? [""] : parts {
      guard let citation = citation(String(part), name, node.line) else { return nil }
      found.append(citation)
    }
    return found
  }

  private mutating func citation(_ value: String, _ name: String, _ line: Int) -> Citation? {
    if let citation = Citation(identifier: value), citation.act != nil, !citation.steps.isEmpty {
      return citation
    }
    findings.append((.notACitation(attribute: name, value: value), line))
    return nil
  }
}
