internal import CaseFiles
internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

/// Charges of a proposal in another order, or fewer of them, as a case lists them in
/// `dokumen.dakwaan.lapis`.
enum ChargeArranging {
  /// Why a list of a case cannot say what a person arranged.
  enum Obstacle: Error, Hashable, Sendable {
    /// No charge is left; an empty list means the proposal.
    case nothing
    /// A charge stands apart from those that it belongs to: what its place in the proposal is.
    case torn(String)
    /// The case cannot tell a charge from another one under the same provision.
    case mingled
  }

  /// How charges are joined when they stand in an order; `nil` where those of a group or of a
  /// chain no longer stand together.
  static func joinings(_ positions: [ChargePosition]) -> [IndictmentOutline.Joining]? {
    let walked = walk(positions)
    return walked.count == positions.count ? walked : nil
  }

  /// Why an order cannot be listed; `nil` where it can.
  static func obstacle(_ kept: [ChargeList.Item]) -> Obstacle? {
    guard !kept.isEmpty else { return .nothing }
    let walked = walk(kept.map(\.position)).count
    return kept.indices.contains(walked) ? .torn(kept[walked].position.label) : nil
  }

  /// The joinings up to the first charge that stands apart from its own.
  private static func walk(_ positions: [ChargePosition]) -> [IndictmentOutline.Joining] {
    var joinings: [IndictmentOutline.Joining] = []
    var (groups, chains): (Set<Int>, Set<[Int]>) = ([], [])
    var last: [Int] = []
    for position in positions {
      let place = [position.cumulative ?? 0, position.alternative ?? 0]
      switch place {
      case _ where last.isEmpty: joinings.append(.first)
      case last: joinings.append(.subsidiary)
      case _ where chains.contains(place): return joinings
      case _ where place.first == last.first: joinings.append(.alternative)
      case _ where groups.contains(place.first ?? 0): return joinings
      default: joinings.append(.cumulative)
      }
      groups.insert(place.first ?? 0)
      chains.insert(place)
      last = place
    }
    return joinings
  }

  /// What the indictment is to charge.
  static func charges(
    _ kept: [ChargeList.Item], _ joinings: [IndictmentOutline.Joining]
  ) -> [ChosenCharges.Charge] {
    zip(kept, joinings).map { item, joining in
      ChosenCharges.Charge(joining: joining, findings: [item.finding], victims: item.victims)
    }
  }

  /// A charge without the order of its victims.
  struct Content: Hashable {
    let joining: IndictmentOutline.Joining
    let findings: [String]
    let victims: Set<String>

    init(_ charge: ChosenCharges.Charge) {
      joining = charge.joining
      findings = charge.findings
      victims = Set(charge.victims)
    }
  }

  /// The proposed charges that a case lists, in its order; `nil` where it lists others, or joins
  /// them otherwise.
  static func items(
    _ proposed: [ChargeList.Item], matching charges: [ChosenCharges.Charge]
  ) -> [ChargeList.Item]? {
    var rest = proposed
    var found: [ChargeList.Item] = []
    for charge in charges {
      let place = rest.firstIndex {
        charge.findings == [$0.finding] && Set(charge.victims) == Set($0.victims)
      }
      guard let place else { return nil }
      found.append(rest.remove(at: place))
    }
    guard !found.isEmpty, joinings(found.map(\.position)) == charges.map(\.joining) else {
      return nil
    }
    return found
  }
}

/// Writes charges as the records of `dokumen.dakwaan.lapis`.
struct ChargeRecords {
  let analysis: Analysis
  let accused: String

  /// Where the records stand in a case.
  static let place = ["dakwaan", "lapis"]

  /// The records of charges, in order.
  func records(
    _ kept: [ChargeList.Item], _ joinings: [IndictmentOutline.Joining]
  ) -> [CaseValue] {
    zip(kept, joinings).compactMap { item, joining in
      analysis.findings.first { $0.id == item.finding }.map { record(item, $0, joining) }
    }
  }

  private func record(
    _ item: ChargeList.Item, _ finding: OffenceFinding, _ joining: IndictmentOutline.Joining
  ) -> CaseValue {
    var entries = [
      CaseValue.Entry("terdakwa", .word(accused)),
      CaseValue.Entry("pasal", .word(finding.offence.identifier)),
    ]
    if !finding.conduct.isEmpty {
      entries.append(CaseValue.Entry("perbuatan", .words(finding.conduct)))
    }
    // Without victims a charge is for all that the finding has, those who are added later too.
    if !item.victims.isEmpty, item.isPart || sharesConduct(finding) {
      entries.append(CaseValue.Entry("korban", .words(item.victims)))
    }
    if let word = Self.word(joining) {
      entries.append(CaseValue.Entry("sambungan", .word(word)))
    }
    return .map(entries)
  }

  /// Whether the provision and the conduct alone could mean another finding, too.
  private func sharesConduct(_ finding: OffenceFinding) -> Bool {
    analysis.findings.contains { other in
      other.id != finding.id && other.accused == finding.accused
        && other.offence == finding.offence
        && !Set(other.conduct).isDisjoint(with: finding.conduct)
    }
  }

  private static func word(_ joining: IndictmentOutline.Joining) -> String? {
    switch joining {
    case .first: nil
    case .alternative: "atau"
    case .cumulative: "dan"
    case .subsidiary: "subsidair"
    }
  }

  /// Whether a record of a case is one of the accused.
  func isOwn(_ record: CaseValue) -> Bool {
    guard case .map(let entries) = record,
      let value = entries.first(where: { $0.key == "terdakwa" })?.value
    else { return false }
    if case .list(let items) = value { return items.map(\.content) == [accused] }
    return value.content == accused
  }
}
