/// What happened, as a participant reads it (*narasi*), with the facts that its words carry.
///
/// In the source, words that carry facts stand in brackets and the facts in braces behind them:
/// `P1 [mengajak Y.B.]{A1.tindakan.perekrutan; A1.korban=K1} bekerja.` Shown to people, only the
/// words remain.
public struct Narrative: Hashable, Sendable {
  /// Words that carry facts of the case file.
  public struct Anchor: Hashable, Sendable {
    /// The words as they are read.
    public let words: String
    /// The facts that they carry.
    public let statements: [Statement]
    /// The line of the source that they begin in.
    public let line: Int
  }

  /// A piece of a paragraph.
  public enum Piece: Hashable, Sendable {
    /// Words that carry no fact.
    case words(String)
    /// Words that carry facts.
    case anchor(Anchor)

    /// The words as they are read.
    public var text: String {
      switch self {
      case .words(let words): words
      case .anchor(let anchor): anchor.words
      }
    }
  }

  /// The paragraphs.
  public let paragraphs: [[Piece]]

  /// Every anchor, in reading order.
  public var anchors: [Anchor] {
    paragraphs.joined().compactMap { piece in
      if case .anchor(let anchor) = piece { return anchor }
      return nil
    }
  }

  /// The narrative without its anchors; an empty line between paragraphs.
  public var text: String {
    paragraphs.map { $0.map(\.text).joined() }.joined(separator: "\n\n")
  }

  /// How many words a participant reads.
  public var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

  /// The anchors whose words carry a fact; a twin changes these words.
  public func anchors(of statement: Statement) -> [Anchor] {
    anchors.filter { $0.statements.contains(statement) }
  }
}
