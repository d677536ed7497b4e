internal import CaseFiles
internal import StatuteModel
internal import StatuteXML

extension ExerciseWorkshop {
  /// Twins of the case in random order, of facts that the topic is about.
  mutating func twins(where isWanted: (Flip) -> Bool) -> [Twin] {
    let wanted = flips.filter(isWanted)
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: solved.scenario.casePath, limit: CaseReader.limit)
      // A handful is enough to find one that fits.
      return random.shuffled(wanted).prefix(6).compactMap { flip in
        classroom.twin(of: solved, flip, bytes)
      }
    } catch {
      return []
    }
  }

  private var chooser: FlipChooser {
    FlipChooser(
      scenario: solved.scenario, vocabulary: means.vocabulary, thresholds: means.thresholds,
      change: solved.file.assessed)
  }

  /// Whether a statement is a fact on which rules rest, not a frame like the day of an act.
  func isFact(_ statement: Statement) -> Bool { chooser.key(of: statement)?.key.nature == .fact }

  /// Terms and yes-or-no facts, denied or made unreadable.
  private var flips: [Flip] {
    return solved.scenario.statements.filter { statement in
      guard isFact(statement), let (key, _) = chooser.key(of: statement) else { return false }
      guard topic?.factKey.map({ $0 == statement.path.key }) ?? true else { return false }
      switch key.shape {
      case .terms, .truth: return true
      default: return false
      }
    }.flatMap { statement in
      [Flip(statement, .withdrawn)] + (statement.value == nil ? [Flip(statement, .denied)] : [])
    }
  }
}
