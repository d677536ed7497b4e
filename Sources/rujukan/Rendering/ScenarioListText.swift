internal import StatuteModel
internal import StatuteXML
internal import Training

/// The list of scenarios, for people and for programs; the key is in neither.
struct ScenarioListText {
  let scenarios: [Scenario]
  let names: ActNaming

  /// One scenario as JSON.
  struct Row: Encodable {
    let id, judul, tingkat, pokok: String
    let untuk, topik, sumber: [String]
    let kata: Int
  }

  var rows: [Row] {
    scenarios.map { scenario in
      Row(
        id: scenario.id, judul: scenario.title, tingkat: scenario.level.rawValue,
        pokok: scenario.lesson.sentence, untuk: scenario.audience.map(\.rawValue),
        topik: scenario.topics.map(\.rawValue),
        sumber: scenario.lesson.sources.map(\.identifier), kata: scenario.narrative.wordCount)
    }
  }

  var rendered: String {
    var lines = scenarios.flatMap(self.lines)
    lines.append(
      Interface.words("\(scenarios.count) skenario", "\(scenarios.count) scenarios"))
    return lines.joined(separator: "\n")
  }

  private func lines(_ scenario: Scenario) -> [String] {
    let wrapper = Wrapper(width: Interface.width)
    let audience = scenario.audience.map(\.rawValue).joined(separator: ", ")
    let sources = scenario.lesson.sources.map(names.full).joined(separator: "; ")
    var lines = ["\(Style.bold(scenario.id))  \(Style.faint(scenario.level.rawValue))"]
    lines += wrapper.wrap(
      "\(scenario.title) (\(audience))", first: "  ", rest: "  ")
    lines += wrapper.wrap(
      scenario.topics.map(\.rawValue).joined(separator: " · "), first: "  ", rest: "  ")
    lines += wrapper.wrap(
      "\(scenario.lesson.sentence) (\(sources))", first: "  → ", rest: "    ")
    return lines + [""]
  }
}
