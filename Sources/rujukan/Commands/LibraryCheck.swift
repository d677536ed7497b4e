import CaseFiles
import Casework
import SafeXML
import StatuteModel
import StatuteXML

/// Checks what stands beside the texts in a folder of acts: which act is meant without a name, the
/// vocabulary, the rules of every act, and the readings.
struct LibraryCheck {
  private let library: StatuteLibrary
  /// Files of which something was said already.
  private let knownBad: Set<String>

  /// Everything that is wrong; `knownBad` was found in the texts and is not said again.
  static func diagnostics(for root: String, knownBad: [Diagnostic]) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let trimmed = root.hasSuffix("/") ? String(root.dropLast()) : root
      let check = LibraryCheck(
        library: try StatuteLibrary(root: trimmed),
        knownBad: Set(knownBad.map(\.position.file)))
      return check.all()
    } catch {
      return error.diagnostics
    }
  }

  private func all() -> [Diagnostic] {
    var found = collecting { () throws(DiagnosticError) in _ = try library.mainAct() }
    found += collecting { () throws(DiagnosticError) in
      let path = "\(library.root)/\(ReadingsReader.fileName)"
      let schema = try schema("bacaan.rng")
      _ = try ReadingsReader.read(try FileReading.bytes(of: path), file: path, schema: schema)
    }
    var vocabulary: Vocabulary?
    found += collecting { () throws(DiagnosticError) in
      let path = "\(library.root)/\(VocabularyReader.file)"
      vocabulary = try VocabularyReader.read(try FileReading.bytes(of: path), file: path)
    }
    guard let vocabulary else { return found }
    found += rules(vocabulary)
    // What holds between the files: acts that rules lead to, offences that relations name.
    if found.isEmpty {
      found += collecting { () throws(DiagnosticError) in
        let books = try RuleShelf(library: library, vocabulary: vocabulary).books()
        _ = try RuleShelf.engine(books, library: library)
      }
    }
    // The numbers that the vocabulary takes from the texts.
    if found.isEmpty, knownBad.isEmpty {
      found += collecting { () throws(DiagnosticError) in _ = try CaseDesk(library) }
    }
    return found
  }

  private func rules(_ vocabulary: Vocabulary) -> [Diagnostic] {
    library.ids.flatMap { id -> [Diagnostic] in
      let path = "\(library.root)/\(id)/\(RuleReader.file)"
      let found = collecting { () throws(DiagnosticError) in
        let bytes = try FileReading.bytes(of: path)
        _ = try RuleReader.read(
          bytes, file: path, statute: try library.statute(id), vocabulary: vocabulary,
          schema: try schema("delik.rng"))
      }
      // Most acts have no rules.
      return found.filter { $0.position.file != path || $0.rule != FileFinding.missing.rule }
    }
  }

  private func schema(_ name: String) throws(DiagnosticError) -> RelaxNGSchema {
    let path = "\(library.root)/skema/\(name)"
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

  private func collecting(_ body: () throws(DiagnosticError) -> Void) -> [Diagnostic] {
    do throws(DiagnosticError) {
      try body()
      return []
    } catch {
      return error.diagnostics.filter { !knownBad.contains($0.position.file) }
    }
  }
}
