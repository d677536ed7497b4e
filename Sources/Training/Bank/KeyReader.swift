internal import CaseFiles
internal import RuleEngine
internal import StatuteModel

/// Reads the key of one accused.
struct KeyReader {
  let accused: String
  var sheet: SheetReader

  /// The keys of an entry.
  private enum Name {
    static let regime = "rezim"
    static let offence = "delik"
    static let form = "bentuk"
    static let victims = "korban"
    static let deciding = "penentu"
    static let aggravations = "pemberatan"
    static let openAggravations = "pemberatan_terbuka"
    static let exclusions = "peniadaan"
    static let all = [
      offence, form, victims, deciding, aggravations, openAggravations, exclusions,
    ]
  }

  mutating func read(
    _ node: PlainDocument.Node
  ) -> (regime: Regime.Code?, entries: [ExpectedKey.Entry]) {
    let standings = ExpectedKey.Standing.allCases
    sheet.checkKeys(
      of: node, known: [Name.regime] + standings.map(\.rawValue), required: [Name.regime])
    let code: [RegimeWord] = sheet.words(node, Name.regime)
    var entries: [ExpectedKey.Entry] = []
    for standing in standings {
      for item in node[standing.rawValue]?.items ?? [] {
        if let entry = entry(item, standing) { entries.append(entry) }
      }
    }
    return (code.first?.code, entries)
  }

  private mutating func entry(
    _ node: PlainDocument.Node, _ standing: ExpectedKey.Standing
  ) -> ExpectedKey.Entry? {
    sheet.checkKeys(of: node, known: Name.all, required: [Name.offence, Name.deciding])
    let victims = (node[Name.victims]?.items ?? []).compactMap(\.text)
    for id in victims { sheet.checkPerson(id, among: sheet.persons.victims, at: node.line) }
    let forms: [FormWord] = sheet.words(node, Name.form)
    let aggravations = sheet.citations(node, Name.aggravations)
    let open = sheet.citations(node, Name.openAggravations)
    let exclusions = sheet.citations(node, Name.exclusions)
    guard let offence = sheet.citations(node, Name.offence).first else { return nil }
    return ExpectedKey.Entry(
      accused: accused, standing: standing, offence: offence,
      form: forms.first?.form ?? .principal, victims: victims,
      deciding: (node[Name.deciding]?.items ?? []).compactMap(\.text),
      aggravations: aggravations, openAggravations: open, exclusions: exclusions,
      line: node.line)
  }

  /// The regimes as keys write them.
  private enum RegimeWord: String, CaseIterable {
    case old = "A"
    case oldInExecution = "A-bis"
    case both = "B"
    case new = "C"

    var code: Regime.Code? { Regime.Code(rawValue: rawValue) }
  }

  /// The forms as keys write them.
  private enum FormWord: String, CaseIterable {
    case principal = "pokok"
    case participation = "penyertaan"
    case attempt = "percobaan"
    case assistance = "pembantuan"
    case incitement = "penggerakan"
    case conspiracy = "permufakatan"

    var form: OffenceFinding.Form? { OffenceFinding.Form(rawValue: rawValue) }
  }
}
