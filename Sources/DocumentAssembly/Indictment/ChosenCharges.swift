public import RuleEngine
public import StatuteModel

/// The charges that the prosecutor listed in `dokumen.dakwaan.lapis`, read against the findings that
/// carry them.
public struct ChosenCharges {
  let file: CaseFile
  let analysis: Analysis

  /// One listed charge that findings carry.
  public struct Charge: Hashable, Sendable {
    /// How it is joined to the one before.
    public let joining: IndictmentOutline.Joining
    /// The ids of the findings that it charges.
    public let findings: [String]
    /// The victims that it is charged for.
    public let victims: [String]

    /// Makes a charge.
    public init(joining: IndictmentOutline.Joining, findings: [String], victims: [String]) {
      self.joining = joining
      self.findings = findings
      self.victims = victims
    }
  }

  /// Reads the choice of a case.
  public init(file: CaseFile, analysis: Analysis) {
    self.file = file
    self.analysis = analysis
  }

  /// The prosecutor's choice in the case file.
  var choice: Details { file.papers.record("dakwaan") }

  /// What is listed for an accused, whether or not findings carry it.
  func records(_ accused: String) -> [Details] {
    choice.records("lapis").filter { $0.references("terdakwa") == [accused] }
  }

  /// How many charges are listed for an accused, whether or not findings carry them.
  public func listed(_ accused: String) -> Int { records(accused).count }

  /// The charges listed for an accused that findings carry; the first of them opens the list.
  public func charges(_ accused: String) -> [Charge] {
    var charges: [Charge] = []
    for record in records(accused) {
      let found = findings(record, accused)
      guard !found.isEmpty else { continue }
      let named = record.references("korban")
      let all = found.flatMap(\.victims).unique
      charges.append(
        Charge(
          joining: charges.isEmpty ? .first : Self.joining(record), findings: found.map(\.id),
          victims: named.isEmpty ? all : all.filter(named.contains)))
    }
    return charges
  }

  /// What each charge is called in the indictment, in its order: "KESATU PRIMAIR"; empty for the
  /// only one.
  public func titles(_ joinings: [IndictmentOutline.Joining]) -> [String] {
    let headings = ChargeHeadings(choice.text("judul"))
    return ChargePlace.of(joinings).places.map { $0.title(headings) }
  }

  private static func joining(_ record: Details) -> IndictmentOutline.Joining {
    switch record.term("sambungan") {
    case "atau": .alternative
    case "dan": .cumulative
    default: .subsidiary
    }
  }

  /// The findings that a listed charge means; only what the analysis found can be one.
  func findings(_ record: Details, _ accused: String) -> [OffenceFinding] {
    guard let offence = record.text("pasal").flatMap({ Citation(identifier: $0) }) else {
      return []
    }
    let (conduct, victims) = (record.references("perbuatan"), record.references("korban"))
    return analysis.findings.filter { finding in
      (finding.status == .met || finding.status == .undetermined) && finding.accused == accused
        && finding.offence == offence
        && (conduct.isEmpty || !Set(conduct).isDisjoint(with: finding.conduct))
        && (victims.isEmpty || !Set(victims).isDisjoint(with: finding.victims))
    }
  }
}
