import Foundation
import Testing

@testable import DocumentAssembly

@Suite("Conversion to PDF")
struct PDFConversionTests {
  @Test("A converter that hangs is stopped together with what it started", .timeLimit(.minutes(1)))
  func hanging() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "soffice")
    let child = folder.appending(path: "anak")
    try Data("#!/bin/sh\nsleep 300 &\necho $! > '\(child.path)'\nwait\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let (pages, problem) = PDFConversion(program: program.path, limit: 1)
      .convert([("kronologi", Array("isi".utf8))])
    #expect(pages.isEmpty)
    #expect(problem == .conversionTooSlow)
    let id = try #require(
      Int32(String(contentsOf: child, encoding: .utf8).filter(\.isWholeNumber)))
    #expect(!isRunning(id))
  }

  /// Whether a process runs; one that ended and was not collected yet does not.
  private func isRunning(_ id: Int32) -> Bool {
    for _ in 0..<20 {
      let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
      guard let status, !status.contains(") Z ") else { return false }
      usleep(50_000)
    }
    return true
  }
}
