internal import Hummingbird
internal import StatuteModel
internal import StatuteSearch
internal import StatuteXML

/// The law: acts, their articles, a provision on a day, the search. Open to everyone.
extension ApiPages {
  var statuteRoutes: [ApiRoute] {
    [
      ApiRoute(.get, "/api/naskah", isOpen: true) { _, _ in
        try ApiAnswer.json(["uu": try shelf.library.all().map { ActJSON($0) }])
      },
      ApiRoute(.get, "/api/naskah/{uu}", isOpen: true) { _, context in
        let statute = try statute(context)
        var act = ActJSON(statute)
        act.pasal = statute.provisions.filter { $0.kind == .article && !$0.isVersion }
          .map { statute.citation(of: $0).identifier }
        return try ApiAnswer.json(act)
      },
      ApiRoute(.get, "/api/naskah/{uu}/ketentuan", isOpen: true) { request, context in
        try provision(try statute(context), request, context)
      },
      ApiRoute(.get, "/api/cari", isOpen: true) { request, context in
        try search(request, context)
      },
    ]
  }

  private func statute(_ context: WorkbenchContext) throws -> Statute {
    guard let statute = try shelf.statute(try context.parameters.require("uu")) else {
      throw ApiProblem(.notFound)
    }
    return statute
  }

  private func provision(
    _ statute: Statute, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let fields = FormFields(request.uri.query ?? "")
    guard let wanted = fields["kutipan"], !wanted.isEmpty else { throw ApiProblem(.unreadable) }
    var day = shelf.today()
    if let written = fields["pada"] {
      guard let read = CalendarDate(iso: written) else { throw ApiProblem(.unreadable) }
      day = read
    }
    let identifier = "\(statute.identity.id)/\(wanted)"
    guard let citation = Citation(identifier: identifier), let provision = statute.find(citation)
    else { throw ApiProblem(.notFound) }
    let sheet = SheetBuilder.sheet(of: provision, in: statute, corpus: shelf.corpus, on: day)
    return ApiAnswer.text(
      try contracts.provision(sheet, shelf.names, ApiAnswer.language(request, context)))
  }

  private func search(_ request: Request, _ context: WorkbenchContext) throws -> Response {
    let words = FormFields(request.uri.query ?? "")["q"]?.trimmed ?? ""
    guard !words.isEmpty else { throw ApiProblem(.unreadable) }
    do {
      let result = try shelf.search(String(words.prefix(200)), limit: StatuteHits.limit)
      return try ApiAnswer.json(FoundJSON(result, names: shelf.names))
    } catch is SearchError {
      throw ApiProblem(.unreadable)
    }
  }
}

/// An act.
private struct ActJSON: Encodable {
  let id, kutipan, nama, tentang: String
  let utuh: Bool
  var pasal: [String]?

  init(_ statute: Statute) {
    id = statute.identity.id.description
    kutipan = statute.identity.citation
    nama = statute.identity.longName
    tentang = statute.identity.subject
    utuh = statute.coverage.isWhole
  }
}

/// What a search found.
private struct FoundJSON: Encodable {
  struct Hit: Encodable {
    let id, nama, cuplikan: String
    let berlaku: Bool
  }

  let temuan: [Hit]
  let jumlah: Int
  let saran: [String]

  init(_ result: SearchResult, names: ActNaming) {
    temuan = result.hits.map { hit in
      let act = ActIdentifier(hit.document.act).map(names.name(of:)) ?? hit.document.act
      return Hit(
        id: hit.document.identifier, nama: "\(hit.document.title) \(act)",
        cuplikan: hit.snippet.map(\.text).joined(), berlaku: hit.document.isInForce)
    }
    jumlah = result.total
    saran = result.suggestions.words.flatMap(\.nearest)
  }
}
