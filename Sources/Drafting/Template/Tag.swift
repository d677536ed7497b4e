/// What stands between `{{` and `}}`.
enum Tag: Hashable, Sendable {
  /// `{{uang jumlah}}`; filters from the outermost to the innermost.
  case field(path: String, filters: [String])
  /// `{{#daftar}}`.
  case open(path: String)
  /// `{{^daftar}}`.
  case openInverted(path: String)
  /// `{{/daftar}}`.
  case close(path: String)
  /// `{{! catatan}}`.
  case comment

  /// Reads the words of a tag; `nil` if they are none.
  init?(_ words: String) {
    // Word likes to turn a space into U+00A0, which `isWhitespace` includes.
    let content = words.drop(while: \.isWhitespace)
    let names = content.drop { "#^/".contains($0) }.split(whereSeparator: \.isWhitespace)
      .map(String.init)
    if content.hasPrefix("!") {
      self = .comment
      return
    }
    guard let path = names.last, names.allSatisfy(Self.isPath) else { return nil }
    switch content.first {
    case "#" where names.count == 1: self = .open(path: path)
    case "^" where names.count == 1: self = .openInverted(path: path)
    case "/" where names.count == 1: self = .close(path: path)
    case "#", "^", "/": return nil
    default: self = .field(path: path, filters: names.dropLast())
    }
  }

  /// `.` is the current item of a list.
  private static func isPath(_ word: String) -> Bool {
    if word == "." { return true }
    return word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { step in
      !step.isEmpty
        && step.unicodeScalars.allSatisfy { scalar in
          scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
              || scalar == "_")
        }
    }
  }
}
