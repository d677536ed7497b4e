internal import SafeXML
internal import StatuteModel

/// Reads the parts of `bacaan.xml` that say what follows beside a punishment.
struct ConsequenceReader {
  private var procedure: ProcedureRules?
  private var restitution: RestitutionRules?
  private var notices: [Notice.Occasion: Notice] = [:]
  /// Everything that is wrong, with its line.
  private(set) var findings: [(ReadingsFinding, Int)] = []

  /// What was read.
  var rules: ConsequenceRules {
    ConsequenceRules(procedure: procedure, restitution: restitution, notices: notices)
  }

  /// Reads a part; `false` where the name is not one of these.
  mutating func read(_ node: XMLNode) -> Bool {
    switch node.name {
    case "acara": readProcedure(node)
    case "restitusi": readRestitution(node)
    case "pesan": readNotice(node)
    default: return false
    }
    return true
  }

  private mutating func readProcedure(_ node: XMLNode) {
    if procedure != nil { findings.append((.twice(what: node.name), node.line)) }
    guard let old = act(node, "lama"), let new = act(node, "baru") else { return }
    var rules: [ProcedureRules.Rule] = []
    for child in children(of: node, named: "langkah") {
      guard let stage: ProcedureRules.Stage = term(child, "tahap"),
        let situation: ProcedureRules.Situation = term(child, "keadaan"),
        let law: Law = term(child, "hukum"), let basis = citation(child, "rujukan"),
        let mark: Confidence = term(child, "tanda")
      else { continue }
      if rules.contains(where: { $0.stage == stage && $0.situation == situation }) {
        findings.append((.twice(what: "\(stage.rawValue), \(situation.rawValue)"), child.line))
      }
      rules.append(
        ProcedureRules.Rule(
          stage: stage, situation: situation, code: law == .new ? new : old, basis: basis,
          mark: mark))
    }
    procedure = ProcedureRules(old: old, new: new, rules: rules)
  }

  private enum Law: String {
    case old = "lama"
    case new = "baru"
  }

  private mutating func readRestitution(_ node: XMLNode) {
    if restitution != nil { findings.append((.twice(what: node.name), node.line)) }
    guard let content = citation(node, "isi") else { return }
    var rules: [RestitutionRules.Rule] = []
    for child in children(of: node, named: "aturan") {
      guard let provisions = citations(child, "rujukan") else { continue }
      let soFarAs = child.attribute("sejauh") == nil ? nil : citation(child, "sejauh")
      rules.append(
        RestitutionRules.Rule(
          provisions: provisions,
          needsOwnProcedure: child.attribute("bila-acara-sendiri") == "ya", soFarAs: soFarAs))
    }
    restitution = RestitutionRules(content: content, rules: rules)
  }

  private mutating func readNotice(_ node: XMLNode) {
    guard let occasion: Notice.Occasion = term(node, "untuk"),
      let mark: Confidence = term(node, "tanda"),
      let indonesian = words(node, "kalimat"), let english = words(node, "sentence")
    else { return }
    let basis = node.attribute("dasar") == nil ? [] : citations(node, "dasar")
    guard let basis else { return }
    let notice = Notice(
      occasion: occasion, basis: basis, mark: mark,
      words: Vocabulary.Words(indonesian: indonesian, english: english))
    if notices.updateValue(notice, forKey: occasion) != nil {
      findings.append((.twice(what: occasion.rawValue), node.line))
    }
  }

  // MARK: Pieces

  private mutating func children(of node: XMLNode, named name: String) -> [XMLNode] {
    for child in node.children where child.name != name {
      findings.append((.unknownElement(name: child.name, inside: node.name), child.line))
    }
    return node.children.filter { $0.name == name }
  }

  private mutating func words(_ node: XMLNode, _ name: String) -> String? {
    let text = node.child(name).map { ProvisionBuilder.collapsed($0.text) } ?? ""
    if text.isEmpty {
      findings.append((.missingAttribute(element: node.name, attribute: name), node.line))
    }
    return text.isEmpty ? nil : text
  }

  private mutating func attribute(_ node: XMLNode, _ name: String) -> String? {
    if let value = node.attribute(name), !value.isEmpty { return value }
    findings.append((.missingAttribute(element: node.name, attribute: name), node.line))
    return nil
  }

  private mutating func term<Term: RawRepresentable<String>>(
    _ node: XMLNode, _ name: String
  ) -> Term? {
    guard let value = attribute(node, name) else { return nil }
    if let term = Term(rawValue: value) { return term }
    findings.append((.unknownValue(attribute: name, value: value), node.line))
    return nil
  }

  private mutating func act(_ node: XMLNode, _ name: String) -> ActIdentifier? {
    guard let value = attribute(node, name) else { return nil }
    if let act = ActIdentifier(value) { return act }
    findings.append((.unknownValue(attribute: name, value: value), node.line))
    return nil
  }

  private mutating func citation(_ node: XMLNode, _ name: String) -> Citation? {
    attribute(node, name).flatMap { citation($0, name, node.line) }
  }

  private mutating func citations(_ node: XMLNode, _ name: String) -> [Citation]? {
    guard let value = attribute(node, name) else { return nil }
    let parts = value.split(whereSeparator: \.isWhitespace)
    let found = parts.compactMap { citation(String($0), name, node.line) }
    return found.count == parts.count ? found : nil
  }

  private mutating func citation(_ value: String, _ name: String, _ line: Int) -> Citation? {
    if let citation = Citation(identifier: value), citation.act != nil, !citation.steps.isEmpty {
      return citation
    }
    findings.append((.notACitation(attribute: name, value: value), line))
    return nil
  }
}
