internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// What became of a case: its versions, which can be taken back, and the trail of what was done.
extension CasePages {
  func addVersions(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus/:id/versi") { request, context in
      try await withCase(request, context) { room, id in
        try await versions(room, id, request, context)
      }
    }
    router.post("kasus/:id/versi") { request, context in
      try await withCase(request, context) { room, id in
        guard let number = context.form["pulihkan"].flatMap({ Int($0) }),
          let base = context.form["versi"].flatMap({ Int($0) })
        else { throw Refusal.unreadable }
        let text = try await room.registry.open(id, version: number).text.disclosed
        _ = try await room.registry.restore(
          version: number, of: id, basedOn: base, summary: room.summary(text))
        return .seeOther(Self.address(id))
      }
    }
    router.get("kasus/:id/jejak") { request, context in
      try await withCase(request, context) { room, id in
        try await trail(room, id, request, context)
      }
    }
  }

  private func versions(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let opened = try await room.registry.open(id)
    let clock = CaseClock(language: context.visitor.language)
    let versions = try await room.registry.versions(of: id)
    var values = bar(opened, try? view(room, opened, context).get(), .versions, context)
    values["versi_daftar"] = versions.map { version in
      var kind: String
      switch version.kind {
      case .manual: kind = word("disimpan", context)
      case .automatic: kind = word("otomatis", context)
      case .restored(let from): kind = word("dipulihkan", ["versi": "\(from)"], context)
      }
      if version.number == 1 { kind = word("pertama", context) }
      return [
        "nomor": "\(version.number)", "disimpan": clock.text(version.saved), "cara": kind,
        "besar": "\(version.byteCount)", "lama": version.number != opened.entry.version,
      ] as [String: Any]
    }
    return try renderer.page(
      "kasus-versi", title: word("versi_judul", context), tab: .cases, values: values,
      for: request, context)
  }

  private func trail(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let opened = try await room.registry.open(id)
    let fields = FormFields(request.uri.query ?? "")
    let head = fields["kepala"].flatMap { $0.isEmpty ? nil : $0 }
    let entries = try await room.registry.trail(
      of: id, before: fields["sebelum"].flatMap { Int($0) }, limit: 100)
    let clock = CaseClock(language: context.visitor.language)
    var values = bar(opened, try? view(room, opened, context).get(), .trail, context)
    let check = try await watch.check(
      room.registry, isFresh: fields["kepala"] != nil, head: head)
    values["diperiksa"] = clock.text(check.time)
    switch check.verdict {
    case .intact(let count, let head):
      values["utuh"] = true
      values["jumlah"] = "\(count)"
      values["kepala_rantai"] = head
    case .broken(let sequence, let fault):
      values["utuh"] = false
      let error = RegistryError.damaged(.trail(sequence: sequence, fault))
      let text = error.text(in: context.visitor.language)
      values["rusak"] = [AnalysisWords.capitalized(text.headline), text.note, text.suggestion]
        .compactMap { $0 }.joined(separator: ". ")
    }
    values["kepala_dicari"] = head ?? ""
    values["jejak_daftar"] = entries.map { entry in
      [
        "nomor": "\(entry.sequence)", "waktu": clock.text(entry.time),
        "tindakan": word(entry.action.rawValue, context), "bagian": entry.subject,
        "sidik": String(entry.hash.prefix(16)),
      ] as [String: Any]
    }
    values["lanjut"] = entries.count == 100 ? entries.last.map { "\($0.sequence)" } ?? false : false
    return try renderer.page(
      "kasus-jejak", title: word("jejak_judul", context), tab: .cases, values: values,
      for: request, context)
  }
}
