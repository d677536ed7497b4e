internal import CaseRegistry
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel
internal import Training

/// The pages of training: scenarios, one article to mark up, the marks beside the engine's answer,
/// progress, and the marking of answer files.
struct TrainingPages: PageGroup {
  let cases: CasePages
  let room: TrainingRoom

  var tab: Tab? { .training }
  var renderer: PageRenderer { cases.renderer }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("latihan") { request, context in
      try await with(request, context) { _, classroom in
        try list(classroom, request, context)
      }
    }
    addExercise(to: router)
    addProgress(to: router)
    addSheets(to: router)
  }

  /// The words of a key of `kata/latihan.yaml`.
  func word(_ key: String, _ context: WorkbenchContext) -> String { word(key, [:], context) }

  /// The words of a key, with what stands in braces replaced.
  func word(_ key: String, _ values: [String: String], _ context: WorkbenchContext) -> String {
    renderer.words.text("latihan.\(key)", values, in: context.visitor.language)
  }

  /// Does something with the scenarios; where they cannot be read, says why.
  func with(
    _ request: Request, _ context: WorkbenchContext,
    _ body: (CaseOffice.Room, Classroom) async throws -> Response
  ) async throws -> Response {
    try await cases.with(request, context) { office in
      let classroom: Classroom
      do throws(DiagnosticError) {
        classroom = try await room.classroom(office)
      } catch {
        return try cases.closed(.texts(error), request, context)
      }
      return try await body(office, classroom)
    }
  }

  /// A page of training with the links to its other pages.
  func page(
    _ template: String, title: String, part: Part, status: HTTPResponse.Status = .ok,
    values: [String: Any], for request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let links = Part.allCases.map { each in
      [
        "tautan_bagian": each.path, "kata_bagian": word(each.rawValue, context),
        "bagian_ini": each == part,
      ] as [String: Any]
    }
    return try renderer.page(
      template, title: title, tab: .training, status: status,
      values: values.merging(["bagian": links]) { own, _ in own }, for: request, context)
  }

  /// The pages that the navigation of training names.
  enum Part: String, CaseIterable {
    case scenarios = "skenario"
    case progress = "kemajuan"
    case sheets = "lembar"

    var path: String { self == .scenarios ? "/latihan" : "/latihan/\(rawValue)" }
  }

  // MARK: Scenarios

  private func list(
    _ classroom: Classroom, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let filter = ScenarioFilter(FormFields(request.uri.query ?? ""))
    let language = context.visitor.language
    let names = AnalysisWords(language: language, names: cases.names)
    let scenarios = filter.scenarios(of: classroom.bank)
    let offences = Set(classroom.bank.scenarios.flatMap(ScenarioFilter.offences))
      .sorted { ScenarioFilter.order($0) < ScenarioFilter.order($1) }
    let rows = scenarios.map { scenario in
      [
        "tautan": Self.address(scenario), "nama": scenario.title,
        "tingkat_kata": term("tingkat", scenario.level.rawValue, context),
        "untuk_kata": names.list(
          scenario.audience.map { term("untuk", $0.rawValue, context) }),
        "topik_kata": scenario.topics.map { term("topik", $0.rawValue, context) }
          .joined(separator: ", "),
        "jumlah_kata": "\(scenario.narrative.wordCount)",
      ]
    }
    return try page(
      "latihan", title: word("judul", context), part: .scenarios,
      values: [
        "baris": rows, "ada": !rows.isEmpty,
        "jumlah": word("ditemukan", ["n": "\(rows.count)"], context),
        "disaring": !filter.isEmpty,
        "saring": [
          choice(
            "topik", Scenario.Topic.allCases.map(\.rawValue), filter.topic?.rawValue, context),
          choice(
            "tingkat", Scenario.Level.allCases.map(\.rawValue), filter.level?.rawValue, context),
          choice(
            "untuk", Scenario.Audience.allCases.map(\.rawValue), filter.audience?.rawValue,
            context),
          [
            "saring_nama": "delik", "saring_kata": word("delik", context),
            "pilihan": offences.map { offence in
              [
                "nilai": offence.identifier, "kata_nilai": names.cite(offence),
                "dipilih": offence == filter.offence,
              ] as [String: Any]
            },
          ],
        ],
      ], for: request, context)
  }

  /// Where a scenario is found.
  static func address(_ scenario: Scenario) -> String { "/latihan/skenario/\(scenario.id)" }

  /// What a topic, a level or an audience is called.
  func term(_ key: String, _ value: String, _ context: WorkbenchContext) -> String {
    word("\(key)_\(value)", context)
  }

  private func choice(
    _ name: String, _ values: [String], _ chosen: String?, _ context: WorkbenchContext
  ) -> [String: Any] {
    [
      "saring_nama": name, "saring_kata": word(name, context),
      "pilihan": values.map { value in
        [
          "nilai": value, "kata_nilai": term(name, value, context), "dipilih": value == chosen,
        ] as [String: Any]
      },
    ]
  }
}
