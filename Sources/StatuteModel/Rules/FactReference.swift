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
}

/// A fact of one case: `A1.tujuan.kerja-paksa`.
public struct FactPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id that carries the fact; `perkara` for the case itself.
  public let id: String
  /// The key.
  public let key: String
  /// What stands below the key: a term, or an id and a term.
  public let rest: [String]

  /// Makes a path.
  public init(_ id: String, _ key: String, _ rest: [String] = []) {
    self.id = id
    self.key = key
    self.rest = rest
  }

  /// The path as files write it.
  public var description: String { ([id, key] + rest).joined(separator: ".") }

  /// Whether one of the two names the other or a part of it.
  public func touches(_ other: FactPath) -> Bool {
    // Without full stops in them, different ids or keys are different facts.
    func differ(_ a: String, _ b: String) -> Bool {
      a != b && !a.utf8.contains(Self.stop) && !b.utf8.contains(Self.stop)
    }
    if differ(id, other.id) || id == other.id && differ(key, other.key) { return false }
    let a = description
    let b = other.description
    return a == b || a.hasPrefix(b + ".") || b.hasPrefix(a + ".")
  }

  /// Orders paths by their text.
  public static func < (left: FactPath, right: FactPath) -> Bool {
    guard left.isASCII, right.isASCII else { return left.description < right.description }
    if left.id == right.id, left.key == right.key {
      return left.rest.count == 1 && right.rest.count == 1
        ? left.rest[0] < right.rest[0] : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let stop = UInt8(ascii: ".")

  /// The text in bytes, whose order is that of the text as long as all are ASCII.
  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(48)
    bytes.append(contentsOf: id.utf8)
    bytes.append(Self.stop)
    bytes.append(contentsOf: key.utf8)
    for part in rest {
      bytes.append(Self.stop)
      bytes.append(contentsOf: part.utf8)
    }
    return bytes
  }

  private var isASCII: Bool {
    func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
    return isASCII(id) && isASCII(key) && rest.allSatisfy(isASCII)
  }
}
