/// The values that keys share, and the pieces that schemas are made of.
extension SchemaBuilder {
  static let identifierPattern = "^[A-Z][A-Za-z0-9_-]{0,39}$"
  private static let datePattern = "^[0-9]{4}(-[0-9]{2}){0,2}$"

  /// Definitions that do not depend on the vocabulary.
  static var values: [(String, JSONText)] {
    [
      ("teks", .object([("type", strings(["string", "number", "boolean"]))])),
      ("id", text(identifierPattern, "Diawali huruf besar: P1 — Begins with a capital: P1")),
      ("hari", text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2024-03-02")),
      ("saat", any([text(datePattern, "2024-03-02, 2024-03, 2024"), year, unknown, null])),
      (
        "tanggal",
        any([text(datePattern, "2024-03-02, 2024-03, 2024"), year, ends("antara", "dan"), unknown])
      ),
      (
        "masa",
        any([
          text(datePattern, "2024-03-02, 2024-03, 2024"), year, ends("antara", "dan"),
          ends("dari", "sampai"), unknown,
        ])
      ),
      (
        "fakta",
        any([
          .object([("enum", strings(["ya", "tidak", "tidak-diketahui"]))]),
          .object([("type", .string("boolean"))]), text("^([Yy]es|[Nn]o|YES|NO)$", "yes, no"),
        ])
      ),
      (
        "sangkalan",
        .object([
          (
            "enum",
            .array([
              .string("tidak"), .string("tidak-diketahui"), .string("no"), .bool(false),
            ])
          )
        ])
      ),
      ("usia", any(number(0...150) + [ages, unknown])),
      ("bilangan", any(number(0...999_999_999_999_999) + [unknown])),
      ("banyak-orang", any(number(1...999_999_999_999_999) + [unknown])),
      (
        "jalur",
        text(
          "^[A-Z][A-Za-z0-9_-]{0,39}(\\.[A-Za-z0-9_-]+)+$|^perkara(\\.[A-Za-z0-9_-]+)+$",
          "A1.cara.penipuan, K1.tanggal_lahir")
      ),
    ]
  }

  static let null = JSONText.object([("type", .string("null"))])

  static let unknown = JSONText.object([
    ("const", .string("tidak-diketahui")),
    ("title", .string("belum diketahui — not known")),
  ])

  static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/definitions/\(name)"))])
  }

  static func any(_ choices: [JSONText]) -> JSONText {
    .object([("anyOf", .array(choices))])
  }

  static func list(of item: JSONText, isRequired: Bool = false) -> JSONText {
    .object(
      [("type", .string("array")), ("items", item)]
        + (isRequired ? [("minItems", .number(1))] : []))
  }

  static func oneOrMore(_ item: JSONText, isRequired: Bool = false) -> [JSONText] {
    [item, list(of: item, isRequired: isRequired)]
  }

  static func strings(_ texts: [String]) -> JSONText {
    .array(texts.map(JSONText.string))
  }

  private static func text(_ pattern: String, _ description: String) -> JSONText {
    .object([
      ("type", .string("string")), ("pattern", .string(pattern)),
      ("description", .string(description)),
    ])
  }

  private static func number(_ range: ClosedRange<Int>) -> [JSONText] {
    [
      .object([
        ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]),
      .object([("type", .string("string")), ("pattern", .string("^[0-9]{1,15}$"))]),
    ]
  }

  private static var year: JSONText {
    .object([
      ("type", .string("integer")), ("minimum", .number(1000)), ("maximum", .number(9999)),
    ])
  }

  private static func ends(_ first: String, _ last: String) -> JSONText {
    .object([
      ("type", .string("object")), ("minProperties", .number(1)),
      ("additionalProperties", .bool(false)),
      ("properties", .object([(first, reference("saat")), (last, reference("saat"))])),
    ])
  }

  private static var ages: JSONText {
    let bound = any(number(0...150))
    return .object([
      ("type", .string("object")), ("minProperties", .number(1)),
      ("additionalProperties", .bool(false)),
      ("properties", .object([("min", bound), ("maks", bound)])),
    ])
  }
}
