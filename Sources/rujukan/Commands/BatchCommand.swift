import ArgumentParser
import CaseFiles
import StatuteModel
import StatuteXML

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `rujukan massal`: judges a file of JSON lines, one case per line.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "massal",
      abstract: Interface.words(
        "Menilai banyak kasus sekaligus: JSON Lines masuk, JSON Lines keluar.",
        "Judges many cases at once: JSON lines in, JSON lines out."),
      discussion: Interface.words(indonesian, english), aliases: ["batch"])
  }

  private static let indonesian = """
    Satu baris memuat satu berkas kasus sebagai JSON. Jawaban untuk tiap baris
    adalah objek `rujukan analisis --format json`, satu per baris, dalam urutan
    masukan. Baris yang tidak dapat diterima menjadi {"baris": n, "galat": [...]}
    dengan pesan yang sama seperti `rujukan periksa --format json`, dan baris lain
    tetap dinilai. Baris kosong dilewati. Memori tidak bertambah dengan banyaknya
    baris. Hasil sama untuk berapa pun utas.

    Dengan -o, hasil ditulis ke BERKAS.sebagian dan baru diberi namanya bila
    lengkap; berkas yang sudah ada tidak ditimpa. Jumlah di akhir, dan kemajuan
    pada terminal, ada di stderr.

    Contoh:
      rujukan massal kasus.jsonl -o hasil.jsonl
      zcat kasus.jsonl.gz | rujukan massal - | gzip > hasil.jsonl.gz
      rujukan massal kasus.jsonl --utas 1 | jq -c 'select(.galat)'

    Kode keluar: 0 semua baris dinilai, 2 selesai tetapi ada baris yang ditolak,
    1 berhenti karena masukan, naskah, atau hasil, 64 salah pakai,
    141 pembaca hasil berhenti lebih dulu.
    """

  private static let english = """
    One line holds one case file as JSON. The answer to each line is the object of
    `rujukan analisis --format json`, one per line, in the order of the input. A
    line that cannot be accepted becomes {"baris": n, "galat": [...]} with the
    same messages as `rujukan periksa --format json`, and the other lines are
    still judged. Blank lines are passed over. Memory does not grow with the
    number of lines. Results are the same for any number of threads.

    With -o, results go to FILE.sebagian and get their name only when complete; an
    existing file is left alone. The count at the end, and progress on a terminal,
    go to stderr.

    Examples:
      rujukan massal kasus.jsonl -o hasil.jsonl
      zcat kasus.jsonl.gz | rujukan massal - | gzip > hasil.jsonl.gz
      rujukan massal kasus.jsonl --utas 1 | jq -c 'select(.galat)'

    Exit codes: 0 all lines judged, 2 finished but some lines were refused,
    1 stopped because of the input, the texts or the results, 64 wrong usage,
    141 the reader of the results stopped first.
    """

  /// Some lines were refused.
  private static let refusedCode: Int32 = 2

  @Argument(
    help: ArgumentHelp(
      Interface.words(
        "Berkas JSON Lines; - untuk masukan baku.", "File of JSON lines; - for standard input."),
      valueName: "berkas"))
  var path: String

  @Option(
    name: [.customShort("o"), .customLong("hasil"), .customLong("output")],
    help: ArgumentHelp(
      Interface.words(
        "Berkas hasil (bawaan: keluaran baku).", "File for the results (default: standard output)."),
      valueName: "berkas"))
  var target: String?

  @Option(
    name: [.customLong("utas"), .customLong("threads")],
    help: ArgumentHelp(
      Interface.words(
        "Banyak utas (bawaan: semua inti prosesor).", "Number of threads (default: all cores)."),
      valueName: "N"))
  var threads: Int?

  @Flag(
    name: [.customLong("jelaskan"), .customLong("explain")],
    help: ArgumentHelp(
      Interface.words(
        "Sertakan delik yang tersisih dengan seluruh unsurnya.",
        "Include offences that were set aside, with all their elements.")))
  var explains = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(
        Interface.words(
          "--utas memerlukan angka dari 1 sampai 256", "--utas takes a number from 1 to 256"))
    }
  }

  func run() throws {
    // A reader who stops is told by `write`, not by a signal that ends the program.
    signal(SIGPIPE, SIG_IGN)
    let library = try common.library()
    let clock = ContinuousClock()
    let (run, result) = try common.reporting { () throws(DiagnosticError) in
      let judge = try LineJudge(library: library, file: path, explains: explains)
      let input = try openInput()
      let result = try target.map { path throws(DiagnosticError) in try ResultFile(path) }
      let run = BatchRun(
        judge: judge, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
        input: input, output: result?.descriptor ?? STDOUT_FILENO, limit: CaseReader.limit)
      return (run, result)
    }
    let start = clock.now
    let end = run.run()
    let count = try common.reporting { () throws(DiagnosticError) -> BatchCount? in
      let count = try self.count(of: end, result)
      if count != nil { try result?.finish() }
      return count
    }
    guard let count else { throw ExitCode(128 + SIGPIPE) }
    Interface.complain(BatchSentences.summary(count, start.duration(to: clock.now)))
    if count.refused > 0 { throw ExitCode(Self.refusedCode) }
  }

  /// The counts of a complete run; `nil` where nobody reads the results any more.
  private func count(of end: BatchRun.End, _ result: ResultFile?) throws(DiagnosticError)
    -> BatchCount?
  {
    switch end {
    case .done(let count): return count
    case .readFailed(let code): throw BatchFinding.inputBroken(code).error(at: path)
    case .writeFailed(EPIPE): return nil
    case .writeFailed(let code):
      throw BatchFinding.notWritten(code).error(at: result?.partial ?? "-")
    case .encodingFailed(let line): throw BatchFinding.notEncoded.error(at: path, line: line)
    }
  }

  private func openInput() throws(DiagnosticError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let finding: FileFinding = errno == ENOENT || errno == ENOTDIR ? .missing : .notReadable
      throw DiagnosticError([
        Diagnostic(finding, at: SourcePosition(file: path, line: 0))
      ])
    }
    return descriptor
  }
}
