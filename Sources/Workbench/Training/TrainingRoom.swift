internal import Casework
internal import DocumentAssembly
internal import StatuteModel
internal import StatuteXML
internal import Training

/// The scenarios to learn from, read once and shared by every page of training.
actor TrainingRoom {
  private let templates: String
  private let today: @Sendable () -> CalendarDate
  private var opening: Task<Result<Classroom, DiagnosticError>, Never>?

  /// The scenarios lie in the folder `Latihan` beside the templates.
  init(templates: String, today: @escaping @Sendable () -> CalendarDate) {
    self.templates = templates
    self.today = today
  }

  /// The scenarios with what answers them; what could not be read is tried again.
  func classroom(_ room: CaseOffice.Room) async throws(DiagnosticError) -> Classroom {
    if let opening, case .success(let classroom) = await opening.value { return classroom }
    let task = Task { [templates, today] in Self.read(templates, today(), room) }
    opening = task
    return try await task.value.get()
  }

  private static func read(
    _ templates: String, _ today: CalendarDate, _ room: CaseOffice.Room
  ) -> Result<Classroom, DiagnosticError> {
    let library = room.material.library
    let path = "\(library.root)/\(ReadingsReader.fileName)"
    do throws(DiagnosticError) {
      let bank = try ScenarioBank(
        folder: "\(templates)/../\(ScenarioBank.folderName)",
        ScenarioBank.Means(
          vocabulary: room.desk.vocabulary, thresholds: room.desk.desk.thresholds, today: today,
          acts: try library.all()))
      let means = Classroom.Means(
        engine: room.material.engine,
        readings: try ReadingsReader.read(try FileReading.bytes(of: path), file: path),
        vocabulary: room.desk.vocabulary, thresholds: room.desk.desk.thresholds, today: today,
        names: room.material.names, catalogue: try CheckCatalogue(templates: templates),
        indictmentLines: try StandingShelf(folder: templates).lines(of: .indictment))
      return .success(Classroom(bank: bank, means))
    } catch {
      return .failure(error)
    }
  }
}
