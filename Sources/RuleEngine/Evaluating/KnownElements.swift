internal import StatuteModel

/// What the elements of all rules rest on in undertakings that say the same to them, by the numbers
/// of their conditions: many offences share "by threat, by fraud, …", and it is worked out once.
///
/// It holds no more entries than the rules have conditions, twice: an attempt is not asked for
/// results.
final class KnownElements {
  private var complete: [ElementReasons?] = []
  private var attempt: [ElementReasons?] = []
  /// How the atoms of rules stand that are kept here.
  let atoms = KnownAtoms()

  /// What an element rests on; worked out only where it is not known yet.
  func reasons(
    _ number: Int, asksResults: Bool, or find: () -> ElementReasons
  ) -> ElementReasons {
    if let found = Self.known(number, in: asksResults ? complete : attempt) { return found }
    let found = find()
    if asksResults {
      Self.keep(found, at: number, in: &complete)
    } else {
      Self.keep(found, at: number, in: &attempt)
    }
    return found
  }

  private static func known(_ number: Int, in list: [ElementReasons?]) -> ElementReasons? {
    number < list.count ? list[number] : nil
  }

  private static func keep(
    _ found: ElementReasons, at number: Int, in known: inout [ElementReasons?]
  ) {
    if known.count <= number {
      known += Array(repeating: nil, count: number + 1 - known.count)
    }
    known[number] = found
  }
}
