internal import Synchronization

/// Remembers answers that are asked for again and again; may be shared by threads.
///
/// It holds only what follows from the texts and from what stands in the key, so a remembered
/// answer is the answer that would be computed.
final class AnswerCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let answers = Mutex<[Key: Value]>([:])
  private let limit: Int

  /// A cache that is emptied when it holds this many answers.
  init(limit: Int) {
    self.limit = limit
  }

  /// The answer under a key. Two threads may compute the same one; nobody waits for a computation.
  /// - Parameter keep: whether an answer may be remembered
  func value<Failure: Error>(
    _ key: Key, keep: (Value) -> Bool = { _ in true }, or compute: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = answers.withLock({ $0[key] }) { return known }
    let value = try compute()
    guard keep(value) else { return value }
    answers.withLock { answers in
      if answers.count >= limit { answers.removeAll(keepingCapacity: true) }
      answers[key] = value
    }
    return value
  }
}
