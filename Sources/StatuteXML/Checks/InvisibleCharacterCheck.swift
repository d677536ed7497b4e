internal import StatuteModel

/// Characters that no one sees change what a search finds and what a seal covers: combining marks
/// (the text is NFC), zero-width characters, soft hyphens, odd blanks.
enum InvisibleCharacterCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    context.statute.provisions.compactMap { provision in
      let words = [provision.number, provision.heading.text] + provision.lines.map(\.text)
      for word in words {
        for scalar in word.unicodeScalars where isInvisible(scalar) {
          return context.diagnostic(.invisibleCharacter(scalar: scalar.value), at: provision)
        }
      }
      return nil
    }
  }

  private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
    // Printing ASCII needs no look-up.
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .privateUse,
      .unassigned, .surrogate:
      true
    case .spaceSeparator: scalar != " "
    default: scalar.value == 0xFFFD
    }
  }
}
