internal import StatuteModel

/// What a trainer asks for (*pesanan*).
public struct ExerciseRequest: Hashable, Sendable {
  /// What to exercise; `nil` for anything.
  public var topic: ExerciseTopic?
  /// For whom; `nil` for everyone.
  public var audience: Scenario.Audience?
  /// How hard; `nil` for any level.
  public var level: Scenario.Level?
  /// Which kind of question; `nil` for those that fit the topic and the audience.
  public var kind: Exercise.Kind?
  /// How many exercises.
  public var count: Int
  /// The number that a sheet is made from; the same one gives the same sheet.
  public var seed: UInt64

  /// Makes a request.
  public init(
    topic: ExerciseTopic? = nil, audience: Scenario.Audience? = nil,
    level: Scenario.Level? = nil, kind: Exercise.Kind? = nil, count: Int = 5, seed: UInt64 = 1
  ) {
    self.topic = topic
    self.audience = audience
    self.level = level
    self.kind = kind
    self.count = count
    self.seed = seed
  }

  /// The name of the sheet: `cara-paralegal-5-7`.
  public var code: String {
    let words = [topic?.rawValue, audience?.rawValue, level?.rawValue, kind?.rawValue]
    return (words.compactMap { $0 } + [String(count), String(seed)]).joined(separator: "-")
  }

  /// Reads the name of a sheet; `nil` for what is none. Earlier sheets of the topic `tindakan` are
  /// called `proses-…`.
  public init?(code: String) {
    let former = "proses-"
    let code = code.hasPrefix(former) ? "tindakan-" + code.dropFirst(former.count) : code
    let parts = code.split(separator: "-").map(String.init)
    guard parts.count >= 2, let seed = parts.last.flatMap({ UInt64($0) }),
      let count = Int(parts[parts.count - 2])
    else { return nil }
    self.init(count: count, seed: seed)
    var rest = parts.dropLast(2).joined(separator: "-")[...]
    topic = Self.take(&rest)
    audience = Self.take(&rest)
    level = Self.take(&rest)
    kind = Self.take(&rest)
    guard rest.isEmpty, self.code == code else { return nil }
  }

  private static func take<Word: RawRepresentable & CaseIterable>(
    _ rest: inout Substring
  ) -> Word? where Word.RawValue == String {
    let found = Word.allCases.filter { rest == $0.rawValue || rest.hasPrefix($0.rawValue + "-") }
      .max { $0.rawValue.count < $1.rawValue.count }
    guard let found else { return nil }
    rest = rest.dropFirst(found.rawValue.count).drop { $0 == "-" }
    return found
  }
}

/// What exercises can be about: the topics of the scenarios, and three that are about answers.
public enum ExerciseTopic: Hashable, Sendable, CaseIterable, RawRepresentable {
  /// A topic of the scenarios.
  case scenario(Scenario.Topic)
  /// Punishment.
  case sanction
  /// Old and new law.
  case transition
  /// Charges and indictments.
  case charges

  /// Every topic.
  public static var allCases: [ExerciseTopic] {
    Scenario.Topic.allCases.map(Self.scenario) + [.sanction, .transition, .charges]
  }

  /// The topic as it is written on the command line.
  public init?(rawValue: String) {
    switch rawValue {
    case "sanksi": self = .sanction
    case "peralihan": self = .transition
    case "dakwaan": self = .charges
    default:
      guard let topic = Scenario.Topic(written: rawValue) else { return nil }
      self = .scenario(topic)
    }
  }

  /// The topic as it is written on the command line.
  public var rawValue: String {
    switch self {
    case .scenario(let topic): topic.rawValue
    case .sanction: "sanksi"
    case .transition: "peralihan"
    case .charges: "dakwaan"
    }
  }

  /// The kinds of question that it is exercised with, the most telling first.
  var kinds: [Exercise.Kind] {
    switch self {
    case .sanction: [.range]
    case .transition: [.law]
    case .charges: [.charges, .defect]
    case .scenario(.regime): [.law, .range]
    case .scenario(.missingFact): [.missing]
    case .scenario(.process), .scenario(.means), .scenario(.purpose):
      [.elements, .missing, .matching, .articles]
    case .scenario(.participation), .scenario(.group), .scenario(.official), .scenario(.result),
      .scenario(.child), .scenario(.corporation):
      [.articles, .elements, .range, .matching, .charges]
    case .scenario: [.articles, .elements, .missing, .matching]
    }
  }

  /// The topic that scenarios must have; `nil` where any will do.
  var scenarioTopic: Scenario.Topic? {
    if case .scenario(let topic) = self { return topic }
    return nil
  }

  /// The key of the case file that it is about, where it is about one.
  var factKey: String? {
    switch self {
    case .scenario(.process), .scenario(.means), .scenario(.purpose): scenarioTopic?.rawValue
    default: nil
    }
  }
}

extension Scenario.Audience {
  /// The kinds of question that the audience works with.
  var kinds: [Exercise.Kind] {
    switch self {
    case .paralegal: [.articles, .elements, .missing, .matching]
    case .investigator: [.articles, .elements, .missing, .matching, .law]
    case .prosecutor: Exercise.Kind.allCases
    }
  }
}
