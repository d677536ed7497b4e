internal import RuleEngine
internal import StatuteModel

/// Every offence of an accused at a glance: kinds of elements across, findings down.
struct OffenceMatrix: Sendable {
  /// One finding.
  struct Row: Sendable {
    let name: String
    let finding: FindingKey
    let cells: [Cell?]
    let status: OffenceFinding.Status
  }

  /// How the elements of one kind stand, and what is told beside the sign.
  struct Cell: Hashable, Sendable {
    let state: LitState
    let note: String
  }

  /// What the columns are called, as the text names its marks.
  let columns: [String]
  let rows: [Row]
}

/// Makes the matrix.
struct OffenceMatrixBuilder {
  let findings: [OffenceFinding]
  let name: (OffenceFinding) -> String
  let rows: (OffenceFinding) -> [ElementRow]
  let material: AnalysisMaterial
  let words: AnalysisWords

  /// The matrix; columns appear in the order in which the findings first need them.
  var matrix: OffenceMatrix {
    let rest = words("lainnya", "other")
    let entries = findings.map { finding in
      (finding, rows(finding).map { (kind($0) ?? rest, $0) })
    }
    var columns = entries.flatMap { $0.1.map(\.0) }.unique
    if let last = columns.firstIndex(of: rest) { columns.append(columns.remove(at: last)) }
    return OffenceMatrix(
      columns: columns,
      rows: entries.map { finding, rows in
        OffenceMatrix.Row(
          name: name(finding), finding: FindingKey(finding),
          cells: columns.map { column in cell(rows.filter { $0.0 == column }.map(\.1)) },
          status: finding.status)
      })
  }

  /// What the mark of the text calls the element: "Unsur cara" is "cara".
  private func kind(_ row: ElementRow) -> String? {
    guard let first = row.covers.first ?? row.parts.lazy.flatMap(\.covers).first,
      let (statute, provision) = material.provision(row.source)
    else { return nil }
    for (mark, _) in statute.subtree(of: provision).flatMap(\.marks) where mark.eId == first {
      guard case .concept(let entry) = mark.kind, let name = statute.entries[entry]?.name else {
        return nil
      }
      let parts = name.split(separator: " ")
      return parts.count > 1 ? parts.dropFirst().joined(separator: " ") : name
    }
    return nil
  }

  private func cell(_ rows: [ElementRow]) -> OffenceMatrix.Cell? {
    guard !rows.isEmpty else { return nil }
    let state: LitState =
      rows.contains { $0.state == .failed }
      ? .failed : rows.contains { $0.state == .open } ? .open : .met
    let evidence = Set(rows.flatMap { $0.evidence }).count
    let failing = rows.first { $0.state == .failed }?.facts.first { $0.state == .failed }
    let note = failing.map { fact in fact.value.map { "\(fact.name): \($0)" } ?? fact.name }
    let counted = words(
      "\(evidence) bukti", evidence == 1 ? "1 item" : "\(evidence) items")
    return OffenceMatrix.Cell(state: state, note: note ?? counted)
  }
}
