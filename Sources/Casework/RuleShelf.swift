public import RuleEngine
internal import SafeXML
public import StatuteModel
public import StatuteXML

/// The rules of every act that has some.
public struct RuleShelf: Sendable {
  private let library: StatuteLibrary
  private let vocabulary: Vocabulary

  /// Takes the texts and the words that rules may use.
  public init(library: StatuteLibrary, vocabulary: Vocabulary) {
    self.library = library
    self.vocabulary = vocabulary
  }

  /// Reads the rules.
  /// - Throws: `DiagnosticError` with everything that makes them unusable.
  public func books() throws(DiagnosticError) -> [RuleBook] {
    let missing = try HeldActsReconciliation(library).diagnostics()
    guard missing.isEmpty else { throw DiagnosticError(missing) }
    var books: [RuleBook] = []
    let schemaPath = "\(library.root)/skema/delik.rng"
    let schema = try compiled(schemaPath)
    for id in library.ids {
      let path = "\(library.root)/\(id)/\(RuleReader.file)"
      let bytes: [UInt8]
      do throws(DiagnosticError) {
        bytes = try FileReading.bytes(of: path)
      } catch {
        // An act without rules is the rule; a file that is there and cannot be read is not.
        if error.diagnostics.first?.rule == FileFinding.missing.rule { continue }
        throw error
      }
      books.append(
        try RuleReader.read(
          bytes, file: path, statute: try library.statute(id),
          vocabulary: vocabulary, schema: schema))
    }
    let acts = try library.all()
    let relations = RelationReconciliation(books) { id in acts.first { $0.identity.id == id } }
    let refused = relations.diagnostics { "\(library.root)/\($0)/\(RuleReader.file)" }
    guard refused.isEmpty else { throw DiagnosticError(refused) }
    return books
  }

  /// The engine over rules, texts and readings.
  public static func engine(
    _ books: [RuleBook], library: StatuteLibrary
  ) throws(DiagnosticError) -> Engine {
    let path = "\(library.root)/\(ReadingsReader.fileName)"
    let readings = try ReadingsReader.read(try FileReading.bytes(of: path), file: path)
    let calculator = PenaltyCalculator(acts: HeldActs(try library.all()), book: readings)
    do throws(SanctionFailure) {
      return try Engine(books, calculator: calculator)
    } catch {
      throw DiagnosticError([Diagnostic(error, at: SourcePosition(file: path, line: 1))])
    }
  }

  private func compiled(_ path: String) throws(DiagnosticError) -> RelaxNGSchema {
    let bytes = try FileReading.bytes(of: path)
    do throws(SchemaFailure) {
      return try RelaxNGSchema(bytes)
    } catch {
      throw DiagnosticError(
        error.problems.map {
          Diagnostic(XMLFinding($0.kind), at: SourcePosition(file: path, line: $0.line))
        })
    }
  }
}
