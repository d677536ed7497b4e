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

    let sorted = known.sorted()
    var suggestions = 0
    func dangling(_ target: String) -> StatuteFinding {
      // Each suggestion looks at every identifier of the act.
      suggestions += 1
      let nearest =
        suggestions > 50 ? nil : Spelling.nearestIdentifier(to: target, in: sorted)
      return .dangling(target: target, nearest: nearest)
    }

    var found: [Diagnostic] = []
    for (target, line) in context.anchors.references where !known.contains(target) {
      found.append(context.diagnostic(dangling(target), line: line))
    }
    for modification in statute.modifications {
      for href in modification.addresses {
        switch ReferenceTarget(href: href) {
        case .here(let target):
          if !known.contains(target) {
            found.append(context.diagnostic(dangling(target), line: modification.line))
          }
        case .elsewhere: break
        case nil:
          found.append(context.diagnostic(.unreadableAddress(href), line: modification.line))
        }
      }
    }
    for provision in statute.provisions {
      for (mark, _) in provision.marks {
        // An empty one is said while the file is read.
        for href in addresses(of: mark.kind) where !href.isEmpty {
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
        if let entry = entry(of: mark.kind), !entry.isEmpty, statute.entries[entry] == nil {
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

extension Modification {
  /// Everything that a modification leads to beside its destinations.
  fileprivate var addresses: [String] {
    var result = sources + alternatives.values.flatMap { $0 }.map(\.href).sorted()
    if case .substitution(let old, let new) = kind { result += [old, new].compactMap { $0 } }
    return result
  }
}
