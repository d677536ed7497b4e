internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// What the list of acts and the contents of an act show.
struct ActPages {
  let shelf: StatuteShelf
  let words: PageWords
  let language: Language
  let day: CalendarDate

  private var sentences: SheetSentences { SheetSentences(names: shelf.names, language: language) }
  private var addresses: StatuteAddress {
    StatuteAddress(corpus: shelf.corpus, day: day == shelf.today() ? nil : day)
  }

  /// Every act held.
  func list() throws(DiagnosticError) -> [String: Any] {
    let statutes = try shelf.library.all()
    // The act that this program is about comes first.
    let main = try shelf.library.mainAct()
    let first = statutes.filter { $0.identity.id == main }
    return ["peraturan": (first + statutes.filter { $0.identity.id != main }).map(summary)]
  }

  private func summary(_ statute: Statute) -> [String: Any] {
    let force = statute.force
    let standing: Standing
    if let start = force.start, day < start {
      standing = .notYet(from: start)
    } else if let end = force.end, day >= end {
      standing = .revoked(since: end, by: [])
    } else {
      standing = .inForce(since: force.start)
    }
    var isInForce = false
    if case .inForce = standing { isInForce = true }
    let published = [statute.identity.publication].first { !$0.isEmpty }
    return [
      "uu_nama": statute.identity.citation, "uu_perihal": statute.identity.subject,
      "uu_panjang": statute.identity.longName, "uu_lain": statute.identity.popularNames,
      "uu_alamat": addresses.act(statute.identity.id),
      "uu_terbit": published ?? false,
      "uu_keadaan": NoBreak.binding(sentences.standing(standing)), "uu_berlaku": isInForce,
      "uu_utuh": statute.coverage.isWhole, "uu_muat": statute.coverage.note,
      "uu_pasal": "\(statute.articles.count)",
    ]
  }

  /// The contents of an act: its parts with their articles.
  ///
  /// - Parameter around: A provision at which the contents are opened; the others are closed.
  func contents(_ statute: Statute, around provision: Provision? = nil) -> [String: Any] {
    var values = summary(statute)
    let open = provision.map { statute.path(to: $0).map(\.index) } ?? []
    let changed = changedArticles(statute)
    let top = statute.provisions.filter { $0.parent == nil }
    values["bagian_uu"] = top.flatMap {
      entries($0, in: statute, level: 0, open: open, all: provision == nil, changed)
    }
    values["tanggal"] = sentences.date(day)
    values["bukan_hari_ini"] = day != shelf.today()
    return values
  }

  /// Articles in which words are replaced on the day.
  private func changedArticles(_ statute: Statute) -> Set<String> {
    var names: Set<String> = []
    for modification in statute.modifications where modification.period?.contains(day) ?? true {
      guard case .substitution = modification.kind else { continue }
      for eId in modification.destinations {
        let parts = eId.split(separator: "_", omittingEmptySubsequences: false)
        names.insert(
          (parts.firstIndex(of: "").map { parts[..<$0] } ?? parts[...])
            .joined(separator: "_"))
      }
    }
    return names
  }

  private func entries(
    _ provision: Provision, in statute: Statute, level: Int, open: [Int], all: Bool,
    _ changed: Set<String>
  ) -> [[String: Any]] {
    guard let entry = entry(provision, in: statute, level: level, open: open, changed) else {
      return inside(provision, in: statute, level: level, open: open, all: all, changed)
    }
    if provision.kind == .article || provision.kind == .entry { return [entry] }
    let shows = all || open.contains(provision.index)
    return [entry]
      + (shows
        ? inside(provision, in: statute, level: level + 1, open: open, all: all, changed) : [])
  }

  private func inside(
    _ provision: Provision, in statute: Statute, level: Int, open: [Int], all: Bool,
    _ changed: Set<String>
  ) -> [[String: Any]] {
    statute.children(of: provision, on: day).flatMap {
      entries($0, in: statute, level: level, open: open, all: all, changed)
    }
  }

  /// A row of the contents; `nil` for what has none of its own.
  private func entry(
    _ provision: Provision, in statute: Statute, level: Int, open: [Int], _ changed: Set<String>
  ) -> [String: Any]? {
    let name: String
    switch provision.kind {
    case .book, .chapter, .part, .subpart:
      name = [provision.number, provision.heading.text].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .article where !statute.isInAnnex(provision), .entry:
      name = statute.citation(of: provision).text
    case .recitals, .legalBases, .annex, .division("umum"):
      name = statute.citation(of: provision).text
    default: return nil
    }
    guard !name.isEmpty else { return nil }
    let eId = provision.workIdentifier ?? provision.eId ?? ""
    let isUnit = provision.kind == .article || provision.kind == .entry
    let isPart = statute.citation(of: provision).steps.isEmpty
    let isOnOwnPage = open.isEmpty
    return [
      "daftar_nama": NoBreak.binding(name), "daftar_dalam": min(level, 5),
      // A part has no page of its own; in its act's contents it is a heading.
      "daftar_tautan": isOnOwnPage && isPart ? false : addresses.page(provision, in: statute),
      "daftar_jangkar": (isUnit || eId.isEmpty ? nil : eId) ?? false,
      "daftar_ini": open.last == provision.index
        || (isUnit && open.contains(provision.index)),
      "daftar_pasal": isUnit, "daftar_keadaan": state(provision, in: statute, changed) ?? false,
    ]
  }

  private func state(
    _ provision: Provision, in statute: Statute, _ changed: Set<String>
  ) -> String? {
    switch statute.standing(of: provision, on: day) {
    case .revoked: return words.text("undang.dicabut", in: language)
    case .notYet: return words.text("undang.belum_berlaku", in: language)
    case .neverInForce, .deletedBeforeForce:
      return words.text("undang.tidak_pernah", in: language)
    case .inForce:
      let isChanged = provision.kind == .article && changed.contains(provision.eId ?? "")
      return isChanged ? words.text("undang.sebagian_diganti", in: language) : nil
    }
  }
}
