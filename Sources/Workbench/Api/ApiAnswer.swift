internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Answers as JSON, and what programs send.
enum ApiAnswer {
  /// A value as JSON: keys sorted and written `with_lines`, slashes plain.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return text(
      String(decoding: try encoder.encode(value), as: UTF8.self), status: status, headers: headers)
  }

  /// JSON that is written already.
  static func text(
    _ json: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = "application/json; charset=utf-8"
    return Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: json)))
  }

  /// What a program sent, as a value.
  /// - Throws: `ApiProblem` for another type of content, or for what does not have the form.
  static func value<Value: Decodable>(_ type: Value.Type, of request: Request) async throws -> Value
  {
    guard media(of: request) == "application/json" else { throw ApiProblem(.otherType) }
    let body = try await RequestLimits.body(of: request)
    do {
      return try JSONDecoder().decode(type, from: Data(body.readableBytesView))
    } catch {
      throw ApiProblem(.unreadable)
    }
  }

  /// A case file that was sent: as YAML, or as `{"teks": …}`.
  static func caseText(of request: Request) async throws -> SentCase {
    switch media(of: request) {
    case "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml":
      let body = try await RequestLimits.body(of: request)
      return SentCase(teks: String(buffer: body), judul: nil, catatan: nil)
    case "application/json": return try await value(SentCase.self, of: request)
    default: throw ApiProblem(.otherType)
    }
  }

  private static func media(of request: Request) -> String {
    let type = request.headers[.contentType] ?? ""
    return String(type.prefix { $0 != ";" }).trimmed.lowercased()
  }

  /// The language that a program asks for, else that of the reader.
  static func language(_ request: Request, _ context: WorkbenchContext) -> Language {
    let asked = request.headers[.acceptLanguage]?.prefix(2).lowercased()
    return asked.flatMap(Language.init(rawValue:)) ?? context.visitor.language
  }

  /// A number in the address.
  /// - Throws: `ApiProblem` for a word that is none.
  static func number(_ name: String, in query: FormFields) throws -> Int? {
    guard let text = query[name] else { return nil }
    guard let number = Int(text) else { throw ApiProblem(.unreadable) }
    return number
  }

  /// A choice in the address.
  /// - Throws: `ApiProblem` for a word that is none of them.
  static func choice<Value: RawRepresentable<String>>(
    _ name: String, in query: FormFields
  ) throws -> Value? {
    guard let text = query[name] else { return nil }
    guard let value = Value(rawValue: text) else { throw ApiProblem(.unreadable) }
    return value
  }
}

/// A case that a program sends.
struct SentCase: Decodable {
  /// The case file, YAML or JSON.
  let teks: String
  /// A title without names.
  let judul: String?
  /// A remark on the version.
  let catatan: String?
}
