internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The law that applies and the punishment step by step, with rival readings by name.
struct SanctionText {
  private let finding: OffenceFinding
  private let report: AnalysisReport
  private let sentences: AnalysisSentences
  private let wrapper = Wrapper(width: Interface.width)
  private let language = Interface.language

  init(_ finding: OffenceFinding, report: AnalysisReport, sentences: AnalysisSentences) {
    self.finding = finding
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

  /// The lines, indented.
  var lines: [String] {
    var lines = wrapper.wrap(
      Style.bold(words("Hukum menurut tanggal. ", "The law by date. "))
        + report.texts.sentence(on: finding.regime), first: "    ", rest: "    ")
    let sanction = finding.sanction
    if let applied = sanction.applied {
      lines += [""] + penalty(applied, heading: words("Ancaman pidana", "Punishment"))
      lines += readings(applied.readings + sanction.lawReadings)
      lines += compared(sanction)
    } else {
      for (law, name) in [
        (sanction.old, words("Menurut hukum lama", "Under the old law")),
        (sanction.new, words("Menurut hukum baru", "Under the new law")),
      ] {
        guard let answer = law?.answer else { continue }
        lines += [""] + penalty(answer, heading: name)
      }
    }
    for failure in sanction.failures {
      lines += wrap(
        words("Ancaman pidana belum dapat dihitung: ", "No punishment computed: ")
          + failure.text(in: language).headline, indent: 4)
    }
    if sanction == .none {
      lines += wrap(
        words(
          "Ancaman pidana mengikuti delik dasarnya, yang belum dapat ditentukan.",
          "The punishment is that of the base offence, which is not known yet."), indent: 4)
    }
    return lines
  }

  private func penalty(_ answer: SanctionAnswer, heading: String) -> [String] {
    let penalty = answer.penalty
    var lines = wrap(
      Style.bold("\(heading): ")
        + PenaltyText.range(
          prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: language),
      indent: 4)
    for step in penalty.steps {
      lines += wrap(
        "- \(PenaltyText.text(step, in: language)) (\(report.names.full(step.basis)))", indent: 6)
    }
    for additional in penalty.additional {
      lines += wrap(
        words("- pidana tambahan: ", "- additional punishment: ")
          + report.names.full(additional.basis), indent: 6)
    }
    return lines
  }

  private func readings(_ readings: [RivalReading]) -> [String] {
    readings.flatMap { reading -> [String] in
      let figures = PenaltyText.range(
        prison: reading.prison, fine: reading.fine, link: reading.link, in: language)
      let sources = reading.reading.authorities.map { $0.text(report.names) }
      let by = sources.isEmpty ? "" : " (\(sources.joined(separator: "; ")))"
      return wrap(
        words("bacaan lain, ", "another reading, ")
          + "“\(reading.reading.name)” [\(reading.reading.mark.rawValue)]\(by)"
          + (figures.isEmpty ? "" : ": \(figures)"), indent: 6)
    }
  }

  private func compared(_ sanction: SanctionFinding) -> [String] {
    guard !sanction.items.isEmpty else { return [] }
    let items = RegimeComparison.Item.allCases.compactMap { item in
      sanction.items[item].map { verdict in
        report.label(of: item.rawValue, in: "butir_perbandingan") + ": "
          + report.label(of: verdict.rawValue, in: "yang_menguntungkan")
      }
    }
    return wrap(
      words("Lebih menguntungkan: ", "More favourable: ") + items.joined(separator: "; "),
      indent: 4)
  }
}

extension Reading.Authority {
  /// A provision as it is cited, else the name of the source.
  func text(_ names: ActNaming) -> String {
    provision.map(names.full) ?? name
  }
}
