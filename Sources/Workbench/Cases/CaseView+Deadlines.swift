internal import RuleEngine
internal import StatuteModel

extension CaseView {
  /// When prosecution lapses, finding by finding; those of which no day can be counted are left out.
  var deadlines: [[String: Any]] {
    analysis.findings.compactMap { finding in
      guard let result = analysis.consequences.limitations[finding.id],
        let basis = result.limitation?.basis, let last = result.last, let day = words.moment(last)
      else { return nil }
      let offence = "\(words.cite(finding.offence)) (\(names.person(finding.accused)))"
      return [
        "tenggat_hari": day,
        "tenggat_apa": words(
          "hari terakhir sebelum hak menuntut \(offence) hapus",
          "last day before prosecution of \(offence) lapses"),
        "tenggat_dasar": words.cite(basis), "tenggat_kelas": standing(last).rawValue,
        "tenggat_sisa": remaining(last),
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
    case .open: words("mungkin sudah lewat", "may be past")
    }
  }
}
