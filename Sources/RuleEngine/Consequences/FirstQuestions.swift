internal import StatuteModel

/// What to ask first of conduct of which too little is known for any offence to be in play.
struct FirstQuestions {
  let file: CaseFile
  /// Keys by which offences come into play, those first that bring in most.
  let leadingKeys: [FactKey]

  /// For each of the accused: who was harmed, then the keys that bring most offences into play,
  /// then when it was.
  func list(for accused: [String]) -> [FactPath] {
    return accused.flatMap { id in
      file.conduct.filter { $0.accused.contains(id) }.flatMap { conduct -> [FactPath] in
        var paths: [FactPath] = []
        for key in leadingKeys
        where conduct.facts[key.name]?.value(accused: id, victim: conduct.victims.first) == nil {
          paths.append(Self.path(conduct.id, key))
        }
        if conduct.victims.isEmpty { paths.append(FactPath(conduct.id, "korban")) }
        if conduct.date == nil { paths.append(FactPath(conduct.id, "tanggal")) }
        return paths
      }
    }.uniqued
  }

  /// Keys of conduct by which more than one offence comes into play, most first.
  static func leadingKeys(of offences: [Offence]) -> [FactKey] {
    var count: [FactKey: Int] = [:]
    for offence in offences {
      for key in Set(offence.elements.flatMap { triggers($0.condition) })
      where key.entity == .conduct {
        count[key, default: 0] += 1
      }
    }
    return count.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key.description) < ($0.value, $1.key.description) }.map(\.key)
  }

  private static func triggers(_ condition: Condition) -> [FactKey] {
    let own = condition.trigger == .never ? [] : condition.key.map { [$0] } ?? []
    return own + condition.inner.flatMap(triggers)
  }

  private static func path(_ id: String, _ key: FactKey) -> FactPath {
    let parts = key.name.split(separator: ".").map(String.init)
    return FactPath(id, parts[0], Array(parts.dropFirst()))
  }
}
