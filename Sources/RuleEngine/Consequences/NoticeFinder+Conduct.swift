internal import StatuteModel

extension NoticeFinder {
  /// The country of the acts, as the case file writes it.
  private static let home = "ID"
  private static let highSeas = "laut-lepas"

  // MARK: Where it was done

  func places(of conduct: Conduct, by accused: Accused, _ found: inout Found) {
    for key in ["lokasi_eksploitasi", "rute.sampai_di", "rute.tujuan"] {
      for person in persons(conduct, accused) {
        guard
          case .places(let list) = conduct.facts[key]?.value(accused: accused.id, victim: person),
          list.contains(Self.highSeas)
        else { continue }
        tell(.highSeas, [path(conduct, key)], &found)
      }
    }
    guard
      case .places(let places) = conduct.facts["tempat.negara"]?.value(
        accused: accused.id, victim: nil),
      !places.isEmpty, !places.contains(Self.home)
    else { return }
    let place = path(conduct, "tempat.negara")
    let last = conduct.date?.last(limit: file.assessed)
    // Before the change the old code decides, whose text on this is not held.
    if last?.earliest.map({ $0 < day }) ?? true { tell(.abroadOldLaw, [place], &found) }
    guard file.assessed >= day else { return }
    abroad(conduct, accused, place, &found)
  }

  private func abroad(
    _ conduct: Conduct, _ accused: Accused, _ place: FactPath, _ found: inout Found
  ) {
    let citizenship = FactPath(accused.id, "kewarganegaraan")
    guard case .places(let countries) = accused.facts["kewarganegaraan"] else {
      tell(.abroadForeigner, [place], &found)
      found.asked.append(citizenship)
      return
    }
    guard countries.contains(Self.home) else {
      return tell(.abroadForeigner, [place, citizenship], &found)
    }
    let local = FactPath(conduct.id, "juga_pidana_di_tempat")
    switch truth(conduct, local.key, accused.id, nil) {
    case .yes: tell(.abroadCitizen, [place, citizenship, local], &found)
    case .no: tell(.abroadNoOffence, [place, citizenship, local], &found)
    case .unknown:
      tell(.abroadOpen, [place, citizenship], &found)
      found.asked.append(local)
    }
  }

  // MARK: How the law is read on it

  func readings(on conduct: Conduct, by accused: Accused, _ found: inout Found) {
    for person in persons(conduct, accused) {
      payment(conduct, accused, person, &found)
      across(conduct, accused, person, &found)
    }
    let isAttack = terms(conduct, "tindakan", accused.id, nil)?
      .truth(of: "menyerang-saksi-atau-petugas")
    let isInCourt = truth(conduct, "di_sidang_pengadilan", accused.id, nil)
    for victim in file.victims where conduct.victims.contains(victim.id) {
      guard isAttack == .yes, isInCourt == .no, victim.capacity == "saksi" else { continue }
      tell(
        .witnessOutside,
        [FactPath(conduct.id, "di_sidang_pengadilan"), FactPath(victim.id, "sebagai")], &found)
    }
  }

  /// A payment counts as means with the consent of who is in control; it went elsewhere.
  private func payment(
    _ conduct: Conduct, _ accused: Accused, _ victim: String?, _ found: inout Found
  ) {
    let means = "pemberian-bayaran-atau-manfaat"
    let payees = terms(conduct, "penerima_bayaran", accused.id, victim)
    let stated = terms(conduct, "cara", accused.id, victim)
    guard payees?.truth(of: "pemegang-kendali") == .no, let stated,
      stated.asserted.contains(means) || stated.oneOf.contains(where: { $0.contains(means) })
    else { return }
    tell(
      .payment, [FactPath(conduct.id, "cara", [means]), FactPath(conduct.id, "penerima_bayaran")],
      &found)
  }

  /// The exploitation does not move the day of the conduct; that it lies beyond is told.
  private func across(
    _ conduct: Conduct, _ accused: Accused, _ victim: String?, _ found: inout Found
  ) {
    let times = [accused.id, victim].compactMap { $0 }.compactMap { conduct.exploitation(of: $0) }
    guard let date = conduct.date, let time = times.first else { return }
    let isLater =
      date.last(limit: file.assessed).latest.map { $0 < day } ?? false
      && time.last(limit: file.assessed).latest.map { $0 >= day } ?? false
    let isEarlier =
      date.first.earliest.map { $0 >= day } ?? false
      && time.first.latest.map { $0 < day } ?? false
    guard isLater || isEarlier else { return }
    tell(
      .exploitationAcross,
      [FactPath(conduct.id, "tanggal"), FactPath(conduct.id, "masa_eksploitasi")], &found)
  }

  // MARK: Values

  private func persons(_ conduct: Conduct, _ accused: Accused) -> [String?] {
    conduct.victims.isEmpty ? [nil] : conduct.victims.map(Optional.some)
  }

  private func path(_ conduct: Conduct, _ key: String) -> FactPath {
    let parts = key.split(separator: ".").map(String.init)
    return FactPath(conduct.id, parts[0], Array(parts.dropFirst()))
  }

  private func terms(
    _ conduct: Conduct, _ key: String, _ accused: String, _ victim: String?
  ) -> TermStatement? {
    guard case .terms(let statement) = conduct.facts[key]?.value(accused: accused, victim: victim)
    else { return nil }
    return statement
  }

  private func truth(
    _ conduct: Conduct, _ key: String, _ accused: String, _ victim: String?
  ) -> Truth {
    guard case .truth(let truth) = conduct.facts[key]?.value(accused: accused, victim: victim)
    else { return .unknown }
    return truth
  }
}
