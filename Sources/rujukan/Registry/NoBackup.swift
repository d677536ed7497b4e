internal import CaseRegistry
internal import StatuteModel

/// A file that was given as a backup and is none.
struct NoBackup: Finding {
  let file: String

  var rule: String { "registry.not-a-backup" }
  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian:
      DiagnosticText(
        "`\(file)` bukan cadangan simpanan; tidak ada yang ditulis",
        suggestion: "sebut berkas yang ditulis `rujukan simpanan cadangkan`")
    case .english:
      DiagnosticText(
        "`\(file)` is no backup of a registry; nothing was written",
        suggestion: "name a file that `rujukan simpanan cadangkan` wrote")
    }
  }
}

extension RegistryError {
  /// Whether the fault lies in what was read, and not in where it was to be written.
  var isOfWhatIsRead: Bool {
    switch self {
    case .noSuchFile, .notARegistry, .damaged, .newerSchema: true
    default: false
    }
  }
}
