import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Checks of an indictment")
struct ChecksIndictmentTests {
  @Test("Nothing speaks against one that is ready")
  func ready() throws {
    #expect(try CheckLaboratory.rules { _ in } == [])
  }

  /// One fact taken away or put wrong, and the rule that alone must speak.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let change: @Sendable (inout IndictmentOutline) -> Void
    var testDescription: String { rule }
  }

  static let faults = [
    Fault(rule: "DAK-01") { $0.accused[0].given.remove(.religion) },
    Fault(rule: "DAK-02") { $0.signers = [] },
    Fault(rule: "DAK-02") { $0.date = nil },
    Fault(rule: "DAK-03") { $0.layers[0].time = nil },
    Fault(rule: "DAK-03") { $0.layers[1].place = nil },
    Fault(rule: "DAK-04") { $0.layers[0].weekday = "Selasa" },
    Fault(rule: "DAK-04") { $0.layers[0].place = "Soe" },
    Fault(rule: "DAK-05") { $0.layers[0].isInDistrict = .unknown },
    Fault(rule: "DAK-06") { $0.layers[1].elements.append(.init(words: "membawa", facts: 0)) },
    Fault(rule: "DAK-07") {
      $0.layers[0].companions = [.init(id: "P2", name: "B.L.", status: nil)]
    },
    Fault(rule: "DAK-08") { $0.layers[0].isLaw = .unknown },
    Fault(rule: "DAK-09") { $0.layers[1].ownFacts = [] },
    Fault(rule: "DAK-10") { $0.layers[1].prison = Rational(240) },
    Fault(rule: "DAK-10") {
      $0.layers[1].joining = .alternative
      $0.layers[1].citations = $0.layers[0].citations
    },
    Fault(rule: "DAK-11") { $0.layers[0].victimCount = 2 },
    Fault(rule: "DAK-11") {
      $0.layers[0].victims = ["K2"]
      $0.layers[0].victimCount = 1
    },
    Fault(rule: "DAK-12") { $0.children = [.init(id: "K1", isAgeShown: true)] },
    Fault(rule: "DAK-13") {
      $0.claims = [.init(victim: "K1", isFiled: false, isIncluded: false)]
    },
    Fault(rule: "DAK-14") {
      $0.layers[1].joining = .cumulative
      $0.layers[1].citations = $0.layers[0].citations
    },
    Fault(rule: "DAK-15") { $0.layers[0].isDayForgotten = true },
    Fault(rule: "DAK-16") { outline in
      let days = [1, 20, 22, 30].compactMap { CalendarDate(year: 2026, month: 3, day: $0) }
      outline.accused[0].detentions = [
        .init(from: days[0], until: days[1]), .init(from: days[2], until: days[3]),
      ]
    },
  ]

  @Test("One fault is named by its own rule alone", arguments: faults)
  func fault(_ fault: Fault) throws {
    #expect(try CheckLaboratory.rules(fault.change) == [fault.rule])
  }

  @Test("What is in order stays unnamed")
  func inOrder() throws {
    #expect(
      try CheckLaboratory.rules {
        $0.isFinal = false
        $0.signers = []
        $0.layers[0].isInDistrict = .no
        $0.layers[0].competence = "sebagian besar saksi bertempat tinggal di sini"
        $0.layers[0].companions = [.init(id: "P2", name: "B.L.", status: "dpo")]
        $0.claims = [.init(victim: "K1", isFiled: true, isIncluded: true)]
        $0.children = [.init(id: "K1", isAgeShown: true)]
        $0.layers[0].citations += [Citation(identifier: "uu-21-2007/pasal-17")].compactMap { $0 }
      } == [])
  }

  @Test("A claim that was filed and is not carried blocks; one only planned warns")
  func claims() throws {
    func blocks(_ isFiled: Bool) throws -> [Bool] {
      var outline = IndictmentOutline.ready
      outline.claims = [.init(victim: "K1", isFiled: isFiled, isIncluded: false)]
      let dossier = try DocumentLaboratory.dossier("siap")
      return try CheckLaboratory.check().findings(of: dossier, outline: outline)
        .map(\.blocks)
    }
    #expect(try blocks(true) == [true])
    #expect(try blocks(false) == [false])
  }

  @Test("What is said of an accused shows on terminals and calls nobody by name")
  func names() throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    var outline = try DocumentLaboratory.outline(dossier)
    let name = try #require(outline.accused.first?.name)
    #expect(name != "P1")
    outline.accused[0].given = []
    outline.accused[0].detentions.removeLast(outline.accused[0].detentions.count - 1)
    let stretch = outline.accused[0].detentions[0]
    outline.accused[0].detentions.append(stretch)
    for index in outline.layers.indices {
      for place in outline.layers[index].companions.indices {
        outline.layers[index].companions[place].status = nil
      }
    }
    let found = try CheckLaboratory.check().findings(of: dossier, outline: outline)
    #expect(Set(found.map(\.rule)).isSuperset(of: ["DAK-01", "DAK-07", "DAK-16"]))
    let said = found.flatMap { finding in Language.allCases.map { finding.text(in: $0).headline } }
      .joined(separator: "\n")
    for accused in dossier.file.accused {
      let shown = dossier.personName(accused.id)
      #expect(shown == accused.id || !said.contains(shown), "\(said)")
    }
    #expect(said.contains("P1"))
  }

  @Test("A case becomes the outline of its proposed charges")
  func adapter() throws {
    let outline = try DocumentLaboratory.outline(
      try DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(outline.accused.map(\.id) == ["P1"])
    #expect(outline.accused[0].detentions.count == 3)
    #expect(outline.layers.first?.companions.map(\.status) == ["dpo"])
    #expect(outline.layers.allSatisfy { $0.place != nil && !$0.ownFacts.isEmpty })
    #expect(!outline.layers.isEmpty)
  }
}
