internal import CaseRegistry
internal import DocumentAssembly
internal import Drafting
internal import StatuteModel

/// What the pages of documents show of a case, as templates read it.
struct DocumentView {
  let documents: CaseDocuments
  let words: PageWords
  let language: Language

  private func word(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text("dokumen.\(key)", values, in: language)
  }

  private var address: String { "\(CasePages.address(documents.opened.entry.id))/dokumen" }

  // MARK: The list

  /// Every kind with how it stands. The sheet of identities stands apart.
  func list(_ standings: [DocumentStanding], current: DocumentKind?) -> [String: Any] {
    let (sealed, others) = (
      standings.filter { $0.kind == .identities }, standings.filter { $0.kind != .identities }
    )
    return [
      "jenis_daftar": others.map { entry($0, current) },
      "lembar": sealed.map { entry($0, current) },
      "jumlah_siap": "\(others.filter { $0.state == .met }.count)",
      "jumlah_lengkapi": "\(others.filter { $0.state == .open }.count)",
      "jumlah_belum": "\(others.filter { $0.state == .failed }.count)",
    ]
  }

  private func entry(_ standing: DocumentStanding, _ current: DocumentKind?) -> [String: Any] {
    [
      "jenis_nama": word("jenis_\(standing.kind.rawValue)"),
      "jenis_tautan": "\(address)/\(standing.kind.rawValue)",
      "jenis_kelas": standing.state.rawValue, "jenis_kata": state(standing),
      "jenis_kurang": lack(standing), "jenis_ini": standing.kind == current,
      "jenis_rahasia": standing.kind.identities == .full,
    ]
  }

  private func state(_ standing: DocumentStanding) -> String {
    switch standing.outcome {
    case .notSupported: word("belum_didukung")
    case .unusable: word("tidak_terpakai")
    case .drafts: word(standing.state == .met ? "siap" : "lengkapi")
    }
  }

  private func lack(_ standing: DocumentStanding) -> String {
    switch standing.outcome {
    case .notSupported(let reason): return NoBreak.binding(reason.text(in: language))
    case .unusable(let diagnostics):
      return diagnostics.first?.text(in: language).headline ?? ""
    case .drafts(let drafts):
      // Findings in the case come back for every part; each is counted once.
      let found = Set(drafts.flatMap(\.findings))
      let blocking = found.filter(\.blocks).count
      let gaps = drafts.map(\.draft.document.missing.count).reduce(0, +)
      return [
        drafts.count > 1 ? word("jumlah_surat", ["n": "\(drafts.count)"]) : nil,
        gaps > 0 ? word("jumlah_isian", ["n": "\(gaps)"]) : nil,
        blocking > 0 ? word("jumlah_menahan", ["n": "\(blocking)"]) : nil,
        found.count > blocking
          ? word("jumlah_peringatan", ["n": "\(found.count - blocking)"]) : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    }
  }

  // MARK: One document

  /// The page of one kind: its preview, what it lacks, what was found.
  func page(_ standing: DocumentStanding, part: String?) -> [String: Any] {
    let kind = standing.kind
    var values: [String: Any] = [
      "nama": word("jenis_\(kind.rawValue)"), "nama_indonesia": kind.title,
      "nama_lain": language == .english, "kelas_dokumen": standing.state.rawValue,
      "kata_dokumen": state(standing), "tautan_jenis": "\(address)/\(kind.rawValue)",
      "alamat_dokumen": address, "rahasia": kind.identities == .full,
      "lembar_identitas": kind == .identities,
      "versi_dasar": "\(documents.opened.entry.version)",
    ]
    guard let checked = standing.draft(part: part) else {
      values["tidak_didukung"] = lack(standing)
      return values
    }
    let chosen = checked.draft.content.part
    values["bagian_kini"] = chosen ?? ""
    values["pilihan"] = standing.drafts.count > 1 ? standing.drafts.map { option($0, chosen) } : []
    values["berpilihan"] = standing.drafts.count > 1
    values["bagian_kata"] = documents.label(ofPart: chosen, kind) ?? false
    values["dapat_disusun"] = true
    values["salinan_akhir"] = checked.isFinal
    values["ditolak"] = checked.isRefused
    values.merge(found(checked)) { _, new in new }
    return values
  }

  private func option(_ checked: CheckedDraft, _ chosen: String?) -> [String: Any] {
    let content = checked.draft.content
    return [
      "nilai": content.part ?? "",
      "kata_nilai": documents.label(ofPart: content.part, content.kind) ?? content.kind.title,
      "dipilih": content.part == chosen,
    ]
  }

  private func found(_ checked: CheckedDraft) -> [String: Any] {
    // What stands in the text first, in the order of the page; then what the case lacks.
    let placed = checked.findings.map { ($0, Self.paragraph($0.place)) }
    let inText = placed.filter { $0.1 != nil }.sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }
    let ordered = inText + placed.filter { $0.1 == nil }
    var pins: [Int: [DocumentHTML.Pin]] = [:]
    for (index, entry) in ordered.enumerated() {
      guard let paragraph = entry.1 else { continue }
      pins[paragraph, default: []].append(.init(number: index + 1, blocks: entry.0.blocks))
    }
    let gaps = checked.gaps
    let warnings = checked.draft.content.warnings
    return [
      "pratinjau": documents.preview(checked, pins: pins) ?? false,
      "temuan": ordered.enumerated().map { finding($0.element.0, $0.element.1, $0.offset + 1) },
      "ada_hasil": !ordered.isEmpty || !gaps.isEmpty || !warnings.isEmpty,
      "isian": gaps.map { gap -> [String: Any] in
        ["isian_nama": gap.label, "isian_kali": gap.count > 1 ? "\(gap.count)×" : false]
      },
      "ada_isian": !gaps.isEmpty, "jumlah_kosong": "\(checked.draft.document.missing.count)",
      "peringatan": warnings.map { warning -> [String: Any] in
        let text = warning.text(in: language)
        return [
          "kalimat": AnalysisWords.capitalized(NoBreak.binding(text.headline)),
          "catatan": text.note.map(NoBreak.binding) ?? false, "saran": text.suggestion ?? false,
        ]
      },
    ]
  }

  private func finding(
    _ finding: CheckFinding, _ paragraph: Int?, _ number: Int
  ) -> [String: Any] {
    let text = finding.text(in: language)
    let edit = "\(CasePages.address(documents.opened.entry.id))/ubah"
    return [
      "ke": "\(number)", "aturan": finding.rule,
      "kalimat": AnalysisWords.capitalized(
        NoBreak.binding(documents.names.redacted(text.headline))),
      "dasar": text.note.map(NoBreak.binding) ?? false,
      "tempat": word(
        paragraph == nil ? "tempat_kasus" : "tempat_naskah",
        ["tempat": documents.names.redacted(finding.place)]),
      "tautan": paragraph.map { "#alinea-\($0)" } ?? edit, "dalam_teks": paragraph != nil,
      "kelas": finding.blocks ? "fail" : "open",
      "kata": word(finding.blocks ? "menahan" : "peringatan"),
    ]
  }

  /// The number in "alinea 12"; `nil` for a place in the case or in a margin.
  static func paragraph(_ place: String) -> Int? {
    let mark = "alinea "
    return place.hasPrefix(mark) ? Int(place.dropFirst(mark.count)) : nil
  }

  // MARK: Kept documents

  func kept(_ document: DraftedDocument, pdf: Bool) -> [String: Any] {
    Self.kept(document, pdf: pdf, words: words, language: language)
  }

  /// A kept document in a list.
  static func kept(
    _ document: DraftedDocument, pdf: Bool, words: PageWords, language: Language
  ) -> [String: Any] {
    let file = "\(CasePages.address(document.caseID))/berkas/\(document.id)"
    let found = document.findings
    return [
      "simpan_id": "d-\(document.id)",
      "simpan_nama": words.text("dokumen.jenis_\(document.kind)", in: language),
      "simpan_berkas": document.fileName, "simpan_versi": "\(document.caseVersion)",
      "simpan_waktu": CaseClock(language: language).text(document.drafted),
      "simpan_temuan": words.text(
        "dokumen.temuan_simpan", ["f": "\(found.errors)", "p": "\(found.warnings)"], in: language),
      "simpan_kelas": found.errors > 0 ? "fail" : found.warnings > 0 ? "open" : "met",
      "simpan_rahasia": DocumentKind(rawValue: document.kind)?.identities == .full,
      "tautan_docx": file, "tautan_pdf": pdf ? "\(file)/pdf" : false,
    ]
  }
}
