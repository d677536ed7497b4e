internal import SafeXML
internal import StatuteModel

/// Turns the body of an act into provisions in document order.
struct ProvisionBuilder {
  private(set) var provisions: [Provision] = []
  private(set) var eIds: [(eId: String, line: Int)] = []
  var log: FindingLog
  /// Where the reader stands: what holds it, and the name of what it reads.
  private var place: (parent: Int?, name: String) = (nil, "")

  init(log: FindingLog) {
    self.log = log
  }

  /// Reads everything of an `act` but its `meta`.
  mutating func readAct(_ act: XMLNode) {
    for child in elements(of: act) {
      switch child.name {
      case "meta": break  // read by MetadataReader
      case "preface", "preamble": readFront(child, parent: nil)
      case "body": readHierarchy(in: child, parent: nil)
      case "conclusions": readConclusions(child, parent: nil)
      case "attachments": readAttachments(child)
      default: unknown(child, inside: "act")
      }
    }
  }

  // MARK: Front and back

  private mutating func readFront(_ node: XMLNode, parent: Int?) {
    for child in elements(of: node) {
      switch child.name {
      case "longTitle": addLeaf(child, .title, parent: parent)
      case "formula": addLeaf(child, .formula(child.attribute("name") ?? ""), parent: parent)
      case "p": addBlock(.paragraph(line(of: child, InlineReader())), child, parent: parent)
      case "recitals": readGroup(child, .recitals, item: "recital", .recital, parent: parent)
      case "citations":
        readGroup(child, .legalBases, item: "citation", .legalBasis, parent: parent)
      default: unknown(child, inside: node.name)
      }
    }
  }

  private mutating func readGroup(
    _ node: XMLNode, _ kind: Provision.Kind, item: String, _ itemKind: Provision.Kind,
    parent: Int?
  ) {
    let index = open(node, kind, parent: parent)
    var children: [Int] = []
    for child in elements(of: node) {
      if child.name == item {
        children.append(addLeaf(child, itemKind, parent: index))
      } else if child.name != "intro" && child.name != "wrapUp" {
        unknown(child, inside: node.name)
      }
    }
    close(index, children: children)
  }

  @discardableResult
  private mutating func readConclusions(_ node: XMLNode, parent: Int?) -> Int {
    addLeaf(node, .conclusions, parent: parent)
  }

  private mutating func readAttachments(_ node: XMLNode) {
    for attachment in elements(of: node) {
      guard attachment.name == "attachment", let doc = attachment.child("doc"),
        let kind = doc.attribute("name").flatMap(Provision.AnnexKind.init(rawValue:))
      else {
        unknown(attachment, inside: node.name)
        continue
      }
      let index = open(attachment, .annex(kind), parent: nil)
      var children: [Int] = []
      for child in elements(of: attachment)
      where !["num", "heading", "subheading", "doc"].contains(child.name) {
        unknown(child, inside: attachment.name)
      }
      for child in elements(of: doc) {
        switch child.name {
        case "meta": break
        case "preface", "preamble":
          let first = provisions.count
          readFront(child, parent: index)
          children += (first..<provisions.count).filter { provisions[$0].parent == index }
        case "mainBody": children += readHierarchy(in: child, parent: index)
        case "conclusions": children.append(readConclusions(child, parent: index))
        default: unknown(child, inside: doc.name)
        }
      }
      close(index, children: children)
    }
  }

  // MARK: Hierarchy

  @discardableResult
  private mutating func readHierarchy(in node: XMLNode, parent: Int?) -> [Int] {
    var result: [Int] = []
    for child in elements(of: node) {
      place = (parent, "")
      switch child.name {
      case "num", "heading", "subheading", "intro", "content", "wrapUp":
        if parent == nil { unknown(child, inside: node.name) }
      case "p" where node.name == "mainBody" || node.name == "body":
        result.append(
          addBlock(.paragraph(line(of: child, InlineReader())), child, parent: parent))
      case "table" where node.name == "mainBody":
        result.append(addBlock(.table(rows(of: child)), child, parent: parent))
      default:
        guard let kind = Self.kind(of: child) else {
          unknown(child, inside: node.name)
          continue
        }
        let index = open(child, kind, parent: parent)
        result.append(index)
        let children = readHierarchy(in: child, parent: index)
        close(index, children: children)
      }
    }
    return result
  }

  /// Names of hierarchical elements, for the nearest one in messages.
  static let hierarchy = [
    "book", "chapter", "part", "subpart", "article", "paragraph", "point", "hcontainer",
  ]

  private static func kind(of node: XMLNode) -> Provision.Kind? {
    let classes = node.attribute("class")?.split(separator: " ") ?? []
    switch node.name {
    case "book": return .book
    case "chapter": return .chapter
    case "part": return .part
    case "subpart": return .subpart
    case "article": return .article
    case "paragraph": return .clause
    case "point": return classes.contains("angka") ? .number : .letter
    case "hcontainer":
      switch node.attribute("name") {
      case "nomor": return .entry
      case "pasal": return .article
      case "ayat": return .clause
      case "huruf": return .letter
      case "angka": return .number
      case .some(let name): return .division(name)
      case nil: return nil
      }
    default: return nil
    }
  }

  // MARK: Provisions

  /// Adds a provision with its own words; what is inside follows, then `close`.
  private mutating func open(_ node: XMLNode, _ kind: Provision.Kind, parent: Int?) -> Int {
    let index = provisions.count
    let eId = node.attribute("eId")
    if let eId { eIds.append((eId, node.line)) }
    let inline = InlineReader()
    let number = node.child("num").map { Self.collapsed(line(of: $0, inline).text) } ?? ""
    place = (parent, number.isEmpty ? Self.name(of: kind) : number)
    let classes = node.attribute("class")?.split(separator: " ") ?? []
    var status = Provision.Status.unmarked
    if let written = node.attribute("status") {
      if let known = Provision.Status(rawValue: written) {
        status = known
      } else {
        log.add(
          .unknownValue(attribute: "status", value: written), line: node.line, place: placeText)
      }
    }
    var lead: [Block] = []
    var closing: [Block] = []
    switch kind {
    case .title, .formula, .recital, .legalBasis, .conclusions:
      lead = blocks(of: node, inline)
    default:
      for child in node.children {
        if child.name == "intro" || child.name == "content" { lead += blocks(of: child, inline) }
        if child.name == "wrapUp" { closing += blocks(of: child, inline) }
      }
    }
    let heading = node.child("heading").map { line(of: $0, inline) } ?? []
    provisions.append(
      Provision(
        index: index, end: index + 1, kind: kind, eId: eId,
        workIdentifier: node.attribute("wId"), number: number,
        bareNumber: Self.bareNumber(number), heading: heading, lead: lead, closing: closing,
        children: [], parent: parent, period: node.attribute("period").map(Self.withoutHash),
        status: status, isSelfEvident: classes.contains("cukup-jelas"), line: node.line))
    return index
  }

  private mutating func close(_ index: Int, children: [Int]) {
    provisions[index] = provisions[index].closed(children: children, end: provisions.count)
  }

  @discardableResult
  private mutating func addLeaf(_ node: XMLNode, _ kind: Provision.Kind, parent: Int?) -> Int {
    open(node, kind, parent: parent)
  }

  /// A lone `p` or `table` where the profile allows one: the block is the provision.
  @discardableResult
  private mutating func addBlock(_ block: Block, _ node: XMLNode, parent: Int?) -> Int {
    let index = provisions.count
    if let eId = node.attribute("eId") { eIds.append((eId, node.line)) }
    provisions.append(
      Provision(
        index: index, end: index + 1, kind: .formula(node.name), eId: node.attribute("eId"),
        workIdentifier: nil, number: "", bareNumber: "", heading: [], lead: [block], closing: [],
        children: [], parent: parent, period: nil, status: .unmarked, isSelfEvident: false,
        line: node.line))
    return index
  }

  // MARK: Lines

  private mutating func blocks(of node: XMLNode, _ inline: InlineReader) -> [Block] {
    var result: [Block] = []
    for child in elements(of: node) {
      switch child.name {
      case "p":
        if let eId = child.attribute("eId") { eIds.append((eId, child.line)) }
        result.append(.paragraph(line(of: child, inline)))
      case "table":
        if let eId = child.attribute("eId") { eIds.append((eId, child.line)) }
        result.append(.table(rows(of: child)))
      case "num", "heading", "intro", "wrapUp":
        if child.name == "intro" || child.name == "wrapUp" { result += blocks(of: child, inline) }
      default: unknown(child, inside: node.name)
      }
    }
    return result
  }

  private mutating func rows(of table: XMLNode) -> [[[Inline]]] {
    var result: [[[Inline]]] = []
    for row in table.children where row.name == "tr" {
      var cells: [[Inline]] = []
      for cell in row.children where cell.name == "td" || cell.name == "th" {
        // A blank between the paragraphs of a cell, so that their words do not run together.
        var words: [Inline] = []
        for paragraph in cell.children {
          if !words.isEmpty { words.append(.text(" ")) }
          words += line(of: paragraph, InlineReader())
        }
        cells.append(words)
      }
      result.append(cells)
    }
    return result
  }

  private mutating func line(of node: XMLNode, _ inline: InlineReader) -> [Inline] {
    inline.read(node) { finding, line in
      log.add(finding, line: line, place: placeText)
    } eId: { eId, line in
      eIds.append((eId, line))
    }
  }

  // MARK: Small things

  /// The elements inside; words between them are reported, because they would be lost.
  private mutating func elements(of node: XMLNode) -> [XMLNode] {
    var result: [XMLNode] = []
    for content in node.contentsBesidesBlanks {
      switch content {
      case .element(let child): result.append(child)
      case .text(let words):
        if words.contains(where: { !$0.isWhitespace }) {
          log.add(.strayText(inside: node.name), line: node.line, place: placeText)
        }
      case .other(let kind, let line):
        if kind != "comment" {
          log.add(.forbiddenNode(kind: kind, inside: node.name), line: line, place: placeText)
        }
      }
    }
    return result
  }

  private mutating func unknown(_ node: XMLNode, inside: String) {
    let known = Self.hierarchy + ["num", "heading", "intro", "content", "wrapUp", "p", "table"]
    log.add(
      .unknownElement(
        name: node.name, inside: inside, nearest: Spelling.nearest(to: node.name, in: known)),
      line: node.line, place: placeText)
  }

  /// The place in words: "UU 21/2007 › BAB II › Pasal 7". Put together only for a finding.
  private var placeText: String {
    var names: [String] = place.name.isEmpty ? [] : [place.name]
    var current = place.parent
    while let index = current {
      let number = provisions[index].number
      names.append(number.isEmpty ? Self.name(of: provisions[index].kind) : number)
      current = provisions[index].parent
    }
    if !log.act.isEmpty { names.append(log.act) }
    return names.reversed().filter { !$0.isEmpty }.joined(separator: " › ")
  }

  static func withoutHash(_ reference: String) -> String {
    reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
  }

  /// White space as one blank, ends trimmed. Blanks that XML does not know stay, and are found.
  static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 {
      if isBlank(byte) {
        isPending = !bytes.isEmpty
      } else {
        if isPending { bytes.append(0x20) }
        isPending = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing needs collapsing; most texts are so.
  private static func isCollapsed(_ text: String) -> Bool {
    var isAfterBlank = true
    for byte in text.utf8 {
      let blank = isBlank(byte)
      if blank && (byte != 0x20 || isAfterBlank) { return false }
      isAfterBlank = blank
    }
    return !isAfterBlank || text.isEmpty
  }

  /// White space as XML knows it.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// "Pasal 7" → "7", "(1)" → "1", "a." → "a", "ayat (2)" → "2".
  static func bareNumber(_ number: String) -> String {
    guard var last = number.utf8.split(separator: UInt8(ascii: " ")).last else { return "" }
    last = last.drop { $0 == UInt8(ascii: "(") }
    while let end = last.last, endMarks.contains(end) { last = last.dropLast() }
    return String(Substring(last))
  }

  private static let endMarks = Array(").;:,".utf8)

  private static func name(of kind: Provision.Kind) -> String {
    switch kind {
    case .title: "judul"
    case .formula(let name): name
    case .recitals, .recital: "Menimbang"
    case .legalBases, .legalBasis: "Mengingat"
    case .conclusions: "penutup"
    case .annex(let annex): annex.rawValue
    case .division(let name): name
    default: ""
    }
  }
}
