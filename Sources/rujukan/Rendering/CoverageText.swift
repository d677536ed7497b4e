internal import RuleEngine
internal import StatuteModel
internal import StatuteXML
internal import Training

/// The coverage of a bank as a table, for people and for programs.
struct CoverageText {
  let coverage: BankCoverage
  let names: ActNaming
  /// Whether scenarios are named, not only counted.
  let namesScenarios: Bool

  private static let codes: [Regime.Code] = [.old, .oldInExecution, .both, .new]

  var rendered: String {
    var lines = Wrapper(width: Interface.width).wrap(
      Interface.words(
        "Berapa skenario memenuhi setiap ketentuan, menurut rezim; di bawahnya setiap unsur: dalam berapa skenario ia terpenuhi, terbuka, atau gagal.",
        "How many scenarios meet each provision, by regime; below it each element: in how many scenarios it is met, open, or fails."
      ))
    for row in coverage.rows { lines += [""] + self.lines(row) }
    let empty = coverage.empty.count
    lines += [
      "",
      Interface.words(
        "\(coverage.rows.count) ketentuan; kosong: \(empty)",
        "\(coverage.rows.count) provisions; empty: \(empty)"),
    ]
    return lines.joined(separator: "\n")
  }

  private func lines(_ row: BankCoverage.Row) -> [String] {
    let form = row.form.map { " (\($0.rawValue))" } ?? ""
    let counts = Self.codes.map { "\($0.rawValue) \(number(row.met[$0]))" }
    let others = row.others.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let rest = Interface.words("terbuka atau tersisih", "open or set aside")
    var lines = [
      Style.bold(names.full(row.citation) + form),
      "  " + counts.joined(separator: "   ") + "   \(rest) \(number(others))",
    ]
    if row.isEmpty { lines.append("  " + Interface.words("KOSONG", "EMPTY")) }
    lines += list(row.met.values.reduce(into: others) { $0.formUnion($1) })
    return lines + row.elements.flatMap(self.lines)
  }

  /// How often an element is met, open or fails, then its words, as the analysis shows them.
  private func lines(_ element: BankCoverage.ElementRow) -> [String] {
    let counts = BankCoverage.Standing.allCases.map { standing in
      let count = number(element.scenarios[standing])
      return "\(name(standing)) \(String(repeating: " ", count: max(2 - count.count, 0)))\(count)"
    }
    let first = "    \(counts.joined(separator: "  "))  "
    return Wrapper(width: Interface.width).wrap(
      Interface.words(element.words, element.english), first: first,
      rest: String(repeating: " ", count: first.count))
  }

  private func name(_ standing: BankCoverage.Standing) -> String {
    switch standing {
    case .met: Interface.words("terpenuhi", "met")
    case .open: Interface.words("terbuka", "open")
    case .failed: Interface.words("gagal", "fails")
    }
  }

  private func number(_ scenarios: Set<String>?) -> String {
    scenarios.map { $0.isEmpty ? "–" : String($0.count) } ?? "–"
  }

  private func list(_ scenarios: Set<String>) -> [String] {
    guard namesScenarios, !scenarios.isEmpty else { return [] }
    return Wrapper(width: Interface.width).wrap(
      scenarios.sorted().joined(separator: ", "), first: "  ", rest: "  ")
  }

  // MARK: JSON

  /// One provision as JSON.
  struct Row: Encodable {
    let ketentuan: String
    let bentuk: String?
    let terpenuhi: [String: [String]]
    let lainnya: [String: [String]]
    let unsur: [ElementRow]
  }

  /// One element as JSON.
  struct ElementRow: Encodable {
    let id: String
    let skenario: [String: [String]]
  }

  var rows: [Row] {
    coverage.rows.map { row in
      Row(
        ketentuan: row.citation.identifier, bentuk: row.form?.rawValue,
        terpenuhi: Self.byName(row.met.map { ($0.key.rawValue, $0.value) }),
        lainnya: Self.byName(row.others.map { ($0.key.rawValue, $0.value) }),
        unsur: row.elements.map { element in
          ElementRow(
            id: element.id,
            skenario: Self.byName(element.scenarios.map { ($0.key.rawValue, $0.value) }))
        })
    }
  }

  private static func byName(_ pairs: [(String, Set<String>)]) -> [String: [String]] {
    Dictionary(pairs.map { ($0.0, $0.1.sorted()) }) { first, _ in first }
  }
}
