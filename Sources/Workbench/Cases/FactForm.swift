internal import CaseFiles
internal import StatuteModel

/// The fields of one part of a case: the proceeding, a person, an act, a piece of evidence.
struct FactForm {
  /// A fact that the form asks for.
  struct Field {
    let key: Vocabulary.Key
    /// Where it stands below the part; numbers are places in a list.
    let path: [String]
    /// What the case says; `nil` where fields cannot show it.
    let text: FactText?

    /// The name of its field in the form.
    var name: String { "f:" + path.joined(separator: ".") }
  }

  let draft: CaseDraft
  let entity: FactKey.Entity
  /// The id of the part; `nil` for one that a case has once.
  let id: String?
  let vocabulary: Vocabulary

  /// Every field, in the order of the vocabulary; lists of losses and the like end with an empty one.
  var fields: [Field] {
    (vocabulary.keys[entity] ?? []).filter { $0.name != "id" }.flatMap { key in
      fields(key, [key.name], draft.value(of: entity, id, [key.name]))
    }
  }

  private func fields(_ key: Vocabulary.Key, _ path: [String], _ value: CaseValue?) -> [Field] {
    switch key.shape {
    case .object(let inside):
      guard Self.isObject(value, of: inside) else {
        return [Field(key: key, path: path, text: nil)]
      }
      return inside.flatMap { fields($0, path + [$0.name], Self.entry($0.name, value)) }
    case .objects(let inside):
      let items = Self.items(value)
      guard items.allSatisfy({ Self.isObject($0, of: inside) }) else {
        return [Field(key: key, path: path, text: nil)]
      }
      return (items + [nil]).enumerated().flatMap { place, item in
        inside.flatMap {
          fields($0, path + ["\(place)", $0.name], Self.entry($0.name, item))
        }
      }
    default: return [Field(key: key, path: path, text: FactText(value, key.shape))]
    }
  }

  /// Whether a value is an object of these keys, and not the same person by person.
  private static func isObject(_ value: CaseValue?, of keys: [Vocabulary.Key]) -> Bool {
    guard let value else { return true }
    guard case .map(let entries) = value else { return false }
    return entries.allSatisfy { entry in keys.contains { $0.name == entry.key } }
  }

  private static func items(_ value: CaseValue?) -> [CaseValue?] {
    switch value {
    case nil: []
    case .list(let items): items
    case let single?: [single]
    }
  }

  private static func entry(_ name: String, _ value: CaseValue?) -> CaseValue? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == name }?.value
  }

  // MARK: What was sent

  /// What a form says of a field.
  static func sent(_ field: Field, _ form: FormFields) -> FactText? {
    switch field.text {
    case nil: return nil
    case .line: return form[field.name].map(FactText.line)
    case .parts:
      // A tick that is not set is not sent, so a mark says that the field was there.
      guard form[field.name] != nil else { return nil }
      let prefix = field.name + "="
      var parts: [String: String] = [:]
      for (name, value) in form.pairs where name.hasPrefix(prefix) && !value.isEmpty {
        parts[String(name.dropFirst(prefix.count))] = value
      }
      return .parts(parts)
    }
  }

  /// The case with what was sent; what was not changed stays as it is written.
  func applying(_ form: FormFields) -> CaseDraft {
    var draft = draft
    for field in fields {
      guard let sent = Self.sent(field, form), sent != field.text,
        sent.value(field.key.shape) != field.text?.value(field.key.shape)
      else { continue }
      let value = sent.value(field.key.shape)
      if let place = field.path.firstIndex(where: { Int($0) != nil }) {
        let key = Array(field.path[..<place])
        let whole = Self.replacing(
          draft.value(of: entity, id, key), field.path[place...], with: value)
        draft.set(whole, of: entity, id, key)
      } else {
        draft.set(value, of: entity, id, field.path)
        if value == nil { prune(&draft, field.path) }
      }
    }
    return draft
  }

  /// An object of which nothing is left is taken away with its last key.
  private func prune(_ draft: inout CaseDraft, _ path: [String]) {
    var path = path.dropLast()
    while !path.isEmpty, case .map(let entries) = draft.value(of: entity, id, Array(path)),
      entries.isEmpty
    {
      draft.set(nil, of: entity, id, Array(path))
      path = path.dropLast()
    }
  }

  private static func replacing(
    _ whole: CaseValue?, _ path: ArraySlice<String>, with value: CaseValue?
  ) -> CaseValue? {
    guard let part = path.first else { return value }
    let rest = path.dropFirst()
    guard let place = Int(part) else {
      var entries: [CaseValue.Entry] = []
      if case .map(let known) = whole { entries = known }
      let held = entries.firstIndex { $0.key == part }
      let made = replacing(held.map { entries[$0].value }, rest, with: value)
      if let held { entries.remove(at: held) }
      if let made { entries.insert(CaseValue.Entry(part, made), at: held ?? entries.count) }
      return entries.isEmpty ? nil : .map(entries)
    }
    var items = items(whole).compactMap { $0 }
    let made = replacing(items.indices.contains(place) ? items[place] : nil, rest, with: value)
    switch (made, items.indices.contains(place)) {
    case (let made?, true): items[place] = made
    case (let made?, false): items.append(made)
    // An emptied one keeps its place while the form is read, or the next would move into it.
    case (nil, true): items[place] = .map([])
    case (nil, false): break
    }
    return .list(items)
  }
}
