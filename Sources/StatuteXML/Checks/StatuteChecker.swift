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
  /// How many findings of one file are shown.
  public static let limit = 1000

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
      for check in Self.checks { found += check.check(context) }
      found += SealCheck.check(context, seal: seal)
      if let folder, folder != context.statute.identity.id.description {
        found.append(
          context.diagnostic(
            .folder(name: folder, id: context.statute.identity.id.description), line: 1))
      }
      found += schemaFindings(document, context, besides: found)
      return (reading.statute, found.inFileOrder.bounded(file: file))
    } catch {
      return (nil, error.diagnostics)
    }
  }

  /// What the schemas refuse, one finding per line, and none on a line where a finding in this
  /// project's own words already stands. A validator repeats a fault for the elements around it;
  /// those echoes are shown only where nothing else is.
  private func schemaFindings(
    _ document: XMLDocument, _ context: CheckContext, besides found: [Diagnostic]
  ) -> [Diagnostic] {
    var told = Set(found.filter { $0.severity == .error }.map(\.position.line))
    func findings(
      _ problems: [XMLProblem], _ finding: (String) -> StatuteFinding
    ) -> [Diagnostic] {
      func diagnostics(echoes: Bool) -> [Diagnostic] {
        problems.compactMap { problem in
          let line = max(problem.line, 1)
          guard case .schema(let words) = problem.kind,
            echoes == (problem.line < 1 || SchemaWords.isEcho(words)), told.insert(line).inserted
          else { return nil }
          return context.diagnostic(finding(SchemaWords.forPeople(words)), line: line)
        }
      }
      let precise = diagnostics(echoes: false)
      return told.isEmpty ? diagnostics(echoes: true) : precise
    }
    return findings(profile?.validate(document) ?? [], StatuteFinding.profile)
      + findings(standard?.validate(document) ?? [], StatuteFinding.standard)
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

  /// No more than people can read; the last one says that there are others.
  fileprivate func bounded(file: String) -> [Diagnostic] {
    guard count > StatuteChecker.limit, let last = self[..<StatuteChecker.limit].last else {
      return self
    }
    let rest = Diagnostic(
      StatuteFinding.more(shown: StatuteChecker.limit),
      at: SourcePosition(file: file, line: last.position.line))
    return self[..<StatuteChecker.limit] + [rest]
  }
}

/// libxml2's words for a schema error, without namespaces and long lists.
enum SchemaWords {
  /// Whether the words are about what an element holds, which they also are when something inside
  /// it is wrong.
  static func isEcho(_ words: String) -> Bool {
    ["Expecting element", "has extra content", "failed to validate content", "Invalid sequence"]
      .contains { words.contains($0) }
  }

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
