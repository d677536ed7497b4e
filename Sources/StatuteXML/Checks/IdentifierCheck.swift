internal import StatuteModel

/// Lint (b): every provision has the eId that its number and place give it, and no eId occurs twice.
enum IdentifierCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    duplicates(context) + unexpected(context)
  }

  private static func duplicates(_ context: CheckContext) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var found: [Diagnostic] = []
    for (eId, line) in context.anchors.eIds {
      if let earlier = first[eId] {
        let finding = StatuteFinding.duplicateEId(eId: eId, firstLine: earlier)
        if let provision = context.statute.provision(eId) {
          found.append(context.diagnostic(finding, in: provision, line: line))
        } else {
          found.append(context.diagnostic(finding, line: line))
        }
      } else {
        first[eId] = line
      }
    }
    return found
  }

  private static func unexpected(_ context: CheckContext) -> [Diagnostic] {
    var divisions = 0
    return context.statute.provisions.compactMap { provision in
      if case .annex = provision.kind { divisions = 0 }
      if case .division = provision.kind { divisions += 1 }
      guard let expected = expected(provision, in: context.statute, division: divisions) else {
        return nil
      }
      guard let eId = provision.eId else {
        return context.diagnostic(
          .missingEId(element: name(of: provision.kind), expected: expected), at: provision)
      }
      if eId == expected { return nil }
      // Another wording: `<eId>__ver_N`, and wId names the provision.
      if provision.workIdentifier == expected, isVersion(eId, of: expected) { return nil }
      let isVersion = provision.isVersion && provision.workIdentifier == expected
      return context.diagnostic(
        .unexpectedEId(found: eId, expected: isVersion ? expected + "__ver_1" : expected),
        at: provision)
    }
  }

  private static func isVersion(_ eId: String, of original: String) -> Bool {
    let prefix = original + "__ver_"
    guard eId.hasPrefix(prefix) else { return false }
    let number = eId.dropFirst(prefix.count)
    return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The eId by the rules of `Statutes/README.md`; `nil` where the profile asks for none.
  static func expected(_ provision: Provision, in statute: Statute, division: Int) -> String? {
    let parent = statute.parent(of: provision)
    let inherited = parent?.eId
    func below(_ last: String) -> String {
      inherited.map { "\($0)__\(last)" } ?? last
    }
    let number = provision.bareNumber
    switch provision.kind {
    case .title, .formula, .conclusions, .annex: return nil
    case .recitals: return "recs"
    case .recital: return below("rec_\(number)")
    case .legalBases: return "cits"
    case .legalBasis: return below("cit_\(number)")
    case .book: return below("book_\(number)")
    case .chapter: return below("chp_\(number)")
    case .part: return below("part_\(number)")
    case .subpart: return below("subpart_\(number)")
    case .clause: return below("para_\(number)")
    case .letter, .number: return below("point_\(number)")
    case .entry: return below("nomor_\(number)")
    case .division: return below("hcontainer_\(division)")
    case .article:
      if parent?.kind == .entry { return below("art_\(number)") }
      guard let annex = statute.annex(of: provision)?.eId else { return "art_\(number)" }
      return "\(annex)__art_\(number)"
    }
  }

  private static func name(of kind: Provision.Kind) -> String {
    switch kind {
    case .title: "longTitle"
    case .formula: "formula"
    case .recitals: "recitals"
    case .recital: "recital"
    case .legalBases: "citations"
    case .legalBasis: "citation"
    case .book: "book"
    case .chapter: "chapter"
    case .part: "part"
    case .subpart: "subpart"
    case .article: "article"
    case .clause: "paragraph"
    case .letter, .number: "point"
    case .entry, .division: "hcontainer"
    case .conclusions: "conclusions"
    case .annex: "attachment"
    }
  }
}
