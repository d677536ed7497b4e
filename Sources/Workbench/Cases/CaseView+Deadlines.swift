internal import RuleEngine
internal import StatuteModel

extension CaseView {
  /// When prosecution lapses, day by day; findings of which no day can be counted are left out.
  var deadlines: [[String: Any]] {
    var order: [String] = []
    var lines: [String: (last: DayRange, day: String, basis: String, offences: [String])] = [:]
    for finding in analysis.findings {
      guard let result = analysis.consequences.limitations[finding.id],
        let basis = result.limitation?.basis, let last = result.last, let day = words.moment(last)
      else { continue }
      let key = "\(day) \(basis.identifier)"
      let offence = "\(words.cite(finding.offence)) (\(names.person(finding.accused)))"
      if lines[key] == nil {
        order.append(key)
        lines[key] = (last, day, words.cite(basis), [])
      }
      if lines[key]?.offences.contains(offence) == false { lines[key]?.offences.append(offence) }
    }
    return order.compactMap { lines[$0] }.map { line in
      let offences = words.list(line.offences)
      return [
        "tenggat_hari": line.day,
        "tenggat_apa": words(
          "hari terakhir sebelum hak menuntut \(offences) hapus",
          "last day before prosecution of \(offences) lapses"),
        "tenggat_dasar": line.basis, "tenggat_kelas": standing(line.last).rawValue,
        "tenggat_sisa": remaining(line.last),
      ]
    }
  }

  private func standing(_ last: DayRange) -> LitState {
    if let latest = last.latest, latest < file.assessed { return .failed }
    if let earliest = last.earliest, earliest >= file.assessed { return .met }
    return .open
  }

  private func remaining(_ last: DayRange) -> String {
    switch standing(last) {
    case .met: words("belum lewat", "not past")
    case .failed: words("sudah lewat", "past")
    case .open, .asked: words("mungkin sudah lewat", "may be past")
    }
  }
}
