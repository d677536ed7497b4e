internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// The range of punishment for one finding, figure by figure and step by step.
  mutating func range() -> ExerciseDraft? {
    let fit = distinct(solved.findings).filter {
      $0.status == .met && ($0.sanction.applied?.penalty.steps.count ?? 0) > 0
    }
    // A threat that something raises teaches more than one that stands in the article.
    let long = fit.filter { ($0.sanction.applied?.penalty.steps.count ?? 0) > 1 }
    guard let finding = random.pick(long.isEmpty ? fit : long),
      let answer = finding.sanction.applied
    else { return nil }
    let question = RangeQuestion(workshop: self, finding: finding, answer: answer)
    var items = question.figures
    items += steps(of: finding, answer)
    guard items.count >= 2 else { return nil }
    let (title, name) = (title(finding), name(finding.accused))
    return ExerciseDraft(
      kind: .range, solved: solved,
      task: words(
        "Hitunglah ancaman pidana \(title.indonesian) bagi \(name) seperti yang berlaku pada tanggal penilaian, beserta langkahnya.",
        "Compute the punishment of \(title.english) for \(name) as the law stands on the day of assessment, with its steps."
      ), items: items)
  }

  /// Which provision carries each step.
  private func steps(of finding: OffenceFinding, _ answer: SanctionAnswer) -> [ItemDraft] {
    let steps = answer.penalty.steps
    var bases = cited(steps.map(\.basis))
    for other in solved.findings where bases.count < 5 {
      let others = other.sanction.applied?.penalty.steps.map(\.basis) ?? []
      for name in cited(others + other.aggravations + [other.offence]) where bases.count < 5 {
        if !bases.contains(name) { bases.append(name) }
      }
    }
    guard bases.count >= 2 else { return [] }
    return steps.enumerated().compactMap { index, step in
      guard let right = bases.firstIndex(of: cited(step.basis)) else { return nil }
      let text = (
        PenaltyText.text(step, in: .indonesian), PenaltyText.text(step, in: .english)
      )
      let called = step.change.called
      var remarks: [Int: ItemKey.Reason] = [:]
      if let own = bases.firstIndex(of: cited(finding.offence)), own != right {
        remarks[own] = ItemKey.Reason(
          words: words(
            "Langkah ini (\(text.0)) tertulis dalam \(bases[right]), bukan dalam \(bases[own]).",
            "This step (\(text.1)) stands in \(bases[right]), not in \(bases[own])."),
          quotation: threat([step.basis], of: finding), authorities: [cited(step.basis)])
      }
      return ItemDraft(
        prompt: words(
          "Langkah ke-\(index + 1) dari \(steps.count), \(called.indonesian): ketentuan mana yang menentukannya?",
          "Step \(index + 1) of \(steps.count), \(called.english): which provision decides it?"),
        form: .choice(.init(options: bases.map(plain), right: right, remarks: remarks)),
        reason: ItemKey.Reason(
          words: words(
            "Langkah ini: \(text.0).", "This step: \(text.1)."),
          quotation: threat([step.basis], of: finding), authorities: [cited(step.basis)]))
    }
  }
}

/// The figures of one punishment, with the figures of the readings that the program does not follow.
struct RangeQuestion {
  let workshop: ExerciseWorkshop
  let finding: OffenceFinding
  let answer: SanctionAnswer

  private var readings: [RivalReading] { answer.readings + finding.sanction.lawReadings }

  /// Minimum, maximum, fine and link, so far as they can be asked for in whole numbers.
  var figures: [ItemDraft] {
    let penalty = answer.penalty
    var items: [ItemDraft] = []
    if let prison = penalty.prison {
      if let maximum = prison.maximum, maximum.isWhole {
        items.append(
          number(
            workshop.words(
              "Penjara paling lama untuk waktu tertentu?", "Longest imprisonment for a fixed term?"),
            maximum.roundedDown, Self.months
          ) { $0.prison?.maximum?.roundedDown })
      }
      if prison.minimum?.isWhole ?? true {
        items.append(
          number(
            workshop.words(
              "Penjara paling singkat yang diancamkan secara khusus (0 bila tidak ada)?",
              "Special minimum of imprisonment (0 where there is none)?"),
            prison.minimum?.roundedDown ?? 0, Self.months
          ) { reading in reading.prison.map { $0.minimum?.roundedDown ?? 0 } })
      }
    }
    if let fine = penalty.fine {
      items.append(
        number(
          workshop.words(
            "Denda paling banyak, dibulatkan ke bawah?", "Highest fine, rounded down?"),
          fine.maximum.roundedDown, Self.rupiah
        ) { $0.fine?.maximum.roundedDown })
    }
    if let link = penalty.link { items.append(linked(link)) }
    return items
  }

  private static let months = Vocabulary.Words(indonesian: "bulan", english: "months")
  private static let rupiah = Vocabulary.Words(indonesian: "rupiah", english: "rupiah")

  private var reason: ItemKey.Reason {
    func steps(_ language: Language) -> String {
      answer.penalty.steps.map {
        "\(PenaltyText.text($0, in: language)) (\(workshop.cited($0.basis)))"
      }.joined(separator: "; ")
    }
    return ItemKey.Reason(
      words: workshop.words(
        "Langkahnya: \(steps(.indonesian)).", "The steps: \(steps(.english))."),
      quotation: workshop.threat(answer.penalty.steps.map(\.basis), of: finding),
      authorities: workshop.cited(answer.penalty.steps.map(\.basis)))
  }

  private func number(
    _ prompt: Vocabulary.Words, _ value: Int64, _ unit: Vocabulary.Words,
    _ other: (RivalReading) -> Int64?
  ) -> ItemDraft {
    let rivals = readings.compactMap { reading in
      other(reading).map {
        (value: $0, reading: reading.reading.name, authorities: carried(reading))
      }
    }
    return ItemDraft(
      prompt: prompt, form: .number(.init(value: value, unit: unit, rivals: rivals)),
      reason: reason)
  }

  private func linked(_ link: Penalty.Link) -> ItemDraft {
    let links = Penalty.Link.allCases
    let rivals = readings.compactMap { reading in
      reading.link.flatMap { links.firstIndex(of: $0) }.map {
        (option: $0, reading: reading.reading.name, authorities: carried(reading))
      }
    }
    return ItemDraft(
      prompt: workshop.words(
        "Bagaimana penjara dan denda dihubungkan?", "How are imprisonment and fine joined?"),
      form: .choice(
        .init(
          options: links.map { workshop.plain("“\($0.rawValue)”") } + [
            workshop.words("denda tidak diancamkan", "no fine is threatened")
          ],
          right: links.firstIndex(of: link) ?? 0, rivals: rivals, isScale: true)),
      reason: reason)
  }

  private func carried(_ reading: RivalReading) -> [String] {
    let names = ReadingAuthority.names(of: reading.reading, workshop.means.names)
    let basis = reading.basis.map(workshop.cited)
    return names + [basis].compactMap { $0 }.filter { !names.contains($0) }
  }
}

extension PenaltyStep.Change {
  /// What kind of step it is, without its figures.
  fileprivate var called: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .base: ("ancaman yang menjadi dasar hitungan", "the threat that the count begins with")
      case .same, .borrowed: ("ancaman yang diambil alih", "the threat that is taken over")
      case .oldCeiling: ("batas dari hukum lama", "the limit of the old law")
      case .raised: ("pemberatan", "the increase")
      case .prisonLimit: ("batas penjara", "the limit of imprisonment")
      case .part: ("pengurangan", "the reduction")
      case .fixedTerm: ("penjara untuk waktu tertentu", "imprisonment for a fixed term")
      case .multipliedFine: ("pelipatan denda", "the multiplied fine")
      case .corporateBand: ("denda bagi korporasi", "the fine of a corporation")
      case .together: ("penjara bersama denda", "imprisonment together with a fine")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}
