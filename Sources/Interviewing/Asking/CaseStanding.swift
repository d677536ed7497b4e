public import StatuteModel

/// How a case stands after an answer, as far as an interview needs to know.
public struct CaseStanding: Hashable, Sendable {
  /// How an offence stands.
  public enum Status: Hashable, Sendable {
    /// Every element is stated.
    case met
    /// Something is missing.
    case open
    /// Every element is stated, and a ground excludes punishment.
    case notPunished
  }

  /// An offence that is met or may still be.
  public struct Finding: Hashable, Sendable {
    /// Where it stands.
    public let offence: Citation
    /// The accused.
    public let accused: String
    /// The victims.
    public let victims: [String]
    /// How it stands.
    public let status: Status
    /// In which form it was committed, and under which law: everything else that an answer can move.
    public let marks: [String]
    /// What would complete it.
    public let missing: [[FactPath]]
    /// What would complete provisions that raise the punishment, by provision.
    public let raising: [Citation: [[FactPath]]]

    /// Makes a finding.
    public init(
      offence: Citation, accused: String, victims: [String], status: Status, marks: [String],
      missing: [[FactPath]], raising: [Citation: [[FactPath]]]
    ) {
      self.offence = offence
      self.accused = accused
      self.victims = victims
      self.status = status
      self.marks = marks
      self.missing = missing
      self.raising = raising
    }
  }

  /// Offences that are met or may still be.
  public let findings: [Finding]
  /// How many offences were in play and fail.
  public let setAside: Int
  /// What to ask next, best first.
  public let questions: [FactPath]

  /// Makes a standing.
  public init(findings: [Finding], setAside: Int, questions: [FactPath]) {
    self.findings = findings
    self.setAside = setAside
    self.questions = questions
  }

  /// How many findings stand so.
  public func count(_ status: Status) -> Int {
    findings.count { $0.status == status }
  }

  /// The provisions for which a fact is wanted.
  public func serves(_ path: FactPath) -> [Citation] {
    var result: [Citation] = []
    for finding in findings {
      if finding.missing.contains(where: { $0.contains(path) }) { result.append(finding.offence) }
      for (citation, sets) in finding.raising where sets.contains(where: { $0.contains(path) }) {
        result.append(citation)
      }
    }
    return Set(result).sorted { $0.identifier < $1.identifier }
  }
}
