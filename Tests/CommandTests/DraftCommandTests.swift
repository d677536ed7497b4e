import Foundation
import Testing

@Suite("rujukan susun: many documents, previews and PDF")
struct DraftCommandTests {
  private static let sample = "Tests/DocumentTests/Kasus/dewasa-ke-malaysia.yaml"

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("--semua drafts what the case supports and an index that names nobody")
  func everything() throws {
    try inFolder { folder in
      let run = try Program.run(["susun", "--semua", Self.sample, "-o", folder.path])
      #expect(run.status == 0, "\(run.errors)")
      let names = try names(in: folder)
      #expect(names.contains("surat-rujukan-KPG-2026-014.docx"))
      #expect(names.contains("rujukan-layanan-KPG-2026-014-K1-1.docx"))
      #expect(names.contains("lembar-identitas-KPG-2026-014.docx"))
      let index = try String(contentsOf: folder.appending(path: "indeks.txt"), encoding: .utf8)
      for name in names where name.hasSuffix(".docx") { #expect(index.contains(name)) }
      #expect(index.contains("belum diisi"))
      for secret in ["Banu", "Fina", "Dominggus", "5302015205990004"] {
        #expect(!(index + run.output + run.errors).contains(secret))
      }
    }
  }

  @Test("A second case leaves a folder that has its index as it was, and says where to go")
  func secondCase() throws {
    try inFolder { folder in
      let arguments = ["susun", "--semua", "-o", folder.path]
      #expect(try Program.run(arguments + [Self.sample]).status == 0)
      let before = try names(in: folder)
      let other = "Tests/DocumentTests/Kasus/korporasi.yaml"
      let run = try Program.run(arguments + [other])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(
        run.errors == """
          galat: folder ini sudah memuat indeks dokumen; tidak ada yang ditulis [letter.index-exists]
            --> \(folder.path)/indeks.txt
            saran: pilih folder lain dengan -o; untuk kasus yang sama, --timpa

          """)
      #expect(try names(in: folder) == before)
      #expect(try Program.run(arguments + [Self.sample, "--timpa"]).status == 0)
      #expect(try names(in: folder) == before)
    }
  }

  @Test("The letter of every sample passes the check that the program has for it")
  func sampleLetters() throws {
    try inFolder { folder in
      let samples = try names(in: Program.package.appending(path: "Contoh"))
        .filter { $0.hasSuffix(".yaml") }
      var checked = 0
      for sample in samples {
        let target = folder.appending(path: sample)
        let drafted = try Program.run([
          "susun", "surat-rujukan", "Contoh/\(sample)", "-o", target.path,
        ])
        guard drafted.status == 0, let letter = drafted.output.split(separator: "\n").first else {
          #expect(drafted.errors.contains("[letter.not-supported]"), "\(drafted.errors)")
          continue
        }
        let run = try Program.run(["periksa", String(letter), "--kasus", "Contoh/\(sample)"])
        #expect(run.status == 0, "\(run.errors)")
        checked += 1
      }
      #expect(checked >= 5)
    }
  }

  @Test("The index says what could not be drafted and why")
  func refused() throws {
    try inFolder { folder in
      let run = try Program.run([
        "susun", "--semua", "Tests/DocumentTests/Kasus/korporasi.yaml", "-o", folder.path,
      ])
      #expect(run.status == 0)
      let index = try String(contentsOf: folder.appending(path: "indeks.txt"), encoding: .utf8)
      let refused = try #require(index.components(separatedBy: "TIDAK DISUSUN").last)
      #expect(refused.contains("rujukan-layanan"))
      #expect(refused.contains("korban.layanan"))
    }
  }

  @Test("A file with full identities can be read by its owner alone")
  func sealedFile() throws {
    try inFolder { folder in
      _ = try Program.run(["susun", "lembar-identitas", Self.sample, "-o", folder.path])
      let file = folder.appending(path: "lembar-identitas-KPG-2026-014.docx")
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("--timpa replaces; without it the old file stays as it was")
  func overwriting() throws {
    try inFolder { folder in
      let file = folder.appending(path: "kronologi-KPG-2026-014.docx")
      try Data("lama".utf8).write(to: file)
      let arguments = ["susun", "kronologi", Self.sample, "-o", folder.path]
      #expect(try Program.run(arguments).status == 1)
      #expect(try Data(contentsOf: file) == Data("lama".utf8))
      #expect(try Program.run(arguments + ["--timpa"]).status == 0)
      #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
      #expect(try names(in: folder) == ["kronologi-KPG-2026-014.docx"])
    }
  }

  @Test("A folder of cases gives a folder by code for each; a bad one does not stop the others")
  func batch() throws {
    try inFolder { folder in
      let cases = folder.appending(path: "perkara")
      try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
      for name in ["dewasa-ke-malaysia", "anak-prostitusi"] {
        try FileManager.default.copyItem(
          at: Program.package.appending(path: "Tests/DocumentTests/Kasus/\(name).yaml"),
          to: cases.appending(path: "\(name).yaml"))
      }
      let target = folder.appending(path: "hasil")
      let arguments = ["susun", "kronologi", cases.path, "-o", target.path]
      #expect(try Program.run(arguments).status == 0)
      #expect(try names(in: target) == ["KPG-2026-014", "LBJ-2026-003"])
      try Data("versi: 9\n".utf8).write(to: cases.appending(path: "rusak.yaml"))
      let run = try Program.run(arguments + ["--timpa"])
      #expect(run.status == 2)
      #expect(run.errors.contains("rusak.yaml"))
      #expect(run.output.contains("LBJ-2026-003/kronologi-LBJ-2026-003.docx"))
    }
  }

  @Test("A case in a folder of cases gives the same documents, byte for byte, as the case alone")
  func batchAsSingle() throws {
    try inFolder { folder in
      let cases = folder.appending(path: "perkara")
      try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
      let names = [
        "dewasa-ke-malaysia": "KPG-2026-014", "anak-prostitusi": "LBJ-2026-003",
        "korporasi": "BTM-2026-008",
      ]
      for name in names.keys {
        let source = Program.package.appending(path: "Tests/DocumentTests/Kasus/\(name).yaml")
        let file = cases.appending(path: "\(name).yaml")
        try FileManager.default.copyItem(at: source, to: file)
        let alone = folder.appending(path: "sendiri-\(name)").path
        #expect(try Program.run(["susun", "--semua", file.path, "-o", alone]).status == 0)
      }
      let target = folder.appending(path: "hasil")
      #expect(try Program.run(["susun", "--semua", cases.path, "-o", target.path]).status == 0)
      for (name, code) in names {
        let alone = folder.appending(path: "sendiri-\(name)")
        let made = try self.names(in: alone)
        #expect(made.count > 3)
        #expect(try self.names(in: target.appending(path: code)) == made)
        for file in made {
          let together = try Data(contentsOf: target.appending(path: "\(code)/\(file)"))
          #expect(try Data(contentsOf: alone.appending(path: file)) == together, "\(file)")
        }
      }
    }
  }

  @Test("A folder without cases is said to be one")
  func emptyFolder() throws {
    try inFolder { folder in
      let run = try Program.run(["susun", "--semua", folder.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("tidak ada berkas kasus"))
    }
  }

  @Test("Previews go to standard output and write nothing")
  func previews() throws {
    try inFolder { folder in
      let arguments = ["susun", "surat-rujukan", Self.sample, "-o", folder.path, "--format"]
      let text = try Program.run(arguments + ["teks"])
      #expect(text.status == 0)
      #expect(text.output.contains("Dengan hormat,"))
      let page = try Program.run(arguments + ["html"])
      #expect(page.output.hasPrefix("<!doctype html>"))
      #expect(page.output.contains("<mark>["))
      #expect(!page.output.contains("<script") && !page.output.contains("http"))
      #expect(try names(in: folder).isEmpty)
      #expect(try Program.run(arguments + ["teks", "--pdf"]).status == 64)
    }
  }

  @Test("Markup in a case is text in the preview")
  func escaping() throws {
    try inFolder { folder in
      var text = try String(
        contentsOf: Program.package.appending(path: Self.sample), encoding: .utf8)
      text = text.replacingOccurrences(
        of: "P1 mengirim R.T. ke Malaysia", with: "P1 <script>alert(1)</script> & mengirim")
      let file = folder.appending(path: "kasus.yaml")
      try Data(text.utf8).write(to: file)
      let run = try Program.run(["susun", "kronologi", file.path, "--format", "html"])
      #expect(run.output.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; mengirim"))
    }
  }

  // MARK: PDF

  /// Runs with a converter of our own in front of `PATH`.
  private func withConverter(_ script: String?, _ body: (URL, Program.Run) throws -> Void) throws {
    try inFolder { folder in
      let tools = folder.appending(path: "alat")
      let temporary = folder.appending(path: "sementara")
      let target = folder.appending(path: "hasil")
      for path in [tools, temporary] {
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      }
      if let script {
        let file = tools.appending(path: "soffice")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      }
      let run = try Program.run(
        ["susun", "kronologi", Self.sample, "-o", target.path, "--pdf"],
        environment: [
          "PATH": script == nil ? tools.path : "\(tools.path):/usr/bin:/bin",
          "TMPDIR": temporary.path,
        ])
      #expect(try names(in: temporary).isEmpty, "a private folder was left behind")
      try body(target, run)
    }
  }

  @Test("Without LibreOffice the DOCX is kept and the program says so")
  func noConverter() throws {
    try withConverter(nil) { target, run in
      #expect(run.status == 0)
      #expect(run.errors.contains("LibreOffice"))
      let found = try names(in: target)
      #expect(found == ["kronologi-KPG-2026-014.docx"])
    }
  }

  @Test(
    "A converter that writes nothing, or no page, makes no PDF",
    arguments: [
      "exit 0", "printf '%%PDF-1.7 /Type/Pages ' > \"$8/0.pdf\"", "printf 'x' > \"$8/0.pdf\"",
    ])
  func noPages(script: String) throws {
    try withConverter(script) { target, run in
      #expect(run.status == 1)
      let found = try names(in: target)
      #expect(found == ["kronologi-KPG-2026-014.docx"])
    }
  }

  @Test("The converter works in a private folder with a profile of its own")
  func privacy() throws {
    let script = """
      case "$1" in -env:UserInstallation=file://"$8"/*) ;; *) exit 1;; esac
      [ "$(stat -c %a "$8")" = 700 ] || exit 1
      [ "$(stat -c %a "$9")" = 600 ] || exit 1
      echo "Korban"
      printf '%%PDF-1.7 /Type/Page ' > "$8/0.pdf"
      """
    try withConverter(script) { target, run in
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.output.contains("Korban"))
      let found = try names(in: target)
      #expect(found == ["kronologi-KPG-2026-014.docx", "kronologi-KPG-2026-014.pdf"])
    }
  }

  @Test("Every kind is named in the help")
  func help() throws {
    let run = try Program.run(["susun", "--help"])
    for kind in ["surat-rujukan", "rujukan-layanan", "lembar-identitas", "kronologi"] {
      #expect(run.output.contains(kind))
    }
    #expect(run.output.contains("Kode keluar"))
  }
}
