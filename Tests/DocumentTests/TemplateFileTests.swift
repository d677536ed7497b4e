import Foundation
import Testing

@testable import DocumentAssembly
@testable import Drafting

@Suite("The templates that ship")
struct TemplateFileTests {
  private func template(_ kind: DocumentKind) throws -> Template {
    let path = DocumentLaboratory.package.appending(path: "Templates/\(kind.rawValue).docx")
    return try Template(
      DocxPackage([UInt8](Data(contentsOf: path))), name: "\(kind.rawValue).docx",
      fields: DocumentCatalogue.fields(of: kind))
  }

  @Test(
    "A document about which nothing is known is all placeholders",
    arguments: DocumentCatalogue.kinds)
  func empty(kind: DocumentKind) throws {
    let rendered = try template(kind).render(.record([:]), protecting: ProtectedNames())
    #expect(!rendered.missing.isEmpty)
    #expect(!rendered.paragraphs.contains { $0.contains("{{") || $0.contains("}}") })
    #expect(rendered.paragraphs.contains { $0.plain.contains("belum diisi]") })
  }

  @Test(
    "The file has no author and no tag, and is the same each time",
    arguments: DocumentCatalogue.kinds)
  func file(kind: DocumentKind) throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    let first = try DocumentLaboratory.documents(kind, of: dossier).map {
      try $0.document.package.bytes()
    }
    let second = try DocumentLaboratory.documents(kind, of: dossier).map {
      try $0.document.package.bytes()
    }
    #expect(first == second)
    for bytes in first {
      let package = try DocxPackage(bytes)
      #expect(!package.parts.contains { $0.name.hasPrefix("docProps") })
      for part in package.parts where part.name.hasPrefix("word/") {
        #expect(!String(decoding: part.bytes, as: UTF8.self).contains("{{"))
      }
    }
  }

  @Test(
    "Every part that is filled is well-formed, and its words are those of the file",
    arguments: DocumentCatalogue.kinds)
  func filledParts(kind: DocumentKind) throws {
    for name in DocumentLaboratory.cases {
      let dossier = try DocumentLaboratory.dossier(name)
      for (_, document) in try DocumentLaboratory.documents(kind, of: dossier) {
        let package = try DocxPackage(document.package.bytes())
        for part in package.textParts {
          let bytes = try #require(package[part])
          // Read with all that the reader of templates knows, which fills no template.
          let markup = try Markup(bytes, part: part)
          let names = try #require(WordNames(markup))
          let slow = markup.elements.indices.filter {
            markup.elements[$0].name == names.paragraph
          }.map { index in
            ParagraphText(index, in: markup, names: names).units.reduce(into: "") {
              $0.unicodeScalars.append($1.element == nil ? " " : $1.scalar)
            }
          }
          #expect(VisibleText(bytes, part: part)?.paragraphs == slow)
        }
        #expect(document.paragraphs == package.bodyParagraphs)
        #expect(document.blocks == package.bodyBlocks)
        #expect(document.margins == package.marginParagraphs)
      }
    }
  }

  @Test(
    "A protected name in any field stops a document of pseudonyms",
    arguments: DocumentCatalogue.kinds.filter { $0.identities == .pseudonyms })
  func leak(kind: DocumentKind) throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    let draft = DraftContent(
      kind, value: .record(["perkara": .text("Perkara Maria Yosefina Banu")]), of: dossier)
    #expect(throws: RenderFailure.self) {
      try template(kind).render(draft.value, protecting: draft.protected)
    }
  }
}
