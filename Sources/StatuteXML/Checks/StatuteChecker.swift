public import SafeXML
public import StatuteModel

/// What the checks look at.
struct CheckContext {
  let statute: Statute
  let anchors: Anchors
  let file: String

  func diagnostic(_ finding: StatuteFinding, at provision: Provision) -> Diagnostic {
    Diagnostic(
      finding, at: SourcePosition(file: file, line: provision.line),
      place: statute.place(of: provision))
  }

  func diagnostic(_ finding: StatuteFinding, in provision: Provision, line: Int) -> Diagnostic {
    Diagnostic(
      finding, at: SourcePosition(file: file, line: line), place: statute.place(of: provision))
  }

  func diagnostic(_ finding: StatuteFinding, line: Int) -> Diagnostic {
    Diagnostic(finding, at: SourcePosition(file: file, line: line))
  }
}

/// A rule that a statute's file must keep; one rule, one file.
protocol StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic]
}

/// Checks a statute's file against everything that is known about it. All findings in one run.
public struct StatuteChecker: Sendable {
  private let profile: RelaxNGSchema?
  private let standard: XSDSchema?

  /// A checker; without schemas only the rules that need none run.
  /// - Parameters:
  ///   - profile: the profile's RELAX NG schema, `Statutes/skema/naskah.rng`
  ///   - standard: the official AKN 3.0 schema, where the user has it
  public init(profile: RelaxNGSchema?, standard: XSDSchema? = nil) {
    self.profile = profile
    self.standard = standard
  }

  private static var checks: [any StatuteCheck.Type] {
    [
      IdentifierCheck.self, ReferenceCheck.self, PeriodCheck.self, RunCheck.self, EmptyCheck.self,
      DoubtCheck.self, QuantityCheck.self, ElucidationCheck.self, ConfidenceCheck.self,
      InvisibleCharacterCheck.self,
    ]
  }

  /// Checks bytes.
  /// - Parameters:
  ///   - file: the name that messages show
  ///   - seal: what `manifes.txt` says and its name; `nil` where there is none
  ///   - folder: the name of the folder that holds the file, where it is known
  /// - Returns: the findings in the order of the file, and the act where it could be read.
  public func check(
    _ bytes: [UInt8], file: String, seal: (text: String, file: String)? = nil,
    folder: String? = nil
  ) -> (statute: Statute?, diagnostics: [Diagnostic]) {
    do throws(DiagnosticError) {
      let document = try StatuteReader.parse(bytes, file: file)
      let reading = try StatuteReader.read(document, file: file)
      let context = CheckContext(
        statute: reading.statute, anchors: reading.anchors, file: file)
      var found = reading.diagnostics
      found += schemaFindings(document, context)
      for check in Self.checks { found += check.check(context) }
      found += SealCheck.check(context, seal: seal)
      if let folder, folder != context.statute.identity.id.description {
        found.append(
          context.diagnostic(
            .folder(name: folder, id: context.statute.identity.id.description), line: 1))
      }
      return (reading.statute, found.inFileOrder)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  private func schemaFindings(_ document: XMLDocument, _ context: CheckContext) -> [Diagnostic] {
    func words(_ problem: XMLProblem) -> String {
      guard case .schema(let words) = problem.kind else { return "" }
      return SchemaWords.forPeople(words)
    }
    let profileFindings = (profile?.validate(document) ?? []).map {
      context.diagnostic(.profile(words($0)), line: $0.line)
    }
    let standardFindings = (standard?.validate(document) ?? []).map {
      context.diagnostic(.standard(words($0)), line: $0.line)
    }
    return profileFindings + standardFindings
  }
}

extension [Diagnostic] {
  /// Sorted by line; findings on one line keep the order of the checks. Repeats are dropped.
  var inFileOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return enumerated()
      .sorted { ($0.element.position.line, $0.offset) < ($1.element.position.line, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0).inserted }
  }
}

/// libxml2's words for a schema error, without namespaces and long lists.
enum SchemaWords {
  static func forPeople(_ words: String) -> String {
    var result = ""
    var inNamespace = false
    for character in words {
      if character == "{" { inNamespace = true }
      if !inNamespace { result.append(character) }
      if character == "}" { inNamespace = false }
    }
    if result.count > 200 { result = result.prefix(200) + " …" }
    return result
  }
}
