import Foundation
import Testing

@Suite("rujukan tanya")
struct SessionTests {
  /// One accused, one victim, recruitment and sending from Indonesia to Malaysia in 2024.
  static let abroad = [
    "1", "KPG-1", "", "Y.B.", "1, 4", "Maret 2024", "Indonesia", "Malaysia",
  ]

  @Test("Adult labour abroad ends with Pasal 4 met, and the session reads well")
  func adultAbroad() throws {
    try withSession { session in
      let run = try session.ask(
        Self.abroad + ["ya", "30", "11", "ID", "1", "?", "tidak", "simpan"])
      #expect(run.status == 0)
      #expect(try session.findings() == ["uu-21-2007/pasal-4 terpenuhi"])
      let shown = run.output.replacing(session.folder.path + "/", with: "")
      try expectSnapshot(shown + "\n----- kasus.yaml\n" + session.written, named: "pekerja-dewasa")
    }
  }

  @Test("A child in prostitution at home ends with KUHP 455 met")
  func child() throws {
    try withSession { session in
      let run = try session.ask([
        "1", "", "", "M.L.", "1, 3", "2026-02-10 sampai 2026-04-02", "ID", "ID", "15", "6",
        "1, 8", "keluar",
      ])
      #expect(run.status == 0)
      #expect(try session.findings().contains("uu-1-2023/pasal-455/ayat-1 terpenuhi"))
    }
  }

  @Test("Denied means and purpose leave no trafficking")
  func notTrafficking() throws {
    try withSession { session in
      let run = try session.ask(
        Self.abroad + ["tidak", "24", "tidak ada", "keluar"])
      #expect(run.status == 0)
      #expect(session.written.contains("tujuan: tidak-ada"))
      #expect(try session.findings() == [])
    }
  }

  @Test("Who stops at any point continues there and reaches the same file")
  func resumes() throws {
    let answers = Self.abroad + ["ya", "30", "11", "ID", "keluar"]
    try withSession { whole in
      _ = try whole.ask(answers)
      try withSession { parts in
        // The end of the input is a stop like any other; code and title are asked once.
        for piece in [answers[..<5], answers[5..<8], answers[8...]] {
          let run = try parts.ask(Array(piece))
          #expect(run.status == 0)
        }
        #expect(parts.written == whole.written)
      }
    }
  }

  @Test("A program that is killed has saved every answer that was taken")
  func killed() throws {
    try withSession { session in
      let pipe = Pipe()
      let process = Process()
      process.executableURL = Session.executable
      process.arguments = ["tanya", "-o", session.file.path]
      process.currentDirectoryURL = Session.package
      process.standardInput = pipe
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      pipe.fileHandleForWriting.write(Data("1\n\n\nY.B.\n1, 4\n".utf8))
      let deadline = Date(timeIntervalSinceNow: 120)
      while !session.written.contains("tindakan"), Date() < deadline { usleep(20_000) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(session.written.contains("tindakan: [perekrutan, pengiriman]"))
      #expect(try session.findings().isEmpty == false)
      let left = try FileManager.default.contentsOfDirectory(atPath: session.folder.path)
      #expect(left == ["kasus.yaml"])
    }
  }

  @Test("`kembali` takes the last answer out of the file again")
  func back() throws {
    try withSession { session in
      _ = try session.ask(["1", "", "", "Y.B.", "1, 4", "kembali", "2", "keluar"])
      #expect(session.written.contains("tindakan: [pengangkutan]"))
    }
  }

  @Test("What is not known is never written as no")
  func unknown() throws {
    try withSession { session in
      _ = try session.ask(Self.abroad + ["tidak tahu", "", "tt", "keluar"])
      let lines = session.written.split(separator: "\n").map(String.init)
      #expect(lines.contains("    tereksploitasi: tidak-diketahui"))
      #expect(lines.contains { $0.contains("anak: tidak-diketahui") })
      #expect(lines.contains("    tujuan: tidak-diketahui"))
      #expect(!session.written.contains(": tidak\n") && !session.written.contains("tidak-ada"))
    }
  }

  @Test("A victim's full name is refused, is not repeated, and is not written")
  func fullName() throws {
    try withSession { session in
      let run = try session.ask(["1", "", "", "Yohana Bani", "Y.B.", "keluar"])
      #expect(run.output.contains("Pasal 24"))
      #expect(!run.output.contains("Yohana"))
      #expect(!run.errors.contains("Yohana"))
      #expect(!session.written.contains("Yohana"))
      #expect(session.written.contains("inisial: Y.B."))
    }
  }

  @Test("Hostile input is refused and asked again; nothing of it reaches the file")
  func hostile() throws {
    try withSession { session in
      var input = Data("1\n".utf8)
      input.append(Data(repeating: UInt8(ascii: "x"), count: 100_000) + Data("\n".utf8))
      input.append(Data([0xFF, 0xFE, 0x0A]))
      input.append(Data("\u{1B}[2J\n".utf8))
      input.append(Data("a: [b\" #c\n".utf8))
      input.append(Data("keluar\n".utf8))
      let run = try session.run(["tanya", "-o", session.file.path], input: input)
      #expect(run.status == 0)
      #expect(run.output.components(separatedBy: "> …").count == 4)
      #expect(!run.output.contains("\u{1B}"))
      #expect(session.written.contains("kode: \"a: [b\\\" #c\""))
      #expect(try session.findings() == [])
    }
  }

  @Test("English asks and answers in English")
  func english() throws {
    try withSession { session in
      let run = try session.ask(
        ["1", "", "", "none", "recruitment", "March 2024", "skip", "quit"], ["--bahasa", "en"])
      #expect(run.output.contains("How many accused"))
      #expect(run.output.contains("Summary"))
      #expect(!run.output.contains("Ringkasan"))
      #expect(session.written.contains("tanggal: 2024-03"))
      #expect(session.written.contains("korban: []"))
    }
  }

  @Test("A file with errors is refused with its diagnostics and left alone")
  func refusedFile() throws {
    try withSession { session in
      let broken = "versi: 1\npelaku: [{id: P1}]\nperbuatn: []\n"
      try broken.write(to: session.file, atomically: true, encoding: .utf8)
      let run = try session.ask(["1"])
      #expect(run.status == 1)
      #expect(run.errors.contains("\(session.file.path):3"))
      #expect(session.written == broken)
    }
  }

  @Test("An existing case keeps its comments and every key that was not asked for")
  func keepsComments() throws {
    try withSession { session in
      let sample = Session.package.appending(path: "Contoh/anak-dalam-pelacuran.yaml")
      try FileManager.default.copyItem(at: sample, to: session.file)
      let before = session.written
      let run = try session.ask(["ID", "ID", "keluar"])
      #expect(run.status == 0, "\(run.errors)")
      let after = session.written
      #expect(after != before)
      let comments = before.split(separator: "\n").compactMap { line in
        line.firstRange(of: "# ").map { String(line[$0.lowerBound...]) }
      }
      #expect(comments.count > 8)
      for comment in comments { #expect(after.contains(comment), "\(comment)") }
      for word in ["3500000", "LATIHAN-3", "ponsel P1", "dibebankan_kepada", "{antara: 2026-02-14"]
      {
        #expect(after.contains(word), "\(word)")
      }
    }
  }
}
