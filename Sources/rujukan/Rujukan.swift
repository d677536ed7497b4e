import ArgumentParser
import StatuteModel

/// The command `rujukan`.
@main
struct Rujukan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rujukan",
      abstract: Interface.words(
        "Membaca, mencari, dan memeriksa UU TPPO dan undang-undang di sekitarnya.",
        "Reads, searches and checks the law on trafficking in persons and the laws around it."),
      discussion: Interface.words(
        """
        Mulai dari sini:
          rujukan pasal "7 ayat (1)"                 ketentuan seperti berlaku hari ini
          rujukan pasal 2 --pada 2025-12-31          ketentuan seperti pada hari itu
          rujukan pasal "455 KUHP" --penjelasan      dengan Penjelasannya
          rujukan cari "jeratan utang"               mencari dalam semua naskah
          rujukan contoh latihan                     menulis contoh berkas kasus
          rujukan tanya -o kasus.yaml                menanyakan fakta suatu kasus
          rujukan analisis latihan/KASUS.yaml        menilai fakta suatu kasus
          rujukan massal kasus.jsonl                 menilai banyak kasus sekaligus
          rujukan susun surat-rujukan KASUS.yaml     konsep surat kepada kepolisian
          rujukan web                                meja kerja di peramban
          rujukan latihan daftar                     skenario latihan
          rujukan daftar                             naskah yang ada
          rujukan periksa Statutes                   memeriksa naskah

        Kode keluar: 0 berhasil, 1 galat atau ada temuan, 64 salah pakai.
        Naskah dicari di --data, RUJUKAN_DATA, di sekitar program, lalu folder kerja.
        Tidak ada yang keluar dari komputer ini. Naskah di sini bukan naskah resmi;
        bandingkan dengan Lembaran Negara sebelum dipakai di sidang.
        """,
        """
        Start here:
          rujukan pasal "7 ayat (1)"                 a provision as it stands today
          rujukan pasal 2 --pada 2025-12-31          a provision as it stood on a day
          rujukan pasal "455 KUHP" --penjelasan      with its official elucidation
          rujukan cari "jeratan utang"               searches all texts
          rujukan contoh latihan                     writes sample case files
          rujukan ask -o case.yaml                   asks for the facts of a case
          rujukan analisis latihan/KASUS.yaml        judges the facts of a case
          rujukan massal kasus.jsonl                 judges many cases at once
          rujukan susun surat-rujukan KASUS.yaml     a draft referral to the police
          rujukan web                                the workbench in the browser
          rujukan latihan daftar                     training scenarios
          rujukan daftar                             what is held
          rujukan periksa Statutes                   checks the texts

        Exit codes: 0 done, 1 an error or findings, 64 wrong usage.
        Texts are looked for in --data, RUJUKAN_DATA, near the program, then here.
        Nothing leaves this machine. These texts are not official; compare them with the
        State Gazette before using them in court.
        """),
      version: "0.1.0",
      subcommands: [
        ArticleCommand.self, SearchCommand.self, AnalysisCommand.self, SampleCommand.self,
        AskCommand.self, BatchCommand.self, DraftCommand.self, ListCommand.self,
        CheckCommand.self, TrainingCommand.self, WebCommand.self, RegistryCommand.self,
      ])
  }

  /// Runs the command. Wrong usage is said in the reader's language, whoever found it: the parser,
  /// or a command that runs.
  static func main() async {
    var running: (any ParsableCommand.Type)?
    do {
      var command = try parseAsRoot()
      running = type(of: command)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
      try checkOutput()
    } catch {
      if exitCode(for: error) == .validationFailure {
        Interface.complain(UsageReport(error, ranBy: running).rendered)
        exit(withError: ExitCode.validationFailure)
      }
      // Help is an answer too, which the parser would print without looking whether it arrives.
      if exitCode(for: error) == .success {
        print(fullMessage(for: error))
        if StandardOutput.flush() { exit(withError: ExitCode.success) }
        sayUnwritten()
        exit(withError: ExitCode(1))
      }
      // An answer cut short must not pass for one without hits.
      if !StandardOutput.flush() { sayUnwritten() }
      exit(withError: error)
    }
  }

  /// A full disk must not pass for a finished answer.
  private static func checkOutput() throws {
    guard !StandardOutput.flush() else { return }
    sayUnwritten()
    throw ExitCode(1)
  }

  private static func sayUnwritten() {
    Interface.complain(
      Interface.words(
        "galat: hasilnya tidak dapat ditulis seluruhnya; periksa ruang yang tersisa",
        "error: the result could not be written in full; see the space left"))
  }
}
