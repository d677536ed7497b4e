import RuleEngine
import StatuteModel
import Testing

@Suite("Undetermined means that the open facts can still turn it either way")
struct ExactnessTests {
  /// Each fact: one value that speaks for the offence, one against, and not stated.
  private static let choices: [[String?]] = [
    ["asal: ID", "asal: SG", nil], ["transit: [ID]", "transit: []", nil],
    ["tujuan: MY", "tujuan: ID", nil], ["[pengiriman]", "tidak-ada", nil],
    ["[kerja-paksa]", "tidak-ada", nil], ["ID", "MY", nil],
  ]

  private func twin(_ pick: [Int]) -> Twin {
    let values = zip(Self.choices, pick).map { $0[$1] }
    return Twin().with {
      $0.route = "{" + values[0...2].compactMap { $0 }.joined(separator: ", ") + "}"
      $0.acts = values[3]
      $0.purpose = values[4]
      $0.victim = values[5].map { "{id: K1, kewarganegaraan: \($0)}" } ?? "{id: K1}"
    }
  }

  private func completions(_ pick: [Int]) -> [[Int]] {
    pick.reduce([[]]) { lists, value in
      let options = value == 2 ? [0, 1] : [value]
      return lists.flatMap { list in options.map { list + [$0] } }
    }
  }

  @Test("Of 729 ways to leave six facts open, those in play agree with trying every completion")
  func everyWay() throws {
    let laboratory = try Laboratory()
    var isMet: [[Int]: Bool] = [:]
    var listed = 0
    for number in 0..<729 {
      let pick = (0..<6).map { place in number / (0..<place).reduce(1) { p, _ in p * 3 } % 3 }
      let found = try laboratory.all(twin(pick).text)
      let results = try completions(pick).map { full -> Bool in
        if let known = isMet[full] { return known }
        let met = try laboratory.all(twin(full).text).first?.status == .met
        isMet[full] = met
        return met
      }
      guard let finding = found.first else {
        // What is not in play is never certain.
        #expect(results.contains(false))
        continue
      }
      listed += 1
      let expected: OffenceFinding.Status =
        !results.contains(false) ? .met : !results.contains(true) ? .notMet : .undetermined
      #expect(finding.status == expected, "\(pick)")
      #expect(finding.missing.isEmpty == (expected != .undetermined))
    }
    // In play are those whose route crosses for certain: destination abroad, origin or transit here.
    #expect(listed == 135)
  }
}
