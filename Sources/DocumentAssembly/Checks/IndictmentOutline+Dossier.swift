internal import RuleEngine
internal import StatuteModel

extension IndictmentOutline {
  /// The indictment that a case proposes: its charges, with the facts that the file has for them.
  public init(_ dossier: Dossier) {
    self.init()
    let file = dossier.file
    let letter = LetterFrame(dossier: dossier, kind: .indictment)
    isFinal = letter.isFinal
    date = letter.letter.day("tanggal")
    signers = file.papers.records("penuntut_umum").compactMap { $0.text("nama") }
    let charged = Set(dossier.analysis.charges.arrangements.map(\.accused))
    accused = file.accused.filter { charged.contains($0.id) }.map { Self.person($0, dossier) }
    for conduct in file.conduct { events[conduct.id] = Self.event(conduct, dossier) }
    for arrangement in dossier.analysis.charges.arrangements {
      for (index, layer) in arrangement.layers.enumerated() {
        layers.append(
          Self.layer(layer, at: index, arrangement.accused, dossier))
      }
    }
    let named = Set(layers.flatMap(\.victims))
    children = file.victims.filter { named.contains($0.id) && RestitutionRequest.isChild($0) }
      .map { Child(id: $0.id, isAgeShown: Self.isAgeShown($0, file)) }
    claims = file.victims.filter { named.contains($0.id) }.compactMap { Self.claim($0, dossier) }
  }

  private static func person(_ accused: Accused, _ dossier: Dossier) -> Person {
    let details = dossier.file.details(of: accused.id)
    let identity = details.record("identitas")
    var given: Set<IdentityItem> = []
    func note(_ item: IdentityItem, _ isGiven: Bool) { if isGiven { given.insert(item) } }
    note(.name, identity.text("nama_lengkap") != nil)
    note(.birthplace, identity.text("tempat_lahir") != nil)
    note(.birth, accused.birth.date?.day != nil || accused.birth.age != nil)
    note(.sex, details.term("jenis_kelamin") != nil)
    note(.nationality, accused.facts["kewarganegaraan"] != nil)
    note(.residence, !identity.record("alamat").isEmpty)
    note(.religion, identity.text("agama") != nil)
    note(.occupation, identity.text("pekerjaan") != nil)
    note(.legalForm, identity.text("bentuk_badan") != nil)
    note(.deed, identity.text("nomor_akta") != nil)
    note(.representative, !identity.references("wakil").isEmpty)
    return Person(
      id: accused.id, name: dossier.personName(accused.id),
      isCorporation: accused.facts["jenis"] == .choice("korporasi"), given: given,
      detentions: details.records("penahanan").compactMap { stretch in
        guard let from = stretch.day("dari"), let until = stretch.day("sampai") else { return nil }
        return Detention(from: from, until: until)
      })
  }

  private static func event(_ conduct: Conduct, _ dossier: Dossier) -> Event {
    let last = conduct.date?.last(limit: dossier.file.assessed)
    let days = conduct.date.map {
      DayRange(earliest: $0.first.earliest, latest: last?.latest)
    }
    var day: CalendarDate?
    if case .moment(let range)? = conduct.date { day = range.day }
    return Event(
      days: days, day: day, place: place(conduct.id, dossier), victims: conduct.victims)
  }

  private static func place(_ conduct: String, _ dossier: Dossier) -> String? {
    let place = dossier.file.details(of: conduct).record("tempat")
    let parts = ["uraian", "kecamatan", "kabupaten", "provinsi"].compactMap { place.text($0) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func layer(
    _ layer: ChargeLayer, at index: Int, _ accused: String, _ dossier: Dossier
  ) -> Layer {
    let findings = dossier.analysis.findings.filter { layer.findings.contains($0.id) }
    let label = layer.position.label
    var result = Layer(label.isEmpty ? "dakwaan \(accused)" : "\(label) (\(accused))")
    switch layer.connector {
    case .or?: result.joining = .alternative
    case .and?: result.joining = .cumulative
    case nil: result.joining = index == 0 ? .first : .subsidiary
    }
    result.citations = findings.flatMap { [$0.offence] + $0.participation + $0.aggravations }
    result.isLaw = Truth.all(findings.map(\.force))
    let threats = findings.compactMap { finding in
      (finding.sanction.applied ?? finding.sanction.new?.answer ?? finding.sanction.old?.answer)?
        .penalty.prison
    }
    result.prison = threats.compactMap(\.maximum).max()
    result.includesLife = threats.contains(where: \.includesLife)
    result.accused = [accused]
    let ids = findings.flatMap(\.conduct)
    let conduct = dossier.file.conduct.filter { ids.contains($0.id) }
    result.events = conduct.map(\.id)
    let days = conduct.compactMap { event($0, dossier).days }
    if !days.isEmpty {
      result.time = DayRange(
        earliest: days.compactMap(\.earliest).min(), latest: days.compactMap(\.latest).max())
    }
    let details = conduct.map { dossier.file.details(of: $0.id) }
    result.isDayForgotten = details.contains { $0.truth("tanggal_tidak_diingat") == .yes }
    result.place = conduct.compactMap { place($0.id, dossier) }.first
    result.isInDistrict = Truth.all(details.map { $0.truth("dalam_daerah_hukum") })
    result.competence = details.compactMap { $0.text("alasan_kewenangan") }.first
    result.elements = findings.flatMap(\.elements).map {
      Element(words: $0.words, facts: $0.isBase ? max(1, $0.facts.count) : $0.facts.count)
    }
    result.ownFacts =
      details.flatMap { $0.texts("kronologi") } + conduct.compactMap { $0.account?.disclosed }
    result.victims =
      layer.onlyFor.isEmpty ? findings.flatMap(\.victims).uniqueIDs : layer.onlyFor
    result.companions = companions(conduct, accused, dossier)
    return result
  }

  private static func companions(
    _ conduct: [Conduct], _ accused: String, _ dossier: Dossier
  ) -> [Companion] {
    let charged = Set(dossier.analysis.charges.arrangements.map(\.accused))
    let spared = Set(
      dossier.analysis.findings.filter { $0.status == .notPunished }.map(\.accused))
    return conduct.flatMap(\.accused).uniqueIDs
      .filter { $0 != accused && !charged.contains($0) && !spared.contains($0) }
      .map {
        Companion(
          name: dossier.personName($0),
          status: dossier.file.details(of: $0).term("status_penuntutan"))
      }
  }

  private static func isAgeShown(_ victim: Victim, _ file: CaseFile) -> Bool {
    file.evidence.contains { piece in
      piece.supports.contains {
        $0.id == victim.id && ["tanggal_lahir", "usia", "anak"].contains($0.key)
      }
    }
  }

  /// A draft carries a claim when its day and its sum are known.
  private static func claim(_ victim: Victim, _ dossier: Dossier) -> Claim? {
    guard victim.restitution != nil else { return nil }
    let filed = victim.restitution?.filed
    let result = dossier.analysis.consequences.restitution.first { $0.victim == victim.id }
    return Claim(
      victim: victim.id, isFiled: filed != nil,
      isIncluded: filed != nil && result?.isComplete == true)
  }
}

extension [String] {
  /// Each id once, where it first stands.
  var uniqueIDs: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
