internal import RuleEngine
internal import StatuteModel

extension IndictmentOutline {
  /// What the drafts of a case's indictments say, all of them together: made from the same charges
  /// that are printed, with the standing lines that they are printed with.
  public init(_ dossier: Dossier, lines: StandingLines) {
    self.init()
    var dossier = dossier
    dossier.standing = lines
    let file = dossier.file
    let letter = LetterFrame(dossier: dossier, kind: .indictment)
    let plan = IndictmentPlan(dossier: dossier)
    let sheets = plan.sheets
    isFinal = letter.isFinal
    date = letter.letter.day("tanggal")
    signers = file.papers.records("penuntut_umum").compactMap { $0.text("nama") }
    accused = sheets.flatMap(\.accused).map { Self.person($0, dossier) }
    for conduct in file.conduct { events[conduct.id] = Self.event(conduct, dossier) }
    for sheet in sheets {
      for part in sheet.parts {
        for charge in Indictment(dossier: dossier).charges(part, sheet) {
          layers.append(Self.layer(charge, dossier))
        }
      }
    }
    let named = Set(layers.flatMap(\.victims))
    children = file.victims.filter { named.contains($0.id) && RestitutionRequest.isChild($0) }
      .map { Child(id: $0.id, isAgeShown: Self.isAgeShown($0, file)) }
    claims = IndictmentClaim.all(layers.flatMap(\.victims).unique, dossier).map {
      Claim(victim: $0.victim.id, isFiled: $0.isFiled, isIncluded: $0.isWhole)
    }
  }

  private static func person(_ id: String, _ dossier: Dossier) -> Person {
    let identity = AccusedIdentity(dossier: dossier, id: id, title: "Terdakwa")
    return Person(
      id: id, name: dossier.personName(id), isCorporation: identity.isCorporation,
      given: identity.given,
      detentions: identity.detention.compactMap { stretch in
        guard let from = stretch.day("dari"), let until = stretch.day("sampai") else { return nil }
        return Detention(from: from, until: until)
      })
  }

  private static func event(_ conduct: Conduct, _ dossier: Dossier) -> Event {
    let last = conduct.date?.last(limit: dossier.file.assessed)
    let days = conduct.date.map {
      DayRange(earliest: $0.first.earliest, latest: last?.latest)
    }
    var day: CalendarDate?
    if case .moment(let range)? = conduct.date { day = range.day }
    return Event(
      days: days, day: day, place: OffencePlace.place(conduct, dossier), victims: conduct.victims)
  }

  private static func layer(_ charge: IndictmentCharge, _ dossier: Dossier) -> Layer {
    let findings = charge.layer.findings
    let label = charge.layer.place.title(charge.headings)
    let names = charge.accused.joined(separator: ", ")
    var result = Layer(label.isEmpty ? "dakwaan \(names)" : "\(label) (\(names))")
    result.joining = charge.layer.joining
    result.citations =
      findings.flatMap {
        ChargeCitation(dossier: dossier, finding: $0).citations
      }.unique
    result.isLaw = Truth.all(findings.map(\.force))
    let weight = ChargeWeight(findings)
    (result.prison, result.includesLife) = (weight.months, weight.includesLife)
    result.accused = charge.accused
    let time = charge.time
    (result.time, result.weekday, result.isDayForgotten) = (
      time.days, time.weekday, time.isForgotten
    )
    result.place = charge.place.words
    switch charge.place.competence {
    case .district: result.isInDistrict = .yes
    case .ground(_, let ground): result.competence = ground
    case .open: break
    }
    result.events = charge.own.map(\.id)
    result.elements = charge.elements.map {
      Element(words: $0.element.words, facts: $0.facts.count)
    }
    result.ownFacts = charge.account
    result.victims = charge.layer.victims
    result.victimCount = charge.layer.victims.isEmpty ? nil : charge.victimsNamed.count
    result.companions = charge.companions
    return result
  }

  private static func isAgeShown(_ victim: Victim, _ file: CaseFile) -> Bool {
    file.evidence.contains { piece in
      piece.supports.contains {
        $0.id == victim.id && ["tanggal_lahir", "usia", "anak"].contains($0.key)
      }
    }
  }
}
