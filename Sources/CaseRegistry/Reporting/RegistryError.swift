internal import GRDB
public import StatuteModel

/// Why the registry cannot do what was asked: facts, without sentences and without words of a case.
public enum RegistryError: Error, Finding {
  /// There is no such file.
  case noSuchFile(String)
  /// The folder of the file is not there.
  case noSuchFolder(String)
  /// The file is something else.
  case notARegistry(file: String)
  /// The file was damaged, and where.
  case damaged(Damage)
  /// A newer program wrote the file.
  case newerSchema(file: String)
  /// The case data is sealed and no passphrase was given.
  case passphraseNeeded(file: String)
  /// The passphrase does not open the file.
  case wrongPassphrase(file: String)
  /// A passphrase was given for a file that is not sealed.
  case notSealed(file: String)
  /// The file is sealed already.
  case alreadySealed(file: String)
  /// Another program has the file open, or keeps coming back to it.
  case inUse(file: String)
  /// What was copied is not what stands in the file.
  case copyDiffers(file: String)
  /// The passphrase is too short to protect anything.
  case passphraseTooShort(minimum: Int)
  /// Someone else saved the case in between; both texts are here.
  case conflict(EditConflict)
  /// There is no room left on the disk.
  case diskFull
  /// The file or its folder cannot be written.
  case notWritable(file: String?)
  /// Another program kept the file locked for too long.
  case busy
  /// The work was cancelled before it was done.
  case interrupted
  /// SQLite refused for another reason.
  case storage(code: Int)
  /// No case has this identifier.
  case noSuchCase
  /// The case has no such version.
  case noSuchVersion(Int)
  /// The case has no such note.
  case noSuchNote
  /// The case has no such document.
  case noSuchDocument
  /// A file stands where one is to be written.
  case fileExists(String)
  /// A text or a document is too large.
  case tooLarge(bytes: Int, limit: Int)

  /// What was found damaged.
  public enum Damage: Hashable, Sendable {
    /// The file ends too early, or SQLite cannot read its structure.
    case structure
    /// A record does not agree with its own fingerprint.
    case record
    /// The audit trail does not hold at this entry.
    case trail(sequence: Int, TrailFault)
  }
}

/// Two people, or two windows, changed one case: what is stored and what was refused.
public struct EditConflict: Hashable, Sendable {
  /// The case as it is stored now, with its newest version and text.
  public let stored: OpenedCase
  /// The text that was not saved.
  public let refused: ConfidentialText
  /// The version on which the refused text was based.
  public let basedOn: Int
}

extension RegistryError {
  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .noSuchFile: "registry.no-such-file"
    case .noSuchFolder: "registry.no-such-folder"
    case .notARegistry: "registry.not-a-registry"
    case .damaged: "registry.damaged"
    case .newerSchema: "registry.newer-schema"
    case .passphraseNeeded: "registry.passphrase-needed"
    case .wrongPassphrase: "registry.wrong-passphrase"
    case .notSealed: "registry.not-sealed"
    case .alreadySealed: "registry.already-sealed"
    case .inUse: "registry.in-use"
    case .copyDiffers: "registry.copy-differs"
    case .passphraseTooShort: "registry.passphrase-too-short"
    case .conflict: "registry.conflict"
    case .diskFull: "registry.disk-full"
    case .notWritable: "registry.not-writable"
    case .busy: "registry.busy"
    case .interrupted: "registry.interrupted"
    case .storage: "registry.storage"
    case .noSuchCase: "registry.no-such-case"
    case .noSuchVersion: "registry.no-such-version"
    case .noSuchNote: "registry.no-such-note"
    case .noSuchDocument: "registry.no-such-document"
    case .fileExists: "registry.file-exists"
    case .tooLarge: "registry.too-large"
    }
  }

  /// Every one of them stops what was asked.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension RegistryError {
  /// Gives errors of SQLite our own type. Their messages may hold values, so only the code is kept.
  init(translating error: any Error) {
    if let error = error as? RegistryError {
      self = error
    } else if error is CancellationError {
      self = .interrupted
    } else if let error = error as? DatabaseError {
      self = Self(code: error.resultCode)
    } else {
      self = .damaged(.record)
    }
  }

  private init(code: ResultCode) {
    switch code {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH: self = .damaged(.structure)
    // Our statements are fixed: where SQLite does not understand them, or finds a rule of the
    // tables broken, the tables are no longer those that we made.
    case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA: self = .damaged(.structure)
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(file: nil)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_INTERRUPT: self = .interrupted
    default: self = .storage(code: Int(code.rawValue))
    }
  }

  /// Runs something that may throw errors of SQLite.
  static func translating<R>(_ body: () throws -> R) throws(RegistryError) -> R {
    do {
      return try body()
    } catch {
      throw RegistryError(translating: error)
    }
  }
}
