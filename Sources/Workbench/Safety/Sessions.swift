internal import Crypto
internal import Synchronization

/// Who has signed in, and when each was last seen. Everything is forgotten when the program ends.
///
/// A class, because all requests share it.
final class Sessions: Sendable {
  /// How a visitor stands.
  enum State: Sendable {
    /// Has not signed in.
    case stranger
    /// Signed in.
    case signedIn
    /// Signed in once, and idle since for too long.
    case locked
  }

  private let lastSeen = Mutex<[String: ContinuousClock.Instant?]>([:])
  private let key = SymmetricKey(size: .bits256)
  private let lifetime: Duration
  private let now: @Sendable () -> ContinuousClock.Instant

  init(lifetime: Duration, now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.lifetime = lifetime
    self.now = now
  }

  /// How a visitor stands; a look counts as being seen.
  func state(of id: String) -> State {
    let now = now()
    return lastSeen.withLock { seen in
      guard let entry = seen[id] else { return .stranger }
      guard let last = entry, now - last < lifetime else {
        seen[id] = .some(nil)
        return .locked
      }
      seen[id] = now
      return .signedIn
    }
  }

  /// Signs a visitor in under a new identifier, so that one known before is worth nothing.
  func signIn(instead old: String) -> String {
    let id = Secret().text
    let now = now()
    lastSeen.withLock { seen in
      seen[old] = nil
      // Sessions that nobody will come back to.
      if seen.count > 200 { seen = seen.filter { $0.value != nil } }
      seen[id] = now
    }
    return id
  }

  /// Locks a session at once.
  func lock(_ id: String) {
    lastSeen.withLock { seen in
      if seen[id] != nil { seen[id] = .some(nil) }
    }
  }

  /// The mark that forms of a visitor carry: only this program can make it, for this visitor alone.
  func token(for id: String) -> String {
    Secret.letters(HMAC<SHA256>.authenticationCode(for: Array(id.utf8), using: key))
  }
}

/// Slows down who guesses: after some wrong tries nobody is let in for a while.
///
/// A class, because all requests share it.
final class SignInThrottle: Sendable {
  private struct Tries {
    var wrong = 0
    var closedUntil: ContinuousClock.Instant?
  }

  private let tries = Mutex(Tries())
  private let now: @Sendable () -> ContinuousClock.Instant
  static let limit = 5
  static let pause: Duration = .seconds(30)

  init(now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.now = now
  }

  var isClosed: Bool {
    let now = now()
    return tries.withLock { tries in
      guard let end = tries.closedUntil else { return false }
      if now < end { return true }
      tries = Tries()
      return false
    }
  }

  func note(success: Bool) {
    let now = now()
    tries.withLock { tries in
      if success {
        tries = Tries()
      } else {
        tries.wrong += 1
        if tries.wrong >= Self.limit { tries.closedUntil = now + Self.pause }
      }
    }
  }
}
