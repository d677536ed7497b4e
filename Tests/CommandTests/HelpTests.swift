import ArgumentParser
import Foundation
import StatuteModel
import Testing

@testable import rujukan

@Suite("Help")
struct HelpTests {
  /// Columns of a terminal that nobody widened.
  private static let columns = 80

  private func commands(
    under root: any ParsableCommand.Type, path: [String]
  ) -> [(path: String, command: any ParsableCommand.Type)] {
    let here = path + [root.configuration.commandName ?? ""]
    return [(here.joined(separator: " "), root)]
      + root.configuration.subcommands.flatMap { commands(under: $0, path: here) }
  }

  @Test(
    "No line of any help breaks at 80 columns, in either language",
    arguments: [Language.indonesian, .english])
  func lines(language: Language) {
    Interface.$chosen.withValue(language) {
      let all = commands(under: Rujukan.self, path: [])
      #expect(all.count > 20)
      for (path, command) in all {
        for line in command.configuration.discussion.split(separator: "\n") {
          #expect(line.count <= Self.columns, "\(path): \(line)")
        }
      }
    }
  }

  @Test(
    "What stands beside the examples of a help stands in one column",
    arguments: [Language.indonesian, .english])
  func column(language: Language) {
    Interface.$chosen.withValue(language) {
      for (path, command) in commands(under: Rujukan.self, path: []) {
        let examples = command.configuration.discussion.split(separator: "\n")
          .filter { $0.hasPrefix("  rujukan ") }
        let columns = examples.compactMap { line -> Int? in
          guard let gap = line.dropFirst(2).ranges(of: "   ").first else { return nil }
          let beside = line[gap.lowerBound...].drop { $0 == " " }
          return line.distance(from: line.startIndex, to: beside.startIndex)
        }
        #expect(Set(columns).count <= 1, "\(path): \(columns)")
      }
    }
  }
}
