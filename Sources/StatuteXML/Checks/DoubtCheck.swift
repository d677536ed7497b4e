internal import StatuteModel

/// The source's signs of doubt stand in their marks and nowhere else, so that neither a person nor
/// a program takes doubtful words for law.
enum DoubtCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    context.statute.provisions.flatMap { provision -> [Diagnostic] in
      (provision.lines + [provision.heading]).flatMap { line in
        outside(line).map { context.diagnostic(.unmarkedDoubt($0), at: provision) }
          + inside(line).map {
            context.diagnostic(.markWithoutSign($0.words), in: provision, line: $0.line)
          }
      }
    }
  }

  private static let signs = ["[[?", "?]]", "[[KOSONG]]"]

  private static func outside(_ line: [Inline]) -> [String] {
    line.flatMap { inline -> [String] in
      switch inline {
      case .text(let words):
        // Every sign has a bracket, and few lines have one.
        guard words.utf8.contains(where: { $0 == 0x5B || $0 == 0x5D }) else { return [] }
        return signs.filter(words.contains)
      case .marked(let mark, let content):
        switch mark.kind {
        case .unverified, .notObtained: return []
        default: return outside(content)
        }
      }
    }
  }

  private static func inside(_ line: [Inline]) -> [(words: String, line: Int)] {
    line.marks.compactMap { mark, content in
      let words = content.text
      let isSigned: Bool
      switch mark.kind {
      case .unverified: isSigned = words.hasPrefix("[[?") && words.hasSuffix("?]]")
      case .notObtained: isSigned = words == "[[KOSONG]]"
      case .omitted: isSigned = words == "[…]"
      case .restored: isSigned = words.hasPrefix("[") && words.hasSuffix("]")
      default: return nil
      }
      return isSigned ? nil : (words, mark.line)
    }
  }
}
