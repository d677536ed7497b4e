internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Restitution, procedure, limitation and adjustment, for a terminal.
struct ConsequenceText {
  private let report: AnalysisReport
  private let sentences: AnalysisSentences
  private let wrapper = Wrapper(width: Interface.width)
  private let language = Interface.language

  init(_ report: AnalysisReport, sentences: AnalysisSentences) {
    self.report = report
    self.sentences = sentences
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    Interface.words(indonesian, english)
  }

  private func wrap(_ text: String, indent: Int) -> [String] {
    wrapper.wrap(
      text, first: String(repeating: " ", count: indent),
      rest: String(repeating: " ", count: indent + 2))
  }

  private func cited(_ notice: Notice) -> String {
    sentences.cited(notice.basis) + " [\(notice.mark.rawValue)]"
  }

  // MARK: Beside a finding

  /// Limitation and adjustment of one finding.
  func lines(for finding: OffenceFinding) -> [String] {
    let consequences = report.analysis.consequences
    var lines: [String] = []
    if let result = consequences.adjustments[finding.id] { lines += adjustment(result) }
    if let result = consequences.limitations[finding.id] { lines += limitation(result) }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func limitation(_ result: LimitationResult) -> [String] {
    let heading = Style.bold(words("Kedaluwarsa penuntutan: ", "Limitation: "))
    var lines: [String] = []
    if let limitation = result.limitation {
      let time = length(limitation.length)
      let place = report.names.full(limitation.basis)
      lines += wrap(heading + "\(time) (\(place))\(until(result.last))", indent: 4)
    } else {
      lines += wrap(
        heading + words("tidak dihitung, lihat Catatan.", "not computed, see Notes."), indent: 4)
    }
    for rival in result.rivals {
      lines += wrap(
        words("bacaan lain, ", "another reading, ")
          + "“\(rival.reading.name)”: \(length(rival.limitation.length)) "
          + "(\(report.names.full(rival.limitation.basis)))", indent: 6)
    }
    return lines
  }

  private func until(_ last: DayRange?) -> String {
    guard let last else { return words("; harinya belum dapat dihitung", "; no day yet") }
    guard let first = last.earliest else {
      return last.latest.map {
        words(
          "; paling akhir \(sentences.date($0)) [I]", "; \(sentences.date($0)) at the latest [I]")
      } ?? ""
    }
    let end =
      last.day == nil
      ? last.latest.map {
        words(", paling akhir \(sentences.date($0))", ", at the latest \(sentences.date($0))")
      } ?? "" : ""
    return words(
      "; hari terakhir \(sentences.date(first))\(end) [I, lihat Catatan]",
      "; last day \(sentences.date(first))\(end) [I, see Notes]")
  }

  private func open(_ notice: Notice) -> [String] {
    wrap("- \(notice.words.text(in: language))\(cited(notice))", indent: 6)
  }

  private func length(_ period: Quantity.Period) -> String {
    guard language == .english else { return QuantityText.text(for: .period(period)) }
    let parts = [
      (period.years, "year"), (period.months, "month"), (period.weeks, "week"),
      (period.days, "day"), (period.hours, "hour"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: " ")
  }

  private func adjustment(_ result: AdjustmentResult) -> [String] {
    var lines = wrap(
      Style.bold(words("Penyesuaian pidana", "Adjusting the sentence"))
        + " (\(report.names.full(result.basis)))", indent: 4)
    if let prison = result.prison {
      lines += part(prison, words("penjara", "imprisonment")) { months in
        words("\(months.text) bulan", "\(months.text) months")
      }
    }
    if let fine = result.fine {
      lines += part(fine, words("denda", "fine")) { amount in
        amount.isWhole ? money(amount.numerator) : "Rp\(amount.text)"
      }
    }
    return lines + result.notices.flatMap(open)
  }

  private func part(
    _ part: AdjustmentResult.Part, _ name: String, _ unit: (Rational) -> String
  ) -> [String] {
    let imposed =
      part.imposed.map { unit(Rational($0)) } ?? words("belum disebut", "not stated")
    let limit = part.limit.map(unit) ?? words("tanpa batas waktu", "no fixed limit")
    let verdict =
      switch part.isHeavier {
      case .yes:
        words("lebih berat; disesuaikan menjadi ", "heavier; adjusted to ")
          + (part.adjusted.map(unit) ?? limit)
      case .no: words("tidak lebih berat; tetap", "not heavier; stands")
      case .unknown: words("belum dapat dibandingkan", "not comparable yet")
      }
    var lines = wrap(
      "- \(name): "
        + words(
          "dijatuhkan \(imposed), batas baru \(limit): ", "imposed \(imposed), new limit \(limit): "
        )
        + verdict, indent: 6)
    for rival in part.rivals {
      lines += wrap(
        words("bacaan lain, ", "another reading, ")
          + "“\(rival.reading.name)”: \(unit(rival.limit))", indent: 8)
    }
    return lines
  }

  // MARK: For the case

  /// Restitution and procedure.
  var caseLines: [String] { restitution + procedure }

  private var restitution: [String] {
    let results = report.analysis.consequences.restitution
    guard !results.isEmpty else { return [] }
    return ["", Style.bold(words("Restitusi", "Restitution"))] + results.flatMap(text)
  }

  private func text(_ result: RestitutionResult) -> [String] {
    let sum =
      result.total.map { total in
        (result.isComplete ? "" : words("paling sedikit ", "at least ")) + money(total)
      } ?? words("terlalu besar untuk dihitung", "too large to compute")
    let persons =
      result.persons > 1
      ? words(" (\(result.persons) orang)", " (\(result.persons) persons)") : ""
    let paid =
      result.paid.map { words("; dibayar ", "; paid ") + money($0) }
      ?? words("; belum disebut berapa yang dibayar", "; what was paid is not stated")
    var lines = wrap(
      "\(result.victim)\(persons): \(sum)\(paid) (\(report.names.full(result.basis)))", indent: 2)
    for part in result.parts {
      let kind =
        part.kind.map { report.label(of: $0, in: "jenis_kerugian") }
        ?? words("jenis belum disebut", "kind not stated")
      lines += wrap(
        "- \(kind): " + (part.amount.map(money) ?? words("belum diketahui", "not known")),
        indent: 4)
    }
    let day =
      result.filed == nil
      ? words(
        "Aturan menurut hari penilaian (hari pengajuan belum disebut): ",
        "Rules as of the day of assessment (no day of the claim is stated): ")
      : words("Aturan menurut hari pengajuan: ", "Rules as of the day of the claim: ")
    return lines + wrap(day + result.rules.map(rule).joined(separator: "; "), indent: 4)
      + result.unpaid.flatMap(unpaid)
  }

  private func rule(_ rule: RestitutionResult.Rule) -> String {
    var text = rule.provisions.map(\.text).joined(separator: ", ")
    if let act = rule.provisions.first?.act { text += " \(report.names.name(of: act))" }
    if rule.holds == .unknown { text += words(" (belum pasti)", " (not certain)") }
    if let limit = rule.soFarAs {
      let place = report.names.full(limit)
      text += words(
        " (sepanjang tidak bertentangan, \(place))", " (so far as consistent, \(place))")
    }
    return text
  }

  private func unpaid(_ item: RestitutionResult.Unpaid) -> [String] {
    let most =
      item.substitute.maximum.map {
        words(" paling lama ", " up to ") + length($0)
      } ?? ""
    let sources = item.reading.authorities.map { $0.text(report.names) }.joined(separator: "; ")
    return wrap(
      (item.reading.isFollowed
        ? words("Bila tidak dibayar: ", "If not paid: ")
        : words("bacaan lain, ", "another reading, "))
        + "“\(item.reading.name)”\(most) [\(item.reading.mark.rawValue)] (\(sources))", indent: 4)
  }

  private func money(_ amount: Int64) -> String {
    Rupiah(amount).text
  }

  private var procedure: [String] {
    let results = report.analysis.consequences.procedure
    guard !results.isEmpty else { return [] }
    var lines = ["", Style.bold(words("Hukum acara", "Procedure"))]
    for result in results {
      let name = sentences.stage(result.stage)
      if let code = result.code {
        let basis = result.basis.map { " (\(report.names.full($0)))" } ?? ""
        let mark = result.mark == .inference ? " [I]" : ""
        lines += wrap("- \(name): \(report.names.name(of: code))\(basis)\(mark)", indent: 2)
      } else {
        let codes = result.possible.map(report.names.name).joined(
          separator: words(" atau ", " or "))
        let facts = report.facts(result.asked)
        lines += wrap(
          "- \(name): "
            + words("belum pasti, \(codes); tanyakan \(facts)", "open, \(codes); ask \(facts)"),
          indent: 2)
      }
    }
    return lines + proof
  }

  /// By which code evidence is counted, and why.
  private var proof: [String] {
    guard let proof = report.analysis.consequences.proof else { return [] }
    let codes = proof.codes.map(report.names.name).joined(separator: words(" dan ", " and "))
    let reasons = proof.reasons.map { report.label(of: $0.rawValue, in: "peralihan_acara") }
    return wrap(
      words("- alat bukti dihitung menurut ", "- evidence is counted under ")
        + "\(codes): \(reasons.joined(separator: "; "))", indent: 2)
  }

  /// What the reader is told; what is open on limitation once for all findings that it concerns.
  var notices: [String] {
    let consequences = report.analysis.consequences
    var open: [Notice] = []
    for finding in report.analysis.findings {
      for notice in consequences.limitations[finding.id]?.notices ?? []
      where !open.contains(notice) {
        open.append(notice)
      }
    }
    let limitation = open.map { notice in
      let ids = report.analysis.findings.map(\.id).filter {
        consequences.limitations[$0]?.notices.contains(notice) ?? false
      }
      return (notice, ids.joined(separator: ", "))
    }
    return limitation.flatMap { notice, ids in
      wrap(
        words("- Kedaluwarsa \(ids): ", "- Limitation of \(ids): ")
          + "\(notice.words.text(in: language))\(cited(notice))", indent: 2)
    } + told
  }

  private var told: [String] {
    report.analysis.consequences.notices.flatMap { item -> [String] in
      let facts = report.facts(item.facts)
      let about = item.offences.map(report.names.full).joined(separator: ", ")
      return wrap(
        "- \(about.isEmpty ? "" : about + ": ")"
          + "\(item.notice.words.text(in: language))\(cited(item.notice))"
          + (facts.isEmpty ? "" : " [\(facts)]"), indent: 2)
    }
  }
}

extension AnalysisSentences {
  /// A part of the proceeding.
  func stage(_ stage: ProcedureRules.Stage) -> String {
    switch (stage, language) {
    case (.investigation, .indonesian): "penyidikan dan penuntutan"
    case (.investigation, .english): "investigation and prosecution"
    case (.trial, .indonesian): "persidangan"
    case (.trial, .english): "trial"
    case (.review, .indonesian): "peninjauan kembali"
    case (.review, .english): "review"
    }
  }
}
