public import StatuteModel

/// A fault in the vocabulary's own file.
public enum VocabularyFinding: Finding {
  /// An entry that is not of the form that the head of the file describes.
  case entry(String)
  /// A key whose number of the law does not stand where its `sumber` says.
  case noNumber(key: String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .entry: "vocabulary.entry"
    case .noNumber: "vocabulary.number"
    }
  }
  /// Without the vocabulary no case can be read.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .entry(let name):
      DiagnosticText("`\(name)` dalam kosakata tidak berbentuk seperti di kepala berkasnya")
    case .noNumber(let key):
      DiagnosticText(
        "ketentuan yang menjadi sumber `\(key)` tidak memuat angkanya",
        note: "tanpa angka itu usia dan kelompok tidak dapat dinilai")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .entry(let name):
      DiagnosticText("`\(name)` in the vocabulary has not the form that its file's head gives")
    case .noNumber(let key):
      DiagnosticText(
        "the provision that `\(key)` comes from does not hold its number",
        note: "without it ages and groups cannot be judged")
    }
  }
}

/// Reads `Statutes/kosakata.yaml`.
public enum VocabularyReader {
  /// Name of the file beside the acts.
  public static let file = "kosakata.yaml"

  /// Reads bytes; `file` is the name that messages show.
  /// - Throws: `DiagnosticError` with the first entry that cannot be used.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> Vocabulary {
    let root = try TreeReader.read(bytes, file: file)
    var lists: [String: [Vocabulary.Term]] = [:]
    for list in root["daftar"]?.entries ?? [] {
      var terms: [Vocabulary.Term] = []
      for entry in list.value.entries ?? [] {
        terms.append(try term(entry, file: file))
      }
      lists[list.key] = terms
    }
    let book = Book(lists: Set(lists.keys), parts: root["bagian"], depth: 0)
    var keys: [FactKey.Entity: [Vocabulary.Key]] = [:]
    for entity in FactKey.Entity.allCases {
      guard let node = root["kunci"]?[entity.rawValue] else {
        throw failure(entity.rawValue, root.place, file)
      }
      keys[entity] = try self.keys(node, in: book, isPersonal: false, file: file)
    }
    let countries = (root["negara"]?.text ?? "").split(whereSeparator: \.isWhitespace)
    return Vocabulary(keys: keys, lists: lists, countries: Set(countries.map(String.init)))
  }

  private static func failure(
    _ name: String, _ place: CaseNode.Place, _ file: String
  ) -> DiagnosticError {
    DiagnosticError([
      Diagnostic(
        VocabularyFinding.entry(name),
        at: SourcePosition(file: file, line: place.line, column: place.column))
    ])
  }

  private static func words(_ node: CaseNode?) -> Vocabulary.Words? {
    guard let node, case .sequence(let both) = node.content, both.count == 2,
      let indonesian = both[0].text, let english = both[1].text
    else { return nil }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }

  private static func term(
    _ entry: CaseNode.Entry, file: String
  ) throws(DiagnosticError) -> Vocabulary.Term {
    guard let label = words(entry.value["sebutan"]) else {
      throw failure(entry.key, entry.keyNode, file)
    }
    return Vocabulary.Term(
      name: entry.key, label: label, sources: try sources(entry, file: file),
      note: words(entry.value["catatan"]))
  }

  private static func sources(
    _ entry: CaseNode.Entry, file: String
  ) throws(DiagnosticError) -> [Citation] {
    var citations: [Citation] = []
    for node in entry.value["sumber"]?.items ?? [] {
      guard let citation = node.text.flatMap({ Citation(identifier: $0) }) else {
        throw failure(entry.key, node.place, file)
      }
      citations.append(citation)
    }
    return citations
  }

  /// What keys may refer to: lists of terms, and parts (*bagian*) that stand under several keys.
  private struct Book {
    let lists: Set<String>
    let parts: CaseNode?
    let depth: Int
    static let deepest = 8

    var deeper: Book { Book(lists: lists, parts: parts, depth: depth + 1) }

    /// The keys written here, or those of the part that is named here.
    func inside(_ node: CaseNode?) -> CaseNode? {
      guard depth < Self.deepest, let node else { return nil }
      return node.text.flatMap { parts?[$0] } ?? (node.entries == nil ? nil : node)
    }
  }

  private static func keys(
    _ node: CaseNode, in book: Book, isPersonal: Bool, file: String
  ) throws(DiagnosticError) -> [Vocabulary.Key] {
    var keys: [Vocabulary.Key] = []
    for entry in node.entries ?? [] {
      let value = entry.value
      let nature = value["sifat"]?.text.flatMap(Vocabulary.Nature.init(rawValue:))
      let personal = isPersonal || value["per_orang"]?.text == "ya"
      guard let nature,
        let shape = try shape(value, in: book, isPersonal: personal, file: file)
      else { throw failure(entry.key, entry.keyNode, file) }
      keys.append(
        Vocabulary.Key(
          name: entry.key, shape: shape, nature: nature,
          isRequired: value["wajib"]?.text == "ya", isPersonal: personal,
          label: words(value["sebutan"]), question: words(value["tanya"]),
          sources: try sources(entry, file: file)))
    }
    return keys
  }

  private static func shape(
    _ node: CaseNode, in book: Book, isPersonal: Bool, file: String
  ) throws(DiagnosticError) -> Vocabulary.Shape? {
    let list = node["daftar"]?.text
    if let list, !book.lists.contains(list) { return nil }
    let entity = node["ke"]?.text.flatMap(FactKey.Entity.init(rawValue:))
    let inside = book.inside(node["isi"])
    switch node["bentuk"]?.text {
    case "teks": return .text
    case "teks-banyak": return .texts
    case "id": return .identifier
    case "hari": return .day
    case "tanggal": return .date
    case "fakta": return .truth
    case "usia": return .age
    case "bilangan": return .count
    case "uang": return .money
    case "jalur": return .paths
    case "istilah": return list.map { .terms(list: $0) }
    case "pilihan": return list.map { .choice(list: $0) }
    case "negara": return .places(list: list)
    case "acuan": return entity.map { .references($0, several: false) }
    case "acuan-banyak": return entity.map { .references($0, several: true) }
    case "fakta-atau-acuan": return entity.map { .truthOrReference($0) }
    case "isi":
      guard let inside else { return nil }
      return .object(try keys(inside, in: book.deeper, isPersonal: isPersonal, file: file))
    case "daftar-isi":
      guard let inside else { return nil }
      return .objects(try keys(inside, in: book.deeper, isPersonal: isPersonal, file: file))
    default: return nil
    }
  }
}
