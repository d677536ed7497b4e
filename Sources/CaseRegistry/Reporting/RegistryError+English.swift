internal import StatuteModel

extension RegistryError {
  var english: DiagnosticText {
    switch self {
    case .noSuchFile(let file):
      DiagnosticText("there is no file `\(file)`")
    case .noSuchFolder(let folder):
      DiagnosticText("there is no folder `\(folder)`", suggestion: "make the folder first")
    case .notARegistry(let file):
      DiagnosticText(
        "`\(file)` is not a registry of cases",
        note: "the file was not changed",
        suggestion: "choose another file; if this was a registry once, restore its backup")
    case .damaged(let damage):
      DiagnosticText(
        "the registry of cases is damaged: \(damage.english)",
        note: "do not save into this file again; keep a copy of it to examine",
        suggestion: "restore the last backup into a new file")
    case .newerSchema(let file):
      DiagnosticText(
        "`\(file)` was written by a rujukan newer than this program",
        note: "the file was not changed", suggestion: "use a newer rujukan")
    case .passphraseNeeded(let file):
      DiagnosticText("`\(file)` is sealed; its passphrase is needed")
    case .wrongPassphrase(let file):
      DiagnosticText(
        "this passphrase does not open `\(file)`",
        note: "without the right passphrase nobody can read what is in it")
    case .notSealed(let file):
      DiagnosticText(
        "`\(file)` is not sealed", note: "a passphrase was given, but it can be read without one",
        suggestion: "open it without a passphrase")
    case .alreadySealed(let file):
      DiagnosticText(
        "`\(file)` is sealed already", note: "the file was not changed",
        suggestion: "to change its passphrase: rujukan simpanan kata-sandi")
    case .inUse(let file):
      DiagnosticText(
        "another program has `\(file)` open, perhaps the workbench (rujukan web)",
        note: "the file was not changed", suggestion: "stop that program, then try again")
    case .copyDiffers(let file):
      DiagnosticText(
        "the sealed copy does not hold what `\(file)` holds, so it was thrown away",
        note: "the file was not changed", suggestion: "check the disk, then try again")
    case .passphraseTooShort(let minimum):
      DiagnosticText("the passphrase has fewer than \(minimum) characters")
    case .conflict(let conflict):
      DiagnosticText(
        "this case was saved from another place: it is at version \(conflict.stored.entry.version)"
          + " now, and this text is based on version \(conflict.basedOn)",
        note: "both texts are still there; nothing was overwritten",
        suggestion: "compare the two and save what they make together")
    case .diskFull:
      DiagnosticText(
        "the disk is full; this change is not saved", suggestion: "make room and save again")
    case .notWritable(let file):
      DiagnosticText("\(file.map { "`\($0)`" } ?? "the registry of cases") cannot be written")
    case .busy:
      DiagnosticText(
        "another program is using the registry of cases; this change is not saved",
        suggestion: "try again in a moment")
    case .interrupted:
      DiagnosticText("the work was stopped before it was done; this change is not saved")
    case .storage(let code):
      DiagnosticText("SQLite refused with code \(code); this change is not saved")
    case .noSuchCase:
      DiagnosticText("this case is not in the registry")
    case .noSuchVersion(let number):
      DiagnosticText("this case has no version \(number)")
    case .noSuchNote:
      DiagnosticText("this note does not belong to this case")
    case .noSuchDocument:
      DiagnosticText("this document does not belong to this case")
    case .fileExists(let file):
      DiagnosticText(
        "`\(file)` is there already and was not overwritten",
        suggestion: "choose another name, or ask for it to be replaced")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("it has \(bytes) bytes; the limit is \(limit)")
    }
  }
}

extension RegistryError.Damage {
  var english: String {
    switch self {
    case .structure: "its structure cannot be read"
    case .record: "a record does not agree with its own fingerprint"
    case .trail(let sequence, let fault):
      "the audit trail breaks at number \(sequence), \(fault.words(in: .english))"
    }
  }
}
