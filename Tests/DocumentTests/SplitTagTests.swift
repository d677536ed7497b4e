import Foundation
import Testing

@testable import DocumentAssembly
@testable import Drafting

@Suite("Word may cut every tag of every template")
struct SplitTagTests {
  @Test(
    "A template with a run for each character of its tags gives the same document",
    arguments: DocumentCatalogue.kinds)
  func everyCharacter(kind: DocumentKind) throws {
    let path = DocumentLaboratory.package.appending(path: "Templates/\(kind.rawValue).docx")
    let whole = try DocxPackage([UInt8](Data(contentsOf: path)))
    var cut = whole
    var count = 0
    for part in whole.textParts {
      let text = String(decoding: whole[part] ?? [], as: UTF8.self)
      cut.replace(part, with: Array(Self.cutting(text, &count).utf8))
    }
    #expect(count > 0)
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(kind, from: dossier) else {
      return
    }
    let fields = DocumentCatalogue.fields(of: kind)
    for draft in drafts {
      let documents = try [whole, cut].map { package in
        try Template(package, name: "\(kind.rawValue).docx", fields: fields)
          .render(draft.value, protecting: draft.protected)
      }
      #expect(documents[0].paragraphs == documents[1].paragraphs)
      #expect(documents[0].missing == documents[1].missing)
    }
  }

  /// Gives each character of a run with a tag a run of its own, with the same properties.
  private static func cutting(_ xml: String, _ count: inout Int) -> String {
    let run =
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?<w:t([^>]*)>([^<]*)<\/w:t><\/w:r>/
    return xml.replacing(run) { match in
      let words = String(match.output.3)
      guard words.contains("{{") || words.contains("}}"), !words.contains("&") else {
        return String(match.output.0)
      }
      count += 1
      let properties = match.output.1.map(String.init) ?? ""
      return words.map { character in
        "<w:r>\(properties)<w:t xml:space=\"preserve\">\(character)</w:t></w:r>"
      }.joined()
    }
  }
}
