internal import StatuteModel
internal import StatuteXML

/// The sentences around the law's words; the words themselves are data.
struct SheetSentences {
  let names: ActNaming
  let act: ActIdentifier
  let language = Interface.language

  func date(_ date: CalendarDate) -> String {
    language == .indonesian ? date.indonesian : date.english
  }

  func standing(_ standing: Standing) -> String {
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
    }
  }

  /// The line under the title: on which day it is read, and how it stands then.
  func heading(_ sheet: ProvisionSheet) -> String {
    switch language {
    case .indonesian:
      "Dibaca pada \(date(sheet.date)): \(standing(sheet.standing))"
    case .english: "As of \(date(sheet.date)): \(standing(sheet.standing))"
    }
  }

  func note(_ note: ProvisionSheet.Note) -> String {
    switch language {
    case .indonesian: indonesian(note)
    case .english: english(note)
    }
  }

  private func indonesian(_ note: ProvisionSheet.Note) -> String {
    switch note {
    case .redirected(let words, let to, _, let by, let since):
      "“\(words)” dibaca \(to)\(sejak(since))\(cited(by))."
    case .replaced(_, let new?, let at, let by, let since):
      "Kata-kata di antara « » tidak berlaku\(sejak(since)). Penggantinya: “\(new)”\(cited((at.map { [$0] } ?? []) + by))"
    case .replaced(_, nil, let at, let by, let since):
      "Kata-kata di antara « » tidak berlaku\(sejak(since)); penggantinya tidak termuat di sini\(cited((at.map { [$0] } ?? []) + by))."
    case .amended(let by, let since): "Diubah\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since) where words.isEmpty:
      "Ketentuan umum peraturan lain berlaku atas ketentuan ini\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since):
      "“\(words)” terkena ketentuan umum peraturan lain\(sejak(since))\(cited(by))."
    case .stillGovernsEarlierConduct(let by):
      "Untuk perbuatan sebelum dicabut, kedua hukum dibandingkan\(cited(by))."
    case .succeededBy(let name, _, let by):
      "Rujukan ke ketentuan ini dibaca \(name)\(cited(by))."
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
    case .redirected(let words, let to, _, let by, let since):
      "“\(words)” is read as \(to)\(sejak(since))\(cited(by))."
    case .replaced(_, let new?, let at, let by, let since):
      "The words between « » are not in force\(sejak(since)). Replaced by: “\(new)”\(cited((at.map { [$0] } ?? []) + by))"
    case .replaced(_, nil, let at, let by, let since):
      "The words between « » are not in force\(sejak(since)); what replaces them is not held here\(cited((at.map { [$0] } ?? []) + by))."
    case .amended(let by, let since): "Amended\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since) where words.isEmpty:
      "A general rule of another act applies to this provision\(sejak(since))\(cited(by))."
    case .affected(let words, let by, let since):
      "“\(words)” falls under a general rule of another act\(sejak(since))\(cited(by))."
    case .stillGovernsEarlierConduct(let by):
      "For conduct before the repeal both laws are compared\(cited(by))."
    case .succeededBy(let name, _, let by): "References to it are read as \(name)\(cited(by))."
    case .unverified:
      "The words between [[? and ?]] are UNVERIFIED: no independent copy confirms them. Do not quote them as the law."
    case .notObtained: "[[KOSONG]]: this text was not obtained; what it says is not known."
    case .abridged: "Only a part of this provision is held here."
    case .restored: "The words between [ ] were lost in the scan and restored from the context."
    case .remark(.inference, let words): "The editor's inference [I]: \(words)"
    case .remark(let mark, let words): "\(words) [\(mark.rawValue)]"
    }
  }

  func confidence(_ mark: Confidence) -> String {
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

  func coverage(_ coverage: Coverage) -> String {
    if coverage.isWhole { return Interface.words("naskah utuh", "whole text") }
    let label = Interface.words("kutipan", "excerpt")
    return coverage.note.isEmpty ? label : "\(label): \(coverage.note)"
  }

  func sejak(_ date: CalendarDate?) -> String {
    guard let date else { return "" }
    return Interface.words(" sejak \(self.date(date))", " since \(self.date(date))")
  }

  private func cited(_ citations: [Citation]) -> String {
    var seen: [String] = []
    for citation in citations {
      let text = names.full(citation)
      if !seen.contains(text) { seen.append(text) }
    }
    return seen.isEmpty ? "" : " (\(seen.joined(separator: "; ")))"
  }

  private func sources(_ addresses: [String]) -> String {
    addresses.map { address in
      guard let parsed = WorkAddress(address) else { return address }
      return names.corpus.citation(of: parsed).map(names.full) ?? address
    }.joined(separator: "; ")
  }
}
