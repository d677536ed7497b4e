internal import StatuteModel

extension CheckRule {
  /// DAK-03 to 06, 08 to 10, 14, 15: what a charge says, and how charges stand to each other.
  static let indictmentLayers = [
    eachLayer("DAK-03") { layer, _ in
      var missing: [Vocabulary.Words] = []
      if !layer.hasTime { missing.append(.init(indonesian: "waktu", english: "when")) }
      if layer.place == nil { missing.append(.init(indonesian: "tempat", english: "where")) }
      return missing.isEmpty ? [] : [["kurang": .list(missing)]]
    },
    eachLayer("DAK-04") { layer, outline in layer.disagreements(outline).map { ["hal": $0] } },
    eachLayer("DAK-05") { layer, _ in
      layer.isInDistrict != .yes && layer.competence == nil ? [[:]] : []
    },
    eachLayer("DAK-06") { layer, _ in
      layer.elements.filter { $0.facts == 0 }.map { ["unsur": .same($0.words)] }
    },
    CheckRule("DAK-08") { subject in
      (subject.outline?.layers ?? []).filter { $0.isLaw != .yes }.map { layer in
        CheckHit(
          layer.title,
          same: ["lapis": layer.title, "pasal": subject.dossier.short(layer.citations)])
      }
    },
    eachLayer("DAK-09") { layer, outline in
      layer.ownFacts.isEmpty && outline.layers.first?.title != layer.title ? [[:]] : []
    },
    CheckRule("DAK-10") { subject in
      (subject.outline?.neighbours ?? []).compactMap { before, after in
        after.disorder(after: before).map { CheckHit(after.title, ["hal": $0]) }
      }
    },
    CheckRule("DAK-14") { subject in
      let layers = subject.outline?.layers ?? []
      return layers.enumerated().flatMap { index, layer in
        layers[..<index].filter { layer.repeats($0) }.map { other in
          CheckHit(layer.title, same: ["lapis": other.title, "lain": layer.title])
        }
      }
    },
    eachLayer("DAK-15") { layer, outline in
      guard layer.isDayForgotten,
        let day = layer.events.compactMap({ outline.events[$0]?.day }).first
      else { return [] }
      return [["tanggal": .init(indonesian: day.indonesian, english: day.english)]]
    },
  ]

  private static func eachLayer(
    _ name: String,
    _ find:
      @escaping @Sendable (IndictmentOutline.Layer, IndictmentOutline) -> [[String: Vocabulary
      .Words]]
  ) -> CheckRule {
    CheckRule(name) { subject in
      guard let outline = subject.outline else { return [] }
      return outline.layers.flatMap { layer in
        find(layer, outline).map { said in
          CheckHit(layer.title, said.merging(["lapis": .same(layer.title)]) { old, _ in old })
        }
      }
    }
  }
}

extension IndictmentOutline {
  /// Charges that follow each other.
  var neighbours: [(Layer, Layer)] { Array(zip(layers, layers.dropFirst())) }
}

extension IndictmentOutline.Layer {
  /// A day, a period, or a period of which the day is not remembered.
  var hasTime: Bool { time?.earliest != nil && time?.latest != nil }

  /// What of it is not so in the events that it tells.
  func disagreements(_ outline: IndictmentOutline) -> [Vocabulary.Words] {
    var found: [Vocabulary.Words] = []
    let told = events.compactMap { outline.events[$0] }
    let days = told.compactMap(\.days)
    if let from = time?.earliest, let until = time?.latest,
      let first = days.compactMap(\.earliest).min(), let last = days.compactMap(\.latest).max(),
      from < first || until > last
    {
      found.append(.init(indonesian: "waktu", english: "the time"))
    }
    if let weekday, let day = time?.day,
      CalendarDate.Weekday(indonesian: weekday) != day.weekday
    {
      found.append(.init(indonesian: "nama hari", english: "the weekday"))
    }
    let places = told.compactMap(\.place).unique
    let whole = places.joined(separator: " dan di ")
    if let place, !places.isEmpty, place != whole, !places.contains(place) {
      found.append(.init(indonesian: "tempat", english: "the place"))
    }
    return found
  }

  /// What is wrong with its standing after another.
  func disorder(after before: Self) -> Vocabulary.Words? {
    switch joining {
    case .first, .cumulative: return nil
    case .alternative:
      guard Set(citations) == Set(before.citations), victims == before.victims else { return nil }
      return .init(
        indonesian: "\(before.title) dan \(title) tidak saling mengecualikan",
        english: "\(before.title) and \(title) do not exclude each other")
    case .subsidiary:
      guard let prison, let earlier = before.prison else { return nil }
      let isHeavier =
        includesLife != before.includesLife ? includesLife : prison > earlier
      guard isHeavier else { return nil }
      return .init(
        indonesian: "\(title) diancam lebih berat daripada \(before.title)",
        english: "\(title) is threatened with more than \(before.title)")
    }
  }

  /// Whether it charges the same offence again: same accused, provision, conduct and victim.
  func repeats(_ other: Self) -> Bool {
    joining == .cumulative && Set(accused) == Set(other.accused)
      && citations.first == other.citations.first && !citations.isEmpty
      && !Set(events).isDisjoint(with: other.events)
      && (victims.isEmpty && other.victims.isEmpty || !Set(victims).isDisjoint(with: other.victims))
  }
}
