internal import StatuteModel

/// One accused in one undertaking, in one way of taking part, against one victim.
final class Unit {
  /// How the accused stands to the offence.
  enum Mode: Hashable {
    /// Carried out.
    case completed
    /// Begun and not completed.
    case attempted
    /// Never begun.
    case planned
    /// Helped by the accused.
    case helped
  }

  let accused: Accused
  let mode: Mode
  let role: String
  let victim: Victim?
  /// What the accused did, with what is attributed.
  let own: [Conduct]
  /// What the offence is decided from.
  let base: [Conduct]
  /// Whether that is other conduct, named by `terhadap_perbuatan`.
  let isDirected: Bool
  /// Whose personal facts count for the offence; each is tried.
  let actors: [String]
  /// Whether it is help with what went no further than an attempt.
  let helpsAttempt: Bool

  /// Whether the offence is decided from what the accused did, and from nothing else.
  let isBaseOwn: Bool
  var isCorporation: Bool { accused.facts["jenis"] == .choice("korporasi") }
  var isVictimOfTrafficking: Bool { victim.map { $0.capacity == Self.harmed } ?? true }
  private static let harmed = "korban-tppo"

  /// What the accused answers for.
  let ownUndertaking: Undertaking
  /// What the offence is decided from, for each actor.
  private let baseUndertakings: [Undertaking]
  let shared: SharedKnowledge

  func baseUndertaking(actor: String) -> Undertaking {
    baseUndertakings.first { $0.actor == actor }
      ?? Undertaking(accused: accused, actor: actor, victim: victim, conduct: base)
  }

  init(
    accused: Accused, mode: Mode, role: String, victim: Victim?, own: [Conduct], base: [Conduct],
    isDirected: Bool, actors: [String], helpsAttempt: Bool, sharing shared: SharedKnowledge
  ) {
    self.shared = shared
    self.accused = accused
    self.mode = mode
    self.role = role
    self.victim = victim
    self.own = own
    self.base = base
    self.isDirected = isDirected
    self.actors = actors
    self.helpsAttempt = helpsAttempt
    let isBaseOwn = own.map(\.id) == base.map(\.id)
    self.isBaseOwn = isBaseOwn
    let ownUndertaking = Undertaking(
      accused: accused, actor: accused.id, victim: victim, conduct: own, sharing: shared)
    self.ownUndertaking = ownUndertaking
    baseUndertakings = actors.map { actor in
      isBaseOwn && actor == accused.id
        ? ownUndertaking
        : Undertaking(
          accused: accused, actor: actor, victim: victim, conduct: base, sharing: shared)
    }
  }
}

/// Sorts the conduct of a case into units.
struct UnitFinder {
  private let file: CaseFile
  private let shared = SharedKnowledge()
  private static let helper = "pembantu"
  /// The roles in the order of the case file.
  private static let roles = [
    Conduct.defaultRole, "turut-serta", "penyuruh", "penganjur", helper,
  ]
  private static let attempted = "percobaan"
  private static let planned = "direncanakan"

  init(_ file: CaseFile) {
    self.file = file
  }

  /// The units of an accused in the order of the file, and the conduct that is in none.
  func units(of accused: Accused) -> (units: [Unit], skipped: [SkippedConduct]) {
    var skipped: [SkippedConduct] = []
    var units: [Unit] = []
    var seen: [Group] = []
    for conduct in file.conduct where conduct.accused.contains(accused.id) {
      let group = Group(
        name: name(of: conduct), mode: mode(of: conduct, for: accused.id),
        targets: conduct.targets)
      guard !seen.contains(group) else { continue }
      seen.append(group)
      units += self.units(of: accused, group, first: conduct, &skipped)
    }
    return (units, skipped)
  }

  /// Conduct that is decided together.
  private struct Group: Equatable {
    let name: String
    let mode: Unit.Mode
    let targets: [String]
  }

  private func name(of conduct: Conduct) -> String {
    // An id never begins like a series in this key, so the two cannot be mistaken.
    conduct.series.map { "rangkaian \($0)" } ?? conduct.id
  }

  private func mode(of conduct: Conduct, for accused: String) -> Unit.Mode {
    if conduct.role(of: accused) == Self.helper { return .helped }
    switch conduct.completion(for: accused) {
    case Self.attempted: return .attempted
    case Self.planned: return .planned
    default: return .completed
    }
  }

  private func units(
    of accused: Accused, _ group: Group, first: Conduct, _ skipped: inout [SkippedConduct]
  ) -> [Unit] {
    let together = file.conduct.filter { conduct in
      guard name(of: conduct) == group.name else { return false }
      if conduct.id == first.id { return true }
      if conduct.accused.contains(accused.id) {
        let mode = mode(of: conduct, for: accused.id)
        // What was completed before an attempt belongs to it.
        return conduct.targets == group.targets
          && (mode == group.mode || (group.mode == .attempted && mode == .completed))
      }
      guard group.mode != .helped, conduct.targets.isEmpty else { return false }
      return conduct.accused.contains { other in
        let mode = mode(of: conduct, for: other)
        return mode == .completed || (mode == .attempted && group.mode == .attempted)
      }
    }
    let base = base(of: together, group)
    let named = Set((base + together).flatMap(\.victims))
    let roles = together.filter { $0.accused.contains(accused.id) }.map { $0.role(of: accused.id) }
    // Of several roles the closest to the act, whichever conduct the file names first.
    let role = Self.roles.first(where: roles.contains) ?? roles.first ?? Conduct.defaultRole
    func unit(_ victim: Victim?, _ own: [Conduct], _ base: [Conduct]) -> Unit {
      Unit(
        accused: accused, mode: group.mode, role: role, victim: victim, own: own, base: base,
        isDirected: !group.targets.isEmpty, actors: actors(in: base, accused, group.mode),
        helpsAttempt: group.mode == .helped && isAttempted(base), sharing: shared)
    }
    if named.isEmpty { return [unit(nil, together, base)] }
    let withVictims = together.filter { !$0.victims.isEmpty || group.mode == .helped }
    for part in together where part.victims.isEmpty && group.mode != .helped {
      skipped.append(
        SkippedConduct(accused: accused.id, conduct: part.id, reason: .withoutVictim))
    }
    return file.victims.filter { named.contains($0.id) }.compactMap { victim in
      func against(_ list: [Conduct]) -> [Conduct] {
        list.filter { $0.victims.contains(victim.id) || $0.victims.isEmpty }
      }
      let own = against(withVictims)
      let target = against(base).filter { !$0.victims.isEmpty }
      guard !own.isEmpty, !target.isEmpty else { return nil }
      return unit(victim, own, target)
    }
  }

  private func base(of own: [Conduct], _ group: Group) -> [Conduct] {
    let targets = file.conduct.filter { group.targets.contains($0.id) }
    if !targets.isEmpty { return targets }
    guard group.mode == .helped else { return own }
    let others = file.conduct.filter { conduct in
      name(of: conduct) == group.name && conduct.targets.isEmpty
        && conduct.accused.contains { conduct.role(of: $0) != Self.helper }
    }
    // Where the file names nobody who was helped, the act tells what was helped.
    if others.isEmpty { return own }
    func carriedOut(_ mode: Unit.Mode) -> [Conduct] {
      others.filter { conduct in
        conduct.accused.contains { self.mode(of: conduct, for: $0) == mode }
      }
    }
    let completed = carriedOut(.completed)
    return completed.isEmpty ? carriedOut(.attempted) : completed
  }

  /// Whether what was helped went no further than an attempt.
  private func isAttempted(_ base: [Conduct]) -> Bool {
    let modes = base.flatMap { conduct in conduct.accused.map { mode(of: conduct, for: $0) } }
    return modes.contains(.attempted) && !modes.contains(.completed)
  }

  /// The accused itself; for help those who were helped, for a corporation those who acted.
  private func actors(in base: [Conduct], _ accused: Accused, _ mode: Unit.Mode) -> [String] {
    let isCorporation = accused.facts["jenis"] == .choice("korporasi")
    guard mode == .helped || isCorporation else { return [accused.id] }
    let corporations = Set(
      file.accused.filter { $0.facts["jenis"] == .choice("korporasi") }.map(\.id))
    var found: [String] = []
    for conduct in base {
      for other in conduct.accused
      where other != accused.id && !corporations.contains(other)
        && conduct.role(of: other) != Self.helper && !found.contains(other)
      {
        found.append(other)
      }
    }
    return found.isEmpty ? [accused.id] : found
  }
}
