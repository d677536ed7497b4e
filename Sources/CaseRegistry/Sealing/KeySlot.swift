internal import Crypto
internal import CryptoExtras
internal import Foundation

/// How the passphrase opens the registry: scrypt makes a key from it, and that key opens the data
/// key. The data key never changes, so changing the passphrase seals thirty-two bytes anew.
struct KeySlot: Codable {
  private(set) var kdf = "scrypt"
  let cost: Cost
  let salt: Data
  let wrappedKey: Data

  /// The cost of scrypt; the default takes 128 MiB and a fraction of a second.
  struct Cost: Codable, Hashable, Sendable {
    var rounds = 131_072
    var blockSize = 8
    var parallelism = 1

    /// Whether the numbers are ones that a registry of ours may hold; others could exhaust memory.
    var isSane: Bool {
      (1024...1_048_576).contains(rounds) && rounds.nonzeroBitCount == 1
        && (1...32).contains(blockSize) && (1...4).contains(parallelism)
    }
  }

  /// The fewest characters of a passphrase.
  static let minimumLength = 8

  /// Wraps a data key under a passphrase.
  init(wrapping dataKey: SymmetricKey, passphrase: String, cost: Cost) throws {
    var generator = SystemRandomNumberGenerator()
    self.cost = cost
    salt = Data((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
    let key = try Self.key(passphrase, salt: salt, cost: cost)
    let box = try AES.GCM.seal(
      dataKey.withUnsafeBytes { Data($0) }, using: key,
      authenticating: Self.context(salt: salt, cost: cost))
    guard let combined = box.combined else { throw RegistryError.damaged(.record) }
    wrappedKey = combined
  }

  /// The data key; nil where the passphrase is another one.
  func unwrap(_ passphrase: String) throws -> SymmetricKey? {
    guard kdf == "scrypt", cost.isSane else { throw RegistryError.damaged(.record) }
    let key = try Self.key(passphrase, salt: salt, cost: cost)
    guard let box = try? AES.GCM.SealedBox(combined: wrappedKey) else {
      throw RegistryError.damaged(.record)
    }
    // A tag that does not fit means another passphrase, or altered bytes: nobody can tell which.
    let context = Self.context(salt: salt, cost: cost)
    return try? SymmetricKey(data: AES.GCM.open(box, using: key, authenticating: context))
  }

  /// The same passphrase typed on another keyboard may be other bytes; its canonical form is not.
  private static func key(_ passphrase: String, salt: Data, cost: Cost) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism)
  }

  private static func context(salt: Data, cost: Cost) -> Data {
    let numbers = "\(cost.rounds)\0\(cost.blockSize)\0\(cost.parallelism)"
    return Data("rujukan/1\0scrypt\0\(numbers)\0\(hexadecimal(salt))".utf8)
  }
}
