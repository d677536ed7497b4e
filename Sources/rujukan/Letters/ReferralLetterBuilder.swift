internal import CaseFiles
internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Fills a referral letter to the police from an analysed case.
///
/// A first version: people appear under their ids, and what the case file does not give to the
/// letter yet (letterhead, account, places) stands as a visible placeholder for the office.
struct ReferralLetterBuilder {
  let work: CaseWork
  let names: ActNaming
  let text: LetterText

  /// The letter, and the provisions that could not be quoted.
  /// - Throws: `DiagnosticError` where there is nothing to report, or a provision is not held.
  func letter() throws(DiagnosticError) -> (content: ReferralLetterContent, warnings: [Diagnostic])
  {
    let findings = work.analysis.findings
    guard !findings.isEmpty else {
      throw DiagnosticError([
        Diagnostic(LetterFinding.noFinding, at: SourcePosition(file: names.caseName(work), line: 0))
      ])
    }
    let (protection, warnings) = try quotations()
    var basis: [String] = []
    for citation in text.basis { basis.append(longName(citation) + ";") }
    let content = ReferralLetterContent(
      caseTitle: names.caseName(work),
      office: LetterOffice(
        names: ["[nama lembaga: belum diisi]"], contacts: ["[alamat lembaga: belum diisi]"]),
      reference: LetterReference(
        number: .notFilled, enclosures: .notFilled, place: .notFilled, date: .notFilled),
      addressee: LetterAddressee(position: .notFilled, attention: .notFilled, town: .notFilled),
      legalBasis: basis,
      reporter: .init(
        name: .notFilled, capacity: .notFilled, authority: .notFilled, contact: .notFilled),
      victims: victims(in: findings), suspects: suspects(in: findings),
      events: .init(time: .notFilled, place: .notFilled, account: .notFilled),
      offences: .given(findings.map(offence)), evidence: evidence, needs: .notFilled,
      openQuestions: openFacts(in: findings).map(question), requests: text.requests,
      protection: protection,
      signer: LetterSigner(position: .notFilled, name: .notFilled), copies: ["Arsip"])
    return (content, warnings)
  }

  private func longName(_ citation: Citation) -> String {
    guard let act = citation.act else { return citation.text }
    do throws(DiagnosticError) {
      return citation.text(act: try work.library.statute(act).identity.longName)
    } catch {
      return names.full(citation)
    }
  }

  /// The words of the provisions that are quoted, as they stand on the day of the assessment.
  private func quotations() throws(DiagnosticError) -> (
    [ReferralLetterContent.Provision], [Diagnostic]
  ) {
    var provisions: [ReferralLetterContent.Provision] = []
    var warnings: [Diagnostic] = []
    for citation in text.quoted {
      guard let act = citation.act, case let statute = try work.library.statute(act),
        let provision = statute.find(citation)
      else {
        throw DiagnosticError([
          Diagnostic(
            LetterFinding.notHeld(citation.identifier),
            at: SourcePosition(file: DraftCommand.textFile, line: 0))
        ])
      }
      switch statute.quotation(of: provision, on: work.analysis.assessed) {
      case .words(let lines):
        provisions.append(
          .init(citation: longName(citation), wording: lines.joined(separator: " ")))
      case .refused(let refusal):
        warnings.append(
          Diagnostic(
            LetterFinding.notQuoted(names.full(citation), refusal),
            at: SourcePosition(file: DraftCommand.textFile, line: 0)))
      }
    }
    return (provisions, warnings)
  }

  private func victims(in findings: [OffenceFinding]) -> Entry<[ReferralLetterContent.Victim]> {
    let ids = Set(findings.flatMap(\.victims)).sorted()
    let victims = ids.compactMap { id in
      Pseudonym(id).map { pseudonym in
        ReferralLetterContent.Victim(
          pseudonym: pseudonym, age: .notFilled, sex: .notFilled, situation: .notFilled)
      }
    }
    return victims.isEmpty ? .notFilled : .given(victims)
  }

  private func suspects(in findings: [OffenceFinding]) -> Entry<[ReferralLetterContent.Suspect]> {
    .given(
      Set(findings.map(\.accused)).sorted().map { id in
        .init(name: .given("Terlapor \(id)"), description: .notFilled)
      })
  }

  private func offence(_ finding: OffenceFinding) -> ReferralLetterContent.Offence {
    .init(
      citation: longName(finding.offence),
      basis: "Terlapor \(finding.accused), perbuatan \(finding.conduct.joined(separator: ", ")).",
      elements: finding.elements.map { element in
        .init(
          wording: element.words, reason: reason(element),
          standing: standing(element.truth))
      })
  }

  private func reason(_ element: ElementResult) -> Entry<String> {
    var sentences: [String] = []
    if !element.facts.isEmpty { sentences.append("Fakta: \(list(element.facts)).") }
    if !element.open.isEmpty { sentences.append("Belum diketahui: \(list(element.open)).") }
    if !element.evidence.isEmpty {
      sentences.append("Bukti: \(element.evidence.joined(separator: ", ")).")
    }
    return sentences.isEmpty ? .notFilled : .given(sentences.joined(separator: " "))
  }

  /// Terms by the words of the vocabulary, other facts by their path.
  private func list(_ paths: [FactPath]) -> String {
    paths.map { path in
      guard let term = path.rest.last, work.vocabulary.lists[path.key] != nil else {
        return path.description
      }
      return "\(work.label(of: term, in: path.key)) (\(path.id))"
    }.joined(separator: "; ")
  }

  private func standing(_ truth: Truth) -> ReferralLetterContent.Element.Standing {
    switch truth {
    case .yes: .met
    case .no: .notMet
    case .unknown: .undetermined
    }
  }

  private var evidence: Entry<[ReferralLetterContent.Evidence]> {
    let pieces = work.file.evidence.map { piece in
      let kind = piece.kind.map { work.label(of: $0, in: "jenis_bukti") } ?? "bukti"
      return ReferralLetterContent.Evidence(
        description: "\(piece.id): \(kind)", keeping: .notFilled)
    }
    return pieces.isEmpty ? .absent : .given(pieces)
  }

  /// What would settle an offence, and what would defeat one if it were stated.
  private func openFacts(in findings: [OffenceFinding]) -> [FactPath] {
    // The course of the proceeding is no question for those who are to investigate.
    let proceeding = FactKey.Entity.proceeding.rawValue
    var result = work.analysis.questions.filter { $0.id != proceeding }
    for fact in findings.flatMap(\.toVerify).map(\.fact) where !result.contains(fact) {
      result.append(fact)
    }
    return result
  }

  private func question(_ path: FactPath) -> String {
    work.vocabulary.question(for: path, about: work.file.entity(of: path.id))?.indonesian
      ?? path.description
  }
}

extension ActNaming {
  /// The case's only name outside the file: its code.
  func caseName(_ work: CaseWork) -> String {
    "Perkara " + (work.file.code ?? "tanpa kode")
  }
}
