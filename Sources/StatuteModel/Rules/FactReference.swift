/// A key of the vocabulary: whose it is and how it is called, such as `perbuatan.rute.tujuan`.
public struct FactKey: Hashable, Sendable, CustomStringConvertible {
  /// The things that facts are about; raw values are the keys of the case file.
  public enum Entity: String, Hashable, Sendable, CaseIterable {
    /// The case.
    case proceeding = "perkara"
    /// An accused.
    case accused = "pelaku"
    /// A group.
    case group = "kelompok"
    /// A victim.
    case victim = "korban"
    /// A conduct.
    case conduct = "perbuatan"
    /// A piece of evidence.
    case evidence = "bukti"
    /// Someone else who matters: who reports, a witness, a guardian.
    case person = "orang"
    /// What documents need beside the facts: the office, letters, requests.
    case papers = "dokumen"

    /// Whether a file has it once, without an id.
    public var isSingle: Bool { self == .proceeding || self == .papers }
  }

  /// What it is about.
  public let entity: Entity
  /// The name below it; nested names are joined by full stops.
  public let name: String

  /// Makes a key.
  public init(_ entity: Entity, _ name: String) {
    self.entity = entity
    self.name = name
  }

  /// Reads `perbuatan.rute.tujuan`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let entity = Entity(rawValue: String(parts[0])) else { return nil }
    self.init(entity, String(parts[1]))
  }

  /// The key as rules and messages write it.
  public var description: String { "\(entity.rawValue).\(name)" }

  /// Hashes the name, by which nearly all keys differ.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
