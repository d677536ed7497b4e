public import SafeXML
public import StatuteModel

/// Reads the rules of an act (`delik.xml`) and reconciles them with its text.
public enum RuleReader {
  /// Name of an act's rules.
  public static let file = "delik.xml"

  /// Reads bytes.
  /// - Parameters:
  ///   - file: the name that messages show
  ///   - statute: the act whose words the rules stand for
  ///   - vocabulary: the facts that rules may name
  ///   - schema: `skema/delik.rng`; `nil` leaves only the checks that need none
  /// - Throws: `DiagnosticError` with everything in which rules and text disagree.
  public static func read(
    _ bytes: [UInt8], file: String, statute: Statute, vocabulary: Vocabulary,
    schema: RelaxNGSchema? = nil
  ) throws(DiagnosticError) -> RuleBook {
    let document = try StatuteReader.parse(bytes, file: file)
    var diagnostics: [Diagnostic] = []
    func report(_ finding: RuleFinding, _ line: Int) {
      diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
    }
    guard let root = document.root, root.name == "delik", root.namespace == RuleFile.namespace
    else {
      report(.notRules(found: document.root?.name ?? ""), document.root?.line ?? 1)
      throw DiagnosticError(diagnostics)
    }
    for problem in schema?.validate(document) ?? [] {
      guard case .schema(let words) = problem.kind else { continue }
      report(.schema(SchemaWords.forPeople(words)), problem.line)
    }
    var found: [(RuleFinding, Int)] = []
    let raw = RuleFile(root, vocabulary: vocabulary) { found.append(($0, $1)) }
    for (finding, line) in found { report(finding, line) }
    if raw.act != statute.identity.id.description {
      report(
        .otherAct(named: raw.act, expected: statute.identity.id.description), root.line)
    }
    for (finding, line) in RuleReconciliation(raw, statute, vocabulary).findings {
      report(finding, line)
    }
    let relations = RelationReader(root)
    for (finding, line) in relations.findings {
      diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
    }
    guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics.inFileOrder) }
    return RuleBuilder(raw, statute, relations).book
  }
}

/// Turns rules that fit their text into values.
private struct RuleBuilder {
  private let file: RuleFile
  private let statute: Statute
  private let relations: RelationReader

  init(_ file: RuleFile, _ statute: Statute, _ relations: RelationReader) {
    self.file = file
    self.statute = statute
    self.relations = relations
  }

  var book: RuleBook {
    var offences: [Offence] = []
    var aggravations: [Aggravation] = []
    var forms: [FormRule] = []
    var exclusions: [Exclusion] = []
    var notes: [NoteRule] = []
    for rule in file.rules {
      guard let provision = statute.provision(rule.provision) else { continue }
      let citation = statute.citation(of: provision)
      let elements = rule.elements.map { element($0, in: provision) }
      let bases = rule.bases.compactMap(cite) + rule.others
      switch rule.kind {
      case .offence(let form, let takesPunishmentOfBase, let replaces):
        offences.append(
          Offence(
            citation: citation, force: statute.period(of: provision), elements: elements,
            bases: bases, takesPunishmentOfBase: takesPunishmentOfBase, form: form,
            replaces: replaces))
      case .aggravation(let followsOffence):
        aggravations.append(
          Aggravation(
            citation: citation, bases: bases, elements: elements, followsOffence: followsOffence))
      case .form(let name, let punishment, let isGeneral, let note):
        forms.append(
          FormRule(
            citation: citation, name: name, bases: bases, elements: elements,
            punishment: cite(punishment) ?? citation, force: statute.period(of: provision),
            isGeneral: isGeneral, note: note))
      case .exclusion:
        guard let condition = elements.first?.condition else { continue }
        exclusions.append(
          Exclusion(citation: citation, offences: bases, condition: condition))
      case .note(let kind, let words):
        guard let condition = elements.first?.condition else { continue }
        notes.append(
          NoteRule(kind: kind, citation: citation, condition: condition, words: words))
      }
    }
    return RuleBook(
      act: statute.identity, offences: offences, aggravations: aggravations, forms: forms,
      exclusions: exclusions, notes: notes, parts: file.parts.map(\.rule), evidence: file.evidence,
      open: file.open.map { entry in
        OpenProvision(citations: entry.provisions.compactMap(cite), words: entry.words)
      }, relations: relations.relations, concurrence: relations.concurrences)
  }

  private func cite(_ eId: String) -> Citation? {
    statute.provision(eId).map(statute.citation(of:))
  }

  private func element(_ raw: RuleFile.RawElement, in provision: Provision) -> Element {
    let quoted = raw.quotes.flatMap(statute.provision)
    let marks = statute.subtree(of: provision).flatMap(\.marks)
    let covered = marks.filter { mark in mark.mark.eId.map(raw.covers.contains) ?? false }
      .map(\.content.text).joined(separator: " … ")
    let words = quoted.map { $0.lines.map(\.text).joined(separator: " ") } ?? covered
    return Element(
      id: raw.id, covers: raw.covers, words: words, english: raw.english,
      source: statute.citation(of: quoted ?? provision), condition: raw.condition,
      parts: raw.parts.map { element($0, in: provision) }, qualifies: raw.qualifies)
  }
}
