internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The three rows process, means and purpose, from the facts of all reported conduct.
struct ElementSummary {
  let dossier: Dossier

  static let fields = [
    Field("bagian", "bagian unsur"), Field("fakta", "fakta", .list(.text)),
    Field("bukti", "bukti"), Field("penilaian", "penilaian awal"),
  ]

  /// The parts, by the keys and lists of the case file.
  private static let parts = [
    (title: "Proses", key: "tindakan"), (title: "Cara", key: "cara"),
    (title: "Tujuan", key: "tujuan"),
  ]

  var value: TemplateValue { .list(Self.parts.map { row($0.title, $0.key) }) }

  private func row(_ title: String, _ key: String) -> TemplateValue {
    // Help and planning have no process of their own: they are directed at other conduct.
    let conduct = dossier.suspicion.conduct.filter(\.targets.isEmpty)
    let told = conduct.map { ($0, statements(of: $0, key)) }
    let facts = told.flatMap { conduct, lines in lines.map { line($0, conduct, among: told.count) }
    }
    let open = told.filter { $0.1.isEmpty }.count
    let standing =
      switch (facts.isEmpty, open) {
      case (true, _): "belum disebut; perlu pendalaman"
      case (false, 0): "tampak dari fakta awal"
      case (false, _): "tampak untuk sebagian perbuatan; selebihnya perlu pendalaman"
      }
    let evidence = dossier.file.evidence.filter { piece in
      piece.supports.contains { path in
        path.key == key && conduct.contains { $0.id == path.id }
      }
    }
    return .record([
      "bagian": .text(title),
      "fakta": facts.isEmpty
        ? .list([.text("belum diketahui")]) : .list(facts.unique.map(TemplateValue.text)),
      "bukti": .text(
        evidence.isEmpty ? "belum ada" : evidence.map(\.id).joined(separator: ", ")),
      "penilaian": .text(standing),
    ])
  }

  /// "perekrutan dan pengiriman" with the victims, where there is more than one conduct.
  private func line(_ words: String, _ conduct: Conduct, among count: Int) -> String {
    guard count > 1, !conduct.victims.isEmpty else { return words }
    let victims = Wording(dossier).enumeration(conduct.victims.map(dossier.people.name))
    return "\(words) (terhadap \(victims))"
  }

  /// What the file asserts, all of it or one of several; person by person where it differs.
  private func statements(of conduct: Conduct, _ key: String) -> [String] {
    switch conduct.facts[key] {
    case .common(let value): return [words(value, key)].compactMap { $0 }
    case .personal(let values):
      return values.sorted { $0.key < $1.key }.compactMap { id, value in
        words(value, key).map { "\(dossier.people.redacted(dossier.personName(id))): \($0)" }
      }
    case nil: return []
    }
  }

  private func words(_ value: FactValue, _ key: String) -> String? {
    guard case .terms(let statement) = value else { return nil }
    let wording = Wording(dossier)
    let order = dossier.vocabulary.lists[key]?.map(\.name) ?? []
    func labels(_ terms: Set<String>) -> [String] {
      wording.labels(
        terms.sorted {
          (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1)
        },
        in: key)
    }
    let certain =
      statement.asserted.isEmpty ? [] : [wording.enumeration(labels(statement.asserted))]
    let either = statement.oneOf.map {
      "salah satu dari \(wording.enumeration(labels($0), "atau"))"
    }
    let all = certain + either
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}

/// *Dugaan*: which provisions, against whom, towards which victims.
struct SuspectedOffences {
  let dossier: Dossier

  static let fields = [
    Field("rujukan", "ketentuan yang diduga dilanggar"),
    Field("pihak", "terlapor dan korban", .list(.text)),
    Field("keterangan", "keterangan", .list(.text)),
    Field("penilaian", "penilaian awal"),
  ]

  /// Findings that a report tells in one row: the same provisions, standing alike.
  private struct Group: Hashable {
    let provisions: [Citation]
    let isMet: Bool
    let regime: Regime.Code?
  }

  var value: TemplateValue {
    let findings = dossier.suspicion.findings
    let groups = findings.map(group).unique
    return .list(groups.map { group in row(group, findings.filter { self.group($0) == group }) })
  }

  private func group(_ finding: OffenceFinding) -> Group {
    let chain =
      [finding.offence] + [finding.base].compactMap { $0 }
      + finding.participation + finding.aggravations
    return Group(
      provisions: chain.unique, isMet: finding.status == .met, regime: finding.regime.code)
  }

  private func row(_ group: Group, _ findings: [OffenceFinding]) -> TemplateValue {
    .record([
      "rujukan": .text(Wording(dossier).chain(group.provisions)),
      "pihak": .list(findings.map(parties).unique.map(TemplateValue.text)),
      "keterangan": .list(notes(group, findings).map(TemplateValue.text)),
      "penilaian": .text(
        group.isMet ? "unsurnya tampak dari fakta awal" : "sebagian unsurnya perlu pendalaman"),
    ])
  }

  /// "Andreas M. L. terhadap Korban M.Y.B."
  private func parties(_ finding: OffenceFinding) -> String {
    let accused = dossier.people.redacted(dossier.personName(finding.accused))
    guard !finding.victims.isEmpty else { return accused }
    let victims = Wording(dossier).enumeration(finding.victims.map(dossier.people.name))
    return "\(accused), terhadap \(victims)"
  }

  /// Which law may apply instead, by the provisions that say so.
  private func notes(_ group: Group, _ findings: [OffenceFinding]) -> [String] {
    guard let finding = findings.first else { return [] }
    let wording = Wording(dossier)
    let regime = finding.regime
    let others = [finding.sanction.old?.offence, finding.sanction.new?.offence]
      .compactMap { $0 }.filter { !group.provisions.contains($0) }.unique
    let basis = wording.enumeration(regime.transition.basis.map(dossier.names.full))
    let under = basis.isEmpty ? "" : " (\(basis))"
    switch regime.code {
    case .both where !others.isEmpty:
      return [
        "Perbuatan sebelum \(regime.transition.day.indonesian); dibandingkan dengan "
          + "\(wording.enumeration(others.map(dossier.names.full)))\(under)."
      ]
    case .both:
      return [
        "Perbuatan sebelum \(regime.transition.day.indonesian); ketentuan lama dan baru "
          + "dibandingkan\(under)."
      ]
    case nil:
      return [
        "Hukum yang berlaku menurut waktu belum pasti; hukum berubah pada "
          + "\(regime.transition.day.indonesian)."
      ]
    case .old, .oldInExecution, .new: return []
    }
  }
}
