internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The common task of the comparison: offences over boolean facts, each with its highest
/// punishment in months, and cases, as `ukur-mesin` writes them.
struct Task {
  let offences: [[CompiledRules.Group]]
  let months: [UInt64]
  let facts: Int
  /// The fact that raises the punishment by a third.
  let raising: Int
  let rules: CompiledRules

  /// Reads `bulan;fakta fakta|fakta;penghalang`, one line for each offence, after `fakta;pemberat`.
  init?(path: String) throws(DiagnosticError) {
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    func numbers(_ text: Substring) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
    guard let first = lines.first, first.count == 2, let facts = Int(first[0]),
      let raising = Int(first[1])
    else { return nil }
    var offences: [[CompiledRules.Group]] = []
    var months: [UInt64] = []
    for line in lines.dropFirst() {
      guard line.count == 3, let month = UInt64(line[0]) else { return nil }
      months.append(month)
      offences.append(
        line[1].split(separator: "|").map { CompiledRules.Group(holding: Set(numbers($0))) }
          + numbers(line[2]).map { CompiledRules.Group(holding: [], failing: [$0]) })
    }
    self.offences = offences
    self.months = months
    self.facts = facts
    self.raising = raising
    rules = CompiledRules(facts: facts, offences: offences)
  }

  /// Reads cases, one line each, a character for each fact: 0 fails, 1 holds, 2 is open.
  func cases(path: String) throws(DiagnosticError) -> (holding: [UInt64], open: [UInt64]) {
    var holding: [UInt64] = []
    var open: [UInt64] = []
    var (holds, isOpen, bit): (UInt64, UInt64, UInt64) = (0, 0, 1)
    for byte in try FileReading.bytes(of: path, limit: 1 << 28) {
      if byte == UInt8(ascii: "\n") {
        holding.append(holds)
        open.append(isOpen)
        (holds, isOpen, bit) = (0, 0, 1)
        continue
      }
      if byte == UInt8(ascii: "1") { holds |= bit }
      if byte == UInt8(ascii: "2") { isOpen |= bit }
      bit <<= 1
    }
    return (holding, open)
  }
}
