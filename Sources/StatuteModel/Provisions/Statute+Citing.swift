extension Statute {
  /// How a provision is cited; formulas, titles and signatures are cited as the act.
  public func citation(of provision: Provision) -> Citation {
    Citation(act: identity.id, steps: path(to: provision).compactMap(step(of:)))
  }

  private func step(of provision: Provision) -> Citation.Step? {
    switch provision.kind {
    case .article: return ArticleNumber(provision.bareNumber).map(Citation.Step.article)
    case .clause: return label(of: provision).map(Citation.Step.clause)
    case .letter, .recital: return label(of: provision).map(Citation.Step.letter)
    case .number, .legalBasis:
      // The old code's items are cited "ke-1".
      let isOldCode = identity.id.kind == "kuhp"
      return label(of: provision).map { isOldCode ? .ordinal($0) : .number($0) }
    case .entry: return label(of: provision).map(Citation.Step.entry)
    case .recitals: return .considering
    case .legalBases: return .recalling
    case .division(let name): return name == "umum" ? .general : nil
    case .annex(.elucidation): return .elucidation
    case .annex(.annex): return annexNumber(of: provision).map(Citation.Step.annex)
    case .title, .formula, .book, .chapter, .part, .subpart, .conclusions: return nil
    }
  }

  private func label(of provision: Provision) -> ItemLabel? {
    let closes = provision.number.hasSuffix(")") && !provision.number.hasPrefix("(")
    return ItemLabel(provision.bareNumber, closesWithBracket: closes)
  }

  /// `att_3` is Lampiran III.
  private func annexNumber(of annex: Provision) -> Int? {
    annex.eId.flatMap { $0.split(separator: "_").last }.flatMap { Int($0) }
  }

  /// The provision that a citation means in this act; `nil` where it is not held.
  ///
  /// A citation writes Roman article numbers in Arabic (`pasal-3` for Pasal III); the text decides.
  public func find(_ citation: Citation) -> Provision? {
    if citation.steps.first == .elucidation {
      let explained = Citation(act: citation.act, steps: Array(citation.steps.dropFirst()))
      if explained.steps == [.general] {
        return provisions.first { $0.kind == .division("umum") }
      }
      for annex in provisions where annex.kind == .annex(.elucidation) {
        guard let prefix = annex.eId else { continue }
        if explained.steps.isEmpty { return annex }
        // An entry may have items of its own, so it is not looked up by what it explains.
        if let found = find(explained, below: "\(prefix)__") { return found }
      }
      return nil
    }
    if citation.steps.first == .considering || citation.steps.first == .recalling {
      return provisions.first { self.citation(of: $0).steps == citation.steps }
    }
    return find(citation, below: "")
  }

  private func find(_ citation: Citation, below prefix: String) -> Provision? {
    if let eId = citation.elementIdentifier, let found = provision(prefix + eId) { return found }
    guard let number = citation.article, number.suffix.isEmpty,
      let roman = RomanNumeral.text(for: number.value), let romanNumber = ArticleNumber(roman)
    else { return nil }
    let steps = citation.steps.map { step -> Citation.Step in
      if case .article = step { return .article(romanNumber) }
      return step
    }
    return Citation(act: citation.act, steps: steps).elementIdentifier
      .flatMap { provision(prefix + $0) }
  }
}

/// The acts that are at hand, by address.
public struct Corpus: Sendable {
  private let lookUp: @Sendable (String) -> Statute?

  /// Makes a corpus from a look-up by the work's address, such as `/akn/id/act/uu/2023/1`.
  public init(_ lookUp: @escaping @Sendable (String) -> Statute?) {
    self.lookUp = lookUp
  }

  /// The act at an address.
  public func statute(at address: WorkAddress) -> Statute? {
    lookUp(address.work)
  }

  /// The provision at an address, with its act.
  public func provision(at address: WorkAddress) -> (statute: Statute, provision: Provision)? {
    guard let statute = lookUp(address.work), let eId = address.portion,
      let provision = statute.provision(eId)
    else { return nil }
    return (statute, provision)
  }

  /// The citation of what an address names, from the act where it is held, else from the address.
  public func citation(of address: WorkAddress) -> Citation? {
    if let (statute, provision) = provision(at: address) { return statute.citation(of: provision) }
    let act = lookUp(address.work)?.identity.id ?? Self.identifier(of: address)
    guard let portion = address.portion else { return Citation(act: act) }
    return Citation(elementIdentifier: portion, act: act) ?? Citation(act: act)
  }

  /// How an act is called: as its own file says, else as its identifier.
  public func name(of address: WorkAddress) -> String {
    lookUp(address.work)?.identity.citation ?? Self.identifier(of: address)?.description
      ?? address.work
  }

  private static func identifier(of address: WorkAddress) -> ActIdentifier? {
    let parts = address.work.split(separator: "/")
    guard parts.count == 6 else { return nil }
    return ActIdentifier("\(parts[3])-\(parts[5])-\(parts[4])")
  }
}
