import Foundation
import Testing

@Suite("Files beside the templates that lack something")
struct CheckFilesCommandTests {
  private static let sample = "Tests/DocumentTests/Kasus/siap.yaml"

  /// A data folder with templates of its own, one file of which is changed.
  private func changing(
    _ name: String, _ change: (String) -> String, _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let templates = folder.appending(path: "Templates")
    try FileManager.default.copyItem(
      at: Program.package.appending(path: "Templates"), to: templates)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Statutes"),
      withDestinationURL: Program.package.appending(path: "Statutes"))
    let file = templates.appending(path: name)
    let old = try String(contentsOf: file, encoding: .utf8)
    let new = change(old)
    #expect(new != old)
    try Data(new.utf8).write(to: file)
    try body(folder)
  }

  private func withoutEntry(_ rule: String, _ text: String) -> String {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFurther = ["id ", "en ", "sumber ", "data "].contains { line.hasPrefix($0) }
      isInside = line.hasPrefix("\(rule) ") || isInside && isFurther
      return !isInside
    }.joined(separator: "\n")
  }

  private func isRefused(naming rules: [String], in folder: URL) throws {
    let target = folder.appending(path: "hasil")
    for arguments in [
      ["susun", "--semua", Self.sample, "-o", target.path],
      ["periksa", Self.sample, "--untuk", "surat-rujukan"],
    ] {
      let run = try Program.run(arguments + ["--data", folder.path])
      #expect(run.status == 1)
      for rule in rules {
        #expect(run.errors.contains("aturan \(rule) tidak ada"), "\(run.errors)")
      }
      #expect(run.errors.contains("[checks.no-entry]"))
    }
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }

  @Test("Without any check nothing is drafted, and the missing rules are named")
  func emptyCatalogue() throws {
    try changing("pemeriksaan.isi") { _ in
      ""
    } _: { folder in
      try isRefused(naming: ["UMU-02", "RHS-01", "DAK-01"], in: folder)
    }
  }

  @Test("Without the entry of one rule nothing is drafted, and that rule is named")
  func oneRule() throws {
    try changing("pemeriksaan.isi") {
      withoutEntry("UMU-02", $0)
    } _: { folder in
      try isRefused(naming: ["UMU-02"], in: folder)
      let run = try Program.run(["susun", "kronologi", Self.sample, "--data", folder.path])
      #expect(!run.errors.contains("RHS-01"))
    }
  }

  @Test(
    "Standing lines that cannot be read are reported by the check that needs them",
    arguments: ["surat-dakwaan", "permohonan-restitusi"])
  func brokenLines(kind: String) throws {
    try changing("\(kind).isi") {
      $0 + "\nsalam hormat\n"
    } _: { folder in
      let run = try Program.run([
        "periksa", Self.sample, "--untuk", kind, "--data", folder.path,
      ])
      #expect(run.status == 1)
      #expect(run.errors.contains("Templates/\(kind).isi:"), "\(run.errors)")
      let other = try Program.run([
        "periksa", Self.sample, "--untuk", "kronologi", "--data", folder.path,
      ])
      #expect(!other.errors.contains("\(kind).isi"))
    }
  }
}
