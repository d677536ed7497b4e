import ArgumentParser
import Foundation
import Testing

@testable import DocumentAssembly
@testable import rujukan

@Suite("Final copies")
struct FinalCopyTests {
  /// Drafts a request for restitution from the ready case with a letter of it, and says whether a
  /// file came of it.
  private func isWritten(isFinal: Bool, replacing pairs: [(String, String)] = []) throws -> Bool {
    let source = DocumentLaboratory.package.appending(path: "Tests/DocumentTests/Kasus/siap.yaml")
    var text = try String(contentsOf: source, encoding: .utf8)
    let letter = """
          - {jenis: permohonan-restitusi, korban: [K1], nomor: 1/LBH/VI/2026, tanggal: 2026-06-10, tempat: Kupang, lampiran: [1 (satu) berkas], kepada: {jabatan: Kepala Kejaksaan, kota: Kupang}\(isFinal ? ", salinan_akhir: ya" : "")}

      """
    text += letter
    for (old, new) in pairs {
      try #require(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "kasus.yaml")
    try Data(text.utf8).write(to: file)
    let package = DocumentLaboratory.package.path
    let command = try DraftCommand.parse([
      "permohonan-restitusi", file.path, "-o", folder.appending(path: "hasil").path, "--data",
      package,
    ])
    do {
      try command.run()
    } catch is ExitCode {
      return false
    }
    let name = "hasil/permohonan-restitusi-UJI-2026-001-K1.docx"
    return FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  @Test("A draft is written with its empty fields")
  func draft() throws {
    #expect(try isWritten(isFinal: false))
  }

  @Test("A final copy with an empty field is refused")
  func emptyField() throws {
    #expect(try !isWritten(isFinal: true))
  }
}
