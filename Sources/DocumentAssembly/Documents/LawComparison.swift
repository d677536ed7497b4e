internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Old and new law beside each other for one finding, item by item, as the analysis compares them.
struct LawComparison {
  let dossier: Dossier
  let finding: OffenceFinding

  static let fields: [Field] = [
    Field("lama", "ketentuan lama"), Field("baru", "ketentuan baru"),
    Field(
      "butir", "butir perbandingan",
      .list(
        .record([
          Field("nama", "butir"), Field("lama", "menurut ketentuan lama"),
          Field("baru", "menurut ketentuan baru"),
          Field("menguntungkan", "yang lebih menguntungkan"),
        ]))),
    Field("simpulan", "simpulan", .list(.text)), Field("bacaan", "bacaan lain", .list(.text)),
  ]

  /// Whether the analysis compared both laws.
  var isComparable: Bool { !finding.sanction.items.isEmpty }

  /// The values under `fields`.
  var value: TemplateValue {
    var values = outcome
    values["lama"] = .text(old)
    values["baru"] = .text(new)
    values["bacaan"] = .list(readings.map(TemplateValue.text))
    return .record(values)
  }

  /// The old provision with its range.
  var old: String { law(finding.sanction.old) }
  /// The new provision with its range.
  var new: String { law(finding.sanction.new) }

  /// The table and what follows, which findings under different provisions may share.
  var outcome: [String: TemplateValue] {
    [
      "butir": .list(
        RegimeComparison.Item.allCases.compactMap { item in
          finding.sanction.items[item].map { row(item, $0) }
        }),
      "simpulan": .list(conclusion.map(TemplateValue.text)), "bacaan": .list([]),
    ]
  }

  private func law(_ law: SanctionFinding.Law?) -> String {
    guard let law else { return "tidak dapat ditentukan" }
    let range = law.answer.map { PenaltyWording.range($0.penalty) }
    return [dossier.names.long(law.offence), range].compactMap { $0 }.joined(separator: ": ")
  }

  private func row(
    _ item: RegimeComparison.Item, _ verdict: RegimeComparison.Verdict
  ) -> TemplateValue {
    func figure(_ law: SanctionFinding.Law?) -> String {
      let penalty = law?.answer?.penalty
      return penalty.map { PenaltyWording(dossier: dossier).text(item, of: $0) }
        ?? "tidak dapat ditentukan"
    }
    return .record([
      "nama": .text(dossier.sentence(of: item.rawValue, in: "butir_perbandingan")),
      "lama": .text(figure(finding.sanction.old)), "baru": .text(figure(finding.sanction.new)),
      "menguntungkan": .text(dossier.sentence(of: verdict.rawValue, in: "yang_menguntungkan")),
    ])
  }

  /// What follows: one law throughout, or items on both sides, which no rule weighs up.
  var conclusion: [String] {
    guard isComparable else {
      let reasons =
        finding.sanction.failures.map { $0.text(in: .indonesian).headline }
        + finding.regime.asked.map(FactWording(dossier: dossier).question)
      let silent = ["analisis tidak memuat ancaman pidana menurut kedua hukum"]
      let words = (reasons.isEmpty ? silent : reasons).joined(separator: "; ")
      return ["Tidak dapat dibandingkan: \(words)."]
    }
    var lines = [summary]
    if let applied = finding.sanction.applied {
      lines.append(
        "Ancaman pidana yang diikuti analisis: \(PenaltyWording.range(applied.penalty)). Dasar "
          + "hitungannya: \(PenaltyWording(dossier: dossier).steps(of: applied.penalty)).")
    }
    return lines
  }

  private var summary: String {
    let better = items(.new)
    let worse = items(.old)
    let disputed = items(.disputed)
    if disputed.isEmpty, worse.isEmpty, !better.isEmpty {
      return "Pada semua butir yang berbeda, ketentuan baru lebih menguntungkan."
    }
    if disputed.isEmpty, better.isEmpty, !worse.isEmpty {
      return "Pada semua butir yang berbeda, ketentuan lama lebih menguntungkan."
    }
    if disputed.isEmpty, better.isEmpty { return "Kedua ketentuan sama pada semua butir." }
    let parts = [
      better.isEmpty ? nil : "ketentuan baru lebih menguntungkan pada \(list(better))",
      worse.isEmpty ? nil : "ketentuan lama lebih menguntungkan pada \(list(worse))",
      disputed.isEmpty ? nil : "\(list(disputed)) diperdebatkan",
    ].compactMap { $0 }
    return "Secara keseluruhan tidak dapat dibandingkan: \(parts.joined(separator: "; ")). Undang-"
      + "undang tidak menyebut apakah hukum dibandingkan seutuhnya atau butir per butir."
  }

  private func items(_ verdict: RegimeComparison.Verdict) -> [String] {
    RegimeComparison.Item.allCases.filter { finding.sanction.items[$0] == verdict }
      .map { dossier.label(of: $0.rawValue, in: "butir_perbandingan") }
  }

  private func list(_ words: [String]) -> String { Wording(dossier).enumeration(words) }

  /// Rival readings by name, mark and authority.
  var readings: [String] {
    let wording = PenaltyWording(dossier: dossier)
    let found = (finding.sanction.applied?.readings ?? []) + finding.sanction.lawReadings
    return found.map(wording.text)
  }
}
