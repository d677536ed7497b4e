import Foundation

@testable import CaseFiles

/// As much of JSON Schema draft 7 as the generated schema uses; another keyword is an error, so
/// that the schema cannot say something that nobody checks.
struct SchemaValidator {
  private let root: [String: Any]
  private static let annotations: Set<String> = [
    "title", "description", "$schema", "definitions",
  ]

  struct UnknownKeyword: Error {
    let name: String
  }

  init(_ schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// Whether a file's tree is accepted.
  func accepts(_ node: CaseNode) throws -> Bool {
    try accepts(node, root)
  }

  private func accepts(_ node: CaseNode, _ schema: [String: Any]) throws -> Bool {
    for (keyword, value) in schema where !Self.annotations.contains(keyword) {
      guard try holds(keyword, value, node, schema) else { return false }
    }
    return true
  }

  private func holds(
    _ keyword: String, _ value: Any, _ node: CaseNode, _ schema: [String: Any]
  ) throws -> Bool {
    switch keyword {
    case "$ref":
      let name = (value as? String ?? "").replacingOccurrences(of: "#/definitions/", with: "")
      let definitions = root["definitions"] as? [String: [String: Any]]
      guard let target = definitions?[name] else { throw UnknownKeyword(name: name) }
      return try accepts(node, target)
    case "anyOf":
      return try (value as? [[String: Any]] ?? []).contains { try accepts(node, $0) }
    case "type":
      let names = value as? [String] ?? [value as? String ?? ""]
      return names.contains { node.hasType($0) }
    case "const": return node.equals(value)
    case "enum": return (value as? [Any] ?? []).contains { node.equals($0) }
    case "pattern":
      guard node.hasType("string"), let text = node.text else { return true }
      return text.range(of: value as? String ?? "", options: .regularExpression) != nil
    case "minimum": return node.integer.map { $0 >= value as? Int ?? 0 } ?? true
    case "maximum": return node.integer.map { $0 <= value as? Int ?? 0 } ?? true
    case "required":
      guard let entries = node.entries else { return true }
      return (value as? [String] ?? []).allSatisfy { name in
        entries.contains { $0.key == name }
      }
    case "minProperties": return node.entries.map { $0.count >= value as? Int ?? 0 } ?? true
    case "minItems":
      guard case .sequence(let items) = node.content else { return true }
      return items.count >= value as? Int ?? 0
    case "items":
      guard case .sequence(let items) = node.content else { return true }
      return try items.allSatisfy { try accepts($0, value as? [String: Any] ?? [:]) }
    case "properties", "patternProperties", "additionalProperties":
      return try (node.entries ?? []).allSatisfy { try accepts($0, under: schema) }
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private func accepts(_ entry: CaseNode.Entry, under schema: [String: Any]) throws -> Bool {
    if let inside = (schema["properties"] as? [String: [String: Any]])?[entry.key] {
      return try accepts(entry.value, inside)
    }
    for (pattern, inside) in schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    where entry.key.range(of: pattern, options: .regularExpression) != nil {
      return try accepts(entry.value, inside)
    }
    return schema["additionalProperties"] as? Bool != false
  }
}

extension CaseNode {
  fileprivate var integer: Int? {
    guard case .scalar(let text, false) = content else { return nil }
    return Int(text)
  }

  fileprivate func hasType(_ name: String) -> Bool {
    switch content {
    case .sequence: return name == "array"
    case .mapping: return name == "object"
    case .scalar(let text, let isQuoted):
      let own =
        isEmpty
        ? "null"
        : isQuoted
          ? "string"
          : ["true", "false"].contains(text) ? "boolean" : Int(text) != nil ? "integer" : "string"
      return own == name || own == "integer" && name == "number"
    }
  }

  fileprivate func equals(_ value: Any) -> Bool {
    if let text = value as? String { return hasType("string") && self.text == text }
    if hasType("boolean") { return text == ((value as? Bool) == true ? "true" : "false") }
    if hasType("integer") { return integer == value as? Int }
    return false
  }
}
