import CaseFiles
import StatuteModel

/// What an answer says of the terms of a list.
struct TermAnswer: Equatable {
  var asserted: [String] = []
  var denied: [String] = []
  var oneOf: [[String]] = []
  var deniesOthers = false

  private static let none: Set<String> = ["tidak ada", "tidak-ada", "0", "none", "nihil"]
  private static let choosing = ["salah-satu", "salah satu", "one of"]
  private static let denying = ["bukan ", "tanpa ", "not "]

  /// One term that holds, or does not.
  init(_ term: String, holds: Bool) {
    if holds { asserted = [term] } else { denied = [term] }
  }

  /// Every term of the list is denied.
  static var noneOfThem: TermAnswer? { TermAnswer("0", terms: []) }

  /// Reads numbers and names of terms; `nil` where one of them is none of the list.
  init?(_ text: String, terms: [Vocabulary.Term]) {
    let text = Text.trimmed(text.lowercased())
    if Self.none.contains(text) {
      deniesOthers = true
      return
    }
    if let opening = Self.choosing.first(where: text.hasPrefix) {
      let rest = text.dropFirst(opening.count).drop { $0 == ":" || $0.isWhitespace }
      guard let set = Self.names(Self.plain(String(rest)), terms), set.count > 1 else { return nil }
      oneOf = [set]
      return
    }
    for chunk in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      guard read(Text.trimmed(String(chunk)), terms) else { return nil }
    }
    if asserted.isEmpty, denied.isEmpty, oneOf.isEmpty { return nil }
    if !Set(asserted).isDisjoint(with: denied) { return nil }
  }

  /// `1, 3`, `1 atau 3` and `1 dan 3` as one list.
  private static func plain(_ text: String) -> String {
    var result = text
    for word in [" atau ", " or ", " dan ", " and "] {
      result = Text.split(result, at: word).joined(separator: ",")
    }
    return result
  }

  private mutating func read(_ chunk: String, _ terms: [Vocabulary.Term]) -> Bool {
    if let name = Self.name(chunk, terms) {
      asserted.append(name)
      return true
    }
    if let opening = Self.denying.first(where: chunk.hasPrefix) {
      guard let names = Self.names(String(chunk.dropFirst(opening.count)), terms) else {
        return false
      }
      denied += names
      return true
    }
    for word in [" atau ", " or "] {
      let parts = Text.split(chunk, at: word)
      guard parts.count > 1 else { continue }
      let names = parts.compactMap { Self.name($0, terms) }
      guard names.count == parts.count else { return false }
      oneOf.append(names)
      return true
    }
    guard let names = Self.names(chunk, terms) else { return false }
    asserted += names
    return true
  }

  /// Several terms, by commas or, where they are numbers, by blanks.
  private static func names(_ text: String, _ terms: [Vocabulary.Term]) -> [String]? {
    var result: [String] = []
    for chunk in text.split(separator: ",") {
      let whole = Text.trimmed(String(chunk))
      if let name = name(whole, terms) {
        result.append(name)
        continue
      }
      let words = whole.split(separator: " ").filter { $0 != "dan" && $0 != "and" }
      let names = words.compactMap { name(String($0), terms) }
      guard names.count == words.count, !names.isEmpty else { return nil }
      result += names
    }
    return result.isEmpty ? nil : result
  }

  /// A term by its number, its name or what it is called.
  static func name(_ text: String, _ terms: [Vocabulary.Term]) -> String? {
    if Text.isDigits(text), let number = Int(text) {
      return terms.indices.contains(number - 1) ? terms[number - 1].name : nil
    }
    let hyphened = text.split(separator: " ").joined(separator: "-")
    return terms.first {
      $0.name == hyphened || $0.label.indonesian.lowercased() == text
        || $0.label.english.lowercased() == text
    }?.name
  }

  /// The value to write, together with what the file says already.
  func value(beside known: CaseValue?) -> CaseValue {
    var entries: [(String, CaseValue)] = []
    func put(_ key: String, _ value: CaseValue) {
      entries.removeAll { $0.0 == key }
      entries.append((key, value))
    }
    switch known {
    case .list(let items):
      for item in items { item.content.map { put($0, .word("ya")) } }
    case .map(let held): for entry in held { put(entry.key, entry.value) }
    case .word(let term), .text(let term):
      if term != CaseValue.unknown.content { put(term, .word("ya")) }
    case nil: break
    }
    let isNew = entries.isEmpty
    if isNew, denied.isEmpty, oneOf.isEmpty {
      return deniesOthers ? .word("tidak-ada") : .words(asserted)
    }
    for term in asserted { put(term, .word("ya")) }
    for term in denied { put(term, .word("tidak")) }
    for set in oneOf { put("salah-satu", .words(set)) }
    if deniesOthers { put("selain-itu", .word("tidak")) }
    return .map(entries.map { CaseValue.Entry($0.0, $0.1) })
  }
}
