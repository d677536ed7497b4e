internal import StatuteModel

extension PackageProblem {
  var english: DiagnosticText {
    switch self {
    case .tooLarge(let bytes, let limit):
      DiagnosticText(
        "the file has \(bytes) bytes; at most \(limit) are read",
        suggestion: "make the pictures in the template smaller")
    case .notPackage:
      DiagnosticText(
        "this file is not a .docx document",
        suggestion: "in Word: Save As, then \"Word Document (.docx)\"")
    case .oldOrProtected:
      DiagnosticText(
        "this file is an old Word document (.doc) or protected by a password",
        suggestion: "open it in Word, remove the password, and save it as .docx")
    case .damaged(let part):
      DiagnosticText(
        part.map { "part \(named($0)) is cut off or altered" }
          ?? "the document's archive is cut off",
        suggestion: "copy the file again from where it came")
    case .tooManyParts(let count, let limit):
      DiagnosticText("the document has \(count) parts; at most \(limit) are read")
    case .unpacksTooLarge(let bytes, let limit):
      DiagnosticText("the document unpacks to \(bytes) bytes; at most \(limit) are read")
    case .encrypted(let part):
      DiagnosticText("part \(named(part)) is encrypted", suggestion: "save without a password")
    case .unsafeName(let name):
      DiagnosticText("the part name \(named(name)) leads out of the document")
    case .duplicateName(let name):
      DiagnosticText("part \(named(name)) is there twice")
    case .missingPart(let name):
      DiagnosticText("part \(named(name)) is not there", note: "every Word document has it")
    case .macros(let part):
      DiagnosticText(
        "the document has macros", note: "found in \(named(part))",
        suggestion: "save it as .docx, not .docm")
    case .externalTarget(let part):
      DiagnosticText(
        "the document fetches something from elsewhere when it is opened",
        note: "found in \(named(part))",
        suggestion: "embed the picture, and detach a linked template")
    case .unreadablePart(let part, let line):
      DiagnosticText(
        "part \(named(part)) cannot be read as XML",
        note: line > 0 ? "reading stopped on line \(line)" : nil)
    case .notUTF8(let part):
      DiagnosticText("part \(named(part)) is not written in UTF-8")
    case .notWritten:
      DiagnosticText(
        "the document's archive cannot be put together", note: "there may be too little memory")
    }
  }
}

extension TemplateProblem {
  var english: DiagnosticText {
    let at = place.paragraph > 0 ? ", paragraph \(place.paragraph)" : ""
    return switch kind {
    case .unknownField(let path, let nearest):
      DiagnosticText(
        "field `\(path)` is not known\(at)", suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unknownFilter(let name, let nearest):
      DiagnosticText(
        "filter `\(name)` is not known\(at)", suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unfitFilter(let name, let field):
      DiagnosticText("filter `\(name)` cannot print field `\(field)`\(at)")
    case .notPrintable(let field):
      DiagnosticText(
        "field `\(field)` holds no words that can be printed as they are\(at)",
        suggestion: "use {{#\(field)}} … {{/\(field)}}, or a filter for an amount of money")
    case .unterminatedTag:
      DiagnosticText("`{{` is not closed\(at)", suggestion: "write `}}` in the same paragraph")
    case .strayTagEnd:
      DiagnosticText("`}}` without `{{` before it\(at)")
    case .malformedTag(let words):
      DiagnosticText(
        "`{{\(words)}}` is not a field\(at)",
        note: "a field's name has letters, digits, underscores and dots")
    case .unclosedBlock(let path):
      DiagnosticText(
        "block `\(path)` is opened and not closed\(at)",
        note: "a block closes within the same text, cell or frame",
        suggestion: "write {{/\(path)}} in a paragraph of its own")
    case .unopenedBlock(let path, let open):
      DiagnosticText(
        "block `\(path)` is closed but not opened\(at)",
        note: open.map { "the block open here is `\($0)`" })
    case .blockNotAlone(let path):
      DiagnosticText(
        "the tag of block `\(path)` shares its line with other words\(at)",
        suggestion: "give it a paragraph of its own, or put it at the ends of one table row")
    case .blockHoldsSectionBreak(let path):
      DiagnosticText(
        "the paragraph of block `\(path)` holds a section break\(at)",
        suggestion: "move the section break to another paragraph")
    case .trackedChange(let element):
      DiagnosticText(
        "there is a tracked change that nobody has accepted\(at)", note: "element \(element)",
        suggestion: "in Word: Review, then Accept All Changes")
    case .comment:
      DiagnosticText(
        "there is a comment\(at)", suggestion: "delete it, or write it as {{! note}}")
    case .notWordprocessing:
      DiagnosticText("this part is not Word text")
    }
  }
}

extension RenderProblem {
  var english: DiagnosticText {
    switch self {
    case .unfitValue(let field):
      DiagnosticText("the content of `\(field)` is not of its field's kind")
    case .forbiddenCharacter(let field):
      DiagnosticText("the content of `\(field)` has a control character that cannot be written")
    case .protectedName(let field):
      DiagnosticText(
        "the content of `\(field)` has a protected name",
        suggestion: "write the initials or the pseudonym")
    case .protectedNameInTemplate(let part):
      DiagnosticText(
        "the result in \(part) has a protected name",
        suggestion: "look at the words of the template itself")
    case .brokenPart(let part):
      DiagnosticText("the result in \(part) is not whole XML", note: "no document was written")
    }
  }
}
