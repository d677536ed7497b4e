public import StatuteModel

/// How a sentence that is being executed compares with what the new law allows (*penyesuaian*).
public struct AdjustmentResult: Hashable, Sendable {
  /// One kind of punishment.
  public struct Part: Hashable, Sendable {
    /// What was imposed, in months or rupiah; `nil` where the file does not say.
    public let imposed: Int64?
    /// The most that the new law allows; `nil` where it threatens none, or only life.
    public let limit: Rational?
    /// Whether the sentence is heavier.
    public let isHeavier: Truth
    /// What it comes down to; `nil` where nothing changes or that is open.
    public let adjusted: Rational?
    /// Limits under readings that are not followed, where they differ.
    public let rivals: [Rival]
  }

  /// A limit under another reading.
  public struct Rival: Hashable, Sendable {
    /// The reading.
    public let reading: Reading
    /// The limit.
    public let limit: Rational
    /// Whether the sentence is heavier than that.
    public let isHeavier: Truth
  }

  /// The provision that orders it.
  public let basis: Citation
  /// Imprisonment.
  public let prison: Part?
  /// The fine.
  public let fine: Part?
  /// What is open.
  public let notices: [Notice]
  /// Facts that would settle it.
  public let asked: [FactPath]
}

/// Compares a sentence with the limits of the new law (KUHP Pasal 3 ayat (7)).
struct AdjustmentFinder {
  let file: CaseFile
  let rules: ConsequenceRules
  let basis: Citation?
  let all: [OffenceFinding]

  /// `nil` outside the regime in which a sentence is adjusted.
  func adjustment(of finding: OffenceFinding) -> AdjustmentResult? {
    guard finding.regime.code == .oldInExecution, let basis,
      let answer = finding.sanction.new?.answer,
      let accused = file.accused.first(where: { $0.id == finding.accused })
    else { return nil }
    let judgment = accused.judgment
    let penalty = answer.penalty
    var asked: [FactPath] = []
    func ask(_ key: String) { asked.append(FactPath(accused.id, "putusan", [key])) }
    let months = judgment?.prisonMonths.flatMap { Int64(exactly: $0) }
    let amount = judgment?.fine?.amount
    let prison = penalty.prison.map { prison in
      part(
        months, prison.maximum, isUnlimited: prison.includesLife,
        answer.readings.compactMap { reading in
          reading.prison.flatMap { $0.includesLife ? nil : $0.maximum }.map { (reading, $0) }
        })
    }
    let fine = penalty.fine.map { fine in
      part(
        amount, fine.maximum, isUnlimited: false,
        answer.readings.compactMap { reading in reading.fine.map { (reading, $0.maximum) } })
    }
    if prison != nil, months == nil { ask("penjara_bulan") }
    if fine != nil, amount == nil { ask("denda") }
    var occasions: [Notice.Occasion] = []
    let isTogether = (months ?? 0) > 0 && (amount ?? 0) > 0
    if penalty.link == .or, isTogether { occasions.append(.adjustmentKind) }
    if all.count(where: { $0.accused == accused.id && $0.status == .met }) > 1 {
      occasions.append(.adjustmentSeveral)
    }
    return AdjustmentResult(
      basis: basis, prison: prison, fine: fine,
      notices: occasions.compactMap { rules.notices[$0] }, asked: asked)
  }

  private func part(
    _ imposed: Int64?, _ limit: Rational?, isUnlimited: Bool,
    _ rivals: [(RivalReading, Rational)]
  ) -> AdjustmentResult.Part {
    let limit = isUnlimited ? nil : limit
    let isHeavier: Truth = isUnlimited ? .no : heavier(imposed, limit)
    return AdjustmentResult.Part(
      imposed: imposed, limit: limit, isHeavier: isHeavier,
      adjusted: isHeavier == .yes ? limit : nil,
      rivals: rivals.filter { $0.1 != limit }.map {
        .init(reading: $0.0.reading, limit: $0.1, isHeavier: heavier(imposed, $0.1))
      })
  }

  private func heavier(_ imposed: Int64?, _ limit: Rational?) -> Truth {
    guard let imposed, let limit else { return .unknown }
    return Rational(imposed) > limit ? .yes : .no
  }
}
