internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// What the analysis says to each of the four parameters; what it does not decide stays open.
struct AdjustmentParameters {
  let dossier: Dossier
  let finding: OffenceFinding

  /// The parameters in the order of the vocabulary.
  var values: [TemplateValue] {
    (dossier.vocabulary.lists["parameter_penyesuaian"] ?? []).enumerated().map { index, term in
      .record([
        "nama": .text("\(index + 1). \(term.label.indonesian.capitalizedFirst)"),
        "hasil": .text(result(of: term.name)),
      ])
    }
  }

  private func result(of parameter: String) -> String {
    switch parameter {
    case "dekriminalisasi": decriminalisation
    case "kewenangan": competence
    case "ancaman": punishment
    case "unsur": elements
    default: open
    }
  }

  private var open: String { "Tidak dinilai oleh analisis; perlu dinilai pejabat berwenang." }

  private var decriminalisation: String {
    guard let new = finding.sanction.new, new.answer != nil else {
      return "Belum dapat ditentukan: analisis tidak memuat ancaman pidana menurut ketentuan baru."
    }
    return
      "Perbuatan tetap diancam pidana menurut ketentuan baru: \(dossier.names.long(new.offence))."
  }

  private var punishment: String {
    let comparison = LawComparison(dossier: dossier, finding: finding)
    return comparison.isComparable
      ? "Diteliti butir demi butir dalam tabel berikut; simpulannya di bawah tabel."
      : comparison.conclusion.first ?? open
  }

  private var competence: String {
    let limitation = finding.sanction.new?.answer?.penalty.limitation.map { limit in
      " Jangka waktu kedaluwarsa penuntutan menurut ketentuan baru: "
        + "\(QuantityText.text(for: .period(limit.length))) (\(dossier.names.full(limit.basis)))."
    }
    return open + (limitation ?? "")
  }

  /// The same provision keeps its elements; of another one the words of both stand side by side.
  private var elements: String {
    guard let old = finding.sanction.old?.offence, let new = finding.sanction.new?.offence else {
      return open
    }
    if old == new {
      return "Ketentuannya sama, \(dossier.names.long(new)); unsurnya tidak berubah."
    }
    return "Ketentuan lama, \(dossier.names.long(old))\(quoted(old)). Ketentuan baru, "
      + "\(dossier.names.long(new))\(quoted(new)). Perbedaan bunyi unsurnya perlu dinilai pejabat "
      + "berwenang."
  }

  /// The words as they stood at the time of the conduct or stand today.
  private func quoted(_ citation: Citation) -> String {
    let days = [finding.regime.lastDay.latest, dossier.file.assessed].compactMap { $0 }
    guard let (statute, provision) = dossier.provision(citation) else { return "" }
    for day in days {
      if case .words(let lines) = statute.quotation(of: provision, on: day) {
        return ": “\(lines.joined(separator: " "))”"
      }
    }
    return " (bunyinya tidak dikutip: teksnya belum terverifikasi atau tidak termuat utuh)"
  }
}
