internal import StatuteModel

/// Lints (a) and (i): every `#…` leads somewhere, and every other address can be read.
enum ReferenceCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    var known = Set(context.anchors.eIds.map(\.eId))
    known.formUnion(statute.entries.keys)
    known.formUnion(statute.periods.keys)
    known.formUnion(statute.events.map(\.id))
    known.formUnion(statute.modifications.map(\.id))

    func dangling(_ target: String) -> StatuteFinding {
      .dangling(target: target, nearest: Spelling.nearest(to: target, in: known.sorted()))
    }

    var found: [Diagnostic] = []
    for (target, line) in context.anchors.references where !known.contains(target) {
      found.append(context.diagnostic(dangling(target), line: line))
    }
    for modification in statute.modifications {
      for address in modification.sources where ReferenceTarget(href: address) == nil {
        found.append(context.diagnostic(.unreadableAddress(address), line: modification.line))
      }
    }
    for provision in statute.provisions {
      for (mark, _) in provision.marks {
        for href in addresses(of: mark.kind) {
          switch ReferenceTarget(href: href) {
          case .here(let target):
            if !known.contains(target) {
              found.append(context.diagnostic(dangling(target), in: provision, line: mark.line))
            }
          case .elsewhere: break
          case nil:
            found.append(
              context.diagnostic(.unreadableAddress(href), in: provision, line: mark.line))
          }
        }
        if let entry = entry(of: mark.kind), statute.entries[entry] == nil {
          found.append(
            context.diagnostic(.unknownConcept(id: entry), in: provision, line: mark.line))
        }
      }
    }
    return found
  }

  private static func addresses(of kind: Mark.Kind) -> [String] {
    switch kind {
    case .reference(let href): [href]
    case .range(let from, let upTo): [from, upTo]
    default: []
    }
  }

  private static func entry(of kind: Mark.Kind) -> String? {
    switch kind {
    case .term(let id), .definition(let id), .concept(let id), .clause(let id): id
    case .quantity(let role, _): role
    default: nil
    }
  }
}
