internal import StatuteModel

extension CheckRule {
  /// DAK-11 to 13: victims, children, restitution.
  static let indictmentVictims = [
    CheckRule("DAK-11") { subject in
      guard let outline = subject.outline else { return [] }
      return outline.layers.flatMap { layer in
        layer.victimDisagreements(outline, subject.dossier.people.name).map {
          CheckHit(layer.title, ["lapis": .same(layer.title), "hal": $0])
        }
      }
    },
    CheckRule("DAK-12") { subject in
      guard let outline = subject.outline else { return [] }
      let provisions = subject.entry?.basis ?? []
      return outline.children.compactMap { child in
        let isRaised = outline.layers.filter { $0.victims.contains(child.id) }
          .contains { layer in
            layer.citations.contains { cited in provisions.contains { cited.isWithin($0) } }
          }
        var missing: [Vocabulary.Words] = []
        if !isRaised {
          missing.append(
            .init(
              indonesian: "pemberatan karena anak tidak didakwakan",
              english: "the aggravation for a child is not charged"))
        }
        if !child.isAgeShown {
          missing.append(
            .init(indonesian: "umur belum didukung bukti", english: "no evidence of age"))
        }
        guard !missing.isEmpty else { return nil }
        return CheckHit(
          "\(child.id).anak",
          ["korban": .same(subject.dossier.people.name(child.id)), "kurang": .list(missing)])
      }
    },
    CheckRule("DAK-13") { subject in
      (subject.outline?.claims ?? []).filter { !$0.isIncluded }.map { claim in
        var hit = CheckHit(
          "\(claim.victim).restitusi",
          same: ["korban": subject.dossier.people.name(claim.victim)])
        // A claim that was filed must be carried; one that is only planned is a warning.
        hit.isGraver = claim.isFiled
        return hit
      }
    },
  ]
}

extension IndictmentOutline.Layer {
  /// Victims without facts, and a count that is not theirs.
  func victimDisagreements(
    _ outline: IndictmentOutline, _ name: (String) -> String
  ) -> [Vocabulary.Words] {
    let told = Set(events.compactMap { outline.events[$0] }.flatMap(\.victims))
    var found = victims.filter { !told.contains($0) }.map { id in
      Vocabulary.Words(
        indonesian: "\(name(id)) tidak disebut dalam fakta",
        english: "\(name(id)) is not in the facts")
    }
    if let victimCount, victimCount != victims.count {
      found.append(
        .init(
          indonesian: "disebut \(victimCount) orang, tercantum \(victims.count)",
          english: "\(victimCount) are counted, \(victims.count) are named"))
    }
    return found
  }
}
