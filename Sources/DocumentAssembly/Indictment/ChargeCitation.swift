internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The provisions that a charge closes with: "Pasal 4 jo. Pasal 17 Undang-Undang … jo. …".
struct ChargeCitation {
  let dossier: Dossier
  let finding: OffenceFinding

  private var words: OffenceWords { OffenceWords(dossier: dossier, finding: finding) }

  /// Offence, base, what gave them their wording, form, corporate fine, aggravations, where the
  /// threat is printed now, and participation, in this order.
  var citations: [Citation] {
    let isSameArticle = finding.base?.steps.first == finding.offence.steps.first
    return
      ([finding.offence] + (isSameArticle ? [] : [finding.base].compactMap { $0 })
      + (adjusting.isEmpty ? amending : []) + words.formProvisions + corporate
      + finding.aggravations + adjusting + participation).unique
  }

  private var penalty: Penalty? {
    (finding.sanction.applied ?? finding.sanction.new?.answer ?? finding.sanction.old?.answer)?
      .penalty
  }

  private var corporate: [Citation] {
    (penalty?.steps ?? []).compactMap { step in
      if case .multipliedFine = step.change { return step.basis }
      return nil
    }
  }

  /// Where the threat is printed now, if in another act than the offence.
  private var adjusting: [Citation] {
    guard !isOld else { return [] }
    let printed = (penalty?.steps ?? []).compactMap { step -> Citation? in
      guard case .base = step.change, let act = step.basis.act,
        ![finding.offence.act, finding.base?.act].contains(act)
      else { return nil }
      return step.basis
    }
    return Array(printed.prefix(1))
  }

  /// What gave the offence or its base its present wording.
  private var amending: [Citation] {
    guard !isOld else { return [] }
    return [finding.offence, finding.base].compactMap { $0 }.flatMap(amending).unique
  }

  private func amending(_ citation: Citation) -> [Citation] {
    guard let (statute, provision) = dossier.provision(citation),
      let eId = provision.workIdentifier ?? provision.eId
    else { return [] }
    return statute.modifications(of: eId, on: dossier.file.assessed).flatMap { change in
      guard case .substitution = change.kind else { return [Citation]() }
      return change.sources.compactMap {
        WorkAddress($0).flatMap(dossier.names.corpus.citation)
      }
    }
  }

  private var isOld: Bool {
    finding.regime.possible.allSatisfy { $0 == .old || $0 == .oldInExecution }
  }

  /// The special rule on aid and attempt takes the place of the general one. Where both laws are
  /// compared, the general rule of the new law stands, as the rule on the change of law says.
  private var participation: [Citation] {
    let isSpecial = finding.form == .attempt || finding.form == .assistance
    if isSpecial, !words.formProvisions.isEmpty { return [] }
    guard finding.regime.code == .both else { return finding.participation }
    let inForce = finding.participation.filter { citation in
      guard let (statute, provision) = dossier.provision(citation) else { return false }
      if case .inForce = statute.standing(of: provision, on: dossier.file.assessed) { return true }
      return false
    }
    return inForce.isEmpty ? finding.participation : inForce
  }

  /// The chain, each act with its subject where it is named. Where it is open which law governs,
  /// the two rules on participation stand as a choice that is still to be made.
  var text: String {
    guard finding.regime.code == nil, participation.count > 1 else { return text(citations) }
    let rest = citations.filter { !participation.contains($0) }
    return "\(text(rest)) jo. \(participation.map { text([$0]) }.joined(separator: " atau "))"
  }

  private func text(_ chain: [Citation]) -> String {
    var result = ""
    for (index, citation) in chain.enumerated() {
      let next = index + 1 < chain.count ? chain[index + 1].act : nil
      let isLast = citation.act == nil || citation.act != next
      let words =
        isLast
        ? dossier.names.long(citation) + subject(citation.act)
        : citation.act.map { dossier.names.text(citation, from: $0) } ?? citation.text
      result += (index == 0 ? "" : " jo. ") + words
    }
    return result
  }

  private func subject(_ act: ActIdentifier?) -> String {
    guard let act, dossier.library.ids.contains(act),
      let identity = try? dossier.library.statute(act).identity,
      !identity.subject.isEmpty, !identity.longName.contains(identity.subject)
    else { return "" }
    return " tentang \(identity.subject)"
  }
}
