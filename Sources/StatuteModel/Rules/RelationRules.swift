/// How offences stand to each other when one accused meets both (*relasi*).
public struct OffenceRelation: Hashable, Sendable {
  /// The relations; raw values are those of `delik.xml` and of the answer.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Different names for the same conduct, of which one can be right.
    case alternative = "alternatif"
    /// The same act under several provisions: the graver first, the other in case it fails.
    case subsidiary = "subsidair"
    /// The one contains the other.
    case absorbed = "terserap"
    /// The one is the special provision, the other the general.
    case special = "khusus"

    /// Whether the first offence always stands before the other.
    public var isDirected: Bool { self == .absorbed || self == .special }
  }

  /// Which relation.
  public let kind: Kind
  /// The offences that go before.
  public let offences: [Citation]
  /// The offences that they stand in relation to; empty for a form of the same offence.
  public let others: [Citation]
  /// The form in which the same offence stands behind; `nil` for another offence.
  public let form: FormRule.Name?
  /// The provision that carries it under the law before the change.
  public let old: Citation
  /// The provision that carries it under the law since.
  public let new: Citation
  /// How sure it is.
  public let mark: Confidence
  /// Why, in a sentence.
  public let words: Vocabulary.Words
  /// The line of the file of rules.
  public let line: Int

  /// Makes a relation.
  public init(
    kind: Kind, offences: [Citation], others: [Citation], form: FormRule.Name?, old: Citation,
    new: Citation, mark: Confidence, words: Vocabulary.Words, line: Int
  ) {
    self.kind = kind
    self.offences = offences
    self.others = others
    self.form = form
    self.old = old
    self.new = new
    self.mark = mark
    self.words = words
    self.line = line
  }
}

/// Where a kind of concurrence stands in the general law (*perbarengan*).
public struct ConcurrenceRule: Hashable, Sendable {
  /// The kinds; raw values are those of `delik.xml` and of the answer.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One act under several provisions.
    case sameAct = "satu-perbuatan"
    /// Several acts that are seen as one continued act.
    case continued = "berlanjut"
    /// Several acts that stand by themselves.
    case separate = "berdiri-sendiri"
  }

  /// Which kind.
  public let kind: Kind
  /// The provision of the law before the change.
  public let old: Citation
  /// The provision of the law since.
  public let new: Citation
  /// Where the old law forbids more beside imprisonment for life; `nil` where it does not matter.
  public let oldLife: Citation?
  /// Where the law since does.
  public let newLife: Citation?
  /// The line of the file of rules.
  public let line: Int

  /// Makes a rule.
  public init(
    kind: Kind, old: Citation, new: Citation, oldLife: Citation?, newLife: Citation?, line: Int
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.oldLife = oldLife
    self.newLife = newLife
    self.line = line
  }
}
