import Foundation
import Testing

@Suite("Wrong usage")
struct UsageTests {
  @Test(
    "What the parser refuses is said in the reader's language, with the command's own usage",
    arguments: [
      (["pasal"], "galat: `<rujukan> ...` belum disebut\n", "rujukan pasal"),
      (["pasal", "2", "--pda", "x"], "galat: opsi `--pda` tidak dikenal\n", "rujukan pasal"),
      (["pasal", "-x", "2"], "galat: opsi `-x` tidak dikenal\n", "rujukan pasal"),
      (["pasal", "2", "--pada"], "galat: `--pada <tanggal>` belum bernilai\n", "rujukan pasal"),
      (
        ["pasal", "2", "--pada", "kemarin"],
        "galat: nilai `kemarin` tidak dapat dipakai untuk `--pada <tanggal>`\n", "rujukan pasal"
      ),
      (
        ["pasal", "2", "--penjelasan=x"],
        "galat: `--penjelasan` tidak memakai nilai, tetapi diberi `x`\n", "rujukan pasal"
      ),
      (
        ["cari", "a", "-nq"],
        "galat: opsi `-nq` tidak dikenal, atau `-n <n>` di dalamnya belum bernilai\n",
        "rujukan cari"
      ),
      (["daftar", "x"], "galat: `x` tidak diperlukan di sini\n", "rujukan daftar"),
      (["daftar", "x", "y"], "galat: `x`, `y` tidak diperlukan di sini\n", "rujukan daftar"),
      (
        ["latihan", "buat", "--untuk", "hakim"],
        "galat: nilai `hakim` tidak dapat dipakai untuk `--untuk <untuk>`\n",
        "rujukan latihan buat"
      ),
      (["lathan", "daftar"], "galat: tidak ada perintah `lathan`\n", "rujukan"),
      (["lathan", "--format", "json"], "galat: tidak ada perintah `lathan`\n", "rujukan"),
      (["latihan", "daftr"], "galat: tidak ada perintah `daftr`\n", "rujukan latihan"),
    ])
  func refusedByParser(arguments: [String], first: String, command: String) throws {
    try expectUsage(try Program.run(arguments), first: first, command: command)
  }

  @Test(
    "What a command refuses is said in the same way, whether before it runs or while it runs",
    arguments: [
      (["web", "--port", "0"], "galat: --port ialah 1 sampai 65535\n", "rujukan web"),
      (
        ["tanya"], "galat: sebut satu berkas: rujukan tanya -o kasus.yaml\n", "rujukan tanya"
      ),
      (
        ["latihan", "buat", "--jumlah", "90"], "galat: --jumlah: antara 1 dan 50\n",
        "rujukan latihan buat"
      ),
      (
        ["pasal", "3 sampai dengan 6", "--format", "html"],
        "galat: --format html menunjukkan satu ketentuan; tulis satu rujukan\n", "rujukan pasal"
      ),
      (
        ["periksa", "x.docx"], "galat: dokumen .docx diperiksa bersama --kasus berkas\n",
        "rujukan periksa"
      ),
      (
        ["latihan", "kembar", "pabrik-bata", "--fakta", "A9.cara.penipuan"],
        "galat: --fakta: skenario ini tidak menyatakan fakta itu\n", "rujukan latihan kembar"
      ),
    ])
  func refusedByCommand(arguments: [String], first: String, command: String) throws {
    try expectUsage(try Program.run(arguments), first: first, command: command)
  }

  private func expectUsage(_ run: Program.Run, first: String, command: String) throws {
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(first), "\(run.errors)")
    #expect(run.errors.contains("\n  cara menulis: \(command) "), "\(run.errors)")
    #expect(run.errors.hasSuffix("\n  selengkapnya: \(command) --help\n"), "\(run.errors)")
    for word in ["Error", "Usage", "Help:", "subcommand", "invalid", "See '"] {
      #expect(!run.errors.contains(word), "\(word) in \(run.errors)")
    }
    for line in run.errors.split(separator: "\n").dropFirst() {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("What was meant, what can be chosen, and what the help says of it stand below")
  func wayForward() throws {
    #expect(
      try Program.run(["pasal", "2", "--pda", "x"]).errors == """
        galat: opsi `--pda` tidak dikenal
          saran: mungkin maksud Anda `--pada`?
          cara menulis: rujukan pasal <rujukan> ... [--pada <tanggal>] [--uu <id>]
                        [--penjelasan] [--format <format>] [--bahasa <id|en>]
                        [--data <folder>]
          selengkapnya: rujukan pasal --help

        """)
    #expect(
      try Program.run(["daftar", "--format", "jsn"]).errors == """
        galat: nilai `jsn` tidak dapat dipakai untuk `--format <format>`
          catatan: teks atau json.
          catatan: yang ada: teks, json
          saran: mungkin maksud Anda `json`?
          cara menulis: rujukan daftar [--format <format>] [--bahasa <id|en>]
                        [--data <folder>]
          selengkapnya: rujukan daftar --help

        """)
    #expect(
      try Program.run(["lathan"]).errors == """
        galat: tidak ada perintah `lathan`
          catatan: yang ada: pasal, cari, analisis, contoh, tanya, massal, susun,
                   daftar, periksa, latihan, web, simpanan
          saran: mungkin maksud Anda `latihan`?
          cara menulis: rujukan <perintah>
          selengkapnya: rujukan --help

        """)
  }

  @Test("The same in English")
  func english() throws {
    #expect(
      try Program.run(["latihan", "nilai", "--bahasa", "en"]).errors == """
        error: `<berkas> ...` is missing
          note: Answer files (YAML or JSON).
          usage: rujukan latihan nilai <berkas> ... [--tabel <berkas>] [--timpa]
                 [--format <format>] [--bahasa <id|en>] [--data <folder>]
          more: rujukan latihan nilai --help

        """)
    let run = try Program.run(["susun", "kronologi"], environment: ["RUJUKAN_BAHASA": "en"])
    #expect(run.status == 64)
    #expect(run.errors.contains("\n  usage: rujukan susun <dokumen> <berkas>..."))
    #expect(run.errors.contains("\n         rujukan susun --semua <berkas>..."))
  }

  @Test(
    "Words that look like the parser's own, or steer a terminal, stay words",
    arguments: ["' is invalid for '--x", "x'. Did you mean 'y", "\u{1B}[31m", "a\nb", "", "💣"])
  func hostile(word: String) throws {
    for arguments in [
      ["daftar", word], ["daftar", "--format", word], ["pasal", "2", "--\(word)"],
    ] {
      let run = try Program.run(arguments)
      // "--" alone ends the options.
      #expect(run.status == (arguments.last == "--" ? 0 : 64))
      if run.status == 64 { #expect(run.errors.hasPrefix("galat: ")) }
      #expect(!run.errors.contains("\u{1B}"))
      #expect(run.errors.contains("\n  selengkapnya: ") || run.status == 0)
    }
  }
}
