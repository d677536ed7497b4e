public import StatuteModel

extension Classroom {
  /// Makes a sheet with its key. The same request gives the same sheet.
  /// - Throws: `DiagnosticError` where no scenario carries what is asked for.
  public func sheet(_ request: ExerciseRequest) throws(DiagnosticError) -> SolvedSheet {
    var random = SeededGenerator(seed: request.seed)
    var candidates = random.shuffled(candidates(request))
    var exercises: [Exercise] = []
    var keys: [ExerciseKey] = []
    var used: [String: Int] = [:]
    var kinds: [Exercise.Kind: Int] = [:]
    while exercises.count < request.count, !candidates.isEmpty {
      // Every scenario once before one comes again; kinds take turns.
      let best = candidates.indices.min { left, right in
        rank(candidates[left], used, kinds) < rank(candidates[right], used, kinds)
      }
      let (scenario, kind) = candidates.remove(at: best ?? 0)
      var workshop = ExerciseWorkshop(
        classroom: self, solved: solved(scenario), topic: request.topic,
        random: SeededGenerator(seed: random.next()))
      guard let draft = workshop.draft(kind) else { continue }
      let (exercise, key) = draft.assembled(exercises.count + 1, &workshop.random)
      used[scenario.id, default: 0] += 1
      kinds[kind, default: 0] += 1
      exercises.append(exercise)
      keys.append(key)
    }
    guard !exercises.isEmpty else { throw ExerciseFinding.nothingFits.asError() }
    return SolvedSheet(
      sheet: ExerciseSheet(request: request, exercises: exercises), keys: keys)
  }

  private func rank(
    _ candidate: (Scenario, Exercise.Kind), _ used: [String: Int], _ kinds: [Exercise.Kind: Int]
  ) -> Int {
    (used[candidate.0.id] ?? 0) * 100 + (kinds[candidate.1] ?? 0)
  }

  /// Scenarios with the kinds of question that fit topic and audience.
  private func candidates(_ request: ExerciseRequest) -> [(Scenario, Exercise.Kind)] {
    let scenarios = bank.scenarios(
      topic: request.topic?.scenarioTopic, level: request.level, audience: request.audience)
    let kinds = kinds(request)
    return scenarios.sorted { $0.id < $1.id }.flatMap { scenario in
      kinds.map { (scenario, $0) }
    }
  }

  /// What was asked for, else what fits the topic and the audience; a topic that only other kinds
  /// exercise is kept for any audience.
  private func kinds(_ request: ExerciseRequest) -> [Exercise.Kind] {
    if let kind = request.kind { return [kind] }
    let own = request.audience?.kinds ?? Exercise.Kind.allCases
    guard let topic = request.topic else { return own }
    let common = topic.kinds.filter(own.contains)
    return common.isEmpty ? topic.kinds : common
  }
}

/// Why there is no sheet, or an answer file cannot be marked.
public enum ExerciseFinding: Finding, Hashable {
  /// No scenario carries what is asked for.
  case nothingFits
  /// The answer file names no sheet.
  case noSheet
  /// The answer file names a sheet that cannot be made from this bank.
  case unknownSheet(String)
  /// An item that the sheet does not have.
  case unknownItem(String, nearest: String?)
  /// An answer that is none of the options, or no number.
  case unusable(item: String, options: [String])

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .nothingFits: "exercise.nothing-fits"
    case .noSheet: "exercise.no-sheet"
    case .unknownSheet: "exercise.unknown-sheet"
    case .unknownItem: "exercise.unknown-item"
    case .unusable: "exercise.unusable-answer"
    }
  }

  /// None of them lets the work go on.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.nothingFits, .indonesian):
      DiagnosticText(
        "tidak ada skenario untuk pesanan ini",
        suggestion: "lihat `rujukan latihan daftar`, lalu longgarkan topik, tingkat, atau peserta")
    case (.nothingFits, .english):
      DiagnosticText(
        "no scenario carries what is asked for",
        suggestion: "see `rujukan latihan daftar`, then ask for less: topic, level or audience")
    case (.noSheet, .indonesian):
      DiagnosticText(
        "berkas jawaban tidak menyebut lembarnya",
        suggestion: "isi baris `lembar:` dengan kode yang tercetak di lembar soal")
    case (.noSheet, .english):
      DiagnosticText(
        "the answer file names no sheet",
        suggestion: "write the code that is printed on the sheet after `lembar:`")
    case (.unknownSheet(let code), .indonesian):
      DiagnosticText("tidak ada lembar \"\(code)\" dari bank ini")
    case (.unknownSheet(let code), .english):
      DiagnosticText("no sheet \"\(code)\" can be made from this bank")
    case (.unknownItem(let item, let nearest), .indonesian):
      DiagnosticText(
        "tidak ada butir \(item) di lembar ini",
        suggestion: nearest.map { "mungkin maksudnya \($0)" })
    case (.unknownItem(let item, let nearest), .english):
      DiagnosticText(
        "the sheet has no item \(item)", suggestion: nearest.map { "did you mean \($0)?" })
    case (.unusable(let item, let options), .indonesian):
      DiagnosticText(
        "jawaban butir \(item) tidak dapat dibaca",
        suggestion: options.isEmpty
          ? "tulis bilangan bulat" : "tulis salah satu: \(options.joined(separator: ", "))")
    case (.unusable(let item, let options), .english):
      DiagnosticText(
        "the answer to \(item) cannot be read",
        suggestion: options.isEmpty
          ? "write a whole number" : "write one of: \(options.joined(separator: ", "))")
    }
  }

  func asError(_ file: String = "latihan", line: Int = 0) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: file, line: line))])
  }
}
