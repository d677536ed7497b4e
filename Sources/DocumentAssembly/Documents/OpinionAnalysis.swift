internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Sections IV and V of an opinion, as far as they are not about one finding alone.
struct OpinionAnalysis {
  let dossier: Dossier

  private var words: FindingWording { FindingWording(dossier: dossier) }
  private var names: Wording { Wording(dossier) }

  /// The provisions that the analysis rests on, quoted from the acts.
  var basis: [TemplateValue] {
    let findings = dossier.analysis.findings
    let law = EvidenceLaw(dossier: dossier)
    var citations: [Citation] = []
    for finding in findings {
      citations += [finding.base, finding.offence].compactMap { $0 } + finding.aggravations
      citations += finding.elements.map(\.source) + finding.participation
      citations += finding.exclusions.map(\.citation)
      if finding.regime.code != .new { citations += finding.regime.transition.basis }
    }
    citations += dossier.analysis.notes.map(\.basis)
    citations += [law.victimRule].compactMap { $0 } + law.codes.map(\.list)
    return citations.distinct.map { citation in
      .record([
        "rujukan": .text(dossier.names.long(citation)), "bunyi": .text(wording(citation)),
      ])
    }
  }

  /// The words of today; else those of the time of the conduct, with what became of them.
  private func wording(_ citation: Citation) -> String {
    switch dossier.quotation(citation) {
    case .words(let lines)?: return "“\(lines.joined(separator: " "))”"
    case .refused(let refusal)?:
      guard let (day, words) = earlier(citation) else {
        return "(tidak dikutip: \(reason(refusal)))"
      }
      return "Pada \(day.indonesian): “\(words)” (sekarang: \(reason(refusal)))"
    case nil: return "(tidak dikutip: teksnya tidak termuat)"
    }
  }

  private func earlier(_ citation: Citation) -> (CalendarDate, String)? {
    guard let (statute, provision) = dossier.provision(citation) else { return nil }
    let days = dossier.analysis.findings.compactMap(\.regime.lastDay.latest).distinct.sorted()
    for day in days {
      if case .words(let lines) = statute.quotation(of: provision, on: day) {
        return (day, lines.joined(separator: " "))
      }
    }
    return nil
  }

  private func reason(_ refusal: Quotation.Refusal) -> String {
    switch refusal {
    case .unverified: "ada kata-kata yang belum terverifikasi"
    case .notObtained: "teksnya tidak diperoleh"
    case .incomplete: "hanya sebagian yang termuat"
    case .notInForce: "tidak berlaku pada \(dossier.file.assessed.indonesian)"
    case .replaced: "sebagian katanya sudah diganti undang-undang lain"
    }
  }

  /// Which law each finding falls under, those under one law together.
  var time: [String] {
    let findings = dossier.accusing
    return findings.map { words.regime($0.regime) }.distinct.map { regime in
      let numbers = findings.enumerated()
        .filter { words.regime($0.element.regime) == regime }.map { "\($0.offset + 1)" }
      return "Ketentuan nomor \(names.enumeration(numbers)): \(regime)."
    }
  }

  /// Comparisons, each table once for all findings that share it.
  var comparisons: [TemplateValue] {
    let compared = dossier.accusing.enumerated().filter { entry in
      entry.element.regime.code == .both || entry.element.regime.code == .oldInExecution
    }
    let tables = compared.map {
      (number: $0.offset + 1, table: LawComparison(dossier: dossier, finding: $0.element))
    }
    return tables.map(\.table.outcome).distinct.map { outcome in
      let shared = tables.filter { $0.table.outcome == outcome }
      let numbers = shared.map { "\($0.number)" }
      var values = outcome
      values["judul"] = .text("Perbandingan untuk ketentuan nomor \(names.enumeration(numbers))")
      values["lama"] = .text(shared.map(\.table.old).distinct.joined(separator: "; "))
      values["baru"] = .text(shared.map(\.table.new).distinct.joined(separator: "; "))
      return .record(values)
    }
  }

  /// Participation, aggravation, corporations, victims who are not punished, consent.
  var responsibility: [String] {
    var lines: [String] = []
    for (index, finding) in dossier.accusing.enumerated() {
      let number = "Ketentuan nomor \(index + 1)"
      if finding.form != .principal { lines.append("\(number): \(words.accused(finding)).") }
      let raised = finding.aggravations.map(dossier.names.long)
      if !raised.isEmpty { lines.append("\(number) diperberat: \(names.enumeration(raised)).") }
      lines += finding.openAggravations.map { open in
        let asked = (open.missing.first ?? []).map(FactWording(dossier: dossier).question)
        return "\(number) mungkin diperberat oleh \(dossier.names.long(open.citation)), bila "
          + "terjawab: \(asked.joined(separator: " "))"
      }
    }
    lines += dossier.file.accused.filter { isCorporation($0.id) }.map { accused in
      let managers = managers(of: accused.id).map { "; pengurus yang disebut berkas: \($0)" }
      return "\(dossier.personName(accused.id)) adalah korporasi\(managers ?? "")."
    }
    lines += dossier.notPunished.map(words.notPunished)
    lines += dossier.analysis.notes.map { note in
      "\(note.words.indonesian) (\(dossier.names.full(note.basis)))"
    }
    return lines.distinct
  }

  private func isCorporation(_ id: String) -> Bool {
    dossier.file.accused.first { $0.id == id }?.facts["jenis"] == .choice("korporasi")
  }

  private func managers(of id: String) -> String? {
    let managers = dossier.file.accused.filter { $0.manages.contains(id) }.map(\.id)
    return managers.isEmpty ? nil : names.enumeration(managers.map(dossier.personName))
  }

  /// What the other side may say: facts that would defeat an element, evidence against, consent, and
  /// readings of the law that the figures do not follow.
  var rebuttals: [String] {
    let facts = FactWording(dossier: dossier)
    var lines: [String] = []
    for item in dossier.accusing.flatMap(\.toVerify).distinct {
      lines.append(
        "Belum dinyatakan dalam berkas: \(facts.question(item.fact)) "
          + "\(item.isDefeatedBy ? "Bila ya" : "Bila tidak"), unsurnya gugur "
          + "(\(dossier.names.full(item.basis))).")
    }
    for piece in dossier.file.evidence where !piece.contradicts.isEmpty {
      lines.append(
        "\(names.shortEvidence(piece)) membantah: "
          + facts.statements(piece.contradicts).joined(separator: "; ") + ".")
    }
    for note in dossier.analysis.notes where note.kind == "bukan-pembelaan" {
      lines.append(
        "Pembelaan dari \(facts.statements(note.facts).joined(separator: "; ")) dijawab: "
          + "\(note.words.indonesian) (\(dossier.names.full(note.basis)))")
    }
    return lines.distinct + readings
  }

  /// Rival readings, each once with the numbers of the findings that it touches.
  private var readings: [String] {
    let found = dossier.accusing.enumerated().flatMap { index, finding in
      LawComparison(dossier: dossier, finding: finding).readings.map { (index + 1, $0) }
    }
    return found.map(\.1).distinct.map { reading in
      let numbers = found.filter { $0.1 == reading }.map { "\($0.0)" }
      return "Bacaan lain untuk ketentuan nomor \(names.enumeration(numbers)): \(reading)"
    }
  }

  /// Provisions of which an element fails, with the words and the facts.
  var setAside: [String] {
    let facts = FactWording(dossier: dossier)
    return dossier.analysis.setAside.map { finding in
      let failed = finding.elements.flatMap(\.failing).map { element in
        "unsur “\(element.words)” tidak terpenuhi ("
          + facts.statements(element.facts).joined(separator: "; ") + ")"
      }
      let force = finding.force == .yes ? [] : ["ketentuan ini bukan hukum pada waktu perbuatan"]
      let reasons = (failed + force).joined(separator: "; ")
      return "\(dossier.names.long(finding.offence)), \(dossier.personName(finding.accused)), "
        + "\(words.namedVictims(finding)): \(reasons)."
    }.distinct
  }
}
