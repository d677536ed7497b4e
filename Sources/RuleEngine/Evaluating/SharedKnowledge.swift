internal import StatuteModel

/// Whose facts a condition looks at, beside those of the conduct.
enum Reach: Int, CaseIterable, Sendable {
  case conduct
  case accused
  case victim
  case both

  init(_ keys: Set<FactKey>) {
    let looksAtAccused = keys.contains { $0.entity == .accused }
    let looksAtVictim = keys.contains { $0.entity == .victim }
    self = looksAtAccused ? (looksAtVictim ? .both : .accused) : looksAtVictim ? .victim : .conduct
  }
}

/// What was found out about the conduct of one case. Several accused and several victims of the
/// same conduct share what no fact of their own touches: it is worked out once for all of them.
///
/// It lives as long as the case is judged, on one thread.
final class SharedKnowledge {
  private struct Key: Hashable {
    let conduct: [String]
    let reach: Reach
    /// The accused or the victim; `nil` where whoever makes no difference.
    let person: String?
  }
  private var tables: [Key: KnownElements] = [:]

  /// What is known of an undertaking; only what looks at both accused and victim is its own.
  func knowledge(of undertaking: Undertaking) -> UndertakingKnowledge {
    let tables = Reach.allCases.map { reach in
      switch reach {
      case .conduct: table(undertaking, reach, nil)
      case .accused: table(undertaking, reach, undertaking.accused.id)
      case .victim: table(undertaking, reach, undertaking.victim?.id)
      case .both: KnownElements()
      }
    }
    return UndertakingKnowledge(tables, personal: undertaking.personalKeys)
  }

  private func table(
    _ undertaking: Undertaking, _ reach: Reach, _ person: String?
  ) -> KnownElements {
    let key = Key(conduct: undertaking.ids, reach: reach, person: person)
    if let found = tables[key] { return found }
    let table = KnownElements()
    tables[key] = table
    return table
  }
}

/// What elements and atoms of rules were found to be in one undertaking.
struct UndertakingKnowledge {
  /// One table for each reach, in their order.
  private let tables: [KnownElements]
  /// The names of keys of the conduct that the file answers person by person: what looks at them
  /// is never shared.
  let personal: Set<String>

  init(_ tables: [KnownElements], personal: Set<String>) {
    self.tables = tables
    self.personal = personal
  }

  /// Where something is kept that looks at these keys.
  func table(_ reach: Reach, _ keys: Set<FactKey>) -> KnownElements {
    let isPersonal =
      !personal.isEmpty
      && keys.contains { $0.entity == .conduct && personal.contains($0.name) }
    return self[isPersonal ? .both : reach]
  }

  subscript(reach: Reach) -> KnownElements { tables[reach.rawValue] }
}
