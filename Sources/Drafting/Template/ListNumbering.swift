/// The numbers that Word writes before the items of lists, from `word/numbering.xml`.
struct ListNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = "%1."
  }

  private struct List {
    /// Lists that share levels go on counting together, unless one begins anew.
    let counter: String
    var levels: [Int: Level]
  }

  /// The part that holds the lists.
  static let part = "word/numbering.xml"
  /// What stands before an item whose list is not described.
  static let bullet = "•"

  private var lists: [String: List] = [:]
  private var counts: [String: [Int: Int]] = [:]

  /// Reads the lists of a package; one without them has none.
  init(_ package: DocxPackage) {
    guard let bytes = package[Self.part], let markup = try? Markup(bytes, part: Self.part),
      let names = WordNames(markup)
    else { return }
    let reader = MarkupReader(markup: markup, prefix: names.prefix)
    var shared: [String: [Int: Level]] = [:]
    for index in reader.children("abstractNum", of: 0) {
      guard let id = reader.attribute("abstractNumId", of: index) else { continue }
      for level in reader.children("lvl", of: index) {
        guard let depth = reader.attribute("ilvl", of: level).flatMap({ Int($0) }) else { continue }
        shared[id, default: [:]][depth] = Self.level(level, reader)
      }
    }
    for index in reader.children("num", of: 0) {
      guard let id = reader.attribute("numId", of: index),
        let base = reader.child("abstractNumId", of: index).flatMap({ reader.value($0) })
      else { continue }
      var levels = shared[base] ?? [:]
      var beginsAnew = false
      for change in reader.children("lvlOverride", of: index) {
        guard let depth = reader.attribute("ilvl", of: change).flatMap({ Int($0) }),
          let start = reader.child("startOverride", of: change)
            .flatMap({ reader.value($0) }).flatMap({ Int($0) })
        else { continue }
        beginsAnew = true
        levels[depth, default: Level()].start = start
      }
      lists[id] = List(counter: beginsAnew ? "num \(id)" : "abstrak \(base)", levels: levels)
    }
  }

  private static func level(_ index: Int, _ reader: MarkupReader) -> Level {
    var level = Level()
    func value(_ name: String) -> String? {
      reader.child(name, of: index).flatMap { reader.value($0) }
    }
    if let start = value("start").flatMap({ Int($0) }) { level.start = start }
    if let format = value("numFmt") { level.format = format }
    if let text = value("lvlText") { level.text = text }
    return level
  }

  /// What stands before the next item of a list at a depth; empty for an item without a mark.
  mutating func label(list id: String, depth: Int) -> String {
    // Number 0 takes a paragraph out of its list.
    guard id != "0" else { return "" }
    guard let list = lists[id], let level = list.levels[depth] else { return Self.bullet }
    var counts = self.counts[list.counter] ?? [:]
    counts[depth] = counts[depth].map { $0 + 1 } ?? level.start
    counts = counts.filter { $0.key <= depth }
    self.counts[list.counter] = counts
    guard level.format != "bullet" else { return Self.bullet }
    var text = level.text
    for inner in 0...max(depth, 0) {
      let shown = list.levels[inner] ?? Level()
      let number = Self.written(counts[inner] ?? shown.start, shown.format)
      text = text.replacing("%\(inner + 1)", with: number)
    }
    return text
  }

  /// A number in the letters of a format.
  static func written(_ number: Int, _ format: String) -> String {
    guard number > 0, number < 4000 else { return "\(number)" }
    switch format {
    case "none": return ""
    case "lowerLetter": return letters(number)
    case "upperLetter": return letters(number).uppercased()
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
    default: return "\(number)"
    }
  }

  /// After z Word writes aa, bb, cc.
  private static func letters(_ number: Int) -> String {
    let place = UInt8((number - 1) % 26)
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + place))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

/// Elements of a part by their names without the prefix.
struct MarkupReader {
  let markup: Markup
  let prefix: String

  /// The name without the prefix; empty for an element of another language.
  func name(_ index: Int) -> String {
    let name = markup.elements[index].name
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : ""
  }

  /// The first child of a name.
  func child(_ name: String, of index: Int) -> Int? {
    markup.elements[index].children.first { self.name($0) == name }
  }

  /// The children of a name.
  func children(_ name: String, of index: Int) -> [Int] {
    markup.elements[index].children.filter { self.name($0) == name }
  }

  /// An attribute of Word's.
  func attribute(_ name: String, of index: Int) -> String? {
    markup.attributes(of: markup.elements[index]).first { $0.name == prefix + name }?.value
  }

  /// What most elements of Word carry: `w:val`.
  func value(_ index: Int) -> String? { attribute("val", of: index) }
}
