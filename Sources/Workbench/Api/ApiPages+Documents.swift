internal import CaseRegistry
internal import DocumentAssembly
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// Documents: what a case carries, drafting, the files.
extension ApiPages {
  var documentRoutes: [ApiRoute] {
    [
      ApiRoute(.get, "/api/kasus/{id}/dokumen") { request, context in
        let own = try await opened(request, context)
        let kept = try await own.room.registry.documents(of: own.opened.entry.id)
        return try ApiAnswer.json(
          CaseDocumentsJSON(
            versi: own.opened.entry.version,
            jenis: documents.standings(of: own.dossier).map {
              StandingJSON($0, of: own, isWhole: false)
            }, tersimpan: kept.map { KeptDocumentJSON($0) }))
      },
      ApiRoute(.get, "/api/kasus/{id}/dokumen/{jenis}") { request, context in
        let kind = try Self.kind(context)
        let own = try await opened(request, context)
        return try ApiAnswer.json(
          StandingJSON(documents.standing(of: kind, own.dossier), of: own, isWhole: true))
      },
      ApiRoute(.post, "/api/kasus/{id}/dokumen/{jenis}") { request, context in
        let kind = try Self.kind(context)
        let wanted = try await ApiAnswer.value(WantedDocument.self, of: request)
        return try await draft(kind, wanted, try await opened(request, context))
      },
      ApiRoute(.get, "/api/kasus/{id}/berkas/{dokumen}") { request, context in
        try await file(request, context)
      },
      ApiRoute(.get, "/api/dokumen") { request, _ in
        let fields = FormFields(request.uri.query ?? "")
        let number = try Self.within(ApiAnswer.number("halaman", in: fields)) ?? 1
        let page = try await room().registry.recentDocuments(page: number)
        return try ApiAnswer.json(
          RecentDocumentsJSON(
            dokumen: page.documents.map { KeptDocumentJSON($0.document) }, jumlah: page.total,
            halaman: page.page, halamanDari: page.pageCount))
      },
    ]
  }

  private static func kind(_ context: WorkbenchContext) throws -> DocumentKind {
    let name = try context.parameters.require("jenis")
    guard let kind = DocumentCatalogue.kinds.first(where: { $0.rawValue == name }) else {
      throw ApiProblem(.notFound)
    }
    return kind
  }

  private func opened(
    _ request: Request, _ context: WorkbenchContext
  ) async throws -> CaseDocuments {
    let room = try await room()
    let opened = try await room.registry.open(try Self.id(context))
    let file = try room.read(opened.text.disclosed).get()
    let view = CaseView(
      file, material: room.material, language: ApiAnswer.language(request, context))
    return CaseDocuments(room, opened, view: view, desk: documents)
  }

  private func draft(
    _ kind: DocumentKind, _ wanted: WantedDocument, _ own: CaseDocuments
  ) async throws -> Response {
    do {
      let kept = try await own.keep(
        CaseDocuments.Order(
          kind: kind, part: wanted.bagian, version: wanted.versi,
          acknowledges: wanted.paham == true))
      return try ApiAnswer.json(
        KeptDocumentJSON(kept), status: .created,
        headers: [.location: "/api/kasus/\(kept.caseID)/berkas/\(kept.id)"])
    } catch let refusal as CaseDocuments.Refusal {
      switch refusal {
      case .changed(let current): throw ApiProblem(.changed, version: current)
      case .notThere: throw ApiProblem(.notSupported)
      case .notAcknowledged: throw ApiProblem(.notAcknowledged)
      case .blocked(let findings):
        let redact = own.names.redacted
        throw ApiProblem(.blocked, findings: findings.map { ApiFinding(check: $0, redact: redact) })
      case .unusable(let diagnostics):
        throw ApiProblem(.closed, findings: diagnostics.map { ApiFinding($0) })
      }
    }
  }

  private func file(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let form: FileForm =
      try ApiAnswer.choice(
        "bentuk", in: FormFields(request.uri.query ?? "")) ?? .docx
    let name = try context.parameters.require("dokumen")
    let (document, bytes) = try await room().registry.document(name, of: try Self.id(context))
    switch form {
    case .docx:
      return try DocumentPages.file(bytes, name: document.fileName, type: DocumentPages.word)
    case .pdf:
      switch await pdf.pages(of: bytes) {
      case .success(let pages):
        return try DocumentPages.file(
          pages, name: DocumentPages.pdfName(document), type: "application/pdf")
      case .failure(let problem):
        throw ApiProblem(.noPages, findings: [ApiFinding(problem.finding)])
      }
    }
  }
}

/// The forms of a file.
private enum FileForm: String {
  case docx, pdf
}

/// A document that a program wants drafted.
private struct WantedDocument: Decodable {
  /// The version of the case that it knows.
  let versi: Int
  /// The victim or receiver, where there are several.
  let bagian: String?
  /// That it knows of the full identities in the file.
  let paham: Bool?
}

private struct CaseDocumentsJSON: Encodable {
  let versi: Int
  let jenis: [StandingJSON]
  let tersimpan: [KeptDocumentJSON]
}

private struct RecentDocumentsJSON: Encodable {
  let dokumen: [KeptDocumentJSON]
  let jumlah, halaman, halamanDari: Int
}
