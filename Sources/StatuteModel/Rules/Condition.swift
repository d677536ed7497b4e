/// What an element asks of the facts of a case. Built from data; the law's terms are never in code.
public struct Condition: Hashable, Sendable {
  /// The shapes that a condition may take.
  public indirect enum Kind: Hashable, Sendable {
    /// All hold (`semua`).
    case all([Condition])
    /// At least one holds (`salah-satu`).
    case any([Condition])
    /// The first of which the case says anything decides (`pertama-yang-disebut`).
    case firstStated([Condition])
    /// All within one and the same conduct (`satu-perbuatan`); shown as one fact.
    case withinOneConduct(Condition, shownAs: String)
    /// A key is one of these values (`pilihan`).
    case choice(FactKey, accepted: Set<String>, defaultValue: String?)
    /// At least one of these terms holds (`istilah`); `isWhole` where the list has no others.
    case terms(FactKey, accepted: Set<String>, isWhole: Bool)
    /// A key says yes or no (`pernyataan`).
    case truth(FactKey, expected: Bool)
    /// A place is, or is not, this country (`negara`).
    case place(FactKey, country: String, isInside: Bool, holdsUnstated: Bool)
    /// A term that is stated, or follows from other facts (`istilah-turunan`): without `necessary`
    /// it is false, with `necessary` and `sufficient` it is true.
    case derived(FactKey, term: String, necessary: Condition, sufficient: Condition)
    /// Holds unless the case says the opposite (`kecuali`); unknown leaves it, to be verified.
    case unless(FactKey, defeatedBy: Bool, basis: Citation)
    /// The offence that this rule builds on (`delik-dasar`); decided by its own elements.
    case base
  }

  /// When a condition brings its offence into play (`memicu`).
  public enum Trigger: Hashable, Sendable {
    /// Never.
    case never
    /// Where it holds.
    case whenMet
    /// Where it holds or may hold.
    case unlessFailed
    /// Where it holds and that element of the offence does not fail.
    case whenMetUnlessFailed(element: String)
  }

  /// The shape.
  public let kind: Kind
  /// Whether it brings the offence into play.
  public let trigger: Trigger
  /// Whether it concerns a result that an attempt does not need (`hanya-selesai`).
  public let isOfResult: Bool
  /// Whether its provision says of what defeats it that it is not punished, rather than that
  /// nothing happened (`tidak-dipidana`).
  public let saysNotPunished: Bool

  /// Makes a condition.
  public init(
    _ kind: Kind, trigger: Trigger = .never, isOfResult: Bool = false,
    saysNotPunished: Bool = false
  ) {
    self.kind = kind
    self.trigger = trigger
    self.isOfResult = isOfResult
    self.saysNotPunished = saysNotPunished
  }

  /// The conditions directly inside.
  public var inner: [Condition] {
    switch kind {
    case .all(let list), .any(let list), .firstStated(let list): list
    case .withinOneConduct(let condition, _): [condition]
    case .derived(_, _, let necessary, let sufficient): [necessary, sufficient]
    case .choice, .terms, .truth, .place, .unless, .base: []
    }
  }

  /// The key that this condition itself looks at.
  public var key: FactKey? {
    switch kind {
    case .choice(let key, _, _), .terms(let key, _, _), .truth(let key, _),
      .place(let key, _, _, _), .derived(let key, _, _, _), .unless(let key, _, _):
      key
    case .all, .any, .firstStated, .withinOneConduct, .base: nil
    }
  }

  /// Whether it stands for the offence that the rule builds on, and for nothing else.
  public var isBase: Bool { kind == .base }

  /// Whether it looks at a key, inner conditions included.
  public func looks(at key: FactKey) -> Bool {
    self.key == key || inner.contains { $0.looks(at: key) }
  }

  /// Every key that it looks at, inner conditions included.
  public var keys: Set<FactKey> {
    Set(inner.flatMap(\.keys)).union(key.map { [$0] } ?? [])
  }
}
