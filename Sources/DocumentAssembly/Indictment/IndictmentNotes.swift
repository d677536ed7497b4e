internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The sheet for the prosecutor behind the draft: what was decided, by which law, and what is open.
/// It is no part of the indictment.
struct IndictmentNotes {
  let dossier: Dossier
  let plan: IndictmentPlan
  let sheet: IndictmentPlan.Sheet

  static let fields: [Field] = [
    Field("acara", "hukum acara"), Field("susunan", "susunan dakwaan", .list(.text)),
    Field("hukum", "hukum materiil", .list(.text)),
    Field(
      "bunyi", "bunyi ketentuan",
      .list(.record([Field("rujukan", "ketentuan"), Field("bunyi", "bunyi ketentuan")]))),
    Field("terbuka", "yang perlu dipastikan", .list(.text)),
  ]

  private var words: FindingWording { FindingWording(dossier: dossier) }
  private var layers: [(title: String, layer: IndictmentPlan.Layer)] {
    sheet.parts.flatMap { part in
      part.layers.map { layer in
        let title = layer.place.title(plan.headings)
        let names = Wording(dossier).enumeration(part.accused.map(dossier.personName))
        let whole = title.isEmpty ? "Dakwaan tunggal" : title
        return (sheet.parts.count > 1 ? "\(whole) (\(names))" : whole, layer)
      }
    }
  }

  private func title(of finding: String) -> String {
    layers.first { $0.layer.findings.contains { $0.id == finding } }?.title
      ?? dossier.analysis.findings.first { $0.id == finding }
      .map { dossier.names.full($0.offence) } ?? finding
  }

  /// The values under `fields`.
  var value: TemplateValue {
    .record([
      "acara": .text(IndictmentLaw(dossier: dossier).sentence(joined: sheet.accused.count > 1)),
      "susunan": texts(arrangement),
      "hukum": texts(law), "bunyi": .list(quotations), "terbuka": texts(open),
    ])
  }

  private func texts(_ lines: [String]) -> TemplateValue {
    .list(lines.unique.map(TemplateValue.text))
  }

  // MARK: Arrangement

  private var arrangement: [String] {
    var lines = sheet.parts.map { part in
      let names = Wording(dossier).enumeration(part.accused.map(dossier.personName))
      return "Bentuk dakwaan terhadap \(names): \(part.form.rawValue)."
    }
    lines += layers.map { title, layer in
      let cited = layer.findings.map { dossier.names.full($0.offence) }.unique
      let why =
        layer.reasons.isEmpty
        ? "dipilih penuntut umum"
        : layer.reasons.map(reason)
          .joined(separator: "; ")
      return "\(title): \(Wording(dossier).enumeration(cited)); \(why)."
    }
    lines += plan.dropped(sheet).map { finding in
      "\(dossier.names.full(finding.offence)) (\(words.namedVictims(finding))) memenuhi unsur "
        + "menurut berkas dan tidak didakwakan."
    }
    lines += dossier.analysis.charges.uncharged.filter { sheet.accused.contains($0.accused) }
      .compactMap(uncharged)
    return lines
  }

  private func uncharged(_ entry: UnchargedFinding) -> String? {
    guard let finding = dossier.analysis.findings.first(where: { $0.id == entry.finding }),
      case .open(let facts) = entry.reason,
      !layers.contains(where: { $0.layer.findings.contains { $0.id == entry.finding } })
    else { return nil }
    let asked = facts.map(Wording(dossier).question)
    return "\(dossier.names.full(finding.offence)) (\(words.namedVictims(finding))) tidak "
      + "didakwakan; belum diketahui: \(asked.joined(separator: " "))"
  }

  private func reason(_ reason: LayerReason) -> String {
    switch reason {
    case .onlyOne: "satu-satunya temuan yang terpenuhi"
    case .heaviest: "ancaman terberat"
    case .equal: "ancaman setara"
    case .containing: "memuat unsur lapis sesudahnya"
    case .sameActAndVictim: "perbuatan dan korban yang sama"
    case .containedIn(let id): "unsurnya termuat dalam \(title(of: id))"
    case .generalTo(let id): "ketentuan umum terhadap \(title(of: id))"
    case .otherName: "kualifikasi lain atas perbuatan yang sama"
    case .beside(let sameAct, let sameVictim):
      (sameAct ? "perbuatan yang sama" : "perbuatan lain")
        + (sameVictim.map { $0 ? ", korban yang sama" : ", korban lain" } ?? "")
    }
  }

  // MARK: Law

  /// Which law governs each charge, the threat, and every reading that the draft does not follow.
  private var law: [String] {
    let told = layers.flatMap { title, layer in
      layer.findings.flatMap(law).map { (title: title, line: $0) }
    }
    return told.map(\.line).unique.map { line in
      let titles = told.filter { $0.line == line }.map(\.title).unique
      return "\(Wording(dossier).enumeration(titles)): \(line)"
    }
  }

  private func law(_ finding: OffenceFinding) -> [String] {
    let penalties = PenaltyWording(dossier: dossier)
    var lines = ["\(words.regime(finding.regime))."]
    if let penalty = finding.sanction.applied?.penalty {
      let bases = dossier.short(penalty.steps.map(\.basis).unique)
      lines.append("ancaman pidana \(PenaltyWording.range(penalty)); dasarnya: \(bases).")
    }
    let readings = (finding.sanction.applied?.readings ?? []) + finding.sanction.lawReadings
    return lines + readings.map { "bacaan lain: \(penalties.text($0))" }
  }

  private var quotations: [TemplateValue] {
    let findings = layers.flatMap(\.layer.findings)
    var done: Set<Citation> = []
    var lines: [TemplateValue] = []
    for finding in findings {
      let source = OffenceWords(dossier: dossier, finding: finding)
      let cited =
        [finding.offence, finding.base].compactMap { $0 } + source.formProvisions
        + finding.aggravations
      for citation in cited where done.insert(citation).inserted {
        lines.append(
          .record([
            "rujukan": .text(dossier.names.long(citation)),
            "bunyi": .text(quotation(citation, source)),
          ]))
      }
    }
    return lines
  }

  /// The words with their day; where they are no longer the law as a whole, that is said.
  private func quotation(_ citation: Citation, _ source: OffenceWords) -> String {
    guard let quoted = source.quotation(citation) else {
      return "(tidak dikutip: ada kata-kata yang belum terverifikasi atau tidak termuat)"
    }
    let words = "“\(quoted.lines.joined(separator: " "))”"
    guard quoted.day != dossier.file.assessed else { return words }
    return "\(words) (bunyi pada \(quoted.day.indonesian); sesudahnya berubah, lihat ancaman)"
  }

  // MARK: Open

  private var open: [String] {
    let facts = Wording(dossier)
    let findings = layers.flatMap(\.layer.findings)
    var lines = dossier.analysis.charges.questions
      .filter { sheet.accused.contains($0.accused) }.map(question)
    lines += findings.flatMap(\.openAggravations).map { open in
      let asked = (open.missing.first ?? []).map(facts.question)
      return "Mungkin diperberat oleh \(dossier.names.full(open.citation)): "
        + asked.joined(separator: " ")
    }
    lines += findings.flatMap(\.toVerify).map { entry in
      "\(facts.question(entry.fact)) Bila tidak, unsurnya gugur (\(dossier.names.full(entry.basis)))."
    }
    lines += IndictmentClaim.all(layers.flatMap(\.layer.victims).unique, dossier)
      .filter { !$0.isFiled }.map {
        "Permohonan restitusi \(dossier.people.name($0.victim.id)) tidak dimuat, karena berkas belum "
          + "menyebut hari pengajuannya."
      }
    if let reason = dossier.file.papers.text("alasan_rezim") {
      lines.append("Alasan pilihan hukum: \(dossier.prose(reason))")
    }
    return lines + IndictmentLaw(dossier: dossier).points
  }

  private func question(_ question: ChargeQuestion) -> String {
    let list = Wording(dossier).enumeration(question.findings.map(title).unique)
    let basis = question.basis.isEmpty ? "" : " (\(dossier.short(question.basis)))"
    return switch question.matter {
    case .mayBeContinued:
      "\(list): apakah ini satu perbuatan berlanjut? Berkas tidak menyatakannya satu rangkaian; "
        + "di sini dipandang berdiri sendiri\(basis)."
    case .seenAsContinued:
      "\(list): dipandang berlanjut karena berkas menyatakan satu rangkaian; pandangan pengadilan "
        + "tetap terbuka\(basis)."
    case .mayBeOneAct:
      "\(list): didakwakan berdampingan atas perbuatan yang sama; apakah ini satu perbuatan?\(basis)"
    case .severalVictims:
      "\(list): satu tindak pidana atau beberapa, karena korbannya beberapa?\(basis)"
    case .differentLaws:
      "\(list): berada di bawah hukum yang berbeda atau belum pasti; maksimum bersama tidak "
        + "dihitung\(basis)."
    }
  }
}
