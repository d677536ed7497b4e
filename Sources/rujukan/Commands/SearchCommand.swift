import ArgumentParser
import StatuteModel
import StatuteSearch
import StatuteXML

/// `rujukan cari`: full-text search over all texts.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cari",
      abstract: Interface.words(
        "Mencari kata dalam semua naskah dan Penjelasan.",
        "Searches all texts and their elucidations."),
      discussion: Interface.words(
        """
        Kata dicari menurut kata dasarnya: "dipekerjakan" menemukan "mempekerjakan".
        Semua kata harus ada; yang paling cocok lebih dahulu.

          "posisi rentan"      frasa, di antara tanda petik
          eksploit*            awal kata
          -denda               tanpa kata ini
          pasal:7  uu:KUHP     di ketentuan atau peraturan itu saja (besar kecil sama;
                               KUHP lama: uu:kuhp-lama)
          di:penjelasan        di Penjelasan saja

        Contoh:
          rujukan cari jeratan utang
          rujukan cari '"posisi rentan" uu:uu-21-2007'
          rujukan cari 'restitusi -denda'      (kata dengan - di dalam tanda petik)
        Kode keluar: 0 ada temuan, 1 tidak ada temuan atau galat, 64 salah pakai.
        """,
        """
        Words are found by their root: "dipekerjakan" finds "mempekerjakan".
        All words must occur; the best hits come first.

          "posisi rentan"      a phrase, in quotation marks
          eksploit*            beginning of a word
          -denda               without this word
          pasal:7  uu:KUHP     in that provision or act only (in any case; the old
                               code: uu:kuhp-lama)
          di:penjelasan        in the Penjelasan only

        Examples:
          rujukan cari jeratan utang
          rujukan cari '"posisi rentan" uu:uu-21-2007'
          rujukan cari 'restitusi -denda'      (words with - inside quotation marks)
        Exit codes: 0 hits, 1 no hits or an error, 64 wrong usage.
        """),
      aliases: ["search"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Kata yang dicari.", "Words to find."), valueName: "kata"))
  var words: [String]

  @Option(
    name: [.customLong("jumlah"), .customLong("limit"), .customShort("n")],
    help: ArgumentHelp(
      Interface.words("Paling banyak sekian temuan.", "At most this many hits."),
      valueName: "n"))
  var limit = 10

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(
        Interface.words("--jumlah harus lebih dari 0", "--jumlah must be more than 0"))
    }
  }

  func run() throws {
    let library = try common.library()
    let statutes = try common.reporting { () throws(DiagnosticError) -> [Statute] in
      try library.all()
    }
    let documents = statutes.flatMap { SearchDocument.all(of: $0, on: Interface.today) }
    let result: SearchResult
    do throws(SearchError) {
      result = try SearchIndex(documents).search(words.joined(separator: " "), limit: limit)
    } catch {
      Interface.complain(
        Interface.words("galat: \(error.indonesian)", "error: \(error.english)"))
      throw ExitCode(1)
    }
    let names = Dictionary(
      statutes.map { ($0.identity.id.description, $0.identity.citation) }
    ) { first, _ in first }
    switch format {
    case .json: print(try JSONOutput.text(SearchJSON(result)))
    case .teks: print(SearchText(result, names: names).rendered)
    }
    if result.hits.isEmpty { throw ExitCode(1) }
  }
}
