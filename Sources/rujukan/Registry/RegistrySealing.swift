import ArgumentParser
import CaseRegistry
import StatuteModel

/// `rujukan simpanan sandikan`: seals a registry that holds cases already.
struct RegistrySealCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sandikan",
      abstract: Interface.words(
        "Menyandikan simpanan yang sudah berisi kasus; hentikan rujukan web dulu.",
        "Seals a registry that holds cases already; stop rujukan web first."),
      discussion: Interface.words(
        """
        Berkas tersandi ditulis di sampingnya, dibuka dan dibandingkan dengan aslinya
        satu per satu, lalu menggantikannya sekaligus; bila terputus, berkas lama
        tetap utuh. Sidik ujung jejak yang Anda catat sebelumnya tetap ditemukan.
        Perlu ruang kosong sebesar berkasnya.

        Yang tidak dapat dijamin: cadangan, salinan, dan ekspor di tempat lain tetap
        dapat dibaca, dan cakram dapat menyimpan sisa isi lama.
        """,
        """
        A sealed file is written beside it, opened and held against the original one
        by one, and then takes its place at once; if cut short, the old file stays
        whole. The head of the trail that you noted before is still found. Needs as
        much free room as the file is large.

        What cannot be promised: backups, copies and exports elsewhere can still be
        read, and a disk may keep remains of the old contents.
        """),
      aliases: ["seal"])
  }

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let path = options.path
    try await options.reporting { try CaseRegistry.checkSealable(path) }
    let passphrase = try RegistryOptions.newPassphrase()
    let outcome = try await options.reporting {
      try await CaseRegistry.seal(path, passphrase: passphrase)
    }
    print(path)
    print(Self.summary(outcome))
    print(Self.limits(outcome))
  }

  private static func summary(_ outcome: SealingOutcome) -> String {
    Interface.words(
      "Disandikan dan dibandingkan: \(outcome.cases) kasus, \(outcome.versions) versi, "
        + "\(outcome.notes) catatan, \(outcome.documents) dokumen; jejaknya tetap utuh.",
      "Sealed and compared: \(outcome.cases) cases, \(outcome.versions) versions, "
        + "\(outcome.notes) notes, \(outcome.documents) documents; the trail is still whole.")
  }

  /// What no program can promise, and what it found that the owner should look at.
  private static func limits(_ outcome: SealingOutcome) -> String {
    var lines = [
      Interface.words("Yang tidak dapat dijamin:", "What cannot be promised:"), old(outcome),
      Interface.words(
        "- Cadangan, salinan, dan ekspor yang dibuat sebelum ini tetap dapat dibaca.",
        "- Backups, copies and exports made before this can still be read."),
      Interface.words(
        "- Kata sandi yang hilang tidak dapat dipulihkan.",
        "- A lost passphrase cannot be recovered."),
    ]
    if !outcome.remains.isEmpty {
      lines.append(
        Interface.words(
          "- Berkas di sampingnya mungkin masih dapat dibaca; periksa, lalu hapus:",
          "- Files beside it may still be readable; look at them, then delete them:"))
      lines += outcome.remains.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func old(_ outcome: SealingOutcome) -> String {
    switch outcome.oldBytes {
    case .overwritten:
      Interface.words(
        "- Berkas lama ditimpa dengan nol lalu dihapus, tetapi cakram (SSD, jurnal, snapshot) "
          + "dapat menyimpan sisanya.",
        "- The old file was written over with zeros and removed, but a disk (SSD, journal, "
          + "snapshots) may keep remains.")
    case .unlinked:
      Interface.words(
        "- Berkas lama dihapus, tetapi isinya tidak dapat ditimpa; sisanya mungkin ada di cakram.",
        "- The old file was removed, but could not be written over; remains may be on the disk.")
    case .underAnotherName:
      Interface.words(
        "- Berkas lama masih ada dengan nama lain (tautan keras) dan dapat dibaca di sana.",
        "- The old file has another name too (a hard link) and can be read there.")
    }
  }
}
