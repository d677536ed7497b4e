import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

/// A program that knows the key of the start.
struct ApiVisit: Sendable {
  let visit: CaseVisit
  var key = Visit.secret.text

  var client: any TestClientProtocol { visit.client }

  /// Visits a workbench whose registry is new and is gone afterwards.
  static func with<Value: Sendable>(
    _ body: @escaping @Sendable (ApiVisit) async throws -> Value
  ) async throws -> Value {
    try await CaseVisit.with { try await body(ApiVisit(visit: $0)) }
  }

  func ask(
    _ method: HTTPRequest.Method = .get, _ path: String, _ body: String? = nil,
    type: String = "application/json", headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    var headers = headers
    headers[.authorization] = "Bearer \(key)"
    if body != nil { headers[.contentType] = type }
    return try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
  }

  /// Keeps a case and gives its address under `/api`.
  func add(_ text: String) async throws -> String {
    let answer = try await ask(.post, "/api/kasus", text, type: "application/yaml")
    #expect(answer.status == .created, "\(answer.text.prefix(2000))")
    return answer.headers[.location] ?? ""
  }

  static func sample(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Visit.root)/\(name)", encoding: .utf8)
  }
}

extension TestResponse {
  /// The body as JSON.
  var json: [String: Any] {
    get throws {
      let value = try JSONSerialization.jsonObject(with: Data(body.readableBytesView))
      return try #require(value as? [String: Any])
    }
  }
}
