internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

extension Wording {
  /// When conduct was done, with the hour where it is known.
  func time(_ conduct: Conduct) -> String? {
    let hour = hour(dossier.file.details(of: conduct.id))
    return date(conduct.date).map { $0 + hour.trimmed }
  }

  /// ", pukul 19.30 WITA"; nothing where the file gives no hour.
  func hour(_ details: Details) -> String {
    details.text("pukul").map(dossier.prose)
      .map { ", pukul \($0) \(details.term("zona") ?? "")" } ?? ""
  }

  /// District, regency and province of conduct; the village stays out (UU 21/2007 Pasal 44).
  func place(_ conduct: Conduct) -> String? {
    let details = dossier.file.details(of: conduct.id).record("tempat")
    let parts = ["kecamatan", "kabupaten", "provinsi"].compactMap { details.text($0) }
    if !parts.isEmpty { return dossier.people.redacted(parts.joined(separator: ", ")) }
    return details.text("uraian").map(dossier.prose)
  }

  /// "Jalan Merpati Nomor 3, RT 004/RW 002, Oebobo, Oebobo, Kota Kupang, Nusa Tenggara Timur".
  func address(_ details: Details) -> String? {
    let block = [details.text("rt").map { "RT \($0)" }, details.text("rw").map { "RW \($0)" }]
      .compactMap { $0 }.joined(separator: "/")
    let parts =
      [details.text("jalan"), block.isEmpty ? nil : block]
      + ["desa", "kecamatan", "kabupaten", "provinsi"].map { details.text($0) }
    let given = parts.compactMap { $0 }
    return given.isEmpty ? nil : given.joined(separator: ", ")
  }

  /// How old a victim was when the first conduct that names the victim began.
  func ageThen(_ victim: Victim) -> String? {
    let days = dossier.file.conduct.filter { $0.victims.contains(victim.id) }
      .compactMap { $0.date?.first }
    let first = days.min { a, b in
      (a.earliest ?? a.latest ?? dossier.file.assessed)
        < (b.earliest ?? b.latest ?? dossier.file.assessed)
    }
    if let stated = victim.birth.age { return age(stated) }
    guard let born = victim.birth.date else { return nil }
    guard let first else { return ageNow(victim.birth) }
    return age(born, on: first).map { "\(age($0)) pada waktu kejadian" }
  }

  /// How old someone is on the day of the assessment.
  func ageNow(_ birth: Birth) -> String? {
    if let born = birth.date {
      let day = DayRange(earliest: dossier.file.assessed, latest: dossier.file.assessed)
      return age(born, on: day).map(age)
    }
    return birth.age.map(age)
  }

  /// Completed years between two days, each as exactly as it is known.
  private func age(_ born: DayRange, on day: DayRange) -> Age? {
    guard let oldest = born.earliest, let youngest = born.latest, let first = day.earliest,
      let last = day.latest ?? day.earliest
    else { return nil }
    return Age(least: years(from: youngest, to: first), most: years(from: oldest, to: last))
  }

  private func years(from born: CalendarDate, to day: CalendarDate) -> Int {
    let years = day.year - born.year
    guard let birthday = born.adding(years: years), day < birthday else { return max(years, 0) }
    return max(years - 1, 0)
  }

  /// "anak", "dewasa", or that it is not known.
  func childhood(_ victim: Victim) -> String {
    switch victim.facts[Victim.childKey] {
    case .truth(.yes): "anak"
    case .truth(.no): "dewasa"
    default: "belum diketahui, dewasa atau anak"
    }
  }

  /// Provisions of one act share its name: "Pasal 4 jo. Pasal 17 Undang-Undang …".
  func chain(_ citations: [Citation]) -> String {
    var result = ""
    for (index, citation) in citations.enumerated() {
      let next = index + 1 < citations.count ? citations[index + 1].act : nil
      let isLast = citation.act == nil || citation.act != next
      let words =
        isLast
        ? dossier.names.long(citation)
        : citation.act.map { dossier.names.text(citation, from: $0) } ?? citation.text
      result += (index == 0 ? "" : " jo. ") + words
    }
    return result
  }

  /// A question for people, with what it is about in words instead of ids.
  func question(_ path: FactPath) -> String {
    let entity = dossier.file.entity(of: path.id)
    let words = dossier.vocabulary.question(for: path, about: entity)?.indonesian
    let asked = words ?? fact(path)
    return "\(asked.asQuestion) (\(subject(path.id, entity)))"
  }

  private func subject(_ id: String, _ entity: FactKey.Entity) -> String {
    guard let conduct = dossier.file.conduct.first(where: { $0.id == id }) else {
      return entity == .proceeding ? "perkara ini" : dossier.personName(id)
    }
    let victims = enumeration(conduct.victims.map(dossier.people.name))
    let about = victims.isEmpty ? "" : " terhadap \(victims)"
    let accused = enumeration(conduct.accused.map(dossier.personName))
    return "perbuatan \(accused)\(about)" + (date(conduct.date).map { ", \($0)" } ?? "")
  }

  /// Items of a list as Indonesian letters end them: semicolons, "dan" before the last, a full stop.
  static func points(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      let bare = line.withoutListEnding
      switch lines.count - index {
      case 1: return bare + "."
      case 2: return bare + "; dan"
      default: return bare + ";"
      }
    }
  }
}

extension Dossier {
  /// Provisions of the standing lines after a word, as a sentence names them.
  func provisions(_ word: String) -> TemplateValue {
    let citations = standing.citations(word)
    return citations.isEmpty
      ? .notFilled : .text(Wording(self).enumeration(citations.map(names.long)))
  }

  /// "Pasal 19 sampai …": provisions of one act as one run, with the act's long name.
  func long(_ provisions: [Citation]) -> String {
    var acts: [ActIdentifier] = []
    for act in provisions.compactMap(\.act) where !acts.contains(act) { acts.append(act) }
    let runs = acts.map { act in
      CitationList.text(
        provisions.filter { $0.act == act }, act: names.long(Citation(act: act, steps: [])))
    }
    return runs.joined(separator: "; ")
  }

  /// The name of someone whom documents may name, else the pseudonym.
  func openName(_ id: String) -> String {
    guard !people.isProtected(id) else { return people.name(id) }
    return file.details(of: id).record("identitas").text("nama_lengkap") ?? people.name(id)
  }

  /// Consents of a victim for a purpose that were not withdrawn and are not over.
  func consents(of victim: String, for purpose: String) -> [Details] {
    file.details(of: victim).records("persetujuan").filter { consent in
      consent.terms("jenis").contains(purpose) && consent.truth("dicabut") != .yes
        && consent.day("berlaku_sampai").map { $0 >= file.assessed } ?? true
    }
  }

  /// "Korban S. menyetujui pelaporan ini secara tertulis pada 14 Februari 2026."
  func sentence(_ consent: Details, of victim: String, _ what: String) -> String {
    let giver = consent.references("oleh").first
    let who =
      giver.map { "\(openName($0)), untuk \(people.name(victim))," } ?? people.name(victim)
    let form = consent.term("bentuk").map { " secara \(label(of: $0, in: "bentuk_persetujuan"))" }
    let day = consent.day("tanggal").map { " pada \($0.indonesian)" }
    return "\(who) menyetujui \(what)\(form ?? "")\(day ?? "")."
  }
}

extension String {
  /// The same with a capital at its beginning.
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The same without spaces and line ends around it.
  var trimmed: String {
    var core = drop(while: \.isWhitespace)
    while let last = core.last, last.isWhitespace { core.removeLast() }
    return String(core)
  }

  /// Ends with one question mark.
  fileprivate var asQuestion: String { hasSuffix("?") ? self : self + "?" }

  /// Without the punctuation that ended it in another list.
  fileprivate var withoutListEnding: String {
    var text = trimmed
    if text.hasSuffix("; dan") { text = String(text.dropLast(5)) }
    while let last = text.last, ";.,".contains(last) { text = String(text.dropLast()) }
    return text
  }
}
