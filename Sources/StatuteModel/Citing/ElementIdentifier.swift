extension Citation {
  /// The eId of the provision in a statute file: `art_7__para_1__point_a`.
  ///
  /// Nil for a whole act. The Penjelasan is `att_1`; Lampiran N is `att_N`, as in an act that has
  /// no Penjelasan. A Roman article keeps its numeral, so a citation that was read from an
  /// identifier (`pasal-3`) finds `art_III` by comparing citations, not eIds.
  public var elementIdentifier: String? {
    guard !steps.isEmpty else { return nil }
    return steps.map { step in
      switch step {
      case .article(let number): "art_\(number)"
      case .clause(let label): "para_\(label)"
      case .letter(let label): steps.first == .considering ? "rec_\(label)" : "point_\(label)"
      case .number(let label): steps.first == .recalling ? "cit_\(label)" : "point_\(label)"
      case .ordinal(let label): "point_\(label)"
      case .annex(let number): "att_\(number)"
      case .entry(let label): "nomor_\(label)"
      case .considering: "recs"
      case .recalling: "cits"
      case .elucidation: "att_1"
      case .general: "hcontainer_1"
      }
    }.joined(separator: "__")
  }

  /// Reads the eId of a provision; nil for chapters, older wordings and parts inside a line.
  ///
  /// `att_1` before an article is read as the Penjelasan, every other attachment as a Lampiran.
  public init?(elementIdentifier: some StringProtocol, act: ActIdentifier?) {
    guard elementIdentifier.utf8.count <= CitationParser.longestText,
      let parts = Self.parts(of: elementIdentifier)
    else { return nil }
    var steps: [Step] = []
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1].name : nil
      guard let step = Step(part, next: next), step.kind.canNest(in: steps.last?.kind)
      else { return nil }
      steps.append(step)
    }
    guard !steps.isEmpty else { return nil }
    self.init(act: act, steps: steps)
  }

  fileprivate typealias ElementPart = (name: Substring, label: Substring)

  private static func parts(of text: some StringProtocol) -> [ElementPart]? {
    var parts: [ElementPart] = []
    var pieces = Substring(text).split(separator: "_", omittingEmptySubsequences: false)[...]
    while let name = pieces.popFirst() {
      if name == "recs" || name == "cits" {
        parts.append((name, ""))
      } else {
        guard let label = pieces.popFirst(), !label.isEmpty else { return nil }
        parts.append((name, label))
      }
      if pieces.isEmpty { return parts }
      guard pieces.popFirst() == "", !pieces.isEmpty else { return nil }
    }
    return nil
  }
}

extension Citation.Step {
  fileprivate init?(_ part: Citation.ElementPart, next: Substring?) {
    let step: Citation.Step? =
      switch part.name {
      case "art": ArticleNumber(part.label).map(Self.article)
      case "para": Self.numbered(part.label).map(Self.clause)
      case "point": Self.item(part.label)
      case "nomor": Self.numbered(part.label).map(Self.entry)
      case "att": Self.attachment(part.label, next: next)
      case "hcontainer": part.label == "1" ? .general : nil
      case "recs": .considering
      case "rec": Self.lettered(part.label).map(Self.letter)
      case "cits": .recalling
      case "cit": Self.numbered(part.label).map(Self.number)
      default: nil
      }
    guard let step else { return nil }
    self = step
  }

  private static func item(_ label: Substring) -> Citation.Step? {
    lettered(label).map(Self.letter) ?? numbered(label).map(Self.number)
  }

  private static func attachment(_ label: Substring, next: Substring?) -> Citation.Step? {
    if label == "1", next == "art" || next == "hcontainer" { return .elucidation }
    guard let number = Int(label), (1...RomanNumeral.highest).contains(number) else { return nil }
    return .annex(number)
  }
}
