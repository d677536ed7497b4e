/// Words of a case file that may name a person. They reach a document only where it asks for them;
/// printing the value shows an ellipsis, so that no log and no test repeats them.
public struct ConfidentialText: Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The words themselves.
  public let disclosed: String

  /// Wraps words.
  public init(_ words: String) {
    disclosed = words
  }

  /// Never the words.
  public var description: String { "…" }
  /// Never the words.
  public var debugDescription: String { "…" }
  /// Never the words.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
