internal import SafeXML
internal import StatuteModel

/// Reads a condition of `delik.xml` and notes every fact that it uses.
struct ConditionReader {
  let vocabulary: Vocabulary
  private(set) var uses: [RuleFile.FactUse] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Reads a condition with what is inside; `nil` where it was refused.
  mutating func read(_ node: XMLNode, report: (RuleFinding, Int) -> Void) -> Condition? {
    guard let kind = kind(node, report: report) else { return nil }
    let trigger: Condition.Trigger =
      switch node.attribute("memicu") {
      case "ya":
        node.attribute("kecuali-gagal").map { .whenMetUnlessFailed(element: $0) } ?? .whenMet
      case "mungkin": .unlessFailed
      default: .never
      }
    return Condition(
      kind, trigger: trigger, isOfResult: node.attribute("hanya-selesai") == "ya",
      saysNotPunished: node.attribute("tidak-dipidana") == "ya")
  }

  private mutating func inside(
    _ node: XMLNode, report: (RuleFinding, Int) -> Void
  ) -> [Condition]? {
    var result: [Condition] = []
    for child in node.children {
      guard let condition = read(child, report: report) else { return nil }
      result.append(condition)
    }
    if result.isEmpty { report(.missing(element: node.name, attribute: "syarat"), node.line) }
    return result.isEmpty ? nil : result
  }

  private mutating func only(
    _ node: XMLNode?, report: (RuleFinding, Int) -> Void
  ) -> Condition? {
    guard let child = node?.children.first else { return nil }
    return read(child, report: report)
  }

  private mutating func kind(
    _ node: XMLNode, report: (RuleFinding, Int) -> Void
  ) -> Condition.Kind? {
    switch node.name {
    case "delik-dasar": return .base
    case "semua": return inside(node, report: report).map(Condition.Kind.all)
    case "salah-satu": return inside(node, report: report).map(Condition.Kind.any)
    case "pertama-yang-disebut":
      return inside(node, report: report).map(Condition.Kind.firstStated)
    case "satu-perbuatan":
      guard let shown = node.attribute("tampil"), let inner = only(node, report: report) else {
        report(.missing(element: node.name, attribute: "tampil"), node.line)
        return nil
      }
      return .withinOneConduct(inner, shownAs: shown)
    default: return leaf(node, report: report)
    }
  }

  private mutating func leaf(
    _ node: XMLNode, report: (RuleFinding, Int) -> Void
  ) -> Condition.Kind? {
    let known: Set = [
      "pilihan", "istilah", "pernyataan", "negara", "istilah-turunan", "kecuali",
    ]
    guard known.contains(node.name) else {
      report(.unknownCondition(node.name), node.line)
      return nil
    }
    guard let key = node.attribute("fakta").flatMap({ FactKey($0) }) else {
      report(.missing(element: node.name, attribute: "fakta"), node.line)
      return nil
    }
    let values = (node.attribute("nilai") ?? "").split(whereSeparator: \.isWhitespace)
      .map(String.init)
    uses.append(
      RuleFile.FactUse(
        element: node.name, key: key.description, terms: values, line: node.line))
    let kind = kind(node, key, values, report: report)
    if kind == nil { report(.missing(element: node.name, attribute: "nilai"), node.line) }
    return kind
  }

  private mutating func kind(
    _ node: XMLNode, _ key: FactKey, _ values: [String], report: (RuleFinding, Int) -> Void
  ) -> Condition.Kind? {
    switch node.name {
    case "pilihan":
      return .choice(key, accepted: Set(values), defaultValue: node.attribute("bawaan"))
    case "istilah":
      guard values != ["*"] else {
        let all = vocabulary.key(key).map { vocabulary.terms(under: $0).map(\.name) } ?? []
        return .terms(key, accepted: Set(all), isWhole: true)
      }
      return values.isEmpty ? nil : .terms(key, accepted: Set(values), isWhole: false)
    case "pernyataan":
      return Truth(rawValue: values.first ?? "").map { .truth(key, expected: $0 == .yes) }
    case "negara":
      let isInside = node.attribute("di") != nil
      guard let country = node.attribute("di") ?? node.attribute("di-luar") else { return nil }
      return .place(
        key, country: country, isInside: isInside,
        holdsUnstated: node.attribute("bila-tidak-disebut") == "ya")
    case "istilah-turunan":
      guard let term = values.first,
        let necessary = only(node.child("perlu"), report: report),
        let sufficient = only(node.child("cukup"), report: report)
      else { return nil }
      return .derived(key, term: term, necessary: necessary, sufficient: sufficient)
    default:
      guard let truth = Truth(rawValue: node.attribute("bila") ?? ""),
        let basis = node.attribute("dasar").flatMap({ Citation(identifier: $0) })
      else { return nil }
      return .unless(key, defeatedBy: truth == .yes, basis: basis)
    }
  }
}
