/// Gives every member of a run its whole way and its act.
struct RunResolver {
  struct Found {
    var target: CitationSpan.Target
    var namesUnknownAct: Bool
    var first: Int
    var last: Int
  }

  private enum Origin {
    case absolute, inherited, context
  }

  private var members: [RunMember]
  private let context: Citation?

  init(members: [RunMember], context: Citation?) {
    self.members = members
    self.context = context
  }

  mutating func resolve() -> [Found] {
    completeReversed()
    let ways = resolveWays()
    let named = resolveActs()
    var found: [Found] = []
    var previousAct: ActReference?
    for (index, member) in members.enumerated() {
      guard let way = ways[index] else { continue }
      let reference: ActReference? =
        switch way.origin {
        case .absolute: named[index]
        case .inherited: member.act ?? previousAct
        case .context: nil
        }
      previousAct = reference
      let act = self.act(reference)
      let from = Citation(act: act, steps: way.steps)
      let to = member.upTo.flatMap { end in
        self.way(of: end, separator: .comma, previous: way.steps)
      }
      found.append(
        Found(
          target: to.map { .range(from: from, to: Citation(act: act, steps: $0.steps)) }
            ?? .one(from),
          namesUnknownAct: reference == .unknown, first: member.first, last: member.last))
    }
    return found
  }

  private func act(_ reference: ActReference?) -> ActIdentifier? {
    switch reference {
    case .named(let act): act
    case .unknown: nil
    case .thisAct, nil: context?.act
    }
  }

  // MARK: Steps

  /// In "huruf a, dan huruf b ayat (1) Pasal 5" the first member takes what ends the last.
  private mutating func completeReversed() {
    guard members.contains(where: \.isReversed) else { return }
    var upper: [Citation.Step] = []
    for index in members.indices.reversed() {
      let steps = members[index].steps
      guard let first = steps.first, !first.kind.isAbsolute else {
        upper = members[index].isReversed ? steps : []
        continue
      }
      guard let place = upper.firstIndex(where: { $0.kind == first.kind }), place > 0
      else { continue }
      members[index].steps = upper[..<place] + steps
      if members[index].isReversed { upper = members[index].steps }
    }
  }

  private func resolveWays() -> [(steps: [Citation.Step], origin: Origin)?] {
    var previous: (steps: [Citation.Step], origin: Origin)?
    return members.map { member in
      var way = way(of: member.steps, separator: member.separator, previous: previous?.steps)
      // What follows from a member that follows from the context does so too.
      if way?.origin == .inherited, previous?.origin == .context { way?.origin = .context }
      previous = way
      if let way, let end = member.upTo {
        previous?.steps = self.way(of: end, separator: .comma, previous: way.steps)?.steps ?? []
      }
      return way
    }
  }

  private func way(
    of steps: [Citation.Step], separator: RunMember.Separator, previous: [Citation.Step]?
  ) -> (steps: [Citation.Step], origin: Origin)? {
    guard let first = steps.first else { return nil }
    if first.kind.isAbsolute { return (steps, .absolute) }
    if let previous {
      let continues = previous.contains { $0.kind == first.kind } || separator == .comma
      if continues, let base = base(for: first, in: previous) {
        return (base + steps, .inherited)
      }
    }
    guard let context else { return nil }
    let own = Array(context.steps.drop { $0 == .elucidation })
    return base(for: first, in: own).map { ($0 + steps, .context) }
  }

  /// The part of a way under which a step can stand: up to the last step of its kind, else all.
  private func base(for step: Citation.Step, in way: [Citation.Step]) -> [Citation.Step]? {
    if let place = way.lastIndex(where: { $0.kind == step.kind }), place > 0 {
      return Array(way[..<place])
    }
    // A clause stands right below its article, whatever list the context is in.
    if step.kind == .clause, let place = way.lastIndex(where: { $0.kind == .article }) {
      return Array(way[...place])
    }
    guard let last = way.last, step.kind.canNest(in: last.kind) else { return nil }
    return way
  }

  // MARK: Acts

  /// The act that each member names, has from the front of the run, or shares with later ones.
  private func resolveActs() -> [ActReference?] {
    var acts = members.map(\.act)
    let leading = members.first?.leadingAct
    if let leading {
      for index in acts.indices {
        guard acts[index] == nil else { break }
        acts[index] = leading
      }
    }
    var later: ActReference?
    for index in acts.indices.reversed() {
      later = acts[index] ?? later
      acts[index] = later
    }
    for index in acts.indices.dropFirst() where acts[index] == nil {
      if members[index].separator == .juncto { acts[index] = acts[index - 1] }
    }
    return acts
  }
}
