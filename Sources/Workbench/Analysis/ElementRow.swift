internal import RuleEngine
internal import StatuteModel

/// One element of the offence beside its words: what it rests on, and what is missing.
struct ElementRow: Sendable {
  /// A fact with what speaks for it.
  struct Fact: Hashable, Sendable {
    let state: LitState
    let name: String
    let value: String?
    let owner: String
    let evidence: [String]
  }

  /// Its number in the text: "4", and "4b" for a part.
  let number: String
  /// A few words: what it is called, and which alternatives carry it.
  let name: String
  /// The words of the law.
  let words: String
  /// Where they stand.
  let source: Citation
  /// The words' marks in the text.
  let covers: [String]
  /// How it stands.
  let state: LitState
  /// What it rests on.
  let facts: [Fact]
  /// How many pieces of evidence speak for it.
  let evidence: [String]
  /// How many speak against it.
  let rebuttal: [String]
  /// The questions that would settle it.
  let missing: [FactPath]
  /// What a reader must look at: evidence that is not enough, facts to verify, contradictions.
  let remarks: [String]
  /// The alternatives that carry it, and those that are denied, as the vocabulary names them.
  let carrying: [String]
  let denied: [String]
  /// What it consists of.
  let parts: [ElementRow]
  /// Whether one part is enough.
  let isChoice: Bool
  /// Whether it is shown open, because it needs work.
  var opens = false
  /// The result of the engine that it shows.
  let result: ElementResult

  /// The target of the marks in the text.
  var anchor: String { "u\(number)" }

  /// Its parts and itself.
  var all: [ElementRow] { [self] + parts.flatMap(\.all) }

  /// Whether evidence is counted and too little.
  var lacksEvidence: Bool {
    state == .met && result.sufficiency.contains { $0.isEnough == .no }
  }
}

/// Makes the rows of a finding.
struct ElementRows {
  let finding: OffenceFinding
  let file: CaseFile
  let material: AnalysisMaterial
  let labels: FactLabels
  let words: AnalysisWords

  /// The elements in the order of the text; those of the offence that it builds on stand in their
  /// place. Open on load is the first that needs work.
  var rows: [ElementRow] {
    let results = finding.elements.flatMap { $0.isBase && !$0.parts.isEmpty ? $0.parts : [$0] }
    var rows = results.enumerated().map { row($1, number: "\($0 + 1)", parent: nil) }
    let first =
      rows.firstIndex { $0.state == .open } ?? rows.firstIndex { $0.state == .failed }
      ?? rows.firstIndex { !$0.result.reasons.contradictions.isEmpty }
      ?? rows.firstIndex { $0.lacksEvidence }
    if let first { rows[first].opens = true }
    return rows
  }

  private func row(_ result: ElementResult, number: String, parent: ElementResult?) -> ElementRow {
    let element = material.elements.element(of: result)
    let statements = element.map(statements) ?? []
    let carrying = statements.flatMap { key, accepted, statement in
      statement.asserted.intersection(accepted).sorted().compactMap {
        labels.label(of: $0, under: key)
      }
    }
    let denied = statements.flatMap { key, accepted, statement in
      statement.denied.intersection(accepted).sorted().compactMap {
        labels.label(of: $0, under: key)
      }
    }
    let called = AnalysisWords.capitalized(AnalysisWords.readable(result.id))
    let name = result.truth == .yes && !carrying.isEmpty ? words.list(carrying.unique) : ""
    let isChoice = result.truth == .yes && result.parts.contains { $0.truth != .yes }
    return ElementRow(
      number: number,
      name: words.language == .english
        ? result.english : name.isEmpty ? called : "\(called): \(name)",
      words: result.words, source: result.source, covers: element?.covers ?? [],
      state: LitState(result.truth), facts: facts(result, statements), evidence: result.evidence,
      rebuttal: result.rebuttal, missing: result.open, remarks: remarks(result),
      carrying: carrying.unique, denied: denied.unique,
      parts: result.parts.enumerated().map { index, part in
        row(part, number: number + Self.letter(index), parent: result)
      }, isChoice: isChoice, result: result)
  }

  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? String(letters[index]) : "-\(index + 1)"
  }

  /// What the conduct states under the lists that an element looks at.
  private func statements(
    _ element: Element
  ) -> [(key: FactKey, accepted: Set<String>, statement: TermStatement)] {
    element.condition.termLists.flatMap { key, accepted in
      file.conduct.filter { finding.conduct.contains($0.id) }.compactMap { conduct in
        let victim = finding.victims.first
        guard key.entity == .conduct,
          case .terms(let statement)? = conduct.facts[key.name]?.value(
            accused: finding.accused, victim: victim)
        else { return nil }
        return (key, accepted, statement)
      }
    }
  }

  private func facts(
    _ result: ElementResult,
    _ statements: [(key: FactKey, accepted: Set<String>, statement: TermStatement)]
  ) -> [ElementRow.Fact] {
    // What does not decide an open element stands beside it as what is known.
    let state: LitState = result.truth == .no ? .failed : .met
    var facts = result.facts.map { fact($0, state) }
    for conduct in file.conduct where finding.conduct.contains(conduct.id) {
      for (key, accepted, statement) in statements {
        for term in statement.denied.intersection(accepted).sorted() {
          let denied = fact(FactPath(conduct.id, key.name, [term]), .failed)
          if !facts.contains(denied), !facts.contains(where: { $0.name == denied.name }) {
            facts.append(denied)
          }
        }
      }
    }
    return facts
  }

  private func fact(_ path: FactPath, _ state: LitState) -> ElementRow.Fact {
    let origins = file.origins(of: path, during: finding.conduct)
    let evidence = file.evidence.filter { piece in
      piece.supports.contains { support in
        ([path] + origins).contains { $0.touches(support) }
      }
    }
    return ElementRow.Fact(
      state: state, name: labels.name(path), value: labels.value(path),
      owner: labels.owner(path.id), evidence: evidence.map(\.id))
  }

  private func remark(_ item: Sufficiency) -> String {
    let basis = words.cite(item.basis)
    switch item.isEnough {
    case .yes:
      return words(
        "\(item.count) alat bukti, cukup jumlahnya (\(basis)).",
        "\(item.count) pieces of evidence, enough in number (\(basis)).")
    case .no:
      return words(
        "\(item.count) alat bukti, belum cukup (\(basis)).",
        "\(item.count) pieces of evidence, not enough (\(basis)).")
    case .unknown:
      return words(
        "\(item.count) alat bukti (\(basis)); berapa yang cukup tidak termuat dalam naskah yang ada.",
        "\(item.count) pieces of evidence (\(basis)); how many are enough is not in the text held.")
    }
  }

  private func remarks(_ result: ElementResult) -> [String] {
    var remarks: [String] = []
    for item in result.sufficiency {
      remarks.append(remark(item))
    }
    for facts in result.reasons.contradictions {
      let list = facts.map { "\(labels.name($0)) (\(labels.owner($0.id)))" }
      remarks.append(
        words(
          "Saling bertentangan, periksa dahulu: \(words.list(list)).",
          "Contradictory, look at these first: \(words.list(list))."))
    }
    for item in result.reasons.toVerify {
      let name = "\(labels.name(item.fact)) (\(labels.owner(item.fact.id)))"
      remarks.append(
        words(
          "Tidak disebut: \(name). Bila terbantah, unsur ini gugur (\(words.cite(item.basis))).",
          "Not stated: \(name). If it is refuted, this element fails (\(words.cite(item.basis))).")
      )
    }
    return remarks.unique
  }
}

extension Sequence where Element: Hashable {
  /// Each once, in order.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
