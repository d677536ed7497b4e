internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel
internal import Training

/// Marks the answer file of a sheet of exercises, as `rujukan latihan nilai` does; nothing is kept.
extension TrainingPages {
  func addSheets(to router: some RouterMethods<WorkbenchContext>) {
    router.get("latihan/lembar") { request, context in
      try await with(request, context) { _, _ in try sheet([:], request, context) }
    }
    router.post("latihan/lembar") { request, context in
      try await with(request, context) { _, classroom in try mark(classroom, request, context) }
    }
  }

  /// The most exercises of a sheet that is marked here.
  private static let longest = 60

  private func sheet(
    _ values: [String: Any], _ request: Request, _ context: WorkbenchContext,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let blank: [String: Any] = ["ada_galat": false, "penilaian": false]
    return try page(
      "latihan-lembar", title: word("lembar", context), part: .sheets, status: status,
      values: blank.merging(values) { $1 }, for: request, context)
  }

  private func mark(
    _ classroom: Classroom, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let bytes = context.files.first { $0.field == "berkas" }?.bytes ?? []
    let marked: Marking
    do throws(DiagnosticError) {
      marked = try marking(bytes, classroom)
    } catch {
      return try sheet(
        [
          "ada_galat": true, "jumlah_galat": "\(error.diagnostics.count)",
          "galat_berkas": cases.problems(error.diagnostics, context),
        ], request, context, status: .unprocessableContent)
    }
    return try sheet(["penilaian": values(marked, context)], request, context)
  }

  private func marking(
    _ bytes: [UInt8], _ classroom: Classroom
  ) throws(DiagnosticError) -> Marking {
    let file = "jawaban.yaml"
    let asked = try AnswerFile.request(bytes, file: file)
    guard asked.count <= Self.longest else {
      throw DiagnosticError([
        Diagnostic(
          ExerciseFinding.unknownSheet(asked.code), at: SourcePosition(file: file, line: 0))
      ])
    }
    let solved = try classroom.sheet(asked)
    return solved.marking(of: try AnswerFile.read(bytes, file: file, for: solved.sheet))
  }

  private func values(_ marking: Marking, _ context: WorkbenchContext) -> [String: Any] {
    let view = MarkView(words: renderer.words, language: context.visitor.language)
    return [
      "kode": marking.code, "peserta": marking.participant.isEmpty ? false : marking.participant,
      "nilai_angka": word("nilai", ["n": MarkingText.points(marking.score)], context),
      "judul_hasil": word(
        "butir_diterima",
        [
          "n": "\(marking.items.count { $0.verdict.isAccepted })", "dari": "\(marking.items.count)",
        ], context),
      "butir_hasil": marking.items.map { mark in
        view.values(mark).merging(
          [
            "nama": mark.item.prompt.text(in: context.visitor.language), "nomor": mark.item.id,
            "dalam_cerita": false, "rincian": false,
          ] as [String: Any]
        ) { $1 }
      },
    ]
  }
}
