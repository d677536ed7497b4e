import CaseRegistry
import Foundation
import StatuteModel
import Testing

/// The figures are printed; the bounds are loose, because a test may share its machine.
@Suite("Ten thousand cases", .serialized)
struct SpeedTests {
  @Test(
    "Every list and every case answers quickly to eight users", arguments: [nil, "kata sandi 9"])
  func tenThousand(passphrase: String?) async throws {
    let office = try Office()
    var registry = try await office.open(passphrase: passphrase)
    let clock = ContinuousClock()
    let making = try await clock.measure {
      for hundred in 0..<100 {
        _ = try await registry.create((0..<100).map { Self.made(hundred * 100 + $0) })
      }
    }
    try registry.close()
    let opening = try await clock.measure {
      registry = try await office.open(passphrase: passphrase)
    }
    let checking = try await clock.measure { _ = try await registry.verify() }
    let size = try office.bytes().count / 1_048_576
    print(
      """
      10000 cases\(passphrase == nil ? "" : ", sealed"): made in \(making), opened in \(opening), \
      verified in \(checking), \(size) MiB
      """)
    for kind in Self.questions {
      let times = try await Self.ask(kind, registry)
      let p95 = times[times.count * 95 / 100]
      print("  \(kind.name): p50 \(times[times.count / 2]), p95 \(p95)")
      #expect(p95 < .seconds(1), "\(kind.name)")
    }
  }

  struct Question: Sendable {
    let name: String
    let ask: @Sendable (CaseRegistry, Int) async throws -> Void
    init(_ name: String, _ ask: @escaping @Sendable (CaseRegistry, Int) async throws -> Void) {
      (self.name, self.ask) = (name, ask)
    }
  }

  static let questions = [
    Question("first page") { registry, _ in _ = try await registry.list() },
    Question("page 300 by victims") { registry, _ in
      var query = CaseQuery()
      (query.sort, query.page) = (.victims, 300)
      _ = try await registry.list(query)
    },
    Question("filter") { registry, _ in
      var query = CaseQuery()
      (query.statuses, query.childVictim, query.metOffence) = ([.ongoing], .yes, "pasal-2")
      _ = try await registry.list(query)
    },
    Question("search, few hits") { registry, round in
      _ = try await registry.list(.searching("kota\(round % 700)"))
    },
    Question("search, all hits") { registry, _ in _ = try await registry.list(.searching("toko")) },
    Question("open a case") { registry, round in
      let entry = try await registry.find(number: 1 + round * 37 % 10_000)
      _ = try await registry.open(try #require(entry).id)
    },
    Question("save a case") { registry, round in
      let entry = try #require(try await registry.find(number: 1 + round))
      _ = try await registry.save("baru \(round)", entry, basedOn: entry.version)
    },
    Question("trail") { registry, _ in _ = try await registry.trail() },
  ]

  /// Eight users ask twenty-five times each, all at once.
  private static func ask(_ question: Question, _ registry: CaseRegistry) async throws -> [Duration]
  {
    try await withThrowingTaskGroup(of: [Duration].self) { group in
      for user in 0..<8 {
        group.addTask {
          let clock = ContinuousClock()
          var times: [Duration] = []
          for round in 0..<25 {
            times.append(
              try await clock.measure { try await question.ask(registry, user * 25 + round) })
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted()
    }
  }

  private static func made(_ index: Int) -> NewCase {
    let story = (0..<40).map {
      "    kejadian \($0) di kota\((index + $0) % 700) pada hari ke-\($0)"
    }
    return NewCase(
      text: Office.text(city: "kota\(index % 700)") + story.joined(separator: "\n"),
      title: "LP/B/\(index)/2024",
      summary: CaseSummary(
        regime: ["lama", "peralihan", "baru"][index % 3], stage: "penyidikan", accused: 1,
        victims: index % 9, childVictim: [.yes, .no, .unknown][index % 3],
        metOffences: ["pasal-\(index % 12)"]))
  }
}
