import StatuteModel

extension RandomCase {
  /// Makes up a case in which an offence is answered for in some manner.
  func madeUp(
    _ offence: Offence, _ manner: Manner, _ side: SideRules, _ chance: inout Chance
  ) -> MadeUpCase {
    let beside = side.conditions(manner, offence)
    var (joint, own) = (conditions(offence), manner.isOwn ? [] : beside)
    if manner.isOwn { joint += beside }
    if chance.isWithin(40) {
      for rule in side.aggravations(offence) {
        let conditions = rule.elements.map(\.condition)
        // People are the same in every act; what the helper did stands with the help.
        if manner.isOwn || rule.followsOffence {
          joint += conditions
        } else {
          joint += conditions.filter { $0.keys.allSatisfy { $0.entity != .conduct } }
          own += conditions.filter { $0.keys.contains { $0.entity == .conduct } }
        }
      }
    }
    var known = knowledge(of: joint.flatMap(Self.all), &chance)
    var added = knowledge(of: own.flatMap(Self.all), &chance)
    if manner == .attempt { known.choices[Manner.Word.completion] = Manner.Word.attempted }
    if let role = manner.role { added.choices[Manner.Word.role] = role }
    let keys = Self.values(known).keys.filter { $0.entity == .conduct && known.choices[$0] == nil }
      .sorted { $0.description < $1.description }
    let spread = chance.pick([0, 0, 1, 2], else: 0)
    let some = Set(keys.filter { _ in chance.isWithin(50) })
    return MadeUpCase(
      offence: offence, manner: manner, known: known, own: added,
      byAccused: spread == 1 && manner != .instigation ? some : [],
      byVictim: spread == 2 ? some : [])
  }
}
