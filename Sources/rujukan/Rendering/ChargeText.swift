internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The proposal of charges and the concurrence of findings for a terminal.
struct ChargeText {
  private let report: AnalysisReport
  private let sentences: ChargeSentences
  private let wrapper = Wrapper(width: Interface.width)

  init(_ report: AnalysisReport) {
    self.report = report
    sentences = ChargeSentences(report)
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    Interface.words(indonesian, english)
  }

  private func wrap(_ text: String, indent: Int, hang: Int = 2) -> [String] {
    wrapper.wrap(
      text, first: String(repeating: " ", count: indent),
      rest: String(repeating: " ", count: indent + hang))
  }

  /// The section; nothing where nothing is found.
  var lines: [String] {
    let proposal = report.analysis.charges
    guard !proposal.arrangements.isEmpty || !proposal.uncharged.isEmpty else { return [] }
    var lines = ["", Style.bold(words("Susunan dakwaan (usulan)", "Charges (proposal)"))]
    for arrangement in proposal.arrangements { lines += text(arrangement) }
    lines += uncharged(proposal)
    lines += relations
    lines += concurrence
    if !proposal.questions.isEmpty {
      lines += wrap(words("Terbuka tentang perbarengan:", "Open about concurrence:"), indent: 2)
      for question in proposal.questions {
        lines += wrap("- \(sentences.question(question))\(cited(question.basis))", indent: 4)
      }
    }
    return lines
  }

  private func text(_ arrangement: ChargeArrangement) -> [String] {
    var lines = wrap("\(arrangement.accused): \(sentences.form(arrangement.form))", indent: 2)
    for layer in arrangement.layers {
      let connector: String? =
        switch layer.connector {
        case .and: words("dan", "and")
        case .or: words("atau", "or")
        case nil: nil
        }
      if let connector { lines += wrap(connector, indent: 4) }
      let charged = layer.findings.map { named($0, onlyFor: layer.onlyFor) }.joined(separator: "; ")
      lines += wrap("\(layer.position.label): \(charged)", indent: 4)
      lines += wrap("(\(sentences.reasons(layer.reasons)))", indent: 6, hang: 1)
    }
    return lines
  }

  /// "T1 Pasal 4 UU 21/2007 jo. Pasal 17 UU 21/2007, korban K1".
  private func named(_ id: String, onlyFor: [String] = []) -> String {
    guard let finding = report.analysis.findings.first(where: { $0.id == id }) else { return id }
    let raised = finding.aggravations.map(report.names.full)
    let offence = ([report.names.full(finding.offence)] + raised).joined(separator: " jo. ")
    let name = AnalysisSentences(report).form(finding.form)
    let form = finding.form == .principal ? "" : " (\(name))"
    let victims = (onlyFor.isEmpty ? finding.victims : onlyFor).joined(separator: ", ")
    let against = victims.isEmpty ? "" : words(", korban \(victims)", ", victim \(victims)")
    return "\(id) \(offence)\(form)\(against)"
  }

  private func uncharged(_ proposal: ChargeProposal) -> [String] {
    guard !proposal.uncharged.isEmpty else { return [] }
    var lines = wrap(words("Tidak didakwakan:", "Not charged:"), indent: 2)
    for item in proposal.uncharged {
      lines += wrap(
        "- \(item.accused) \(named(item.finding)): \(sentences.uncharged(item.reason))", indent: 4)
    }
    return lines
  }

  private var relations: [String] {
    let findings = report.analysis.findings.filter { !$0.relations.isEmpty }
    guard !findings.isEmpty else { return [] }
    var lines = wrap(words("Hubungan antartemuan:", "Relations between findings:"), indent: 2)
    for finding in findings {
      for relation in finding.relations where !isTold(relation, of: finding) {
        let part =
          relation.onlyFor.isEmpty
          ? ""
          : words(" untuk ", " for ") + relation.onlyFor.joined(separator: ", ")
        let reason = relation.words.text(in: Interface.language)
        lines += wrap(
          "- \(sentences.relation(relation.kind, finding.id, relation.finding))\(part)"
            + "\(cited([relation.basis])). \(reason) [\(relation.mark.rawValue)]", indent: 4)
      }
    }
    return lines
  }

  /// Alternatives are carried by both and told once.
  private func isTold(_ relation: FindingRelation, of finding: OffenceFinding) -> Bool {
    guard relation.kind == .alternative else { return false }
    let ids = report.analysis.findings.map(\.id)
    return (ids.firstIndex(of: relation.finding) ?? 0) < (ids.firstIndex(of: finding.id) ?? 0)
  }

  private var concurrence: [String] {
    let list = report.analysis.concurrences
    guard !list.isEmpty else { return [] }
    var lines = wrap(words("Perbarengan:", "Concurrence:"), indent: 2)
    for item in list {
      lines += wrap(
        "- \(item.accused) \(item.findings.joined(separator: ", ")): \(sentences.kind(item.kind))"
          + "\(cited(item.basis)); \(most(item))", indent: 4)
    }
    return lines
  }

  private func most(_ item: Concurrence) -> String {
    if let fine = item.fine {
      let amount = PenaltyText.amount(fine, in: Interface.language)
      return words("denda bersama paling banyak \(amount)", "common fine up to \(amount)")
    }
    guard let prison = item.prison else {
      return words("maksimum bersama tidak dihitung", "no common maximum is computed")
    }
    let most = PenaltyText.prison(prison, in: Interface.language)
    return words("penjara bersama paling lama \(most)", "common imprisonment up to \(most)")
  }

  private func cited(_ basis: [Citation]) -> String {
    guard !basis.isEmpty else { return "" }
    return " (\(basis.map(report.names.full).joined(separator: ", ")))"
  }
}
