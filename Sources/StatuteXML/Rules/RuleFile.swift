internal import SafeXML
internal import StatuteModel

/// `delik.xml` as it stands, before it is held against text and vocabulary.
struct RuleFile {
  /// What an entry of the file is.
  enum Kind {
    case offence(form: Offence.Form, takesPunishmentOfBase: Bool, replaces: Citation?)
    case aggravation(followsOffence: Bool)
    case form(FormRule.Name, punishment: String, isGeneral: Bool, note: Vocabulary.Words?)
    case exclusion
    case note(kind: String, words: Vocabulary.Words)
  }

  /// A rule on a provision.
  struct RawRule {
    let kind: Kind
    let provision: String
    let bases: [String]
    /// Offences of other acts that it concerns as well.
    let others: [Citation]
    let elements: [RawElement]
    let line: Int
  }

  struct RawElement {
    let id: String
    let covers: [String]
    let english: String
    /// The provision that the words stand in, where it is not that of the rule.
    let quotes: String?
    let condition: Condition
    let uses: [FactUse]
    let parts: [RawElement]
    /// The element that its words qualify.
    let qualifies: String?
    let line: Int
  }

  struct RawPart {
    let rule: ParticipationRule
    let uses: [FactUse]
  }

  struct RawOpen {
    let provisions: [String]
    let words: Vocabulary.Words
    let line: Int
  }

  /// A use of a fact in the file.
  struct FactUse {
    let element: String
    let key: String
    let terms: [String]
    let line: Int
  }

  static let namespace = "urn:rujukan:delik:1"

  private(set) var act = ""
  private(set) var rules: [RawRule] = []
  private(set) var parts: [RawPart] = []
  private(set) var evidence: [EvidenceRule] = []
  private(set) var open: [RawOpen] = []
  /// Provisions whose words the sanctions apply.
  private(set) var computed: [(eId: String, line: Int)] = []

  /// Reads the elements of the file; what cannot be read is reported and left out.
  init(_ root: XMLNode, vocabulary: Vocabulary, report: @escaping (RuleFinding, Int) -> Void) {
    let reader = EntryReader(vocabulary: vocabulary, report: report)
    act = reader.attribute(root, "peraturan")
    for node in root.children {
      switch node.name {
      case "pidana", "pemberatan", "bentuk", "peniadaan", "catatan":
        if let rule = reader.rule(node) { rules.append(rule) }
      case "penyertaan":
        if let part = reader.part(node) { parts.append(part) }
      case "pembuktian":
        if let rule = reader.evidence(node) { evidence.append(rule) }
      case "belum":
        open.append(
          RawOpen(
            provisions: reader.names(node, "ketentuan"), words: reader.words(node),
            line: node.line))
      case "dihitung":
        computed += reader.names(node, "ketentuan").map { ($0, node.line) }
      case RelationReader.relation, RelationReader.concurrence: break
      default: report(.unknownCondition(node.name), node.line)
      }
    }
  }
}

/// Reads one entry of `delik.xml`.
private struct EntryReader {
  let vocabulary: Vocabulary
  let report: (RuleFinding, Int) -> Void

  func attribute(_ node: XMLNode, _ name: String) -> String {
    if let value = node.attribute(name), !value.isEmpty { return value }
    report(.missing(element: node.name, attribute: name), node.line)
    return ""
  }

  func names(_ node: XMLNode, _ name: String) -> [String] {
    Self.list(attribute(node, name))
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func words(_ node: XMLNode) -> Vocabulary.Words {
    let indonesian = node.child("kalimat")?.text ?? ""
    let english = node.child("sentence")?.text ?? ""
    if indonesian.isEmpty { report(.missing(element: node.name, attribute: "kalimat"), node.line) }
    if english.isEmpty { report(.missing(element: node.name, attribute: "sentence"), node.line) }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }

  private func citation(_ node: XMLNode, _ name: String) -> Citation? {
    let found = Citation(identifier: attribute(node, name))
    if found == nil { report(.missing(element: node.name, attribute: name), node.line) }
    return found
  }

  private func citations(_ node: XMLNode, _ name: String) -> [Citation] {
    Self.list(node.attribute(name)).compactMap { text in
      let found = Citation(identifier: text)
      if found == nil { report(.missing(element: node.name, attribute: name), node.line) }
      return found
    }
  }

  func rule(_ node: XMLNode) -> RuleFile.RawRule? {
    guard let kind = kind(node) else { return nil }
    var elements = node.children.filter { $0.name == "unsur" }.compactMap(element)
    if node.attribute("meliputi") != nil || elements.isEmpty {
      elements = whole(node).map { [$0] } ?? []
    }
    return RuleFile.RawRule(
      kind: kind, provision: attribute(node, "ketentuan"),
      bases: Self.list(node.attribute("dasar") ?? node.attribute("untuk")),
      others: citations(node, "delik"), elements: elements, line: node.line)
  }

  private func kind(_ node: XMLNode) -> RuleFile.Kind? {
    switch node.name {
    case "pidana":
      let form = node.attribute("bentuk").flatMap { Offence.Form(rawValue: $0) } ?? .principal
      var replaced: Citation?
      if node.attribute("menggantikan") != nil { replaced = citation(node, "menggantikan") }
      return .offence(
        form: form, takesPunishmentOfBase: node.attribute("ancaman") == "dasar",
        replaces: replaced)
    case "pemberatan":
      return .aggravation(followsOffence: node.attribute("mengikuti-delik") == "ya")
    case "bentuk":
      guard let name = FormRule.Name(rawValue: attribute(node, "nama")) else {
        report(.missing(element: node.name, attribute: "nama"), node.line)
        return nil
      }
      let isTold = node.children.contains { $0.name == "kalimat" }
      return .form(
        name, punishment: attribute(node, "ancaman"), isGeneral: node.attribute("umum") == "ya",
        note: isTold ? words(node) : nil)
    case "peniadaan": return .exclusion
    default: return .note(kind: attribute(node, "jenis"), words: words(node))
    }
  }

  /// A rule whose one condition covers everything.
  private func whole(_ node: XMLNode) -> RuleFile.RawElement? {
    let inner = node.children.first { !["kalimat", "sentence"].contains($0.name) }
    return element(node, id: node.name, english: "", condition: inner)
  }

  private func element(_ node: XMLNode) -> RuleFile.RawElement? {
    element(
      node, id: attribute(node, "id"), english: attribute(node, "inggris"),
      condition: node.children.first)
  }

  private func element(
    _ node: XMLNode, id: String, english: String, condition: XMLNode?
  ) -> RuleFile.RawElement? {
    let parts = node.children.filter { $0.name == "unsur" }.compactMap(element)
    var reader = ConditionReader(vocabulary: vocabulary)
    let read: Condition?
    if parts.isEmpty {
      guard let condition else {
        report(.missing(element: node.name, attribute: "syarat"), node.line)
        return nil
      }
      read = reader.read(condition, report: report)
    } else {
      let conditions = parts.map(\.condition)
      read = Condition(
        node.attribute("gabungan") == "salah-satu" ? .any(conditions) : .all(conditions))
    }
    return read.map {
      RuleFile.RawElement(
        id: id, covers: Self.list(node.attribute("meliputi")), english: english,
        quotes: node.attribute("kutip"), condition: $0,
        uses: reader.uses + parts.flatMap(\.uses), parts: parts,
        qualifies: node.attribute("menyertai"), line: node.line)
    }
  }

  func evidence(_ node: XMLNode) -> EvidenceRule? {
    guard let basis = citation(node, "dasar"), let code = basis.act,
      let victimBasis = citation(node, "dasar-korban")
    else { return nil }
    let insufficient = node.children.compactMap { child in
      citation(child, "dasar").map { place in
        EvidenceRule.Insufficient(
          kinds: kinds(child, "jenis"), isOfOneSource: child.attribute("seorang") == "ya",
          basis: place)
      }
    }
    return EvidenceRule(
      code: code, basis: basis, least: node.attribute("paling-sedikit").flatMap { Int($0) },
      kinds: kinds(node, "jenis"), victimKind: kinds(node, "korban").first ?? "",
      victimBasis: victimBasis, insufficient: insufficient)
  }

  /// Kinds of evidence of the vocabulary; others are reported.
  private func kinds(_ node: XMLNode, _ attribute: String) -> Set<String> {
    let known = vocabulary.lists["jenis_bukti"]?.map(\.name) ?? []
    let kinds = names(node, attribute)
    for kind in kinds where !known.contains(kind) {
      report(
        .unknownTerm(
          key: "jenis_bukti", term: kind, nearest: Spelling.nearest(to: kind, in: known)),
        node.line)
    }
    return Set(kinds)
  }

  func part(_ node: XMLNode) -> RuleFile.RawPart? {
    guard let old = citation(node, "lama"), let new = citation(node, "baru") else { return nil }
    var reader = ConditionReader(vocabulary: vocabulary)
    let condition = node.children.first.flatMap { reader.read($0, report: report) }
    return RuleFile.RawPart(
      rule: ParticipationRule(
        role: attribute(node, "peran"), old: old, new: new, condition: condition),
      uses: reader.uses)
  }
}
