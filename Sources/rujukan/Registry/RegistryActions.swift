import ArgumentParser
import CaseRegistry
import StatuteModel

/// `rujukan simpanan buat`: makes an empty registry, sealed where asked.
struct RegistryMakeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "buat",
      abstract: Interface.words(
        "Membuat simpanan kosong; yang ada tidak disentuh.",
        "Makes an empty registry; one that is there is left alone."),
      aliases: ["make"])
  }

  @Flag(
    name: [.customLong("tersandi"), .customLong("sealed")],
    help: ArgumentHelp(
      Interface.words(
        "Sandikan data kasus dengan kata sandi.", "Seal the case data under a passphrase.")))
  var isSealed = false

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let path = options.path
    UserData.makeFolder(for: path)
    try await options.reporting {
      guard !CaseRegistry.isThere(path) else { throw RegistryError.fileExists(path) }
    }
    let passphrase = isSealed ? try RegistryOptions.newPassphrase() : nil
    try await options.reporting {
      try await CaseRegistry.open(path, passphrase: passphrase).close()
    }
    print(path)
  }
}

/// `rujukan simpanan cadangkan`: one file with everything, read back whole.
struct RegistryBackupCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cadangkan",
      abstract: Interface.words(
        "Menulis semuanya ke satu berkas cadangan, juga selagi meja kerja dipakai.",
        "Writes everything to one backup file, even while the workbench is in use."),
      aliases: ["backup"])
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas cadangan.", "The backup file."), valueName: "cadangan"))
  var target: String

  @Flag(
    name: [.customLong("ganti"), .customLong("replace")],
    help: ArgumentHelp(
      Interface.words("Ganti berkas cadangan yang ada.", "Replace a backup file that is there.")))
  var replaces = false

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let registry = try await options.open()
    try await options.reporting {
      try await registry.backup(to: target, replacing: replaces)
      try registry.close()
    }
    print(target)
  }
}

/// `rujukan simpanan pulihkan`: makes a registry from a backup.
struct RegistryRestoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pulihkan",
      abstract: Interface.words(
        "Membuat simpanan dari cadangan sesudah memeriksanya; hentikan rujukan web dulu.",
        "Makes a registry from a backup after checking it; stop rujukan web first."),
      aliases: ["restore"])
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas cadangan.", "The backup file."), valueName: "cadangan"))
  var source: String

  @Flag(
    name: [.customLong("ganti"), .customLong("replace")],
    help: ArgumentHelp(
      Interface.words(
        "Ganti simpanan yang ada; yang lama tetap ada di sampingnya.",
        "Replace the registry that is there; the old one stays beside it.")))
  var replaces = false

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    UserData.makeFolder(for: options.path)
    let old = try await options.reporting(on: source) {
      do throws(RegistryError) {
        return try await CaseRegistry.restore(from: source, to: options.path, replacing: replaces)
      } catch {
        guard case .notARegistry = error else { throw error }
        let finding = Diagnostic(NoBackup(file: source), at: SourcePosition(file: source, line: 0))
        Interface.complain(finding.rendered(in: Interface.language))
        throw ExitCode(1)
      }
    }
    print(options.path)
    if let old {
      print(Interface.words("Yang lama tetap ada: \(old)", "The old one is still there: \(old)"))
    }
  }
}

/// `rujukan simpanan periksa`: whether structure, records and the audit trail are whole.
struct RegistryVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "periksa",
      abstract: Interface.words(
        "Memeriksa isi simpanan dan rantai jejaknya.",
        "Verifies the contents of the registry and the chain of its trail."),
      discussion: Interface.words(
        """
        Catat sidik ujung jejak di tempat lain: yang dapat menulis ulang seluruh
        berkas dapat menulis ulang seluruh rantai, tetapi tidak yang Anda catat.
        Dengan --ujung diperiksa apakah sidik yang dicatat masih ada dalam jejak.
        """,
        """
        Note the head of the trail elsewhere: who can rewrite the whole file can rewrite
        the whole chain, but not what you noted. With --ujung it is checked that the
        head that was noted still stands in the trail.
        """),
      aliases: ["verify"])
  }

  @Option(
    name: [.customLong("ujung"), .customLong("head")],
    help: ArgumentHelp(
      Interface.words("Sidik ujung jejak yang dicatat dulu.", "The head that was noted before."),
      valueName: "sidik"))
  var head: String?

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let registry = try await options.open()
    let verdict = try await options.reporting {
      let whole = try await registry.verify()
      guard case .intact = whole, let head else { return whole }
      return try await registry.verifyTrail(head: head)
    }
    switch verdict {
    case .intact(let entries, let head):
      print(
        Interface.words(
          "utuh: \(entries) catatan jejak\nujung: \(head)",
          "whole: \(entries) entries in the trail\nhead: \(head)"))
    case .broken(let sequence, let fault):
      try await options.reporting {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
    }
  }
}

/// `rujukan simpanan kata-sandi`: changes the passphrase of a sealed registry.
struct RegistryPassphraseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kata-sandi",
      abstract: Interface.words(
        "Mengganti kata sandi; cadangan lama tetap memakai yang lama.",
        "Changes the passphrase; earlier backups keep the old one."),
      aliases: ["passphrase"])
  }

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let path = options.path
    let old = try RegistryOptions.passphrase("Kata sandi sekarang:", "Present passphrase:")
    let registry = try await options.reporting {
      guard CaseRegistry.isThere(path) else { throw RegistryError.noSuchFile(path) }
      return try await CaseRegistry.open(path, passphrase: old)
    }
    let new = try RegistryOptions.newPassphrase()
    try await options.reporting {
      try await registry.changePassphrase(from: old, to: new)
      try registry.close()
    }
    print(Interface.words("Kata sandi diganti.", "The passphrase is changed."))
  }
}
