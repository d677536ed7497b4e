import Foundation
import Testing

@testable import DocumentAssembly
@testable import Drafting
@testable import rujukan

/// Every document of every case, opened by programs that offices use.
@Suite("Offices can open every document")
struct OfficeTests {
  private static func documents() throws -> [(name: String, bytes: [UInt8])] {
    try DocumentLaboratory.cases.flatMap { name in
      let dossier = try DocumentLaboratory.dossier(name)
      return try DocumentCatalogue.kinds.flatMap { kind in
        try DocumentLaboratory.documents(kind, of: dossier).enumerated().map { index, entry in
          ("\(name)-\(kind.rawValue)-\(index)", try entry.document.package.bytes())
        }
      }
    }
  }

  /// Runs a program of the system and gives what it printed.
  private func output(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("LibreOffice makes a PDF of each, and no line ends between a word and its number")
  func libreOffice() throws {
    let documents = try Self.documents()
    let program = try #require(
      PDFConversion()?.program, "libreoffice-writer-nogui is not installed")
    let (pages, problem) = PDFConversion(program: program, limit: 400).convert(documents)
    #expect(problem == nil)
    #expect(pages.count == documents.count)
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in pages {
      let file = folder.appending(path: "\(name).pdf")
      try Data(bytes).write(to: file)
      let (status, text) = try output("/usr/bin/pdftotext", ["-layout", file.path, "-"])
      #expect(status == 0)
      #expect(!text.contains("{{"), "\(name)")
      for line in text.split(whereSeparator: \.isNewline) {
        let last = line.split(separator: " ").last.map(String.init) ?? ""
        #expect(!["Pasal", "pasal", "ayat", "huruf"].contains(last), "\(name): \(line)")
      }
      let (_, about) = try output("/usr/bin/pdfinfo", [file.path])
      #expect(!about.contains("Author:"), "\(name)")
    }
  }

  @Test("python-docx opens each, finds words and no tag, and no author")
  func pythonDocx() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = try Self.documents()
    for document in documents {
      let file = folder.appending(path: "\(document.name).docx")
      try Data(document.bytes).write(to: file)
    }
    let script = """
      import glob, sys, docx
      for path in sorted(glob.glob(sys.argv[1] + "/*.docx")):
          document = docx.Document(path)
          words = [p.text for p in document.paragraphs]
          for table in document.tables:
              for row in table.rows:
                  words += [cell.text for cell in row.cells]
          text = "\\n".join(words)
          assert len(text) > 200, path
          assert "{{" not in text and "}}" not in text, path
          assert not document.core_properties.author or \\
              document.core_properties.author == "python-docx", path
          print(path)
      """
    let (status, text) = try output("/usr/bin/python3", ["-c", script, folder.path])
    #expect(status == 0, "\(text)")
    #expect(text.split(whereSeparator: \.isNewline).count == documents.count)
  }
}
