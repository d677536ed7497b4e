internal import CaseRegistry
internal import Casework
internal import DocumentAssembly
internal import Hummingbird
internal import RuleEngine
internal import StatuteModel

/// Analyses and checks, of kept cases and of cases that are not kept.
extension ApiPages {
  var judgementRoutes: [ApiRoute] {
    [
      ApiRoute(.get, "/api/kasus/{id}/analisis") { request, context in
        let room = try await room()
        let number = try ApiAnswer.number("versi", in: FormFields(request.uri.query ?? ""))
        let opened = try await room.registry.open(try Self.id(context), version: number)
        return try analysis(try room.read(opened.text.disclosed).get(), room, request, context)
      },
      ApiRoute(.post, "/api/analisis") { request, context in
        let sent = try await ApiAnswer.caseText(of: request)
        let room = try await room()
        return try analysis(try room.read(sent.teks).get(), room, request, context)
      },
      ApiRoute(.post, "/api/periksa") { request, context in try await check(request, context) },
    ]
  }

  private func analysis(
    _ file: CaseFile, _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let material = room.material
    let wanted: Included? = try ApiAnswer.choice(
      "tersisih", in: FormFields(request.uri.query ?? ""))
    return ApiAnswer.text(
      try contracts.analysis(
        JSONContracts.Judged(
          file: file, analysis: material.engine.analyse(file), books: material.books,
          vocabulary: material.vocabulary, names: material.names, explains: wanted == .yes),
        ApiAnswer.language(request, context)))
  }

  /// Whether a case file is acceptable, and where a document is named, what speaks against it.
  private func check(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let sent = try await ApiAnswer.caseText(of: request)
    let asked = FormFields(request.uri.query ?? "")["untuk"]
    let kind = asked.flatMap { name in DocumentCatalogue.kinds.first { $0.rawValue == name } }
    if asked != nil, kind == nil { throw ApiProblem(.unreadable) }
    let room = try await room()
    switch room.read(sent.teks) {
    case .failure(let error):
      return try ApiAnswer.json(
        Checked(isAcceptable: false, temuan: error.diagnostics.map { ApiFinding($0) }))
    case .success(let file):
      let view = CaseView(
        file, material: room.material, language: ApiAnswer.language(request, context))
      let findings = kind.map { kind -> [ApiFinding] in
        do throws(DiagnosticError) {
          return try documents.findings(for: kind, of: CaseDocuments.dossier(of: view, room)).map {
            ApiFinding(check: $0, redact: view.names.redacted)
          }
        } catch {
          return error.diagnostics.map { ApiFinding($0) }
        }
      }
      return try ApiAnswer.json(Checked(isAcceptable: true, temuan: [], dokumen: findings))
    }
  }
}

/// Whether something is included.
private enum Included: String {
  case yes = "ya"
  case no = "tidak"
}

/// What came of a check.
private struct Checked: Encodable {
  let isAcceptable: Bool
  let temuan: [ApiFinding]
  var dokumen: [ApiFinding]?

  enum CodingKeys: String, CodingKey {
    case temuan, dokumen
    case isAcceptable = "diterima"
  }
}
