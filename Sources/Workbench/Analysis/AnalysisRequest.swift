internal import RuleEngine
public import StatuteModel

/// What the address of the page asks for: whose finding, what is assumed, how charges are arranged.
/// It holds ids, terms and numbers, never a name.
public struct AnalysisRequest: Hashable, Sendable {
  /// The accused (`pelaku`).
  public var accused: String?
  /// The offence (`delik`).
  public var offence: Citation?
  /// Which of several findings under the same offence (`ke`), from 1.
  public var ordinal = 1
  /// What is assumed (`andai`).
  public var assumptions: [CaseAssumption] = []
  /// The charges that are kept (`terima`), by finding; `nil` for all that are proposed.
  public var keptCharges: Set<String>?
  /// The places of charges (`urut-T1`), by finding.
  public var chargeOrder: [String: Int] = [:]
  /// The language of the program's words; the law speaks Indonesian.
  public var language = Language.indonesian

  /// Asks for the most useful finding.
  public init() {}

  /// Reads the query of an address; what cannot be read is left aside.
  public init(query: [(name: String, value: String)], language: Language = .indonesian) {
    self.language = language
    for (name, value) in query.prefix(400) where value.utf8.count <= 200 {
      switch name {
      case "pelaku": accused = value
      case "delik": offence = Citation(identifier: value)
      case "ke": ordinal = Int(value).map { max(1, $0) } ?? 1
      case "andai":
        if let assumption = CaseAssumption(value), assumptions.count < Self.limit,
          !assumptions.contains(where: { $0.path == assumption.path })
        {
          assumptions.append(assumption)
        }
      case "dakwaan": keptCharges = keptCharges ?? []
      case "terima": keptCharges = (keptCharges ?? []).union([value])
      default:
        if name.hasPrefix("urut-"), let place = Int(value), (0...999).contains(place) {
          chargeOrder[String(name.dropFirst(5))] = place
        }
      }
    }
  }

  /// At most so many assumptions at once.
  static let limit = 8

  /// The address of the same page with another finding or other assumptions.
  func address(_ change: (inout AnalysisRequest) -> Void) -> String {
    var copy = self
    change(&copy)
    return "?" + copy.pairs.map { "\($0.name)=\(Self.escaped($0.value))" }.joined(separator: "&")
  }

  /// Names and values, assumptions included; charges are left out, as another finding has others.
  var pairs: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    if let accused { pairs.append(("pelaku", accused)) }
    if let offence { pairs.append(("delik", offence.identifier)) }
    if ordinal > 1 { pairs.append(("ke", String(ordinal))) }
    return pairs + assumptions.map { ("andai", $0.text) }
  }

  /// The address of the page with the charges as they are arranged.
  var arrangedAddress: String {
    let order = chargeOrder.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let kept = keptCharges.map { kept in [("dakwaan", "1")] + kept.sorted().map { ("terima", $0) } }
    let all = pairs + (kept ?? []) + order.map { ("urut-\($0.key)", String($0.value)) }
    return "?" + all.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
  }

  /// Counts the places from 1 without gaps. A charge that was moved up goes before the one whose
  /// place it took, one that was moved down behind it.
  /// - Parameter shown: the charges in the order in which the page showed them
  mutating func settleOrder(shown: [String]) {
    let ranked = shown.enumerated().map { index, key in
      let place = chargeOrder[key] ?? index + 1
      return (key: key, rank: (place, (place - index - 1).signum(), index))
    }
    for (index, entry) in ranked.sorted(by: { $0.rank < $1.rank }).enumerated() {
      chargeOrder[entry.key] = index + 1
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~/:".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension Analysis {
  /// The findings of an accused: those in play, then those that fail.
  func findings(of accused: String) -> [OffenceFinding] {
    (findings + setAside).filter { $0.accused == accused }
  }

  /// The finding that a request means, else the most useful one: what needs the fewest facts, else
  /// what is met, else what fails.
  func chosen(_ request: AnalysisRequest) -> OffenceFinding? {
    let all = findings + setAside
    let own = request.accused.map { id in all.filter { $0.accused == id } } ?? all
    if let offence = request.offence {
      let same = own.filter { $0.offence == offence }
      if let found = same.dropFirst(request.ordinal - 1).first ?? same.first { return found }
    }
    let open = own.filter { $0.status == .undetermined }
      .min { ($0.missing.first?.count ?? .max) < ($1.missing.first?.count ?? .max) }
    // An accused whom somebody named and of whom nothing was found has a page of their own.
    return open ?? own.first
  }
}
