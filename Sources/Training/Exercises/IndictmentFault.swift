internal import DocumentAssembly
internal import StatuteModel

/// A defect put into an indictment that had none (*cacat dakwaan*).
struct IndictmentFault {
  /// Puts it in; `false` where the indictment has no place for it.
  let inject: @Sendable (inout IndictmentOutline) -> Bool

  init(_ inject: @escaping @Sendable (inout IndictmentOutline) -> Bool) {
    self.inject = inject
  }

  /// Everything that can be put in; what the checker then says is the key.
  static let all: [IndictmentFault] = [
    IndictmentFault { outline in
      guard let index = outline.accused.indices.first(where: { !outline.accused[$0].isCorporation })
      else { return false }
      return outline.accused[index].given.remove(.religion) != nil
    },
    IndictmentFault { outline in
      guard let index = outline.accused.indices.first else { return false }
      return outline.accused[index].given.remove(.residence) != nil
    },
    layer { layer in
      layer.time = nil
      return true
    },
    layer { layer in
      layer.place = nil
      return true
    },
    layer { layer in
      guard let day = layer.time?.latest, let later = CalendarDate(dayNumber: day.dayNumber + 40)
      else { return false }
      layer.time = DayRange(earliest: layer.time?.earliest, latest: later)
      return true
    },
    layer { layer in
      layer.isInDistrict = .unknown
      layer.competence = nil
      return true
    },
    layer { layer in
      guard let index = layer.elements.indices.last else { return false }
      layer.elements[index].facts = 0
      return true
    },
    layer { layer in
      guard !layer.victims.isEmpty else { return false }
      layer.victimCount = layer.victims.count + 1
      return true
    },
    IndictmentFault { outline in
      guard outline.layers.count > 1 else { return false }
      outline.layers[outline.layers.count - 1].ownFacts = []
      return true
    },
    IndictmentFault { outline in
      guard let last = outline.layers.last else { return false }
      var copy = last
      copy.title =
        ["KEDUA", "KETIGA", "KEEMPAT", "KELIMA"].first { title in
          !outline.layers.contains { $0.title.hasPrefix(title) }
        } ?? "\(last.title) (ulangan)"
      copy.joining = .cumulative
      outline.layers.append(copy)
      return true
    },
  ]

  private static func layer(
    _ inject: @escaping @Sendable (inout IndictmentOutline.Layer) -> Bool
  ) -> IndictmentFault {
    IndictmentFault { outline in
      guard let index = outline.layers.indices.first else { return false }
      return inject(&outline.layers[index])
    }
  }
}
