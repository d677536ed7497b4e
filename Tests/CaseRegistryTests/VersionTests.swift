import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Versions of a case")
struct VersionTests {
  @Test(
    "A text comes back byte for byte, whatever is in it",
    arguments: [
      "", "versi: 1\r\nperkara:\r\n", "\u{FEFF}versi: 1", "a\0b", "é e\u{301} ﷽ 👩‍👩‍👧",
      "'; DROP TABLE registered_case; --", "<script>alert(1)</script>", "\u{202E}terbalik",
    ], [nil, "kata sandi yang panjang"])
  func bytes(text: String, passphrase: String?) async throws {
    let office = try Office()
    let registry = try await office.open(passphrase: passphrase)
    let entry = try await registry.create(NewCase(text: text))
    try registry.close()
    let again = try await office.open(passphrase: passphrase)
    #expect(Array(try await again.text(entry.id).utf8) == Array(text.utf8))
  }

  @Test("Every save adds a version, and every version can be read again")
  func history() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "satu"))
    let second = try await registry.save(
      "dua", of: entry.id, basedOn: 1, summary: CaseSummary(victims: 2), remark: "  usia K1  ")
    let third = try await registry.save(
      "tiga", of: entry.id, basedOn: 2, summary: CaseSummary(victims: 3), automatic: true)
    #expect(second.remark?.disclosed == "usia K1")
    #expect(third.kind == .automatic)
    let versions = try await registry.versions(of: entry.id)
    #expect(versions.map(\.number) == [3, 2, 1])
    #expect(versions.map(\.byteCount) == [4, 3, 4])
    #expect(try await registry.open(entry.id, version: 2).text.disclosed == "dua")
    let newest = try await registry.open(entry.id)
    #expect(newest.text.disclosed == "tiga")
    #expect(newest.entry.summary.victims == 3)
    #expect(newest.entry.created == entry.created)
  }

  @Test("Undo takes back an earlier text as a new version, and undo can be undone")
  func undo() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "satu"))
    _ = try await registry.save("dua", entry, basedOn: 1)
    let undone = try await registry.restore(
      version: 1, of: entry.id, basedOn: 2, summary: entry.summary)
    #expect(undone.kind == .restored(from: 1))
    #expect(undone.number == 3)
    #expect(try await registry.text(entry.id) == "satu")
    _ = try await registry.restore(version: 2, of: entry.id, basedOn: 3, summary: entry.summary)
    #expect(try await registry.text(entry.id) == "dua")
    #expect(try await registry.versions(of: entry.id).count == 4)
  }

  @Test("An automatic save of the same bytes adds nothing; of another spelling it does")
  func automaticSave() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "é"))
    let summary = CaseSummary()
    let same = try await registry.save(
      "é", of: entry.id, basedOn: 1, summary: summary, automatic: true)
    #expect(same.number == 1)
    let spelled = try await registry.save(
      "e\u{301}", of: entry.id, basedOn: 1, summary: summary, automatic: true)
    #expect(spelled.number == 2)
  }

  @Test("A case without a title is called by its number; a title can be given and taken back")
  func titles() async throws {
    let registry = try await Office().open()
    _ = try await registry.create(NewCase(text: "a"))
    let entry = try await registry.create(NewCase(text: "b", title: "  "))
    #expect(entry.title(in: .indonesian) == "Kasus 2")
    #expect(entry.title(in: .english) == "Case 2")
    let named = try await registry.rename(entry.id, to: "LP/B/012/III/2024 '; DROP TABLE x; --")
    #expect(named.title(in: .english) == "LP/B/012/III/2024 '; DROP TABLE x; --")
    #expect(try await registry.rename(entry.id, to: nil).givenTitle == nil)
  }

  @Test("What is not there is said: a case, a version, an identifier from an address")
  func missing() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "a"))
    let other = try await Office().open().create(NewCase(text: "a")).id
    #expect(
      await refusal { () async throws(RegistryError) in _ = try await registry.open(other) }
        == .noSuchCase)
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await registry.open(entry.id, version: 7)
      } == .noSuchVersion(7))
    #expect(CaseID("1") == nil)
    #expect(CaseID("../etc/passwd") == nil)
    #expect(CaseID(entry.id.description) == entry.id)
  }

  @Test("The status changes, and the summary of an older version does not overwrite a newer one")
  func describing() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "a"))
    #expect(try await registry.setStatus(.archived, of: entry.id).status == .archived)
    _ = try await registry.save(
      "b", of: entry.id, basedOn: 1, summary: CaseSummary(accused: 2))
    let late = try await registry.refreshSummary(CaseSummary(accused: 1), of: entry.id, version: 1)
    #expect(late.summary.accused == 2)
    let fresh = try await registry.refreshSummary(CaseSummary(accused: 5), of: entry.id, version: 2)
    #expect(fresh.summary.accused == 5)
    #expect(fresh.version == 2)
  }
}
