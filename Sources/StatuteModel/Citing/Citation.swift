/// A place in a law (rujukan): an act, where one is named, and the steps down to the provision.
///
/// Without steps it stands for the whole act.
public struct Citation: Hashable, Sendable {
  /// The act, or nil where the citation leaves it to its context.
  public var act: ActIdentifier?
  /// The way to the provision, from the largest unit to the smallest.
  public var steps: [Step]

  /// Makes a citation from its parts.
  public init(act: ActIdentifier? = nil, steps: [Step] = []) {
    self.act = act
    self.steps = steps
  }

  /// The same place in the given act.
  public func attached(to act: ActIdentifier?) -> Citation {
    Citation(act: act, steps: steps)
  }

  /// The number of the article on the way, if there is one.
  public var article: ArticleNumber? {
    for case .article(let number) in steps { return number }
    return nil
  }

  /// The unit that holds this one, or nil at the top of the act.
  public var parent: Citation? {
    steps.isEmpty ? nil : Citation(act: act, steps: Array(steps.dropLast()))
  }

  /// Whether this place is the other one, or lies inside it.
  public func isWithin(_ other: Citation) -> Bool {
    act == other.act && steps.starts(with: other.steps)
  }
}

extension Citation {
  /// One level on the way to a provision.
  public enum Step: Hashable, Sendable {
    /// An article (pasal).
    case article(ArticleNumber)
    /// A clause (ayat).
    case clause(ItemLabel)
    /// An item with a letter (huruf).
    case letter(ItemLabel)
    /// An item with a number (angka).
    case number(ItemLabel)
    /// An item of the old penal code (ke-1).
    case ordinal(ItemLabel)
    /// An annex (lampiran), printed with a Roman numeral.
    case annex(Int)
    /// An entry of an annex (nomor).
    case entry(ItemLabel)
    /// The considerations (menimbang).
    case considering
    /// The legal bases (mengingat).
    case recalling
    /// The official elucidation (penjelasan) of what follows.
    case elucidation
    /// The general part of the elucidation (umum).
    case general

    /// What kind of level this is, without its label.
    enum Kind: Sendable {
      case article, clause, letter, number, ordinal, annex, entry
      case considering, recalling, elucidation, general
    }

    var kind: Kind {
      switch self {
      case .article: .article
      case .clause: .clause
      case .letter: .letter
      case .number: .number
      case .ordinal: .ordinal
      case .annex: .annex
      case .entry: .entry
      case .considering: .considering
      case .recalling: .recalling
      case .elucidation: .elucidation
      case .general: .general
      }
    }

    /// The label of a clause or item.
    var label: ItemLabel? {
      switch self {
      case .clause(let label), .letter(let label), .number(let label), .ordinal(let label),
        .entry(let label):
        label
      case .article, .annex, .considering, .recalling, .elucidation, .general: nil
      }
    }
  }
}

extension Citation.Step.Kind {
  /// Whether the level can stand right below another, or first when there is none.
  func canFollow(_ upper: Self?) -> Bool {
    switch self {
    case .annex, .considering, .recalling, .elucidation: upper == nil
    case .article: upper == nil || upper == .elucidation || upper == .annex || upper == .entry
    case .clause: upper == .article || upper == .entry
    case .letter:
      upper == .article || upper == .clause || upper == .number || upper == .considering
        || upper == .entry || upper == .ordinal || upper == .annex
    case .number:
      upper == .article || upper == .clause || upper == .letter || upper == .recalling
        || upper == .entry || upper == .annex
    case .ordinal: upper == .article || upper == .clause
    case .entry: upper == .annex
    case .general: upper == .elucidation
    }
  }

  /// The same for files, where lists may nest without changing their marks.
  func canNest(in upper: Self?) -> Bool {
    canFollow(upper) || (isItem && (upper?.isItem ?? false))
  }

  private var isItem: Bool { self == .letter || self == .number }

  /// Whether a citation with this kind alone would lead nowhere.
  var needsMore: Bool { self == .considering || self == .recalling || self == .elucidation }

  /// Whether a citation may begin with the level and still name one place in an act.
  var isAbsolute: Bool { canFollow(nil) }
}
