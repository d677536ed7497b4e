internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import RuleEngine
internal import StatuteModel

/// The list of cases, and how a case comes into it.
extension CasePages {
  func addLists(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus") { request, context in
      try await with(request, context) { try await list($0, request, context) }
    }
    // The words to search come in a form, never in an address: they may be a name.
    router.post("kasus/cari") { request, context in
      try await with(request, context) { try await list($0, request, context) }
    }
    // Who copies the address of what a form gave comes to the list.
    for path in ["kasus/cari", "kasus/buka"] as [RouterPath] {
      router.get(path) { _, _ in Response.seeOther("/kasus") }
    }
    router.get("kasus/baru") { request, context in
      try await with(request, context) { _ in try form([], text: "", request, context) }
    }
    router.post("kasus") { request, context in
      try await with(request, context) { try await add($0, request, context) }
    }
  }

  private func list(
    _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    let isForm = request.method == .post
    let fields = isForm ? context.form : FormFields(request.uri.query ?? "")
    var query = CaseQuery()
    query.search = isForm ? String((fields["q"] ?? "").prefix(200)) : ""
    if let status = fields["status"].flatMap(CaseStatus.init(rawValue:)) {
      query.statuses = [status]
    }
    query.stage = fields["tahap"].flatMap { $0.isEmpty ? nil : $0 }
    query.regime = fields["rezim"].flatMap(Regime.Code.init(rawValue:))?.rawValue
    query.page = fields["halaman"].flatMap { Int($0) } ?? 1
    let page = try await room.registry.list(query)
    let language = context.visitor.language
    let clock = CaseClock(language: language)
    let words = AnalysisWords(language: language, names: names)
    let stages = terms(room, FactKey(.proceeding, "tahap"), language)
    let rows = page.entries.map { entry in
      row(entry, stages: stages, clock, words)
    }
    let isFiltered =
      !query.search.isEmpty || !query.statuses.isEmpty || query.stage != nil || query.regime != nil
    return try renderer.page(
      "kasus", title: word("daftar", context), tab: .cases,
      values: [
        "q": query.search, "baris": rows, "ada": !rows.isEmpty, "jumlah": "\(page.total)",
        "saring": [
          choice(
            "status", CaseStatus.allCases.map { ($0.rawValue, $0.words(in: language)) },
            query.statuses.first?.rawValue, context),
          choice("tahap", stages, query.stage, context),
          choice("rezim", ["A", "A-bis", "B", "C"].map { ($0, $0) }, query.regime, context),
        ],
        "disaring": isFiltered, "pertama": page.total == 0 && !isFiltered,
        "contoh_pertama": samples.first ?? false, "lewat_tautan": query.search.isEmpty,
        "tetap": Self.pairs(query).map { ["nama_tetap": $0.0, "nilai_tetap": $0.1] },
        "nomor_sebelum": page.page > 1 ? "\(page.page - 1)" : false as Any,
        "nomor_sesudah": page.page < page.pageCount ? "\(page.page + 1)" : false as Any,
        "halaman_ke": "\(page.page)", "halaman_dari": "\(page.pageCount)",
        "berhalaman": page.pageCount > 1,
        "sebelum": page.page > 1 ? Self.link(query, page.page - 1) : false as Any,
        "sesudah": page.page < page.pageCount ? Self.link(query, page.page + 1) : false as Any,
      ], for: request, context)
  }

  private func row(
    _ entry: CaseEntry, stages: [(String, String)], _ clock: CaseClock, _ words: AnalysisWords
  ) -> [String: Any] {
    let summary = entry.summary
    func offences(_ list: [String]) -> [String] {
      list.compactMap { Citation(identifier: $0) }.map(words.cite)
    }
    return [
      "tautan": Self.address(entry.id), "nama": entry.title(in: words.language),
      "nomor": "\(entry.number)", "status_kata": entry.status.words(in: words.language),
      "tahap_kata": stages.first { $0.0 == summary.stage }?.1 ?? "–",
      "rezim_kata": summary.regime ?? "–", "pelaku": summary.accused.map { "\($0)" } ?? "–",
      "korban": summary.victims.map { "\($0)" } ?? "–",
      "anak": summary.childVictim == .yes,
      "bertemuan": !summary.metOffences.isEmpty || !summary.openOffences.isEmpty,
      "terpenuhi": offences(summary.metOffences),
      "terbuka": offences(summary.openOffences), "diubah": clock.text(entry.changed),
    ]
  }

  private func choice(
    _ name: String, _ values: [(String, String)], _ chosen: String?, _ context: WorkbenchContext
  ) -> [String: Any] {
    [
      "saring_nama": name, "saring_kata": word(name, context),
      "pilihan": values.map { value, text in
        ["nilai": value, "kata_nilai": text, "dipilih": value == chosen] as [String: Any]
      },
    ]
  }

  /// The terms of a choice with their labels.
  func terms(
    _ room: CaseOffice.Room, _ key: FactKey, _ language: Language
  ) -> [(String, String)] {
    let vocabulary = room.desk.vocabulary
    return (vocabulary.key(key).map(vocabulary.terms(under:)) ?? [])
      .map { ($0.name, $0.label.text(in: language)) }
  }

  private static func link(_ query: CaseQuery, _ page: Int) -> String {
    let pairs = [("halaman", "\(page)")] + pairs(query).filter { $0.0 != "q" }
    return "/kasus?" + pairs.map { "\($0)=\(FormFields.encoded($1))" }.joined(separator: "&")
  }

  private static func pairs(_ query: CaseQuery) -> [(String, String)] {
    var pairs: [(String, String)] = []
    if !query.search.isEmpty { pairs.append(("q", query.search)) }
    if let status = query.statuses.first { pairs.append(("status", status.rawValue)) }
    if let stage = query.stage { pairs.append(("tahap", stage)) }
    if let regime = query.regime { pairs.append(("rezim", regime)) }
    return pairs
  }

  // MARK: New cases

  private func form(
    _ diagnostics: [Diagnostic], text: String, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    try renderer.page(
      "kasus-baru", title: word("baru", context), tab: .cases,
      status: diagnostics.isEmpty ? .ok : .unprocessableContent,
      values: [
        "teks": text, "ada_galat": !diagnostics.isEmpty, "jumlah_galat": "\(diagnostics.count)",
        "galat_berkas": problems(diagnostics, context),
        "contoh": samples.values(context.visitor.language),
      ], for: request, context)
  }

  /// What is wrong with a text, line by line.
  func problems(_ diagnostics: [Diagnostic], _ context: WorkbenchContext) -> [[String: Any]] {
    diagnostics.prefix(200).map { diagnostic in
      let text = diagnostic.text(in: context.visitor.language)
      let line = diagnostic.position.line
      return [
        "baris_ke": line > 0 ? "\(line)" : false,
        "apa": AnalysisWords.capitalized(text.headline), "catatan": text.note ?? false,
        "saran": text.suggestion ?? false,
      ]
    }
  }

  private func add(
    _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    switch context.form["cara"] {
    case "contoh":
      guard let text = context.form["contoh"].flatMap(samples.text) else {
        throw Refusal.unreadable
      }
      let entry = try await room.registry.create(room.newCase(text))
      let next = context.form["lalu"] == "analisis" ? CasePart.analysis : .overview
      return .seeOther(Self.address(entry.id) + next.path)
    case "berkas":
      let file = context.files.first { $0.field == "berkas" && !$0.bytes.isEmpty }?.bytes
      return try await take(
        file ?? Array((context.form["teks"] ?? "").utf8), room, request, context)
    case "formulir":
      var draft = CaseDraft(vocabulary: room.desk.vocabulary)
      draft.add(.accused, ids: ["P1"])
      draft.add(.conduct, ids: ["A1"])
      draft.set(.words(["P1"]), of: .conduct, "A1", ["pelaku"])
      let text = try draft.text()
      let entry = try await room.registry.create(room.newCase(text))
      return .seeOther(Self.address(entry.id) + CasePart.editor.path)
    default:
      let entry = try await room.registry.create(NewCase(text: CasePages.blank))
      return .seeOther(Self.address(entry.id) + CasePart.interview.path)
    }
  }

  /// The text of a case of which nothing is known.
  static let blank = "versi: 1\n"

  private func take(
    _ bytes: [UInt8], _ room: CaseOffice.Room, _ request: Request, _ context: WorkbenchContext
  ) async throws -> Response {
    do throws(DiagnosticError) {
      _ = try room.desk.read(bytes, file: "kasus.yaml")
    } catch {
      return try form(
        error.diagnostics, text: String(decoding: bytes, as: UTF8.self), request, context)
    }
    var text = String(decoding: bytes, as: UTF8.self)
    // JSON is kept as YAML, which the interview and the editor write.
    if text.first(where: { !$0.isWhitespace }) == "{" {
      text = try CaseDraft(
        reading: bytes, file: "kasus.yaml", vocabulary: room.desk.vocabulary
      ).text()
    }
    let entry = try await room.registry.create(room.newCase(text))
    return .seeOther(Self.address(entry.id))
  }
}

/// Moments as a reader of this machine's clock says them.
struct CaseClock {
  let language: Language

  func text(_ date: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: date)
    let day = CalendarDate(
      year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    let name = day.map { language == .indonesian ? $0.indonesian : $0.english } ?? ""
    return "\(name), \(time(date))".replacing(" ", with: "\u{A0}")
  }

  /// The time of the day alone: "14.03".
  func time(_ date: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute], from: date)
    let minute = parts.minute ?? 0
    let separator = language == .indonesian ? "." : ":"
    return "\(parts.hour ?? 0)\(separator)\(minute < 10 ? "0" : "")\(minute)"
  }
}
