internal import SafeXML
internal import StatuteModel

/// Reads the words of a line with their marks; no word is dropped, whatever surrounds it.
struct InlineReader {
  func read(
    _ node: XMLNode, report: (StatuteFinding, Int) -> Void, eId: (String, Int) -> Void
  ) -> [Inline] {
    var result: [Inline] = []
    for content in node.contents {
      switch content {
      case .text(let words): result.append(.text(words))
      case .element(let child):
        if let identifier = child.attribute("eId") { eId(identifier, child.line) }
        let inside = read(child, report: report, eId: eId)
        result.append(.marked(mark(of: child, inside: node.name, report: report), inside))
      case .other(let kind, let line):
        report(.forbiddenNode(kind: kind, inside: node.name), line)
      }
    }
    return result
  }

  /// Elements that carry words without a meaning that this program uses.
  private static let plain: Set<String> = [
    "docType", "docNumber", "docDate", "docTitle", "docAuthority", "date", "location", "person",
    "role", "organization", "signature", "b", "i", "u", "sup", "sub", "br",
  ]

  private static let known =
    ["ref", "rref", "term", "def", "concept", "quantity", "span", "inline"] + plain.sorted()

  private func mark(
    of node: XMLNode, inside parent: String, report: (StatuteFinding, Int) -> Void
  ) -> Mark {
    func required(_ name: String) -> String {
      if let value = node.attribute(name), !value.isEmpty { return value }
      report(.missingAttribute(element: node.name, attribute: name), node.line)
      return ""
    }
    func entry() -> String { ProvisionBuilder.withoutHash(required("refersTo")) }

    let kind: Mark.Kind
    switch node.name {
    case "ref": kind = .reference(href: required("href"))
    case "rref": kind = .range(from: required("from"), upTo: required("upTo"))
    case "term": kind = .term(entry())
    case "def": kind = .definition(entry())
    case "concept": kind = .concept(entry())
    case "quantity": kind = .quantity(role: entry(), normalized: required("normalized"))
    case "span": kind = .clause(entry())
    case "inline":
      switch required("name") {
      case "belum-terverifikasi": kind = .unverified
      case "tidak-diperoleh": kind = .notObtained
      case "dilewati": kind = .omitted
      case "dipulihkan": kind = .restored
      case let name:
        report(.unknownValue(attribute: "name", value: name), node.line)
        kind = .other(name)
      }
    case let name:
      if !Self.plain.contains(name) {
        report(
          .unknownElement(
            name: name, inside: parent, nearest: Spelling.nearest(to: name, in: Self.known)),
          node.line)
      }
      kind = .other(name)
    }
    return Mark(kind: kind, eId: node.attribute("eId"), line: node.line)
  }
}
