internal import SafeXML
internal import StatuteModel

/// What the `meta` of an act says.
struct Metadata {
  var identity: ActIdentity?
  var coverage = Coverage(isWhole: false, note: "")
  var events: [LifecycleEvent] = []
  var periods: [String: Period] = [:]
  var modifications: [Modification] = []
  var entries: [String: OntologyEntry] = [:]
  var sources: [String: Source] = [:]
  var remarks: [Remark] = []
  var references: [(target: String, line: Int)] = []
  /// Every identifier that the metadata gives, duplicates included.
  var ids: [(eId: String, line: Int)] = []
}

/// Reads identification, time, modifications, references and provenance.
struct MetadataReader {
  private var result = Metadata()
  private var log: FindingLog
  /// The day of every event, `nil` where its date is none, which is said once, at the event.
  private var days: [String: CalendarDate?] = [:]

  static func read(_ meta: XMLNode?, at line: Int, log: inout FindingLog) -> Metadata {
    guard let meta else {
      log.add(.missingElement(name: "meta", inside: "act"), line: line)
      return Metadata()
    }
    var reader = MetadataReader(log: log)
    reader.readIdentity(meta)
    reader.readTime(meta)
    reader.readModifications(meta)
    reader.readEntries(meta)
    reader.readProvenance(meta)
    log = reader.log
    return reader.result
  }

  private init(log: FindingLog) {
    self.log = log
  }

  // MARK: Identity

  private mutating func readIdentity(_ meta: XMLNode) {
    guard let work = meta.child("identification")?.child("FRBRWork") else {
      log.add(.missingElement(name: "FRBRWork", inside: "identification"), line: meta.line)
      return
    }
    var aliases: [String: [String]] = [:]
    for alias in work.children where alias.name == "FRBRalias" {
      if let name = alias.attribute("name"), let value = alias.attribute("value") {
        aliases[name, default: []].append(value)
      }
    }
    func alias(_ name: String) -> String? {
      if let value = aliases[name]?.first, !value.isEmpty { return value }
      log.add(
        .missingElement(name: "FRBRalias name=\"\(name)\"", inside: "FRBRWork"), line: work.line)
      return nil
    }
    guard let rawId = alias("id") else { return }
    guard let id = ActIdentifier(rawId) else {
      log.add(.unknownValue(attribute: "FRBRalias id", value: rawId), line: work.line)
      return
    }
    let publication = meta.child("publication")
    result.identity = ActIdentity(
      id: id, address: work.child("FRBRuri")?.attribute("value") ?? "",
      citation: alias("citation") ?? rawId, longName: alias("panjang") ?? rawId,
      subject: work.child("FRBRname")?.attribute("value") ?? "",
      popularNames: aliases["popular"] ?? [],
      publication: publication?.attribute("showAs") ?? "")
  }

  // MARK: Time

  private mutating func readTime(_ meta: XMLNode) {
    for event in meta.child("lifecycle")?.children ?? [] where event.name == "eventRef" {
      let source = reference(event, "source") ?? ""
      guard let id = identifier(event, "eId") else { continue }
      let day = date(event, "date")
      if days[id] == nil { days[id] = .some(day) }
      guard let day, let meaning = reference(event, "refersTo") else { continue }
      guard let kind = LifecycleEvent.Kind(rawValue: meaning) else {
        log.add(.unknownValue(attribute: "refersTo", value: meaning), line: event.line)
        continue
      }
      result.events.append(LifecycleEvent(id: id, date: day, kind: kind, source: source))
    }
    for group in meta.child("temporalData")?.children ?? [] where group.name == "temporalGroup" {
      guard let id = identifier(group, "eId") else { continue }
      guard let interval = group.child("timeInterval") else {
        log.add(.missingElement(name: "timeInterval", inside: "temporalGroup"), line: group.line)
        // Known all the same, so that what names it is not called wrong as well.
        result.periods[id] = Period(start: nil, end: nil, meaning: "")
        continue
      }
      let period = Period(
        start: event(interval, "start"), end: event(interval, "end"),
        meaning: reference(interval, "refersTo") ?? "")
      if let start = period.start, let end = period.end, start >= end {
        log.add(.invertedPeriod(id: id, start: start, end: end), line: interval.line)
      }
      result.periods[id] = period
    }
  }

  /// The day of the event that an attribute names.
  private mutating func event(_ node: XMLNode, _ attribute: String) -> CalendarDate? {
    guard let id = node.attribute(attribute).map(ProvisionBuilder.withoutHash) else { return nil }
    if let day = days[id] { return day }
    log.add(
      .undefined(
        attribute: attribute, target: id, nearest: log.nearest(to: id, in: days.keys)),
      line: node.line)
    return nil
  }

  // MARK: Modifications

  private mutating func readModifications(_ meta: XMLNode) {
    guard let analysis = meta.child("analysis") else { return }
    var known: [String: [Modification.Alternative]] = [:]
    func alternatives(for targets: [String]) -> [String: [Modification.Alternative]] {
      Dictionary(targets.compactMap { target in known[target].map { (target, $0) } }) { first, _ in
        first
      }
    }
    for node in analysis.child("otherReferences")?.children ?? []
    where node.name == "alternativeReference" {
      guard let target = reference(node, "for"), let href = required(node, "href") else { continue }
      known[target, default: []].append(
        Modification.Alternative(href: href, name: node.attribute("showAs") ?? href))
    }
    for node in analysis.child("passiveModifications")?.children ?? [] {
      guard let id = identifier(node, "eId"), let type = required(node, "type") else { continue }
      let destinations = node.children.filter { $0.name == "destination" }
        .compactMap { reference($0, "href") }
      let kind: Modification.Kind =
        switch (node.name, type) {
        case ("textualMod", "repeal"): .repeal
        case ("textualMod", "substitution"):
          .substitution(
            old: node.child("old")?.attribute("href"), new: node.child("new")?.attribute("href"))
        case ("meaningMod", "variation"): .redirect
        case ("efficacyMod", "extraefficacy"): .extraEfficacy
        default: .other(element: node.name, type: type)
        }
      result.modifications.append(
        Modification(
          id: id, kind: kind,
          sources: node.children.filter { $0.name == "source" }
            .compactMap { $0.attribute("href") },
          destinations: destinations, period: period(of: node),
          alternatives: alternatives(for: destinations), line: node.line))
    }
  }

  private mutating func period(of node: XMLNode) -> Period? {
    for name in ["application", "efficacy", "force", "duration"] {
      if let child = node.child(name), let period = attributePeriod(of: child) { return period }
    }
    return nil
  }

  private mutating func attributePeriod(of node: XMLNode) -> Period? {
    guard let id = node.attribute("period").map(ProvisionBuilder.withoutHash) else { return nil }
    if let period = result.periods[id] { return period }
    log.add(
      .undefined(
        attribute: "period", target: id,
        nearest: log.nearest(to: id, in: result.periods.keys)),
      line: node.line)
    return nil
  }

  // MARK: References and provenance

  private mutating func readEntries(_ meta: XMLNode) {
    for node in meta.child("references")?.children ?? [] {
      guard let id = identifier(node, "eId") else { continue }
      result.entries[id] = OntologyEntry(
        element: node.name, href: node.attribute("href") ?? "",
        name: node.attribute("showAs") ?? id)
    }
  }

  private mutating func readProvenance(_ meta: XMLNode) {
    for node in meta.child("proprietary")?.children ?? []
    where node.namespace == StatuteReader.ownNamespace {
      switch node.name {
      case "cakupan":
        guard let extent = required(node, "jenis") else { continue }
        if extent != "utuh", extent != "kutipan" {
          log.add(.unknownValue(attribute: "jenis", value: extent), line: node.line)
        }
        result.coverage = Coverage(
          isWhole: extent == "utuh", note: ProvisionBuilder.collapsed(node.text))
      case "sumber":
        guard let id = identifier(node, "id") else { continue }
        result.sources[id] = Source(
          title: node.attribute("judul") ?? "", address: node.attribute("alamat") ?? "")
      case "keterangan": readRemark(node)
      case "berlaku": readRemark(node)
      default:
        log.add(
          .unknownElement(
            name: node.name, inside: "proprietary",
            nearest: Spelling.nearest(
              to: node.name, in: ["cakupan", "sumber", "keterangan", "berlaku"])),
          line: node.line)
      }
    }
    guard let provenance = meta.child("proprietary") else {
      log.add(.missingElement(name: "proprietary", inside: "meta"), line: meta.line)
      return
    }
    // Without it an act that lost articles would pass for an excerpt.
    if provenance.child("cakupan") == nil {
      log.add(.missingElement(name: "rj:cakupan", inside: "proprietary"), line: provenance.line)
    }
  }

  private mutating func readRemark(_ node: XMLNode) {
    guard let written = required(node, "tanda") else { return }
    guard let mark = Confidence(rawValue: written) else {
      log.add(.unknownValue(attribute: "tanda", value: written), line: node.line)
      return
    }
    let targets = Self.names(in: node.attribute("untuk")).map(ProvisionBuilder.withoutHash)
    result.references += targets.map { ($0, node.line) }
    let sources = Self.names(in: node.attribute("sumber"))
    for source in sources where result.sources[source] == nil {
      log.add(
        .undefined(
          attribute: "sumber", target: source,
          nearest: log.nearest(to: source, in: result.sources.keys)),
        line: node.line)
    }
    result.remarks.append(
      Remark(
        targets: targets, mark: mark, sources: sources,
        note: ProvisionBuilder.collapsed(node.text), period: attributePeriod(of: node),
        line: node.line))
  }

  // MARK: Attributes

  /// The names in a list that blanks part.
  private static func names(in list: String?) -> [String] {
    (list ?? "").utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  private mutating func required(_ node: XMLNode, _ name: String) -> String? {
    if let value = node.attribute(name), !value.isEmpty { return value }
    log.add(.missingAttribute(element: node.name, attribute: name), line: node.line)
    return nil
  }

  /// The identifier that an element gives itself; it is kept so that the checks see duplicates.
  private mutating func identifier(_ node: XMLNode, _ name: String) -> String? {
    guard let id = required(node, name) else { return nil }
    result.ids.append((id, node.line))
    return id
  }

  /// The target of `#…`; it is kept so that the checks can resolve it.
  private mutating func reference(_ node: XMLNode, _ name: String) -> String? {
    guard let value = required(node, name) else { return nil }
    if value.hasPrefix("#") {
      result.references.append((String(value.dropFirst()), node.line))
    }
    return ProvisionBuilder.withoutHash(value)
  }

  private mutating func date(_ node: XMLNode, _ name: String) -> CalendarDate? {
    guard let value = required(node, name) else { return nil }
    if let date = CalendarDate(iso: value) { return date }
    log.add(.notADate(value: value, element: node.name), line: node.line)
    return nil
  }
}
