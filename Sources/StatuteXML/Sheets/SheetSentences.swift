public import StatuteModel

/// The sentences around the law's words; the words themselves are data.
public struct SheetSentences: Sendable {
  let names: ActNaming
  let language: Language

  /// Sentences in a language, with the names of the acts that they cite.
  public init(names: ActNaming, language: Language) {
    self.names = names
    self.language = language
  }

  /// Both languages, of which one is used.
  private func words(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  /// The day in words.
  public func date(_ date: CalendarDate) -> String {
    language == .indonesian ? date.indonesian : date.english
  }

  /// How a wording stands.
  public func standing(_ standing: Standing) -> String {
    switch (standing, language) {
    case (.inForce(nil), .indonesian): "berlaku"
    case (.inForce(nil), .english): "in force"
    case (.inForce(let since?), .indonesian): "berlaku sejak \(date(since))"
    case (.inForce(let since?), .english): "in force since \(date(since))"
    case (.notYet(let from), .indonesian): "BELUM BERLAKU; mulai berlaku \(date(from))"
    case (.notYet(let from), .english): "NOT YET IN FORCE; in force from \(date(from))"
    case (.revoked(let since, let by), .indonesian):
      "DICABUT sejak \(date(since))" + (by.isEmpty ? "" : " oleh \(sources(by))")
    case (.revoked(let since, let by), .english):
      "REVOKED since \(date(since))" + (by.isEmpty ? "" : " by \(sources(by))")
    case (.neverInForce, .indonesian): "TIDAK PERNAH BERLAKU; diganti sebelum mulai berlaku"
    case (.neverInForce, .english): "NEVER IN FORCE; replaced before it took effect"
    case (.deletedBeforeForce(let by), .indonesian):
      "TIDAK PERNAH BERLAKU; dihapus sebelum mulai berlaku"
        + (by.isEmpty ? "" : " oleh \(sources(by))")
    case (.deletedBeforeForce(let by), .english):
      "NEVER IN FORCE; deleted before it took effect" + (by.isEmpty ? "" : " by \(sources(by))")
    }
  }

  /// The mark on the first line of a piece that stands otherwise than the whole.
  public func mark(_ line: ProvisionSheet.Line) -> String? {
    guard line.opensStanding, let own = line.standing else { return nil }
    return "[\(standing(own))]"
  }

  /// The line under the title: on which day it is read, and how it stands then.
  public func heading(_ sheet: ProvisionSheet) -> String {
    let whole = standing(sheet.standing)
    let divided =
      sheet.isDivided
      ? words(
        "; SEBAGIAN ISINYA BERKEADAAN LAIN, lihat tanda di barisnya",
        "; A PART OF IT STANDS OTHERWISE, see the marks on its lines") : ""
    return words(
      "Dibaca pada \(date(sheet.date)): \(whole)\(divided)",
      "As of \(date(sheet.date)): \(whole)\(divided)")
  }

  /// What a reader must know, in a sentence.
  public func note(_ note: ProvisionSheet.Note) -> String {
    switch language {
    case .indonesian: indonesian(note)
    case .english: english(note)
    }
  }

  private func indonesian(_ note: ProvisionSheet.Note) -> String {
    switch note {
    case .redirected(let words, let to, let by, let since, let mark):
      "“\(words)” dibaca \(list(to))\(sejak(since))\(cited(by))\(inferred(mark))."
    case .replaced(_, let new?, let at, let by, let since):
      "Kata-kata di antara « » tidak berlaku\(sejak(since)). Penggantinya: “\(new)”\(cited((at.map { [$0] } ?? []) + by))"
    case .replaced(_, nil, let at, let by, let since):
      "Kata-kata di antara « » tidak berlaku\(sejak(since)); penggantinya tidak termuat di sini\(cited((at.map { [$0] } ?? []) + by))."
    case .amended(let by, let since): "Diubah\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since) where words.isEmpty:
      "Ketentuan umum peraturan lain berlaku atas ketentuan ini\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since):
      "“\(words)” terkena ketentuan umum peraturan lain\(sejak(since))\(cited(by))."
    case .stillApplies(false, let by):
      "Walaupun dicabut, ketentuan ini masih dipakai sejauh diatur\(according(by))."
    case .stillApplies(true, let by):
      "Kata-kata yang diganti masih dipakai sejauh diatur\(according(by))."
    case .succeededBy(let readings, let by, let mark):
      "Rujukan ke ketentuan ini dibaca \(list(readings))\(cited(by))\(inferred(mark))."
    case .unverified:
      "Kata-kata di antara [[? dan ?]] BELUM TERVERIFIKASI: tidak ada salinan mandiri yang membenarkannya. Jangan dikutip sebagai bunyi undang-undang."
    case .notObtained:
      "[[KOSONG]]: teks ini tidak diperoleh; isinya tidak diketahui."
    case .abridged: "Hanya sebagian ketentuan ini yang termuat di sini."
    case .restored: "Kata-kata di antara [ ] hilang dalam pindaian dan dipulihkan dari konteksnya."
    case .remark(.inference, let words): "Kesimpulan penyunting [I]: \(words)"
    case .remark(let mark, let words): "\(words) [\(mark.rawValue)]"
    }
  }

  private func english(_ note: ProvisionSheet.Note) -> String {
    switch note {
    case .redirected(let words, let to, let by, let since, let mark):
      "“\(words)” is read as \(list(to))\(sejak(since))\(cited(by))\(inferred(mark))."
    case .replaced(_, let new?, let at, let by, let since):
      "The words between « » are not in force\(sejak(since)). Replaced by: “\(new)”\(cited((at.map { [$0] } ?? []) + by))"
    case .replaced(_, nil, let at, let by, let since):
      "The words between « » are not in force\(sejak(since)); what replaces them is not held here\(cited((at.map { [$0] } ?? []) + by))."
    case .amended(let by, let since): "Amended\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since) where words.isEmpty:
      "A general rule of another act applies to this provision\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since):
      "“\(words)” falls under a general rule of another act\(sejak(since))\(cited(by))."
    case .stillApplies(false, let by):
      "Although revoked, it still applies so far as provided\(according(by))."
    case .stillApplies(true, let by):
      "The replaced words still apply so far as provided\(according(by))."
    case .succeededBy(let readings, let by, let mark):
      "References to it are read as \(list(readings))\(cited(by))\(inferred(mark))."
    case .unverified:
      "The words between [[? and ?]] are UNVERIFIED: no independent copy confirms them. Do not quote them as the law."
    case .notObtained: "[[KOSONG]]: this text was not obtained; what it says is not known."
    case .abridged: "Only a part of this provision is held here."
    case .restored: "The words between [ ] were lost in the scan and restored from the context."
    case .remark(.inference, let words): "The editor's inference [I]: \(words)"
    case .remark(let mark, let words): "\(words) [\(mark.rawValue)]"
    }
  }

  /// How sure a wording is.
  public func confidence(_ mark: Confidence) -> String {
    switch (mark, language) {
    case (.verbatim, .indonesian): "[V] bunyi dilihat kata demi kata"
    case (.verbatim, .english): "[V] verbatim text seen"
    case (.extraction, .indonesian): "[E] dari satu hasil ekstraksi saja"
    case (.extraction, .english): "[E] from one extraction only"
    case (.secondary, .indonesian): "[S] dari sumber sekunder"
    case (.secondary, .english): "[S] from a secondary source"
    case (.inference, .indonesian): "[I] kesimpulan penyunting, bukan bunyi undang-undang"
    case (.inference, .english): "[I] the editor's inference, not the words of the law"
    case (.recovered, .indonesian): "[R] dipulihkan dan terverifikasi"
    case (.recovered, .english): "[R] recovered and verified"
    case (.partlyRecovered, .indonesian): "[RS] dipulihkan, sebagian terverifikasi"
    case (.partlyRecovered, .english): "[RS] recovered, partly verified"
    case (.unverified, .indonesian): "[T] tidak terverifikasi"
    case (.unverified, .english): "[T] not verified"
    case (.notObtained, .indonesian): "[N] tidak diperoleh"
    case (.notObtained, .english): "[N] not obtained"
    }
  }

  /// Whether the whole act is held.
  public func coverage(_ coverage: Coverage) -> String {
    if coverage.isWhole { return words("naskah utuh", "whole text") }
    let label = words("kutipan", "excerpt")
    return coverage.note.isEmpty ? label : "\(label): \(coverage.note)"
  }

  /// " sejak 2 Januari 2026".
  public func sejak(_ date: CalendarDate?) -> String {
    guard let date else { return "" }
    return words(" sejak \(self.date(date))", " since \(self.date(date))")
  }

  /// "Pasal 419, Pasal 420, Pasal 421 KUHP": every successor is named.
  private func list(_ readings: [ProvisionSheet.Reading]) -> String {
    readings.map(\.name).joined(separator: ", ")
  }

  private func inferred(_ mark: Confidence?) -> String {
    mark == .inference
      ? words(", menurut kesimpulan penyunting [I]", ", as the editor infers [I]") : ""
  }

  private func according(_ citations: [Citation]) -> String {
    let text = joined(citations)
    if text.isEmpty { return words(" peraturan penggantinya", " by its successor") }
    return words(" oleh \(text)", " by \(text)")
  }

  private func cited(_ citations: [Citation]) -> String {
    let text = joined(citations)
    return text.isEmpty ? "" : " (\(text))"
  }

  private func joined(_ citations: [Citation]) -> String {
    var seen: [String] = []
    for citation in citations {
      let text = names.full(citation)
      if !seen.contains(text) { seen.append(text) }
    }
    return seen.joined(separator: "; ")
  }

  private func sources(_ addresses: [String]) -> String {
    addresses.map { address in
      guard let parsed = WorkAddress(address) else { return address }
      return names.corpus.citation(of: parsed).map(names.full) ?? address
    }.joined(separator: "; ")
  }
}
