internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// The facts of a case in a form, one part of the case on a page.
extension CasePages {
  /// A part of a case, as the address of a form names it.
  struct Part: Hashable {
    let entity: FactKey.Entity
    let id: String?

    var text: String { id ?? entity.rawValue }
  }

  /// The parts of a case, in the order of its file.
  static func parts(of draft: CaseDraft) -> [Part] {
    FactKey.Entity.allCases.flatMap { entity in
      entity.isSingle
        ? [Part(entity: entity, id: nil)]
        : draft.ids(of: entity).map { Part(entity: entity, id: $0) }
    }
  }

  /// The draft of a stored text; `nil` where it is not even a tree.
  func draft(_ text: String, _ room: CaseOffice.Room) -> CaseDraft? {
    try? CaseDraft(
      reading: Array(text.utf8), file: "kasus.yaml", vocabulary: room.desk.vocabulary)
  }

  /// The form of the part that the address names.
  func facts(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    guard let draft = draft(opened.text.disclosed, room) else {
      return .seeOther(Self.address(opened.entry.id) + "/ubah?bagian=teks")
    }
    let asked = FormFields(request.uri.query ?? "")["bagian"]
    let parts = Self.parts(of: draft)
    guard let part = asked.map({ name in parts.first { $0.text == name } }) ?? parts.first else {
      throw Refusal.notFound
    }
    return try facts(
      room, opened, draft, part, based: opened.entry.version, sent: nil, [], request, context)
  }

  /// What a form was made from.
  struct Sheet {
    let opened: OpenedCase
    let form: FactForm
    let part: Part

    /// A case as its text, or why it makes none.
    func text(_ draft: CaseDraft, _ room: CaseOffice.Room) -> Result<String, DiagnosticError> {
      do throws(DiagnosticError) {
        let text = try draft.text()
        return room.read(text).map { _ in text }
      } catch {
        return .failure(error)
      }
    }
  }

  /// The form as it was shown: from the version that the page was made from (`dasar`), which is an
  /// older one where the page has saved by itself since. Places in lists are those of that version.
  func sheet(
    _ room: CaseOffice.Room, _ id: CaseID, _ fields: FormFields
  ) async throws -> Sheet {
    guard let version = fields["versi"].flatMap({ Int($0) }), let name = fields["bagian"],
      let base = fields["dasar"].map({ Int($0) }) ?? version, base <= version
    else { throw Refusal.unreadable }
    let opened = try await room.registry.open(id, version: base)
    guard let draft = draft(opened.text.disclosed, room),
      let part = Self.parts(of: draft).first(where: { $0.text == name })
    else { throw Refusal.unreadable }
    let form = FactForm(
      draft: draft, entity: part.entity, id: part.id, vocabulary: room.desk.vocabulary)
    return Sheet(opened: opened, form: form, part: part)
  }

  /// Saves what a form says; where it makes no case, shows it again with what is wrong.
  func saveFacts(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    guard let base = context.form["versi"].flatMap({ Int($0) }) else { throw Refusal.unreadable }
    let sheet = try await sheet(room, id, context.form)
    let opened = sheet.opened
    var draft = sheet.form.applying(context.form)
    var next = sheet.part
    if let added = context.form["tambah"].flatMap(FactKey.Entity.init(rawValue:)) {
      next = add(added, to: &draft, context.form)
    }
    switch sheet.text(draft, room) {
    case .failure(let error):
      return try facts(
        room, opened, sheet.form.draft, sheet.part, based: base, sent: context.form,
        error.diagnostics, request, context)
    case .success(let text):
      if text != opened.text.disclosed || base != opened.version.number {
        _ = try await room.registry.save(text, of: id, basedOn: base, summary: room.summary(text))
      }
    }
    return .seeOther(
      Self.address(id) + "/ubah?bagian=\(FormFields.encoded(next.text))&tersimpan=1")
  }

  /// Adds a person, an act or a piece of evidence under the first id that is free.
  private func add(
    _ entity: FactKey.Entity, to draft: inout CaseDraft, _ form: FormFields
  ) -> Part {
    let letters: [FactKey.Entity: String] = [
      .accused: "P", .group: "G", .victim: "K", .conduct: "A", .evidence: "B", .person: "S",
    ]
    guard let letter = letters[entity] else { return Part(entity: entity, id: nil) }
    let known = Set(FactKey.Entity.allCases.flatMap { draft.ids(of: $0) })
    let id =
      (1...(known.count + 1)).lazy.map { "\(letter)\($0)" }.first { !known.contains($0) }
      ?? "\(letter)0"
    draft.add(entity, ids: [id])
    if entity == .conduct {
      let accused = draft.ids(of: .accused)
      let chosen = form["oleh"].flatMap { accused.contains($0) ? $0 : nil } ?? accused.first
      draft.set(.words([chosen].compactMap { $0 }), of: .conduct, id, ["pelaku"])
    }
    return Part(entity: entity, id: id)
  }

  private func facts(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ draft: CaseDraft, _ part: Part,
    based version: Int, sent: FormFields?, _ diagnostics: [Diagnostic], _ request: Request,
    _ context: WorkbenchContext
  ) throws -> Response {
    let language = context.visitor.language
    let view = try? view(room, opened, context).get()
    let name: (String) -> String = { view?.names.person($0) ?? $0 }
    let form = FactForm(
      draft: draft, entity: part.entity, id: part.id, vocabulary: room.desk.vocabulary)
    var values = bar(opened, view, .editor, context)
    values["versi_dasar"] = "\(version)"
    values["versi_lembar"] = "\(opened.version.number)"
    values["tersimpan_baru"] = FormFields(request.uri.query ?? "")["tersimpan"] == "1"
    values["ada_galat"] = !diagnostics.isEmpty
    values["jumlah_galat"] = "\(diagnostics.count)"
    values["galat_berkas"] = problems(diagnostics, context)
    values["bagian_kasus"] = Self.parts(of: draft).map { each in
      [
        "nilai_bagian": FormFields.encoded(each.text), "bagian_dipilih": each == part,
        "sebutan_bagian": each.id.map { "\(word(each.entity.rawValue, context)) \(name($0))" }
          ?? word(each.entity == .papers ? "keperluan_dokumen" : "perkara", context),
      ] as [String: Any]
    }
    values["bagian_kini"] = part.text
    values["kepala_bagian"] =
      part.id.map { "\(word(part.entity.rawValue, context)) \(name($0))" }
      ?? word(part.entity == .papers ? "keperluan_dokumen" : "perkara", context)
    values["kelompok_daftar"] =
      FactFormView(
        form: form, sent: sent, language: language, name: name, word: { word($0, context) }
      ).groups
    let accused = draft.ids(of: .accused)
    values["pelaku_pilihan"] = accused.map { ["nilai": $0, "sebutan": name($0)] }
    values["ada_pelaku"] = !accused.isEmpty
    values["tambahan"] = [FactKey.Entity.accused, .victim, .evidence, .person].map {
      ["nilai": $0.rawValue, "sebutan": word("tambah_\($0.rawValue)", context)]
    }
    return try renderer.page(
      "kasus-fakta", title: word("ubah_judul", context), tab: .cases,
      status: diagnostics.isEmpty ? .ok : .unprocessableContent, values: values, for: request,
      context)
  }
}
