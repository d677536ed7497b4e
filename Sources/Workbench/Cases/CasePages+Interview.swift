internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Interviewing
internal import StatuteModel

/// The guided interview: one question on a page, every answer saved as a version.
extension CasePages {
  func addInterview(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus/:id/tanya") { request, context in
      try await withCase(request, context) { room, id in
        let opened = try await room.registry.open(id)
        guard let sitting = sitting(room, opened, context) else {
          return .seeOther(Self.address(id))
        }
        interviews.keep(sitting, id, context.visitor.id)
        return try ask(room, opened, sitting, nil, request, context)
      }
    }
    router.post("kasus/:id/tanya") { request, context in
      try await withCase(request, context) { room, id in
        try await answer(room, id, request, context)
      }
    }
  }

  /// The interview that goes on, or one that begins from the newest version; `nil` where the text
  /// cannot be read.
  private func sitting(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ context: WorkbenchContext
  ) -> InterviewRoom.Sitting? {
    let version = opened.entry.version
    if let going = interviews.sitting(opened.entry.id, context.visitor.id, version: version) {
      return going
    }
    let text = opened.text.disclosed
    if text == Self.blank {
      return InterviewRoom.Sitting(interview: room.desk.interview(nil), version: version)
    }
    guard case .success = room.read(text) else { return nil }
    do throws(DiagnosticError) {
      let draft = try CaseDraft(
        reading: Array(text.utf8), file: "kasus.yaml", vocabulary: room.desk.vocabulary)
      // Better to know before the first question than after the last.
      _ = try draft.text()
      return InterviewRoom.Sitting(interview: room.desk.interview(draft), version: version)
    } catch {
      return nil
    }
  }

  private func answer(
    _ room: CaseOffice.Room, _ id: CaseID, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let opened = try await room.registry.open(id)
    let visitor = context.visitor.id
    // An interview that stands on an older version still answers, so that its answer meets the
    // other window's work in the open instead of vanishing.
    guard var sitting = interviews.sitting(id, visitor) ?? self.sitting(room, opened, context)
    else { return .seeOther(Self.address(id)) }
    guard let question = sitting.interview.question else {
      return .seeOther(Self.address(id) + "/tanya")
    }
    guard context.form["soal"] == QuestionForm.mark(question) else {
      return try ask(
        room, opened, sitting, word("soal_berubah", context), request, context)
    }
    let typed: String =
      switch context.form["tombol"] {
      case "kembali": "kembali"
      case "lewati": "lewati"
      default: QuestionForm(question).typed(context.form)
      }
    switch sitting.interview.respond(typed) {
    case .accepted, .wentBack: break
    case .refused(let refusal):
      return try ask(
        room, opened, sitting, refusal.text(in: context.visitor.language), typed: typed, request,
        context)
    case .explain, .stopped: return .seeOther(Self.address(id))
    }
    if sitting.interview.standing != nil {
      let text = try sitting.interview.draft.text()
      do throws(RegistryError) {
        sitting.version = try await room.registry.save(
          text, of: id, basedOn: sitting.version, summary: room.summary(text), automatic: true
        ).number
      } catch {
        // The next question starts from what is stored.
        if case .conflict = error { interviews.keep(nil, id, visitor) }
        throw error
      }
    }
    interviews.keep(sitting, id, visitor)
    return .seeOther(Self.address(id) + "/tanya")
  }

  private func ask(
    _ room: CaseOffice.Room, _ opened: OpenedCase, _ sitting: InterviewRoom.Sitting,
    _ message: String?, typed: String = "", _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let view = try? view(room, opened, context).get()
    var values = bar(opened, view, .interview, context)
    values["pesan"] = message ?? false
    values["selesai"] = sitting.interview.question == nil
    values["ada_sebelum"] = sitting.interview.answered > 0
    if let question = sitting.interview.question {
      let page = QuestionPage(
        interview: sitting.interview, question: question, room: room, view: view, names: names,
        words: renderer.words, language: context.visitor.language)
      values.merge(page.values(typed: typed)) { _, own in own }
    }
    return try renderer.page(
      "kasus-tanya",
      title: "\(word("tanya", context)) \(name(opened, view, context.visitor.language))",
      tab: .cases, status: message == nil ? .ok : .unprocessableContent, values: values,
      for: request, context)
  }
}
