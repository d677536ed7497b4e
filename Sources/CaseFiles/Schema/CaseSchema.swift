public import StatuteModel

/// The case file as a JSON Schema (draft 7), for editors that complete and check while one writes.
///
/// It says which keys and terms there are and what stands under them. What holds between several
/// keys (ids, contradictions, days in order) only `CaseReader` can say.
public enum CaseSchema {
  /// Name of the file beside the other schemas.
  public static let file = "kasus.schema.json"

  /// The schema that follows from a vocabulary, with a line feed at its end.
  public static func json(for vocabulary: Vocabulary) -> String {
    SchemaBuilder(vocabulary).whole.printed() + "\n"
  }
}

/// Puts the schema together from the vocabulary.
struct SchemaBuilder {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The schema of a whole file.
  var whole: JSONText {
    let entities = FactKey.Entity.allCases
    let required = ["versi", FactKey.Entity.accused.rawValue, FactKey.Entity.conduct.rawValue]
    var properties: [(String, JSONText)] = [
      (
        "versi",
        .object([
          ("description", .string("Versi bentuk berkas ini — Version of this format")),
          ("enum", .array([.number(1)])),
        ])
      )
    ]
    for entity in entities {
      let reference = Self.reference(entity.rawValue)
      let isOne = entity.isSingle
      let isRequired = required.contains(entity.rawValue)
      let choices = isOne ? [reference] : Self.oneOrMore(reference, isRequired: isRequired)
      properties.append(
        (entity.rawValue, Self.any(isRequired ? choices : choices + [Self.null])))
    }
    var definitions = Self.values
    definitions.append(("negara", .object([("enum", Self.strings(vocabulary.countries.sorted()))])))
    for list in vocabulary.lists.keys.sorted() { definitions += self.definitions(of: list) }
    for entity in entities {
      definitions.append(
        (entity.rawValue, object(vocabulary.keys[entity] ?? [], entity, [], isInPerson: false)))
    }
    return .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Berkas kasus Rujukan — Rujukan case file")),
      (
        "description",
        .string(
          "Dibuat dari kosakata.yaml; yang tidak disebut dianggap belum diketahui. "
            + "— Generated from kosakata.yaml; what is not said is unknown.")
      ),
      ("type", .string("object")), ("required", Self.strings(required)),
      ("additionalProperties", .bool(false)), ("properties", .object(properties)),
      ("definitions", .object(definitions)),
    ])
  }

  private func object(
    _ keys: [Vocabulary.Key], _ entity: FactKey.Entity, _ prefix: [String], isInPerson: Bool
  ) -> JSONText {
    var members: [(String, JSONText)] = [("type", .string("object"))]
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", Self.strings(required))) }
    members.append(("additionalProperties", .bool(false)))
    members.append(
      (
        "properties",
        .object(keys.map { ($0.name, property($0, entity, prefix, isInPerson: isInPerson)) })
      ))
    return .object(members)
  }

  private func property(
    _ key: Vocabulary.Key, _ entity: FactKey.Entity, _ prefix: [String], isInPerson: Bool
  ) -> JSONText {
    var choices = shape(key, entity, prefix, isInPerson: isInPerson)
    if key.isPersonal, !isInPerson {
      let inside = shape(key, entity, prefix, isInPerson: true)
      choices.append(
        .object([
          ("type", .string("object")), ("minProperties", .number(1)),
          ("additionalProperties", .bool(false)),
          (
            "patternProperties",
            .object([(Self.identifierPattern, Self.any(inside + [Self.null]))])
          ),
        ]))
    }
    if !key.isRequired { choices.append(Self.null) }
    var members: [(String, JSONText)] = [("title", .string(key.name))]
    if let description = description(key) { members.append(("description", .string(description))) }
    members.append(("anyOf", .array(choices)))
    return .object(members)
  }

  private func description(_ key: Vocabulary.Key) -> String? {
    var parts = key.question.map { ["\($0.indonesian) — \($0.english)"] } ?? []
    if !key.sources.isEmpty { parts.append(Self.sources(key.sources)) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  static func sources(_ citations: [Citation]) -> String {
    "[" + citations.map(\.identifier).joined(separator: ", ") + "]"
  }

  private func shape(
    _ key: Vocabulary.Key, _ entity: FactKey.Entity, _ prefix: [String], isInPerson: Bool
  ) -> [JSONText] {
    let path = prefix + [key.name]
    switch key.shape {
    case .text: return [Self.reference("teks")]
    case .texts: return Self.oneOrMore(Self.reference("teks"))
    case .identifier: return [Self.reference("id")]
    case .day: return [Self.reference("hari")]
    case .date:
      let isSpan = DateReader.spans.contains(FactKey(entity, path.joined(separator: ".")))
      return [Self.reference(isSpan ? "masa" : "tanggal")]
    case .truth: return [Self.reference("fakta")]
    case .age: return [Self.reference("usia")]
    case .count:
      let countsPersons = EntityReader.personCounts.contains(key.name)
      return [Self.reference(countsPersons ? "banyak-orang" : "bilangan")]
    case .money: return [Self.reference("bilangan")]
    case .paths: return Self.oneOrMore(Self.reference("jalur"))
    case .terms(let list): return [Self.reference("istilah-\(list)")]
    case .choice(let list): return [Self.reference("satu-\(list)"), Self.unknown]
    case .places(let list):
      let place = Self.any(
        [Self.reference("negara")] + (list.map { [Self.reference("satu-\($0)")] } ?? []))
      return Self.oneOrMore(place) + [Self.unknown]
    case .references(_, let several):
      let one = Self.reference("id")
      let choices = several ? Self.oneOrMore(one, isRequired: key.isRequired) : [one]
      return key.isRequired ? choices : choices + [Self.unknown]
    case .truthOrReference:
      return [Self.reference("fakta")] + Self.oneOrMore(Self.reference("id"))
    case .object(let inside):
      return [object(inside, entity, path, isInPerson: isInPerson)]
    case .objects(let inside):
      return Self.oneOrMore(object(inside, entity, path, isInPerson: isInPerson))
    }
  }

  /// A list of the vocabulary: one term of it, and what may be said of its terms.
  private func definitions(of list: String) -> [(String, JSONText)] {
    let terms = vocabulary.lists[list] ?? []
    let one = terms.map { term -> JSONText in
      var members: [(String, JSONText)] = [
        ("const", .string(term.name)),
        ("title", .string("\(term.label.indonesian) — \(term.label.english)")),
      ]
      var notes = term.note.map { ["\($0.indonesian) — \($0.english)"] } ?? []
      if !term.sources.isEmpty { notes.append(Self.sources(term.sources)) }
      if !notes.isEmpty {
        members.append(("description", .string(notes.joined(separator: " "))))
      }
      return .object(members)
    }
    let single = Self.reference("satu-\(list)")
    let map = JSONText.object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      (
        "properties",
        .object(
          terms.map { ($0.name, Self.reference("fakta")) } + [
            ("selain-itu", Self.reference("sangkalan")),
            ("salah-satu", Self.any(Self.oneOrMore(single))),
          ])
      ),
    ])
    let none = JSONText.object([
      ("const", .string("tidak-ada")),
      (
        "title", .string("tidak satu pun dari istilah ini — none of these terms")
      ),
    ])
    let isStated = vocabulary.keys.values.joined().contains { Self.states($0.shape, list) }
    let statement = Self.any(Self.oneOrMore(single) + [none, Self.unknown, map])
    return [("satu-\(list)", Self.any(one))]
      + (isStated ? [("istilah-\(list)", statement)] : [])
  }

  /// Whether terms of a list may be stated under a key or inside it.
  private static func states(_ shape: Vocabulary.Shape, _ list: String) -> Bool {
    switch shape {
    case .terms(let name): name == list
    case .object(let keys), .objects(let keys): keys.contains { states($0.shape, list) }
    default: false
    }
  }
}
