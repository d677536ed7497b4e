import Foundation
import Testing

@Suite("rujukan massal", .serialized)
struct BatchCommandTests {
  /// The smallest case: nothing is known of what was done.
  private static let bare =
    #"{"versi": 1, "pelaku": [{"id": "P1"}], "perbuatan": [{"id": "A1", "pelaku": ["P1"]}]}"#
  private static let misspelt =
    #"{"versi": 1, "pelaku": [{"id": "P1"}], "perbuatan": "#
    + #"[{"id": "A1", "pelaku": ["P1"], "cara": ["penipun"]}]}"#

  /// A case that stands out by the day on which it is assessed.
  private static func assessed(onDay day: Int) -> String {
    let text = String(format: "2026-11-%02d", day)
    return #"{"versi": 1, "perkara": {"tanggal_penilaian": "\#(text)"}, "pelaku": [{"id": "P1"}], "#
      + #""perbuatan": [{"id": "A1", "pelaku": ["P1"]}]}"#
  }

  private func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try body(folder)
  }

  /// Runs the command on lines, and gives each line of its answer.
  private func run(
    _ bytes: Data, _ more: [String] = []
  ) throws -> (run: Program.Run, lines: [[String: Any]]) {
    try inFolder { folder in
      let file = folder.appending(path: "kasus.jsonl")
      try bytes.write(to: file)
      let run = try Program.run(["massal", file.path] + more)
      return (run, try objects(run.output))
    }
  }

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func rules(_ line: [String: Any]) -> [String] {
    (line["galat"] as? [[String: Any]] ?? []).compactMap { $0["aturan"] as? String }
  }

  @Test("A line's answer is the object of analisis --format json, on one line")
  func sameObject() throws {
    try inFolder { folder in
      let json = #"""
        {"versi": 1, "perkara": {"tanggal_penilaian": "2026-11-23"},
         "pelaku": [{"id": "P1", "jenis": "orang", "jabatan": "anggota-polri"},
           {"id": "P2", "jenis": "korporasi"}],
         "korban": [{"id": "K1", "usia": 15, "kewarganegaraan": "ID"}],
         "perbuatan": [{"id": "A1", "pelaku": ["P1", "P2"], "korban": ["K1"], "tanggal": "2025-03",
           "rute": {"asal": "ID", "tujuan": "NO"}, "tindakan": ["perekrutan", "pengiriman"],
           "cara": {"salah-satu": ["penipuan", "penculikan"]}, "tujuan": ["kerja-paksa"]}],
         "bukti": [{"id": "B1", "jenis": "surat", "mendukung": ["A1.rute"]}]}
        """#
      let single = folder.appending(path: "kasus.json")
      try Data(json.utf8).write(to: single)
      for more in [[], ["--jelaskan"]] {
        let analysis = try Program.run(["analisis", single.path, "--format", "json"] + more)
        let line = json.replacingOccurrences(of: "\n", with: " ") + "\n"
        let (batch, _) = try run(Data(line.utf8), more)
        #expect(batch.status == 0)
        let expected = try JSONSerialization.jsonObject(with: Data(analysis.output.utf8))
        let written = try JSONSerialization.data(
          withJSONObject: expected, options: [.sortedKeys, .withoutEscapingSlashes])
        #expect(batch.output == String(decoding: written, as: UTF8.self) + "\n")
        #expect(batch.output.contains("NO") == analysis.output.contains("NO"))
      }
    }
  }

  @Test("Order is kept, bad lines carry their number and message, the others are judged")
  func order() throws {
    let lines = (1...80).map { number in
      number % 8 > 0 ? Self.misspelt : Self.assessed(onDay: number % 28 + 1)
    }
    let (run, answers) = try run(Data(lines.joined(separator: "\n").utf8), ["--utas", "2"])
    #expect(run.status == 2)
    #expect(answers.count == 80)
    for (index, answer) in answers.enumerated() {
      let number = index + 1
      if number % 8 > 0 {
        #expect(answer["baris"] as? Int == number)
        #expect(Set(answer.keys) == ["baris", "galat"])
        let error = (answer["galat"] as? [[String: Any]])?.first
        #expect(error?["baris"] as? Int == number)
        #expect(error?["kolom"] as? Int == 94)
        #expect(error?["saran"] as? String == "mungkin maksud Anda `penipuan`?")
      } else {
        let day = String(format: "2026-11-%02d", number % 28 + 1)
        #expect(answer["tanggal_penilaian"] as? String == day)
      }
    }
    #expect(run.errors.contains("80 baris: 10 dinilai, 70 ditolak, 0 kosong"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("A bad line's diagnostics are those that periksa gives for the same words")
  func sameDiagnostics() throws {
    let refused = [Self.misspelt, #"{"versi": 1, "versi": 1}"#, #"{"versi": 1, "pelaku": ["#, "[]"]
    try inFolder { folder in
      for text in refused {
        let single = folder.appending(path: "kasus.json")
        try Data(text.utf8).write(to: single)
        let check = try Program.run(["periksa", single.path, "--format", "json"])
        let list = try JSONSerialization.jsonObject(with: Data(check.output.utf8))
        let (_, lines) = try run(Data(text.utf8))
        for key in ["aturan", "pesan", "saran", "catatan", "kolom", "tingkat"] {
          let expected = (list as? [[String: Any]])?.map { "\($0[key] ?? "-")" }
          let given = (lines.first?["galat"] as? [[String: Any]])?.map { "\($0[key] ?? "-")" }
          #expect(given == expected, "\(key) of \(text)")
          #expect(given?.isEmpty == false)
        }
      }
    }
  }

  @Test("Empty lines, CRLF, a byte order mark and a missing last newline change nothing")
  func lineEnds() throws {
    let plain = try run(Data("\(Self.bare)\n\(Self.misspelt)\n\(Self.bare)\n".utf8))
    #expect(plain.lines.count == 3)
    let crlf = try run(
      Data("\u{FEFF}\(Self.bare)\r\n\(Self.misspelt)\r\n\(Self.bare)".utf8))
    func results(_ lines: [[String: Any]]) -> [[String]] {
      lines.map { rules($0) + [$0["tanggal_penilaian"] as? String ?? "-"] }
    }
    #expect(results(crlf.lines) == results(plain.lines))
    let blank = try run(Data("\n\r\n  \t\n\(Self.misspelt)\n\n".utf8))
    #expect(blank.lines.compactMap { $0["baris"] as? Int } == [4])
    #expect(blank.run.errors.contains("5 baris: 0 dinilai, 1 ditolak, 4 kosong"))
    let empty = try run(Data())
    #expect(empty.run.status == 0)
    #expect(empty.run.output.isEmpty)
  }

  @Test("NUL, bytes that are not UTF-8, YAML and other JSON give a message for their line")
  func hostileLines() throws {
    var bytes = Data("{\"versi\": 1, \"a\": \"\u{0}\"}\n".utf8)
    bytes += [0x7B, 0xFF, 0xFE, 0x7D, 0x0A]
    bytes += Data("{versi: 1}\n[1]\n\"x\"\n".utf8)
    bytes += Data((String(repeating: "[", count: 100_000) + "\n").utf8)
    bytes += Data((#"{"a":"# + String(repeating: "[", count: 40) + "\n").utf8)
    bytes += Data(Self.bare.utf8)
    let (run, lines) = try run(bytes)
    #expect(run.status == 2)
    #expect(lines.dropLast().compactMap { $0["baris"] as? Int } == Array(1...7))
    #expect(
      lines.dropLast().map { rules($0).first ?? "-" } == [
        "case.character", "case.encoding", "case.not-json", "case.not-a-case", "case.not-a-case",
        "case.too-deep", "case.malformed",
      ])
    #expect(lines.last?["versi"] as? Int == 1)
  }

  @Test("A line of 20 MB is refused by its length, and its neighbours are judged")
  func longLine() throws {
    var bytes = Data((Self.bare + "\n{\"versi\": 1, \"perkara\": {\"ringkasan\": \"").utf8)
    bytes += Data(repeating: UInt8(ascii: "a"), count: 20 << 20)
    bytes += Data("\"}}\n\(Self.bare)\n".utf8)
    let (run, lines) = try run(bytes)
    #expect(run.status == 2)
    #expect(lines.map(rules) == [[], ["case.too-large"], []])
    #expect(lines.dropFirst().first?["baris"] as? Int == 2)
  }

  @Test("One thread and several give the same bytes")
  func threads() throws {
    // Many chunks, of very different weight.
    let text = (0..<400).map { number in
      switch number {
      case 0..<3, 100, 200, 399: Self.assessed(onDay: number % 28 + 1)
      case 50..<90: ""
      default: Self.misspelt
      }
    }.joined(separator: "\n")
    func run(_ options: String) throws -> Program.Run {
      try shell("'\(Program.executable.path)' massal - \(options)", input: text)
    }
    let one = try run("--utas 1")
    let many = try run("--utas 7")
    #expect(one.status == 2)
    #expect(many.output == one.output)
    #expect(try run("").output == one.output)
  }

  @Test("The result file gets its name when complete, and an existing one is left alone")
  func resultFile() throws {
    try inFolder { folder in
      let target = folder.appending(path: "hasil.jsonl")
      let first = try run(Data((Self.bare + "\n").utf8), ["-o", target.path]).run
      #expect(first.status == 0)
      #expect(first.output.isEmpty)
      #expect(try objects(String(contentsOf: target, encoding: .utf8)).count == 1)
      #expect(!FileManager.default.fileExists(atPath: target.path + ".sebagian"))
      let again = try run(Data((Self.misspelt + "\n").utf8), ["-o", target.path]).run
      #expect(again.status == 1)
      #expect(again.errors.contains("tidak ditimpa"))
      #expect(try objects(String(contentsOf: target, encoding: .utf8)).first?["galat"] == nil)
    }
  }

  @Test("What cannot be read or written is said, with exit code 1")
  func failures() throws {
    let missing = try Program.run(["massal", "tidak-ada.jsonl"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("tidak-ada.jsonl"))
    let directory = try Program.run(["massal", "Statutes"])
    #expect(directory.status == 1)
    #expect(directory.errors.contains("[batch.input]"))
    #expect(try Program.run(["massal", "x.jsonl", "--utas", "0"]).status == 64)
    #expect(try Program.run(["massal"]).status == 64)
    let full = try shell("'\(Program.executable.path)' massal - > /dev/full", input: Self.bare)
    #expect(full.status == 1)
    #expect(full.errors.contains("[batch.output]"))
  }

  @Test("A reader that stops ends the program without a word")
  func brokenPipe() throws {
    let lines = String(repeating: Self.misspelt + "\n", count: 3000)
    let run = try shell(
      "{ '\(Program.executable.path)' massal -; echo \"kode $?\" >&2; } | head -n 1", input: lines)
    #expect(try objects(run.output).count == 1)
    #expect(run.errors == "kode 141\n")
  }

  @Test("Standard input comes through; help teaches with examples and exit codes")
  func standardInput() throws {
    let run = try shell(
      "'\(Program.executable.path)' batch -", input: Self.bare + "\n" + Self.misspelt)
    #expect(try objects(run.output).count == 2)
    #expect(run.status == 2)
    try expectSnapshot(try Program.run(["massal", "--help"]).output, named: "bantuan-massal")
  }

  @Test("Twenty thousand lines take no more memory than two thousand")
  func memory() throws {
    func peak(_ count: Int) throws -> Int {
      try inFolder { folder in
        let file = folder.appending(path: "kasus.jsonl")
        let note = String(repeating: "x", count: 2000)
        let line = #"{"versi": 9, "perkara": {"ringkasan": "\#(note)"}}"# + "\n"
        try Data(String(repeating: line, count: count).utf8).write(to: file)
        // The kernel keeps the highest mark of the process until it is gone.
        let run = try shell(
          """
          '\(Program.executable.path)' massal '\(file.path)' > /dev/null 2>&1 &
          while [ -d /proc/$! ]; do
            sed -n 's/VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$!/status 2>/dev/null
            sleep 0.02
          done
          """, input: "")
        return try #require(run.output.split(separator: "\n").compactMap { Int($0) }.max())
      }
    }
    let few = try peak(2000)
    let many = try peak(20_000)
    #expect(many < 200_000, "\(many) kB")
    // The input alone grew by 36 MB.
    #expect(many < few + 20_000, "\(few) kB, then \(many) kB")
  }

  /// Runs a line of shell with an input.
  private func shell(_ command: String, input: String) throws -> Program.Run {
    try inFolder { folder in
      let paths = ["in", "out", "err"].map { folder.appending(path: $0) }
      try Data(input.utf8).write(to: paths[0])
      for path in paths.dropFirst() { try Data().write(to: path) }
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = Program.package
      process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"]
      process.standardInput = try FileHandle(forReadingFrom: paths[0])
      process.standardOutput = try FileHandle(forWritingTo: paths[1])
      process.standardError = try FileHandle(forWritingTo: paths[2])
      try process.run()
      process.waitUntilExit()
      let texts = try paths.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Program.Run(output: texts[1], errors: texts[2], status: process.terminationStatus)
    }
  }
}
