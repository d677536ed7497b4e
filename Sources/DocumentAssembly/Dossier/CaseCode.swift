internal import Drafting
public import StatuteModel

/// The code of a case (*kode*), as documents, file names, folders and lists may show it.
///
/// The code alone names a case where its people must not be named; one that holds a name or a number
/// of a protected person is shown nowhere (UU 21/2007 Pasal 24, 44).
public struct CaseCode: Hashable, Sendable {
  /// The code; `nil` where the case has none, or one that must not be shown.
  public let shown: String?
  /// Whether the case has a code that leads to a protected person.
  public let isProtected: Bool

  /// What stands in the place of a code.
  public static let neutral = "tanpa kode"

  /// Looks at the code of a case, before anything is known of its answer.
  public init(_ file: CaseFile) {
    self.init(file, people: People(file))
  }

  init(_ file: CaseFile, people: People) {
    isProtected = file.code.map(ProtectedWords(people.protected).stand) ?? false
    shown = isProtected ? nil : file.code
  }
}

/// What is to be said of a case's code.
public enum CaseCodeFinding: Finding {
  /// It leads to a protected person.
  case protected

  /// The rule's stable name.
  public var rule: String { "case.protected-code" }

  /// The case is judged all the same, and its documents are made without the code.
  public var severity: Severity { .warning }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    let neutral = CaseCode.neutral
    switch language {
    case .indonesian:
      return DiagnosticText(
        "`kode` memuat nama, nomor, atau tempat orang yang dilindungi",
        note: "nama berkas, folder, dan surat memakai \"\(neutral)\" sebagai gantinya",
        suggestion: "pakai kode yang tidak menunjuk kepada siapa pun, misalnya KPG-2026-014")
    case .english:
      return DiagnosticText(
        "`kode` holds a name, a number or a place of a protected person",
        note: "names of files, folders and letters use \"\(neutral)\" in its place",
        suggestion: "use a code that leads to nobody, such as KPG-2026-014")
    }
  }
}
