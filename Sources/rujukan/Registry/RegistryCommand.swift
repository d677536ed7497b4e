import ArgumentParser
import CaseRegistry
import StatuteModel

/// `rujukan simpanan`: what an owner does with the file that keeps the cases of the workbench.
struct RegistryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "simpanan",
      abstract: Interface.words(
        "Simpanan kasus meja kerja: menyandikan, mencadangkan, memulihkan, memeriksa.",
        "The workbench's registry of cases: seal, back up, restore, verify."),
      discussion: Interface.words(
        """
        Kasus meja kerja disimpan dalam satu berkas. Yang tersandi tidak terbaca tanpa
        kata sandinya, juga cadangannya; kata sandi yang hilang tidak dapat dipulihkan.

        Contoh:
          rujukan simpanan buat --tersandi              sebelum rujukan web pertama
          rujukan simpanan sandikan                     yang sudah berisi kasus
          rujukan simpanan cadangkan kasus-2026.cadangan
          rujukan simpanan periksa                      isi dan jejaknya utuh?
          rujukan simpanan pulihkan kasus-2026.cadangan --ganti
          rujukan simpanan kata-sandi                   mengganti kata sandi

        Kata sandi ditanyakan di terminal, atau dibaca dari masukan baku.
        Kode keluar: 0 berhasil dan utuh, 1 gagal atau rusak, 64 salah pakai.
        """,
        """
        The workbench keeps its cases in one file. A sealed one cannot be read without
        its passphrase, nor can its backups; a lost passphrase cannot be recovered.

        Examples:
          rujukan simpanan buat --tersandi              before the first rujukan web
          rujukan simpanan sandikan                     one that holds cases already
          rujukan simpanan cadangkan cases-2026.backup
          rujukan simpanan periksa                      are contents and trail whole?
          rujukan simpanan pulihkan cases-2026.backup --ganti
          rujukan simpanan kata-sandi                   change the passphrase

        The passphrase is asked for in the terminal, or read from standard input.
        Exit codes: 0 done and whole, 1 failed or damaged, 64 wrong usage.
        """),
      subcommands: [
        RegistryMakeCommand.self, RegistrySealCommand.self, RegistryBackupCommand.self,
        RegistryRestoreCommand.self, RegistryVerifyCommand.self, RegistryPassphraseCommand.self,
      ],
      aliases: ["registry"])
  }
}

/// Where a registry stands, and how messages about it are shown.
struct RegistryOptions: ParsableArguments {
  @Option(
    name: [.customLong("berkas"), .customLong("registry")],
    help: ArgumentHelp(
      Interface.words(
        "Berkas simpanan kasus (bawaan: rujukan/kasus.sqlite di folder data pengguna).",
        "The file that keeps the cases (default: rujukan/kasus.sqlite in the user's data folder)."),
      valueName: "berkas"))
  var registry: String?

  @OptionGroup var common: CommonOptions

  /// The file.
  var path: String { registry ?? UserData.file("kasus.sqlite") }

  /// Runs work, and says in the user's language why it failed; `backup` is the file that it reads
  /// where that is another than the registry.
  func reporting<Value>(
    on backup: String? = nil, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch let error as RegistryError {
      let file = error.isOfWhatIsRead ? backup ?? path : path
      let finding = Diagnostic(error, at: SourcePosition(file: file, line: 0))
      Interface.complain(finding.rendered(in: Interface.language))
      throw ExitCode(1)
    }
  }

  /// Opens the registry that is there; asks for the passphrase of a sealed one.
  func open() async throws -> CaseRegistry {
    try await reporting {
      guard CaseRegistry.isThere(path) else { throw RegistryError.noSuchFile(path) }
      do throws(RegistryError) {
        return try await CaseRegistry.open(path)
      } catch {
        guard case .passphraseNeeded = error else { throw error }
        return try await CaseRegistry.open(
          path, passphrase: try Self.passphrase("Kata sandi:", "Passphrase:"))
      }
    }
  }

  /// Asks for a passphrase.
  static func passphrase(_ indonesian: String, _ english: String) throws -> String {
    Interface.complain(Interface.words(indonesian, english))
    guard let typed = HiddenLine.read() else {
      Interface.complain(
        Interface.words("galat: tidak ada kata sandi", "error: there is no passphrase"))
      throw ExitCode(1)
    }
    return typed
  }

  /// Asks for a new passphrase twice.
  static func newPassphrase() throws -> String {
    let least = CaseRegistry.minimumPassphraseLength
    let first = try passphrase(
      "Kata sandi baru (paling sedikit \(least) huruf; yang hilang tidak dapat dipulihkan):",
      "New passphrase (\(least) characters at least; a lost one cannot be recovered):")
    guard try passphrase("Sekali lagi:", "Once more:") == first else {
      Interface.complain(
        Interface.words("galat: kedua kata sandi berbeda", "error: the two passphrases differ"))
      throw ExitCode(1)
    }
    return first
  }
}
