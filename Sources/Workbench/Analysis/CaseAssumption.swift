public import StatuteModel

/// A fact that is assumed instead of what the case says (*andaian*); the case itself stays as it is.
public struct CaseAssumption: Hashable, Sendable {
  /// The fact.
  public let path: FactPath
  /// Whether it is assumed to hold. Of a place: whether it lies in the country that the rules ask for.
  public let holds: Bool

  /// Makes an assumption.
  public init(path: FactPath, holds: Bool) {
    self.path = path
    self.holds = holds
  }

  /// Reads `A1.tujuan:ya`, as an address writes it; `nil` for anything else. Ids and terms alone
  /// can stand there: no name passes.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 200 else { return nil }
    let halves = Array(
      String(text).split(separator: Character(":"), omittingEmptySubsequences: false))
    guard halves.count == 2, halves[1] == "ya" || halves[1] == "tidak" else { return nil }
    let parts = halves[0].split(separator: Character("."), omittingEmptySubsequences: false)
      .map { String($0) }
    guard parts.count >= 2, parts.allSatisfy(Self.isPlain) else { return nil }
    self.init(
      path: FactPath(parts[0], parts[1], Array(parts.dropFirst(2))), holds: halves[1] == "ya")
  }

  /// Letters, digits and what joins them, as ids, keys and terms have them.
  private static func isPlain(_ part: String) -> Bool {
    let joints: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "_")]
    return !part.isEmpty
      && part.utf8.allSatisfy { byte in
        let isDigit = (0x30...0x39).contains(byte)
        let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        return isDigit || isLetter || joints.contains(byte)
      }
  }

  /// As an address writes it.
  public var text: String { "\(path):\(holds ? "ya" : "tidak")" }

  /// Stands before a country's code for any place outside of it.
  static let elsewhere = "luar-"
}

extension CaseFile {
  /// The case with facts assumed instead of its own; what cannot be assumed is left as it is.
  func assuming(_ assumptions: [CaseAssumption], material: AnalysisMaterial) -> CaseFile {
    assumptions.reduce(self) { file, assumption in
      AssumedCase(file: file, material: material).with(assumption) ?? file
    }
  }
}

/// Puts one assumed fact into a case.
struct AssumedCase {
  let file: CaseFile
  let material: AnalysisMaterial

  /// The case with the fact; `nil` for a fact that is not yes or no, or of nobody in the case.
  func with(_ assumption: CaseAssumption) -> CaseFile? {
    let path = assumption.path
    let entity = file.entity(of: path.id)
    let parts = [path.key] + path.rest
    // The longest part of the path that is a key; what is left names a term.
    for length in stride(from: parts.count, to: 0, by: -1) {
      let key = FactKey(entity, parts.prefix(length).joined(separator: "."))
      guard let found = material.vocabulary.key(key) else { continue }
      let term = Array(parts.dropFirst(length))
      guard term.count <= 1,
        let value = value(found, key, term: term.first, assumption.holds, of: path.id)
      else { return nil }
      return put(value, key.name, path)
    }
    return nil
  }

  private func value(
    _ key: Vocabulary.Key, _ name: FactKey, term: String?, _ holds: Bool, of id: String
  ) -> FactValue? {
    switch key.shape {
    case .truth, .truthOrReference: return term == nil ? .truth(holds ? .yes : .no) : nil
    case .terms:
      let list = Set(material.vocabulary.terms(under: key).map(\.name))
      guard let term else {
        // Which of them is left open: the rules ask whether any holds.
        return .terms(
          holds ? TermStatement(oneOf: [list]) : TermStatement(denied: list, deniesOthers: true))
      }
      guard list.contains(term) else { return nil }
      return .terms(statement(name.name, of: id).with(term, holds: holds))
    case .places:
      guard term == nil, let country = material.elements.country(of: name) else { return nil }
      return .places([holds ? country : CaseAssumption.elsewhere + country])
    default: return nil
    }
  }

  private func statement(_ key: String, of id: String) -> TermStatement {
    let fact = file.conduct.first { $0.id == id }?.facts[key]
    let values: [FactValue]
    switch fact {
    case .common(let value): values = [value]
    case .personal(let own): values = own.sorted { $0.key < $1.key }.map(\.value)
    case nil:
      values = [
        file.accused.first { $0.id == id }?.facts[key],
        file.victims.first { $0.id == id }?.facts[key],
      ].compactMap { $0 }
    }
    for case .terms(let statement) in values { return statement }
    return TermStatement()
  }

  private func put(_ value: FactValue, _ key: String, _ path: FactPath) -> CaseFile? {
    var derived = file.derived
    derived = derived.filter { !($0.key.id == path.id && $0.key.key == path.key) }
    switch file.entity(of: path.id) {
    case .accused:
      let accused = file.accused.map { $0.id == path.id ? $0.adding([key: value]) : $0 }
      return file.adding(derived, accused: accused, victims: file.victims, conduct: file.conduct)
    case .victim:
      let victims = file.victims.map { victim -> Victim in
        guard victim.id == path.id else { return victim }
        var childhoods = victim.childhoods
        if key == Victim.childKey {
          for act in file.conduct where act.victims.contains(victim.id) {
            childhoods[act.id] = DerivedFact(value, from: [path])
          }
        }
        return victim.adding([key: value], childhoods: childhoods)
      }
      return file.adding(derived, accused: file.accused, victims: victims, conduct: file.conduct)
    case .conduct:
      let conduct = file.conduct.map { $0.id == path.id ? $0.adding([key: .common(value)]) : $0 }
      return file.adding(derived, accused: file.accused, victims: file.victims, conduct: conduct)
    default: return nil
    }
  }
}

extension TermStatement {
  /// The same with one term stated or denied.
  fileprivate func with(_ term: String, holds: Bool) -> TermStatement {
    TermStatement(
      asserted: holds ? asserted.union([term]) : asserted.subtracting([term]),
      denied: holds ? denied.subtracting([term]) : denied.union([term]),
      open: open.subtracting([term]), deniesOthers: deniesOthers, oneOf: holds ? oneOf : [])
  }
}
