internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The sentences of an analysis; the law's own words are data.
struct AnalysisSentences {
  private let report: AnalysisReport
  private var names: ActNaming { report.names }
  let language = Interface.language

  /// The sentences that no case changes.
  private var law: LawSentences { LawSentences(names: names) }

  init(_ report: AnalysisReport) {
    self.report = report
  }

  func date(_ date: CalendarDate) -> String { law.date(date) }

  func status(_ status: OffenceFinding.Status) -> String {
    switch (status, language) {
    case (.met, .indonesian): "semua unsur dinyatakan dalam berkas"
    case (.met, .english): "the file states every element"
    case (.undetermined, .indonesian): "perlu pendalaman"
    case (.undetermined, .english): "to be looked into"
    case (.notMet, .indonesian): "tidak terpenuhi"
    case (.notMet, .english): "not met"
    case (.notPunished, .indonesian): "semua unsur dinyatakan, tetapi tidak dipidana"
    case (.notPunished, .english): "every element stated, but not punished"
    }
  }

  func mark(_ truth: Truth) -> String {
    switch (truth, language) {
    case (.yes, .indonesian): "[terpenuhi]"
    case (.yes, .english): "[met]"
    case (.unknown, .indonesian): "[perlu pendalaman]"
    case (.unknown, .english): "[to be looked into]"
    case (.no, .indonesian): "[tidak terpenuhi]"
    case (.no, .english): "[not met]"
    }
  }

  func skipped(_ item: SkippedConduct) -> String {
    let who = "\(item.conduct) (\(item.accused))"
    switch (item.reason, language) {
    case (.completion(let name), .indonesian):
      return "\(who): penyelesaian “\(report.label(of: name, in: "penyelesaian"))”"
    case (.completion(let name), .english):
      return "\(who): completion “\(report.label(of: name, in: "penyelesaian"))”"
    case (.directed, .indonesian): return "\(who): ditujukan pada perbuatan lain"
    case (.directed, .english): return "\(who): directed at other conduct"
    case (.capacity(let victim, let name), .indonesian):
      return "\(who): \(victim) dicatat sebagai “\(report.label(of: name, in: "sebagai"))”"
    case (.capacity(let victim, let name), .english):
      return "\(who): \(victim) is recorded as “\(report.label(of: name, in: "sebagai"))”"
    case (.withoutVictim, .indonesian):
      return "\(who): tidak menyebut korban, sedangkan perbuatan lain dalam rangkaiannya menyebut"
    case (.withoutVictim, .english):
      return "\(who): names no victim, while other conduct of the undertaking does"
    }
  }

  /// In which form an offence was committed.
  func form(_ form: OffenceFinding.Form) -> String {
    switch (form, language) {
    case (_, .indonesian): form.rawValue
    case (.principal, .english): "principal"
    case (.participation, .english): "participation"
    case (.attempt, .english): "attempt"
    case (.assistance, .english): "aiding"
    case (.incitement, .english): "incitement"
    case (.conspiracy, .english): "planning or conspiracy"
    }
  }

  /// A value that the format gives because the file gives none: "peran (A1): pelaku".
  func assumed(_ item: DefaultUsed) -> String {
    let key = FactKey(report.file.entity(of: item.path.id), item.path.key)
    return "\(report.fact(item.path)): \(report.label(of: item.value, under: key))"
  }

  /// A fact that would defeat an element if it were stated, and which answer does.
  func toVerify(_ item: FactToVerify, _ fact: String) -> String {
    let basis = cited([item.basis])
    switch (item.isDefeatedBy, language) {
    case (false, .indonesian): return "\(fact) tidak disebut; bila tidak, unsur ini gugur\(basis)"
    case (true, .indonesian): return "\(fact) tidak disebut; bila ya, unsur ini gugur\(basis)"
    case (false, .english): return "\(fact) is not stated; if not, this fails\(basis)"
    case (true, .english): return "\(fact) is not stated; if so, this fails\(basis)"
    }
  }

  /// How many pieces of evidence count, and whether they are enough.
  func count(_ item: Sufficiency) -> String {
    let basis = names.full(item.basis)
    switch (item.isEnough, language) {
    case (.yes, .indonesian): return "\(item.count) alat bukti, cukup jumlahnya menurut \(basis)"
    case (.no, .indonesian): return "\(item.count) alat bukti, belum cukup menurut \(basis)"
    case (.unknown, .indonesian):
      return "\(item.count) alat bukti menurut \(basis); berapa yang cukup terbuka, lihat Catatan"
    case (.yes, .english): return "\(item.count), enough in number under \(basis)"
    case (.no, .english): return "\(item.count), not enough under \(basis)"
    case (.unknown, .english):
      return "\(item.count) under \(basis); how many are enough is open, see Notes"
    }
  }

  /// Provisions after a comma; nothing for none.
  func named(_ citations: [Citation]) -> String {
    citations.isEmpty ? "" : ", \(citations.map(names.full).joined(separator: "; "))"
  }

  func cited(_ citations: [Citation]) -> String { law.cited(citations) }
}
