internal import SafeXML
internal import StatuteModel

/// `delik.xml` as it stands, before it is held against text and vocabulary.
struct RuleFile {
  struct RawOffence {
    let provision: String
    let sanction: String
    let elements: [RawElement]
    let line: Int
  }

  struct RawElement {
    let id: String
    let covers: [String]
    let english: String
    let condition: RawCondition
    let line: Int
  }

  struct RawExclusion {
    let provision: String
    let covers: [String]
    let offences: [String]
    let condition: RawCondition
    let line: Int
  }

  struct RawOpen {
    let provisions: [String]
    let words: Vocabulary.Words
    let line: Int
  }

  /// A condition with its place; its facts are not yet known to exist.
  struct RawCondition {
    let condition: Condition
    let checks: [FactUse]
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
  private(set) var offences: [RawOffence] = []
  private(set) var exclusions: [RawExclusion] = []
  private(set) var open: [RawOpen] = []

  /// Reads the elements of the file; what cannot be read is reported and left out.
  init(_ root: XMLNode, vocabulary: Vocabulary, report: (RuleFinding, Int) -> Void) {
    func attribute(_ node: XMLNode, _ name: String) -> String {
      if let value = node.attribute(name), !value.isEmpty { return value }
      report(.missing(element: node.name, attribute: name), node.line)
      return ""
    }
    func names(_ node: XMLNode, _ name: String) -> [String] {
      attribute(node, name).split(whereSeparator: \.isWhitespace).map(String.init)
    }
    func condition(of node: XMLNode) -> RawCondition? {
      guard let child = node.children.first else {
        report(.missing(element: node.name, attribute: "syarat"), node.line)
        return nil
      }
      var reader = ConditionReader(vocabulary: vocabulary)
      let condition = reader.read(child, report: report)
      return condition.map { RawCondition(condition: $0, checks: reader.uses) }
    }
    act = attribute(root, "peraturan")
    for node in root.children {
      switch node.name {
      case "pidana":
        let elements = node.children.compactMap { child -> RawElement? in
          guard let condition = condition(of: child) else { return nil }
          return RawElement(
            id: attribute(child, "id"), covers: names(child, "meliputi"),
            english: attribute(child, "inggris"), condition: condition, line: child.line)
        }
        offences.append(
          RawOffence(
            provision: attribute(node, "ketentuan"), sanction: attribute(node, "ancaman"),
            elements: elements, line: node.line))
      case "peniadaan":
        guard let condition = condition(of: node) else { continue }
        exclusions.append(
          RawExclusion(
            provision: attribute(node, "ketentuan"), covers: names(node, "meliputi"),
            offences: names(node, "untuk"), condition: condition, line: node.line))
      case "belum":
        let indonesian = node.child("kalimat")?.text ?? ""
        let english = node.child("sentence")?.text ?? ""
        if indonesian.isEmpty {
          report(.missing(element: "belum", attribute: "kalimat"), node.line)
        }
        if english.isEmpty { report(.missing(element: "belum", attribute: "sentence"), node.line) }
        open.append(
          RawOpen(
            provisions: names(node, "ketentuan"),
            words: Vocabulary.Words(indonesian: indonesian, english: english), line: node.line))
      default: report(.unknownCondition(node.name), node.line)
      }
    }
  }
}
