import Foundation

@testable import CaseFiles

/// The same content as a YAML file, written as JSON.
enum JSONTwin {
  static func json(of yaml: [UInt8]) throws -> String {
    text(of: try TreeReader.read(yaml, file: "kasus.yaml"))
  }

  private static func text(of node: CaseNode) -> String {
    switch node.content {
    case .mapping(let entries):
      let members = entries.map { quoted($0.key) + ": " + text(of: $0.value) }
      return "{" + members.joined(separator: ", ") + "}"
    case .sequence(let items): return "[" + items.map(text).joined(separator: ", ") + "]"
    case .scalar(let words, let isQuoted):
      if node.isEmpty { return "null" }
      if !isQuoted, words == "ya" { return "true" }
      if !isQuoted, words == "tidak" { return "false" }
      if !isQuoted, Int(words) != nil { return words }
      return quoted(words)
    }
  }

  private static func quoted(_ words: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: words, options: .fragmentsAllowed)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
