internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The law before and after the change beside each other, where the date calls for both.
struct TwoLaws: Sendable {
  /// One side: which law, and its words.
  struct Side: Sendable {
    let heading: String
    let note: String
    let runs: [Word]
  }

  /// A word, and whether the other side lacks it.
  struct Word: Hashable, Sendable {
    let text: String
    let isChanged: Bool
  }

  /// One item of the comparison.
  struct Row: Sendable {
    let item: String
    let old: String
    let new: String
    let verdict: String
    /// Whether one law wins; what is disputed is open law.
    let standing: Standing
    let range: Range?
  }

  /// Who wins.
  enum Standing: Hashable, Sendable { case wins, same, disputed, undecided }

  /// The spans of both laws on one scale of 100.
  struct Range: Hashable, Sendable {
    let old: Span
    let new: Span
  }

  /// A span.
  struct Span: Hashable, Sendable {
    let from: Int
    let upTo: Int
  }

  /// Which law applies, and why.
  let regime: String
  let old: Side?
  let new: Side?
  let rows: [Row]
  /// What follows, and the readings that see it otherwise.
  let result: String
  let readings: [PenaltySteps.Reading]
}

/// Compares the laws of a finding.
struct TwoLawsBuilder {
  let finding: OffenceFinding
  let assessed: CalendarDate
  let material: AnalysisMaterial
  let labels: FactLabels
  let words: AnalysisWords
  let readings: [PenaltySteps.Reading]

  /// The comparison; `nil` where one law alone is looked at.
  var comparison: TwoLaws? {
    let sanction = finding.sanction
    guard let old = sanction.old, let new = sanction.new else { return nil }
    let sides = self.sides(old.offence, new.offence)
    return TwoLaws(
      regime: RegimeSentence(words: words).text(finding.regime), old: sides?.old, new: sides?.new,
      rows: rows(old.answer?.penalty, new.answer?.penalty), result: result, readings: readings)
  }

  private var result: String {
    guard let applied = finding.sanction.applied else {
      return words(
        "Hukum mana yang diterapkan belum dapat ditentukan dari berkas.",
        "Which law is applied cannot be decided from the file.")
    }
    let penalty = applied.penalty
    let range = PenaltyText.range(
      prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: words.language)
    return words("\(range).", "\(range).")
  }

  // MARK: Words of both laws

  private func sides(_ old: Citation, _ new: Citation) -> (old: TwoLaws.Side, new: TwoLaws.Side)? {
    guard let (oldAct, oldProvision) = material.provision(old) else { return nil }
    let before = Self.text(oldProvision, oldAct, assessed)
    var heading = words.cite(new)
    var after = ""
    if old == new {
      guard let clause = replacement(oldProvision, oldAct) else { return nil }
      (heading, after) = clause
    } else if let (newAct, newProvision) = material.provision(new) {
      after = Self.text(newProvision, newAct, assessed)
    }
    guard !after.isEmpty else { return nil }
    let isClause = old == new
    let (left, right) = WordDifference.compare(
      isClause ? replacedClause(oldProvision, oldAct) ?? before : before, after)
    let note =
      isClause
      ? words("kalimat ancaman pidananya", "the clause on its punishment") : ""
    return (
      TwoLaws.Side(
        heading: words("Lama: \(words.cite(old))", "Old: \(words.cite(old))"), note: note,
        runs: left),
      TwoLaws.Side(heading: words("Baru: \(heading)", "New: \(heading)"), note: note, runs: right)
    )
  }

  /// The words that another act puts in the place of a clause, and where they stand.
  private func replacement(_ provision: Provision, _ act: Statute) -> (String, String)? {
    let sheet = SheetBuilder.sheet(
      of: provision, in: act, corpus: material.names.corpus, on: assessed)
    for case .replaced(_, let new?, let place, let by, _) in sheet.notes {
      return (place.map { words.cite($0) } ?? words.cite(by), new)
    }
    return nil
  }

  private func replacedClause(_ provision: Provision, _ act: Statute) -> String? {
    let sheet = SheetBuilder.sheet(
      of: provision, in: act, corpus: material.names.corpus, on: assessed)
    for case .replaced(let old, _, _, _, _) in sheet.notes { return old }
    return nil
  }

  private static func text(_ provision: Provision, _ act: Statute, _ day: CalendarDate) -> String {
    let own = provision.lead.flatMap(\.lines).map(\.text)
    let inside = act.children(of: provision, on: day).map { child in
      (child.number.isEmpty ? "" : "\(child.number) ") + text(child, act, day)
    }
    return (own + inside + provision.closing.flatMap(\.lines).map(\.text)).joined(separator: " ")
  }

  // MARK: Items

  private func rows(_ old: Penalty?, _ new: Penalty?) -> [TwoLaws.Row] {
    guard let old, let new else { return [] }
    return RegimeComparison.Item.allCases.compactMap { item in
      let verdict = finding.sanction.items[item]
      let (before, after) = (text(item, old), text(item, new))
      guard verdict != nil || (finding.sanction.items.isEmpty && before != after) else {
        return nil
      }
      let standing: TwoLaws.Standing =
        switch verdict {
        case .old, .new: .wins
        case .same: .same
        case .disputed: .disputed
        case nil: .undecided
        }
      return TwoLaws.Row(
        item: AnalysisWords.capitalized(labels.label(of: item.rawValue, in: "butir_perbandingan")),
        old: before, new: after,
        verdict: verdict.map { labels.label(of: $0.rawValue, in: "yang_menguntungkan") }
          ?? words("belum dapat ditentukan", "not decided yet"),
        standing: standing, range: range(item, old, new))
    }
  }

  private func text(_ item: RegimeComparison.Item, _ penalty: Penalty) -> String {
    let none = words("tidak ada", "none")
    let language = words.language
    switch item {
    case .prisonMinimum:
      return penalty.prison?.minimum.map {
        words(PenaltyText.duration($0, in: language), PenaltyText.duration($0, in: language))
      }
        ?? words("tidak ada minimum khusus", "no special minimum")
    case .prisonMaximum:
      return penalty.prison.map { prison in
        let range = PenaltyText.prison(
          .init(minimum: nil, maximum: prison.maximum, includesLife: prison.includesLife),
          in: language)
        return words(range, range)
      } ?? none
    case .fineMinimum:
      return penalty.fine?.minimum.map { PenaltyText.amount($0, in: language) } ?? none
    case .fineMaximum:
      return penalty.fine.map { fine in
        PenaltyText.fine(
          .init(minimum: nil, maximum: fine.maximum, category: fine.category), in: language)
      } ?? none
    case .fineCharacter:
      return penalty.link.map { "“\($0.rawValue)”" }
        ?? words("satu jenis pidana saja", "one kind of punishment")
    case .fineSubstitute: return substitutes(penalty) ?? none
    case .attemptAndAssistance:
      return PenaltyText.range(
        prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: language)
    }
  }

  private func substitutes(_ penalty: Penalty) -> String? {
    guard !penalty.substitutes.isEmpty else { return nil }
    return penalty.substitutes.map { item in
      let most = item.maximum.map { QuantityText.text(for: .period($0)) }
      let basis = words.cite(item.basis)
      return words(
        item.kind.rawValue + (most.map { " paling lama \($0)" } ?? "") + " (\(basis))",
        item.kind.rawValue + (most.map { " up to \($0)" } ?? "") + " (\(basis))")
    }.joined(separator: "; ")
  }

  /// The spans stand in the row of the minimum, as one picture of both ends.
  private func range(
    _ item: RegimeComparison.Item, _ old: Penalty, _ new: Penalty
  ) -> TwoLaws.Range? {
    func spans(_ least: (Penalty) -> Rational?, _ most: (Penalty) -> Rational?) -> TwoLaws.Range? {
      guard let a = most(old), let b = most(new), let top = [a, b].max(), top > .zero else {
        return nil
      }
      func place(_ number: Rational?) -> Int {
        guard let share = number?.times(Rational(100)).flatMap({ $0.divided(by: top) }) else {
          return 0
        }
        return Int(share.roundedDown)
      }
      return TwoLaws.Range(
        old: TwoLaws.Span(from: place(least(old)), upTo: place(a)),
        new: TwoLaws.Span(from: place(least(new)), upTo: place(b)))
    }
    switch item {
    case .prisonMinimum: return spans({ $0.prison?.minimum }, { $0.prison?.maximum })
    case .fineMinimum: return spans({ $0.fine?.minimum }, { $0.fine?.maximum })
    default: return nil
    }
  }
}
