/// Reads the initials of victims, and nothing that could be a name (Pasal 24).
enum Initials {
  /// What is wrong with an answer.
  enum Fault: Error {
    /// It looks like a name.
    case name
    /// It is neither initials nor a number.
    case form
  }

  /// The most victims that one answer may hold.
  static let most = 200

  /// One entry for each victim, `nil` where only the number is known.
  static func read(_ text: String) throws(Fault) -> [String?] {
    if Text.isDigits(text) {
      guard let count = Int(text), (0...most).contains(count) else { throw .form }
      return Array(repeating: nil, count: count)
    }
    let parts = text.split { $0 == "," || $0 == ";" }.map { Text.trimmed(String($0)) }
    guard !parts.isEmpty, parts.count <= most else { throw .form }
    var result: [String?] = []
    for part in parts {
      let groups = part.split { $0 == "." || $0 == " " || $0 == "-" }
      guard !groups.isEmpty, part.allSatisfy({ $0.isLetter || ". -".contains($0) }) else {
        throw .form
      }
      let letters = groups.reduce(0) { $0 + $1.count }
      // Initials are capital letters: one or two in a group, or up to four that stand alone.
      let isShort = groups.allSatisfy { $0.count <= 2 }
      let isBlock = groups.count == 1 && letters <= 4 && part == part.uppercased()
      guard letters <= 6, isShort || isBlock else { throw .name }
      result.append(part.uppercased())
    }
    return result
  }
}
