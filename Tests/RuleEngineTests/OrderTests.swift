import EngineProperties
import RuleEngine
import StatuteModel
import Testing

@Suite("Neither the order of the file nor the number of threads changes an answer")
struct OrderTests {
  private static let cases = 40

  private func properties() throws -> ManyPeopleProperties {
    let laboratory = try Laboratory()
    return ManyPeopleProperties(
      laboratory.books,
      engine: try Engine(laboratory.books, calculator: laboratory.calculator),
      assessed: try #require(CalendarDate(iso: "2026-11-23")))
  }

  @Test("A case with its people, acts and evidence in another order has the same findings")
  func order() throws {
    let properties = try properties()
    for number in 0..<Self.cases {
      let (first, second) = properties.inTwoOrders(number, seed: PropertyRun.seed)
      #expect(first == second, "kasus \(number)")
    }
  }

  @Test("One thread and all cores give the same text")
  func threads() async throws {
    let properties = try properties()
    let numbers = 0..<Self.cases
    let single = numbers.map { properties.text($0, seed: PropertyRun.seed) }
    let parallel = await withTaskGroup(of: (Int, String).self) { group in
      for number in numbers {
        group.addTask { (number, properties.text(number, seed: PropertyRun.seed)) }
      }
      var texts: [Int: String] = [:]
      for await (number, text) in group { texts[number] = text }
      return numbers.compactMap { texts[$0] }
    }
    #expect(single == parallel)
    #expect(Set(single).count > Self.cases / 2)
  }
}
