internal import CaseFiles
internal import StatuteModel

/// A value of a case as the fields of a form show it, and back. A value that the fields cannot show
/// whole is left to the text of the case, so that a form never narrows what a case says.
enum FactText: Hashable {
  /// One field.
  case line(String)
  /// Several fields or ticks: the name of each with what it holds.
  case parts([String: String])

  /// What a value looks like; `nil` where fields cannot show it.
  init?(_ value: CaseValue?, _ shape: Vocabulary.Shape) {
    switch shape {
    case .terms:
      guard let parts = Self.terms(value) else { return nil }
      self = .parts(parts)
    case .references(_, several: true):
      guard let words = Self.words(value) else { return nil }
      self = .parts(Dictionary(words.map { ($0, "ya") }) { first, _ in first })
    case .texts:
      guard let words = Self.words(value) else { return nil }
      self = .line(words.joined(separator: "\n"))
    case .places, .paths:
      guard let words = Self.words(value) else { return nil }
      self = .line(words.joined(separator: ", "))
    case .date:
      guard let text = Self.date(value) else { return nil }
      self = .line(text)
    case .truth:
      guard let word = Self.word(value) else { return nil }
      self = .line(["true": "ya", "false": "tidak"][word.lowercased()] ?? word)
    case .object, .objects: return nil
    default:
      guard let word = Self.word(value) else { return nil }
      self = .line(word)
    }
  }

  private static func word(_ value: CaseValue?) -> String? {
    guard let value else { return "" }
    return value.content
  }

  private static func words(_ value: CaseValue?) -> [String]? {
    guard let value else { return [] }
    guard case .list(let items) = value else {
      return value.content.map { [$0] }
    }
    let words = items.compactMap(\.content)
    return words.count == items.count ? words : nil
  }

  private static func terms(_ value: CaseValue?) -> [String: String]? {
    guard let value, value != .unknown else { return [:] }
    guard case .map(let entries) = value else {
      guard let words = words(value), !words.contains("tidak-ada") else { return nil }
      return Dictionary(words.map { ($0, "ya") }) { first, _ in first }
    }
    var parts: [String: String] = [:]
    for entry in entries {
      switch (entry.key, entry.value.content) {
      case ("selain-itu", _), ("salah-satu", _), (_, nil): return nil
      case (_, "ya"), (_, "true"): parts[entry.key] = "ya"
      case (_, "tidak"), (_, "false"): parts[entry.key] = "tidak"
      case (_, "tidak-diketahui"): break
      // Ids of persons: what is said person by person.
      default: return nil
      }
    }
    return parts
  }

  private static let spans = [("dari", "sampai"), ("antara", "dan")]

  private static func date(_ value: CaseValue?) -> String? {
    guard case .map(let entries) = value else { return word(value) }
    let texts = Dictionary(entries.map { ($0.key, $0.value.content) }) { first, _ in first }
    for (start, end) in spans where texts.keys.allSatisfy({ $0 == start || $0 == end }) {
      let parts = [start, end].compactMap { key in
        texts[key].flatMap { $0 }.map { "\(key) \($0)" }
      }
      return parts.count == entries.count ? parts.joined(separator: " ") : nil
    }
    return nil
  }

  // MARK: Back

  /// What stands in the case for it; `nil` for nothing.
  func value(_ shape: Vocabulary.Shape) -> CaseValue? {
    switch self {
    case .parts(let parts): Self.value(of: parts, shape)
    case .line(let line): Self.value(of: line.replacing("\r\n", with: "\n"), shape)
    }
  }

  private static func value(of parts: [String: String], _ shape: Vocabulary.Shape) -> CaseValue? {
    let said = parts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    guard !said.isEmpty else { return nil }
    if said.allSatisfy({ $0.value == "ya" }) { return .words(said.map(\.key)) }
    return .map(said.map { CaseValue.Entry($0.key, .word($0.value)) })
  }

  private static func value(of line: String, _ shape: Vocabulary.Shape) -> CaseValue? {
    let text = trimmed(line)
    guard !text.isEmpty else { return nil }
    switch shape {
    case .text: return .text(text)
    case .texts:
      return .list(text.split(separator: "\n").map { .text(trimmed(String($0))) })
    case .places, .paths:
      let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
      if words.count == 1, case .places = shape { return .word(words[0]) }
      return .words(words)
    case .date: return span(text) ?? .word(text)
    default: return .word(text)
    }
  }

  private static func span(_ text: String) -> CaseValue? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for (start, end) in spans {
      switch words.count {
      case 2 where words[0] == start || words[0] == end:
        return .map([CaseValue.Entry(words[0], .word(words[1]))])
      case 4 where words[0] == start && words[2] == end:
        return .map([
          CaseValue.Entry(start, .word(words[1])), CaseValue.Entry(end, .word(words[3])),
        ])
      default: break
      }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    let front = text.drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
