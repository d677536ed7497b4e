/// A `.docx` file with tags, checked against the fields that a document offers.
public struct Template: Sendable {
  /// The template as the user named it.
  public let name: String
  let package: DocxPackage
  let fields: [Field]
  let filters: FilterRegistry
  let parts: [Part]

  /// A part with text, ready to be filled.
  struct Part: Hashable, Sendable {
    let name: String
    let names: WordNames
    let bytes: [UInt8]
    let pieces: [Piece]
  }

  /// Reads the tags of a template.
  /// - Throws: `TemplateFailure` with everything that must be put right.
  public init(
    _ package: DocxPackage, name: String, fields: [Field],
    filters: FilterRegistry = .standard
  ) throws(TemplateFailure) {
    var parts: [Part] = []
    var problems: [TemplateProblem] = []
    for part in package.textParts {
      guard let bytes = package[part], let markup = try? Markup(bytes, part: part),
        let names = WordNames(markup)
      else {
        let place = TemplatePlace(part: part, paragraph: 0)
        problems.append(TemplateProblem(place: place, kind: .notWordprocessing))
        continue
      }
      var parser = PartParser(
        markup: markup, names: names, part: part, fields: fields, filters: filters)
      let pieces = parser.parse()
      problems += parser.problems
      parts.append(Part(name: part, names: names, bytes: bytes, pieces: pieces))
    }
    guard problems.isEmpty else { throw TemplateFailure(template: name, problems: problems) }
    self.name = name
    self.package = package
    self.fields = fields
    self.filters = filters
    self.parts = parts
  }

  /// Fills the template. No protected name may stand in the result.
  /// - Throws: `RenderFailure`, which names fields and never repeats a value.
  public func render(
    _ value: TemplateValue, protecting protected: ProtectedNames = ProtectedNames()
  ) throws(RenderFailure) -> RenderedDocument {
    var problems: [RenderProblem] = Field.Kind.record(fields).misfits(in: value)
      .map { .unfitValue(field: $0) }
    problems += protected.fields(in: value).map { .protectedName(field: $0) }
    guard problems.isEmpty else { throw RenderFailure(template: name, problems: problems) }
    var filled = package
    var missing: [MissingField] = []
    var body: [String] = []
    var margins: [String] = []
    for part in parts {
      var renderer = Renderer(part: part, filters: filters, root: value)
      renderer.write(part.pieces)
      problems += renderer.problems
      missing += renderer.missing.filter { !missing.contains($0) }
      filled.replace(part.name, with: renderer.output)
      guard let text = VisibleText(filled: renderer.output, names: part.names) else {
        problems.append(.brokenPart(part.name))
        continue
      }
      if part.name == DocxPackage.mainDocument {
        body += text.paragraphs
      } else {
        margins += text.paragraphs
      }
      if protected.stand(in: text.paragraphs.joined(separator: "\n")) {
        problems.append(.protectedNameInTemplate(part: part.name))
      }
    }
    guard problems.isEmpty else { throw RenderFailure(template: name, problems: problems) }
    return RenderedDocument(
      package: filled, missing: missing, paragraphs: body, margins: margins)
  }
}

/// A field that the document shows as not filled in.
public struct MissingField: Hashable, Sendable {
  /// The path, items of lists by number from 1: `korban[2].umur`.
  public let field: String
  /// The name for people.
  public let label: String
  /// Why it has no value.
  public let reason: String
}

/// A filled template.
public struct RenderedDocument: Hashable, Sendable {
  /// The document.
  public let package: DocxPackage
  /// What it shows as not filled in, in the order of the page.
  public let missing: [MissingField]

  /// The words of the letter, paragraph by paragraph, without headers and footers.
  public let paragraphs: [String]

  /// The words of its headers, footers and notes.
  public let margins: [String]
}
