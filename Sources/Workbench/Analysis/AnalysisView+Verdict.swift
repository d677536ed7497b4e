internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

/// The heading, which is the finding, and the ways to other findings.
extension AnalysisView {
  /// The heading and the sentence under it.
  var verdict: [String: Any] {
    guard let finding else {
      let who = accused.isEmpty ? words("Berkas ini", "This file") : names.person(accused)
      return [
        "judul": words(
          "\(who): belum ada temuan", "\(who): no finding yet"),
        "ringkas": words(
          "Tidak satu pun delik yang dinilai di sini masuk pertimbangan. Ini bukan kesimpulan bahwa tidak ada tindak pidana.",
          "None of the offences that are judged here comes into play. That is no conclusion that there was no crime."
        ),
        "temuan": false,
      ]
    }
    let rows = self.rows(finding)
    let state = words.state(finding.status)
    return [
      "judul": AnalysisWords.capitalized(heading(finding, rows)), "ringkas": subject(finding),
      "temuan": [
        "nama": name(finding), "kelas": state.rawValue, "kata": words.word(finding.status),
        "hitung": counted(rows),
      ] as [String: Any],
    ]
  }

  /// "Satu fakta lagi: tujuan eksploitasi (A1)".
  private func heading(_ finding: OffenceFinding, _ rows: [ElementRow]) -> String {
    switch finding.status {
    case .met:
      let weak = rows.filter(\.lacksEvidence).map(\.number)
      return weak.isEmpty
        ? words(
          "Semua unsur \(name(finding)) dinyatakan dalam berkas",
          "The file states every element of \(name(finding))")
        : words(
          "Semua unsur dinyatakan; bukti unsur \(words.list(weak)) belum cukup",
          "Every element is stated; evidence on element \(words.list(weak)) is not enough")
    case .notPunished:
      return words(
        "Semua unsur dinyatakan, tetapi tidak dipidana (\(words.cite(finding.exclusions.map(\.citation).unique)))",
        "Every element is stated, but not punished (\(words.cite(finding.exclusions.map(\.citation).unique)))"
      )
    case .notMet: return failure(finding, rows)
    case .undetermined: return missing(finding, rows)
    }
  }

  private func failure(_ finding: OffenceFinding, _ rows: [ElementRow]) -> String {
    let failing = rows.filter { $0.state == .failed }
    if failing.isEmpty, finding.force != .yes {
      return words(
        "\(name(finding)) bukan hukum yang berlaku pada waktu perbuatan",
        "\(name(finding)) was not law at the time of the conduct")
    }
    let list = words.list(failing.map { "\($0.number) (\($0.name.lowercasedFirst))" })
    return words(
      "\(name(finding)) tidak terpenuhi: unsur \(list) terbantah",
      "\(name(finding)) is not met: element \(list) fails")
  }

  private func missing(_ finding: OffenceFinding, _ rows: [ElementRow]) -> String {
    guard let set = finding.missing.first, !set.isEmpty else {
      let conflict = finding.contradictions.first?.map(labels.name) ?? []
      return conflict.isEmpty
        ? words("\(name(finding)) perlu pendalaman", "\(name(finding)) is to be looked into")
        : words(
          "Fakta bertentangan: \(words.list(conflict.unique))",
          "Facts contradict each other: \(words.list(conflict.unique))")
    }
    let facts = set.map { path -> String in
      let element = rows.first { $0.all.contains { $0.missing.contains(path) } }
      let name = element.map { "\($0.name.lowercasedFirst)" } ?? labels.name(path)
      return "\(name) (\(labels.owner(path.id)))"
    }
    let number = Int64(set.count)
    let count = words(
      AnalysisWords.capitalized(Terbilang.words(for: number)), number == 1 ? "One" : "\(number)")
    return words(
      "\(count) fakta lagi: \(words.list(facts.unique))",
      "\(count) more \(number == 1 ? "fact" : "facts"): \(words.list(facts.unique))")
  }

  /// "Perbuatan A1 terhadap K1 S.W. (7 orang), Maret 2014 sampai September 2015."
  private func subject(_ finding: OffenceFinding) -> String {
    let conduct = file.conduct.filter { finding.conduct.contains($0.id) }
    let days = conduct.compactMap { words.date($0.date, limit: file.assessed) }.unique
    let ids = words.list(finding.conduct)
    let against =
      finding.victims.isEmpty ? words("korban belum disebut", "no victim named") : victims(finding)
    let role = finding.form == .principal ? "" : " (\(labels.label(of: finding.role, in: "peran")))"
    let day = days.isEmpty ? "" : ", " + words.list(days)
    return words(
      "Perbuatan \(ids) oleh \(names.person(finding.accused))\(role) terhadap \(against)\(day):",
      "Conduct \(ids) of \(names.person(finding.accused))\(role) against \(against)\(day):")
  }

  private func counted(_ rows: [ElementRow]) -> String {
    let met = rows.count { $0.state == .met }
    return words(
      "\(met) dari \(rows.count) unsur terpenuhi", "\(met) of \(rows.count) elements met")
  }

  /// The line on top of the printed page.
  var printLine: String {
    let code = CaseCode(file).shown ?? words("tanpa kode", "without code")
    let victims = file.victims.map { names.person($0.id) }
    let parts = [
      words("KONSEP untuk ditelaah", "DRAFT for review"),
      words("hukum pada \(words.day(file.assessed))", "law on \(words.day(file.assessed))"),
      accused.isEmpty
        ? "" : words("pelaku \(names.person(accused))", "accused \(names.person(accused))"),
      victims.isEmpty
        ? "" : words("korban \(words.list(victims))", "victims \(words.list(victims))"),
    ].filter { !$0.isEmpty }
    return words("Analisis perkara \(code)", "Analysis of case \(code)") + " · "
      + parts.joined(separator: " · ")
  }

  /// The accused, where there are several.
  var accusedLinks: Any {
    let analysed = file.accused.filter(\.isAnalysed)
    guard analysed.count > 1 else { return false }
    return [
      "daftar": analysed.map { accused -> [String: Any] in
        [
          "nama": names.person(accused.id), "kini": accused.id == self.accused,
          "tujuan": request.address { copy in
            copy.accused = accused.id
            copy.offence = nil
            copy.ordinal = 1
          },
        ]
      }
    ]
  }

  /// The findings of the accused.
  var offenceLinks: [[String: Any]] {
    let list = analysis.findings(of: accused)
    let looking = finding.map(FindingKey.init)
    return list.map { other in
      let isRepeated = list.count { $0.offence == other.offence } > 1
      return [
        "nama": name(other), "korban": isRepeated ? victims(other) as Any : false,
        "kini": FindingKey(other) == looking, "kelas": words.state(other.status).rawValue,
        "kata": words.word(other.status),
        "tujuan": request.address { copy in
          copy.offence = other.offence
          copy.ordinal = analysis.ordinal(of: other)
        },
      ]
    }
  }

  /// What is assumed now, and the way back.
  var activeAssumptions: Any {
    guard !request.assumptions.isEmpty else { return false }
    return [
      "daftar": request.assumptions.map(assumed).joined(separator: "; "),
      "kembali": request.address { $0.assumptions = [] },
    ] as [String: Any]
  }

  /// An assumption in words: the question and its answer.
  func assumed(_ assumption: CaseAssumption) -> String {
    let path = assumption.path
    return "\(labels.bareQuestion(path)) \(answer(assumption)) (\(labels.owner(path.id)))"
  }

  /// "ya", "salah satu", "di luar Indonesia".
  func answer(_ assumption: CaseAssumption) -> String {
    let path = assumption.path
    let key = FactKey(
      file.entity(of: path.id), ([path.key] + path.rest).joined(separator: "."))
    if let country = material.elements.country(of: key) {
      let home = labels.country(country)
      return assumption.holds
        ? words("di \(home)", "in \(home)") : words("di luar \(home)", "outside \(home)")
    }
    if let found = material.vocabulary.key(key), case .terms = found.shape {
      return assumption.holds
        ? words("salah satu dari daftarnya", "one of the list")
        : words("tidak satu pun", "none")
    }
    return assumption.holds ? words("ya", "yes") : words("tidak", "no")
  }
}

extension String {
  /// The same with a small first letter, unless it is an abbreviation.
  var lowercasedFirst: String {
    let second = dropFirst().first
    guard second?.isUppercase != true else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
