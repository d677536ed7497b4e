extension Citation {
  /// The identifier in files and addresses: `uu-99-2099/pasal-59/ayat-1`; lower-case ASCII.
  public var identifier: String {
    ((act.map { [$0.description] } ?? []) + steps.map(\.identifier)).joined(separator: "/")
  }

  /// Reads an identifier, with its act or without: `uu-99-2099/pasal-59/ayat-1`, `pasal-59`.
  public init?(identifier: some StringProtocol) {
    // By bytes, as every part is ASCII.
    let bytes = String(identifier).utf8
    guard bytes.count <= CitationParser.longestText else { return nil }
    var parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }[...]
    guard let first = parts.first else { return nil }
    var act: ActIdentifier?
    if Step(identifier: first) == nil {
      // A damaged step such as "pasal-0" must not pass for an act.
      guard let named = ActIdentifier(first), Keyword(named.kind, lenient: false) == nil
      else { return nil }
      act = named
      parts.removeFirst()
    }
    var steps: [Step] = []
    for part in parts {
      guard let step = Step(identifier: part), step.kind.canNest(in: steps.last?.kind)
      else { return nil }
      steps.append(step)
    }
    self.init(act: act, steps: steps)
  }
}

extension Citation.Step {
  /// The step in an identifier: `ayat-1`.
  public var identifier: String {
    switch self {
    case .article(let number): "pasal-\(number.identifier)"
    case .clause(let label): "ayat-\(label)"
    case .letter(let label): "huruf-\(label)"
    case .number(let label): "angka-\(label)"
    case .ordinal(let label): "ke-\(label)"
    case .annex(let number): "lampiran-\(number)"
    case .entry(let label): "nomor-\(label)"
    case .considering: "menimbang"
    case .recalling: "mengingat"
    case .elucidation: "penjelasan"
    case .general: "umum"
    }
  }

  /// Reads one step of an identifier.
  init?(identifier: Substring) {
    let parts = identifier.utf8
      .split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard let word = parts.first else { return nil }
    guard parts.count == 2 else {
      switch word {
      case "menimbang": self = .considering
      case "mengingat": self = .recalling
      case "penjelasan": self = .elucidation
      case "umum": self = .general
      default: return nil
      }
      return
    }
    let step: Citation.Step? =
      switch word {
      case "pasal": ArticleNumber(parts[1]).map(Self.article)
      case "ayat": Self.numbered(parts[1]).map(Self.clause)
      case "huruf": Self.lettered(parts[1]).map(Self.letter)
      case "angka": Self.numbered(parts[1]).map(Self.number)
      case "ke": Self.numbered(parts[1]).map(Self.ordinal)
      case "lampiran": Self.annexNumber(parts[1]).map(Self.annex)
      case "nomor": Self.numbered(parts[1]).map(Self.entry)
      default: nil
      }
    guard let step else { return nil }
    self = step
  }

  static func numbered(_ text: some StringProtocol, bracket: Bool = false) -> ItemLabel? {
    let label = ItemLabel(text, closesWithBracket: bracket)
    return label?.number == nil ? nil : label
  }

  static func lettered(_ text: some StringProtocol, bracket: Bool = false) -> ItemLabel? {
    let label = ItemLabel(text, closesWithBracket: bracket)
    return label?.number == nil ? label : nil
  }

  /// The number of an annex, from `I` or `1`.
  static func annexNumber(_ text: some StringProtocol) -> Int? {
    guard let number = ArticleNumber(text), number.suffix.isEmpty else { return nil }
    return number.value
  }
}
