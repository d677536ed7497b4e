internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The table of one finding.
struct MatrixTable {
  let dossier: Dossier
  let finding: OffenceFinding
  let number: Int

  private var words: FindingWording { FindingWording(dossier: dossier) }

  /// The values under `Matrix.tableFields`.
  var value: TemplateValue {
    let rows = self.rows
    return .record([
      "judul": .text("\(number). \(words.charge(finding))"),
      "pasal": .text(dossier.names.long(finding.offence)),
      "delik_dasar": finding.base.map { .text(dossier.names.long($0)) } ?? .absent,
      "pelaku": .text(words.accused(finding)),
      "korban": .text(words.victims(finding)),
      "rezim": .text(words.regime(finding.regime)),
      "status": .text(words.status(finding.status)),
      "unsur": .list(rows.map { $0.row(of: finding) }),
      "hitungan": .list(rows.map { .text($0.count) }),
      "catatan": .list(notes(rows).map(TemplateValue.text)),
    ])
  }

  /// The elements, those of the base offence in the place of the words that refer to it.
  var rows: [MatrixRow] {
    flat(finding.elements).enumerated().map { index, element in
      MatrixRow(
        dossier: dossier, element: element, number: "\(index + 1)", offence: finding.offence)
    }
  }

  private func flat(_ elements: [ElementResult]) -> [ElementResult] {
    elements.flatMap { $0.isBase && !$0.parts.isEmpty ? flat($0.parts) : [$0] }
  }

  private func notes(_ rows: [MatrixRow]) -> [String] {
    var notes: [String] = []
    let law = EvidenceLaw(dossier: dossier)
    let helped = rows.filter(\.restsOnVictim).map(\.number)
    if !helped.isEmpty, let rule = law.victimRule {
      let quoted = dossier.quoted(rule).map { ": “\($0)”" } ?? "."
      notes.append(
        "Unsur \(Wording(dossier).enumeration(helped)) didukung keterangan saksi korban dan alat "
          + "bukti lain. \(dossier.names.long(rule))\(quoted)")
    }
    for citation in finding.aggravations {
      notes.append("Pemberatan: \(dossier.names.long(citation)).")
    }
    let facts = FactWording(dossier: dossier)
    for conflict in finding.contradictions {
      notes.append(
        "Fakta yang saling bertentangan, periksa dahulu: "
          + facts.statements(conflict).joined(separator: "; ") + ".")
    }
    notes.append(
      "Yang dihitung ialah jenis alat bukti, bukan bobotnya; “terpenuhi” berarti berkas menyatakan "
        + "faktanya, bukan bahwa fakta itu sudah dibuktikan.")
    return notes
  }
}

extension Dossier {
  /// The words of a provision in one line; `nil` where they may not be quoted.
  func quoted(_ citation: Citation) -> String? {
    guard case .words(let lines) = quotation(citation) else { return nil }
    return lines.joined(separator: " ")
  }
}
