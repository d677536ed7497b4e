internal import Drafting
public import StatuteModel

/// What screens and terminals show of a case's own words: every name that the case knows is
/// replaced, those of the accused too, because a screen is read by more people than a file is.
public struct ScreenRedactor: Sendable {
  private let accused: PseudonymRegister
  private let redactor: Redactor

  /// Learns the names of a case.
  public init(_ file: CaseFile, people: People) {
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
    accused = register
    redactor = Redactor(
      people.protected
        + identities.filter { !$0.names.isEmpty }.map { entry in
          ProtectedPerson(
            replacement: Self.joined(entry.id, register[entry.id]?.text), names: entry.names)
        })
  }

  /// The initials of an accused; `nil` where nobody has the id.
  public func initials(ofAccused id: String) -> String? { accused[id]?.text }

  /// The words with every name replaced.
  public func redacted(_ text: String) -> String { redactor.redacted(text) }

  /// "P1 D.K."; the id alone where no initials can be made.
  public static func joined(_ id: String, _ pseudonym: String?) -> String {
    guard let pseudonym, pseudonym != id else { return id }
    return "\(id)\u{A0}\(pseudonym)"
  }
}
