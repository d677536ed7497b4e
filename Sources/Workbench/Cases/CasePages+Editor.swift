internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// The text of a case in an editor, for those who know what they enter.
extension CasePages {
  func addEditor(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus/:id/ubah") { request, context in
      try await withCase(request, context) { room, id in
        let opened = try await room.registry.open(id)
        let part = FormFields(request.uri.query ?? "")["bagian"]
        if part != "teks", opened.text.disclosed != Self.blank {
          return try facts(room, opened, request, context)
        }
        return try editor(
          room, opened, text: opened.text.disclosed, based: opened.entry.version, [], request,
          context)
      }
    }
    router.post("kasus/:id/ubah") { request, context in
      try await withCase(request, context) { room, id in
        if context.form["bagian"] != nil {
          return try await saveFacts(room, id, request, context)
        }
        return try await save(room, id, request, context)
      }
    }
  }

  private func save(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    guard let typed = context.form["teks"], let base = context.form["versi"].flatMap({ Int($0) })
    else { throw Refusal.unreadable }
    // Browsers send line ends as CR LF.
    let text = typed.replacing("\r\n", with: "\n")
    if case .failure(let error) = room.read(text) {
      let opened = try await room.registry.open(id)
      return try editor(
        room, opened, text: text, based: base, error.diagnostics, request, context)
    }
    _ = try await room.registry.save(
      text, of: id, basedOn: base, summary: room.summary(text))
    return .seeOther(Self.address(id))
  }

  private func editor(
    _ room: CaseOffice.Room, _ opened: OpenedCase, text: String, based version: Int,
    _ diagnostics: [Diagnostic], _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    var values = bar(opened, try? view(room, opened, context).get(), .editor, context)
    values["teks"] = text
    values["versi_dasar"] = "\(version)"
    values["ada_galat"] = !diagnostics.isEmpty
    values["jumlah_galat"] = "\(diagnostics.count)"
    values["galat_berkas"] = problems(diagnostics, context)
    return try renderer.page(
      "kasus-ubah", title: word("ubah_judul", context), tab: .cases,
      status: diagnostics.isEmpty ? .ok : .unprocessableContent, values: values, for: request,
      context)
  }
}
