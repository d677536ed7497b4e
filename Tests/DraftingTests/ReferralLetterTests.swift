import Foundation
import Testing

@testable import Drafting

@Suite("The referral letter to the police")
struct ReferralLetterTests {
  func template() throws -> Template {
    try ReferralLetter.template(
      Files.bytes("Templates/surat-rujukan.docx"), name: "surat-rujukan.docx")
  }

  @Test("An invented case gives the letter that was read and recorded")
  func letter() throws {
    let rendered = try template().render(
      sampleLetter(), protecting: ProtectedNames(["Siti Nur Contoh", "Dewi"]))
    let gaps = rendered.missing.map { "\($0.field): \($0.label), \($0.reason)" }
    let lines = rendered.paragraphs + ["---"] + gaps
    // No-break spaces are invisible in a file; `~` shows them.
    let text = lines.joined(separator: "\n").replacing("\u{A0}", with: "~") + "\n"
    try Files.expect(text, recordedAs: "Recorded/surat-rujukan.expected.txt")
  }

  @Test("Every field that the letter declares has a value, and no other")
  func fields() throws {
    guard case .record(let values) = try sampleLetter().value else {
      Issue.record("not a record")
      return
    }
    #expect(values.keys.sorted() == ReferralLetter.fields.map(\.name).sorted())
    #expect(Field.Kind.record(ReferralLetter.fields).misfits(in: .record(values)).isEmpty)
  }

  @Test("A letter about which nothing is known is all placeholders, and can be read")
  func empty() throws {
    let rendered = try template().render(.record([:]))
    #expect(rendered.paragraphs.contains("Yth. [pejabat yang dituju: belum diisi]"))
    #expect(rendered.paragraphs.contains("Korban [korban: belum diisi]"))
    #expect(!rendered.paragraphs.contains { $0.contains("{{") || $0.contains("}}") })
  }

  @Test("The file has no author, no tag, and is the same each time")
  func file() throws {
    let first = try template().render(sampleLetter(), protecting: ProtectedNames())
    let second = try template().render(sampleLetter(), protecting: ProtectedNames())
    #expect(try first.package.bytes() == second.package.bytes())
    let reread = try DocxPackage(first.package.bytes())
    #expect(reread == first.package)
    #expect(!reread.parts.contains { $0.name.hasPrefix("docProps") })
    for part in reread.textParts {
      #expect(!String(decoding: try #require(reread[part]), as: UTF8.self).contains("{{"))
    }
  }

  @Test("A victim's name in any field stops the letter")
  func leak() throws {
    var letter = try sampleLetter()
    letter.openQuestions.append("Di mana siti nur contoh sekarang?")
    #expect(
      throws: RenderFailure(
        template: "surat-rujukan.docx", problems: [.protectedName(field: "pertanyaan[3]")])
    ) {
      try template().render(letter, protecting: ProtectedNames(["Siti Nur Contoh"]))
    }
  }

  @Test(
    "A pseudonym is initials or a code, never a name",
    arguments: [
      ("S.N.R.", true), ("S. (2)", true), ("K1", true), ("Siti", false), ("Siti N.", false),
      ("S N", false), ("", false), ("S.N.R", false), ("K", false), ("S. (dua)", false),
      ("Korban", false),
    ])
  func pseudonym(text: String, isAccepted: Bool) {
    #expect((Pseudonym(text) != nil) == isAccepted)
  }
}
