import CaseFiles
import Casework
import Drafting
import Foundation
import StatuteModel
import StatuteXML
import Testing

@testable import DocumentAssembly
@testable import rujukan

/// The cases beside these tests, analysed with the texts and rules as they ship.
enum DocumentLaboratory {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The cases that every document is tried on.
  static let cases = ["dewasa-ke-malaysia", "anak-prostitusi", "korporasi"]

  /// The standing lines as they ship.
  static let shelf = StandingShelf(folder: package.appending(path: "Templates").path)

  private static let desk = Result {
    try JudgingDesk(StatuteLibrary(root: package.appending(path: "Statutes").path))
  }

  /// The dossier of a case of `Kasus/`, by name.
  static func dossier(_ name: String) throws -> Dossier {
    try dossier(at: package.appending(path: "Tests/DocumentTests/Kasus/\(name).yaml"))
  }

  /// The samples that ship, by name.
  static func samples() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: package.appending(path: "Contoh").path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The dossier of a sample.
  static func dossier(sample name: String) throws -> Dossier {
    try dossier(at: package.appending(path: "Contoh/\(name)"))
  }

  /// The same with pieces of the file replaced, for pairs that differ in one fact.
  static func dossier(_ name: String, replacing pairs: [(String, String)]) throws -> Dossier {
    let source = package.appending(path: "Tests/DocumentTests/Kasus/\(name).yaml")
    var text = try String(contentsOf: source, encoding: .utf8)
    for (old, new) in pairs {
      try #require(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "kasus.yaml")
    try Data(text.utf8).write(to: file)
    return try dossier(at: file)
  }

  private static func dossier(at file: URL) throws -> Dossier {
    var dossier = try CaseWork(file.path, at: desk.get()).dossier
    dossier.shelf = shelf
    return dossier
  }

  /// What the draft of a case's indictment says, with the standing lines as they ship.
  static func outline(_ dossier: Dossier) throws -> IndictmentOutline {
    IndictmentOutline(dossier, lines: try shelf.lines(of: .indictment))
  }

  /// The documents of a kind, filled into the template that ships.
  static func documents(
    _ kind: DocumentKind, of dossier: Dossier
  ) throws -> [(draft: DraftContent, document: RenderedDocument)] {
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(kind, from: dossier) else {
      return []
    }
    let path = package.appending(path: "Templates/\(kind.rawValue).docx")
    let template = try Template(
      DocxPackage([UInt8](Data(contentsOf: path))), name: "\(kind.rawValue).docx",
      fields: DocumentCatalogue.fields(of: kind))
    return try drafts.map { draft in
      (draft, try template.render(draft.value, protecting: draft.protected))
    }
  }

  /// The words of every document of a kind, as a lawyer reads them.
  static func text(_ kind: DocumentKind, of dossier: Dossier) throws -> String {
    let texts = try documents(kind, of: dossier).map { entry in
      entry.document.paragraphs.joined(separator: "\n")
    }
    guard !texts.isEmpty else { return "(tidak dapat disusun dari kasus ini)\n" }
    return texts.joined(separator: "\n=====\n") + "\n"
  }

  /// The same with ordinary spaces, for looking words up.
  static func plainText(_ kind: DocumentKind, of dossier: Dossier) throws -> String {
    try text(kind, of: dossier).replacingOccurrences(of: "\u{A0}", with: " ")
  }

  /// Compares with `Cuplikan/<kind>-<case>.txt`; `RECORD=1` rewrites it and fails.
  static func compare(_ kind: DocumentKind, _ name: String) throws {
    let found = try text(kind, of: dossier(name))
    let file = package.appending(
      path: "Tests/DocumentTests/Cuplikan/\(kind.rawValue)-\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(found.utf8).write(to: file)
      Issue.record("recorded; read the difference")
    } else {
      #expect(found == (try? String(contentsOf: file, encoding: .utf8)))
    }
  }
}
