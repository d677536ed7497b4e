internal import RuleEngine
internal import StatuteModel

/// B3: everything that one case has to do with every offence, as JSON: verdict, groups, and in each
/// group the facts that meet it, fail it, or are open.
struct Explanation {
  let rules: CompiledRules
  let groups: [Int]

  init(_ task: Task) {
    rules = task.rules
    groups = task.offences.map(\.count)
  }

  func json(_ state: FactState) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(8192)
    out += "[".utf8
    for offence in 0..<rules.count {
      if offence > 0 { out += ",".utf8 }
      out += "{\"delik\":\(offence),\"hasil\":\"".utf8
      out += rules.verdict(of: offence, state).rawValue.utf8
      out += "\",\"unsur\":[".utf8
      for (number, truth) in rules.groups(of: offence, state).enumerated() {
        if number > 0 { out += ",".utf8 }
        out += "{\"hasil\":\"".utf8
        out += truth.rawValue.utf8
        out += "\"".utf8
        write(offence, number, .yes, state, &out)
        write(offence, number, .no, state, &out)
        write(offence, number, .unknown, state, &out)
        out += "}".utf8
      }
      out += "]}".utf8
    }
    out += "]".utf8
    return out
  }

  private func write(
    _ offence: Int, _ group: Int, _ standing: Truth, _ state: FactState, _ out: inout [UInt8]
  ) {
    out += ",\"".utf8
    out += standing.rawValue.utf8
    out += "\":[".utf8
    var isFirst = true
    for (fact, isBlocking) in rules.facts(
      of: offence, group: group, standing: standing, state)
    {
      if !isFirst { out += ",".utf8 }
      isFirst = false
      out += "\"".utf8
      if isBlocking { out += "bukan ".utf8 }
      out += "f".utf8
      if fact > 9 { out.append(UInt8(48 + fact / 10)) }
      out.append(UInt8(48 + fact % 10))
      out += "\"".utf8
    }
    out += "]".utf8
  }
}
