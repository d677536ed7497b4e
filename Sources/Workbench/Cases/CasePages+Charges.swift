internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import DocumentAssembly
internal import HTTPTypes
internal import Hummingbird
internal import RuleEngine
internal import StatuteModel

/// The charges that a person arranged on the page *Analisis*, kept in the case for its indictment.
extension CasePages {
  func addCharges(to router: some RouterMethods<WorkbenchContext>) {
    router.post("kasus/:id/dakwaan") { request, context in
      try await withCase(request, context) { room, id in
        try await charges(room, id, request, context)
      }
    }
  }

  private func charges(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let form = context.form
    var asked = AnalysisRequest(query: form.pairs, language: context.visitor.language)
    let prefix = "urut-"
    asked.settleOrder(
      shown: form.names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    let page = Self.address(id) + "/analisis"
    let order = form["lakukan"] ?? "tampilkan"
    if order == "tampilkan" { return .seeOther(page + asked.arrangedAddress + "#dakwaan") }
    guard let base = form["versi"].flatMap({ Int($0) }), asked.assumptions.isEmpty else {
      throw Refusal.unreadable
    }
    let opened = try await room.registry.open(id, version: base)
    guard case .success(let view) = view(room, opened, context),
      view.file.accused.contains(where: { $0.id == asked.accused })
    else { throw Refusal.unreadable }
    let text: String
    do throws(ChargeRefusal) {
      text = try Self.text(order == "pakai", asked, view, opened.text.disclosed, room)
    } catch {
      return try analysis(
        room, opened, view, asked, refused: told(error, view, asked), request, context)
    }
    if text != opened.text.disclosed {
      _ = try await room.registry.save(text, of: id, basedOn: base, summary: room.summary(text))
    }
    // Without charges the address shows what the case lists now.
    asked.keptCharges = nil
    asked.chargeOrder = [:]
    return .seeOther(page + asked.arrangedAddress + "#dakwaan")
  }

  /// Why charges are not kept.
  private enum ChargeRefusal: Error {
    case obstacle(ChargeArranging.Obstacle)
    case writing(DiagnosticError)
  }

  private func told(
    _ refusal: ChargeRefusal, _ view: CaseView, _ asked: AnalysisRequest
  ) -> String {
    switch refusal {
    case .obstacle(let obstacle):
      return AnalysisView(
        original: view.file, file: view.file, analysis: view.analysis, request: asked,
        material: view.material
      ).sentence(obstacle)
    case .writing(let error):
      let text = error.diagnostics.first?.text(in: asked.language)
      return [text?.headline, text?.note, text?.suggestion].compactMap { $0 }
        .map(AnalysisWords.capitalized).joined(separator: ". ")
    }
  }

  /// The case with the charges that were arranged, or without any of the accused.
  private static func text(
    _ isKept: Bool, _ asked: AnalysisRequest, _ view: CaseView, _ text: String,
    _ room: CaseOffice.Room
  ) throws(ChargeRefusal) -> String {
    let page = AnalysisView(
      original: view.file, file: view.file, analysis: view.analysis, request: asked,
      material: view.material)
    let writer = ChargeRecords(analysis: view.analysis, accused: page.accused)
    var expected: [ChosenCharges.Charge] = []
    var records: [CaseValue] = []
    if isKept {
      let kept = page.chargeList?.kept ?? []
      if let obstacle = ChargeArranging.obstacle(kept) { throw .obstacle(obstacle) }
      let joinings = ChargeArranging.joinings(kept.map(\.position)) ?? []
      expected = ChargeArranging.charges(kept, joinings)
      records = writer.records(kept, joinings)
    }
    let written: String
    let file: CaseFile
    do throws(DiagnosticError) {
      var draft = try CaseDraft(
        reading: Array(text.utf8), file: "kasus.yaml", vocabulary: room.desk.vocabulary)
      draft.replaceItems(
        of: .papers, ChargeRecords.place, with: records, where: writer.isOwn)
      written = try draft.text()
      file = try room.read(written).get()
    } catch {
      throw .writing(error)
    }
    guard says(file, expected, page.accused, instead: view, room) else {
      throw .obstacle(.mingled)
    }
    return written
  }

  /// Whether an indictment drafted from a case charges what is expected, and the other accused as
  /// before.
  private static func says(
    _ file: CaseFile, _ expected: [ChosenCharges.Charge], _ accused: String,
    instead view: CaseView, _ room: CaseOffice.Room
  ) -> Bool {
    let new = ChosenCharges(file: file, analysis: room.material.engine.analyse(file))
    let old = ChosenCharges(file: view.file, analysis: view.analysis)
    return view.file.accused.allSatisfy { each in
      let wanted = each.id == accused ? expected : old.charges(each.id)
      return new.charges(each.id).map(ChargeArranging.Content.init)
        == wanted.map(ChargeArranging.Content.init)
    }
  }
}
