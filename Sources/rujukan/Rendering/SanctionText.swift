internal import RuleEngine
internal import StatuteModel

/// The law that applies and the ranges of punishment, side by side where both may count.
struct SanctionText {
  private let finding: OffenceFinding
  private let report: AnalysisReport
  private let sentences: AnalysisSentences
  private let wrapper = Wrapper(width: Interface.width)

  init(_ finding: OffenceFinding, report: AnalysisReport, sentences: AnalysisSentences) {
    self.finding = finding
    self.report = report
    self.sentences = sentences
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    Interface.words(indonesian, english)
  }

  /// The lines, indented.
  var lines: [String] {
    var lines = wrapper.wrap(
      Style.bold(words("Hukum menurut tanggal. ", "The law by date. "))
        + sentences.regime(finding.regime), first: "    ", rest: "    ")
    lines.append("")
    let sides = columns
    let label = 21
    let width = (Interface.width - 4 - label) / max(sides.count, 1) - 1
    for row in rows {
      let cells = sides.map { Wrapper(width: width).wrap(row.cell($0)) }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        var line = "    " + padded(index == 0 ? row.label : "", label)
        for cell in cells { line += padded(index < cell.count ? cell[index] : "", width + 1) }
        lines.append(trimmed(line))
      }
    }
    if sides.count > 1 {
      lines += wrapper.wrap(
        words(
          "Tanpa pemberatan dan tanpa memilih di antara keduanya.",
          "Without aggravations, and without choosing between the two."), first: "    ",
        rest: "    ")
    } else {
      lines.append("    " + words("Tanpa pemberatan.", "Without aggravations."))
    }
    return lines
  }

  private struct Side {
    let heading: String
    let sanction: DatedSanction?
  }

  private struct Row {
    let label: String
    let cell: (Side) -> String
  }

  private var columns: [Side] {
    let (old, new) = report.sanctions(finding)
    let day = sentences.date(finding.regime.transition.day)
    let before = Side(heading: words("sebelum \(day)", "before \(day)"), sanction: old)
    let since = Side(heading: words("sejak \(day)", "since \(day)"), sanction: new)
    switch finding.regime.code {
    case .old, .oldInExecution: return [before]
    case .new: return [since]
    case .both, nil: return [before, since]
    }
  }

  private var rows: [Row] {
    func row(_ label: String, _ value: @escaping (SanctionRange) -> String) -> Row {
      Row(label: label) { side in side.sanction?.range.map(value) ?? "–" }
    }
    func amount(_ quantity: SourcedQuantity?) -> String {
      guard let quantity else { return words("tidak disebut", "none stated") }
      if case .rupiah(let rupiah) = quantity.quantity { return rupiah.text }
      return QuantityText.text(for: quantity.quantity)
    }
    return [
      Row(label: "") { $0.heading },
      Row(label: words("dibaca dari", "read from")) { side in
        guard let sanction = side.sanction else { return words("tidak ada", "none") }
        let name = report.names.full(sanction.citation)
        let isHeld = sanction.range != nil
        return isHeld
          ? name
          : words(
            "\(name): tidak termuat di sini, angkanya tidak diketahui",
            "\(name): not held here, its numbers are not known")
      },
      row(words("penjara terpendek", "prison, shortest")) { amount($0.shortest) },
      row(words("penjara terlama", "prison, longest")) { range in
        let longest = range.longest.map { amount($0) }
        let life = range.life.map { amount($0) }
        let both = [life, longest].compactMap { $0 }
        return both.isEmpty ? amount(nil) : both.joined(separator: "; ")
      },
      row(words("denda terendah", "fine, lowest")) { amount($0.lowestFine) },
      row(words("denda tertinggi", "fine, highest")) { amount($0.highestFine) },
      row(words("penjara … denda", "prison … fine")) { $0.link?.rawValue ?? "–" },
    ]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
