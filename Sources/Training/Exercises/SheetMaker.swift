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
      let (scenario, kind, isSecondTime) = candidates.remove(at: best ?? 0)
      var workshop = ExerciseWorkshop(
        classroom: self, solved: solved(scenario), topic: request.topic,
        random: SeededGenerator(seed: random.next()))
      guard let draft = workshop.draft(kind) else { continue }
      if draft.isPlain, !isSecondTime {
        candidates.append((scenario, kind, true))
        continue
      }
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
    _ candidate: Candidate, _ used: [String: Int], _ kinds: [Exercise.Kind: Int]
  ) -> Int {
    (used[candidate.scenario.id] ?? 0) * 100 + (kinds[candidate.kind] ?? 0)
      + (candidate.isSecondTime ? 10_000 : 0)
  }

  /// A scenario with a kind of question; the second time it is taken however little it tells apart.
  private typealias Candidate = (scenario: Scenario, kind: Exercise.Kind, isSecondTime: Bool)

  /// Scenarios with the kinds of question that fit topic and audience.
  private func candidates(_ request: ExerciseRequest) -> [Candidate] {
    let scenarios = bank.scenarios(
      topic: request.topic?.scenarioTopic, level: request.level, audience: request.audience)
    let kinds = kinds(request)
    return scenarios.sorted { $0.id < $1.id }.flatMap { scenario in
      kinds.map { (scenario, $0, false) }
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
