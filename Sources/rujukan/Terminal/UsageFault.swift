/// What is wrong with a command as it was written.
///
/// The parser keeps its kinds of error to itself, so they are read from its sentence; a test holds
/// every one of them against the parser. What is none of them is a sentence of this program.
enum UsageFault: Hashable {
  case unknownOption(String, nearest: String?)
  /// A letter that is no option, or one that lacks its value.
  case unknownOrMissingValue(String, option: String)
  case missingValue(option: String)
  case unneededValue(option: String, value: String)
  /// One of these was to be given.
  case missing([String])
  case unexpected([String])
  case unusableValue(String, of: String, allowed: [String])
  case said(String)

  /// Reads the parser's sentence.
  init(_ message: String) {
    self =
      Self.option(message) ?? Self.missing(message) ?? Self.unexpected(message)
      ?? Self.value(message) ?? .said(message)
  }

  private static func option(_ message: String) -> UsageFault? {
    if let (name, rest) = quoted(message, after: "Unknown option ") {
      if rest.isEmpty { return .unknownOption(name, nearest: nil) }
      if let (nearest, _) = quoted(rest, after: ". Did you mean ") {
        return .unknownOption(name, nearest: nearest)
      }
      if let (option, _) = quoted(rest, after: "\n   or: Missing value for ") {
        return .unknownOrMissingValue(name, option: option)
      }
    }
    let start = "Invalid option: "
    guard message.hasPrefix(start) else { return nil }
    return .unknownOption(String(message.dropFirst(start.count)), nearest: nil)
  }

  private static func missing(_ message: String) -> UsageFault? {
    if let (option, _) = quoted(message, after: "Missing value for ") {
      return .missingValue(option: option)
    }
    if let (name, _) = quoted(message, after: "Missing expected argument ") {
      return .missing([name])
    }
    let start = "Missing one of: '"
    guard message.hasPrefix(start), message.hasSuffix("'") else { return nil }
    return .missing(list(message.dropFirst(start.count).dropLast()))
  }

  private static func unexpected(_ message: String) -> UsageFault? {
    let one = "Unexpected argument '"
    if message.hasPrefix(one), message.hasSuffix("'") {
      return .unexpected([String(message.dropFirst(one.count).dropLast())])
    }
    let count = message.prefix(while: \.isNumber)
    let several = "\(count) unexpected arguments: '"
    guard !count.isEmpty, message.hasPrefix(several), message.hasSuffix("'") else { return nil }
    return .unexpected(list(message.dropFirst(several.count).dropLast()))
  }

  private static func value(_ message: String) -> UsageFault? {
    if let (option, rest) = quoted(message, after: "The option "),
      let (value, _) = quoted(rest, after: " does not take any value, but ")
    {
      return .unneededValue(option: option, value: value)
    }
    let middle = "' is invalid for '"
    guard message.hasPrefix("The value '"), let found = message.ranges(of: middle).last else {
      return nil
    }
    let value = message[..<found.lowerBound].dropFirst("The value '".count)
    let rest = message[found.upperBound...]
    guard let end = rest.firstIndex(of: "'") else { return nil }
    return .unusableValue(
      String(value), of: String(rest[..<end]), allowed: allowed(rest[end...].dropFirst()))
  }

  /// The values in ". Please provide one of 'a', 'b' or 'c'.", or in a list of lines "  - a".
  private static func allowed(_ text: Substring) -> [String] {
    guard text.hasPrefix(". Please provide one of") else { return [] }
    let lines = text.split(separator: "\n").dropFirst()
    if !lines.isEmpty { return lines.map { String($0.drop { " -".contains($0) }) } }
    return text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private static func list(_ text: Substring) -> [String] {
    text.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }

  /// The words in quotation marks behind a beginning, and what follows them.
  private static func quoted(_ text: String, after start: String) -> (String, rest: String)? {
    guard text.hasPrefix(start + "'") else { return nil }
    let words = text.dropFirst(start.count + 1)
    guard let end = words.firstIndex(of: "'") else { return nil }
    return (String(words[..<end]), String(words[end...].dropFirst()))
  }
}
