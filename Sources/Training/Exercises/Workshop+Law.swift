internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// The regimes as the options of a question.
  var regimes: [(code: Regime.Code?, words: Vocabulary.Words)] {
    [
      (.old, words("hukum lama saja", "the old law alone")),
      (
        .oldInExecution,
        words(
          "hukum lama; pelaksanaan pidananya mungkin harus disesuaikan",
          "the old law; execution may have to be adjusted")
      ),
      (
        .both,
        words(
          "hukum lama dan baru dibandingkan butir demi butir",
          "old and new law are compared item by item")
      ),
      (.new, words("hukum baru saja", "the new law alone")),
      (nil, words("belum dapat ditentukan", "cannot be decided yet")),
    ]
  }

  /// Old or new law for each accused, the day that decides, and the comparison.
  mutating func law() -> ExerciseDraft? {
    let accused = Set(solved.findings.map(\.accused)).sorted()
    let persons = accused.compactMap { id in
      solved.findings.first { $0.accused == id && $0.status != .notMet }
        ?? solved.findings.first { $0.accused == id }
    }
    guard !persons.isEmpty else { return nil }
    var items = persons.prefix(3).flatMap { [regime($0), day($0)].compactMap { $0 } }
    if let compared = random.pick(persons.filter { $0.regime.code == .both }) {
      items += comparison(compared)
    }
    return ExerciseDraft(
      kind: .law, solved: solved,
      task: words(
        "Hukum mana yang berlaku bagi setiap pelaku, lama atau baru, dan mengapa?",
        "Which law governs each accused, old or new, and why?"), items: items,
      isPlain: persons.allSatisfy { $0.regime.code == .new })
  }

  func regime(_ finding: OffenceFinding) -> ItemDraft {
    let regime = finding.regime
    let right = regimes.firstIndex { $0.code == regime.code } ?? regimes.count - 1
    var rivals: [(option: Int, reading: String, authorities: [String])] = []
    if regime.isStraddling, let both = regimes.firstIndex(where: { $0.code == .both }) {
      rivals.append(
        (
          both,
          "perbuatan sebelum perubahan dinilai tersendiri; yang diikuti program adalah kesimpulan dari teks",
          cited(regime.transition.basis)
        ))
    }
    if regime.code == .both, let old = regimes.firstIndex(where: { $0.code == .old }) {
      rivals += finding.sanction.lawReadings.map {
        (old, $0.reading.name, ReadingAuthority.names(of: $0.reading, means.names))
      }
    }
    let name = name(finding.accused)
    return ItemDraft(
      prompt: words("\(name): hukum mana?", "\(name): which law?"),
      form: .choice(
        .init(options: regimes.map(\.words), right: right, rivals: rivals, isScale: true)),
      reason: reason(regime))
  }

  private func reason(_ regime: Regime) -> ItemKey.Reason {
    let change = regime.transition.day
    let last = regime.lastDay.latest
    let day = last.map { ($0.indonesian, $0.english) } ?? ("belum pasti", "not certain")
    let judged = regime.isJudged
    let asked = list(regime.asked)
    return ItemKey.Reason(
      words: words(
        "Hari terakhir perbuatannya \(day.0); hukum berubah pada \(change.indonesian)"
          + (judged ? "; putusannya sudah berkekuatan hukum tetap sebelum itu" : "")
          + (asked.indonesian.isEmpty
            ? "." : "; yang masih perlu ditanyakan: \(asked.indonesian)."),
        "The last day of the conduct is \(day.1); the law changed on \(change.english)"
          + (judged ? "; the judgment was final before" : "")
          + (asked.english.isEmpty ? "." : "; still to be asked: \(asked.english).")),
      quotation: quote(regime.transition.basis), authorities: cited(regime.transition.basis))
  }

  /// Which day decides: the last one of the accused's own undertaking.
  private func day(_ finding: OffenceFinding) -> ItemDraft? {
    guard let last = finding.regime.lastDay.latest, finding.regime.code != nil else { return nil }
    let own = solved.file.conduct.compactMap(\.date)
    let judgment = solved.file.accused.first { $0.id == finding.accused }?.judgment?.final
    let days =
      [last, solved.file.assessed, finding.regime.transition.day]
      + own.compactMap(\.first.earliest)
      + own.compactMap { $0.last(limit: solved.file.assessed).latest }
      + [judgment?.earliest].compactMap { $0 }
    let options = days.reduce(into: [CalendarDate]()) { list, day in
      if !list.contains(day), list.count < 5 { list.append(day) }
    }
    guard options.count >= 3 else { return nil }
    let sorted = options.sorted()
    let name = name(finding.accused)
    return ItemDraft(
      prompt: words(
        "\(name): hari mana yang dihitung sebagai hari perbuatannya?",
        "\(name): which day counts as that of the conduct?"),
      form: .choice(
        .init(
          options: sorted.map { words($0.indonesian, $0.english) },
          right: sorted.firstIndex(of: last) ?? 0, isScale: true)),
      reason: reason(finding.regime))
  }

  // MARK: Comparison

  /// Which law is more favourable, item by item.
  private func comparison(_ finding: OffenceFinding) -> [ItemDraft] {
    let verdicts = RegimeComparison.Verdict.allCases
    let name = name(finding.accused)
    return RegimeComparison.Item.allCases.compactMap { item in
      guard let verdict = finding.sanction.items[item] else { return nil }
      let rivals = verdict == .disputed ? disputed(item, finding) : []
      let title = title(finding)
      return ItemDraft(
        prompt: words(
          "\(title.indonesian), \(item.words.indonesian): mana yang lebih menguntungkan \(name)?",
          "\(title.english), \(item.words.english): which law is more favourable to \(name)?"),
        form: .choice(
          .init(
            options: verdicts.map(\.words), right: verdicts.firstIndex(of: verdict) ?? 0,
            rivals: rivals, isScale: true)),
        reason: compared(finding, item))
    }
  }

  /// Where neither law wins, whoever takes one of them stands with those who carry that reading.
  private func disputed(
    _ item: RegimeComparison.Item, _ finding: OffenceFinding
  ) -> [(option: Int, reading: String, authorities: [String])] {
    let issues: [ReadingIssue] =
      item == .fineSubstitute ? [.unpaidFine] : [.attempt, .assistance, .conspiracy]
    let readings = issues.flatMap { means.readings.question(on: $0)?.readings ?? [] }
    let authorities = readings.flatMap { ReadingAuthority.names(of: $0, means.names) }
      .reduce(into: [String]()) { list, name in if !list.contains(name) { list.append(name) } }
    guard !authorities.isEmpty else { return [] }
    let verdicts = RegimeComparison.Verdict.allCases
    return [.old, .new].compactMap { verdict in
      verdicts.firstIndex(of: verdict).map {
        ($0, "hukumnya terbuka: \(readings.map(\.name).joined(separator: ", "))", authorities)
      }
    }
  }

  private func compared(
    _ finding: OffenceFinding, _ item: RegimeComparison.Item
  ) -> ItemKey.Reason {
    func range(_ law: SanctionFinding.Law?, _ language: Language) -> String {
      guard let penalty = law?.answer?.penalty else { return "–" }
      return PenaltyText.range(
        prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: language)
    }
    let (old, new) = (finding.sanction.old, finding.sanction.new)
    return ItemKey.Reason(
      words: words(
        "Lama: \(range(old, .indonesian)). Baru: \(range(new, .indonesian)).",
        "Old: \(range(old, .english)). New: \(range(new, .english))."),
      quotation: quote(finding.regime.transition.basis),
      authorities: cited(
        [old?.offence, new?.offence].compactMap { $0 } + finding.regime.transition.basis))
  }
}

extension RegimeComparison.Item {
  /// What the item is called.
  var words: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .prisonMinimum: ("minimum khusus penjara", "special minimum of imprisonment")
      case .prisonMaximum: ("maksimum penjara", "maximum of imprisonment")
      case .fineMinimum: ("minimum khusus denda", "special minimum of the fine")
      case .fineMaximum: ("maksimum denda", "maximum of the fine")
      case .fineCharacter: ("sifat denda", "whether the fine must be imposed")
      case .fineSubstitute: ("pengganti denda yang tidak dibayar", "substitute for an unpaid fine")
      case .attemptAndAssistance: ("pidana percobaan dan pembantuan", "attempt and assistance")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}

extension RegimeComparison.Verdict {
  /// What the verdict is called.
  var words: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .old: ("hukum lama", "the old law")
      case .new: ("hukum baru", "the new law")
      case .same: ("sama saja", "both alike")
      case .disputed: ("diperdebatkan", "disputed")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}
