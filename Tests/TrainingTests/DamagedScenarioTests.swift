import Foundation
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

/// A scenario with one thing changed, and what is said of it.
struct DamagedScenarioTests {
  let laboratory: TrainingLaboratory

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  private typealias Change = (name: String, file: String, old: String, new: String)

  // One change a line, however long.
  // swift-format-ignore
  private static let changes: [Change] = [
    ("an anchor is not closed", "narasi.txt", "{A1.cara.penipuan}", "{A1.cara.penipuan"),
    ("words without facts", "narasi.txt", "{A1.cara.penipuan}", ""),
    ("a bracket alone", "narasi.txt", "Di Atambua", "Di } Atambua"),
    ("no path of a fact", "narasi.txt", "{A1.cara.penipuan}", "{cara penipuan}"),
    ("no facts at all", "narasi.txt", "{A1.cara.penipuan}", "{ }"),
    ("an anchor left out", "narasi.txt", "{A1.persetujuan_korban}", "{A1.tereksploitasi}"),
    ("a misspelt term", "narasi.txt", "A1.cara.penipuan", "A1.cara.penipun"),
    ("another value", "narasi.txt", "{A1.tereksploitasi}", "{A1.tereksploitasi=tidak}"),
    ("another day in the words", "narasi.txt", "lahir pada 17 Mei 2009", "lahir pada 18 Mei 2009"),
    ("other initials in the words", "narasi.txt", "menunjukkan selembar", "dan Q.X. menunjukkan"),
    ("a fact more in the file", "kasus.yaml", "tereksploitasi: ya", "tereksploitasi: ya\n    dengan_sengaja: ya"),
    ("a fact less in the file", "kasus.yaml", "    persetujuan_korban: ya\n", ""),
    ("a fact flipped in the file", "kasus.yaml", "tereksploitasi: ya", "tereksploitasi: tidak"),
    ("a case that cannot be read", "kasus.yaml", "cara: [penipuan", "cara: [penipun"),
    ("no title", "kunci.yaml", "judul: Kafe di Atambua\n", ""),
    ("an unknown key", "kunci.yaml", "tingkat:", "tingkatan:"),
    ("an unknown topic", "kunci.yaml", "topik: [anak,", "topik: [anka,"),
    ("no citation", "kunci.yaml", "sumber: [uu-21-2007/pasal-26,", "sumber: [Pasal 26,"),
    ("a provision that is not held", "kunci.yaml", "sumber: [uu-21-2007/pasal-26,", "sumber: [uu-21-2007/pasal-99,"),
    ("a key for nobody", "kunci.yaml", "  P1:\n", "  P2:\n"),
    ("the wrong regime", "kunci.yaml", "rezim: C", "rezim: B"),
    ("the wrong aggravation", "kunci.yaml", "[tereksploitasi], pemberatan: [uu-21-2007/pasal-17]", "[tereksploitasi]"),
    ("the wrong standing", "kunci.yaml", "    terpenuhi:\n", "    tersisih:\n"),
    ("a difference that is none", "kunci.yaml", "kunci:\n", "selisih: [{pelaku: P1, delik: uu-21-2007/pasal-6, alasan: contoh}]\nkunci:\n"),
  ]

  @Test("Every damage is refused, with file, line and what was expected")
  func messages() throws {
    var text = ""
    for change in Self.changes {
      let found = try laboratory.diagnostics(
        of: "kafe-di-atambua", replacing: [(change.file, change.old, change.new)])
      #expect(!found.isEmpty, "\(change.name)")
      text += "== \(change.name)\n"
      for diagnostic in found {
        for language in Language.allCases { text += shortened(diagnostic.rendered(in: language)) }
      }
    }
    try expectSnapshot(text, named: "rusak")
  }

  /// The message without the folder that the copy lies in.
  private func shortened(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("  --> "), let name = line.range(of: "kafe-di-atambua") else {
        return String(line)
      }
      return "  --> " + line[name.lowerBound...]
    }.joined(separator: "\n") + "\n"
  }

  @Test("A message never repeats initials")
  func discretion() throws {
    let found = try laboratory.diagnostics(
      of: "kafe-di-atambua", replacing: [("narasi.txt", "K1.inisial=D.N.; ", "")])
    #expect(found.map(\.rule) == ["scenario.untold"])
    for diagnostic in found {
      for language in Language.allCases {
        #expect(!diagnostic.rendered(in: language).contains("D.N."))
      }
    }
  }

  @Test(
    "Taking out any anchor of any scenario leaves a fact untold, unless another anchor tells it")
  func everyAnchorCounts() {
    for scenario in laboratory.bank.scenarios {
      let anchors = scenario.narrative.anchors
      for (index, anchor) in anchors.enumerated() {
        var others = anchors
        others.remove(at: index)
        let told = Set(others.flatMap(\.statements))
        let narrative = Narrative(paragraphs: [others.map(Narrative.Piece.anchor)])
        let check = ScenarioCheck(
          narrative: narrative, narrativePath: "narasi.txt",
          statements: scenario.statements.map { .init(statement: $0, line: 1) },
          casePath: "kasus.yaml", source: "")
        let untold = check.diagnostics.filter { $0.rule == "scenario.untold" }
        let expected = Set(anchor.statements).subtracting(told)
        #expect(untold.count == expected.count, "\(scenario.id) \(anchor.line)")
      }
    }
  }

  @Test("An empty folder is no bank")
  func empty() {
    let found = laboratory.desk.diagnostics(
      for: TrainingLaboratory.package.appending(path: "Tests/TrainingTests/Cuplikan").path)
    #expect(found.found.map(\.rule) == ["scenario.none"])
    #expect(!ScenarioBank.isBank(TrainingLaboratory.package.appending(path: "Statutes").path))
    #expect(ScenarioBank.isBank(TrainingLaboratory.folder.path))
  }
}
