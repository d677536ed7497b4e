import StatuteModel
import Testing

@Suite("Paths of facts")
struct FactPathTests {
  @Test("A path touches itself and what lies below or above it, and nothing else")
  func touching() {
    let means = FactPath("A1", "cara")
    #expect(means.touches(FactPath("A1", "cara")))
    #expect(means.touches(FactPath("A1", "cara", ["penipuan"])))
    #expect(FactPath("A1", "cara", ["penipuan"]).touches(means))
    #expect(!means.touches(FactPath("A1", "carapandang")))
    #expect(!means.touches(FactPath("A10", "cara")))
    #expect(FactPath("K\u{E9}", "usia").touches(FactPath("Ke\u{301}", "usia", ["min"])))
  }

  @Test("Paths are ordered by their text and equal by their parts")
  func order() {
    let paths = [
      FactPath("A1", "tujuan"), FactPath("A1", "cara", ["penipuan"]), FactPath("A1", "cara"),
      FactPath("A10", "cara"),
    ]
    #expect(
      paths.sorted().map(\.description) == [
        "A1.cara", "A1.cara.penipuan", "A1.tujuan", "A10.cara",
      ])
    #expect(FactPath("A1", "cara") == FactPath("A1", "cara"))
    #expect(FactPath("A1", "rute", ["asal"]) != FactPath("A1", "rute.asal"))
    #expect(Set(paths + paths).count == 4)
  }

  @Test("Of the terms of a list, those that hold, fail and are open are found")
  func terms() {
    let list: Set = ["a", "b", "c", "d"]
    let statement = TermStatement(asserted: ["a", "x"], denied: ["b"], open: ["c"])
    #expect(statement.terms(of: list, standing: .yes) == ["a"])
    #expect(statement.terms(of: list, standing: .no) == ["b"])
    #expect(statement.terms(of: list, standing: .unknown) == ["c", "d"])
    #expect(TermStatement().terms(of: list, standing: .unknown) == list)
    #expect(TermStatement(oneOf: [["a"]]).terms(of: list, standing: .yes) == ["a"])
    // Whole sets are compared as the terms one by one are.
    let closed = TermStatement(asserted: ["a"], open: ["c"], deniesOthers: true)
    for set: Set<String> in [[], ["a"], ["b"], ["c"], ["b", "d"], ["c", "d"], ["a", "b"]] {
      for stated in [statement, closed, TermStatement()] {
        #expect(stated.truth(ofAny: set) == Truth.any(set.map { stated.truth(of: $0) }))
      }
    }
  }
}
