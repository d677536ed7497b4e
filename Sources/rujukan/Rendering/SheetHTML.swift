internal import StatuteModel
internal import StatuteXML

/// A sheet as a self-contained HTML page that prints well; nothing is fetched.
struct SheetHTML {
  private let sheet: ProvisionSheet
  private let sentences: SheetSentences
  private let names: ActNaming

  init(_ sheet: ProvisionSheet, names: ActNaming) {
    self.sheet = sheet
    self.names = names
    sentences = SheetSentences(names: names, language: Interface.language)
  }

  func rendered(_ showsElucidation: Bool) -> String {
    var body = """
      <header>
      <h1>\(escaped(names.full(sheet.citation)))</h1>
      <p>\(escaped(sheet.act.longName)) tentang \(escaped(sheet.act.subject))</p>
      <p class="keadaan">\(escaped(sentences.heading(sheet)))</p>
      </header>
      <section class="bunyi" lang="id">
      \(lines(sheet.lines))
      </section>
      """
    if !sheet.notes.isEmpty {
      let items = sheet.notes.enumerated().map {
        "<li id=\"catatan-\($0.offset + 1)\">\(escaped(sentences.note($0.element)))</li>"
      }
      body += section(
        Interface.words("Catatan", "Notes"), "<ol>\(items.joined(separator: "\n"))</ol>")
    }
    for target in sheet.targets {
      body += section(
        names.full(target.citation),
        "<p>\(escaped(sentences.standing(target.standing)))</p>\n\(lines(target.lines))")
    }
    if showsElucidation, let elucidation = sheet.elucidation {
      body += section(
        elucidation.citation.text,
        "<p>\(escaped(sentences.standing(elucidation.standing)))</p>\n\(lines(elucidation.lines))")
    }
    if !sheet.definitions.isEmpty {
      let items = sheet.definitions.map {
        "<dt>\(escaped($0.term)) (\(escaped($0.citation.text)))</dt><dd>\(escaped($0.text))</dd>"
      }
      body += section(
        Interface.words("Istilah", "Terms"), "<dl>\(items.joined(separator: "\n"))</dl>")
    }
    let remarks = sheet.remarks.map {
      "<p>\(escaped(sentences.confidence($0.mark))). \(escaped($0.note))</p>"
    }
    body += section(
      Interface.words("Asal bunyi", "Whence the wording"), remarks.joined(separator: "\n"))
    return """
      <!DOCTYPE html>
      <html lang="\(Interface.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(names.full(sheet.citation)))</title>
      <style>
      body { font: 1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
      h1, h2 { line-height: 1.2 } h2 { font-size: 1.1rem; margin-top: 2rem }
      .keadaan { font-weight: bold } .bunyi { border-left: .25rem solid; padding-left: 1rem }
      del { text-decoration: line-through } .ragu { text-decoration: underline dotted }
      sup a { text-decoration: none } .lain { border-left: .15rem dashed; padding-left: .5rem }
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>
      """
  }

  private func section(_ title: String, _ content: String) -> String {
    "\n<section>\n<h2>\(escaped(title))</h2>\n\(content)\n</section>"
  }

  private func lines(_ lines: [ProvisionSheet.Line]) -> String {
    lines.map { line in
      let words = sheet.signed(line).map(run).joined()
      let label = line.label.isEmpty ? "" : escaped(line.label) + " "
      let margin = line.level == 0 ? "" : " style=\"margin-left:\(line.level * 2)em\""
      let kind = line.standing == nil ? "" : " class=\"lain\""
      return "<p\(kind)\(margin)>\(label)\(mark(line))\(words)</p>"
    }.joined(separator: "\n")
  }

  private func mark(_ line: ProvisionSheet.Line) -> String {
    guard let mark = sentences.mark(line) else { return "" }
    return "<strong>\(escaped(mark))</strong>\(signs(line.notes)) "
  }

  private func signs(_ notes: [Int]) -> String {
    notes.map { "<sup><a href=\"#catatan-\($0 + 1)\">[\($0 + 1)]</a></sup>" }.joined()
  }

  private func run(_ run: ProvisionSheet.Run) -> String {
    let text = escaped(run.text)
    var marked: String =
      switch run.role {
      case .plain, .term, .reference: text
      case .replaced: "<del>\(text)</del>"
      case .doubtful: "<span class=\"ragu\">\(text)</span>"
      }
    if let element = run.element {
      marked = "<span data-unsur=\"\(escaped(element))\">\(marked)</span>"
    }
    return marked + signs(run.notes)
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
