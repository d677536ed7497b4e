/// What is known of a fact (*fakta*): it holds, it does not, or nobody said.
public enum Truth: String, Hashable, Sendable {
  /// *Ya*: it holds.
  case yes = "ya"
  /// *Tidak*: it does not hold.
  case no = "tidak"
  /// *Tidak diketahui*: not said, which is never the same as "no".
  case unknown = "tidak-diketahui"

  /// Whether all hold; certain "no" as soon as one fails.
  @inlinable
  public static func all(_ truths: some Sequence<Truth>) -> Truth {
    var result = Truth.yes
    for truth in truths {
      if truth == .no { return .no }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Whether at least one holds; certain "yes" as soon as one does.
  @inlinable
  public static func any(_ truths: some Sequence<Truth>) -> Truth {
    var result = Truth.no
    for truth in truths {
      if truth == .yes { return .yes }
      if truth == .unknown { result = .unknown }
    }
    return result
  }
}

/// What a case file says of the terms under one key (*istilah*).
public struct TermStatement: Hashable, Sendable {
  /// Terms that hold.
  public let asserted: Set<String>
  /// Terms that do not hold.
  public let denied: Set<String>
  /// Terms that are named and expressly left open.
  public let open: Set<String>
  /// Whether every term that is not named is denied (`selain-itu: tidak`, `tidak-ada`).
  public let deniesOthers: Bool
  /// Sets of which at least one term holds, nobody knows which (`salah-satu`).
  public let oneOf: [Set<String>]

  /// Makes a statement.
  public init(
    asserted: Set<String> = [], denied: Set<String> = [], open: Set<String> = [],
    deniesOthers: Bool = false, oneOf: [Set<String>] = []
  ) {
    self.asserted = asserted
    self.denied = denied
    self.open = open
    self.deniesOthers = deniesOthers
    self.oneOf = oneOf
  }

  /// Whether one term holds.
  public func truth(of term: String) -> Truth {
    if asserted.contains(term) { return .yes }
    if denied.contains(term) { return .no }
    let sets = oneOf.filter { $0.contains(term) }
    // A set of which every other term is denied leaves only this one.
    if sets.contains(where: { $0.subtracting([term]).allSatisfy { isDenied($0) } }) { return .yes }
    return isDenied(term) ? .no : .unknown
  }

  /// Whether at least one of the terms holds.
  public func truth(ofAny terms: Set<String>) -> Truth {
    if oneOf.isEmpty { return plainTruth(ofAny: terms) }
    let single = Truth.any(terms.map { truth(of: $0) })
    guard single == .unknown else { return single }
    // "One of these" settles an element that accepts every term still possible.
    let settled = oneOf.contains { set in
      set.filter { !isDenied($0) }.isSubset(of: terms)
    }
    return settled ? .yes : .unknown
  }

  /// The terms of a set that stand in a way.
  public func terms(of set: Set<String>, standing: Truth) -> Set<String> {
    if oneOf.isEmpty, standing == .yes { return asserted.intersection(set) }
    let isSilent = asserted.isEmpty && denied.isEmpty && oneOf.isEmpty && !deniesOthers
    if isSilent, standing == .unknown { return set }
    return set.filter { truth(of: $0) == standing }
  }

  /// The terms of a set that are open.
  public func open(of set: Set<String>) -> [String] {
    let isSilent = asserted.isEmpty && denied.isEmpty && oneOf.isEmpty && !deniesOthers
    return isSilent ? Array(set) : set.filter { truth(of: $0) == .unknown } as [String]
  }

  /// The same where nothing is said of "one of these": whole sets are compared.
  private func plainTruth(ofAny terms: Set<String>) -> Truth {
    if !asserted.isDisjoint(with: terms) { return .yes }
    if deniesOthers {
      return open.contains { terms.contains($0) && !denied.contains($0) } ? .unknown : .no
    }
    return terms.isSubset(of: denied) ? .no : .unknown
  }

  private func isDenied(_ term: String) -> Bool {
    if denied.contains(term) { return true }
    let isNamed =
      asserted.contains(term) || open.contains(term) || oneOf.contains { $0.contains(term) }
    return deniesOthers && !isNamed
  }
}
