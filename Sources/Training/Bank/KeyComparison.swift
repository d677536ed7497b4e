public import RuleEngine
public import StatuteModel

/// Where the answer of the engine is not the key of a scenario.
public struct KeyDifference: Hashable, Sendable, CustomStringConvertible {
  /// The accused.
  public let accused: String
  /// The offence; `nil` where the regime differs.
  public let offence: Citation?
  /// What the key says; empty where it says nothing.
  public let expected: String
  /// What the engine says; empty where it says nothing.
  public let found: String
  /// The line of the key that it is about.
  public let line: Int

  /// The difference in one line.
  public var description: String {
    let place = offence.map { "\(accused) \($0.identifier)" } ?? accused
    return "\(place): [\(expected)] / [\(found)]"
  }
}

/// Compares the answer of the engine with the key of a scenario, both ways.
public struct KeyComparison {
  private let scenario: Scenario
  private let analysis: Analysis

  /// Takes a scenario and what the engine answers to its case file.
  public init(_ scenario: Scenario, _ analysis: Analysis) {
    self.scenario = scenario
    self.analysis = analysis
  }

  /// Everything in which they differ; empty where they agree.
  public var differences: [KeyDifference] {
    regimes + offences
  }

  /// Those that the key does not name as known, and those known that are gone.
  public var surprises: [KeyDifference] {
    let known = scenario.key.differences
    let found = differences
    let gone = known.filter { mark in
      !found.contains { $0.accused == mark.accused && $0.offence == mark.offence }
    }
    return found.filter { difference in
      !known.contains { $0.accused == difference.accused && $0.offence == difference.offence }
    }
      + gone.map {
        KeyDifference(
          accused: $0.accused, offence: $0.offence, expected: "selisih", found: "", line: $0.line)
      }
  }

  private var findings: [OffenceFinding] {
    analysis.findings.filter { $0.status != .notMet } + analysis.setAside
  }

  private var regimes: [KeyDifference] {
    scenario.key.regimes.sorted { $0.key < $1.key }.flatMap { accused, expected in
      let own = findings.filter { $0.accused == accused && $0.regime.code != expected }
      let found = Set(own.map { $0.regime.code?.rawValue ?? "?" }).sorted()
      return found.map {
        KeyDifference(
          accused: accused, offence: nil, expected: expected.rawValue, found: $0,
          line: line(of: accused))
      }
    }
  }

  private var offences: [KeyDifference] {
    var left = findings
    var differences: [KeyDifference] = []
    for entry in scenario.key.entries {
      let place = left.firstIndex { fits(entry, $0) } ?? left.firstIndex { isNear(entry, $0) }
      let found = place.map { left.remove(at: $0) }
      let (expected, answer) = (words(entry), found.map { words($0, as: entry) } ?? "")
      guard expected != answer else { continue }
      differences.append(
        KeyDifference(
          accused: entry.accused, offence: entry.offence, expected: expected, found: answer,
          line: entry.line))
    }
    return differences
      + left.map {
        KeyDifference(
          accused: $0.accused, offence: $0.offence, expected: "", found: words($0, as: nil),
          line: line(of: $0.accused))
      }
  }

  private func line(of accused: String) -> Int { scenario.key.lines[accused] ?? 0 }

  private func victims(_ entry: ExpectedKey.Entry) -> [String] {
    entry.victims.isEmpty ? scenario.file.victims.map(\.id) : entry.victims
  }

  private func isNear(_ entry: ExpectedKey.Entry, _ finding: OffenceFinding) -> Bool {
    finding.accused == entry.accused && finding.offence == entry.offence
      && !scenario.key.entries.contains { fits($0, finding) }
  }

  private func fits(_ entry: ExpectedKey.Entry, _ finding: OffenceFinding) -> Bool {
    finding.accused == entry.accused && finding.offence == entry.offence
      && finding.form == entry.form && Set(finding.victims) == Set(victims(entry))
      && standing(finding) == entry.standing
  }

  private func standing(_ finding: OffenceFinding) -> ExpectedKey.Standing {
    switch finding.status {
    case .met: .met
    case .undetermined: .open
    case .notMet: .setAside
    case .notPunished: .notPunished
    }
  }

  // MARK: Words

  private func words(_ entry: ExpectedKey.Entry) -> String {
    Self.line(
      entry.standing, entry.form, victims(entry), entry.deciding, entry.aggravations,
      entry.openAggravations, entry.exclusions)
  }

  private func words(_ finding: OffenceFinding, as entry: ExpectedKey.Entry?) -> String {
    let standing = standing(finding)
    // An offence that fails is not raised by anything, whatever holds of the victim or the accused.
    let raised = standing == .setAside ? [] : finding.aggravations
    return Self.line(
      standing, finding.form, finding.victims,
      deciding(finding, standing, asked: entry?.deciding), raised,
      finding.openAggravations.map(\.citation), finding.exclusions.map(\.citation))
  }

  /// Failing or open elements as they are; of a met offence those of the asked that are met.
  private func deciding(
    _ finding: OffenceFinding, _ standing: ExpectedKey.Standing, asked: [String]?
  ) -> [String] {
    switch standing {
    case .setAside: finding.elements.flatMap(\.failing).map(\.id)
    case .open: finding.elements.flatMap(ElementWalk.open).map(\.id)
    case .met, .notPunished:
      finding.elements.flatMap(ElementWalk.all).filter { $0.truth == .yes }.map(\.id)
        .filter { asked?.contains($0) ?? false }
    }
  }

  private static func line(
    _ standing: ExpectedKey.Standing, _ form: OffenceFinding.Form, _ victims: [String],
    _ deciding: [String], _ aggravations: [Citation], _ open: [Citation],
    _ exclusions: [Citation]
  ) -> String {
    func list(_ name: String, _ words: [String]) -> String {
      words.isEmpty ? "" : " \(name): " + Set(words).sorted().joined(separator: ", ")
    }
    return "\(standing.rawValue) \(form.rawValue)" + list("korban", victims)
      + list("penentu", deciding) + list("pemberatan", aggravations.map(\.identifier))
      + list("pemberatan_terbuka", open.map(\.identifier))
      + list("peniadaan", exclusions.map(\.identifier))
  }
}

/// Ways through the elements of a finding.
enum ElementWalk {
  /// The element and everything inside, elements of a base offence included.
  static func all(_ element: ElementResult) -> [ElementResult] {
    [element] + element.parts.flatMap(all)
  }

  /// The open elements at its ends: its parts where some of them are settled, else itself.
  static func open(_ element: ElementResult) -> [ElementResult] {
    guard element.truth == .unknown else { return [] }
    let some = element.parts.contains { $0.truth != .unknown }
    return some ? element.parts.flatMap(open) : [element]
  }
}
