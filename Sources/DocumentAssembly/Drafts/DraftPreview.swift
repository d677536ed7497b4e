internal import Drafting

/// A draft on standard output, for reading before anything is written.
public struct DraftPreview {
  private let drafts: [FilledDraft]

  /// Shows documents one after the other.
  public init(drafts: [FilledDraft]) {
    self.drafts = drafts
  }

  /// The words, one paragraph per line.
  public var text: String {
    drafts.map { $0.document.paragraphs.joined(separator: "\n") }.joined(separator: "\n=====\n")
  }

  /// One page without scripts or anything from elsewhere.
  public var html: String {
    let articles = drafts.map { draft in
      "<article>\n\(DocumentHTML(draft.document.blocks).text)\n</article>"
    }
    let title = DocumentHTML.escaped(drafts.first?.name ?? "")
    return """
      <!doctype html>
      <html lang="id">
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body{font:11pt Arial,"Liberation Sans",sans-serif;background:#eee;margin:0}
      article{background:#fff;max-width:16cm;margin:1cm auto;padding:2cm 2cm 2.5cm 3cm}
      p{margin:0 0 .3em;min-height:.6em}
      p.tengah{text-align:center}
      p.kanan{text-align:right}
      p.butir{margin-left:2em;text-indent:-2em}
      p.butir .no{display:inline-block;min-width:2em;text-indent:0}
      table{border-collapse:collapse;width:100%;margin:.3em 0}
      td,th{vertical-align:top;text-align:left;padding:.1em .4em .1em 0}
      .garis>*>tr>*{border:1px solid #555;padding:.2em .4em}
      mark{background:#fff3b0}
      </style>
      \(articles.joined(separator: "\n"))
      </html>
      """
  }
}
