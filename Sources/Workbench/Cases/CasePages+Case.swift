internal import CaseRegistry
internal import DocumentAssembly
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// The pages that a case has, in the order of its navigation.
enum CasePart: String, CaseIterable {
  case overview = "ringkasan"
  case analysis = "analisis"
  case documents = "dokumen"
  case interview = "tanya"
  case editor = "ubah"
  case versions = "versi_judul"
  case trail = "jejak"

  /// Where it is found under the address of the case.
  var path: String {
    switch self {
    case .overview: ""
    case .versions: "/versi"
    case .analysis, .documents, .interview, .editor, .trail: "/\(rawValue)"
    }
  }
}

/// One case: what it says, what it is called, where the work on it stands, its analysis.
extension CasePages {
  func addCase(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus/:id") { request, context in
      try await withCase(request, context) { room, id in
        try await overview(room, try await room.registry.open(id), request, context)
      }
    }
    router.get("kasus/:id/analisis") { request, context in
      try await withCase(request, context) { room, id in
        try analysis(room, try await room.registry.open(id), request, context)
      }
    }
    router.get("kasus/:id/kasus.yaml") { request, context in
      try await withCase(request, context) { room, id in
        let number = FormFields(request.uri.query ?? "")["versi"].flatMap { Int($0) }
        return try await export(room.registry.open(id, version: number))
      }
    }
    router.post("kasus/:id/judul") { request, context in
      try await withCase(request, context) { room, id in
        let title = String((context.form["judul"] ?? "").prefix(200))
        _ = try await room.registry.rename(id, to: title.isEmpty ? nil : title)
        return .seeOther(Self.address(id))
      }
    }
    router.post("kasus/:id/status") { request, context in
      try await withCase(request, context) { room, id in
        guard let status = context.form["status"].flatMap(CaseStatus.init(rawValue:)) else {
          throw Refusal.unreadable
        }
        _ = try await room.registry.setStatus(status, of: id)
        return .seeOther(Self.address(id))
      }
    }
  }

  /// What the line under the navigation shows of a case; its code or number is all its name.
  func bar(
    _ opened: OpenedCase, _ view: CaseView?, _ part: CasePart, _ context: WorkbenchContext
  ) -> [String: Any] {
    let language = context.visitor.language
    let clock = CaseClock(language: language)
    let entry = opened.entry
    var values = view?.values ?? [:]
    values["alamat_kasus"] = Self.address(entry.id)
    values["perkara"] = name(opened, view, language)
    values["versi_kini"] = "\(entry.version)"
    values["tersimpan"] = clock.text(opened.version.saved)
    values["terbaca"] = view != nil
    values["bagian"] = CasePart.allCases.map { each in
      [
        "tautan_bagian": Self.address(entry.id) + each.path,
        "kata_bagian": word(each.rawValue, context),
        "bagian_ini": each == part,
      ] as [String: Any]
    }
    return values
  }

  /// The code of a case, or "Kasus 12".
  func name(_ opened: OpenedCase, _ view: CaseView?, _ language: Language) -> String {
    if let code = view.flatMap({ CaseCode($0.file).shown }), !code.isEmpty { return code }
    return language == .indonesian
      ? "Kasus \(opened.entry.number)" : "Case \(opened.entry.number)"
  }

  /// The case to look at; `nil` where its text is no case yet.
  func view(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ context: WorkbenchContext
  ) -> Result<CaseView, DiagnosticError> {
    room.read(opened.text.disclosed).map {
      CaseView($0, material: room.material, language: context.visitor.language)
    }
  }

  private func overview(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    var view: CaseView?
    var diagnostics: [Diagnostic] = []
    switch self.view(room, opened, context) {
    case .success(let read): view = read
    case .failure(let error): diagnostics = error.diagnostics
    }
    let entry = opened.entry
    let blank = opened.text.disclosed == Self.blank
    var values = bar(opened, view, .overview, context)
    values.merge(try await papers(room, entry.id, view, context)) { _, own in own }
    values["kepala"] = entry.title(in: context.visitor.language)
    values["judul_kini"] = entry.givenTitle ?? ""
    values["kosong"] = blank
    values["ada_galat"] = !diagnostics.isEmpty && !blank
    values["jumlah_galat"] = "\(diagnostics.count)"
    values["galat_berkas"] = problems(diagnostics, context)
    values["status_pilihan"] = CaseStatus.allCases.map { status in
      [
        "nilai": status.rawValue, "kata_nilai": status.words(in: context.visitor.language),
        "dipilih": status == entry.status,
      ] as [String: Any]
    }
    return try renderer.page(
      "kasus-berkas", title: name(opened, view, context.visitor.language), tab: .cases,
      values: values, for: request, context)
  }

  private func analysis(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    guard case .success(let view) = view(room, opened, context) else {
      return .seeOther(Self.address(opened.entry.id))
    }
    let asked = AnalysisRequest(
      query: FormFields(request.uri.query ?? "").pairs, language: context.visitor.language)
    return try analysis(room, opened, view, asked, refused: nil, request, context)
  }

  /// The page *Analisis*, with why an arrangement of charges was not kept.
  func analysis(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ view: CaseView, _ asked: AnalysisRequest,
    refused: String?, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    var values = bar(opened, view, .analysis, context)
    values["dakwaan_ditolak"] = refused ?? false
    // The charges below are those of this version, also where a newer one was saved meanwhile.
    values["versi_lihat"] = "\(opened.version.number)"
    values["halaman"] = AnalysisPage.context(
      view.file, request: asked, material: room.material, known: view.analysis)
    return try renderer.page(
      "kasus-analisis",
      title: "\(word("analisis", context)) \(name(opened, view, context.visitor.language))",
      tab: .cases, status: refused == nil ? .ok : .unprocessableContent, values: values,
      for: request, context)
  }

  /// The case as a file; its name says nothing of whom it is about.
  private func export(_ opened: OpenedCase) throws -> Response {
    guard let disposition = HTTPField.Name("Content-Disposition") else { throw Refusal.inside }
    let file = "kasus-\(opened.entry.number)-versi-\(opened.version.number).yaml"
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/yaml; charset=utf-8",
        disposition: "attachment; filename=\"\(file)\"",
      ], body: .init(byteBuffer: ByteBuffer(string: opened.text.disclosed)))
  }
}
