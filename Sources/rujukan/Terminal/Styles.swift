/// Emphasis on a terminal; plain text elsewhere, so nothing is said by colour alone.
enum Style: String {
  case bold = "1"
  case faint = "2"
  case underlined = "4"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case struck = "9"

  func callAsFunction(_ text: String) -> String {
    Interface.usesColour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Breaks text into lines that fit the terminal.
struct Wrapper {
  let width: Int

  /// Lines of at most `width` columns; the first begins with `first`, the others with `rest`.
  /// Escape sequences take no columns.
  func wrap(_ text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var columns = Self.columns(first)
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = Self.columns(String(word))
      if !isEmpty, columns + 1 + length > width {
        lines.append(line)
        line = rest + word
        columns = Self.columns(rest) + length
      } else {
        line += (isEmpty ? "" : " ") + word
        columns += length + (isEmpty ? 0 : 1)
      }
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  private static func columns(_ text: String) -> Int {
    var count = 0
    var inEscape = false
    for character in text {
      if character == "\u{1B}" { inEscape = true }
      if !inEscape { count += 1 }
      if inEscape, character == "m" { inEscape = false }
    }
    return count
  }
}
