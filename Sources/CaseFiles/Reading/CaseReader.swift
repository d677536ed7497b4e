public import StatuteModel

/// Reads a case file (*berkas kasus*), YAML or JSON, into values.
public enum CaseReader {
  /// The largest file that is read, in bytes.
  public static let limit = TreeReader.limit

  /// Reads bytes.
  /// - Parameters:
  ///   - file: the name that messages show
  ///   - vocabulary: every key and term that a case may use
  ///   - today: the day of assessment where the file gives none
  /// - Throws: `DiagnosticError` with everything that makes the file unacceptable.
  public static func read(
    _ bytes: [UInt8], file: String, vocabulary: Vocabulary, today: CalendarDate
  ) throws(DiagnosticError) -> CaseFile {
    let root = try TreeReader.read(bytes, file: file)
    var log = CaseLog(file: file)
    var builder = CaseBuilder(root, vocabulary: vocabulary, log: &log)
    let result = builder.build(today: today, log: &log)
    guard log.diagnostics.isEmpty, let result else {
      throw DiagnosticError(
        log.diagnostics.sorted {
          ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        })
    }
    return result
  }
}

/// Puts a case together from its tree.
private struct CaseBuilder {
  private let root: CaseNode
  private let vocabulary: Vocabulary
  private let identifiers: Identifiers
  private var stated: [StatedFact] = []

  init(_ root: CaseNode, vocabulary: Vocabulary, log: inout CaseLog) {
    self.root = root
    self.vocabulary = vocabulary
    identifiers = Identifiers(root, log: &log)
  }

  mutating func build(today: CalendarDate, log: inout CaseLog) -> CaseFile? {
    guard checkFrame(log: &log) else { return nil }
    let proceeding = entity(.proceeding, "perkara", root["perkara"], log: &log)
    let assessed = proceeding.node?["tanggal_penilaian"]?.text.flatMap { CalendarDate(iso: $0) }
    let accused = items(.accused).map { readAccused($0, log: &log) }
    for group in items(.group) { _ = entity(.group, id(of: group), group, log: &log) }
    let victims = items(.victim).map { readVictim($0, log: &log) }
    let conduct = items(.conduct).map {
      readConduct($0, assessed: assessed ?? today, log: &log)
    }
    let evidence = items(.evidence).map { readEvidence($0, log: &log) }
    return CaseFile(
      code: proceeding.node?["kode"]?.text, title: proceeding.node?["judul"]?.text,
      stage: proceeding.node?["tahap"]?.text, assessed: assessed ?? today,
      isAssessedStated: assessed != nil,
      finalJudgment: range(proceeding.node?["putusan_berkekuatan_hukum_tetap"]),
      accused: accused, victims: victims, conduct: conduct, evidence: evidence, stated: stated)
  }

  private func checkFrame(log: inout CaseLog) -> Bool {
    guard let entries = root.entries else {
      log.add(.notACase, at: root.place)
      return false
    }
    let known = ["versi"] + FactKey.Entity.allCases.map(\.rawValue)
    for entry in entries where !known.contains(entry.key) {
      log.add(
        .unknownKey(
          key: Spellings.key(entry.key), owner: "",
          nearest: Spelling.nearest(to: entry.key, in: known)),
        at: entry.keyNode)
    }
    guard let version = root["versi"] else {
      log.add(.missingKey(key: "versi", owner: ""), at: root.place)
      return false
    }
    if version.text != "1" { log.add(.unknownVersion, at: version.place) }
    for required in [FactKey.Entity.accused, .conduct] where items(required).isEmpty {
      log.add(.missingKey(key: required.rawValue, owner: ""), at: root.place)
    }
    return true
  }

  private func items(_ entity: FactKey.Entity) -> [CaseNode] {
    root[entity.rawValue]?.items ?? []
  }

  private func id(of node: CaseNode) -> String {
    node["id"]?.text ?? ""
  }

  private func range(_ node: CaseNode?) -> DayRange? {
    node?.text.flatMap(DateReader.range)
  }

  private mutating func entity(
    _ entity: FactKey.Entity, _ id: String, _ node: CaseNode?, persons: [String] = [],
    log: inout CaseLog
  ) -> (node: CaseNode?, facts: [String: PersonalFact]) {
    guard let node else { return (nil, [:]) }
    var reader = EntityReader(
      vocabulary: vocabulary, identifiers: identifiers, entity: entity, id: id, persons: persons)
    reader.read(node, log: &log)
    stated += reader.stated
    return (node, reader.facts)
  }

  private func common(_ facts: [String: PersonalFact]) -> [String: FactValue] {
    facts.compactMapValues { fact in
      if case .common(let value) = fact { return value }
      return nil
    }
  }

  private func truth(_ value: FactValue?) -> Truth {
    if case .truth(let truth) = value { return truth }
    return .unknown
  }

  private mutating func readAccused(_ node: CaseNode, log: inout CaseLog) -> Accused {
    let read = entity(.accused, id(of: node), node, log: &log)
    let facts = common(read.facts)
    let judgment = node["putusan"].map { judgment in
      Judgment(
        final: range(judgment["berkekuatan_hukum_tetap"]),
        isServed: truth(facts["putusan.sedang_dijalani"]),
        review: range(judgment["peninjauan_kembali"]))
    }
    return Accused(
      id: id(of: node), isAnalysed: truth(facts["dianalisis"]) != .no, facts: facts,
      judgment: judgment)
  }

  private mutating func readVictim(_ node: CaseNode, log: inout CaseLog) -> Victim {
    let read = entity(.victim, id(of: node), node, log: &log)
    let facts = common(read.facts)
    var capacity = "korban-tppo"
    if case .choice(let name) = facts["sebagai"] { capacity = name }
    return Victim(
      id: id(of: node), count: node["jumlah"]?.text.flatMap { Int($0) } ?? 1,
      capacity: capacity, facts: facts)
  }

  private mutating func readConduct(
    _ node: CaseNode, assessed: CalendarDate, log: inout CaseLog
  ) -> Conduct {
    // The reader of the entity reports ids that nothing carries; here they are only picked up.
    var silent = CaseLog(file: log.file)
    func ids(_ key: String, _ entity: FactKey.Entity) -> [String] {
      guard let value = node[key] else { return [] }
      return identifiers.references(value, to: entity, key: key, log: &silent)
    }
    let accused = ids("pelaku", .accused)
    let victims = ids("korban", .victim)
    let read = entity(
      .conduct, id(of: node), node, persons: accused + victims, log: &log)
    let date = node["tanggal"].flatMap { DateReader.date($0, key: "tanggal", log: &silent) }
    if let earliest = date?.first.earliest, earliest > assessed, let place = node["tanggal"]?.place
    {
      log.add(.afterAssessment(key: "tanggal"), at: place)
    }
    return Conduct(
      id: id(of: node), accused: accused, victims: victims, series: node["rangkaian"]?.text,
      targets: ids("terhadap_perbuatan", .conduct), date: date, facts: read.facts,
      roles: read.facts["peran"], completion: read.facts["penyelesaian"])
  }

  private mutating func readEvidence(_ node: CaseNode, log: inout CaseLog) -> Evidence {
    let read = entity(.evidence, id(of: node), node, log: &log)
    let paths = PathReader(vocabulary: vocabulary, identifiers: identifiers)
    return Evidence(
      id: id(of: node), kind: node["jenis"]?.text,
      supports: paths.paths(node["mendukung"], key: "mendukung", log: &log),
      contradicts: paths.paths(node["membantah"], key: "membantah", log: &log),
      isLawful: truth(common(read.facts)["diperoleh_sah"]))
  }
}
