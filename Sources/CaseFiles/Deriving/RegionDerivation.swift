internal import StatuteModel

/// How far a child was sent, from the regions of the route: within one region it is no sending "into
/// the country" (Penjelasan Pasal 6: *antardaerah*). Only sameness is derived; names that differ may
/// still be one region, so they say nothing.
struct RegionDerivation {
  /// What follows, with the regions that it follows from; `nil` where nothing does.
  let fact: DerivedFact?

  init(_ act: Conduct, route: Details) {
    fact =
      Self.isOpen(act) && !Self.crossesBorder(act) && Self.isSame(route)
      ? DerivedFact(
        .choice(FactNames.sameRegion),
        from: [FactNames.regionOfOrigin, FactNames.regionOfDestination].map {
          FactPath(act.id, FactNames.route, [$0])
        }) : nil
  }

  /// Whether the file leaves it to be derived: it states neither the reach nor the sending of a child.
  private static func isOpen(_ act: Conduct) -> Bool {
    guard act.facts[FactNames.reach] == nil else { return false }
    let statements: [FactValue] =
      switch act.facts[FactNames.acts] {
      case .common(let value): [value]
      case .personal(let values): Array(values.values)
      case nil: []
      }
    return !statements.contains { value in
      guard case .terms(let statement) = value else { return false }
      return statement.truth(of: FactNames.sendingChild) == .yes
    }
  }

  /// Whether the countries of the route differ, for anyone.
  private static func crossesBorder(_ act: Conduct) -> Bool {
    let keys = ["asal", "transit", "tujuan", "sampai_di"].map { "\(FactNames.route).\($0)" }
    let countries = keys.compactMap { act.facts[$0] }.flatMap { fact -> [String] in
      let values: [FactValue] =
        switch fact {
        case .common(let value): [value]
        case .personal(let values): Array(values.values)
        }
      return values.flatMap { value -> [String] in
        if case .places(let places) = value { return places }
        return []
      }
    }
    return Set(countries).count > 1
  }

  private static func isSame(_ route: Details) -> Bool {
    guard let from = route.text(FactNames.regionOfOrigin).map(normalised),
      let to = route.text(FactNames.regionOfDestination).map(normalised)
    else { return false }
    return !from.isEmpty && from == to
  }

  /// Without case, punctuation and the usual short forms. A regency and a city of one name are two
  /// regions, so those words stay.
  private static func normalised(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      switch word {
      case "kab": "kabupaten"
      case "prov": "provinsi"
      default: String(word)
      }
    }
  }
}
