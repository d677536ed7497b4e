internal import RuleEngine
internal import StatuteModel

/// Steps, switches, charges, the matrix, evidence and notes, as the templates read them.
extension AnalysisView {
  func stepContext(_ finding: OffenceFinding, _ rows: [ElementRow]) -> Any {
    let steps = NextSteps(
      finding: finding, rows: rows, analysis: analysis, labels: labels, words: words
    ).list
    guard !steps.isEmpty else { return false }
    return [
      "daftar": steps.enumerated().map { index, step -> [String: Any] in
        [
          "urutan": "\(index + 1)", "teks-langkah": step.text, "biaya": step.cost,
          "guna": step.gain,
        ]
      }
    ]
  }

  // MARK: What if

  func whatIfContext(_ list: [WhatIf]) -> Any {
    guard !list.isEmpty else { return false }
    var base = request
    base.assumptions = []
    return [
      "tetap": base.pairs.map { ["nama-tetap": $0.name, "nilai-tetap": $0.value] },
      "sakelar": list.enumerated().map { index, item -> [String: Any] in
        [
          "id-sakelar": "andai-\(index + 1)", "nilai-sakelar": item.assumption.text,
          "nyala": item.isOn, "pertanyaan": labels.bareQuestion(item.assumption.path),
          "jawaban": answer(item.assumption), "milik": labels.owner(item.assumption.path.id),
          "bila-dimatikan": item.isOn, "akibat": effect(item.effect),
          "tetap-sama": item.effect.isNothing,
        ]
      },
    ] as [String: Any]
  }

  private func effect(_ effect: WhatIf.Effect) -> [[String: Any]] {
    var lines: [[String: Any]] = effect.changes.map { change in
      let others = effect.changes.count { $0.key.offence == change.key.offence } > 1
      let victims = others ? " (\(words.list(change.key.victims)))" : ""
      let offence = words.cite(change.key.offence) + victims
      return ["delik-akibat": offence, "menjadi": becomes(change)]
    }
    if let punishment = effect.punishment {
      lines.append([
        "delik-akibat": words("Pidana", "Punishment"), "menjadi": punishment.after,
      ])
    }
    return lines
  }

  private func becomes(_ change: WhatIf.Change) -> String {
    switch (change.before, change.after) {
    case (_, nil): words("gugur", "falls away")
    case (_, .notMet): words("tidak terpenuhi", "not met")
    case (nil, let after?): words("muncul, \(words.word(after))", "appears, \(words.word(after))")
    case (_, let after?): words.word(after)
    }
  }

  // MARK: Matrix

  var matrixContext: Any {
    let list = analysis.findings(of: accused)
    guard !list.isEmpty else { return false }
    let matrix = OffenceMatrixBuilder(
      findings: list, name: name, rows: rows, material: material, words: words
    ).matrix
    return [
      "kolom": matrix.columns.map(AnalysisWords.capitalized),
      "deret": zip(matrix.rows, list).map { row, finding -> [String: Any] in
        [
          "nama-deret": row.name,
          "korban-deret": finding.victims.isEmpty ? false : victims(finding) as Any,
          "tujuan-deret": request.address { copy in
            copy.offence = finding.offence
            copy.ordinal = analysis.ordinal(of: finding)
          },
          "sel": row.cells.map { cell -> [String: Any] in
            guard let cell else {
              return [
                "kelas-sel": "", "tanda-sel": "–", "kata-sel": words("bukan unsur", "no element"),
                "isi-sel": "",
              ]
            }
            return [
              "kelas-sel": cell.state.rawValue, "tanda-sel": cell.state.sign,
              "kata-sel": words.word(cell.state), "isi-sel": cell.note,
            ]
          },
          "kelas-hasil": words.state(row.status).rawValue, "kata-hasil": words.word(row.status),
        ]
      },
    ] as [String: Any]
  }

  // MARK: Evidence and notes

  var evidence: Any {
    guard !file.evidence.isEmpty else { return false }
    return [
      "daftar": file.evidence.map { piece -> [String: Any] in
        let kind = piece.kind.map { labels.label(of: $0, in: "jenis_bukti") }
        let source: String? =
          switch piece.source {
          case .person(let id): names.person(id)
          case .other(let text): names.redacted(text.disclosed)
          case nil: nil
          }
        let details = file.details(of: piece.id)
        let account = details.text("nama") ?? piece.account?.disclosed
        let unlawful =
          piece.isLawful == .no ? words("diperoleh tidak sah", "unlawfully obtained") : nil
        let parts = [
          kind.map(AnalysisWords.capitalized), source, account.map(names.redacted), unlawful,
        ].compactMap { $0 }
        return ["id-bukti": piece.id, "teks-bukti": parts.joined(separator: ", ")]
      }
    ]
  }

  /// What a reader must know beside the findings.
  var notes: [String] {
    var notes = analysis.notes.map { note in
      AnalysisWords.capitalized(
        words(note.words.indonesian, note.words.english)) + " (\(words.cite(note.basis)))"
    }
    for item in analysis.skipped where item.accused == accused { notes.append(skipped(item)) }
    if !analysis.defaults.isEmpty {
      let list = analysis.defaults.map {
        "\(AnalysisWords.readable($0.path.key)) \(labels.owner($0.path.id)) = \(AnalysisWords.readable($0.value))"
      }
      notes.append(
        words(
          "Tidak disebut berkas, maka dianggap: \(list.joined(separator: "; ")).",
          "Not stated in the file, so taken as: \(list.joined(separator: "; "))."))
    }
    if !analysis.unused.isEmpty {
      let list = analysis.unused.map { "\(labels.name($0)) (\(labels.owner($0.id)))" }.unique
      notes.append(
        words(
          "Disebut berkas, belum dipakai aturan mana pun: \(list.joined(separator: ", ")).",
          "Stated in the file and used by no rule yet: \(list.joined(separator: ", "))."))
    }
    for book in material.books {
      for entry in book.open {
        let articles = entry.citations.map(\.text).joined(separator: ", ")
        notes.append(
          words(
            "Belum dinilai: \(articles) \(book.act.citation), \(entry.words.indonesian).",
            "Not judged: \(articles) \(book.act.citation), \(entry.words.english)."))
      }
    }
    return notes.unique
  }

  private func skipped(_ item: SkippedConduct) -> String {
    let reason: String
    switch item.reason {
    case .completion(let name):
      reason = words(
        "penyelesaian “\(AnalysisWords.readable(name))”",
        "completion “\(AnalysisWords.readable(name))”")
    case .directed:
      reason = words("ditujukan pada perbuatan lain", "directed at other conduct")
    case .capacity(let victim, let name):
      reason = words(
        "\(names.person(victim)) dicatat sebagai “\(AnalysisWords.readable(name))”",
        "\(names.person(victim)) is recorded as “\(AnalysisWords.readable(name))”")
    case .withoutVictim:
      reason = words(
        "tidak menyebut korban, sedangkan perbuatan lain dalam rangkaiannya menyebut",
        "names no victim, while other conduct of the undertaking does")
    }
    return words(
      "Perbuatan \(item.conduct) tidak dinilai: \(reason).",
      "Conduct \(item.conduct) was not judged: \(reason).")
  }
}
