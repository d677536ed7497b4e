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
  ///   - corpus: other acts, for sanctions that they replaced
  ///   - vocabulary: the facts that rules may name
  ///   - schema: `skema/delik.rng`; `nil` leaves only the checks that need none
  /// - Throws: `DiagnosticError` with everything in which rules and text disagree.
  public static func read(
    _ bytes: [UInt8], file: String, statute: Statute, corpus: Corpus, vocabulary: Vocabulary,
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
    let raw = RuleFile(root, vocabulary: vocabulary, report: report)
    if raw.act != statute.identity.id.description {
      report(
        .otherAct(named: raw.act, expected: statute.identity.id.description), root.line)
    }
    for (finding, line) in RuleReconciliation(raw, statute, vocabulary).findings {
      report(finding, line)
    }
    guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics.inFileOrder) }
    var offences: [Offence] = []
    for offence in raw.offences {
      do throws(RuleFault) {
        offences.append(try build(offence, raw, statute, corpus))
      } catch {
        report(error.finding, offence.line)
      }
    }
    guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
    return RuleBook(
      act: statute.identity, offences: offences,
      open: raw.open.map { entry in
        OpenProvision(
          citations: entry.provisions.compactMap { eId in
            statute.provision(eId).map(statute.citation(of:))
          }, words: entry.words)
      })
  }

  private struct RuleFault: Error {
    let finding: RuleFinding
  }

  private static func build(
    _ raw: RuleFile.RawOffence, _ file: RuleFile, _ statute: Statute, _ corpus: Corpus
  ) throws(RuleFault) -> Offence {
    guard let provision = statute.provision(raw.provision) else {
      throw RuleFault(finding: .unknownProvision(eId: raw.provision))
    }
    let marks = provision.marks
    let elements = raw.elements.map { element in
      let words = marks.filter { mark in mark.mark.eId.map(element.covers.contains) ?? false }
        .map(\.content.text).joined(separator: " … ")
      return Element(
        id: element.id, covers: element.covers, words: words, english: element.english,
        condition: element.condition.condition)
    }
    let exclusions = file.exclusions.filter { $0.offences.contains(raw.provision) }
      .compactMap { exclusion in
        statute.provision(exclusion.provision).map {
          Exclusion(
            citation: statute.citation(of: $0), condition: exclusion.condition.condition)
        }
      }
    return Offence(
      citation: statute.citation(of: provision), force: statute.period(of: provision),
      elements: elements, exclusions: exclusions,
      sanctions: try sanctions(of: provision, clause: raw.sanction, statute, corpus),
      transition: try transition(of: raw.sanction, statute, corpus))
  }

  /// The enacted sanction, then those that replaced it, each from its own words.
  private static func sanctions(
    of provision: Provision, clause: String, _ statute: Statute, _ corpus: Corpus
  ) throws(RuleFault) -> [DatedSanction] {
    func range(
      _ statute: Statute, _ provision: Provision, _ clause: String?
    ) throws(RuleFault) -> DatedSanction.Content {
      do throws(SanctionFault) {
        return .range(try statute.sanction(of: provision, clause: clause))
      } catch {
        throw RuleFault(finding: .sanction(eId: clause ?? provision.eId ?? "", error))
      }
    }
    var result = [
      DatedSanction(
        start: nil, citation: statute.citation(of: provision), changedBy: [],
        content: try range(statute, provision, clause))
    ]
    for change in statute.modifications(of: clause) {
      guard case .substitution(_, let new) = change.kind,
        let address = new.flatMap(WorkAddress.init)
      else { continue }
      guard let start = change.period?.start else {
        throw RuleFault(finding: .undatedChange(eId: clause))
      }
      var content = DatedSanction.Content.notHeld
      if let (other, entry) = corpus.provision(at: address) {
        content = try range(other, entry, nil)
      }
      result.append(
        DatedSanction(
          start: start, citation: corpus.citation(of: address) ?? Citation(),
          changedBy: citations(of: change.sources, statute, corpus), content: content))
    }
    return result.sorted { first, second in
      guard let start = second.start else { return false }
      return first.start.map { $0 < start } ?? true
    }
  }

  private static func transition(
    of clause: String, _ statute: Statute, _ corpus: Corpus
  ) throws(RuleFault) -> Transition {
    let comparing = statute.modifications(of: clause).filter { $0.kind == .extraEfficacy }
    guard let day = comparing.compactMap({ $0.period?.start }).min() else {
      throw RuleFault(finding: .withoutTransition(eId: clause))
    }
    return Transition(
      day: day, basis: citations(of: comparing.flatMap(\.sources), statute, corpus))
  }

  private static func citations(
    of addresses: [String], _ statute: Statute, _ corpus: Corpus
  ) -> [Citation] {
    addresses.compactMap { href in
      switch ReferenceTarget(href: href) {
      case .here(let eId): statute.provision(eId).map(statute.citation(of:))
      case .elsewhere(let address): corpus.citation(of: address)
      case nil: nil
      }
    }
  }
}
