internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// An analysis for a terminal or a plain-text file.
struct AnalysisText {
  private let report: AnalysisReport
  private let sentences: AnalysisSentences
  private let wrapper = Wrapper(width: Interface.width)

  init(_ report: AnalysisReport) {
    self.report = report
    sentences = AnalysisSentences(report)
  }

  /// The whole answer.
  var rendered: String {
    var lines = title
    for finding in report.analysis.findings { lines += [""] + text(finding) }
    lines += nothing
    lines += ChargeText(report).lines
    lines += ConsequenceText(report, sentences: sentences).caseLines
    lines += questions
    lines += setAside
    lines += open
    lines += notes
    return lines.joined(separator: "\n")
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    Interface.words(indonesian, english)
  }

  private func wrap(_ text: String, indent: Int, hang: Int = 0) -> [String] {
    wrapper.wrap(
      text, first: String(repeating: " ", count: indent),
      rest: String(repeating: " ", count: indent + hang))
  }

  private var title: [String] {
    var lines: [String] = []
    // A terminal is read and recorded by others: no name of the case stands in its first line.
    let redactor = ScreenRedactor(report.file, people: People(report.file))
    let code = CaseCode(report.file)
    let name = [
      code.isProtected ? CaseCode.neutral : code.shown, report.file.title.map(redactor.redacted),
    ].compactMap { $0 }.joined(separator: ": ").printable
    if !name.isEmpty { lines += wrapper.wrap(Style.bold(name)) }
    let day = sentences.date(report.analysis.assessed)
    lines += wrapper.wrap(
      report.file.isAssessedStated
        ? words("Dinilai menurut hukum per \(day).", "Assessed under the law as of \(day).")
        : words(
          "Dinilai menurut hukum per hari ini, \(day).",
          "Assessed under the law as of today, \(day)."))
    return lines
  }

  // MARK: One finding

  private func text(_ finding: OffenceFinding) -> [String] {
    var lines = wrapper.wrap(
      Style.bold("\(finding.id)  \(report.longName(finding.offence))"), rest: "    ")
    let style: Style = finding.status == .met ? .green : finding.status == .notMet ? .red : .yellow
    lines += wrap(style(sentences.status(finding.status).uppercased()), indent: 4)
    lines += wrap(subject(finding), indent: 4)
    if let base = finding.base {
      lines += wrap(words("Delik dasar: ", "Base: ") + report.longName(base), indent: 4, hang: 2)
    }
    for element in finding.elements { lines += [""] + text(element, in: finding) }
    lines += force(finding)
    lines += aggravations(finding)
    for exclusion in finding.exclusions {
      lines += [""]
      lines += wrap(
        words("Tidak dipidana", "Not punished")
          + sentences.cited([exclusion.citation]) + ": "
          + report.facts(exclusion.facts), indent: 4)
    }
    lines += contradictions(finding)
    lines += missing(finding)
    if finding.status != .notMet, finding.exclusions.isEmpty {
      lines += [""] + SanctionText(finding, report: report, sentences: sentences).lines
      lines += ConsequenceText(report, sentences: sentences).lines(for: finding)
    }
    return lines
  }

  private func subject(_ finding: OffenceFinding) -> String {
    let victims = finding.victims.map { id -> String in
      let count = report.file.victims.first { $0.id == id }?.count ?? 1
      return count > 1 ? words("\(id) (\(count) orang)", "\(id) (\(count) persons)") : id
    }
    let form =
      finding.form == .participation || finding.form == .assistance
      ? report.label(of: finding.role, in: "peran") : sentences.form(finding.form)
    let role =
      finding.form == .principal ? "" : " (\(form)\(sentences.named(finding.participation)))"
    let conduct = finding.conduct.joined(separator: ", ")
    let against =
      victims.isEmpty
      ? words("belum disebut", "not named") : victims.joined(separator: ", ")
    return words(
      "Pelaku \(finding.accused)\(role); korban \(against); perbuatan \(conduct)",
      "Accused \(finding.accused)\(role); victim \(against); conduct \(conduct)")
  }

  private func aggravations(_ finding: OffenceFinding) -> [String] {
    var lines: [String] = []
    for citation in finding.aggravations {
      lines += wrap(
        words("Memperberat: ", "Aggravates: ") + report.names.full(citation), indent: 4, hang: 2)
    }
    for open in finding.openAggravations {
      let sets = open.missing.prefix(3).map(report.set)
      lines += wrap(
        words("Mungkin memperberat: ", "May aggravate: ") + report.names.full(open.citation)
          + words("; diperlukan ", "; needed: ")
          + sets.joined(separator: words(" atau ", " or ")), indent: 4, hang: 2)
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func text(
    _ element: ElementResult, in finding: OffenceFinding, indent: Int = 4
  ) -> [String] {
    let style: Style = element.truth == .yes ? .green : element.truth == .no ? .red : .yellow
    let own = element.source == finding.offence
    let source = own ? "" : " (\(report.names.full(element.source)))"
    var lines = wrap(
      "\(style(sentences.mark(element.truth))) \(element.words)\(source)", indent: indent, hang: 2)
    if Interface.language == .english { lines += wrap("(\(element.english))", indent: indent + 2) }
    if !element.parts.isEmpty {
      // Of alternatives only those that hold are worth a line; else all.
      let holding = element.parts.filter { $0.truth == .yes }
      let shown =
        element.truth == .yes && !element.isBase && !holding.isEmpty ? holding : element.parts
      for part in shown { lines += text(part, in: finding, indent: indent + 2) }
      return lines
    }
    func row(_ label: String, _ items: [String]) -> [String] {
      guard items.contains(where: { !$0.isEmpty }) else { return [] }
      let first =
        String(repeating: " ", count: indent + 2) + label
        + String(repeating: " ", count: max(1, 10 - label.count))
      return wrapper.wrap(
        items.joined(separator: ", "), first: first,
        rest: String(repeating: " ", count: first.count))
    }
    lines += row(words("fakta", "facts"), [report.facts(element.facts)])
    lines += row(words("terbuka", "open"), [report.facts(element.open)])
    lines += row(words("bukti", "evidence"), evidence(element.evidence))
    lines += row(words("bantahan", "rebuttal"), evidence(element.rebuttal))
    for count in element.sufficiency {
      lines += row(words("alat", "count"), [sentences.count(count)])
    }
    for item in element.reasons.toVerify {
      lines += row(words("periksa", "verify"), [sentences.toVerify(item, report.fact(item.fact))])
    }
    return lines
  }

  private func evidence(_ ids: [String]) -> [String] {
    ids.map { id in
      let item = report.file.evidence.first { $0.id == id }
      let kind = item?.kind.map { " " + report.label(of: $0, in: "jenis_bukti") } ?? ""
      let unlawful =
        item?.isLawful == .no ? words(" (diperoleh tidak sah)", " (unlawfully obtained)") : ""
      return id + kind + unlawful
    }
  }

  private func force(_ finding: OffenceFinding) -> [String] {
    guard finding.force != .yes else { return [] }
    return [""]
      + wrap(
        finding.force == .no
          ? words(
            "\(sentences.mark(.no)) Ketentuan ini belum berlaku pada waktu perbuatan.",
            "\(sentences.mark(.no)) The provision was not law at the time of the conduct.")
          : words(
            "\(sentences.mark(.unknown)) Belum pasti apakah ketentuan ini sudah berlaku pada waktu perbuatan.",
            "\(sentences.mark(.unknown)) Whether the provision was law at the time is open."),
        indent: 4, hang: 2)
  }

  private func contradictions(_ finding: OffenceFinding) -> [String] {
    finding.contradictions.flatMap { facts in
      wrap(
        words("Saling bertentangan, periksa dahulu: ", "Contradictory, look at these first: ")
          + report.facts(facts), indent: 4, hang: 2)
    }
  }

  private func missing(_ finding: OffenceFinding) -> [String] {
    guard finding.status == .undetermined else { return [] }
    let shown = finding.missing.prefix(5).map(report.set)
    let rest = finding.missing.count - shown.count
    let more = rest > 0 ? words(" dan \(rest) lain", " and \(rest) more") : ""
    return [""]
      + wrap(
        words("Melengkapi delik ini: ", "Would complete it: ")
          + shown.joined(separator: words(" atau ", " or ")) + more, indent: 4, hang: 2)
  }

  // MARK: The rest

  private var nothing: [String] {
    guard !report.analysis.withoutFinding.isEmpty else { return [] }
    let ids = report.analysis.withoutFinding.joined(separator: ", ")
    let judged = report.books.flatMap { book in
      book.offences.map { report.names.full($0.citation) }
    }.joined(separator: ", ")
    return [""]
      + wrapper.wrap(
        words(
          "\(ids): tidak ada temuan menurut \(judged). Ini bukan kesimpulan bahwa tidak ada tindak pidana; yang belum dinilai disebut di bawah.",
          "\(ids): no finding under \(judged). That is no conclusion that there was no crime; what was not judged stands below."
        ))
  }

  private var questions: [String] {
    let questions = report.analysis.questions
    guard !questions.isEmpty else { return [] }
    var lines = ["", Style.bold(words("Tanyakan berikutnya", "Ask next"))]
    for (index, path) in questions.prefix(7).enumerated() {
      lines += wrap(
        "\(index + 1). \(report.question(path))\(report.about(path))", indent: 2, hang: 3)
    }
    return lines
      + wrap(
        words(
          "Jawab satu per satu dengan rujukan tanya, yang juga menyebut kuncinya dalam berkas.",
          "Answer one by one with rujukan tanya, which names the keys of the file as well."),
        indent: 2)
  }

  private var setAside: [String] {
    let findings = report.analysis.setAside
    guard !findings.isEmpty else { return [] }
    var lines = ["", Style.bold(words("Tersisih", "Set aside"))]
    for finding in findings {
      if report.explains {
        lines += text(finding)
        continue
      }
      let failed = finding.elements.flatMap(\.failing).map { element in
        "\(sentences.mark(.no)) \(element.words): " + report.facts(element.facts)
      }
      let name = report.names.full(finding.offence)
      lines += wrap("\(name); \(subject(finding))", indent: 2, hang: 2)
      for text in failed { lines += wrap(text, indent: 4, hang: 2) }
      lines += force(finding).filter { !$0.isEmpty } + contradictions(finding)
    }
    return lines
  }

  private var open: [String] {
    var lines = ["", Style.bold(words("Yang belum dinilai", "Not assessed"))]
    for item in report.analysis.skipped {
      lines += wrap("- \(sentences.skipped(item))", indent: 2, hang: 2)
    }
    for book in report.books {
      for entry in book.open {
        let articles = entry.citations.map(\.text).joined(separator: ", ")
        let name = "\(articles) \(book.act.citation)"
        lines += wrap("- \(name): \(entry.words.text(in: Interface.language))", indent: 2, hang: 2)
      }
    }
    for limit in LawSentences(names: report.names).limits {
      lines += wrap("- \(limit)", indent: 2, hang: 2)
    }
    let unused = report.analysis.unused
    if !unused.isEmpty {
      lines += wrap(
        words("- belum dipakai: ", "- not used: ")
          + report.facts(unused), indent: 2, hang: 2)
    }
    return lines
  }

  private var notes: [String] {
    var lines = ["", Style.bold(words("Catatan", "Notes"))]
    let defaults = report.analysis.defaults.map(sentences.assumed)
    if !defaults.isEmpty {
      lines += wrap(
        words("- tidak disebut, maka dianggap: ", "- not stated, so taken as: ")
          + defaults.joined(separator: "; "), indent: 2, hang: 2)
    }
    for note in report.analysis.notes {
      let facts = report.facts(note.facts)
      lines += wrap(
        "- \(note.words.text(in: Interface.language))\(sentences.cited([note.basis])) [\(facts)]",
        indent: 2, hang: 2)
    }
    lines += ConsequenceText(report, sentences: sentences).notices
    for note in report.termNotes { lines += wrap("- \(note)", indent: 2, hang: 2) }
    lines += wrap(
      words(
        "- “terpenuhi” berarti berkas menyatakan faktanya, bukan bahwa sudah terbukti; bukti dihitung jumlahnya, bukan dinilai kekuatannya",
        "- “met” means that the file states the facts, not that they are proven; evidence is counted, its weight is not assessed"
      ), indent: 2, hang: 2)
    return lines
  }
}
