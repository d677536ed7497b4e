import CaseRegistry
import Foundation
import StatuteModel

/// Ten thousand invented cases, and how long their registry takes to answer eight users at once.
struct Measurement {
  /// Prints one line for the whole and one for each question, in milliseconds: p50, p95, and what
  /// one answer costs the processor, which depends less on who else uses the machine.
  static func run(_ file: String, passphrase: String?) async throws {
    let clock = ContinuousClock()
    var registry = try await CaseRegistry.open(file, passphrase: passphrase)
    let making = try await clock.measure {
      for hundred in 0..<100 {
        _ = try await registry.create((0..<100).map { made(hundred * 100 + $0) })
      }
    }
    try registry.close()
    let opening = try await clock.measure {
      registry = try await CaseRegistry.open(file, passphrase: passphrase)
    }
    let checking = try await clock.measure { _ = try await registry.verify() }
    print("# made \(ms(making)) opened \(ms(opening)) verified \(ms(checking))")
    for question in questions {
      let before = Foundation.clock()
      let times = try await ask(question, registry)
      let busy = Double(Foundation.clock() - before) / Double(CLOCKS_PER_SEC) * 1000
      let columns = [
        question.name, ms(times[times.count / 2]), ms(times[times.count * 95 / 100]),
        String(format: "%.1f", busy / Double(times.count)),
      ]
      print(columns.joined(separator: "\t"))
    }
  }

  private static func ms(_ duration: Duration) -> String {
    String(format: "%.1f", duration / .milliseconds(1))
  }

  private static func searching(_ words: String) -> CaseQuery {
    var query = CaseQuery()
    query.search = words
    return query
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
      _ = try await registry.list(searching("kota\(round % 700)"))
    },
    Question("search, all hits") { registry, _ in _ = try await registry.list(searching("toko")) },
    Question("open a case") { registry, round in
      guard let entry = try await registry.find(number: 1 + round * 37 % 10_000) else { return }
      _ = try await registry.open(entry.id)
    },
    Question("save a case") { registry, round in
      guard let entry = try await registry.find(number: 1 + round) else { return }
      _ = try await registry.save(
        "baru \(round)", of: entry.id, basedOn: entry.version, summary: entry.summary)
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
      "    kejadian \($0) di toko di kota\((index + $0) % 700) pada hari ke-\($0)"
    }
    return NewCase(
      text: "versi: 1\nringkasan: |\n" + story.joined(separator: "\n") + "\n",
      title: "LP/B/\(index)/2024",
      summary: CaseSummary(
        regime: ["lama", "peralihan", "baru"][index % 3], stage: "penyidikan", accused: 1,
        victims: index % 9, childVictim: [.yes, .no, .unknown][index % 3],
        metOffences: ["pasal-\(index % 12)"]))
  }
}
