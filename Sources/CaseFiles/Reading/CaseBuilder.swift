internal import StatuteModel

/// Puts a case together from its tree.
struct CaseBuilder {
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
    let node = proceeding.node
    CaseBounds.checkCode(node?["kode"], log: &log)
    let assessed = node?["tanggal_penilaian"]?.text.flatMap { CalendarDate(iso: $0) }
    let accused = items(.accused).map { readAccused($0, log: &log) }
    let groups = items(.group).map { readGroup($0, log: &log) }
    let victims = items(.victim).map { readVictim($0, log: &log) }
    let conduct = items(.conduct).map { readConduct($0, log: &log) }
    CaseBounds.checkPairs(conduct, nodes: items(.conduct), log: &log)
    let evidence = items(.evidence).map { readEvidence($0, log: &log) }
    let persons = items(.person)
    for person in persons { _ = entity(.person, id(of: person), person, log: &log) }
    _ = entity(.papers, FactKey.Entity.papers.rawValue, root["dokumen"], log: &log)
    return CaseFile(
      code: node?["kode"]?.text, title: node?["judul"]?.text, stage: node?["tahap"]?.text,
      assessed: assessed ?? today, isAssessedStated: assessed != nil,
      finalJudgment: node?["putusan_berkekuatan_hukum_tetap"]?.days, accused: accused,
      victims: victims, conduct: conduct, evidence: evidence, stated: stated,
      proceeding: readProceeding(node), groups: groups, persons: persons.map(id),
      details: details)
  }

  /// What documents print, by id.
  private var details: [String: Details] {
    let reader = DetailsReader(vocabulary: vocabulary, identifiers: identifiers)
    var result: [String: Details] = [:]
    for entity in FactKey.Entity.allCases {
      if entity.isSingle {
        result[entity.rawValue] = reader.details(root[entity.rawValue], of: entity)
      } else {
        for node in items(entity) { result[id(of: node)] = reader.details(node, of: entity) }
      }
    }
    return result
  }

  private func readProceeding(_ node: CaseNode?) -> Proceeding {
    var steps: [Proceeding.Step: DayRange] = [:]
    for step in Proceeding.Step.allCases { steps[step] = node?["proses"]?[step.rawValue]?.days }
    return Proceeding(
      number: node?["nomor"]?.confidential, steps: steps,
      summary: node?["ringkasan"]?.confidential)
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
    if let version = root["versi"] {
      if version.text != "1" { log.add(.unknownVersion, at: version.place) }
    } else {
      log.add(.missingKey(key: "versi", owner: ""), at: root.place)
    }
    // Nothing that it has belongs to a case: the first findings say it all.
    guard entries.contains(where: { known.contains($0.key) }) else { return false }
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

  /// The ids that a key names. The reader of the entity reports those that nothing carries; here
  /// they are only picked up.
  private func ids(_ node: CaseNode?, _ entity: FactKey.Entity) -> [String] {
    guard let node, !node.isUnknown else { return [] }
    var silent = CaseLog(file: "")
    return identifiers.references(node, to: entity, key: "", log: &silent)
  }

  private mutating func readAccused(_ node: CaseNode, log: inout CaseLog) -> Accused {
    let read = entity(.accused, id(of: node), node, log: &log)
    let facts = common(read.facts)
    let judgment = node["putusan"].map { judgment in
      Judgment(
        final: judgment["berkekuatan_hukum_tetap"]?.days,
        isServed: truth(facts["putusan.sedang_dijalani"]),
        review: judgment["peninjauan_kembali"]?.days,
        prisonMonths: judgment["penjara_bulan"]?.number, fine: judgment["denda"]?.rupiah)
    }
    return Accused(
      id: id(of: node), isAnalysed: truth(facts["dianalisis"]) != .no, facts: facts,
      judgment: judgment, name: node["nama"]?.confidential, birth: node.birth,
      manages: ids(node["pengurus_dari"], .accused),
      victim: ids(node["adalah_korban"], .victim).first)
  }

  private mutating func readGroup(_ node: CaseNode, log: inout CaseLog) -> Group {
    let read = entity(.group, id(of: node), node, log: &log)
    return Group(
      id: id(of: node), members: ids(node["anggota"], .accused),
      size: node["jumlah_orang"]?.number, facts: common(read.facts))
  }

  private mutating func readVictim(_ node: CaseNode, log: inout CaseLog) -> Victim {
    let read = entity(.victim, id(of: node), node, log: &log)
    let facts = common(read.facts)
    var capacity = "korban-tppo"
    if case .choice(let name) = facts["sebagai"] { capacity = name }
    let losses = (node["kerugian"]?.items ?? []).map { loss in
      Loss(
        kind: loss["jenis"]?.text, amount: loss["jumlah"]?.rupiah,
        chargedTo: ids(loss["dibebankan_kepada"], .accused),
        account: loss["uraian"]?.confidential)
    }
    let restitution = node["restitusi"].map { claim in
      Restitution(
        filed: claim["diajukan"]?.days, claimant: claim["oleh"]?.text,
        paid: claim["dibayar"]?.rupiah)
    }
    let debts = (node["utang"]?.items ?? []).map { debt in
      Debt(
        creditor: ids(debt["kepada"], .accused).first, amount: debt["jumlah"]?.rupiah,
        isUsedToExploit: debt["digunakan_untuk_mengeksploitasi"].flatMap(FactReader.truth)
          ?? .unknown)
    }
    return Victim(
      id: id(of: node), count: node["jumlah"]?.number ?? 1, capacity: capacity, facts: facts,
      initials: node["inisial"]?.confidential, name: node["nama"]?.confidential,
      birth: node.birth, losses: losses, restitution: restitution, debts: debts)
  }

  private mutating func readConduct(_ node: CaseNode, log: inout CaseLog) -> Conduct {
    let accused = ids(node["pelaku"], .accused)
    let victims = ids(node["korban"], .victim)
    let read = entity(
      .conduct, id(of: node), node, persons: accused + victims, log: &log)
    var places: [String: ConfidentialText] = [:]
    for parent in ["tempat", "rute"] {
      for entry in node[parent]?.entries ?? [] {
        places["\(parent).\(entry.key)"] = entry.value.confidential
      }
    }
    var exploitations: [String: CaseDate] = [:]
    for entry in node["masa_eksploitasi"]?.entries ?? [] {
      if (accused + victims).contains(entry.key) { exploitations[entry.key] = entry.value.date }
    }
    return Conduct(
      id: id(of: node), accused: accused, victims: victims, series: node["rangkaian"]?.text,
      targets: ids(node["terhadap_perbuatan"], .conduct), date: node["tanggal"]?.date,
      facts: read.facts, roles: read.facts["peran"], completion: read.facts["penyelesaian"],
      exploitation: exploitations.isEmpty ? node["masa_eksploitasi"]?.date : nil,
      exploitations: exploitations, places: places,
      corporations: corporations(node["untuk_kepentingan_korporasi"]),
      account: node["uraian"]?.confidential)
  }

  private func corporations(_ node: CaseNode?) -> [String] {
    guard let node else { return [] }
    return (node.entries?.map(\.value) ?? [node])
      .filter { FactReader.truth($0) == nil }
      .flatMap { ids($0, .accused) }
  }

  private mutating func readEvidence(_ node: CaseNode, log: inout CaseLog) -> Evidence {
    let read = entity(.evidence, id(of: node), node, log: &log)
    let paths = PathReader(vocabulary: vocabulary, identifiers: identifiers)
    return Evidence(
      id: id(of: node), kind: node["jenis"]?.text,
      supports: paths.paths(node["mendukung"], key: "mendukung", log: &log),
      contradicts: paths.paths(node["membantah"], key: "membantah", log: &log),
      isLawful: truth(common(read.facts)["diperoleh_sah"]),
      source: readSource(node["sumber"], log: &log), account: node["uraian"]?.confidential)
  }

  private func readSource(_ node: CaseNode?, log: inout CaseLog) -> Evidence.Source? {
    guard let node, !node.isUnknown, let text = node.text else { return nil }
    if identifiers.entities[text] != nil { return .person(text) }
    // One letter and digits is how ids look; anything else is a name for a source.
    let rest = text.utf8.dropFirst()
    let isShort = "PKAGB".contains(text.prefix(1)) && (1...3).contains(rest.count)
    if isShort, rest.allSatisfy({ (48...57).contains($0) }) {
      identifiers.refuse(
        text, key: "sumber", among: identifiers.entities.keys.sorted(), at: node.place, log: &log)
    }
    return .other(ConfidentialText(text))
  }
}
