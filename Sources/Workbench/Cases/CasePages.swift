internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel
internal import StatuteXML

/// The pages of cases: list, new case, overview, interview, editor, versions, trail, analysis.
struct CasePages: PageGroup {
  let office: CaseOffice
  let interviews: InterviewRoom
  let samples: CaseSamples
  let renderer: PageRenderer
  let names: ActNaming
  let watch = TrailWatch()

  var tab: Tab? { .cases }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    addLists(to: router)
    addCase(to: router)
    addVersions(to: router)
    addEditor(to: router)
    addAutosave(to: router)
    addCharges(to: router)
    addPapers(to: router)
    addInterview(to: router)
    router.get("tur") { request, context in
      try renderer.page(
        "tur", title: word("tur", context), tab: .cases,
        values: ["contoh_pertama": samples.first ?? false], for: request, context)
    }
    router.post("kasus/buka") { request, context in
      try await with(request, context, passphrase: context.form["sandi"] ?? "") { _ in
        Response.seeOther("/kasus")
      }
    }
  }

  /// The words of a key of `kata/kasus.yaml`.
  func word(_ key: String, _ context: WorkbenchContext) -> String {
    word(key, [:], context)
  }

  /// The words of a key, with what stands in braces replaced.
  func word(_ key: String, _ values: [String: String], _ context: WorkbenchContext) -> String {
    renderer.words.text("kasus.\(key)", values, in: context.visitor.language)
  }

  /// Does something with the registry; where it cannot be opened or cannot do it, says why.
  func with(
    _ request: Request, _ context: WorkbenchContext, passphrase: String? = nil,
    _ body: (CaseOffice.Room) async throws -> Response
  ) async throws -> Response {
    let room: CaseOffice.Room
    do throws(CaseOffice.Failure) {
      room = try await office.room(passphrase: passphrase)
    } catch {
      return try closed(error, request, context)
    }
    do {
      return try await body(room)
    } catch let error as RegistryError {
      switch error {
      case .noSuchCase, .noSuchVersion, .noSuchNote, .noSuchDocument: throw Refusal.notFound
      case .tooLarge: throw Refusal.tooLarge
      case .conflict(let conflict): return try both(conflict, request, context)
      default: return try closed(.registry(error), request, context)
      }
    }
  }

  /// Does something with the case that the address names.
  func withCase(
    _ request: Request, _ context: WorkbenchContext,
    _ body: (CaseOffice.Room, CaseID) async throws -> Response
  ) async throws -> Response {
    guard let id = CaseID(try context.parameters.require("id")) else { throw Refusal.notFound }
    return try await with(request, context) { try await body($0, id) }
  }

  /// Says why there is nothing to show.
  func closed(
    _ failure: CaseOffice.Failure, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let language = context.visitor.language
    var text: DiagnosticText
    var asksPassphrase = false
    switch failure {
    case .registry(let error):
      text = error.text(in: language)
      switch error {
      case .passphraseNeeded, .wrongPassphrase: asksPassphrase = true
      default: break
      }
    case .texts(let error):
      text = error.diagnostics.first?.text(in: language) ?? DiagnosticText("")
    }
    return try renderer.page(
      "kasus-tutup", title: word("tutup", context), tab: .cases, status: .serviceUnavailable,
      values: [
        "kalimat": AnalysisWords.capitalized(text.headline), "catatan": text.note ?? false,
        "saran": text.suggestion ?? false, "minta_sandi": asksPassphrase,
      ], for: request, context)
  }

  /// Two windows changed one case: both texts, and nothing lost.
  private func both(
    _ conflict: EditConflict, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let entry = conflict.stored.entry
    let lines = TextDifference(
      own: conflict.refused.disclosed, kept: conflict.stored.text.disclosed
    ).lines.map { line in
      [
        "beda_kelas": line.isOwn ? "own" : "kept", "beda_isi": line.text,
        "beda_kata": word(line.isOwn ? "beda_anda" : "beda_kini", context),
      ]
    }
    return try renderer.page(
      "kasus-bentrok", title: word("bentrok", context), tab: .cases, status: .conflict,
      values: [
        "alamat_kasus": Self.address(entry.id), "versi_kini": "\(entry.version)",
        "versi_dasar": "\(conflict.basedOn)", "teks_kini": conflict.stored.text.disclosed,
        "teks_anda": conflict.refused.disclosed, "berbeda": !lines.isEmpty, "beda": lines,
      ], for: request, context)
  }

  /// Where a case is found.
  static func address(_ id: CaseID) -> String { "/kasus/\(id)" }
}
