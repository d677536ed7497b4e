internal import RuleEngine

/// Where a charge stands among the others, and the headings over it.
struct ChargePlace: Hashable {
  /// Its place among charges that all stand, from 0; `nil` where there is only one.
  var cumulative: Int?
  /// Its place among alternatives.
  var alternative: Int?
  /// Its place among subsidiary charges.
  var subsidiary: Int?

  /// The places of charges by how each is joined to the one before, and the form that they make.
  static func of(_ joinings: [IndictmentOutline.Joining]) -> (places: [Self], form: ChargeForm) {
    var places: [Self] = []
    var (group, chain, step) = (0, 0, 0)
    for (index, joining) in joinings.enumerated() {
      switch index == 0 ? .first : joining {
      case .first: break
      case .cumulative: (group, chain, step) = (group + 1, 0, 0)
      case .alternative: (chain, step) = (chain + 1, 0)
      case .subsidiary: step += 1
      }
      places.append(Self(cumulative: group, alternative: chain, subsidiary: step))
    }
    let hasGroups = group > 0
    let all = places
    let hasChains = all.contains { ($0.alternative ?? 0) > 0 }
    let hasSteps = all.contains { ($0.subsidiary ?? 0) > 0 }
    for index in places.indices {
      let place = all[index]
      let inGroup = all.filter { $0.cumulative == place.cumulative }
      let inChain = inGroup.filter { $0.alternative == place.alternative }
      if !hasGroups { places[index].cumulative = nil }
      if !inGroup.contains(where: { ($0.alternative ?? 0) > 0 }) { places[index].alternative = nil }
      if inChain.count == 1 { places[index].subsidiary = nil }
    }
    let form: ChargeForm =
      switch (hasGroups, hasChains, hasSteps) {
      case (false, false, false): .single
      case (true, false, false): .cumulative
      case (false, true, false): .alternative
      case (false, false, true): .subsidiary
      default: .combined
      }
    return (places, form)
  }

  /// The lines over the charge: those of its group and chain stand only over their first charge.
  func headings(_ words: ChargeHeadings) -> [String] {
    let isFirstStep = (subsidiary ?? 0) == 0
    let isFirstInGroup = isFirstStep && (alternative ?? 0) == 0
    var lines: [String] = []
    if let cumulative, isFirstInGroup { lines.append(words.ordinal(cumulative)) }
    if let alternative, isFirstStep {
      lines.append(
        cumulative.map { "\(words.ordinal($0)) – \(words.inner(alternative))" }
          ?? words.ordinal(alternative))
    }
    if let subsidiary { lines.append(words.step(subsidiary)) }
    return lines
  }

  /// The name of the charge where other text speaks of it: "KESATU SUBSIDAIR".
  func title(_ words: ChargeHeadings) -> String {
    var parts = cumulative.map { [words.ordinal($0)] } ?? []
    if let alternative {
      parts.append(cumulative == nil ? words.ordinal(alternative) : words.inner(alternative))
    }
    if let subsidiary { parts.append(words.step(subsidiary)) }
    return parts.joined(separator: " ")
  }
}

/// How charges are numbered: KESATU or PERTAMA, one of them throughout.
struct ChargeHeadings: Hashable {
  /// Whether the prosecutor counts PERTAMA.
  let countsPertama: Bool

  init(_ chosen: String?) {
    countsPertama = chosen?.uppercased() == Self.pertama
  }

  private static let pertama = "PERTAMA"
  private static let kesatu = "KESATU"

  /// KESATU, KEDUA, KETIGA.
  func ordinal(_ index: Int) -> String {
    index == 0 ? (countsPertama ? Self.pertama : Self.kesatu) : Self.later(index)
  }

  /// The first alternative inside a numbered charge is told from it by the other word.
  func inner(_ index: Int) -> String {
    index == 0 ? (countsPertama ? Self.kesatu : Self.pertama) : Self.later(index)
  }

  private static func later(_ index: Int) -> String {
    "KE" + Wording.words(index + 1).uppercased()
  }

  /// PRIMAIR, SUBSIDAIR, LEBIH SUBSIDAIR.
  func step(_ index: Int) -> String {
    guard index > 0 else { return "PRIMAIR" }
    return String(repeating: "LEBIH ", count: index - 1) + "SUBSIDAIR"
  }
}
