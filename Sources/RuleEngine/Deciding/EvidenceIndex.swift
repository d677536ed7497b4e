internal import StatuteModel

/// Finds the evidence that speaks for or against facts.
struct EvidenceIndex {
  let evidence: [Evidence]

  /// Ids of the evidence that supports any of the facts.
  func supporting(_ facts: [FactPath]) -> [String] {
    found { touches(evidence[$0].supports, facts) }
  }

  /// Ids of the evidence that speaks against any of the facts.
  func contradicting(_ facts: [FactPath]) -> [String] {
    found { touches(evidence[$0].contradicts, facts) }
  }

  private func found(_ isMeant: (Int) -> Bool) -> [String] {
    evidence.indices.filter(isMeant).map { evidence[$0].id }
  }

  private func touches(_ paths: [FactPath], _ facts: [FactPath]) -> Bool {
    paths.contains { path in facts.contains { $0.touches(path) } }
  }
}
