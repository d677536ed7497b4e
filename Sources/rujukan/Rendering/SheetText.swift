internal import StatuteModel
internal import StatuteXML

/// A sheet for a terminal or a plain-text file.
struct SheetText {
  private let sheet: ProvisionSheet
  private let sentences: SheetSentences
  private let names: ActNaming
  private let showsElucidation: Bool
  private let wrapper = Wrapper(width: Interface.width)

  init(_ sheet: ProvisionSheet, names: ActNaming, showsElucidation: Bool) {
    self.sheet = sheet
    self.names = names
    self.showsElucidation = showsElucidation
    sentences = SheetSentences(names: names, language: Interface.language)
  }

  /// The whole sheet.
  var rendered: String {
    var lines = title
    lines.append("")
    lines += text(sheet.lines, indent: 2)
    lines += notes
    for target in sheet.targets {
      lines += [
        "", Style.bold(names.full(target.citation)) + ", " + sentences.standing(target.standing),
      ]
      lines += text(target.lines, indent: 2)
    }
    if showsElucidation { lines += elucidation }
    lines += definitions
    lines += otherWordings
    lines += provenance
    return lines.joined(separator: "\n")
  }

  private var title: [String] {
    var lines = [Style.bold(names.full(sheet.citation))]
    lines += wrapper.wrap("\(sheet.act.longName) tentang \(sheet.act.subject)").map {
      Style.faint($0)
    }
    let groups = sheet.path.filter { !$0.heading.isEmpty }.map { "\($0.number) \($0.heading)" }
    if !groups.isEmpty {
      lines += wrapper.wrap(groups.joined(separator: " › ")).map { Style.faint($0) }
    }
    let style: Style =
      switch sheet.standing {
      case .inForce: .green
      case .notYet: .yellow
      case .revoked, .neverInForce, .deletedBeforeForce: .red
      }
    lines += wrapper.wrap(sentences.heading(sheet)).map { style($0) }
    return lines
  }

  private func text(_ lines: [ProvisionSheet.Line], indent: Int) -> [String] {
    lines.flatMap { line -> [String] in
      let margin = String(repeating: " ", count: indent + line.level * 4)
      let label = line.label.isEmpty ? "" : line.label + " "
      let hang = margin + String(repeating: " ", count: min(label.count, 8))
      return wrapper.wrap(words(of: line), first: margin + label, rest: hang)
    }
  }

  /// The words with signs: « » around what is replaced, [1] where a note speaks of them.
  private func words(of line: ProvisionSheet.Line) -> String {
    let words = sheet.signed(line).map { run in
      run.text + run.notes.map { " [\($0 + 1)]" }.joined()
    }.joined()
    guard let mark = sentences.mark(line) else { return words }
    return ([Style.red(mark)] + line.notes.map { "[\($0 + 1)]" } + [words]).joined(separator: " ")
  }

  private var notes: [String] {
    guard !sheet.notes.isEmpty else { return [] }
    var lines = ["", Style.bold(Interface.words("Catatan", "Notes"))]
    for (index, note) in sheet.notes.enumerated() {
      let label = "  [\(index + 1)] "
      lines += wrapper.wrap(
        sentences.note(note), first: label, rest: String(repeating: " ", count: label.count))
    }
    return lines
  }

  private var elucidation: [String] {
    let title = Style.bold(Interface.words("Penjelasan", "Penjelasan (official elucidation)"))
    guard let elucidation = sheet.elucidation else {
      return ["", title, "  " + Interface.words("tidak termuat di sini", "not held here")]
    }
    return ["", title + Style.faint("  \(elucidation.citation.text)"), standing(elucidation)]
      .compactMap { $0 }
      + text(elucidation.lines, indent: 2)
  }

  /// How the Penjelasan stands, where that must be said: it goes with what it explains.
  private func standing(_ elucidation: ProvisionSheet.Elucidation) -> String? {
    if case .inForce = elucidation.standing { return nil }
    return "  " + Style.red(sentences.standing(elucidation.standing))
  }

  private var definitions: [String] {
    guard !sheet.definitions.isEmpty else { return [] }
    var lines = ["", Style.bold(Interface.words("Istilah", "Terms"))]
    for definition in sheet.definitions {
      lines += wrapper.wrap(
        "\(definition.text) \(Style.faint("(\(definition.citation.text))"))", first: "  ",
        rest: "    ")
    }
    return lines
  }

  private var otherWordings: [String] {
    guard !sheet.otherWordings.isEmpty else { return [] }
    var lines = ["", Style.bold(Interface.words("Bunyi lain", "Other wordings"))]
    for wording in sheet.otherWordings {
      lines.append("  \(sentences.standing(wording.standing)):")
      lines += text(wording.lines, indent: 4)
    }
    return lines
  }

  private var provenance: [String] {
    var lines = ["", Style.bold(Interface.words("Asal bunyi", "Whence the wording"))]
    lines += wrapper.wrap(
      "\(sheet.act.citation), \(sentences.coverage(sheet.coverage))", first: "  ", rest: "  ")
    for remark in sheet.remarks {
      let words = [sentences.confidence(remark.mark), remark.note].filter { !$0.isEmpty }
      lines += wrapper.wrap(words.joined(separator: ". "), first: "  ", rest: "  ")
    }
    return lines
  }
}
