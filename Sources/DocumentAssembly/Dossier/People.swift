public import Drafting
public import StatuteModel

/// The persons of a case: how documents call them, and what of them must stay secret.
///
/// Victims, witnesses and persons who ask for secrecy appear by initials (UU 21/2007 Pasal 24, 33,
/// 44); for a child parents, school and village are withheld as well (UU 11/2012 Pasal 19).
public struct People: Sendable {
  /// Who is called what.
  public let register: PseudonymRegister
  /// The protected persons with what would show them.
  public let protected: [ProtectedPerson]
  private let roles: [String: String]
  private let secret: Set<String>

  /// Gathers the persons of a case.
  /// - Parameter spared: victims among the accused whom the law does not punish; they are protected
  ///   under the names that they have there as well
  public init(_ file: CaseFile, sparing spared: Set<String> = []) {
    var entries: [PseudonymRegister.Entry] = []
    var roles: [String: String] = [:]
    for victim in file.victims {
      let details = file.details(of: victim.id)
      let name =
        details.record("identitas").text("nama_lengkap") ?? victim.name?.disclosed
      entries.append(
        .init(
          id: victim.id, chosen: details.text("samaran") ?? victim.initials?.disclosed, name: name))
      roles[victim.id] = victim.capacity == "korban-tppo" ? "Korban" : "Saksi"
    }
    for id in file.persons {
      let details = file.details(of: id)
      entries.append(
        .init(
          id: id, chosen: details.text("inisial"),
          name: details.record("identitas").text("nama_lengkap")))
      roles[id] = Self.role(details.terms("peran"))
    }
    register = PseudonymRegister(entries)
    self.roles = roles
    var protected: [ProtectedPerson] = []
    for victim in file.victims {
      let details = file.details(of: victim.id)
      let isAdult = victim.facts[Victim.childKey] == .truth(.no)
      protected.append(
        Self.protection(
          called: "Korban \(register[victim.id]?.text ?? victim.id)",
          names: [victim.name?.disclosed].compactMap { $0 }
            + Self.mistaken([details.text("samaran"), victim.initials?.disclosed])
            + Self.otherNames(of: victim, file, spared),
          details.record("identitas"),
          withPlaces: !isAdult, alsoVillage: true))
    }
    for id in file.persons where !Self.isOpen(file, id) {
      protected.append(
        Self.protection(
          called: "\(roles[id] ?? "Saksi") \(register[id]?.text ?? id)",
          names: Self.mistaken([file.details(of: id).text("inisial")]),
          file.details(of: id).record("identitas"), withPlaces: false, alsoVillage: true))
    }
    self.protected = protected.map { Self.without(file.papers.record("instansi"), $0) }
    secret = Set(file.victims.map(\.id) + file.persons.filter { !Self.isOpen(file, $0) })
  }

  /// Whether documents must not name someone.
  public func isProtected(_ id: String) -> Bool { secret.contains(id) }

  /// The address of the office that writes stands in every letterhead and leads to nobody.
  private static func without(_ office: Details, _ person: ProtectedPerson) -> ProtectedPerson {
    let address = office.texts("alamat").joined(separator: "; ").lowercased()
    return ProtectedPerson(
      replacement: person.replacement, names: person.names, kin: person.kin,
      numbers: person.numbers, places: person.places.filter { !address.contains($0.lowercased()) })
  }

  /// Names that somebody wrote where initials belong: they are names all the same.
  private static func mistaken(_ initials: [String?]) -> [String] {
    initials.compactMap { $0 }.filter { text in
      Pseudonym(text) == nil && text.split { !$0.isLetter }.contains { $0.count > 2 }
    }
  }

  /// The names under which a victim who is not punished stands among the accused.
  private static func otherNames(
    of victim: Victim, _ file: CaseFile, _ spared: Set<String>
  ) -> [String] {
    file.accused.filter { $0.victim == victim.id && spared.contains($0.id) }.flatMap { accused in
      let identity = file.details(of: accused.id).record("identitas")
      return [accused.name?.disclosed, identity.text("nama_lengkap")].compactMap { $0 }
        + identity.texts("alias")
    }
  }

  /// Whoever acts by office or asks for no secrecy appears by name.
  private static func isOpen(_ file: CaseFile, _ id: String) -> Bool {
    let details = file.details(of: id)
    let reporter = file.papers.record("pelapor")
    let isReporter = reporter.references("orang").contains(id)
    // The reporter's own wish comes first (UU 21/2007 Pasal 33).
    if isReporter, reporter.truth("minta_dirahasiakan") == .yes { return false }
    if let chosen = details.term("kerahasiaan") { return chosen == "terbuka" }
    if isReporter, reporter.truth("minta_dirahasiakan") == .no { return true }
    let official: Set<String> = ["penyidik", "penuntut-umum", "petugas", "kuasa", "ahli"]
    return !official.isDisjoint(with: details.terms("peran"))
  }

  private static func role(_ terms: [String]) -> String {
    for (term, word) in [
      ("pelapor", "Pelapor"), ("ahli", "Ahli"), ("pendamping", "Pendamping"),
      ("kuasa", "Kuasa"), ("wali", "Wali"), ("orang-tua", "Orang tua"),
    ] where terms.contains(term) { return word }
    return "Saksi"
  }

  private static func protection(
    called replacement: String, names: [String], _ identity: Details, withPlaces: Bool,
    alsoVillage: Bool
  ) -> ProtectedPerson {
    let address = identity.record("alamat")
    var places = [address.text("jalan")].compactMap { $0 }
    if alsoVillage, let village = address.text("desa") { places.append("Desa \(village)") }
    if withPlaces { places += [identity.text("sekolah"), address.text("desa")].compactMap { $0 } }
    let numbers =
      [identity.text("nik"), identity.text("nomor_paspor"), identity.text("akta_kelahiran")]
      .compactMap { $0 } + identity.texts("kontak") + identity.texts("rekening")
    return ProtectedPerson(
      replacement: replacement,
      names: names + [identity.text("nama_lengkap")].compactMap { $0 } + identity.texts("alias"),
      kin: identity.texts("orang_tua"), numbers: numbers, places: places)
  }

  /// "Korban S.N.R."; the id where the case does not know the person.
  public func name(_ id: String) -> String {
    let pseudonym = register[id]?.text ?? id
    return roles[id].map { "\($0) \(pseudonym)" } ?? pseudonym
  }

  /// The pseudonym alone.
  public func pseudonym(_ id: String) -> String { register[id]?.text ?? id }

  /// Free text with every protected name, number and place replaced.
  public func redacted(_ text: String) -> String { Redactor(protected).redacted(text) }
}
