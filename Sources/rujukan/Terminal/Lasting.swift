internal import Synchronization

/// What a command reads once and needs until the program ends. Giving back the texts piece by piece
/// takes longer than to write a letter with them; the system takes them back at once.
enum Lasting {
  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps a value until the program ends.
  static func keep<Value: Sendable>(_ value: Value) -> Value {
    kept.withLock { $0.append(value) }
    return value
  }
}
