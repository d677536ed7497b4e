/// A place in a template.
public struct TemplatePlace: Hashable, Sendable {
  /// The part of the package: the letter itself, or a header or footer.
  public let part: String
  /// The paragraph in that part, from 1; those in tables count.
  public let paragraph: Int

  /// Makes a place.
  public init(part: String, paragraph: Int) {
    self.part = part
    self.paragraph = paragraph
  }
}

/// One thing in a template that must be put right, as facts.
public struct TemplateProblem: Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: Hashable, Sendable {
    /// The document offers no such field; with the nearest one, if there is one.
    case unknownField(String, nearest: String?)
    /// No such filter; with the nearest one, if there is one.
    case unknownFilter(String, nearest: String?)
    /// A filter stands before a field that it cannot print.
    case unfitFilter(String, field: String)
    /// A list, a record or an amount stands where words are printed.
    case notPrintable(field: String)
    /// `{{` without `}}` in the same paragraph.
    case unterminatedTag
    /// `}}` without `{{` before it in the same paragraph.
    case strayTagEnd
    /// The words between the braces are no tag.
    case malformedTag(String)
    /// A block is opened and not closed among the same paragraphs or rows.
    case unclosedBlock(String)
    /// A block is closed that was not opened; with the one that is open there, if any.
    case unopenedBlock(String, open: String?)
    /// A block's tag shares its paragraph with words, and is not at the ends of a table row.
    case blockNotAlone(String)
    /// The paragraph of a block's tag holds a section break, which would be lost with it.
    case blockHoldsSectionBreak(String)
    /// A change is tracked and not yet accepted; the element's name.
    case trackedChange(String)
    /// Somebody's comment is attached.
    case comment
    /// The part is not a WordprocessingML part.
    case notWordprocessing
  }

  /// Where it is; paragraph 0 for the whole part.
  public let place: TemplatePlace
  /// The fault.
  public let kind: Kind

  /// Makes a problem at a place.
  public init(place: TemplatePlace, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

/// A template that cannot be used, with everything found in it.
public struct TemplateFailure: Error, Hashable, Sendable {
  /// The template as the user named it.
  public let template: String
  /// The problems in the order of the document; never empty.
  public let problems: [TemplateProblem]
}

/// One reason why a document was not made. Fields are named, values never: they may be secret.
public enum RenderProblem: Hashable, Sendable {
  /// The content has a value that the document does not declare, or of another kind.
  case unfitValue(field: String)
  /// A value has a character that XML cannot hold.
  case forbiddenCharacter(field: String)
  /// A protected name stands in a value.
  case protectedName(field: String)
  /// A protected name stands in the template itself, in that part.
  case protectedNameInTemplate(part: String)
  /// The filled part is not well-formed.
  case brokenPart(String)
}

/// A document that was not made, with every reason found.
public struct RenderFailure: Error, Hashable, Sendable {
  /// The template as the user named it.
  public let template: String
  /// The reasons; never empty.
  public let problems: [RenderProblem]
}
