internal import DocumentAssembly
internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// How the screen calls persons: by id and initials, never by name (UU 21/2007 Pasal 44).
struct ScreenNames {
  private let file: CaseFile
  private let people: People
  private let accused: PseudonymRegister
  private let redactor: Redactor

  init(_ file: CaseFile, analysis: Analysis, material: AnalysisMaterial) {
    self.file = file
    people =
      Dossier(
        file: file, analysis: analysis, vocabulary: material.vocabulary,
        library: material.library, names: material.names
      ).people
    let identities = file.accused.map { accused in
      let identity = file.details(of: accused.id).record("identitas")
      return (
        id: accused.id,
        names: [accused.name?.disclosed, identity.text("nama_lengkap")].compactMap { $0 }
          + identity.texts("alias")
      )
    }
    let register = PseudonymRegister(
      identities.map { .init(id: $0.id, chosen: $0.names.first, name: $0.names.first) })
    self.accused = register
    redactor = Redactor(
      people.protected
        + identities.filter { !$0.names.isEmpty }.map { entry in
          ProtectedPerson(
            replacement: Self.joined(entry.id, register[entry.id]?.text), names: entry.names)
        })
  }

  /// "P1 D.K.", "K1 S.N.R."; the id alone where no initials can be made.
  func person(_ id: String) -> String {
    if let own = accused[id] { return Self.joined(id, own.text) }
    return Self.joined(id, people.pseudonym(id))
  }

  /// The initials alone; the id where there are none.
  func short(_ id: String) -> String { accused[id]?.text ?? people.pseudonym(id) }

  /// What the file tells in words, with every name that it knows replaced.
  func redacted(_ text: String) -> String { redactor.redacted(text) }

  private static func joined(_ id: String, _ pseudonym: String?) -> String {
    guard let pseudonym, pseudonym != id else { return id }
    return "\(id)\u{A0}\(pseudonym)"
  }
}
