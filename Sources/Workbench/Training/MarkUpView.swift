internal import RuleEngine
internal import StatuteModel
internal import Training

/// A scenario with the article that is marked up in it, as the templates read it.
struct MarkUpView {
  let scenario: Scenario
  let candidates: [OffenceFinding]
  let view: AnalysisView
  /// What is to be marked up; `nil` where no offence is chosen yet.
  let markUp: ArticleMarkUp?

  /// - Parameter asked: whose offence is chosen; what is not among the candidates is not.
  init(
    _ scenario: Scenario, asked: AnalysisRequest, classroom: Classroom, material: AnalysisMaterial
  ) {
    self.scenario = scenario
    let analysis = classroom.analysis(of: scenario)
    candidates = classroom.candidates(analysis)
    let view = AnalysisView(
      original: scenario.file, file: scenario.file, analysis: analysis, request: asked,
      material: material)
    self.view = view
    let chosen = view.finding.flatMap { finding in
      asked.offence == finding.offence && asked.accused == finding.accused ? finding : nil
    }
    let keys = Set(candidates.map(FindingKey.init))
    markUp = chosen.flatMap { finding in
      keys.contains(FindingKey(finding))
        ? classroom.markUp(of: finding, in: scenario, analysis) : nil
    }
  }

  private var language: Language { view.request.language }

  /// Names and values in the address that choose the offence.
  var chosen: [(name: String, value: String)] { view.request.pairs }

  /// The offences by accused, in the order of the law, which says nothing of how they stand.
  var choices: [[String: Any]] {
    var accused: [String] = []
    for id in scenario.file.accused.map(\.id) where candidates.contains(where: { $0.accused == id })
    {
      accused.append(id)
    }
    return accused.map { id in
      [
        "orang": view.names.person(id),
        "pilihan_delik": candidates.filter { $0.accused == id }
          .sorted { order($0) < order($1) }.map(choice),
      ]
    }
  }

  private func order(_ finding: OffenceFinding) -> String {
    "\(ScenarioFilter.order(finding.offence)) \(view.analysis.ordinal(of: finding))"
  }

  private func choice(_ finding: OffenceFinding) -> [String: Any] {
    let isRepeated = candidates.count {
      $0.accused == finding.accused && $0.offence == finding.offence
    }
    return [
      "tautan_delik": view.request.address { copy in
        copy.accused = finding.accused
        copy.offence = finding.offence
        copy.ordinal = view.analysis.ordinal(of: finding)
      }, "nama_delik": name(finding),
      "korban_delik": isRepeated > 1 ? view.victims(finding) as Any : false,
      "kini": markUp.map { FindingKey($0.finding) == FindingKey(finding) } ?? false,
    ]
  }

  /// The offence with its form; what raises it would say too much.
  func name(_ finding: OffenceFinding) -> String {
    let form =
      [.principal, .participation].contains(finding.form)
      ? "" : " (\(AnalysisWords.readable(finding.form.rawValue)))"
    return view.words.cite(finding.offence) + form
  }

  // MARK: The article

  /// The article with every element in a state: what is asked, what the reader marked, or, for
  /// `nil`, how the engine finds it.
  func article(_ finding: OffenceFinding, _ states: [LitState]?) -> [[String: Any]] {
    var rows = view.rows(finding)
    for index in rows.indices { rows[index].opens = false }
    if let states {
      rows = zip(rows, states).map { $0.plain($1, number: $0.number) }
    }
    let article = LitArticleBuilder(
      finding: finding, rows: rows, assessed: scenario.file.assessed, material: view.material,
      words: view.words, step: { _ in nil }
    ).article
    return view.lawContext(article)
  }

  /// The questions, with what was answered.
  func questions(_ markUp: ArticleMarkUp, _ answers: [String: Answer]) -> [[String: Any]] {
    markUp.questions.enumerated().map { index, question in
      let given = answers[question.item.id]
      return [
        "butir": question.item.id,
        "nomor": Self.isElement(question) ? "\(index + 1)" : false,
        "nama": title(question), "kutipan": quotation(question),
        "pilihan": Self.options(question.item).map { option in
          [
            "nilai": option.id, "kata_nilai": option.words.text(in: language),
            "dipilih": given == .option(option.id),
          ] as [String: Any]
        },
      ]
    }
  }

  private static func isElement(_ question: ArticleMarkUp.Question) -> Bool {
    if case .element = question.subject { return true }
    return false
  }

  /// The options of a question.
  static func options(_ item: Exercise.Item) -> [Exercise.Option] {
    if case .choice(let options) = item.form { return options }
    return []
  }

  /// What a question is called: the bare name of the element, without what carries it.
  func title(_ question: ArticleMarkUp.Question) -> String {
    switch question.subject {
    case .element(let element):
      language == .english
        ? AnalysisWords.capitalized(element.english)
        : AnalysisWords.capitalized(AnalysisWords.readable(element.id))
    case .conclusion: view.words("Pasal ini seluruhnya", "The provision as a whole")
    case .law: view.words("Hukum yang berlaku, lama atau baru", "The law that governs, old or new")
    }
  }

  private func quotation(_ question: ArticleMarkUp.Question) -> Any {
    guard case .element(let element) = question.subject else { return false }
    return ["bunyi": element.words, "sumber": view.words.cite(element.source)] as [String: Any]
  }
}

extension ElementRow {
  /// The same words of the law in a state, without what the engine found.
  fileprivate func plain(_ state: LitState, number: String) -> ElementRow {
    ElementRow(
      number: number, name: "", words: words, source: source, covers: covers, state: state,
      facts: [], evidence: [], rebuttal: [], missing: [], remarks: [], carrying: [], denied: [],
      // Where only its parts have words in the text, they stand for it.
      parts: covers.isEmpty ? parts.map { $0.plain(state, number: number) } : [], isChoice: false,
      result: result)
  }
}
