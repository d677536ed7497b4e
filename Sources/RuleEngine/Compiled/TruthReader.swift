internal import StatuteModel

/// Reads how conditions stand without saying why: the same answers as `Evaluator`, without trees.
struct TruthReader {
  /// How a condition stands.
  struct Reading {
    var truth: Truth
    var isStated = true
    /// Whether facts inside it may speak against each other.
    var isContradicted = false
  }

  let undertaking: Undertaking
  /// Whether results are asked for; an attempt needs none.
  var asksResults = true
  /// How the offence stands that the rule builds on.
  var base: Truth = .unknown
  /// What the file itself states, where the undertaking holds guesses as well: a stated term stands
  /// against a guess, and a guessed term yields to what follows.
  var stated: Undertaking?

  func read(_ condition: Condition) -> Reading {
    if condition.isOfResult, !asksResults { return Reading(truth: .yes, isStated: false) }
    switch condition.kind {
    case .all(let parts): return joined(parts.map(read), Truth.all)
    case .any(let parts): return joined(parts.map(read), Truth.any)
    case .firstStated(let parts): return firstStated(parts)
    case .withinOneConduct(let part, _):
      return joined(
        undertaking.parts.map { single in
          TruthReader(
            undertaking: single, asksResults: asksResults, base: base, stated: stated
          ).read(part)
        }, Truth.any)
    case .choice, .terms, .truth, .place: return leaf(condition.kind)
    case .derived(let key, let term, let necessary, let sufficient):
      return derived(key, term, read(necessary), read(sufficient))
    case .unless(let key, let defeatedBy, _): return unless(key, defeatedBy)
    case .base: return Reading(truth: base, isStated: false)
    }
  }

  private func joined(_ parts: [Reading], _ join: ([Truth]) -> Truth) -> Reading {
    Reading(
      truth: join(parts.map(\.truth)), isStated: parts.contains(where: \.isStated),
      isContradicted: parts.contains(where: \.isContradicted))
  }

  /// A condition that each source answers by itself; one "yes" is enough.
  private func leaf(_ kind: Condition.Kind) -> Reading {
    guard let key = kind.key else { return Reading(truth: .unknown, isStated: false) }
    let values = undertaking.values(key)
    return Reading(
      truth: Self.truth(kind, of: values), isStated: values.contains { $0 != nil })
  }

  /// How a condition stands that each source answers by itself.
  static func truth(_ kind: Condition.Kind, of values: [FactValue?]) -> Truth {
    if values.isEmpty { return .unknown }
    var result = Truth.no
    for value in values {
      result = Truth.any(result, kind.judge(value))
      if result == .yes { break }
    }
    return result
  }

  private func firstStated(_ parts: [Condition]) -> Reading {
    var isContradicted = false
    for part in parts {
      let reading = read(part)
      isContradicted = isContradicted || reading.isContradicted
      if reading.isStated {
        return Reading(truth: reading.truth, isContradicted: isContradicted)
      }
    }
    return Reading(truth: .unknown, isStated: false, isContradicted: isContradicted)
  }

  private func derived(
    _ key: FactKey, _ term: String, _ necessary: Reading, _ sufficient: Reading
  ) -> Reading {
    let stated = Self.stated(key, term, undertaking)
    let follows: Truth =
      necessary.truth == .no
      ? .no : necessary.truth == .yes && sufficient.truth == .yes ? .yes : .unknown
    if let file = self.stated {
      let word = Self.stated(key, term, file)
      if word != .unknown { return Reading(truth: word) }
      // A guess counts only where nothing that is still open can speak against it.
      return Reading(
        truth: follows != .unknown ? follows : necessary.truth == .yes ? stated : .unknown)
    }
    let isContradicted =
      (stated == .yes && follows == .no) || (stated == .no && follows == .yes)
    let inner = necessary.isContradicted || sufficient.isContradicted
    if isContradicted { return Reading(truth: .unknown, isContradicted: true) }
    return Reading(
      truth: stated == .unknown ? follows : stated,
      isStated: stated != .unknown || necessary.isStated, isContradicted: inner)
  }

  /// Whether any source says that a term holds.
  private static func stated(_ key: FactKey, _ term: String, _ undertaking: Undertaking) -> Truth {
    var stated = Truth.no
    for value in undertaking.values(key) {
      var truth = Truth.unknown
      if case .terms(let statement) = value { truth = statement.truth(of: term) }
      stated = Truth.any(stated, truth)
    }
    return stated
  }

  private func unless(_ key: FactKey, _ defeatedBy: Bool) -> Reading {
    var (defeats, opposes, isOpen) = (false, false, false)
    for value in undertaking.values(key) {
      if case .truth(let truth) = value, truth != .unknown {
        if (truth == .yes) == defeatedBy { defeats = true } else { opposes = true }
      } else {
        isOpen = true
      }
    }
    let isDefeated = defeats && !opposes
    return Reading(
      truth: isDefeated ? (isOpen ? .unknown : .no) : .yes, isStated: defeats || opposes)
  }
}

extension Condition.Kind {
  fileprivate var key: FactKey? { Condition(self).key }

  /// Whether each source of its key answers it, and one "yes" is enough.
  var isJudgedBySource: Bool {
    switch self {
    case .choice, .terms, .truth, .place: true
    case .all, .any, .firstStated, .withinOneConduct, .derived, .unless, .base: false
    }
  }

  /// What one source says to a condition that looks at one key.
  fileprivate func judge(_ value: FactValue?) -> Truth {
    switch self {
    case .choice(_, let accepted, let defaultValue):
      if case .choice(let name) = value { return accepted.contains(name) ? .yes : .no }
      guard value == nil, let defaultValue else { return .unknown }
      return accepted.contains(defaultValue) ? .yes : .no
    case .terms(_, let accepted, _):
      // Nothing is said of the terms; of none at all it is certain that none holds.
      guard case .terms(let statement) = value else { return accepted.isEmpty ? .no : .unknown }
      return statement.truth(ofAny: accepted)
    case .truth(_, let expected):
      guard case .truth(let truth) = value, truth != .unknown else { return .unknown }
      return (truth == .yes) == expected ? .yes : .no
    case .place(_, let country, let isInside, let holdsUnstated):
      guard case .places(let places) = value else { return holdsUnstated ? .yes : .unknown }
      return places.contains { ($0 == country) == isInside } ? .yes : .no
    case .all, .any, .firstStated, .withinOneConduct, .derived, .unless, .base: return .unknown
    }
  }
}

extension Truth {
  /// Whether at least one of two holds.
  fileprivate static func any(_ a: Truth, _ b: Truth) -> Truth {
    if a == .yes || b == .yes { return .yes }
    return a == .unknown || b == .unknown ? .unknown : .no
  }
}
