internal import CaseRegistry
internal import DocumentAssembly
internal import Hummingbird
internal import StatuteModel

/// Notes on evidence and the documents that were drafted from a case.
extension CasePages {
  func addPapers(to router: some RouterMethods<WorkbenchContext>) {
    router.post("kasus/:id/catatan") { request, context in
      try await withCase(request, context) { room, id in
        if let note = context.form["hapus"] {
          try await room.registry.removeNote(note, of: id)
        } else {
          guard let evidence = context.form["bukti"], let text = context.form["catatan"],
            text.contains(where: { !$0.isWhitespace }),
            case .success(let file) = room.read(
              try await room.registry.open(id).text.disclosed),
            file.evidence.contains(where: { $0.id == evidence })
          else { throw Refusal.unreadable }
          _ = try await room.registry.addNote(
            String(text.replacing("\r\n", with: "\n").prefix(5000)), on: evidence, of: id)
        }
        return .seeOther(Self.address(id) + "#t-bukti")
      }
    }
  }

  /// Notes beside their evidence, and the documents of a case.
  func papers(
    _ room: CaseOffice.Room, _ id: CaseID, _ view: CaseView?, _ context: WorkbenchContext
  ) async throws -> [String: Any] {
    let clock = CaseClock(language: context.visitor.language)
    let notes = try await room.registry.notes(of: id)
    let documents = try await room.registry.documents(of: id)
    var values: [String: Any] = [
      "dokumen_daftar": documents.map { document in
        [
          "dokumen_nama": DocumentKind(rawValue: document.kind)?.title ?? document.kind,
          "dokumen_waktu": clock.text(document.drafted), "dokumen_versi": "\(document.caseVersion)",
        ] as [String: Any]
      }
    ]
    values["bukti_daftar"] = view?.evidence { evidence in
      notes.filter { $0.evidence == evidence }.map { note in
        [
          "catatan_isi": view?.names.redacted(note.text.disclosed) ?? "",
          "catatan_waktu": clock.text(note.added), "catatan_id": note.id,
        ] as [String: Any]
      }
    }
    return values
  }
}
