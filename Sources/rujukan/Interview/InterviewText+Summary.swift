internal import CaseFiles
internal import Casework
internal import Interviewing
internal import StatuteModel
internal import StatuteXML

extension InterviewText {
  /// What was found, what is missing, and what to do next.
  func summary(_ interview: Interview, path: String, isSaved: Bool) -> [String] {
    guard isSaved, let standing = interview.standing else {
      return [
        Interface.words(
          "Belum ada yang disimpan: kasus perlu sekurang-kurangnya satu pelaku dan perbuatannya.",
          "Nothing was saved: a case needs at least one accused and what was done.")
      ]
    }
    var lines = [Style.bold(Interface.words("Ringkasan", "Summary")), status(standing)]
    if standing.findings.isEmpty {
      lines += indented(
        Interface.words(
          "Tidak ada delik yang dapat diperhatikan dari fakta yang disebut.",
          "No offence comes into play from the facts that were given."))
    }
    for finding in standing.findings { lines += self.finding(finding) }
    let unanswered = standing.questions
    if !unanswered.isEmpty {
      lines.append(Interface.words("   Yang masih kurang:", "   Still missing:"))
      for path in unanswered { lines += missing(path, interview) }
    }
    lines.append(Interface.words("Tersimpan: \(path)", "Saved: \(path)"))
    lines.append("  rujukan analisis \(Self.shellWord(path))")
    lines.append("  rujukan tanya \(Self.shellWord(path))")
    return lines
  }

  private func indented(_ text: String) -> [String] {
    Wrapper(width: min(Interface.width, 80)).wrap(text, first: "   ", rest: "     ")
  }

  private func finding(_ finding: CaseStanding.Finding) -> [String] {
    let status: String =
      switch finding.status {
      case .met: Interface.words("semua unsur dinyatakan", "every element stated")
      case .open: Interface.words("terbuka", "open")
      case .notPunished:
        Interface.words(
          "semua unsur dinyatakan, tidak dipidana", "every element stated, not punished")
      }
    let who = ([finding.accused] + finding.victims).joined(separator: ", ")
    return indented("- \(names.full(finding.offence)) (\(who)): \(status)")
  }

  private func missing(_ path: FactPath, _ interview: Interview) -> [String] {
    let entities = FactKey.Entity.allCases.filter { $0 != .proceeding }
    let entity =
      entities.first { interview.draft.ids(of: $0).contains(path.id) } ?? .proceeding
    let question = desk.vocabulary.question(for: path, about: entity)
    let text = question?.text(in: Interface.language) ?? ""
    return indented("- \(text) [\(path)]")
  }

  /// A path as a shell takes it.
  static func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "./_-".contains($0) }
    return isPlain
      ? path
      : "'"
        + path.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
