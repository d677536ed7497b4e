internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// What the page of a provision shows: the sheet of the command `rujukan pasal`, for a browser.
struct ArticlePage {
  let shelf: StatuteShelf
  let words: PageWords
  let language: Language
  let statute: Statute
  let provision: Provision
  let day: CalendarDate
  let sheet: ProvisionSheet
  private let sentences: SheetSentences
  private let addresses: StatuteAddress

  init(
    _ provision: Provision, in statute: Statute, on day: CalendarDate, shelf: StatuteShelf,
    words: PageWords, language: Language
  ) {
    self.shelf = shelf
    self.words = words
    self.language = language
    self.statute = statute
    self.provision = provision
    self.day = day
    sheet = SheetBuilder.sheet(of: provision, in: statute, corpus: shelf.corpus, on: day)
    sentences = SheetSentences(names: shelf.names, language: language)
    addresses = StatuteAddress(corpus: shelf.corpus, day: day == shelf.today() ? nil : day)
  }

  /// "Pasal 2 UU 21/2007".
  var title: String { shelf.names.full(sheet.citation) }

  func values() throws(DiagnosticError) -> [String: Any] {
    let lines = SheetLines(
      sheet: sheet, statute: statute, addresses: addresses, sentences: sentences)
    var values: [String: Any] = [
      "nama": NoBreak.binding(sheet.citation.text), "uu": statute.identity.citation,
      "uu_tautan": addresses.act(statute.identity.id), "jalan": path,
      "kutipan_saja": statute.coverage.isWhole
        ? false : words.text("undang.kutipan", in: language),
      "kutipan_ket": statute.coverage.note,
      "baris": lines.values(sheet.lines, isOwn: true),
      "catatan": sheet.notes.enumerated().map { index, note -> [String: Any] in
        [
          "ke": index + 1, "kalimat": NoBreak.binding(sentences.note(note)),
          "inferensi": isInference(note),
        ]
      },
      "ada_catatan": !sheet.notes.isEmpty,
      "sasaran": targets(lines), "wujud_lain": otherWordings(lines),
      "kutip": quotation,
    ]
    values.merge(beside(lines)) { _, new in new }
    values.merge(standing) { _, new in new }
    values["dirujuk"] = try citing()
    let history = ProvisionHistory(
      of: provision, in: statute, corpus: shelf.corpus, today: shelf.today())
    values.merge(timeline(history)) { _, new in new }
    values.merge(neighbours) { _, new in new }
    return values
  }

  // MARK: The words

  private var path: [[String: Any]] {
    statute.path(to: provision).dropLast().map { piece in
      [
        "bagian": [piece.number, piece.heading.text].filter { !$0.isEmpty }.joined(separator: " "),
        "bagian_tautan": addresses.page(piece, in: statute),
      ]
    }.filter { ($0["bagian"] as? String)?.isEmpty == false }
  }

  private var standing: [String: Any] {
    var isInForce = false
    if case .inForce = sheet.standing { isInForce = true }
    let hasReplacedWords = sheet.notes.contains { note in
      if case .replaced = note { return true }
      return false
    }
    var isOver = false
    if case .revoked = sheet.standing { isOver = true }
    return [
      "dibaca": NoBreak.binding(sentences.heading(sheet)), "berlaku": isInForce, "dicabut": isOver,
      "terbagi": sheet.isDivided || hasReplacedWords, "ada_diganti": hasReplacedWords,
      "ragu_ragu": sheet.notes.contains { $0 == .unverified || $0 == .notObtained },
    ]
  }

  private func targets(_ lines: SheetLines) -> [[String: Any]] {
    sheet.targets.map { target in
      [
        "sasaran_nama": NoBreak.binding(shelf.names.full(target.citation)),
        "sasaran_tautan": addresses.page(target.citation),
        "sasaran_keadaan": sentences.standing(target.standing),
        "sasaran_baris": lines.values(target.lines, isOwn: false),
      ]
    }
  }

  private func otherWordings(_ lines: SheetLines) -> [[String: Any]] {
    sheet.otherWordings.map { wording in
      [
        "wujud_keadaan": sentences.standing(wording.standing),
        "wujud_baris": lines.values(wording.lines, isOwn: false),
      ]
    }
  }

  private func isInference(_ note: ProvisionSheet.Note) -> Bool {
    switch note {
    case .remark(let mark, _): mark == .inference
    case .redirected(_, _, _, _, let mark), .succeededBy(_, _, let mark): mark == .inference
    default: false
    }
  }

  // MARK: Beside the words

  private func beside(_ lines: SheetLines) -> [String: Any] {
    var values: [String: Any] = [
      "istilah_daftar": sheet.definitions.filter { $0.citation != sheet.citation }.map {
        definition -> [String: Any] in
        [
          "istilah_id": "ist-\(definition.entry)", "istilah_nama": definition.term,
          "istilah_asal": NoBreak.binding(definition.citation.text),
          "istilah_arti": definition.text,
          "istilah_tautan": addresses.page(definition.citation),
        ]
      },
      "asal": sheet.remarks.map { remark -> [String: Any] in
        ["asal_tanda": sentences.confidence(remark.mark), "asal_ket": remark.note]
      },
      "sumber": sheet.sources.map { ["sumber_nama": $0.title, "sumber_alamat": $0.address] },
    ]
    values["ada_istilah"] = !sheet.definitions.filter { $0.citation != sheet.citation }.isEmpty
    if let elucidation = sheet.elucidation {
      values["penjelasan"] = [
        "penjelasan_nama": NoBreak.binding(elucidation.citation.text),
        "penjelasan_keadaan": elucidation.standing.isAlike(sheet.standing)
          ? false : sentences.standing(elucidation.standing),
        "penjelasan_baris": lines.values(elucidation.lines, isOwn: false),
      ]
    } else {
      values["penjelasan"] = false
    }
    return values
  }

  private func citing() throws(DiagnosticError) -> [[String: Any]] {
    guard let article = statute.path(to: provision).last(where: { $0.kind == .article }) else {
      return []
    }
    return try shelf.citations().citing(article, in: statute).map { citation in
      [
        "dirujuk_nama": NoBreak.binding(shelf.names.text(citation, from: statute.identity.id)),
        "dirujuk_tautan": addresses.page(citation),
      ]
    }
  }

  /// The citation as letters write it, with the act that amended the wording.
  private var quotation: String {
    let identity = statute.identity
    var text = "\(shelf.names.long(sheet.citation)) tentang \(identity.subject)"
    var acts: [ActIdentifier] = []
    for case .amended(let by, _) in sheet.notes {
      for act in by.compactMap(\.act) where !acts.contains(act) { acts.append(act) }
    }
    if !acts.isEmpty {
      let names = acts.map { shelf.names.long(Citation(act: $0)) }
      text += " sebagaimana telah diubah dengan \(names.joined(separator: " dan "))"
    }
    return text
  }

  private var neighbours: [String: Any] {
    let articles = statute.articles
    guard let article = statute.path(to: provision).last(where: { $0.kind == .article }),
      let eId = article.workIdentifier ?? article.eId,
      let place = articles.firstIndex(where: { $0.eId == eId })
    else { return ["sebelum": false, "sesudah": false] }
    func value(_ index: Int) -> Any {
      guard articles.indices.contains(index) else { return false }
      return [
        "tetangga": NoBreak.binding(statute.citation(of: articles[index]).text),
        "tetangga_tautan": addresses.page(articles[index], in: statute),
      ]
    }
    return ["sebelum": value(place - 1), "sesudah": value(place + 1)]
  }

  // MARK: Time

  private func timeline(_ history: ProvisionHistory) -> [String: Any] {
    let span = max(history.last.dayNumber - history.first.dayNumber, 1)
    func place(_ date: CalendarDate) -> Int {
      (date.dayNumber - history.first.dayNumber) * 1000 / span
    }
    let starts = history.eras.map(\.start)
    let eras = history.eras.enumerated().map { index, era -> [String: Any] in
      let next = starts.indices.contains(index + 1) ? place(starts[index + 1]) : 1000
      let isShown =
        era.start <= day && (starts.indices.contains(index + 1) ? day < starts[index + 1] : true)
      return [
        "masa_mulai": NoBreak.binding(sentences.date(era.start)),
        "masa_apa": NoBreak.binding(sentence(era)),
        "masa_tautan": "?pada=\(era.start.iso)", "masa_x": place(era.start),
        "masa_lebar": max(next - place(era.start) - 4, 2), "masa_ini": isShown,
      ]
    }
    return [
      "tanggal": sentences.date(day), "tanggal_iso": day.iso,
      "hari_pertama": history.first.iso, "hari_jumlah": span,
      "hari_ini_ke": min(max(day.dayNumber - history.first.dayNumber, 0), span),
      "masa": eras, "ada_masa": eras.count > 1,
      "bukan_hari_ini": day != shelf.today(),
    ]
  }

  /// The day stands before it, so the sentence leaves it out.
  private func sentence(_ standing: Standing) -> String {
    switch standing {
    case .inForce: words.text("undang.masa_berlaku", in: language)
    case .revoked(_, let by):
      words.text(
        by.isEmpty ? "undang.masa_dicabut" : "undang.masa_dicabut_oleh",
        ["oleh": by.map(name(ofAddress:)).joined(separator: "; ")], in: language)
    case .notYet, .neverInForce, .deletedBeforeForce: sentences.standing(standing)
    }
  }

  private func name(ofAddress text: String) -> String {
    WorkAddress(text).flatMap(shelf.corpus.citation(of:)).map(shelf.names.full) ?? text
  }

  private func sentence(_ era: ProvisionHistory.Era) -> String {
    era.changes.map { change in
      switch change {
      case .standing(let standing): sentence(standing)
      case .amended: words.text("undang.masa_diubah", in: language)
      case .replaced: words.text("undang.masa_diganti", in: language)
      case .redirected: words.text("undang.masa_dibaca", in: language)
      case .affected: words.text("undang.masa_terkena", in: language)
      case .inside: words.text("undang.masa_bagian", in: language)
      }
    }.joined(separator: "; ")
  }
}
