internal import StatuteModel

/// One computation of a penalty: a charge, a day, and a choice of readings.
struct PenaltyComputation {
  let acts: HeldActs
  let book: ReadingBook
  let charge: Charge
  let day: CalendarDate
  /// Readings taken instead of those that are followed, by issue.
  let choices: [ReadingIssue: String]
  /// The old law's result, where the new law is applied within it (regime B).
  let old: Result?

  /// What comes out.
  struct Result {
    var penalty: Penalty
    /// The imprisonment of the offence itself, before anything raises it.
    let ownPrison: Penalty.Prison?
    /// The fine of the offence itself, before anything raises or multiplies it.
    let ownFine: Penalty.Fine?
    /// The issues on which readings differ, in the order in which they arose.
    let issues: [ReadingIssue]
  }

  /// A provision applied beside the offence.
  struct Applied {
    let place: Place
    /// The part by which it raises the threat.
    let part: Rational?
    /// How many times the fine a corporation is threatened with.
    let factor: Rational?

    var isSamePunishment: Bool { part == nil && factor == nil }
  }

  var issues: [ReadingIssue] = []
  var steps: [PenaltyStep] = []
  var prison: Penalty.Prison?
  var fine: Penalty.Fine?
  var link: Penalty.Link?

  init(
    acts: HeldActs, book: ReadingBook, charge: Charge, day: CalendarDate,
    choices: [ReadingIssue: String], old: Result?
  ) {
    self.acts = acts
    self.book = book
    self.charge = charge
    self.day = day
    self.choices = choices
    self.old = old
  }

  /// Computes the penalty.
  mutating func run() throws(SanctionFailure) -> Result {
    let offence = try acts.wording(of: charge.offence, on: day)
    let categories = try categories()
    let reader = ThreatReader(acts: acts, categories: categories, day: day)
    var threat = try reader.threat(of: offence)
    let applied = try applied(to: offence, reader: reader, threat: &threat)
    (prison, fine, link) = (threat.prison, threat.fine, threat.link)
    step(.base(prison: prison, fine: fine, link: link), threat.source.basis)
    if let lent = threat.lentTo { step(.same, lent) }
    let (ownPrison, ownFine) = (prison, fine)
    for provision in applied where provision.isSamePunishment {
      step(.same, provision.place.basis)
    }
    try keepWithinOldPrison()
    try keepWithinOldFine()
    try aggravate(applied)
    try applyForm(applied)
    let threatened = prison
    if charge.accused == .corporation {
      try punishCorporation(applied, categories: categories)
    } else if let rule = applied.first(where: { $0.factor != nil }) {
      throw .corporateRuleForPerson(rule.place.citation)
    }
    openAlternative(threat.source)
    var penalty = Penalty(prison: prison, fine: fine, link: link)
    penalty.additional = try additional()
    penalty.substitutes = try substitutes(categories)
    penalty.generalMinimum = try generalMinimum(categories)
    penalty.limitation = old == nil ? try limitation(of: threatened) : nil
    penalty.steps = steps
    return Result(
      penalty: penalty, ownPrison: ownPrison, ownFine: ownFine, issues: issues)
  }

  mutating func step(_ change: PenaltyStep.Change, _ basis: Citation) {
    steps.append(PenaltyStep(change, basis: basis))
  }

  // MARK: Readings

  /// The reading taken on an issue: the one chosen, else the one followed, of those whose
  /// provisions are law on the day. `nil` where there is none.
  mutating func reading(on issue: ReadingIssue) -> Reading? {
    let open = openReadings(on: issue)
    if open.count > 1, !issues.contains(issue) { issues.append(issue) }
    if let chosen = choices[issue], let reading = open.first(where: { $0.id == chosen }) {
      return reading
    }
    return open.first(where: \.isFollowed) ?? open.first
  }

  /// The readings whose provisions are law on the day and concern the offence.
  func openReadings(on issue: ReadingIssue) -> [Reading] {
    (book.question(on: issue)?.readings ?? []).filter { reading in
      reading.effect.provisions.allSatisfy { acts.isInForce($0, on: day) }
        && concerns(reading.effect)
    }
  }

  /// A provision on a form with the same punishment is for charges that apply it. A detention rule
  /// of a special act is for the offences of that act, and for those that took the place of one.
  private func concerns(_ effect: ReadingEffect) -> Bool {
    if case .same(let provision) = effect { return charge.applied.contains(provision) }
    guard case .detention(let rule) = effect, let act = rule.act, act != charge.offence.act,
      let statute = acts.act(act)
    else { return true }
    return acts.redirects(from: statute, to: charge.offence, on: day)
  }

  /// Where a general rule stands; `nil` where it is not law on the day.
  func anchor(_ anchor: ReadingBook.Anchor) throws(SanctionFailure) -> Place? {
    guard let citation = book.anchors[anchor], acts.isInForce(citation, on: day) else { return nil }
    return try acts.wording(of: citation, on: day)
  }

  private func categories() throws(SanctionFailure) -> FineCategories {
    guard let place = try anchor(.fineCategories) else { return .none }
    return try FineCategories(place, on: day)
  }

  // MARK: What is applied

  /// Reads the provisions applied; one that lends its own threat to the offence replaces it.
  private mutating func applied(
    to offence: Place, reader: ThreatReader, threat: inout Threat
  ) throws(SanctionFailure) -> [Applied] {
    var found: [Applied] = []
    for citation in charge.applied {
      let place = try acts.wording(of: citation, on: day)
      if found.contains(where: { $0.place.isSame(as: place) }) {
        throw .appliedTwice(citation)
      }
      if try place.numbers().contains(where: { $0.role.isPrison || $0.role.isFine }) {
        throw .ownThreat(citation)
      }
      let targets = acts.targets(of: place, on: day)
      if !targets.contains(where: { $0.holds(offence) }) {
        guard targets.count == 1, reaches(place.citation) else {
          throw .notReached(offence: charge.offence, by: citation)
        }
        threat = try reader.threat(of: targets[0])
        step(.borrowed(from: targets[0].citation), place.basis)
      }
      found.append(
        Applied(
          place: place, part: try place.optionalFactor(.aggravation),
          factor: try place.optionalFactor(.factor)))
    }
    return found
  }

  private func reaches(_ provision: Citation) -> Bool {
    (book.reaches[provision] ?? []).contains { charge.offence.isWithin($0) }
  }
}
