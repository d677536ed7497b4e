internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

/// Everything that the page shows, as values and as what the templates read.
struct AnalysisView {
  let original: CaseFile
  let file: CaseFile
  let analysis: Analysis
  let request: AnalysisRequest
  let material: AnalysisMaterial
  let words: AnalysisWords
  let labels: FactLabels
  let names: ScreenNames
  /// The finding that is looked at; `nil` where nothing is in play.
  let finding: OffenceFinding?
  /// Whose page it is.
  let accused: String

  init(
    original: CaseFile, file: CaseFile, analysis: Analysis, request: AnalysisRequest,
    material: AnalysisMaterial
  ) {
    self.original = original
    self.file = file
    self.analysis = analysis
    self.material = material
    words = AnalysisWords(language: request.language, names: material.names)
    names = ScreenNames(file, analysis: analysis, material: material)
    labels = FactLabels(file: file, vocabulary: material.vocabulary, names: names, words: words)
    let known = request.accused.flatMap { id in file.accused.first { $0.id == id }?.id }
    var asked = request
    asked.accused = known
    let chosen = analysis.chosen(asked)
    finding = chosen
    let first = file.accused.first(where: \.isAnalysed) ?? file.accused.first
    accused = chosen?.accused ?? known ?? first?.id ?? ""
    asked.accused = accused.isEmpty ? nil : accused
    asked.offence = chosen?.offence
    asked.ordinal = chosen.map { analysis.ordinal(of: $0) } ?? 1
    self.request = asked
  }

  /// The rows of a finding.
  func rows(_ finding: OffenceFinding) -> [ElementRow] {
    ElementRows(finding: finding, file: file, material: material, labels: labels, words: words).rows
  }

  /// "Pasal 4 UU 21/2007 jo. Pasal 17", with the form where it is not the principal one.
  func name(_ finding: OffenceFinding) -> String {
    let act = finding.offence.act
    let raised = finding.aggravations.map { citation in
      citation.act == act ? words(citation.text, citation.text) : words.cite(citation)
    }
    let form: String
    switch finding.form {
    case .principal, .participation: form = ""
    case .attempt, .assistance, .incitement, .conspiracy:
      form = " (\(AnalysisWords.readable(finding.form.rawValue)))"
    }
    return ([words.cite(finding.offence)] + raised).joined(separator: " jo. ") + form
  }

  /// The persons against whom it is: "K1 S.W. (7 orang)".
  func victims(_ finding: OffenceFinding) -> String {
    words.list(
      finding.victims.map { id in
        let count = file.victims.first { $0.id == id }?.count ?? 1
        return names.person(id)
          + (count > 1 ? words(" (\(count) orang)", " (\(count) persons)") : "")
      })
  }

  /// What the templates read.
  var context: [String: Any] {
    var context: [String: Any] = [
      "kata": PageLabels(words: words).table, "kode": CaseCode(file).shown ?? "",
      "cetak": printLine, "orang": accusedLinks, "delik": offenceLinks,
      "andai-aktif": activeAssumptions, "bukti": evidence, "catatan": notes,
      "matriks": matrixContext, "bahasa": request.language == .indonesian ? "id" : "en",
    ]
    context.merge(verdict) { _, new in new }
    guard let finding else {
      context.merge(["ada": false, "dakwaan": chargeContext]) { _, new in new }
      return context
    }
    let rows = self.rows(finding)
    let penalty = PenaltyStepsBuilder(finding: finding, labels: labels, words: words)
    let lists = penalty.lists
    let article = LitArticleBuilder(
      finding: finding, rows: rows, assessed: file.assessed, material: material, words: words,
      step: { Self.step(of: $0, in: lists, finding) }
    ).article
    let found = WhatIfFinder(
      file: file, analysis: analysis, finding: finding, assumed: request.assumptions,
      original: original, material: material, words: words
    ).switches
    context.merge([
      "ada": true, "pasal": lawContext(article), "unsur": rows.map(rowContext),
      "tanpa-kata": article.unmarked.isEmpty
        ? false
        : [
          "daftar": words.list(article.unmarked.map { "\($0.number) \($0.name)" })
        ] as Any,
      "ragu": article.hasUnsureWords, "diganti": article.hasReplacedWords,
      "pidana": penaltyContext(lists, rows, finding, failures: penalty.failures),
      "langkah": stepContext(finding, rows), "andai": whatIfContext(found),
      "banding": comparisonContext(finding, lists), "dakwaan": chargeContext,
    ]) { _, new in new }
    return context
  }

  /// The step of the punishment that the numbers of a provision lead to.
  private static func step(
    of citation: Citation, in lists: [PenaltySteps], _ finding: OffenceFinding
  ) -> String? {
    for list in lists {
      if let found = list.steps.first(where: { $0.basis == citation }) { return found.anchor }
    }
    return nil
  }
}

extension Analysis {
  /// Which of the findings of an accused under the same offence one is, from 1.
  func ordinal(of finding: OffenceFinding) -> Int {
    let same = findings(of: finding.accused).filter { $0.offence == finding.offence }
    return (same.firstIndex { FindingKey($0) == FindingKey(finding) } ?? 0) + 1
  }
}
