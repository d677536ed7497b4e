import ArgumentParser
import Casework
import StatuteModel
import StatuteXML

/// `rujukan tanya`: asks for the facts of a case and writes the case file.
struct AskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tanya",
      abstract: Interface.words(
        "Menanyakan fakta suatu kasus, hanya yang masih menentukan, dan menulis berkasnya.",
        "Asks for the facts of a case, only what still matters, and writes its file."),
      discussion: Interface.words(
        """
        Sesudah setiap jawaban berkas ditulis utuh, sehingga boleh berhenti kapan
        saja dan dilanjutkan dengan perintah yang sama. Yang tidak diketahui tidak
        pernah ditulis sebagai "tidak". Nama korban tidak ditanyakan: hanya inisial
        (Pasal 24).

        Contoh:
          rujukan tanya -o kasus.yaml
          rujukan tanya kasus.yaml          melanjutkan
          rujukan tanya -o kasus.yaml < jawaban.txt

        Kode keluar: 0 selesai atau disimpan, 1 berkas tidak dapat diterima atau
        ditulis, 64 salah pakai, 130 dihentikan dengan Ctrl-C (jawaban tersimpan).
        """,
        """
        The file is written whole after every answer, so you may stop at any time
        and continue with the same command. What is not known is never written as
        "no". Victims' names are not asked for: initials only (Article 24).

        Examples:
          rujukan ask -o case.yaml --bahasa en
          rujukan ask case.yaml             continues
          rujukan ask -o case.yaml < answers.txt

        Exit codes: 0 finished or saved, 1 the file cannot be accepted or written,
        64 wrong usage, 130 stopped by Ctrl-C (what was answered is saved).
        """),
      aliases: ["ask"])
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas kasus yang dilanjutkan (YAML).", "Case file to continue (YAML)."),
      valueName: "berkas"))
  var path: String?

  @Option(
    name: [.customShort("o"), .customLong("hasil"), .customLong("output")],
    help: ArgumentHelp(
      Interface.words(
        "Berkas kasus yang ditulis; yang sudah ada dilanjutkan.",
        "Case file to write; one that exists is continued."), valueName: "berkas"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (path == nil) != (output == nil) else {
      throw ValidationError(
        Interface.words(
          "sebut satu berkas: rujukan tanya -o kasus.yaml",
          "name one file: rujukan ask -o case.yaml"))
    }
  }

  func run() throws {
    let library = try common.library()
    let wasInterrupted = try common.reporting { () throws(DiagnosticError) -> Bool in
      if let path {
        // Whoever names a file to continue has mistyped it where it does not exist.
        _ = try FileReading.bytes(of: path)
      }
      let desk = try InterviewDesk(library, today: { Interface.today })
      var session = try TerminalInterview(path ?? output ?? "", desk: desk)
      return try session.run()
    }
    if wasInterrupted { throw ExitCode(130) }
  }
}
