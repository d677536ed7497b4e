internal import RuleEngine
internal import StatuteModel

/// The words of the law and the rows beside them, as the templates read them.
extension AnalysisView {
  func lawContext(_ article: LitArticle) -> [[String: Any]] {
    article.provisions.map { provision in
      [
        "judul": provision.heading,
        "sumber": ([provision.act] + provision.notes).joined(separator: "; "),
        "baris": provision.lines.map { line -> [String: Any] in
          [
            "nomor": line.label.isEmpty ? false : line.label as Any,
            "ayat": !line.label.isEmpty, "dalam": line.level > 1, "isi": runs(line.runs),
          ]
        },
        "penjelasan": provision.elucidation.isEmpty
          ? false : ["baris": provision.elucidation] as Any,
      ]
    }
  }

  func runs(_ runs: [LitRun]) -> [[String: Any]] { runs.map(run) }

  /// Every kind has its key in every run, so that no template finds the key of an outer one.
  private func run(_ run: LitRun) -> [String: Any] {
    var context: [String: Any] = [
      "polos": false, "unsur": false, "tebal": false, "bukan": false, "angka": false,
      "angka-tautan": false, "ragu-kata": false, "ganti": false,
    ]
    switch run {
    case .words(let text): context["polos"] = text
    case .span(.element(let anchor, let number, let state, let isOpen), let inside):
      context["unsur"] = element(anchor, number, state, isOpen, inside)
    case .span(.carrying, let inside): context["tebal"] = ["isi": runs(inside)]
    case .span(.denied, let inside):
      context["bukan"] =
        ["isi": runs(inside), "baca": " \(words.word(.failed)): "] as [String: Any]
    case .span(.quantity(let step), let inside):
      if let step {
        context["angka-tautan"] = ["isi": runs(inside), "langkah": step] as [String: Any]
      } else {
        context["angka"] = ["isi": runs(inside)]
      }
    case .span(.unsure, let inside): context["ragu-kata"] = ["isi": runs(inside)]
    case .span(.replaced, let inside): context["ganti"] = ["isi": runs(inside)]
    }
    return context
  }

  private func element(
    _ anchor: String, _ number: String, _ state: LitState, _ isOpen: Bool, _ inside: [LitRun]
  ) -> [String: Any] {
    // A link cannot stand in a link: numbers inside an element are no way to the punishment.
    let (head, tail) = inside.withoutLinks.partedAfterFirstWord
    let word = words.word(state)
    let isBare = state == .met || state == .asked
    return [
      "jangkar": anchor, "kelas": state.rawValue, "kini": isOpen,
      // What is met carries the sign alone, so that the eye lands on what is open.
      "tanda": ([number, state.sign] + (isBare ? [] : [word])).filter { !$0.isEmpty }
        .joined(separator: " "),
      "baca": isBare ? " \(word): " : ": ", "awal": runs(head), "sisa": runs(tail),
    ]
  }

  func rowContext(_ row: ElementRow) -> [String: Any] {
    [
      "nomor": row.number, "jangkar": row.anchor, "nama": row.name, "kelas": row.state.rawValue,
      "kata-keadaan": words.word(row.state), "buka": row.opens,
      "kutipan": row.words, "sumber": words.cite(row.source),
      "fakta": row.facts.isEmpty ? false : ["daftar": row.facts.map(fact)] as Any,
      "kurang": row.missing.isEmpty
        ? false : ["daftar": row.missing.map(labels.question)] as Any,
      "termurah": row.missing.isEmpty || finding?.missing.first?.count != 1
        || finding?.missing.first?.allSatisfy(row.missing.contains) != true ? false : true,
      "bukti-unsur": evidence(of: row), "ingat": row.remarks,
      "bagian": row.parts.isEmpty ? false : ["daftar": row.parts.map(rowContext)] as Any,
    ]
  }

  private func fact(_ fact: ElementRow.Fact) -> [String: Any] {
    let value = fact.value.map { names.redacted($0) }
    return [
      "tanda-fakta": fact.state.sign, "baca-fakta": words.word(fact.state), "nama-fakta": fact.name,
      "nilai": [value, fact.owner].compactMap { $0 }.joined(separator: ", "),
      "bukti-fakta": fact.evidence.isEmpty ? false : fact.evidence.joined(separator: ", ") as Any,
    ]
  }

  private func evidence(of row: ElementRow) -> String {
    let count = row.evidence.count
    guard count > 0 || !row.rebuttal.isEmpty else {
      return words("Belum ada bukti yang disebut.", "No evidence is named yet.")
    }
    var text = words(
      "\(count) bukti: \(row.evidence.joined(separator: ", ")).",
      "\(count) \(count == 1 ? "item" : "items") of evidence: \(row.evidence.joined(separator: ", "))."
    )
    if count == 0 { text = words("Belum ada bukti yang mendukung.", "No supporting evidence.") }
    if !row.rebuttal.isEmpty {
      let list = row.rebuttal.joined(separator: ", ")
      text += " " + words("Membantah: \(list).", "Against: \(list).")
    }
    return text
  }
}

extension [LitRun] {
  /// The same with numbers that lead nowhere.
  fileprivate var withoutLinks: [LitRun] {
    map { run in
      switch run {
      case .words: run
      case .span(.quantity, let inside): .span(.quantity(step: nil), inside.withoutLinks)
      case .span(let span, let inside): .span(span, inside.withoutLinks)
      }
    }
  }
}
