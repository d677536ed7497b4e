import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Notes and documents")
struct PapersTests {
  @Test(
    "Notes stand beside their evidence in the order of writing", arguments: [nil, "kata sandi 9"])
  func notes(passphrase: String?) async throws {
    let registry = try await Office().open(passphrase: passphrase)
    let entry = try await registry.create(NewCase(text: "a"))
    let first = try await registry.addNote("asli ada di penyidik", on: "B1", of: entry.id)
    _ = try await registry.addNote("<b>salinan</b>", on: "B2", of: entry.id)
    _ = try await registry.addNote("sudah dilegalisasi", on: "B1", of: entry.id)
    let all = try await registry.notes(of: entry.id)
    #expect(
      all.map(\.text.disclosed) == ["asli ada di penyidik", "<b>salinan</b>", "sudah dilegalisasi"])
    #expect(try await registry.notes(of: entry.id, on: "B1").count == 2)
    try await registry.removeNote(first.id, of: entry.id)
    #expect(try await registry.notes(of: entry.id, on: "B1").count == 1)
    let again = await refusal { () async throws(RegistryError) in
      try await registry.removeNote(first.id, of: entry.id)
    }
    #expect(again == .noSuchNote)
    #expect(try await registry.verify().isIntact)
  }

  @Test(
    "A document comes back with its bytes, its sum and what its check found",
    arguments: [nil, "kata sandi 9"])
  func documents(passphrase: String?) async throws {
    let registry = try await Office().filled(passphrase: passphrase)
    let entry = try #require(try await registry.find(number: 1))
    let listed = try await registry.documents(of: entry.id)
    #expect(listed.count == 1)
    let document = try #require(listed.first)
    #expect(document.fileName == "surat-rujukan.docx")
    #expect(document.caseVersion == 2)
    #expect(document.findings == FindingCounts(errors: 1, warnings: 2))
    #expect(document.byteCount == 9)
    // sha256sum of "isi surat"
    #expect(document.sha256 == "f519520b355fe6cbc27f6a53c0b6fe6378794e38db4b7a4d69c1ad78a6c2ffc0")
    let read = try await registry.document(document.id, of: entry.id)
    #expect(read.document == document)
    #expect(String(decoding: read.bytes, as: UTF8.self) == "isi surat")
  }

  @Test("A document belongs to one case and to a version that exists")
  func belonging() async throws {
    let registry = try await Office().filled()
    let entry = try #require(try await registry.find(number: 1))
    let other = try await registry.create(NewCase(text: "b"))
    let document = try #require(try await registry.documents(of: entry.id).first)
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await registry.document(document.id, of: other.id)
      } == .noSuchDocument)
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await registry.store(
          NewDocument(caseVersion: 3, kind: "k", format: "f", fileName: "n", bytes: []),
          for: entry.id)
      } == .noSuchVersion(3))
  }
}
