internal import DocumentAssembly
internal import Drafting

/// A draft on standard output, for reading before anything is written.
struct DraftPreview {
  /// How it is shown.
  enum Form: String, CaseIterable, Sendable {
    case docx, teks, html
  }

  let drafts: [FilledDraft]

  /// The words, one paragraph per line.
  var text: String {
    drafts.map { $0.document.paragraphs.joined(separator: "\n") }.joined(separator: "\n=====\n")
  }

  /// One page without scripts or anything from elsewhere.
  var html: String {
    let articles = drafts.map { draft in
      let lines = draft.document.paragraphs.map { "<p>\(Self.marked(Self.escaped($0)))</p>" }
      return "<article>\n\(lines.joined(separator: "\n"))\n</article>"
    }
    let title = Self.escaped(drafts.first?.name ?? "")
    return """
      <!doctype html>
      <html lang="id">
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body{font:11pt Arial,"Liberation Sans",sans-serif;background:#eee;margin:0}
      article{background:#fff;max-width:16cm;margin:1cm auto;padding:2cm 2cm 2.5cm 3cm}
      p{margin:0 0 .3em;min-height:.6em}
      mark{background:#fff3b0}
      </style>
      \(articles.joined(separator: "\n"))
      </html>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where character.isNewline: result += "<br>"
      default: result.append(character)
      }
    }
  }

  /// Empty fields stand out.
  private static func marked(_ text: String) -> String {
    let ending = ": belum diisi]"
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let field = rest[open...close]
      result += rest[..<open]
      let plain = String(field.map { $0 == "\u{A0}" ? " " : $0 })
      result += plain.hasSuffix(ending) ? "<mark>\(field)</mark>" : String(field)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
