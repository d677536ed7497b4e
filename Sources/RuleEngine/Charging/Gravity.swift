internal import StatuteModel

/// How heavy a threat is: life before fixed terms, longer terms before shorter, then the fine.
struct Gravity: Comparable {
  private let includesLife: Bool
  private let months: Rational
  private let fine: Rational

  init(_ finding: OffenceFinding) {
    let sanction = finding.sanction
    let penalty = (sanction.applied ?? sanction.new?.answer ?? sanction.old?.answer)?.penalty
    includesLife = penalty?.prison?.includesLife ?? false
    months = penalty?.prison?.maximum ?? .zero
    fine = penalty?.fine?.maximum ?? .zero
  }

  static func < (left: Gravity, right: Gravity) -> Bool {
    if left.includesLife != right.includesLife { return right.includesLife }
    return (left.months, left.fine) < (right.months, right.fine)
  }
}

/// A finding with what orders it among others, whatever the order of the file.
struct Weighed {
  let finding: OffenceFinding
  let gravity: Gravity
  private var place: Int { finding.place }

  init(_ finding: OffenceFinding) {
    self.finding = finding
    gravity = Gravity(finding)
  }

  /// The same finding for some of its victims.
  func part(for victims: [String]) -> Weighed {
    var finding = finding
    finding.victims = victims
    return Weighed(finding: finding, gravity: gravity)
  }

  private init(finding: OffenceFinding, gravity: Gravity) {
    self.finding = finding
    self.gravity = gravity
  }

  /// Heavier first, then by the order of the rules, then by what the file calls things.
  func precedes(_ other: Weighed) -> Bool {
    if gravity != other.gravity { return gravity > other.gravity }
    if place != other.place { return place < other.place }
    return keys.lexicographicallyPrecedes(other.keys)
  }

  private var keys: [String] {
    [
      finding.form.rawValue, finding.victims.sorted().joined(separator: " "),
      finding.conduct.sorted().joined(separator: " "),
    ]
  }
}
