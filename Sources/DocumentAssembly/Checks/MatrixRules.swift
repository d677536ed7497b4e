internal import RuleEngine
internal import StatuteModel

extension CheckRule {
  /// MTX-01 to 03: elements, facts, evidence.
  static let matrix = [
    CheckRule("MTX-01") { subject in
      subject.elements.compactMap { finding, element in
        let words: Vocabulary.Words
        if element.truth != .no, element.facts.isEmpty {
          words = .init(indonesian: "tidak mempunyai fakta", english: "has no fact")
        } else if element.truth == .yes, element.evidence.isEmpty {
          words = .init(
            indonesian: "faktanya tidak didukung bukti", english: "has facts without evidence")
        } else {
          return nil
        }
        return CheckHit(
          "\(finding.id).\(element.id)",
          ["temuan": .same(finding.id), "unsur": .same(element.words), "hal": words])
      }
    },
    CheckRule("MTX-02") { subject in
      subject.elements.compactMap { finding, element in
        guard !element.sufficiency.isEmpty, element.sufficiency.allSatisfy({ $0.isEnough == .no })
        else { return nil }
        let count = element.sufficiency.map(\.count).max() ?? 0
        return CheckHit(
          "\(finding.id).\(element.id)",
          same: ["temuan": finding.id, "unsur": element.words, "jumlah": "\(count)"])
      }
    },
    CheckRule("MTX-03") { subject in
      let possible = subject.dossier.analysis.consequences.proof?.atTrial ?? []
      guard !possible.isEmpty else { return [] }
      return subject.dossier.file.evidence.compactMap { piece in
        guard let kind = piece.kind,
          let act = subject.entry?.data[kind].flatMap(ActIdentifier.init),
          !possible.contains(act)
        else { return nil }
        return CheckHit(
          "\(piece.id).jenis",
          same: [
            "bukti": piece.id, "jenis": subject.dossier.label(of: kind, in: "jenis_bukti"),
          ])
      }
    },
  ]
}

extension CheckSubject {
  /// The elements of findings that may be charged; of an offence that builds on another, those of
  /// the base.
  var elements: [(OffenceFinding, ElementResult)] {
    dossier.analysis.findings.filter { $0.status == .met || $0.status == .undetermined }
      .flatMap { finding in
        finding.elements.flatMap { $0.isBase ? $0.parts : [$0] }.map { (finding, $0) }
      }
  }
}
