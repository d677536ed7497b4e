import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("What the registry says")
struct MessageTests {
  @Test("Every refusal is said in both languages")
  func sentences() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "a"))
    _ = try await registry.save("b", entry, basedOn: 1)
    let conflict = await refusal { () async throws(RegistryError) in
      _ = try await registry.save("c", of: entry.id, basedOn: 1, summary: CaseSummary())
    }
    let errors: [RegistryError] = [
      .noSuchFile("cadangan"), .noSuchFolder("kantor"), .notARegistry(file: "surat.docx"),
      .damaged(.structure), .damaged(.record), .newerSchema(file: "daftar"),
      .passphraseNeeded(file: "daftar"), .wrongPassphrase(file: "daftar"),
      .notSealed(file: "daftar"), .alreadySealed(file: "daftar"), .inUse(file: "daftar"),
      .copyDiffers(file: "daftar"), .passphraseTooShort(minimum: 8), try #require(conflict),
      .diskFull, .notWritable(file: "daftar"), .notWritable(file: nil), .busy, .interrupted,
      .storage(code: 10), .noSuchCase, .noSuchVersion(7), .noSuchNote, .noSuchDocument,
      .fileExists("cadangan"), .tooLarge(bytes: 9, limit: 8),
    ]
    let faults: [TrailFault] = [
      .gap, .hash, .missingRecord, .changedRecord, .unrecorded, .unknownHead,
    ]
    let all = errors + faults.map { .damaged(.trail(sequence: 7, $0)) }
    let text = all.map { error in
      let lines = Language.allCases.map { language in
        let text = error.text(in: language)
        return [text.headline, text.note.map { "  \($0)" }, text.suggestion.map { "  \($0)" }]
          .compactMap { $0 }.joined(separator: "\n")
      }
      return "[\(error.rule)]\n\(lines.joined(separator: "\n"))\n"
    }
    Snapshot.expect(text.joined(separator: "\n"), "galat.txt")
  }
}
