import StatuteModel

/// A case in a few statements, one accused and one victim, from which a file is written.
struct CaseSketch: Equatable {
  /// What one key says.
  enum Statement: Hashable {
    /// Terms that hold, that are denied by name, and that are left open; all others are denied.
    case terms(holding: Set<String>, denied: Set<String>, open: Set<String>)
    case truth(Bool)
    case place(String)
    case choice(String)
  }

  /// The day of the conduct and the day as of which the law is applied.
  var day: String
  var assessed: String
  /// Whether someone else carried out what the accused helped.
  var isHelp = false
  /// Against whom it was done.
  var person = Person.victim

  /// The person whom the conduct harmed.
  enum Person: Equatable {
    /// A victim of trafficking.
    case victim
    /// Someone in another capacity, as the vocabulary names it.
    case harmed(String)
    /// Nobody: what is done to a proceeding, or to a border, has no victim.
    case nobody
  }
  var facts: [FactKey: Statement] = [:]

  /// The case as a file, one line for each thing that it speaks of.
  var lines: [String] {
    let others = isHelp ? ", {id: P2}" : ""
    let actors = isHelp ? "[P1, P2]" : "[P1]"
    let named = person == .nobody ? "" : ", korban: [K1]"
    return [
      "versi: 1", "perkara: {tanggal_penilaian: \(assessed)}",
      "pelaku: [{id: P1\(written(.accused))}\(others)]",
    ] + harmed + [
      "perbuatan: [{id: A1, pelaku: \(actors)\(named), tanggal: \(day)\(written(.conduct))}]"
    ]
  }

  private var harmed: [String] {
    switch person {
    case .nobody: []
    case .victim: ["korban: [{id: K1\(written(.victim))}]"]
    case .harmed(let capacity): ["korban: [{id: K1, sebagai: \(capacity)\(written(.victim))}]"]
    }
  }

  var text: String { lines.joined(separator: "\n") }

  private func written(_ entity: FactKey.Entity) -> String {
    var plain: [(String, String)] = []
    var nested: [String: [String]] = [:]
    for (key, statement) in facts where key.entity == entity {
      let parts = key.name.split(separator: ".").map(String.init)
      let value = Self.written(statement)
      if parts.count == 1 {
        let isPart = isHelp && key == FactKey(.conduct, "peran")
        plain.append((key.name, isPart ? "{P1: \(value), P2: pelaku}" : value))
      } else {
        nested[parts[0], default: []].append("\(parts[1]): \(value)")
      }
    }
    plain += nested.map { ($0.key, "{\($0.value.sorted().joined(separator: ", "))}") }
    return plain.sorted { $0.0 < $1.0 }.map { ", \($0.0): \($0.1)" }.joined()
  }

  private static func written(_ statement: Statement) -> String {
    switch statement {
    case .truth(let holds): return holds ? "ya" : "tidak"
    case .place(let place), .choice(let place): return place
    case .terms(let holding, let denied, let open):
      let named =
        holding.sorted().map { "\($0): ya" } + denied.sorted().map { "\($0): tidak" }
        + open.sorted().map { "\($0): tidak-diketahui" }
      return "{\((named + ["selain-itu: tidak"]).joined(separator: ", "))}"
    }
  }

  /// The same with more statements; `nil` where one key would have to say two things.
  func adding(_ more: [FactKey: Statement]) -> CaseSketch? {
    var copy = self
    for (key, statement) in more {
      switch (copy.facts[key], statement) {
      case (nil, _): copy.facts[key] = statement
      case (.terms(let a, let b, let c), .terms(let d, let e, let f)):
        let holding = a.union(d)
        copy.facts[key] = .terms(
          holding: holding, denied: b.union(e), open: c.union(f).subtracting(holding))
      case (let known?, _): if known != statement { return nil }
      }
    }
    return copy
  }
}
