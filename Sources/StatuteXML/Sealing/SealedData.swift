internal import StatuteModel

/// Everything that is law but not words, one fact per line, for the seal.
///
/// The lines name things by the words of the profile and not of this program, so that a seal stays
/// when the program changes.
enum SealedData {
  static func text(of statute: Statute) -> String {
    var lines = identity(of: statute)
    lines += statute.events.map { "\($0.id) \($0.date.iso) \($0.kind.rawValue) \($0.source)" }
    for (id, period) in statute.periods.sorted(by: { $0.key < $1.key }) {
      lines.append("\(id) \(text(of: period))")
    }
    lines += statute.modifications.map(text(of:))
    for (id, entry) in statute.entries.sorted(by: { $0.key < $1.key }) {
      lines.append("\(id) \(entry.element) \(entry.href) \(entry.name)")
    }
    for provision in statute.provisions {
      let holder = statute.parent(of: provision)?.eId ?? "-"
      lines.append(
        "\(provision.eId ?? "-") \(holder) \(provision.period ?? "-") \(provision.status.rawValue)")
      lines += provision.marks.map { mark, content in
        "\(mark.eId ?? "-") \(text(of: mark.kind)) \(content.text)"
      }
    }
    for (id, source) in statute.sources.sorted(by: { $0.key < $1.key }) {
      lines.append("\(id) \(source.title) \(source.address)")
    }
    lines += statute.remarks.map { remark in
      ([remark.targets.joined(separator: ","), remark.mark.rawValue]
        + [remark.sources.joined(separator: ","), text(of: remark.period), remark.note])
        .joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  private static func identity(of statute: Statute) -> [String] {
    let identity = statute.identity
    return [
      identity.id.description, identity.address, identity.citation, identity.longName,
      identity.subject, identity.popularNames.joined(separator: ","), identity.publication,
      statute.coverage.isWhole ? "utuh" : "kutipan", statute.coverage.note,
    ]
  }

  private static func text(of period: Period?) -> String {
    guard let period else { return "-" }
    return "\(period.start?.iso ?? "-") \(period.end?.iso ?? "-") \(period.meaning)"
  }

  private static func text(of modification: Modification) -> String {
    let kind: String =
      switch modification.kind {
      case .repeal: "repeal"
      case .substitution(let old, let new): "substitution \(old ?? "-") \(new ?? "-")"
      case .redirect: "variation"
      case .extraEfficacy: "extraefficacy"
      case .other(let element, let type): "\(element) \(type)"
      }
    let alternatives = modification.alternatives.sorted { $0.key < $1.key }
      .flatMap { eId, readings in readings.map { "\(eId)=\($0.href)=\($0.name)" } }
    return
      ([modification.id, kind] + modification.sources + modification.destinations + alternatives
      + [text(of: modification.period)]).joined(separator: " ")
  }

  private static func text(of kind: Mark.Kind) -> String {
    switch kind {
    case .reference(let href): "ref \(href)"
    case .range(let from, let upTo): "rref \(from) \(upTo)"
    case .term(let id): "term \(id)"
    case .definition(let id): "def \(id)"
    case .concept(let id): "concept \(id)"
    case .quantity(let role, let normalized): "quantity \(role) \(normalized)"
    case .clause(let id): "span \(id)"
    case .unverified: "belum-terverifikasi"
    case .notObtained: "tidak-diperoleh"
    case .omitted: "dilewati"
    case .restored: "dipulihkan"
    case .other(let name): "other \(name)"
    }
  }
}
