import EngineProperties
import Foundation
import RuleEngine
import StatuteModel
import Testing

@Suite("Properties of the engine over made-up cases")
struct PropertyTests {
  /// How many cases run here; `sifat` runs the rest at full speed.
  private static let cases =
    ProcessInfo.processInfo.environment["SIFAT_KASUS"].flatMap(Int.init) ?? 500

  private func properties() throws -> SingleCaseProperties {
    let laboratory = try Laboratory()
    return try SingleCaseProperties(laboratory.books, calculator: laboratory.calculator)
  }

  @Test(
    "Undetermined is exact, missing sets suffice and are the smallest, what is learned is named")
  func single() async throws {
    let report = await PropertyRun.onAllCores(
      Self.cases, seed: PropertyRun.seed, try properties())
    for failure in report.failures.prefix(20) { Issue.record(Comment(rawValue: failure)) }
    // The sample is of use only where every answer occurs in it.
    for status in ["terpenuhi", "kurang-fakta", "tidak-terpenuhi"] {
      #expect(report.statuses[status, default: 0] > Self.cases / 50)
    }
    // Help, attempts and facts person by person occur, and with both sure answers and open ones.
    for manner in ["alone", "attempt", "help", "directedHelp", "helpWithAttempt", "instigation"] {
      for status in ["terpenuhi", "kurang-fakta"] {
        #expect(report.manners["\(manner) \(status)", default: 0] > 0, "\(manner) \(status)")
      }
    }
    for spread in ["per pelaku", "per korban"] {
      #expect(report.manners[spread, default: 0] > Self.cases / 20)
    }
    #expect(report.aggravations > Self.cases / 10)
    #expect(report.sets > Self.cases / 20)
    #expect(report.learned > Self.cases / 4)
  }
}
