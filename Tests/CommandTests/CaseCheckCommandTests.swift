import Foundation
import Testing

@Suite("rujukan periksa on case files")
struct CaseCheckCommandTests {
  private static let refused = "Tests/CaseFilesTests/Ditolak"

  @Test("A sound file gives one line and exit code 0; JSON and YAML alike")
  func sound() throws {
    let run = try Program.run(["periksa", "Contoh/anak-dalam-pelacuran.yaml"])
    #expect(run.status == 0)
    #expect(run.output == "1 berkas kasus diperiksa: 0 galat\n")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "kasus.json")
    try Data(
      #"{"versi": 1, "pelaku": [{"id": "P1"}], "perbuatan": [{"id": "A1", "pelaku": ["P1"]}]}"#.utf8
    ).write(to: file)
    let json = try Program.run(["periksa", file.path, "--bahasa", "en"])
    #expect(json.status == 0)
    #expect(json.output == "1 case files checked: 0 errors\n")
  }

  @Test("Ages and groups are judged by the numbers that stand in the acts")
  func numbers() throws {
    for name in ["anak-padahal-dewasa", "kelompok-disangkal"] {
      let run = try Program.run(["periksa", "\(Self.refused)/\(name).yaml"])
      #expect(run.status == 1)
      #expect(run.errors.contains("[case.conflict]"))
      #expect(run.errors.contains("\(name).yaml:"))
      #expect(run.output == "1 berkas kasus diperiksa: 1 galat\n")
    }
  }

  @Test("All findings of all files in one run, as JSON where it is asked for")
  func several() throws {
    let run = try Program.run([
      "periksa", "\(Self.refused)/hari-yang-tidak-ada.yaml", "\(Self.refused)/usia-terbalik.yaml",
      "--format", "json",
    ])
    #expect(run.status == 1)
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(
      list?.compactMap { $0["aturan"] as? String }
        == ["case.no-such-day", "case.no-such-day", "case.range"])
  }

  @Test("Every sample that contoh writes is accepted by periksa")
  func samples() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try Program.run(["contoh", folder.path])
    #expect(written.status == 0)
    let files = written.output.split(separator: "\n").map(String.init)
    #expect(files.count >= 8)
    let run = try Program.run(["periksa"] + files)
    #expect(run.status == 0)
    #expect(run.output == "\(files.count) berkas kasus diperiksa: 0 galat\n")
  }
}
