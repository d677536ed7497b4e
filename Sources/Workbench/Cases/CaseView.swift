internal import RuleEngine
internal import StatuteModel

/// What a page shows of a case that can be read: people, acts, evidence, losses, findings. Persons
/// appear by id and initials alone.
struct CaseView {
  let file: CaseFile
  let analysis: Analysis
  let material: AnalysisMaterial
  let words: AnalysisWords
  let names: ScreenNames
  let labels: FactLabels

  init(_ file: CaseFile, material: AnalysisMaterial, language: Language) {
    self.file = file
    self.material = material
    analysis = material.engine.analyse(file)
    words = AnalysisWords(language: language, names: material.names)
    names = ScreenNames(file, analysis: analysis, material: material)
    labels = FactLabels(
      file: file, vocabulary: material.vocabulary, names: names, words: words)
  }

  /// Everything, as templates read it.
  var values: [String: Any] {
    [
      "orang_pelaku": file.accused.map(accused), "orang_korban": file.victims.map(victim),
      "perbuatan_daftar": file.conduct.map(conduct), "bukti_daftar": file.evidence.map(evidence),
      "ada_bukti": !file.evidence.isEmpty, "kerugian_daftar": losses, "ada_rugi": !losses.isEmpty,
      "tenggat_daftar": deadlines, "temuan_daftar": findings, "ada_temuan": !findings.isEmpty,
      "perkara_judul": file.title.map(names.redacted) ?? false,
      "perkara_ringkas": file.proceeding.summary.map { names.redacted($0.disclosed) } ?? false,
      "tahap_kini": stage ?? false, "dinilai": words.day(file.assessed),
      "bilah_pelaku": file.accused.map { names.person($0.id) },
      "bilah_korban": file.victims.map { victim in
        ["siapa": names.person(victim.id), "anak": isChild(victim) == .yes] as [String: Any]
      },
    ]
  }

  private var stage: String? {
    file.stage.map { labels.label(of: $0, under: FactKey(.proceeding, "tahap")) ?? $0 }
  }

  private func isChild(_ victim: Victim) -> Truth {
    if case .truth(let truth) = victim.facts[Victim.childKey] { return truth }
    return .unknown
  }

  private func accused(_ accused: Accused) -> [String: Any] {
    let kind = labels.value(FactPath(accused.id, "jenis"))
    return [
      "siapa": names.person(accused.id), "apa": kind ?? false as Any,
      "usia": age(accused.birth) ?? false as Any,
      "keterangan": facts(accused.facts, .accused, leaving: ["jenis"]),
    ]
  }

  private func victim(_ victim: Victim) -> [String: Any] {
    let child: String =
      switch isChild(victim) {
      case .yes: words("anak", "child")
      case .no: words("dewasa", "adult")
      case .unknown: words("belum diketahui anak atau dewasa", "child or adult not known")
      }
    return [
      "siapa": names.person(victim.id), "jumlah": "\(victim.count)", "banyak": victim.count > 1,
      "anak_kata": child, "usia": age(victim.birth) ?? false as Any,
      "keterangan": facts(victim.facts, .victim, leaving: [Victim.childKey]),
    ]
  }

  private func age(_ birth: Birth) -> String? {
    if let age = birth.age {
      let span = age.most.map { $0 == age.least ? "\($0)" : "\(age.least)–\($0)" }
      return words("\(span ?? "≥ \(age.least)") tahun", "\(span ?? "≥ \(age.least)") years")
    }
    // Of a birth the year alone: the day would help to find the person.
    return birth.date?.earliest.map { words("lahir \($0.year)", "born \($0.year)") }
  }

  private func facts(
    _ facts: [String: FactValue], _ entity: FactKey.Entity, leaving out: Set<String>
  ) -> [String] {
    facts.sorted { $0.key < $1.key }.filter { !out.contains($0.key) }.compactMap { key, value in
      labels.text(value, FactKey(entity, key)).map { "\(AnalysisWords.readable(key)): \($0)" }
    }
  }

  // MARK: Acts

  private func conduct(_ act: Conduct) -> [String: Any] {
    let who = words.list(act.accused.map(names.person))
    let whom = words.list(act.victims.map(names.person))
    return [
      "id_perbuatan": act.id, "oleh": who.isEmpty ? "–" : who,
      "terhadap": whom.isEmpty ? "–" : whom,
      "waktu": words.date(act.date, limit: file.assessed)
        ?? words("belum diketahui", "not known"),
      "fakta": act.facts.sorted { $0.key < $1.key }.flatMap { rows($0.key, $0.value) },
    ]
  }

  private func rows(_ key: String, _ fact: PersonalFact) -> [[String: Any]] {
    switch fact {
    case .common(let value): row(key, value, of: nil).map { [$0] } ?? []
    case .personal(let values):
      values.sorted { $0.key < $1.key }.compactMap { row(key, $0.value, of: $0.key) }
    }
  }

  private func row(_ key: String, _ value: FactValue, of person: String?) -> [String: Any]? {
    let name =
      AnalysisWords.readable(key) + (person.map { " (\(names.person($0)))" } ?? "")
    var parts: [(String, String)] = []
    switch value {
    case .terms(let statement):
      func label(_ term: String) -> String {
        labels.label(of: term, under: FactKey(.conduct, key)) ?? AnalysisWords.readable(term)
      }
      parts += statement.asserted.sorted().map { ("met", label($0)) }
      parts += statement.oneOf.map { set in
        (
          "open",
          words("salah satu: ", "one of: ") + set.sorted().map(label).joined(separator: " / ")
        )
      }
      parts += statement.open.sorted().map { ("open", label($0)) }
      parts += statement.denied.sorted().map { ("fail", label($0)) }
      if statement.deniesOthers { parts.append(("fail", words("selebihnya", "all others"))) }
      if parts.isEmpty { parts = [("open", words("belum diketahui", "not known"))] }
    case .truth(let truth):
      parts = [(LitState(truth).rawValue, labels.text(value, FactKey(.conduct, key)) ?? "")]
    default:
      guard let text = labels.text(value, FactKey(.conduct, key)) else { return nil }
      parts = [("", text)]
    }
    return [
      "fakta_nama": name,
      "fakta_isi": parts.map {
        ["kelas": $0.0.isEmpty ? false : $0.0, "isi": $0.1] as [String: Any]
      },
    ]
  }

  // MARK: Evidence and losses

  /// The pieces of evidence with the notes on each.
  func evidence(notes: (String) -> [[String: Any]]) -> [[String: Any]] {
    file.evidence.map { evidence in
      self.evidence(evidence).merging(["catatan_bukti": notes(evidence.id)]) { _, own in own }
    }
  }

  private func evidence(_ evidence: Evidence) -> [String: Any] {
    let source: String =
      switch evidence.source {
      case .person(let id): names.person(id)
      case .other(let text): names.redacted(text.disclosed)
      case nil: "–"
      }
    let kind = evidence.kind.map {
      labels.label(of: $0, under: FactKey(.evidence, "jenis")) ?? AnalysisWords.readable($0)
    }
    return [
      "id_bukti": evidence.id, "jenis": kind ?? "–", "sumber": source,
      "ada_dukung": !evidence.supports.isEmpty, "ada_bantah": !evidence.contradicts.isEmpty,
      "mendukung": words.list(evidence.supports.map { "\($0.id) \(labels.name($0))" }),
      "membantah": words.list(evidence.contradicts.map { "\($0.id) \(labels.name($0))" }),
    ]
  }

  private var losses: [[String: Any]] {
    file.victims.flatMap { victim in
      victim.losses.map { loss in
        let kind = loss.kind.map {
          labels.label(of: $0, under: FactKey(.victim, "kerugian.jenis"))
            ?? AnalysisWords.readable($0)
        }
        return [
          "siapa": names.person(victim.id), "jenis": kind ?? "–",
          "jumlah": loss.amount.map { "\($0.text)" } ?? words("belum dihitung", "not known yet"),
          "uraian": loss.account.map { names.redacted($0.disclosed) } ?? false as Any,
          "oleh": words.list(loss.chargedTo.map(names.person)),
        ]
      }
    }
  }

  // MARK: Findings

  /// How each offence stands, in one line each.
  var findings: [[String: Any]] {
    analysis.findings.map { finding in
      [
        "temuan": words.cite(finding.offence), "temuan_siapa": names.person(finding.accused),
        "temuan_kelas": words.state(finding.status).rawValue,
        "temuan_kata": words.word(finding.status),
        "temuan_tautan":
          "analisis?pelaku=\(FormFields.encoded(finding.accused))&delik=\(FormFields.encoded(finding.offence.identifier))",
      ]
    }
  }
}
