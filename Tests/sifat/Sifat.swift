import CaseFiles
import EngineProperties
import Foundation
import RuleEngine
import StatuteModel
import StatuteXML

/// Tries the properties of the engine on many made-up cases, on all cores.
///
/// `sifat [CASES [SEED [FOLDER]]]`; FOLDER holds the texts and rules, `Statutes` by default. Then a
/// hundredth as many sets of names are tried in documents.
@main
struct Sifat {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("galat: \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    let cases = arguments.first.flatMap(Int.init) ?? 100_000
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? PropertyRun.seed
    let rules = try Rules(folder: arguments.dropFirst(2).first ?? "Statutes")
    let begin = ContinuousClock.now
    let report = await PropertyRun.onAllCores(
      cases, seed: seed,
      try SingleCaseProperties(rules.books, calculator: rules.calculator))
    let seconds = Double((ContinuousClock.now - begin).components.seconds)
    for failure in report.failures.prefix(40) { print(failure) }
    print("kasus \(cases), benih \(seed): \(Int(Double(cases) / max(seconds, 1))) kasus/detik")
    print(report.statuses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
    print("kekurangan dicoba \(report.sets), fakta dipelajari \(report.learned)")
    print("pemberatan dicoba \(report.aggravations)")
    print(report.manners.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
    let many = ManyPeopleProperties(
      rules.books, engine: rules.engine, assessed: try rules.assessed)
    let (reordered, unequal) = await OrderRun.onAllCores(cases / 100, seed: seed, many)
    print(
      "berbeda bila urutannya lain: \(reordered.count) dari \(cases / 100) \(reordered.prefix(5))")
    print("berbeda antara satu dan semua inti: \(unequal.count) \(unequal.prefix(5))")
    print("pelanggaran \(report.failures.count)")
    let secrecy = try await SecrecyRun(
      rules, statutes: arguments.dropFirst(2).first ?? "Statutes",
      cases: "Tests/DocumentTests/Kasus", templates: "Templates"
    ).run(cases / 100, seed: seed)
    print(
      "nama dalam dokumen: \(secrecy.sets) perangkat, \(secrecy.planted) teks, "
        + "\(secrecy.documents) dokumen, \(secrecy.refused) ditolak, \(secrecy.leaks.count) bocor "
        + "\(secrecy.leaks.prefix(5))")
    let isClean = reordered.isEmpty && unequal.isEmpty && report.failures.isEmpty
    if !isClean || !secrecy.leaks.isEmpty || secrecy.documents <= secrecy.refused { exit(1) }
  }
}

/// Rules and vocabulary as they ship.
struct Rules {
  let books: [RuleBook]
  let vocabulary: Vocabulary
  let engine: Engine
  let calculator: PenaltyCalculator

  /// The day as of which the law is applied.
  var assessed: CalendarDate {
    get throws {
      guard let day = CalendarDate(iso: "2026-11-23") else { throw CancellationError() }
      return day
    }
  }

  init(folder: String) throws {
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: path)))
    }
    let vocabulary = try VocabularyReader.read(bytes("kosakata.yaml"), file: "kosakata.yaml")
    let statutes = try StatuteLibrary(root: folder).all()
    let books = try statutes.compactMap { statute -> RuleBook? in
      guard let rules = try? bytes("\(statute.identity.id)/delik.xml") else { return nil }
      return try RuleReader.read(
        rules, file: "delik.xml", statute: statute, vocabulary: vocabulary)
    }
    let readings = try ReadingsReader.read(bytes("bacaan.xml"), file: "bacaan.xml")
    self.books = books
    self.vocabulary = vocabulary
    calculator = PenaltyCalculator(acts: HeldActs(statutes), book: readings)
    engine = try Engine(books, calculator: calculator)
  }
}
