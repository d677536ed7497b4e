internal import StatuteModel

/// One fact said otherwise (*pembalikan*): what turns a scenario into its twin.
public struct Flip: Hashable, Sendable {
  /// What becomes of the fact.
  public enum Change: Hashable, Sendable {
    /// It does not hold.
    case denied
    /// It holds; of a list that was denied as a whole, this term does.
    case affirmed(term: String?)
    /// Another value stands in its place.
    case replaced(String)
    /// Nobody knows it.
    case withdrawn
  }

  /// The fact as the file states it.
  public let statement: Statement
  /// What becomes of it.
  public let change: Change

  /// Makes a flip.
  public init(_ statement: Statement, _ change: Change) {
    self.statement = statement
    self.change = change
  }
}

/// Chooses how each fact of a scenario is flipped.
struct FlipChooser {
  let scenario: Scenario
  let vocabulary: Vocabulary
  let thresholds: CaseThresholds
  /// The day on which the law changed.
  let change: CalendarDate

  /// One flip for every fact that a rule may rest on, in the order of the file.
  var flips: [Flip] {
    scenario.statements.compactMap { statement in
      self.change(of: statement).map { Flip(statement, $0) }
    }
  }

  /// The key that a statement stands under, and how many of its parts name the key.
  func key(of statement: Statement) -> (key: Vocabulary.Key, entity: FactKey.Entity)? {
    let entity = scenario.file.entity(of: statement.path.id)
    let parts = [statement.path.key] + statement.path.rest.filter { Int($0) == nil }
    for length in stride(from: parts.count, through: 1, by: -1) {
      let name = parts.prefix(length).joined(separator: ".")
      if let key = vocabulary.key(FactKey(entity, name)) { return (key, entity) }
    }
    return nil
  }

  /// How a fact is flipped; `nil` for what no rule reads (names, places, descriptions), and for who
  /// is in an act: without them there would be another case.
  func change(of statement: Statement) -> Flip.Change? {
    guard let (key, entity) = key(of: statement), key.nature != .description else { return nil }
    switch key.shape {
    case .text, .texts, .identifier, .paths, .object, .objects: return nil
    case .references(.accused, _), .references(.victim, _):
      return key.nature == .frame ? nil : .withdrawn
    case .truth, .truthOrReference:
      return statement.value == nil || key.shape != .truth && statement.value != "tidak"
        ? .denied : .affirmed(term: nil)
    case .terms: return terms(statement, vocabulary.terms(under: key))
    case .choice: return next(after: statement.value, vocabulary.terms(under: key).map(\.name))
    case .places: return place(statement.value)
    case .age: return age(statement.value)
    case .day, .date:
      let isBirth = key.name == "tanggal_lahir"
      return isBirth ? birth(statement) : day(statement.value, entity)
    case .count: return count(statement)
    case .money, .references: return .withdrawn
    }
  }

  private func terms(_ statement: Statement, _ terms: [Vocabulary.Term]) -> Flip.Change? {
    let last = statement.path.rest.last
    if last == "salah-satu" || last == "selain-itu" { return .withdrawn }
    let isNamed = terms.contains { $0.name == last }
    switch statement.value {
    case nil: return .denied
    case "tidak-ada", "tidak-diketahui":
      return .affirmed(term: isNamed ? nil : terms.first?.name)
    default: return .affirmed(term: nil)
    }
  }

  private func next(after value: String?, _ names: [String]) -> Flip.Change? {
    guard let value, let index = names.firstIndex(of: value), names.count > 1 else { return nil }
    return .replaced(names[(index + 1) % names.count])
  }

  /// At home becomes abroad, and the other way round.
  private func place(_ value: String?) -> Flip.Change? {
    let abroad = scenario.statements.compactMap(\.value).first {
      vocabulary.countries.contains($0) && $0 != Self.home
    }
    return value == Self.home ? .replaced(abroad ?? Self.neighbour) : .replaced(Self.home)
  }

  static let home = "ID"
  static let neighbour = "MY"

  private func age(_ value: String?) -> Flip.Change? {
    guard let limit = thresholds.childAge, let age = value.flatMap({ Int($0) }) else {
      return .withdrawn
    }
    return .replaced(String(age < limit ? limit : limit - 1))
  }

  private func count(_ statement: Statement) -> Flip.Change? {
    guard statement.path.key == "jumlah_orang", let size = thresholds.groupSize,
      let count = statement.value.flatMap({ Int($0) })
    else { return .withdrawn }
    return .replaced(String(count < size ? size : size - 1))
  }

  /// To the other side of the age at which childhood ends.
  private func birth(_ statement: Statement) -> Flip.Change? {
    guard let value = statement.value, let year = Int(value.prefix(4)),
      let limit = thresholds.childAge
    else { return .withdrawn }
    let conduct = scenario.file.conduct.compactMap { $0.date?.first.earliest?.year }.min()
    let age = (conduct ?? scenario.file.assessed.year) - year
    return .replaced("\(age <= limit ? year - limit : year + age - limit + 2)" + value.dropFirst(4))
  }

  /// To the other side of the change of law.
  private func day(_ value: String?, _ entity: FactKey.Entity) -> Flip.Change? {
    guard let value, let year = Int(value.prefix(4)) else { return .withdrawn }
    let isEarlier = value < String(change.iso.prefix(value.count))
    guard isEarlier else { return .replaced("\(change.year - 1)" + value.dropFirst(4)) }
    let moved = "\(change.year)" + value.dropFirst(4)
    let isPossible =
      year < change.year && moved >= String(change.iso.prefix(moved.count))
      && moved <= String(scenario.file.assessed.iso.prefix(moved.count))
    return .replaced(isPossible ? moved : change.iso)
  }
}
