public import SafeXML
public import StatuteModel

/// Reads `Statutes/bacaan.xml`: where general rules on punishment stand, and how open questions
/// are read.
public struct ReadingsReader {
  /// The file's name inside `Statutes/`.
  public static let fileName = "bacaan.xml"
  /// Its namespace.
  public static let namespace = "urn:rujukan:bacaan:1"

  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var anchors: [ReadingBook.Anchor: Citation] = [:]
  private var reaches: [Citation: [Citation]] = [:]
  private var additional: [AdditionalRule] = []
  private var questions: [ReadingQuestion] = []
  private var consequences = ConsequenceReader()

  private init(file: String) {
    self.file = file
  }

  /// Reads bytes; `file` is the name that messages show.
  /// - Parameter schema: `Statutes/skema/bacaan.rng`; without it only the reader's own rules hold.
  /// - Throws: `DiagnosticError` with everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: String, schema: RelaxNGSchema? = nil
  ) throws(DiagnosticError) -> ReadingBook {
    let document = try StatuteReader.parse(bytes, file: file)
    var reader = ReadingsReader(file: file)
    for problem in schema?.validate(document) ?? [] {
      guard case .schema(let words) = problem.kind else { continue }
      reader.add(.profile(SchemaWords.forPeople(words)), problem.line)
    }
    if let root = document.root, root.name == "bacaan", root.namespace == namespace {
      for node in root.children { reader.readPart(node) }
    } else {
      reader.add(.notReadings(found: document.root?.name ?? ""), document.root?.line ?? 1)
    }
    for (finding, line) in reader.consequences.findings { reader.add(finding, line) }
    if !reader.diagnostics.isEmpty { throw DiagnosticError(reader.diagnostics.inFileOrder) }
    return ReadingBook(
      anchors: reader.anchors, reaches: reader.reaches, additional: reader.additional,
      questions: reader.questions, consequences: reader.consequences.rules)
  }

  private mutating func add(_ finding: ReadingsFinding, _ line: Int) {
    diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
  }

  // MARK: Parts

  private mutating func readPart(_ node: XMLNode) {
    switch node.name {
    case "ketentuan": readAnchor(node)
    case "jangkauan":
      guard let provision = citation(node, "rujukan"), let offences = citations(node, "delik")
      else { return }
      if reaches.updateValue(offences, forKey: provision) != nil {
        add(.twice(what: provision.identifier), node.line)
      }
    case "tambahan":
      guard let provision = citation(node, "rujukan"), let trigger = citation(node, "bila"),
        let accused: AccusedKind = term(node, "bagi")
      else { return }
      additional.append(AdditionalRule(provision: provision, trigger: trigger, accused: accused))
    case "soal": readQuestion(node)
    default:
      guard !consequences.read(node) else { return }
      add(.unknownElement(name: node.name, inside: "bacaan"), node.line)
    }
  }

  private mutating func readAnchor(_ node: XMLNode) {
    guard let anchor: ReadingBook.Anchor = term(node, "untuk"),
      let provision = citation(node, "rujukan")
    else { return }
    if anchors.updateValue(provision, forKey: anchor) != nil {
      add(.twice(what: anchor.rawValue), node.line)
    }
  }

  private mutating func readQuestion(_ node: XMLNode) {
    guard let id = attribute(node, "id"), let issue: ReadingIssue = term(node, "butir"),
      let title = attribute(node, "judul")
    else { return }
    if questions.contains(where: { $0.id == id }) { add(.twice(what: id), node.line) }
    if questions.contains(where: { $0.issue == issue }) {
      add(.twice(what: issue.rawValue), node.line)
    }
    var readings: [Reading] = []
    for child in node.children {
      guard child.name == "pilihan" else {
        add(.unknownElement(name: child.name, inside: "soal"), child.line)
        continue
      }
      guard let reading = reading(child) else { continue }
      if readings.contains(where: { $0.id == reading.id }) {
        add(.twice(what: "\(id)/\(reading.id)"), child.line)
      }
      if !issue.accepts(reading.effect) {
        add(.effect(reading: reading.id, issue: issue.rawValue), child.line)
      }
      readings.append(reading)
    }
    let followed = readings.count(where: \.isFollowed)
    if followed != 1 { add(.followed(question: id, count: followed), node.line) }
    questions.append(ReadingQuestion(id: id, issue: issue, title: title, readings: readings))
  }

  private mutating func reading(_ node: XMLNode) -> Reading? {
    var authorities: [Reading.Authority] = []
    for child in node.children {
      switch child.name {
      case "dasar": authorities += [authority(child)].compactMap { $0 }
      case "catatan": break
      default: add(.unknownElement(name: child.name, inside: "pilihan"), child.line)
      }
    }
    let followed = node.attribute("diikuti")
    if let followed, followed != "ya" {
      add(.unknownValue(attribute: "diikuti", value: followed), node.line)
    }
    guard let id = attribute(node, "id"), let name = attribute(node, "nama"),
      let mark: Confidence = term(node, "tanda"), let effect = effect(node)
    else { return nil }
    return Reading(
      id: id, name: name, isFollowed: followed != nil, mark: mark, effect: effect,
      authorities: authorities,
      note: node.child("catatan").map { ProvisionBuilder.collapsed($0.text) } ?? "")
  }

  private mutating func authority(_ node: XMLNode) -> Reading.Authority? {
    guard let mark: Confidence = term(node, "tanda") else { return nil }
    if let name = node.attribute("nama") {
      return Reading.Authority(provision: nil, name: name, mark: mark)
    }
    return citation(node, "rujukan").map {
      Reading.Authority(provision: $0, name: "", mark: mark)
    }
  }

  private mutating func effect(_ node: XMLNode) -> ReadingEffect? {
    guard let name = attribute(node, "akibat") else { return nil }
    if let plain = Self.plainEffects[name] { return plain }
    guard Self.effectsWithPlace.contains(name) else {
      add(.unknownValue(attribute: "akibat", value: name), node.line)
      return nil
    }
    guard let place = citation(node, "pada") else { return nil }
    switch name {
    case "batas": return .limit(place)
    case "sama": return .same(place)
    case "kurungan": return .detention(place)
    case "penjara-tanpa-angka": return .unmeasuredImprisonment(place)
    case "bagian": return citation(node, "seumur-hidup").map { .part(place, life: $0) }
    case "rentang":
      return citation(node, "minimum").map { .corporateBand(minimum: $0, bands: place) }
    case "penjara":
      guard let rates = citation(node, "tarif"), let table = citation(node, "tabel") else {
        return nil
      }
      return .imprisonment(place, rates: rates, table: table)
    default:
      guard let value = attribute(node, "nilai") else { return nil }
      guard let length = Quantity.Period(normalForm: value) else {
        add(.unknownValue(attribute: "nilai", value: value), node.line)
        return nil
      }
      return .reportedLimit(length, of: place)
    }
  }

  private static let plainEffects: [String: ReadingEffect] = [
    "naikkan": .raise, "tetap": .keep, "jumlahkan": .sum, "bertingkat": .compound,
    "satu-kali": .once, "kali": .multiply, "salah-satu": .exclusive,
    "bersama": .together, "dalam-batas-lama": .withinOldLaw, "baru-sepenuhnya": .newLawInFull,
    "hukum-baru": .newLaw, "hukum-lama": .oldLaw, "tidak-dihitung": .none,
  ]

  private static let effectsWithPlace: Set<String> = [
    "batas", "batas-menurut-sumber", "sama", "bagian", "rentang", "kurungan", "penjara",
    "penjara-tanpa-angka",
  ]

  // MARK: Attributes

  private mutating func attribute(_ node: XMLNode, _ name: String) -> String? {
    if let value = node.attribute(name), !value.isEmpty { return value }
    add(.missingAttribute(element: node.name, attribute: name), node.line)
    return nil
  }

  private mutating func term<Term: RawRepresentable<String>>(
    _ node: XMLNode, _ name: String
  ) -> Term? {
    guard let value = attribute(node, name) else { return nil }
    if let term = Term(rawValue: value) { return term }
    add(.unknownValue(attribute: name, value: value), node.line)
    return nil
  }

  private mutating func citation(_ node: XMLNode, _ name: String) -> Citation? {
    guard let value = attribute(node, name) else { return nil }
    return citation(value, name, node.line)
  }

  private mutating func citations(_ node: XMLNode, _ name: String) -> [Citation]? {
    guard let value = attribute(node, name) else { return nil }
    var found: [Citation] = []
    for part in value.split(separator: " ") {
      guard let citation = citation(String(part), name, node.line) else { return nil }
      found.append(citation)
    }
    return found
  }

  private mutating func citation(_ value: String, _ name: String, _ line: Int) -> Citation? {
    if let citation = Citation(identifier: value), citation.act != nil, !citation.steps.isEmpty {
      return citation
    }
    add(.notACitation(attribute: name, value: value), line)
    return nil
  }
}
