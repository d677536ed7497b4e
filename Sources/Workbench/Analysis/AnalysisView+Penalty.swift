internal import RuleEngine
internal import StatuteModel

/// The punishment and the two laws, as the templates read them.
extension AnalysisView {
  func penaltyContext(
    _ lists: [PenaltySteps], _ rows: [ElementRow], _ finding: OffenceFinding, failures: [String]
  ) -> [String: Any] {
    [
      "daftar": lists.map { list -> [String: Any] in
        [
          "judul-hukum": list.heading.isEmpty ? false : list.heading as Any,
          "langkah-pidana": list.steps.enumerated().map { index, step in
            stepContext(step, list, isLast: index == list.steps.count - 1)
          },
          "jumlah": [
            "bila": condition(finding, rows), "baris-jumlah": list.total,
            "catatan-jumlah": list.notes.joined(separator: " "),
          ] as [String: Any],
          "bacaan": list.readings.map { ["label": $0.label, "teks-bacaan": $0.text] },
        ]
      },
      "gagal": failures, "kosong": lists.isEmpty && failures.isEmpty,
      "rezim": RegimeSentence(words: words).text(finding.regime),
    ]
  }

  /// Under which condition the result stands.
  private func condition(_ finding: OffenceFinding, _ rows: [ElementRow]) -> String {
    let open = rows.filter { $0.state == .open }.map(\.number)
    switch finding.status {
    case .met: return words("Ancaman pidana:", "Punishment:")
    case .notPunished:
      return words("Tidak dipidana; tanpa alasan itu:", "Not punished; without that ground:")
    case .undetermined where !open.isEmpty:
      return words(
        "Bila unsur \(words.list(open)) terbukti:", "If element \(words.list(open)) is proven:")
    case .undetermined, .notMet:
      return words("Andaikata semua unsurnya terpenuhi:", "If every element were met:")
    }
  }

  private func stepContext(
    _ step: PenaltySteps.Step, _ list: PenaltySteps, isLast: Bool
  ) -> [String: Any] {
    let waiting = step.awaits.map { facts in
      facts.isEmpty
        ? words("Belum dapat ditentukan.", "Cannot be decided yet.")
        : words(
          "Menunggu: \(facts.map(labels.question).joined(separator: " "))",
          "Waits for: \(facts.map(labels.question).joined(separator: " "))")
    }
    return [
      "jangkar-langkah": step.anchor, "judul-langkah": step.title,
      "alasan": step.reason.isEmpty ? false : step.reason as Any,
      "angka-langkah": step.sum ?? false as Any, "menunggu": waiting ?? false as Any,
      "belum": step.awaits != nil,
      "balok": bar(step, list).map { $0 as Any } ?? false,
      "skala": isLast && step.bar != nil ? scale(list) as Any : false,
      "dasar-langkah": words.cite(step.basis),
      "bacaan-langkah": step.readings.map { ["label": $0.label, "teks-bacaan": $0.text] },
    ]
  }

  /// Places on a scale of 100, as attributes of the drawing.
  private func bar(_ step: PenaltySteps.Step, _ list: PenaltySteps) -> [String: Any]? {
    guard let bar = step.bar, let scale = list.scale else { return nil }
    func place(_ number: Rational) -> Double {
      guard let share = number.divided(by: scale) else { return 0 }
      return Double(share.numerator) / Double(share.denominator) * 100
    }
    let base = place(bar.base)
    let added = place(bar.added)
    func text(_ number: Double) -> String {
      let hundredths = Int((number * 100).rounded())
      let rest = String(hundredths % 100)
      return "\(hundredths / 100).\(rest.count == 1 ? "0" : "")\(rest)"
    }
    let gap = added > 1 ? 0.75 : 0
    return [
      "terbuka": bar.isOpen, "pokok": base > 0 && !bar.isOpen ? text(base) as Any : false,
      "tambah": added > 0 && !bar.isOpen
        ? ["dari": text(base + gap), "lebar": text(added - gap)] as Any : false,
      "lain": bar.rival.map { text(place($0)) as Any } ?? false, "sebut": spoken(step, list),
    ]
  }

  private func spoken(_ step: PenaltySteps.Step, _ list: PenaltySteps) -> String {
    guard step.awaits == nil, let sum = step.sum else {
      return words("Belum dihitung", "Not computed")
    }
    let rival = step.bar?.rival.map { figure($0, list) }
    return words("Paling banyak \(sum)", "At most \(sum)")
      + (rival.map { words("; bacaan lain \($0)", "; another reading \($0)") } ?? "")
  }

  private func figure(_ number: Rational, _ list: PenaltySteps) -> String {
    list.isMoney
      ? PenaltyText.amount(number, in: words.language)
      : PenaltyText.duration(number, in: words.language)
  }

  private func scale(_ list: PenaltySteps) -> [String: Any] {
    guard let scale = list.scale else { return ["garis": [String]()] }
    if list.isMoney { return ["garis": ["0", figure(scale, list)]] }
    let years = scale.roundedDown / 12
    let step: Int64 = years > 30 ? 10 : 5
    var marks = stride(from: Int64(0), to: years, by: Int64.Stride(step)).map { "\($0)" }
    marks.append(words("\(years) tahun", "\(years) years"))
    return ["garis": marks]
  }

  // MARK: Two laws

  func comparisonContext(_ finding: OffenceFinding, _ lists: [PenaltySteps]) -> Any {
    let builder = TwoLawsBuilder(
      finding: finding, assessed: file.assessed, material: material, labels: labels, words: words,
      readings: lists.flatMap(\.readings))
    guard let laws = builder.comparison else { return false }
    func side(_ side: TwoLaws.Side?) -> Any {
      guard let side else { return false }
      return [
        "judul-sisi": side.heading, "catatan-sisi": side.note,
        "kata-sisi": changed(side.runs),
      ] as [String: Any]
    }
    return [
      "rezim-banding": laws.regime, "perbuatan": words.list(finding.conduct),
      "sisi-lama": side(laws.old), "sisi-baru": side(laws.new),
      "tabel": laws.rows.isEmpty
        ? false : ["butir": laws.rows.map(itemContext)] as Any,
      "hasil": laws.result,
      "bacaan-banding": laws.readings.map { ["label": $0.label, "teks-bacaan": $0.text] },
      "terbuka-banding": finding.sanction.applied == nil,
    ] as [String: Any]
  }

  /// Neighbouring words that differ stand in one mark.
  private func changed(_ words: [TwoLaws.Word]) -> [[String: Any]] {
    var runs: [(text: String, isChanged: Bool)] = []
    for word in words {
      if runs.last?.isChanged == word.isChanged {
        runs[runs.count - 1].text += " \(word.text)"
      } else {
        runs.append((word.text, word.isChanged))
      }
    }
    return runs.enumerated().map { index, run in
      ["beda": run.isChanged, "teks-sisi": run.text, "sela": index > 0]
    }
  }

  private func itemContext(_ row: TwoLaws.Row) -> [String: Any] {
    func span(_ span: TwoLaws.Span?, _ text: String) -> Any {
      span.map {
        ["dari": "\($0.from)", "sampai": "\(max($0.upTo, $0.from + 1))", "sebut": text] as Any
      } ?? false
    }
    return [
      "butir-nama": row.item, "lama": row.old, "baru": row.new, "pemenang": row.verdict,
      "menang": row.standing == .wins,
      "diperdebatkan": row.standing == .disputed || row.standing == .undecided,
      "garis-lama": span(row.range?.old, row.old), "garis-baru": span(row.range?.new, row.new),
    ]
  }
}
