internal import RuleEngine
internal import StatuteModel

/// What a fair sheet does not ask, or does not count as wrong.
extension ExerciseWorkshop {
  /// An answer under another reading, before its option has a letter.
  typealias Rival = (option: Int, reading: String, authorities: [String])

  /// Whether the words of an element have nothing left to say: what they qualify fails. Nobody can
  /// say where exploitation was to happen that nobody intended, so no answer would be the right one.
  func isWithoutObject(_ element: ElementResult, in finding: OffenceFinding) -> Bool {
    guard let qualified = element.qualifies else { return false }
    return finding.elements.flatMap(ElementWalk.all).contains {
      $0.id == qualified && $0.source == element.source && $0.truth == .no
    }
  }

  /// The elements that fail, without those that have no object.
  func failed(_ finding: OffenceFinding) -> [ElementResult] {
    finding.elements.flatMap(\.failing).filter { !isWithoutObject($0, in: finding) }
  }

  /// The provisions under which the whole offence stands and is not punished, where every failing
  /// element fails by such a provision; else empty.
  func unpunished(_ finding: OffenceFinding) -> [Citation] {
    guard finding.status == .notMet else { return [] }
    let all = failed(finding).map(\.reasons.unpunished)
    return all.contains([]) ? [] : all.flatMap { $0 }
  }

  /// The option that is right as well where provisions say "not punished" of what fails.
  func rivals(_ option: Int?, under provisions: [Citation]) -> [Rival] {
    guard let option, !provisions.isEmpty else { return [] }
    return [
      (
        option, "perbuatan itu sudah terjadi, tetapi menurut ketentuan ini tidak dipidana",
        cited(provisions)
      )
    ]
  }
}
