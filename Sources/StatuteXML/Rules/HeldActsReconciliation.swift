internal import SafeXML
public import StatuteModel

/// Holds everything that rules, readings and changes of law lead to against the acts that are held.
/// An act that is missing would not stop an answer: it would change it, and nobody would see.
public struct HeldActsReconciliation {
  private let library: StatuteLibrary

  /// Takes the folder of acts.
  public init(_ library: StatuteLibrary) {
    self.library = library
  }

  /// Every act that something leads to and that is not held, once for each file that needs it.
  /// - Throws: `DiagnosticError` where an act or a file of rules cannot be read.
  public func diagnostics() throws(DiagnosticError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for statute in try library.all() { found += changes(of: statute) }
    let rules = library.ids.map { "\(library.root)/\($0)/\(RuleReader.file)" }
    for path in rules { found += try cited(in: path, isOptional: true) }
    let readings = "\(library.root)/\(ReadingsReader.fileName)"
    return try found + cited(in: readings, isOptional: false)
  }

  // MARK: Changes of law

  /// The words that take the place of others, and the provisions that references are read as.
  private func changes(of statute: Statute) -> [Diagnostic] {
    let file = library.path(of: statute.identity.id)
    var told: Set<String> = []
    return statute.modifications.flatMap { change -> [Diagnostic] in
      change.leadsTo.compactMap { href, needsWords in
        guard case .elsewhere(let address) = ReferenceTarget(href: href),
          let finding = finding(address, needsWords: needsWords),
          told.insert(address.work).inserted
        else { return nil }
        return Diagnostic(finding, at: SourcePosition(file: file, line: change.line))
      }
    }
  }

  /// - Parameter needsWords: whether the provision itself must be held, and not its act alone
  private func finding(_ address: WorkAddress, needsWords: Bool) -> HeldActsFinding? {
    do throws(DiagnosticError) {
      guard let statute = try library.statute(at: address.work) else {
        return .notHeld(address.act?.description ?? address.work)
      }
      guard needsWords, let portion = address.portion, statute.provision(portion) == nil else {
        return nil
      }
      return .noProvision(portion, act: statute.identity.id.description)
    } catch {
      // An act that cannot be read is reported where it is read.
      return nil
    }
  }

  // MARK: Rules and readings

  private func cited(in path: String, isOptional: Bool) throws(DiagnosticError) -> [Diagnostic] {
    let bytes: [UInt8]
    do throws(DiagnosticError) {
      bytes = try FileReading.bytes(of: path)
    } catch {
      if isOptional, error.diagnostics.first?.rule == FileFinding.missing.rule { return [] }
      throw error
    }
    guard let root = try StatuteReader.parse(bytes, file: path).root else { return [] }
    var told = Set(library.ids)
    var found: [Diagnostic] = []
    visit(root, passing: Set(library.ids.map(\.description))) { act, line in
      guard told.insert(act).inserted else { return }
      found.append(
        Diagnostic(
          HeldActsFinding.notHeld(act.description), at: SourcePosition(file: path, line: line)))
    }
    return found
  }

  /// - Parameter held: acts whose citations need not be read, as they are held
  private func visit(
    _ node: XMLNode, passing held: Set<String>, _ cite: (ActIdentifier, Int) -> Void
  ) {
    for (name, value) in node.attributes {
      for word in value.utf8.split(separator: .space).map(Substring.init) {
        let act = word.utf8.prefix { $0 != .slash }
        if held.contains(String(Substring(act))) { continue }
        if let act = Self.act(String(word), in: node.name, name) { cite(act, node.line) }
      }
    }
    for child in node.children { visit(child, passing: held, cite) }
  }

  /// The act that a word of an attribute cites: a provision of it, or the code of procedure itself.
  private static func act(_ word: String, in element: String, _ attribute: String) -> ActIdentifier?
  {
    if element == "acara", ["lama", "baru"].contains(attribute) { return ActIdentifier(word) }
    guard word.contains("/") else { return nil }
    return Citation(identifier: word)?.act
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let slash = UInt8(ascii: "/")
}

extension Modification {
  /// The addresses of what is read in the place of something else, and whether its words are needed:
  /// a reference may lead to a provision that is not held, a threat of punishment may not.
  fileprivate var leadsTo: [(href: String, needsWords: Bool)] {
    let read = alternatives.values.flatMap { $0 }.map(\.href).sorted().map { ($0, false) }
    guard case .substitution(_, let new?) = kind else { return read }
    return [(new, true)] + read
  }
}

/// What rules, readings or changes of law lead to and is missing.
public enum HeldActsFinding: Finding {
  /// The act is not held.
  case notHeld(String)
  /// The act is held and has no such provision.
  case noProvision(String, act: String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notHeld: "library.act-not-held"
    case .noProvision: "library.no-provision"
    }
  }

  /// No answer is given without it: it would be another answer.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.notHeld(let act), .indonesian):
      DiagnosticText(
        "\(act) diacu di sini, tetapi naskahnya tidak dimuat",
        note: "tanpa naskah itu jawaban berubah tanpa terlihat; karena itu tidak ada jawaban",
        suggestion: "kembalikan folder \(act) ke dalam Statutes")
    case (.notHeld(let act), .english):
      DiagnosticText(
        "\(act) is cited here and its text is not held",
        note: "without it answers change and nobody sees it, so none is given",
        suggestion: "put the folder \(act) back into Statutes")
    case (.noProvision(let portion, let act), .indonesian):
      DiagnosticText(
        "\(portion) tidak ada dalam naskah \(act)", suggestion: "periksa naskah \(act)")
    case (.noProvision(let portion, let act), .english):
      DiagnosticText("the text of \(act) has no \(portion)", suggestion: "check the text of \(act)")
    }
  }
}
