internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import RuleEngine
internal import StatuteModel
internal import Training

/// One scenario: read, choose the accused and the offence, mark up the article, see it lit.
extension TrainingPages {
  func addExercise(to router: some RouterMethods<WorkbenchContext>) {
    router.get("latihan/skenario/:skenario") { request, context in
      try await withScenario(request, context) { _, view in
        try exercise(view, request, context)
      }
    }
    router.post("latihan/skenario/:skenario") { request, context in
      try await withScenario(request, context) { room, view in
        try await submit(room, view, request, context)
      }
    }
    router.get("latihan/skenario/:skenario/hasil") { request, context in
      try await withScenario(request, context) { _, view in
        try result(view, request, context)
      }
    }
  }

  private func withScenario(
    _ request: Request, _ context: WorkbenchContext,
    _ body: (CaseOffice.Room, MarkUpView) async throws -> Response
  ) async throws -> Response {
    let id = try context.parameters.require("skenario")
    return try await with(request, context) { room, classroom in
      guard let scenario = classroom.bank[id] else { throw Refusal.notFound }
      let fields = request.method == .post ? context.form : Self.query(request)
      let asked = AnalysisRequest(query: fields.pairs, language: context.visitor.language)
      let view = MarkUpView(
        scenario, asked: asked, classroom: classroom, material: room.material)
      if asked.offence != nil, view.markUp == nil { throw Refusal.notFound }
      return try await body(room, view)
    }
  }

  private static func query(_ request: Request) -> FormFields {
    FormFields(request.uri.query ?? "")
  }

  /// What was answered to the questions; what is no option is no answer.
  private static func answers(_ markUp: ArticleMarkUp, _ fields: FormFields) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for question in markUp.questions {
      guard let value = fields[question.item.id], question.item.letters.contains(value) else {
        continue
      }
      answers[question.item.id] = .option(value)
    }
    return answers
  }

  // MARK: Reading and marking up

  private func exercise(
    _ view: MarkUpView, _ request: Request, _ context: WorkbenchContext,
    status: HTTPResponse.Status = .ok, message: String? = nil
  ) throws -> Response {
    var values = head(view, context)
    values["pesan"] = message ?? false
    values["tugas"] = view.markUp.map { task($0, view, context) as Any } ?? false
    return try page(
      "latihan-skenario", title: view.scenario.title, part: .scenarios, status: status,
      values: values, for: request, context)
  }

  private func head(_ view: MarkUpView, _ context: WorkbenchContext) -> [String: Any] {
    let scenario = view.scenario
    return [
      "kepala": scenario.title, "alamat": Self.address(scenario),
      "tingkat_kata": term("tingkat", scenario.level.rawValue, context),
      "topik_kata": scenario.topics.map { term("topik", $0.rawValue, context) }
        .joined(separator: ", "),
      "cerita": scenario.narrative.paragraphs.map { $0.map(\.text).joined() },
      "per_orang": view.choices,
    ]
  }

  private func task(
    _ markUp: ArticleMarkUp, _ view: MarkUpView, _ context: WorkbenchContext
  ) -> [String: Any] {
    let elements = ArticleMarkUp.elements(of: markUp.finding)
    let person = view.view.names.person(markUp.finding.accused)
    return [
      "judul_tugas": word(
        "tandai", ["delik": view.name(markUp.finding), "orang": person], context),
      "pasal": view.article(markUp.finding, elements.map { _ in .asked }),
      "pertanyaan": view.questions(markUp, [:]),
      "tetap": view.chosen.map { ["nama_tetap": $0.name, "nilai_tetap": $0.value] },
    ]
  }

  // MARK: Submitting

  /// Keeps the marks and sends the reader on to the result: reading it again keeps nothing twice.
  private func submit(
    _ room: CaseOffice.Room, _ view: MarkUpView, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    guard let markUp = view.markUp else { throw Refusal.unreadable }
    let answers = Self.answers(markUp, context.form)
    guard !answers.isEmpty else {
      return try exercise(
        view, request, context, status: .unprocessableContent, message: word("kosong", context))
    }
    let marking = markUp.marking(of: answers)
    let marks = zip(markUp.questions, marking.items).compactMap { question, mark in
      mark.given.map { given in
        TrainingMark(
          scenario: view.scenario.id, offence: markUp.finding.offence.identifier,
          element: question.subject.name, given: given.text, right: mark.key.answer.text,
          isAccepted: mark.verdict.isAccepted)
      }
    }
    try await room.registry.keep(marks)
    let given = markUp.questions.compactMap { question in
      answers[question.item.id].map { (name: question.item.id, value: $0.text) }
    }
    let query = (view.chosen + given)
      .map { "\(FormFields.encoded($0.name))=\(FormFields.encoded($0.value))" }
    return .seeOther("\(Self.address(view.scenario))/hasil?\(query.joined(separator: "&"))")
  }

  // MARK: The result

  private func result(
    _ view: MarkUpView, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    guard let markUp = view.markUp else { return .seeOther(Self.address(view.scenario)) }
    let answers = Self.answers(markUp, Self.query(request))
    let marking = markUp.marking(of: answers)
    let elements = ArticleMarkUp.elements(of: markUp.finding)
    let marked = zip(markUp.questions, elements).map { question, _ in
      MarkView.state(answers[question.item.id]) ?? .asked
    }
    var values = head(view, context)
    values["judul_hasil"] = word(
      "hasil_judul",
      [
        "n": "\(marking.items.count { $0.verdict.isAccepted })", "dari": "\(marking.items.count)",
      ], context)
    values["nilai_angka"] = word("nilai", ["n": MarkingText.points(marking.score)], context)
    values["nama_delik"] = view.name(markUp.finding)
    values["orang"] = view.view.names.person(markUp.finding.accused)
    values["artikel_anda"] = ["pasal": view.article(markUp.finding, marked)]
    values["artikel_program"] = ["pasal": view.article(markUp.finding, nil)]
    values["butir_hasil"] = items(markUp, marking, view, context)
    values["ulangi"] = "\(Self.address(view.scenario))\(view.view.request.address { _ in })"
    values["pokok"] = view.scenario.lesson.sentence
    values["pokok_sumber"] = view.view.words.cite(view.scenario.lesson.sources)
    return try page(
      "latihan-hasil", title: word("hasil", context), part: .scenarios, values: values,
      for: request, context)
  }

  private func items(
    _ markUp: ArticleMarkUp, _ marking: Marking, _ view: MarkUpView, _ context: WorkbenchContext
  ) -> [[String: Any]] {
    let marks = MarkView(words: renderer.words, language: context.visitor.language)
    let rows = view.view.rows(markUp.finding)
    let table = PageLabels(words: view.view.words).table
    return zip(markUp.questions, marking.items).enumerated().map { index, pair in
      let (question, mark) = pair
      var values = marks.values(mark)
      values["nama"] = view.title(question)
      values["nomor"] = rows.indices.contains(index) ? rows[index].number as Any : false
      values["dalam_cerita"] =
        question.anchors.isEmpty ? false : ["kata_cerita": question.anchors] as Any
      // The steps to take next stand on the page of an analysis alone.
      let own: [String: Any] = [
        "kata": table, "kata_rincian": word("rincian", context), "termurah": false,
      ]
      values["rincian"] =
        rows.indices.contains(index)
        ? view.view.rowContext(rows[index]).merging(own) { $1 } as Any : false
      return values
    }
  }
}
