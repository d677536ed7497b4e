internal import Crypto
internal import CryptoExtras

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What opens the pages of cases: a secret made at each start, or a password.
public enum Access: Sendable {
  /// A secret that the printed address carries.
  case secret(Secret)
  /// A password that was set at the start.
  case password(PasswordHash)

  /// Whether what was typed opens the pages.
  func admits(_ typed: String) -> Bool {
    switch self {
    case .secret(let secret): ConstantTime.isEqual(secret.text, typed)
    case .password(let hash): hash.matches(typed)
    }
  }
}

/// Random words that nobody can guess, in letters that an address may carry.
public struct Secret: Hashable, Sendable {
  /// The secret as written.
  public let text: String

  /// Makes a new secret of 32 random bytes.
  public init() {
    text = Self.letters(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
  }

  /// Bytes in the letters of base64url, without padding.
  static func letters(_ bytes: some Sequence<UInt8>) -> String {
    var result = ""
    for character in Data(bytes).base64EncodedString() {
      switch character {
      case "+": result.append("-")
      case "/": result.append("_")
      case "=": break
      default: result.append(character)
      }
    }
    return result
  }
}

/// A password as scrypt keeps it: with salt, and slow to try.
public struct PasswordHash: Sendable {
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The shortest password that is taken.
  public static let shortest = 8
  /// The longest password that is looked at, in bytes.
  static let longest = 1024

  /// Hashes a password; `nil` where it is too short or too long.
  public init?(_ password: String) {
    guard password.count >= Self.shortest, password.utf8.count <= Self.longest else { return nil }
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    guard let hash = Self.derive(password, salt) else { return nil }
    self.salt = salt
    self.hash = hash
  }

  func matches(_ password: String) -> Bool {
    guard password.utf8.count <= Self.longest, let other = Self.derive(password, salt) else {
      return false
    }
    return ConstantTime.isEqual(hash, other)
  }

  /// 32 MiB of memory for each trial.
  private static func derive(_ password: String, _ salt: [UInt8]) -> [UInt8]? {
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 15,
        blockSize: 8, parallelism: 1)
      return key.withUnsafeBytes { Array($0) }
    } catch {
      return nil
    }
  }
}

/// Comparisons whose time tells nothing about where two values differ.
enum ConstantTime {
  static func isEqual(_ first: String, _ second: String) -> Bool {
    isEqual(Array(first.utf8), Array(second.utf8))
  }

  static func isEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    // Of digests, so that not even the length shows.
    let pairs = zip(SHA256.hash(data: first), SHA256.hash(data: second))
    return pairs.reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
