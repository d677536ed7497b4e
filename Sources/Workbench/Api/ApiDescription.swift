internal import Foundation
internal import StatuteModel
internal import StatuteXML
internal import Yams

/// The OpenAPI document, from `Templates/web/openapi.yaml`.
struct ApiDescription: Sendable {
  /// The document as JSON.
  let bytes: [UInt8]
  /// What it offers: "GET /api/kasus".
  let operations: [String]

  /// Reads the file.
  /// - Throws: `DiagnosticError` that names it.
  init(folder: String) throws(DiagnosticError) {
    let path = "\(folder)/openapi.yaml"
    let text = String(decoding: try FileReading.bytes(of: path, limit: 1 << 20), as: UTF8.self)
    do {
      guard let document = try Yams.load(yaml: text) as? [String: Any],
        let paths = document["paths"] as? [String: [String: Any]]
      else { throw DiagnosticError(PageFinding.unreadableDescription, in: path) }
      let data = try JSONSerialization.data(
        withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes])
      bytes = Array(data)
      operations = paths.flatMap { path, entries in
        entries.keys.filter { Self.methods.contains($0) }.map { "\($0.uppercased()) \(path)" }
      }.sorted()
    } catch {
      throw DiagnosticError(PageFinding.unreadableDescription, in: path)
    }
  }

  private static let methods: Set<String> = ["get", "put", "post", "delete", "patch"]
}
