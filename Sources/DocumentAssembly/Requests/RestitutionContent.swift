internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// What one request for restitution says.
struct RestitutionContent {
  let dossier: Dossier
  let victims: [Victim]
  let lines: StandingLines
  private let persons: NamedPersons
  private let frame: LetterFrame

  init(dossier: Dossier, victims: [Victim], lines: StandingLines) {
    self.dossier = dossier
    self.victims = victims
    self.lines = lines
    let claim = victims.first.map { dossier.file.details(of: $0.id).record("restitusi") } ?? .none
    persons = NamedPersons(
      dossier, shown: Set(victims.map(\.id) + claim.references("pemohon")))
    frame = LetterFrame(dossier: dossier, kind: .restitution, victims: victims.map(\.id))
  }

  /// The claim of the first victim; those of one request share it.
  private var claim: Details {
    victims.first.map { dossier.file.details(of: $0.id).record("restitusi") } ?? .none
  }
  private var claimant: String? { victims.first?.restitution?.claimant }
  private var ids: Set<String> { Set(victims.map(\.id)) }

  private var tables: [LossTable] {
    let immaterial = Set(lines["imateriil"].map(\.content))
    return victims.map { LossTable(dossier: dossier, victim: $0, immaterial: immaterial) }
  }

  var values: [String: TemplateValue] {
    var values = frame.values
    let court = dossier.file.papers.record("pengadilan")
    values["pengadilan"] = frame.text(court.text("nama"))
    values["melalui"] = through
    values["pemohon"] = .record(applicant)
    values["kapasitas"] = capacity
    values["korban"] = .list(victims.map { .record(persons.identity($0.id)) })
    values["termohon"] =
      respondents.isEmpty
      ? .list([.notFilled]) : .list(respondents.map { .record(persons.identity($0)) })
    values["laporan"] = frame.text(dossier.file.proceeding.number?.disclosed)
    values["uraian"] = texts(persons.account(of: ids))
    values["dugaan"] = texts(suspected)
    values["dasar"] = texts(basis)
    values["isi"] = .text(dossier.long(lines["isi"].flatMap(\.basis)))
    values["penderitaan"] = suffering
    values["tabel"] = .list(tables.map { .record($0.values(persons)) })
    values["rekap"] = recapitulation
    values["jumlah"] = total.map { .text(isComplete ? $0.text : "sekurang-kurangnya \($0.text)") }
    values["terbilang"] = total.map { .text($0.words) } ?? .notFilled
    values["pembebanan"] = charging
    values["petitum"] = texts(petition)
    values["terbuka"] = .list(openQuestions)
    values["lampiran_wajib"] = .list(attachments)
    values["bukti"] = .list(evidence)
    values["keputusan_lpsk"] =
      claim.text("nomor_keputusan_lpsk").map { number in
        .text(
          "Nomor \(number)"
            + (claim.day("tanggal_keputusan_lpsk").map { " tanggal \($0.indonesian)" } ?? ""))
      } ?? .absent
    values["meterai"] = .text(dossier.long(lines["meterai"].flatMap(\.basis)))
    values["tanda_tangan"] = applicant["nama"]
    return values
  }

  private func texts(_ lines: [String]) -> TemplateValue {
    lines.isEmpty ? .list([.notFilled]) : .list(lines.map(TemplateValue.text))
  }

  // MARK: Persons

  private var through: TemplateValue {
    guard let way = claim.term("kepada"), way != "pengadilan" else { return .absent }
    let addressee = frame.letter.record("kepada")
    let named = [addressee.text("jabatan"), addressee.text("up").map { "u.p. \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
    return .text(named.isEmpty ? dossier.label(of: way, in: "tujuan_restitusi") : named)
  }

  private var applicant: [String: TemplateValue] {
    let relation = claim.text("hubungan").map { TemplateValue.text(persons.prose($0)) }
    if let other = claim.references("pemohon").first {
      return persons.identity(other, relation: relation ?? .notFilled)
    }
    if claimant == "korban", let victim = victims.first { return persons.identity(victim.id) }
    var unknown = Dictionary(
      uniqueKeysWithValues: NamedPersons.identityFields.map { ($0.name, TemplateValue.notFilled) })
    unknown["status_kawin"] = .absent
    unknown["kontak"] = .absent
    return unknown
  }

  private var capacity: TemplateValue {
    frame.text(claimant.map { dossier.label(of: $0, in: "pemohon_restitusi") })
  }

  /// Whom the losses are charged to; else whom a finding about these victims suspects.
  private var respondents: [String] {
    let charged = Set(victims.flatMap(\.losses).flatMap(\.chargedTo))
    let suspected = Set(findings.map(\.accused))
    return dossier.file.accused.map(\.id).filter((charged.isEmpty ? suspected : charged).contains)
  }

  private var findings: [OffenceFinding] {
    dossier.analysis.findings.filter {
      !ids.isDisjoint(with: $0.victims) && ($0.status == .met || $0.status == .undetermined)
    }
  }

  private var suspected: [String] {
    var seen: [String] = []
    for finding in findings where finding.status == .met {
      let words = dossier.long([finding.offence] + finding.participation)
      if !seen.contains(words) { seen.append(words) }
    }
    return seen
  }

  // MARK: Law

  private var rules: [RestitutionResult.Rule] {
    dossier.analysis.consequences.restitution.first { ids.contains($0.victim) }?.rules ?? []
  }

  /// What the rules of the day leave open; only where at least two of them speak to it.
  private var openQuestions: [TemplateValue] {
    let acts = Set(rules.flatMap(\.provisions).compactMap(\.act))
    return lines["terbuka"].compactMap { line in
      let basis = line.basis.filter { $0.act.map(acts.contains) ?? false }
      guard basis.count > 1 else { return nil }
      return .record(["soal": .text(line.content), "ketentuan": .text(dossier.long(basis))])
    }
  }

  /// The rules that hold on the day of the claim, as the analysis found them.
  private var basis: [String] {
    rules.map { rule in
      var words = dossier.long(rule.provisions)
      if let limit = rule.soFarAs {
        words += ", sepanjang tidak bertentangan (\(dossier.names.long(limit)))"
      }
      if rule.holds == .unknown {
        words += " (berlakunya belum dapat dipastikan dari berkas)"
      }
      return words
    }
  }

  // MARK: Amounts

  private var total: Rupiah? {
    var sum: Int64 = 0
    for table in tables {
      guard let amount = table.total?.amount else { return nil }
      let (next, isLost) = sum.addingReportingOverflow(amount)
      if isLost { return nil }
      sum = next
    }
    return Rupiah(sum)
  }
  private var isComplete: Bool { tables.allSatisfy(\.isComplete) }

  private var recapitulation: TemplateValue {
    guard tables.count > 1 else { return .list([]) }
    return .list(
      tables.map { table in
        .record([
          "nama": .text(persons.name(table.victim.id)),
          "jumlah": table.total.map { .text($0.text) } ?? .notFilled,
        ])
      })
  }

  private var suffering: TemplateValue {
    let words = victims.compactMap {
      dossier.file.details(of: $0.id).record("restitusi").text("uraian_immateriil")
    }
    return texts(words.map(persons.prose))
  }

  /// Who is to pay what.
  private var charging: TemplateValue {
    switch claim.term("pembebanan") {
    case "tanggung-renteng":
      return .list([
        .text("Restitusi dimohonkan dibebankan kepada Para Termohon secara tanggung renteng.")
      ])
    case "per-terdakwa":
      return .list(
        respondents.map { id in
          guard let share = share(of: id) else { return .notFilled }
          return .text("\(persons.name(id)): \(share.textWithWords).")
        })
    default:
      return respondents.count == 1
        ? .list([.text("Restitusi dimohonkan dibebankan seluruhnya kepada Termohon.")])
        : .list([.notFilled])
    }
  }

  /// The amounts charged to one accused alone; `nil` where a line is charged to several, or unknown.
  private func share(of id: String) -> Rupiah? {
    var sum: Int64 = 0
    for victim in victims {
      for loss in victim.losses where loss.chargedTo.contains(id) {
        guard loss.chargedTo == [id], let amount = loss.amount?.amount else { return nil }
        let (part, isLarge) = amount.multipliedReportingOverflow(by: Int64(victim.count))
        let (next, isLost) = sum.addingReportingOverflow(part)
        if isLarge || isLost { return nil }
        sum = next
      }
    }
    return sum == 0 ? nil : Rupiah(sum)
  }

  private var petition: [String] {
    let isJoint = claim.term("pembebanan") == "tanggung-renteng"
    let names = respondents.map(persons.name)
    let several = Wording(dossier).enumeration(names)
    let amount = total.map { (isComplete ? "" : "sekurang-kurangnya ") + $0.textWithWords }
    let charge = lines[isJoint ? "petitum-renteng" : "petitum-beban"].map { line in
      line.content.filling([
        "termohon": "Termohon" + (several.isEmpty ? "" : " \(several)"),
        "jumlah": amount ?? "[jumlah restitusi: belum diisi]",
      ])
    }
    return lines["petitum"].map(\.content) + charge + lines["petitum-akhir"].map(\.content)
  }

  // MARK: Attachments

  private var attachments: [TemplateValue] {
    RestitutionAttachments(dossier: dossier, victims: victims, lines: lines).list.map { entry in
      .record([
        "nama": .text(dossier.label(of: entry.term, in: "lampiran_restitusi")),
        "dasar": .text(dossier.short(entry.basis)), "keadaan": .text(entry.state.words),
      ])
    }
  }

  private var evidence: [TemplateValue] {
    let codes = Set(
      victims.flatMap { dossier.file.details(of: $0.id).records("kerugian") }
        .flatMap { $0.references("bukti") })
    return dossier.file.evidence.filter { codes.contains($0.id) }
      .map { .text(Wording(dossier).evidence($0)) }
  }
}
