internal import CaseFiles
internal import CaseRegistry
internal import Casework
internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The cases that are kept and what judges them, opened once and shared by every page of cases.
actor CaseOffice {
  /// What pages of cases work with.
  struct Room: Sendable {
    let registry: CaseRegistry
    let desk: InterviewDesk
    let material: AnalysisMaterial

    /// A case's text as a case, or everything that is wrong with it.
    func read(_ text: String, file: String = "kasus.yaml") -> Result<CaseFile, DiagnosticError> {
      do throws(DiagnosticError) {
        return .success(try desk.read(Array(text.utf8), file: file))
      } catch {
        return .failure(error)
      }
    }

    /// What lists show of a text; nothing is known of one that is no case yet.
    func summary(_ text: String) -> CaseSummary {
      guard case .success(let file) = read(text) else { return CaseSummary() }
      return CaseSummary(file, material.engine.analyse(file))
    }

    /// A text to be kept as a new case; its code, which names nobody, is its title in lists.
    func newCase(_ text: String) -> NewCase {
      guard case .success(let file) = read(text) else { return NewCase(text: text) }
      return NewCase(
        text: text, title: CaseCode(file).shown,
        summary: CaseSummary(file, material.engine.analyse(file)))
    }
  }

  /// Why cases cannot be shown.
  enum Failure: Error {
    case registry(RegistryError)
    case texts(DiagnosticError)
  }

  private let library: StatuteLibrary
  private let file: String
  private let today: @Sendable () -> CalendarDate
  private let names: ActNaming
  private var opening: Task<Result<Room, Failure>, Never>?

  init(_ configuration: WorkbenchConfiguration, names: ActNaming) {
    library = configuration.library
    file = configuration.registry
    today = configuration.today
    self.names = names
  }

  /// Opens the registry and reads the rules, or gives what was opened before. A registry that could
  /// not be opened is tried again.
  func room(passphrase: String? = nil) async throws(Failure) -> Room {
    if let opening, case .success(let room) = await opening.value { return room }
    let task = Task { [library, file, today, names] in
      await Self.open(library, file, names, passphrase: passphrase, today: today)
    }
    opening = task
    return try await task.value.get()
  }

  private static func open(
    _ library: StatuteLibrary, _ file: String, _ names: ActNaming, passphrase: String?,
    today: @escaping @Sendable () -> CalendarDate
  ) async -> Result<Room, Failure> {
    let registry: CaseRegistry
    do throws(RegistryError) {
      registry = try await CaseRegistry.open(file, passphrase: passphrase)
    } catch {
      return .failure(.registry(error))
    }
    do throws(DiagnosticError) {
      let desk = try InterviewDesk(library, today: today)
      let material = AnalysisMaterial(
        engine: desk.engine, books: desk.books, vocabulary: desk.vocabulary, library: library,
        names: names)
      return .success(Room(registry: registry, desk: desk, material: material))
    } catch {
      return .failure(.texts(error))
    }
  }
}
