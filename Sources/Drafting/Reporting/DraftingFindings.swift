public import StatuteModel

extension PackageProblem: Finding {
  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .tooLarge: "package.too-large"
    case .notPackage: "package.not-a-package"
    case .oldOrProtected: "package.old-or-protected"
    case .damaged: "package.damaged"
    case .tooManyParts: "package.too-many-parts"
    case .unpacksTooLarge: "package.unpacks-too-large"
    case .encrypted: "package.encrypted"
    case .unsafeName: "package.unsafe-name"
    case .duplicateName: "package.duplicate-name"
    case .missingPart: "package.missing-part"
    case .macros: "package.macros"
    case .externalTarget: "package.external-target"
    case .unreadablePart: "package.unreadable-part"
    case .notUTF8: "package.not-utf8"
    case .notWritten: "package.not-written"
    }
  }

  /// Every problem stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension TemplateProblem: Finding {
  /// The rule's stable name.
  public var rule: String {
    switch kind {
    case .unknownField: "template.unknown-field"
    case .unknownFilter: "template.unknown-filter"
    case .unfitFilter: "template.unfit-filter"
    case .notPrintable: "template.not-printable"
    case .unterminatedTag: "template.unterminated-tag"
    case .strayTagEnd: "template.stray-tag-end"
    case .malformedTag: "template.malformed-tag"
    case .unclosedBlock: "template.unclosed-block"
    case .unopenedBlock: "template.unopened-block"
    case .blockNotAlone: "template.block-not-alone"
    case .blockHoldsSectionBreak: "template.block-holds-section-break"
    case .trackedChange: "template.tracked-change"
    case .comment: "template.comment"
    case .notWordprocessing: "template.not-wordprocessing"
    }
  }

  /// Every problem stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension RenderProblem: Finding {
  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .unfitValue: "document.unfit-value"
    case .forbiddenCharacter: "document.forbidden-character"
    case .protectedName: "document.protected-name"
    case .protectedNameInTemplate: "document.protected-name-in-template"
    case .brokenPart: "document.broken-part"
    }
  }

  /// Every problem stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension TemplateFailure {
  /// The problems as people read them, with the template's name and the part.
  public var diagnostics: [Diagnostic] {
    problems.map { problem in
      Diagnostic(
        problem, at: SourcePosition(file: template, line: 0), place: problem.place.part)
    }
  }
}

extension RenderFailure {
  /// The reasons as people read them, with the template's name.
  public var diagnostics: [Diagnostic] { diagnostics { _ in nil } }

  /// The reasons, each where its cause stands, or with the template's name where that is not known.
  public func diagnostics(locating: (RenderProblem) -> SourcePosition?) -> [Diagnostic] {
    problems.map { Diagnostic($0, at: locating($0) ?? SourcePosition(file: template, line: 0)) }
  }
}
