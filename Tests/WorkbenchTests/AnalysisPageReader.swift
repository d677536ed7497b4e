import Foundation

/// Reads a rendered page as a person or a test needs it.
enum AnalysisPageReader {
  /// The words of each paragraph of the law: number and words, without the tags that mark elements.
  static func lawLines(_ html: String) -> [String] {
    lawParagraphs(html).map { paragraph in
      let number =
        paragraph.firstMatch(of: #/<span class="no">([^<]*)<\/span>/#)
        .map { String($0.1) + " " } ?? ""
      let words = paragraph.split(separator: "<span class=\"w\">", maxSplits: 1).last ?? ""
      return number + plain(String(words))
    }
  }

  /// The same paragraphs with everything in them.
  private static func lawParagraphs(_ html: String) -> [String] {
    html.components(separatedBy: "<div class=\"lit\">").dropFirst().flatMap { part in
      let provision = part.components(separatedBy: "</div>")[0]
      return provision.components(separatedBy: "<p class=").dropFirst().compactMap {
        $0.components(separatedBy: "</p>").first.map { "<p class=" + $0 }
      }
    }
  }

  /// Words without tags of HTML and without the number tags of elements.
  static func plain(_ html: String) -> String {
    let untagged = html.replacing(
      #/<span class="tag">[^<]*<span class="sr">[^<]*<\/span><\/span>/#, with: "")
    return unescaped(untagged.replacing(#/<[^>]*>/#, with: ""))
  }

  /// The marks in the words of the law: where they lead, their class, the tag and the spoken words.
  static func marks(
    _ html: String
  ) -> [(anchor: String, state: String, tag: String, spoken: String)] {
    html.matches(
      of:
        #/class="el (\w+)" href="#([\w-]+)"><span class="keep-1"><span class="tag">([^<]*)<span class="sr">([^<]*)</#
    ).map { (String($0.2), String($0.1), String($0.3), String($0.4)) }
  }

  /// The rows beside them: number, class and word.
  static func rows(_ html: String) -> [(number: String, state: String, word: String)] {
    html.matches(
      of:
        #/<summary><span class="n">([^<]*)<\/span><span class="name">[^<]*<\/span><span class="state (\w+)">([^<]*)<\/span>/#
    ).map { (String($0.1), String($0.2), String($0.3)) }
  }

  /// What a reader sees, one block per line; the spoken words of signs stay in.
  static func visibleText(_ html: String) -> String {
    var text = html
    for tag in [
      "p", "h1", "h2", "h3", "li", "dt", "tr", "summary", "section", "option", "a", "form",
    ] {
      text = text.replacing("</\(tag)>", with: "</\(tag)>\n")
    }
    text = text.replacing("</td>", with: " | ").replacing("</th>", with: " | ")
      .replacing("</dd>", with: "\n").replacing("</caption>", with: "\n")
      .replacing("</label>", with: " ").replacing("</button>", with: "\n")
      .replacing("<span class=\"cite\">", with: "\n").replacing(
        "</span><span", with: "</span> <span"
      )
      .replacing("<strong>", with: "\n<strong>")
    // Links inside the law's words end no line.
    return unescaped(text.replacing(#/<[^>]*>/#, with: ""))
      .split(separator: "\n").map { line in
        line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
      }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// Entities as characters.
  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
