internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// D3, *Konsep Surat Dakwaan* (form P-29): one for each accused, or for those prosecuted jointly.
struct Indictment {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("register", "nomor register perkara"),
      Field("terdakwa", "terdakwa", .list(.record(AccusedIdentity.fields))),
      Field(
        "dakwaan", "dakwaan",
        .list(
          .record([
            Field("judul", "terdakwa bagian ini"),
            Field("lapis", "lapis dakwaan", .list(.record(IndictmentCharge.fields))),
          ]))),
      Field("restitusi", "restitusi", .list(.record(IndictmentClaim.fields))),
      Field("jaksa", "penuntut umum", .list(.record(LetterFrame.signerFields))),
      Field("catatan", "catatan penyusun", .record(IndictmentNotes.fields)),
    ]

  private var plan: IndictmentPlan { IndictmentPlan(dossier: dossier) }

  var outcome: DocumentCatalogue.Outcome {
    let sheets = plan.sheets
    guard !sheets.isEmpty else { return .notSupported(reason) }
    return .drafts(
      sheets.map { sheet in
        DraftContent(
          .indictment, part: sheets.count > 1 ? sheet.accused.joined(separator: "-") : nil,
          value: value(sheet), of: dossier, warnings: warnings(sheet))
      })
  }

  /// Why nobody can be charged yet: nothing is met, or whoever could be is absent.
  private var reason: NotSupported {
    if !plan.absentees.isEmpty {
      let names = Wording(dossier).enumeration(plan.absentees.map(dossier.personName))
      return NotSupported(
        .indictment, "\(names) belum dapat dihadapkan ke sidang",
        "\(names) cannot be brought before the court yet")
    }
    let open = dossier.analysis.findings.filter { $0.status == .undetermined }
      .min { ($0.missing.first?.count ?? .max) < ($1.missing.first?.count ?? .max) }
    guard let open, let missing = open.missing.first else {
      return NotSupported(
        .indictment, "tidak ada delik yang terpenuhi menurut berkas",
        "no offence is met by what the file states")
    }
    let asked = missing.map(Wording(dossier).question).joined(separator: " ")
    let name = dossier.names.full(open.offence)
    return NotSupported(
      .indictment, "belum ada delik yang terpenuhi; untuk \(name) belum diketahui: \(asked)",
      "no offence is met yet; for \(name) this is not known: \(asked)")
  }

  private func value(_ sheet: IndictmentPlan.Sheet) -> TemplateValue {
    let frame = LetterFrame(dossier: dossier, kind: .indictment)
    var values = frame.values
    values["kop"] = letterhead(frame)
    if case .record(var letter)? = values["surat"] {
      letter["klasifikasi"] = .text(
        dossier.label(of: frame.letter.term("klasifikasi") ?? "terbatas", in: "klasifikasi"))
      letter["tempat"] = frame.text(frame.letter.text("tempat") ?? office.text("kota"))
      values["surat"] = .record(letter)
    }
    let register = dossier.file.details["perkara"]?.record("pendaftaran")
    values["register"] = frame.text(register?.text("nomor_reg_perkara").map(dossier.prose))
    values["terdakwa"] = .list(
      sheet.accused.map { AccusedIdentity(dossier: dossier, id: $0, title: title($0, sheet)).value }
    )
    values["dakwaan"] = .list(sheet.parts.map { part($0, sheet) })
    let claims = IndictmentClaim.all(charges(sheet).flatMap(\.layer.victims).unique, dossier)
    values["restitusi"] = .list(claims.filter(\.isFiled).map { $0.value(plural: isPlural(sheet)) })
    let signers = dossier.file.papers.records("penuntut_umum")
    values["jaksa"] = .list(signers.isEmpty ? [.notFilled] : signers.map(frame.signer))
    values["catatan"] = IndictmentNotes(dossier: dossier, plan: plan, sheet: sheet).value
    return .record(values)
  }

  private func isPlural(_ sheet: IndictmentPlan.Sheet) -> Bool { sheet.accused.count > 1 }

  private func title(_ id: String, _ sheet: IndictmentPlan.Sheet) -> String {
    guard isPlural(sheet), let place = sheet.accused.firstIndex(of: id),
      let number = RomanNumeral.text(for: place + 1)
    else { return "Terdakwa" }
    return "Terdakwa \(number)"
  }

  /// The prosecutor's own office; an office that may not charge stands at no indictment's head.
  private var office: Details {
    let chosen = plan.choice.record("instansi")
    if !chosen.isEmpty { return chosen }
    let office = dossier.file.papers.record("instansi")
    return office.term("jenis") == Self.prosecution ? office : .none
  }
  private static let prosecution = "kejaksaan"

  private func letterhead(_ frame: LetterFrame) -> TemplateValue {
    .record([
      "nama": frame.lines(office.texts("nama")), "alamat": frame.lines(office.texts("alamat")),
    ])
  }

  private func part(
    _ part: IndictmentPlan.Part, _ sheet: IndictmentPlan.Sheet
  ) -> TemplateValue {
    let names = part.accused.map { "\(title($0, sheet)) \(dossier.personName($0))" }
    return .record([
      "judul": sheet.parts.count > 1
        ? .text("TERHADAP \(Wording(dossier).enumeration(names).uppercased())") : .absent,
      "lapis": .list(charges(part, sheet).map(\.value)),
    ])
  }

  func charges(
    _ part: IndictmentPlan.Part, _ sheet: IndictmentPlan.Sheet
  ) -> [IndictmentCharge] {
    part.layers.map {
      IndictmentCharge(
        dossier: dossier, layer: $0, accused: part.accused, sheet: sheet.accused,
        headings: plan.headings)
    }
  }

  private func charges(_ sheet: IndictmentPlan.Sheet) -> [IndictmentCharge] {
    sheet.parts.flatMap { charges($0, sheet) }
  }

  // MARK: Warnings

  private static let prosecuted: Set<String> = ["penuntutan", "persidangan", "putusan", "inkracht"]

  private func warnings(_ sheet: IndictmentPlan.Sheet) -> [DraftWarning] {
    var found = plan.unsupported.map(DraftWarning.chargeNotCarried)
    if let asked = plan.choice.term("bentuk") {
      let made = sheet.parts.map(\.form.rawValue).filter { $0 != asked }
      found += made.unique.map { .otherForm(asked: asked, made: $0) }
    }
    if let stage = dossier.file.stage, !Self.prosecuted.contains(stage) {
      found.append(.notProsecuted(stage: dossier.label(of: stage, in: "tahap")))
    }
    found += plan.absentees.map { id in
      .absentAccused(
        id,
        status: dossier.label(of: plan.status(id) ?? "", in: "status_penuntutan"))
    }
    if plan.choice.text("alasan_nama_korban") != nil { found.append(.victimNameKept) }
    return found
  }
}
