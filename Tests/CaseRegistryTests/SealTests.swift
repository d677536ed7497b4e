import Crypto
import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

@Suite("A sealed registry")
struct SealTests {
  static let passphrase = "kata sandi kantor"
  static let words = [
    "Sumiyati", "Oesapa", "rahasia-catatan", "rahasia-judul", "rahasia-berkas", "rahasia-dokumen",
    "rahasia-keterangan",
  ]

  private func fill(_ registry: CaseRegistry) async throws {
    let entry = try await registry.create(
      NewCase(text: Office.text("Sumiyati", city: "Oesapa"), title: "rahasia-judul"))
    _ = try await registry.save(
      Office.text("Sumiyati"), of: entry.id, basedOn: 1, summary: CaseSummary(),
      remark: "rahasia-keterangan")
    _ = try await registry.addNote("rahasia-catatan", on: "B1", of: entry.id)
    _ = try await registry.store(
      NewDocument(
        caseVersion: 1, kind: "surat-rujukan", format: "docx", fileName: "rahasia-berkas.docx",
        bytes: Array("rahasia-dokumen".utf8)), for: entry.id)
    _ = try await registry.list(CaseQuery.searching("Sumiyati"))
  }

  @Test("No word of a case stands in the bytes of the file or of its log")
  func noPlaintext() async throws {
    let sealed = try Office()
    let registry = try await sealed.open(passphrase: Self.passphrase)
    try await fill(registry)
    let plain = try Office()
    let readable = try await plain.open()
    try await fill(readable)
    let (hidden, shown) = (try sealed.bytes(), try plain.bytes())
    for word in Self.words {
      #expect(hidden.range(of: Data(word.utf8)) == nil, "\(word) is readable in a sealed file")
      // The same search does find it where nothing is sealed, so the test can fail.
      #expect(shown.range(of: Data(word.utf8)) != nil)
    }
    try await registry.backup(to: sealed.path("cadangan"))
    let backup = try Data(contentsOf: URL(filePath: sealed.path("cadangan")))
    for word in Self.words { #expect(backup.range(of: Data(word.utf8)) == nil) }
    try registry.close()
    for word in Self.words { #expect(try sealed.bytes().range(of: Data(word.utf8)) == nil) }
  }

  @Test("Without the passphrase it does not open; with another one it says so")
  func passphrases() async throws {
    let office = try Office()
    let registry = try await office.open(passphrase: Self.passphrase)
    try await fill(registry)
    #expect(registry.isSealed)
    #expect(
      await refusal { () async throws(RegistryError) in _ = try await office.open() }
        == .passphraseNeeded(file: office.file))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: "kata sandi lain")
      } == .wrongPassphrase(file: office.file))
    let again = try await office.open(passphrase: Self.passphrase)
    #expect(try await again.list().entries.first?.givenTitle == "rahasia-judul")
    #expect(try await again.verify().isIntact)
  }

  @Test("A passphrase is not taken for a file that is not sealed, nor one of seven letters for any")
  func unsuitable() async throws {
    let office = try Office()
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: "1234567")
      } == .passphraseTooShort(minimum: 8))
    #expect(!FileManager.default.fileExists(atPath: office.file))
    try await office.open().close()
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: Self.passphrase)
      } == .notSealed(file: office.file))
  }

  @Test("The same passphrase opens it however its accents were typed")
  func composed() async throws {
    let office = try Office()
    try await office.open(passphrase: "café kantor").close()
    _ = try await office.open(passphrase: "cafe\u{301} kantor")
  }

  @Test("After a change of passphrase only the new one opens it, and no case is sealed anew")
  func changed() async throws {
    let office = try Office()
    let registry = try await office.open(passphrase: Self.passphrase)
    try await fill(registry)
    #expect(
      await refusal { () async throws(RegistryError) in
        try await registry.changePassphrase(from: "kata sandi lain", to: "kata sandi baru")
      } == .wrongPassphrase(file: office.file))
    try await registry.changePassphrase(from: Self.passphrase, to: "kata sandi baru")
    try registry.close()
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: Self.passphrase)
      } == .wrongPassphrase(file: office.file))
    let again = try await office.open(passphrase: "kata sandi baru")
    #expect(try await again.list().total == 1)
    #expect(try await again.verify().isIntact)
  }

  @Test("A sealed value that was moved to another place does not open")
  func moved() async throws {
    let vault = Vault(key: SymmetricKey(size: .bits256))
    let place = Vault.Place(table: "case_version", row: "a/1", column: "text")
    let sealed = try vault.seal("isi", place)
    #expect(try vault.openText(sealed, place) == "isi")
    #expect(try vault.seal("isi", place) != sealed, "two seals of one text are never equal")
    for other in [
      Vault.Place(table: "case_version", row: "a/2", column: "text"),
      Vault.Place(table: "case_version", row: "a/1", column: "remark"),
      Vault.Place(table: "evidence_note", row: "a/1", column: "text"),
    ] {
      #expect(throws: RegistryError.damaged(.record)) { try vault.openText(sealed, other) }
    }
  }

  @Test("The standard cost of the key is the one that is stored and read")
  func standardCost() async throws {
    let office = try Office()
    let clock = ContinuousClock()
    let taken = try await clock.measure {
      try await CaseRegistry.open(office.file, passphrase: Self.passphrase).close()
    }
    let slot = try office.stranger { db in
      try String.fetchOne(
        db, sql: "SELECT CAST(value AS TEXT) FROM setting WHERE name = 'key_slot'")
    }
    #expect(slot?.contains("\"rounds\":131072") == true)
    #expect(slot?.contains("scrypt") == true)
    print("making and opening a sealed registry, scrypt 2^17 twice: \(taken)")
  }

  @Test("A search finds words of sealed cases, also those that another program saved since")
  func search() async throws {
    let office = try Office()
    let (here, there) = (
      try await office.open(passphrase: Self.passphrase),
      try await office.open(passphrase: Self.passphrase)
    )
    let entry = try await there.create(NewCase(text: Office.text(city: "Atambua"), title: "LP 7"))
    #expect(try await here.list(.searching("atambua")).entries.map(\.id) == [entry.id])
    _ = try await there.save(Office.text(city: "Maumere"), entry, basedOn: 1)
    #expect(try await here.list(.searching("atambua")).total == 0)
    #expect(try await here.list(.searching("maum")).total == 1)
    _ = try await there.rename(entry.id, to: "LP 8")
    #expect(try await here.list(.searching("LP 8")).total == 1)
  }
}

extension CaseQuery {
  static func searching(_ words: String) -> CaseQuery {
    var query = CaseQuery()
    query.search = words
    return query
  }
}
