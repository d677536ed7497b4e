internal import StatuteModel
internal import StatuteXML

/// Which code's list of evidence a case falls under, and where a kind of evidence stands in it.
///
/// The lists, the letters and the transitional rule are data of the vocabulary (`hukum_acara`,
/// `jenis_bukti`, `peralihan_acara`).
struct EvidenceLaw {
  let dossier: Dossier

  /// A code with its list of evidence.
  struct Code: Hashable {
    let name: String
    let list: Citation
  }

  /// The code or codes that are possible, with the reason.
  struct Answer: Hashable {
    let codes: [Code]
    let reason: String
  }

  /// What the transitional rule makes of the steps of the proceeding; both codes where it, or the
  /// case, leaves it open.
  var answer: Answer {
    let all = ["lama", "baru"].compactMap(code)
    guard let new = all.last, let act = new.list.act, let day = start(of: act) else {
      return answer(all, "belum-diketahui")
    }
    let (old, both) = (Array(all.prefix(1)), all)
    let (referral, examination) = (before(day, .referral), before(day, .examination))
    if examination == .yes { return answer(old, "sudah-diperiksa") }
    if referral == .yes {
      return examination == .no
        ? answer([new], "belum-diperiksa") : answer(both, "belum-diketahui")
    }
    let investigation = before(day, .investigation)
    // Nobody prosecutes before an investigation.
    let prosecution = investigation == .no ? .no : before(day, .prosecution)
    switch Truth.any([investigation, prosecution]) {
    case .yes: return answer(both, "sudah-berjalan", "sidang-kemudian")
    case .no: return answer([new], isLater(than: day) ? "sesudah-berlaku" : "belum-berjalan")
    case .unknown: return answer(both, "belum-diketahui")
    }
  }

  private func code(_ name: String) -> Code? {
    dossier.term(name, in: "hukum_acara")?.sources.first.map { Code(name: name, list: $0) }
  }

  private func start(of act: ActIdentifier) -> CalendarDate? {
    (try? dossier.library.statute(act))?.force.start
  }

  /// Whether all conduct certainly followed; the transitional rule is about earlier conduct alone.
  private func isLater(than day: CalendarDate) -> Bool {
    dossier.file.conduct.allSatisfy { conduct in
      conduct.date?.first.earliest.map { $0 >= day } ?? false
    }
  }

  private func before(_ day: CalendarDate, _ step: Proceeding.Step) -> Truth {
    guard let range = dossier.file.proceeding.steps[step] else { return .unknown }
    if let latest = range.latest, latest < day { return .yes }
    return range.earliest.map { $0 >= day } ?? false ? .no : .unknown
  }

  private func answer(_ codes: [Code], _ reasons: String...) -> Answer {
    let words = reasons.compactMap { name -> String? in
      guard let term = dossier.term(name, in: "peralihan_acara") else { return nil }
      let basis = term.sources.map(dossier.names.full).joined(separator: "; ")
      return term.label.indonesian + (basis.isEmpty ? "" : " (\(basis))")
    }
    let lists = Wording(dossier).enumeration(codes.map { dossier.names.full($0.list) })
    return Answer(codes: codes, reason: "\(lists): \(words.joined(separator: "; "))")
  }

  /// Where a kind stands: in the code's list, else in the act that gives it beside the list; `nil`
  /// where it is no lawful evidence under the code.
  func place(of kind: String, under code: Code) -> Citation? {
    let sources = dossier.term(kind, in: "jenis_bukti")?.sources ?? []
    if let listed = sources.first(where: { $0.isWithin(code.list) }) { return listed }
    let codes = Set(["lama", "baru"].compactMap { self.code($0)?.list.act })
    return sources.first { source in source.act.map { !codes.contains($0) } ?? false }
  }

  /// The provision that gives a victim's statement a weight of its own.
  var victimRule: Citation? {
    let codes = Set(["lama", "baru"].compactMap { self.code($0)?.list.act })
    return dossier.term(Self.victimKind, in: "jenis_bukti")?.sources
      .first { source in source.act.map { !codes.contains($0) } ?? false }
  }

  static let victimKind = "keterangan-saksi-korban"

  /// How many different kinds of lawful evidence there are, each place counted once.
  func kinds(_ pieces: [Evidence], under code: Code) -> [Citation] {
    var places: [Citation] = []
    for piece in pieces where piece.isLawful != .no {
      guard let kind = piece.kind, let place = place(of: kind, under: code) else { continue }
      if !places.contains(place) { places.append(place) }
    }
    return places.sorted { $0.identifier < $1.identifier }
  }
}

extension Dossier {
  /// A term of the vocabulary.
  func term(_ name: String, in list: String) -> Vocabulary.Term? {
    vocabulary.lists[list]?.first { $0.name == name }
  }

  /// A term as a sentence begins with it.
  func sentence(of name: String, in list: String) -> String {
    label(of: name, in: list).capitalizedFirst
  }
}

extension String {
  /// The same with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
