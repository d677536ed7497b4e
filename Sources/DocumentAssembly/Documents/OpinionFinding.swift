internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// One finding in an opinion: its elements, its proof, and what follows.
struct OpinionFinding {
  let dossier: Dossier
  let finding: OffenceFinding
  let number: Int

  static let fields: [Field] = [
    Field("judul", "ketentuan"), Field("pelaku", "pelaku"), Field("korban", "korban"),
    Field("rezim", "hukum yang berlaku"),
    Field(
      "unsur", "unsur",
      .list(
        .record([
          Field("bunyi", "bunyi unsur"), Field("fakta", "fakta", .list(.text)),
          Field("bukti", "bukti", .list(.text)), Field("penilaian", "penilaian"),
        ]))),
    Field("simpulan", "simpulan"),
  ]
  static let proofFields: [Field] = [
    Field("judul", "ketentuan"), Field("hitungan", "jumlah alat bukti", .list(.text)),
    Field("lemah", "titik lemah", .list(.text)),
  ]

  private var words: FindingWording { FindingWording(dossier: dossier) }
  private var rows: [MatrixRow] {
    MatrixTable(dossier: dossier, finding: finding, number: number).rows
  }
  private var title: String { "\(number). \(words.charge(finding))" }

  /// The values under `fields`.
  var value: TemplateValue {
    .record([
      "judul": .text(title), "pelaku": .text(words.accused(finding)),
      "korban": .text(words.victims(finding)), "rezim": .text(words.regime(finding.regime)),
      "unsur": .list(rows.map { element($0.element, number: $0.number) }),
      "simpulan": .text(conclusion),
    ])
  }

  private func element(_ element: ElementResult, number: String) -> TemplateValue {
    let facts = FactWording(dossier: dossier)
    let own = facts.statements(element.facts + element.parts.flatMap(\.facts))
    let open = element.open.map { "Belum diketahui: \(facts.question($0))" }
    let evidence = dossier.file.evidence.filter { element.evidence.contains($0.id) }
      .map(Wording(dossier).shortEvidence)
    let source =
      element.source == finding.offence ? "" : " (\(dossier.names.full(element.source)))"
    return .record([
      "bunyi": .text("\(number). “\(element.words)”\(source)"),
      "fakta": lines(own.map { $0.capitalizedFirst + "." } + open, "Belum ada fakta dalam berkas."),
      "bukti": lines(evidence, "Belum ada."),
      "penilaian": .text(FindingWording.assessment(element.truth)),
    ])
  }

  private func lines(_ lines: [String], _ empty: String) -> TemplateValue {
    .list((lines.isEmpty ? [empty] : lines).map(TemplateValue.text))
  }

  /// The values under `proofFields`.
  var proof: TemplateValue {
    .record([
      "judul": .text("\(title), \(dossier.personName(finding.accused))"),
      "hitungan": .list(rows.map { .text($0.count) }),
      "lemah": lines(weaknesses, "Tidak ada titik lemah yang tampak dari jumlah alat bukti."),
    ])
  }

  /// Elements without evidence, or with one kind alone; evidence against facts; contradictions.
  private var weaknesses: [String] {
    var lines: [String] = []
    let bare = rows.filter { $0.fewest == 0 }.map(\.number)
    let single = rows.filter { $0.fewest == 1 }.map(\.number)
    if !bare.isEmpty { lines.append("Belum ada alat bukti untuk unsur \(list(bare)).") }
    if !single.isEmpty { lines.append("Baru satu jenis alat bukti untuk unsur \(list(single)).") }
    for row in rows where !row.element.rebuttal.isEmpty {
      lines.append("Unsur \(row.number) dibantah oleh \(list(row.element.rebuttal)).")
    }
    for conflict in finding.contradictions {
      let facts = FactWording(dossier: dossier).statements(conflict)
      lines.append("Fakta saling bertentangan: \(facts.joined(separator: "; ")).")
    }
    return lines
  }

  private func list(_ words: [String]) -> String { Wording(dossier).enumeration(words) }

  // MARK: What follows

  /// The status of the analysis in words; "diduga" at most.
  var conclusion: String {
    let name = dossier.personName(finding.accused)
    let law = "Hukum yang berlaku: \(words.regime(finding.regime))."
    switch finding.status {
    case .met:
      return "Menurut fakta dalam berkas, perbuatan \(name) diduga memenuhi semua unsur "
        + "\(words.charge(finding)). \(law)\(punishment)"
    case .undetermined:
      let facts = FactWording(dossier: dossier)
      let missing = finding.missing.first.map { set in
        " Yang belum diketahui: \(set.map(facts.question).joined(separator: " "))"
      }
      return "Belum dapat disimpulkan apakah perbuatan \(name) memenuhi unsur "
        + "\(words.charge(finding)).\(missing ?? "") \(law)"
    case .notMet: return "Unsur \(words.charge(finding)) tidak terpenuhi menurut berkas."
    case .notPunished: return words.notPunished(finding)
    }
  }

  /// The range that the analysis follows, or why it gives none.
  private var punishment: String {
    guard let penalty = finding.sanction.applied?.penalty else {
      let reasons = finding.sanction.failures.map { $0.text(in: .indonesian).headline }
      return " Ancaman pidana belum dapat dihitung"
        + (reasons.isEmpty ? "." : ": \(reasons.joined(separator: "; ")).")
    }
    let steps = PenaltyWording(dossier: dossier).steps(of: penalty)
    return " Ancaman pidana: \(PenaltyWording.range(penalty)). Dasar hitungannya: \(steps)."
  }

  /// How far the conclusion carries: by the evidence for its weakest element.
  var confidence: String {
    guard finding.status == .met else { return "lemah: fakta belum lengkap" }
    let numbers = rows.map { ($0.number, $0.fewest) }
    let isDisputed =
      rows.contains { !$0.element.rebuttal.isEmpty } || !finding.contradictions.isEmpty
    let bare = numbers.filter { $0.1 == 0 }.map(\.0)
    if !bare.isEmpty { return "lemah: unsur \(list(bare)) belum didukung alat bukti" }
    let single = numbers.filter { $0.1 == 1 }.map(\.0)
    if !single.isEmpty { return "cukup: unsur \(list(single)) baru didukung satu jenis alat bukti" }
    if isDisputed { return "cukup: ada bukti atau fakta yang membantah" }
    return "kuat: setiap unsur didukung lebih dari satu jenis alat bukti"
  }
}
