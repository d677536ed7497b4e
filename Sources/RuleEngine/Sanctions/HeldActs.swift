public import StatuteModel

/// The acts that penalties are read from.
public struct HeldActs: Sendable {
  private let acts: [ActIdentifier: Statute]
  private let identifiers: [String: ActIdentifier]
  /// Scales that were read: their tables are long.
  let scales = AnswerCache<ScaleKey, SubstitutePrisonScale>(limit: 64)
  /// The days on which anything that is held begins or ends, in order.
  private let changes: [CalendarDate]

  /// Makes a collection; of two acts with one identifier the first stays.
  public init(_ statutes: [Statute]) {
    acts = Dictionary(statutes.map { ($0.identity.id, $0) }) { first, _ in first }
    identifiers = Dictionary(statutes.map { ($0.identity.address, $0.identity.id) }) { first, _ in
      first
    }
    let periods = statutes.flatMap {
      Array($0.periods.values) + $0.modifications.compactMap(\.period)
    }
    let days = periods.flatMap { [$0.start, $0.end].compactMap { $0 } }
    changes = Set(days + statutes.flatMap { $0.events.map(\.date) }).sorted()
  }

  /// The day since which the acts have stood as they stand on a day: between two changes every day
  /// is answered alike. The day itself before the first change.
  func era(of day: CalendarDate) -> CalendarDate {
    changes.last { $0 <= day } ?? changes.first.map { day < $0 ? day : $0 } ?? day
  }

  /// The provision that a citation names, in the wording of the day.
  func wording(
    of citation: Citation, on day: CalendarDate
  ) throws(SanctionFailure) -> Place {
    guard let act = citation.act, let statute = acts[act], let found = statute.find(citation) else {
      throw .notHeld(citation)
    }
    let place = Place(statute: statute, provision: statute.wording(of: found, on: day))
    guard place.isInForce(on: day) else {
      throw .notInForce(citation, on: day, successor: successor(of: citation, on: day))
    }
    return place
  }

  /// Whether a provision is law on a day; one whose text is not held, when its act is.
  func isInForce(_ citation: Citation, on day: CalendarDate) -> Bool {
    guard let act = citation.act, let statute = acts[act] else { return false }
    guard let found = statute.find(citation) else { return statute.force.contains(day) }
    return Place(statute: statute, provision: statute.wording(of: found, on: day))
      .isInForce(on: day)
  }

  /// The provision at an address.
  func place(at address: WorkAddress) -> Place? {
    guard let act = identifiers[address.work], let statute = acts[act], let eId = address.portion,
      let provision = statute.provision(eId)
    else { return nil }
    return Place(statute: statute, provision: provision)
  }

  /// The provision that a reference in an act leads to.
  func place(href: String, from statute: Statute) -> Place? {
    switch ReferenceTarget(href: href) {
    case .here(let eId):
      statute.provision(eId).map { Place(statute: statute, provision: $0) }
    case .elsewhere(let address): place(at: address)
    case nil: nil
    }
  }

  /// The act with that identifier.
  func act(_ id: ActIdentifier) -> Statute? {
    acts[id]
  }
}

/// What a scale of substitute imprisonment is read from.
struct ScaleKey: Hashable {
  let rates: ProvisionKey
  let table: ProvisionKey
  let categories: FineCategories
}

/// One wording of one provision.
struct ProvisionKey: Hashable {
  let act: ActIdentifier
  let index: Int
}

/// A provision with its act.
struct Place {
  let statute: Statute
  let provision: Provision

  var key: ProvisionKey { ProvisionKey(act: statute.identity.id, index: provision.index) }

  var citation: Citation { statute.citation(of: provision) }

  /// How the place is cited: an entry of an annex as a whole, as courts do.
  var basis: Citation {
    let citation = citation
    guard
      let entry = citation.steps.firstIndex(where: { step in
        if case .entry = step { return true }
        return false
      })
    else { return citation }
    return Citation(act: citation.act, steps: Array(citation.steps[...entry]))
  }

  func isInForce(on day: CalendarDate) -> Bool {
    if case .inForce = statute.standing(of: provision, on: day) { return true }
    return false
  }

  func children(on day: CalendarDate) -> [Place] {
    statute.children(of: provision, on: day).map { Place(statute: statute, provision: $0) }
  }

  /// Whether the other provision is this one or lies inside it.
  func holds(_ other: Place) -> Bool {
    statute.identity.id == other.statute.identity.id
      && other.statute.path(to: other.provision).contains { $0.index == provision.index }
  }

  func isSame(as other: Place) -> Bool {
    statute.identity.id == other.statute.identity.id && provision.index == other.provision.index
  }
}
