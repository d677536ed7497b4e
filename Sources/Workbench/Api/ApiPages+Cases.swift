internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Interviewing
internal import RuleEngine
internal import StatuteModel

/// Cases: list, create, read, save, versions, the next question.
extension ApiPages {
  var caseRoutes: [ApiRoute] {
    [
      ApiRoute(.get, "/api/kasus") { request, _ in
        let query = try Self.query(FormFields(request.uri.query ?? ""))
        return try ApiAnswer.json(CasePageJSON(try await room().registry.list(query)))
      },
      ApiRoute(.post, "/api/kasus/cari") { request, _ in
        // Words that are looked for may be names: they come in the body, never in the address.
        let wanted = try await ApiAnswer.value(WantedCases.self, of: request)
        return try ApiAnswer.json(
          CasePageJSON(try await room().registry.list(try wanted.query())))
      },
      ApiRoute(.post, "/api/kasus") { request, _ in
        let sent = try await ApiAnswer.caseText(of: request)
        let room = try await room()
        _ = try room.read(sent.teks).get()
        let title = sent.judul.map { String($0.prefix(200)) }
        let entry = try await room.registry.create(
          NewCase(text: sent.teks, title: title, summary: room.summary(sent.teks)))
        return try ApiAnswer.json(
          CaseJSON(entry), status: .created,
          headers: [.location: "/api/kasus/\(entry.id)", .eTag: Self.tag(entry.version)])
      },
      ApiRoute(.get, "/api/kasus/{id}") { request, context in
        let number = try ApiAnswer.number("versi", in: FormFields(request.uri.query ?? ""))
        let opened = try await room().registry.open(try Self.id(context), version: number)
        return try ApiAnswer.json(
          CaseJSON(opened), headers: [.eTag: Self.tag(opened.entry.version)])
      },
      ApiRoute(.put, "/api/kasus/{id}") { request, context in try await save(request, context) },
      ApiRoute(.get, "/api/kasus/{id}/versi") { _, context in
        let versions = try await room().registry.versions(of: try Self.id(context))
        return try ApiAnswer.json(["versi": versions.map { VersionJSON($0) }])
      },
      ApiRoute(.get, "/api/kasus/{id}/tanya") { _, context in
        let room = try await room()
        let opened = try await room.registry.open(try Self.id(context))
        let draft = try CaseDraft(
          reading: Array(opened.text.disclosed.utf8), file: "kasus.yaml",
          vocabulary: room.desk.vocabulary)
        let interview = room.desk.interview(draft)
        return try ApiAnswer.json(
          NextQuestionJSON(interview.question, version: opened.entry.version))
      },
    ]
  }

  /// What cases are kept in.
  func room() async throws -> CaseOffice.Room { try await cases.office.room() }

  /// The case that the address names.
  static func id(_ context: WorkbenchContext) throws -> CaseID {
    guard let id = CaseID(try context.parameters.require("id")) else { throw ApiProblem(.notFound) }
    return id
  }

  /// The mark of a version: `"3"`.
  static func tag(_ version: Int) -> String { "\"\(version)\"" }

  private func save(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    guard let base = request.headers[.ifMatch] else { throw ApiProblem(.noBase) }
    let id = try Self.id(context)
    let sent = try await ApiAnswer.caseText(of: request)
    let room = try await room()
    let digits = base.filter { $0 != "\"" }
    guard let version = Int(digits), base == Self.tag(version) || base == digits else {
      throw ApiProblem(.changed, version: try await room.registry.entry(id).version)
    }
    _ = try room.read(sent.teks).get()
    let saved = try await room.registry.save(
      sent.teks, of: id, basedOn: version, summary: room.summary(sent.teks), remark: sent.catatan)
    return try ApiAnswer.json(VersionJSON(saved), headers: [.eTag: Self.tag(saved.number)])
  }

  private static func query(_ fields: FormFields) throws -> CaseQuery {
    var query = CaseQuery()
    if let status: CaseStatus = try ApiAnswer.choice("status", in: fields) {
      query.statuses = [status]
    }
    query.regime = fields["rezim"]
    query.stage = fields["tahap"]
    if let sort: CaseQuery.Sort = try ApiAnswer.choice("urut", in: fields) { query.sort = sort }
    query.page = try Self.within(ApiAnswer.number("halaman", in: fields)) ?? 1
    query.pageSize = try Self.within(ApiAnswer.number("ukuran", in: fields)) ?? 25
    return query
  }

  /// A number that counts something.
  static func within(_ number: Int?) throws -> Int? {
    guard let number else { return nil }
    guard (1...1_000_000).contains(number) else { throw ApiProblem(.unreadable) }
    return number
  }
}

/// Which cases a program looks for.
private struct WantedCases: Decodable {
  let kata: String
  let status: String?
  let halaman, ukuran: Int?

  func query() throws -> CaseQuery {
    var query = CaseQuery()
    query.search = String(kata.prefix(200))
    if let status {
      guard let status = CaseStatus(rawValue: status) else { throw ApiProblem(.unreadable) }
      query.statuses = [status]
    }
    query.page = try ApiPages.within(halaman) ?? 1
    query.pageSize = try ApiPages.within(ukuran) ?? 25
    return query
  }
}
