internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// Saving by itself what is typed of a case: an automatic version where it reads as a case; else
/// nothing is kept, and the page is told why.
extension CasePages {
  func addAutosave(to router: some RouterMethods<WorkbenchContext>) {
    router.post("kasus/:id/simpan") { request, context in
      try await withCase(request, context) { room, id in
        try await autosave(room, id, context)
      }
    }
  }

  /// What the script of a page is told.
  private struct Told: Encodable {
    let keadaan: State
    /// The sentence that the page shows.
    let kalimat: String
    /// The version that holds what was typed.
    var versi: Int?
    /// What the line under the navigation says of it.
    var bilah: String?

    enum State: String, Encodable {
      case tersimpan, belum, bentrok
    }
  }

  private func autosave(
    _ room: CaseOffice.Room, _ id: CaseID, _ context: WorkbenchContext
  ) async throws -> Response {
    guard let base = context.form["versi"].flatMap({ Int($0) }) else { throw Refusal.unreadable }
    let text: String
    switch try await typed(room, id, context.form) {
    case .success(let typed): text = typed
    case .failure(let error):
      let told = Told(keadaan: .belum, kalimat: sentence(error, context))
      return try ApiAnswer.json(told, status: .unprocessableContent)
    }
    let version: CaseVersion
    do throws(RegistryError) {
      version = try await room.registry.save(
        text, of: id, basedOn: base, summary: room.summary(text), automatic: true)
    } catch {
      guard case .conflict(let conflict) = error else { throw error }
      let sentence = word(
        "sendiri_bentrok", ["versi": "\(conflict.stored.entry.version)"], context)
      return try ApiAnswer.json(
        Told(keadaan: .bentrok, kalimat: sentence), status: .conflict)
    }
    return try ApiAnswer.json(told(version, context))
  }

  /// The case as the page that sent it says it: its text, or the text that its form makes.
  private func typed(
    _ room: CaseOffice.Room, _ id: CaseID, _ form: FormFields
  ) async throws -> Result<String, DiagnosticError> {
    if form["bagian"] != nil {
      let sheet = try await sheet(room, id, form)
      return sheet.text(sheet.form.applying(form), room)
    }
    guard let sent = form["teks"] else { throw Refusal.unreadable }
    let text = sent.replacing("\r\n", with: "\n")
    return room.read(text).map { _ in text }
  }

  private func told(_ version: CaseVersion, _ context: WorkbenchContext) -> Told {
    let clock = CaseClock(language: context.visitor.language)
    let number = "\(version.number)"
    return Told(
      keadaan: .tersimpan,
      kalimat: word(
        "sendiri_tersimpan", ["pukul": clock.time(version.saved), "versi": number], context),
      versi: version.number,
      bilah: "\(word("versi", context)) \(number), \(word("tersimpan", context)) "
        + clock.text(version.saved))
  }

  /// What keeps a text from being a case: the first thing, and how many more there are.
  private func sentence(_ error: DiagnosticError, _ context: WorkbenchContext) -> String {
    guard let first = error.diagnostics.first else {
      return word("sendiri_belum", ["sebab": "?"], context)
    }
    var cause = first.text(in: context.visitor.language).headline
    // A form has no lines.
    if first.position.line > 0, context.form["bagian"] == nil {
      cause = word(
        "sendiri_baris", ["baris": "\(first.position.line)", "sebab": cause], context)
    }
    let more = error.diagnostics.count - 1
    if more > 0 {
      cause = word("sendiri_lagi", ["sebab": cause, "jumlah": "\(more)"], context)
    }
    return word("sendiri_belum", ["sebab": cause], context)
  }
}
