internal import Casework
internal import DocumentAssembly
internal import StatuteModel
internal import StatuteXML
internal import Training

extension TrainingDesk {
  /// The bank with all that twins and exercises are made from.
  /// - Throws: `DiagnosticError` where a text, a rule, a scenario or a check cannot be read.
  func classroom(option: String?) throws(DiagnosticError) -> Classroom {
    try classroom(
      bank: try bank(option: option),
      templates: try DataFolder.find(named: "Templates", option: option))
  }

  /// A classroom over a bank, with the checks of a folder of templates.
  func classroom(
    bank: ScenarioBank, templates: String
  ) throws(DiagnosticError) -> Classroom {
    let path = "\(library.root)/\(ReadingsReader.fileName)"
    let readings = try ReadingsReader.read(try FileReading.bytes(of: path), file: path)
    return Classroom(
      bank: bank,
      Classroom.Means(
        engine: try rules().engine, readings: readings, vocabulary: desk.vocabulary,
        thresholds: desk.thresholds, today: Interface.today,
        names: ActNaming(corpus: library.corpus, library: library),
        catalogue: try CheckCatalogue(templates: templates),
        indictmentLines: try StandingShelf(folder: templates).lines(of: .indictment)))
  }
}
