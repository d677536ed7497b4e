import SafeXML
import StatuteModel
import StatuteXML
import Testing

@Suite("Word for word")
struct WordForWordTests {
  @Test("There is an act to compare")
  func corpusIsThere() {
    #expect(Act.corpus.map(\.name).contains("uu-21-2007"))
  }

  @Test(
    "Every provision of an act says what its independent list of words says",
    arguments: Act.corpus)
  func equalsTheList(act: Act) throws {
    let list = Files.tests + "/Teks/\(act.name).txt"
    try #require(
      Files.exists(list),
      "Teks/\(act.name).txt tidak ada: setiap peraturan memerlukan daftar kata yang mandiri")
    let expected = try WordList.read(Files.text(list))
    let root = try #require(try act.document.root)
    let found = WordList.units(of: root)

    let expectedWords = Dictionary(expected.map { ($0.key, $0.words) }) { first, _ in first }
    let foundWords = Dictionary(found.map { ($0.key, $0.words) }) { first, _ in first }
    for (key, words) in found {
      #expect(expectedWords[key] == words, "\(key) berbeda dari daftar")
    }
    for (key, _) in expected {
      #expect(foundWords[key] != nil, "\(key) ada dalam daftar, tidak dalam naskah")
    }
    #expect(found.map(\.key) == expected.map(\.key), "urutannya berbeda")
  }

  @Test("What the reader gives is every word of the file, in its order", arguments: Act.all)
  func noWordIsLost(act: Act) throws {
    let root = try #require(try act.document.root)
    var words: [String] = []
    WordList.walk(root, into: &words)
    let read = try act.statute.fullText.joined(separator: " ").collapsed
    // Letters alone: whether a blank stands between two elements is no word.
    let file = words.joined().filter { !$0.isWhitespace }
    #expect(read.filter { !$0.isWhitespace } == file)
  }

  @Test("A word taken out of the file shows in the comparison with the list")
  func theListSeesALoss() throws {
    let text = String(decoding: try Act.trafficking.bytes, as: UTF8.self)
    let damaged = text.replacing("orang perseorangan atau korporasi", with: "orang atau korporasi")
    #expect(damaged != text)
    let root = try #require(try XMLDocument.parse(Array(damaged.utf8)).root)
    let list = try WordList.read(
      Files.text(Files.tests + "/Teks/uu-21-2007.txt"))
    let expected = Dictionary(list.map { ($0.key, $0.words) }) { first, _ in first }
    let different = WordList.units(of: root).filter { expected[$0.key] != $0.words }
    #expect(different.map(\.key) == ["art_1__point_4"])
  }
}

/// A list of expected words (`Teks/*.txt`), and the same taken from XML without the reader.
enum WordList {
  typealias Unit = (key: String, words: String)

  struct UnreadableLine: Error {
    let line: String
  }

  static func read(_ text: String) throws -> [Unit] {
    try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let halves = line.split(separator: "\t", maxSplits: 1)
      guard halves.count == 2 else { throw UnreadableLine(line: String(line.prefix(80))) }
      return (String(halves[0]), String(halves[1]).collapsed)
    }
  }

  /// All words but those of `meta`, in the order of the file.
  static func walk(_ node: XMLNode, into words: inout [String]) {
    for content in node.contents {
      switch content {
      case .text(let text): words.append(text)
      case .element(let child): if child.name != "meta" { walk(child, into: &words) }
      case .other: break
      }
    }
  }

  static func units(of root: XMLNode) -> [Unit] {
    var units: [Unit] = []
    collect(root, key: "", into: &units)
    return units
  }

  private static func collect(_ node: XMLNode, key: String, into units: inout [Unit]) {
    var own: [String] = []
    for child in node.children {
      switch child.name {
      case "meta", "num": break
      case "heading", "subheading": units.append((key + "#judul", child.text.collapsed))
      case "intro": units.append((key + "#intro", paragraphs(of: child)))
      case "wrapUp": units.append((key + "#penutup", paragraphs(of: child)))
      case "content": units.append((key, paragraphs(of: child)))
      case "p":
        // A line of the conclusions is a unit by itself; elsewhere the lines make one.
        if let own = child.attribute("eId") {
          units.append((own, child.text.collapsed))
        } else {
          own.append(child.text.collapsed)
        }
      default: collect(child, key: child.attribute("eId") ?? key, into: &units)
      }
    }
    if !own.isEmpty { units.append((key, own.joined(separator: " ¶ "))) }
  }

  private static func paragraphs(of node: XMLNode) -> String {
    var lines: [String] = []
    func visit(_ node: XMLNode) {
      for child in node.children {
        if child.name == "p" { lines.append(child.text.collapsed) } else { visit(child) }
      }
    }
    visit(node)
    return lines.joined(separator: " ¶ ")
  }
}
