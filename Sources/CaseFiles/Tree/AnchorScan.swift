/// Finds an anchor `&name` that an alias `*name` repeats, without parsing.
enum AnchorScan {
  static func firstAliasedAnchor(in text: String) -> CaseNode.Place? {
    Scanner(text).result()
  }

  private struct Scanner {
    private let bytes: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    func result() -> CaseNode.Place? {
      var anchors: [[UInt8]: CaseNode.Place] = [:]
      var aliases: Set<[UInt8]> = []
      var line = 1
      var column = 1
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), startsNode(index) {
          let name = Array(bytes[(index + 1)...].prefix(64).prefix(while: isName))
          if !name.isEmpty, byte == UInt8(ascii: "&"), anchors[name] == nil {
            anchors[name] = CaseNode.Place(line: line, column: column)
          } else if !name.isEmpty, byte == UInt8(ascii: "*") {
            aliases.insert(name)
          }
        }
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
      return anchors.filter { aliases.contains($0.key) }.map(\.value).min {
        ($0.line, $0.column) < ($1.line, $1.column)
      }
    }

    private func startsNode(_ index: Int) -> Bool {
      guard index > 0 else { return true }
      return [
        UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
      ]
      .contains(bytes[index - 1])
    }

    private func isName(_ byte: UInt8) -> Bool {
      byte > 0x20 && ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
    }
  }
}
