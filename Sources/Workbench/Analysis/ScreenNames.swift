internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

/// How the screen calls persons: by id and initials, never by name (UU 21/2007 Pasal 44).
struct ScreenNames {
  private let file: CaseFile
  private let people: People
  private let redactor: ScreenRedactor

  init(_ file: CaseFile, analysis: Analysis, material: AnalysisMaterial) {
    self.file = file
    people =
      Dossier(
        file: file, analysis: analysis, vocabulary: material.vocabulary,
        library: material.library, names: material.names
      ).people
    redactor = ScreenRedactor(file, people: people)
  }

  /// "P1 D.K.", "K1 S.N.R."; the id alone where no initials can be made.
  func person(_ id: String) -> String {
    if let own = redactor.initials(ofAccused: id) { return ScreenRedactor.joined(id, own) }
    return ScreenRedactor.joined(id, people.pseudonym(id))
  }

  /// The initials alone; the id where there are none.
  func short(_ id: String) -> String { redactor.initials(ofAccused: id) ?? people.pseudonym(id) }

  /// What the file tells in words, with every name that it knows replaced.
  func redacted(_ text: String) -> String { redactor.redacted(text) }
}
