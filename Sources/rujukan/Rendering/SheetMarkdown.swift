internal import StatuteModel
internal import StatuteXML

/// A sheet in Markdown, for notes and teaching material.
struct SheetMarkdown {
  private let sheet: ProvisionSheet
  private let sentences: SheetSentences
  private let names: ActNaming

  init(_ sheet: ProvisionSheet, names: ActNaming) {
    self.sheet = sheet
    self.names = names
    sentences = SheetSentences(names: names, language: Interface.language)
  }

  func rendered(_ showsElucidation: Bool) -> String {
    var blocks = [
      "# \(escaped(names.full(sheet.citation)))",
      "*\(escaped(sheet.act.longName)) tentang \(escaped(sheet.act.subject))*",
      "**\(escaped(sentences.heading(sheet)))**",
    ]
    blocks += lines(sheet.lines)
    if !sheet.notes.isEmpty {
      blocks.append(
        sheet.notes.enumerated().map {
          "[^\($0.offset + 1)]: \(escaped(sentences.note($0.element)))"
        }
        .joined(separator: "\n"))
    }
    for target in sheet.targets {
      blocks.append("## \(escaped(names.full(target.citation)))")
      blocks.append("*\(escaped(sentences.standing(target.standing)))*")
      blocks += lines(target.lines)
    }
    if showsElucidation, let elucidation = sheet.elucidation {
      blocks.append("## \(escaped(elucidation.citation.text))")
      blocks.append("*\(escaped(sentences.standing(elucidation.standing)))*")
      blocks += lines(elucidation.lines)
    }
    if !sheet.definitions.isEmpty {
      blocks.append("## " + Interface.words("Istilah", "Terms"))
      blocks += sheet.definitions.map { "- \(escaped($0.text)) (\(escaped($0.citation.text)))" }
    }
    blocks += sheet.remarks.map {
      "> \(escaped(sentences.confidence($0.mark))). \(escaped($0.note))"
    }
    return blocks.joined(separator: "\n\n")
  }

  private func lines(_ lines: [ProvisionSheet.Line]) -> [String] {
    lines.map { line in
      let words = sheet.signed(line).map { run in
        escaped(run.text) + run.notes.map { "[^\($0 + 1)]" }.joined()
      }.joined()
      let margin = String(repeating: "> ", count: line.level)
      let mark = sentences.mark(line).map { mark in
        "**\(escaped(mark))**" + line.notes.map { "[^\($0 + 1)]" }.joined() + " "
      }
      return margin + (line.label.isEmpty ? "" : escaped(line.label) + " ") + (mark ?? "") + words
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#~|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
