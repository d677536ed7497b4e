internal import StatuteModel

/// Bounds of what one case may hold, where more would stop the work instead of helping it.
enum CaseBounds {
  /// The longest code (*kode*) of a case, in characters: it stands in the names of files.
  static let longestCode = 64
  /// How many pairs of an accused and a victim the acts of a case may make together: each is judged
  /// by itself, under every offence.
  static let mostPairs = 10_000

  /// How many accused, and how many victims, one act may have: what is the same for several of them
  /// is compared with each other.
  static let mostPersons = 1_000

  /// The code goes into names of files, folders and letters, so it is one short line of print.
  static func checkCode(_ node: CaseNode?, log: inout CaseLog) {
    guard let node, let code = node.text else { return }
    let isPrintable = code.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        false
      default: true
      }
    }
    if code.count > longestCode || code.utf8.count > 4 * longestCode || !isPrintable {
      log.add(.unfitCode(key: "kode", limit: longestCode), at: node.place)
    }
  }

  /// - Parameter nodes: where the acts stand, in the same order
  static func checkPairs(_ conduct: [Conduct], nodes: [CaseNode], log: inout CaseLog) {
    var pairs = 0
    for (act, node) in zip(conduct, nodes) {
      for (key, persons) in [("pelaku", act.accused), ("korban", act.victims)]
      where persons.count > mostPersons {
        log.add(
          .tooManyPersons(key: key, limit: mostPersons), at: node[key]?.place ?? node.place)
      }
      pairs += max(act.accused.count, 1) * max(act.victims.count, 1)
      guard pairs > mostPairs else { continue }
      log.add(.tooManyPairs(key: "perbuatan", limit: mostPairs), at: node.place)
      return
    }
  }
}
