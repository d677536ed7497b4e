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
  }

  /// The shape.
  public let kind: Kind
  /// Whether this being met brings the offence into play (`memicu`).
  public let startsPlay: Bool

  /// Makes a condition.
  public init(_ kind: Kind, startsPlay: Bool = false) {
    self.kind = kind
    self.startsPlay = startsPlay
  }

  /// The conditions directly inside.
  public var inner: [Condition] {
    switch kind {
    case .all(let list), .any(let list), .firstStated(let list): list
    case .withinOneConduct(let condition, _): [condition]
    case .derived(_, _, let necessary, let sufficient): [necessary, sufficient]
    case .choice, .terms, .truth, .place, .unless: []
    }
  }

  /// The key that this condition itself looks at.
  public var key: FactKey? {
    switch kind {
    case .choice(let key, _, _), .terms(let key, _, _), .truth(let key, _),
      .place(let key, _, _, _), .derived(let key, _, _, _), .unless(let key, _, _):
      key
    case .all, .any, .firstStated, .withinOneConduct: nil
    }
  }

  /// Every key that it looks at, inner conditions included.
  public var keys: Set<FactKey> {
    Set(inner.flatMap(\.keys)).union(key.map { [$0] } ?? [])
  }
}
