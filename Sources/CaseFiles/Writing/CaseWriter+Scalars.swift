extension CaseWriter {
  /// Text as YAML takes it: bare where that is safe, else in double quotes.
  static func scalar(_ text: String, isQuoted: Bool, inFlow: Bool) -> String {
    if !isQuoted, text.isEmpty || text == "~" || text.lowercased() == "null" { return "null" }
    if isBare(text, isText: isQuoted, inFlow: inFlow) { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.properties.generalCategory == .control || isSeparator(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    [.lineSeparator, .paragraphSeparator, .format, .surrogate]
      .contains(scalar.properties.generalCategory)
  }

  /// Words that readers of YAML other than this program take for values of another kind.
  private static let taken: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isBare(_ text: String, isText: Bool, inFlow: Bool) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    guard first.isLetter || first.isNumber, !last.isWhitespace, last != ":" else { return false }
    if isText, taken.contains(text.lowercased()) || first.isNumber { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII {
        return scalar.value >= 0x20 && scalar.value != 0x7F
          && !(inFlow && flowSigns.contains(scalar))
      }
      return scalar.properties.generalCategory != .control && !isSeparator(scalar)
    }
  }

  /// What ends or opens something inside brackets.
  private static let flowSigns: [Unicode.Scalar] = [",", "[", "]", "{", "}", "\"", "'", ":", "#"]

  /// Long running text as a folded block; `nil` where folding would change it.
  static func folded(_ text: String, indent: Int) -> (mark: String, lines: [String])? {
    let endsLine = text.hasSuffix("\n")
    let body = endsLine ? String(text.dropLast()) : text
    guard body.count > width - indent - 10, let first = body.first, let last = body.last,
      !first.isWhitespace, !last.isWhitespace, !body.contains("  "),
      body.unicodeScalars.allSatisfy({
        $0.properties.generalCategory != .control && !isSeparator($0)
      })
    else { return nil }
    var lines: [String] = []
    var line = ""
    for word in body.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > 110 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return (endsLine ? ">" : ">-", lines)
  }
}
