internal import CaseRegistry
internal import Hummingbird
internal import StatuteModel

/// What was learned over time, and a button that forgets it.
extension TrainingPages {
  func addProgress(to router: some RouterMethods<WorkbenchContext>) {
    router.get("latihan/kemajuan") { request, context in
      try await cases.with(request, context) { try await progress($0, request, context) }
    }
    router.post("latihan/kemajuan/hapus") { request, context in
      try await cases.with(request, context) { room in
        guard context.form["yakin"] == "ya" else { throw Refusal.unreadable }
        try await room.registry.eraseTraining()
        return .seeOther(Part.progress.path)
      }
    }
  }

  private func progress(
    _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let progress = try await room.registry.trainingProgress()
    let elements = progress.elements.map { tally in
      row(tally, named: name(of: tally.name, room, context), context)
    }
    let days = progress.days.map { tally in
      row(tally, named: day(tally.name, context), context)
    }
    return try page(
      "latihan-kemajuan", title: word("kemajuan", context), part: .progress,
      values: [
        "ada": progress.count > 0, "unsur": elements, "hari": days,
        "ringkas": word(
          "kemajuan_ringkas", ["n": "\(progress.accepted)", "dari": "\(progress.count)"], context),
      ], for: request, context)
  }

  private func row(
    _ tally: TrainingProgress.Tally, named name: String, _ context: WorkbenchContext
  ) -> [String: Any] {
    [
      "nama": name, "banyak": "\(tally.count)", "benar": "\(tally.accepted)",
      "perbandingan": word(
        "n_dari", ["n": "\(tally.accepted)", "dari": "\(tally.count)"], context),
      "terakhir": tally.latest.map { isAccepted in
        [
          "kelas_tanda": isAccepted ? "met" : "fail",
          "kata_tanda": word(isAccepted ? "diterima" : "belum_tepat", context),
        ]
      },
    ]
  }

  private func name(
    of element: String, _ room: CaseOffice.Room, _ context: WorkbenchContext
  ) -> String {
    switch element {
    case "kesimpulan", "hukum": return word("butir_\(element)", context)
    default:
      let english = room.material.elements.english(element)
      let plain = AnalysisWords.readable(element)
      return AnalysisWords.capitalized(
        context.visitor.language == .english ? english ?? plain : plain)
    }
  }

  private func day(_ name: String, _ context: WorkbenchContext) -> String {
    guard let date = CalendarDate(iso: name) else { return name }
    return context.visitor.language == .indonesian ? date.indonesian : date.english
  }
}
