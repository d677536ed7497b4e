internal import CaseRegistry
internal import DocumentAssembly
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// The pages of documents: those that a case carries, one with its preview and findings, the kept
/// ones, and the newest of all cases.
struct DocumentPages: PageGroup {
  let cases: CasePages
  let desk: DocumentDesk
  let pdf: PDFDesk

  var tab: Tab? { .documents }
  private var renderer: PageRenderer { cases.renderer }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("dokumen") { request, context in
      try await cases.with(request, context) { room in
        try await recent(room, request, context)
      }
    }
    router.get("kasus/:id/dokumen") { request, context in
      try await with(request, context) { try await list($0, request, context) }
    }
    router.get("kasus/:id/dokumen/:jenis") { request, context in
      let kind = try Self.kind(context)
      return try await with(request, context) { documents in
        try await one(documents, kind, request, context)
      }
    }
    router.post("kasus/:id/dokumen/:jenis") { request, context in
      let kind = try Self.kind(context)
      return try await with(request, context) { documents in
        try await draft(documents, kind, request, context)
      }
    }
    router.get("kasus/:id/berkas/:dokumen") { request, context in
      let name = try context.parameters.require("dokumen")
      return try await cases.withCase(request, context) { room, id in
        let (document, bytes) = try await room.registry.document(name, of: id)
        return try Self.file(bytes, name: document.fileName, type: Self.word)
      }
    }
    router.get("kasus/:id/berkas/:dokumen/pdf") { request, context in
      let name = try context.parameters.require("dokumen")
      return try await cases.withCase(request, context) { room, id in
        let (document, bytes) = try await room.registry.document(name, of: id)
        switch await pdf.pages(of: bytes) {
        case .success(let pages):
          return try Self.file(pages, name: Self.pdfName(document), type: "application/pdf")
        case .failure(let problem): return try noPages(problem, id, request, context)
        }
      }
    }
  }

  // MARK: What a request is about

  private static func kind(_ context: WorkbenchContext) throws -> DocumentKind {
    let name = try context.parameters.require("jenis")
    guard let kind = DocumentCatalogue.kinds.first(where: { $0.rawValue == name }) else {
      throw Refusal.notFound
    }
    return kind
  }

  /// Opens the case that the address names; one whose text cannot be read is sent to its overview,
  /// which says what is wrong.
  private func with(
    _ request: Request, _ context: WorkbenchContext,
    _ body: (CaseDocuments) async throws -> Response
  ) async throws -> Response {
    try await cases.withCase(request, context) { room, id in
      let opened = try await room.registry.open(id)
      guard case .success(let view) = cases.view(room, opened, context) else {
        return .seeOther(CasePages.address(id))
      }
      return try await body(CaseDocuments(room, opened, view: view, desk: desk))
    }
  }

  // MARK: Pages

  private func list(
    _ documents: CaseDocuments, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let standings = desk.standings(of: documents)
    var values = frame(documents, standings, nil, context)
    let kept = try await documents.room.registry.documents(of: documents.opened.entry.id)
    let view = view(documents, context)
    values["simpanan"] = kept.map { view.kept($0, pdf: pdf.isAvailable) }
    values["ada_simpanan"] = !kept.isEmpty
    values["ada_pdf"] = pdf.isAvailable
    return try renderer.page(
      "dokumen-kasus", title: title(documents, "judul", context), tab: .documents, values: values,
      for: request, context)
  }

  private func one(
    _ documents: CaseDocuments, _ kind: DocumentKind, _ request: Request,
    _ context: WorkbenchContext, status: HTTPResponse.Status = .ok, message: String? = nil
  ) async throws -> Response {
    let standings = desk.standings(of: documents)
    guard let standing = standings.first(where: { $0.kind == kind }) else { throw Refusal.notFound }
    var values = frame(documents, standings, kind, context)
    let part = context.form["bagian"] ?? FormFields(request.uri.query ?? "")["bagian"]
    let view = view(documents, context)
    if let part, !part.isEmpty, !standing.drafts.isEmpty, standing.draft(part: part) == nil {
      throw Refusal.notFound
    }
    values.merge(view.page(standing, part: part)) { _, new in new }
    let kept = try await documents.room.registry.documents(of: documents.opened.entry.id)
      .filter { $0.kind == kind.rawValue }
    values["simpanan"] = kept.prefix(5).map { view.kept($0, pdf: pdf.isAvailable) }
    values["ada_simpanan"] = !kept.isEmpty
    values["ada_pdf"] = pdf.isAvailable
    values["pesan"] = message ?? false
    return try renderer.page(
      "dokumen-jenis", title: title(documents, "jenis_\(kind.rawValue)", context),
      tab: .documents, status: status, values: values, for: request, context)
  }

  private func draft(
    _ documents: CaseDocuments, _ kind: DocumentKind, _ request: Request,
    _ context: WorkbenchContext
  ) async throws -> Response {
    guard let version = context.form["versi"].flatMap({ Int($0) }) else { throw Refusal.unreadable }
    let part = context.form["bagian"].flatMap { $0.isEmpty ? nil : $0 }
    let order = CaseDocuments.Order(
      kind: kind, part: part, version: version, acknowledges: context.form["paham"] == "ya")
    let words = renderer.words
    let language = context.visitor.language
    func again(_ status: HTTPResponse.Status, _ message: String) async throws -> Response {
      try await one(documents, kind, request, context, status: status, message: message)
    }
    do {
      let kept = try await documents.keep(order)
      return .seeOther("\(CasePages.address(documents.opened.entry.id))/dokumen#d-\(kept.id)")
    } catch let refusal as CaseDocuments.Refusal {
      switch refusal {
      case .notThere: throw Refusal.notFound
      case .changed:
        return try await again(.conflict, words.text("dokumen.berubah", in: language))
      case .notAcknowledged:
        return try await again(
          .unprocessableContent, words.text("dokumen.belum_paham", in: language))
      case .blocked:
        return try await again(.unprocessableContent, words.text("dokumen.tertahan", in: language))
      case .unusable:
        return try await again(
          .internalServerError, words.text("dokumen.templat_rusak", in: language))
      }
    }
  }

  private func recent(
    _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let asked = FormFields(request.uri.query ?? "")["halaman"].flatMap { Int($0) } ?? 1
    let page = try await room.registry.recentDocuments(page: asked)
    let language = context.visitor.language
    let rows = page.documents.map { found -> [String: Any] in
      var values = DocumentView.kept(
        found.document, pdf: pdf.isAvailable, words: renderer.words, language: language)
      values["kasus_nama"] =
        language == .indonesian
        ? "Kasus \(found.caseNumber)" : "Case \(found.caseNumber)"
      values["kasus_tautan"] = "\(CasePages.address(found.document.caseID))/dokumen"
      return values
    }
    return try renderer.page(
      "dokumen", title: renderer.words.text("dokumen.terbaru", in: language), tab: .documents,
      values: [
        "simpanan": rows, "ada_simpanan": !rows.isEmpty, "jumlah": "\(page.total)",
        "halaman_ke": "\(page.page)", "halaman_dari": "\(page.pageCount)",
        "berhalaman": page.pageCount > 1,
        "sebelum": page.page > 1 ? "?halaman=\(page.page - 1)" : false,
        "sesudah": page.page < page.pageCount ? "?halaman=\(page.page + 1)" : false,
      ], for: request, context)
  }

  private func noPages(
    _ problem: PDFProblem, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let text = problem.finding.text(in: context.visitor.language)
    return try renderer.page(
      "dokumen-tanpa-pdf",
      title: renderer.words.text("dokumen.tanpa_pdf", in: context.visitor.language),
      tab: .documents, status: .serviceUnavailable,
      values: [
        "kalimat": AnalysisWords.capitalized(text.headline), "saran": text.suggestion ?? false,
        "alamat_dokumen": "\(CasePages.address(id))/dokumen",
      ], for: request, context)
  }

  // MARK: What pages share

  private func view(_ documents: CaseDocuments, _ context: WorkbenchContext) -> DocumentView {
    DocumentView(documents: documents, words: renderer.words, language: context.visitor.language)
  }

  private func frame(
    _ documents: CaseDocuments, _ standings: [DocumentStanding], _ kind: DocumentKind?,
    _ context: WorkbenchContext
  ) -> [String: Any] {
    let values = cases.bar(documents.opened, documents.view, .documents, context)
    let list = view(documents, context).list(standings, current: kind)
    return values.merging(list) { _, new in new }
  }

  /// The browser's title: what the page is, and the case by its number alone.
  private func title(
    _ documents: CaseDocuments, _ key: String, _ context: WorkbenchContext
  ) -> String {
    let language = context.visitor.language
    let number = documents.opened.entry.number
    let name = language == .indonesian ? "Kasus \(number)" : "Case \(number)"
    return "\(renderer.words.text("dokumen.\(key)", in: language)), \(name)"
  }

  // MARK: Files

  /// The name of a document as PDF.
  static func pdfName(_ document: DraftedDocument) -> String {
    document.fileName.dropLast(document.fileName.hasSuffix(".docx") ? 5 : 0) + ".pdf"
  }

  static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// A file to keep; its name holds letters, digits, hyphens and one dot.
  static func file(_ bytes: [UInt8], name: String, type: String) throws -> Response {
    guard let disposition = HTTPField.Name("Content-Disposition") else { throw Refusal.inside }
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
    return Response(
      status: .ok,
      headers: [.contentType: type, disposition: "attachment; filename=\"\(plain)\""],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
