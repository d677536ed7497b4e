/// Runs cases one after the other or on all cores.
public enum PropertyRun {
  /// The seed of every recorded run.
  public static let seed: UInt64 = 2_102_007

  /// On one thread.
  public static func onOneThread(
    _ cases: Range<Int>, seed: UInt64, _ properties: SingleCaseProperties
  ) -> SingleCaseProperties.Report {
    cases.reduce(into: SingleCaseProperties.Report()) { report, number in
      report.add(properties.check(number, seed: seed))
    }
  }

  /// In parts of a thousand, as many at once as there are cores; the report is in order.
  public static func onAllCores(
    _ cases: Int, seed: UInt64, _ properties: SingleCaseProperties
  ) async -> SingleCaseProperties.Report {
    let size = 1000
    let parts = stride(from: 0, to: cases, by: size).map { $0..<min($0 + size, cases) }
    let reports = await withTaskGroup(of: (Int, SingleCaseProperties.Report).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask { (index, onOneThread(part, seed: seed, properties)) }
      }
      var reports: [Int: SingleCaseProperties.Report] = [:]
      for await (index, report) in group { reports[index] = report }
      return reports
    }
    return parts.indices.reduce(into: SingleCaseProperties.Report()) { sum, index in
      if let report = reports[index] { sum.add(report) }
    }
  }
}
