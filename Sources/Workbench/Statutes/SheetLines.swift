internal import StatuteModel
internal import StatuteXML

/// The lines of a sheet as templates show them: the law's words whole, with marks around them.
struct SheetLines {
  let sheet: ProvisionSheet
  let statute: Statute
  let addresses: StatuteAddress
  let sentences: SheetSentences
  /// Before identifiers, so that two sheets on one page do not share them.
  var prefix = ""

  /// The lines for the template `bunyi`.
  func values(_ lines: [ProvisionSheet.Line], isOwn: Bool) -> [[String: Any]] {
    var seen: Set<String> = []
    return lines.map { line in
      let opens = line.eId.map { seen.insert($0).inserted } ?? false
      return [
        "jangkar": isOwn && opens ? line.eId.map { "\(prefix)\($0)" } ?? false : false,
        "dalam": min(line.level, 6), "nomor": line.label.isEmpty ? false : line.label,
        "keadaan": sentences.mark(line) ?? false, "keadaan_catatan": signs(line.notes),
        "lain": line.standing != nil, "potong": sheet.signed(line).map(run),
      ]
    }
  }

  private func signs(_ notes: [Int]) -> [[String: Any]] {
    notes.map { ["ke": $0 + 1] }
  }

  /// The editor's marks around words that are not confirmed; the page shows them smaller, whole.
  private static func marks(
    around text: String
  ) -> (opening: String, words: String, closing: String) {
    let opening = ["[[?", "[["].first(where: text.hasPrefix) ?? ""
    let rest = text.dropFirst(opening.count)
    let closing = ["?]]", "]]"].first(where: rest.hasSuffix) ?? ""
    return (opening, String(rest.dropLast(closing.count)), closing)
  }

  private func run(_ run: ProvisionSheet.Run) -> [String: Any] {
    var values: [String: Any] = [
      "teks": run.text, "tautan": false, "pendek": false, "istilah": false, "diganti": false,
      "ragu": false,
      "polos": false, "tanda_buka": false, "tanda_tutup": false, "catatan_ke": signs(run.notes),
    ]
    switch run.role {
    case .plain: values["polos"] = true
    case .replaced: values["diganti"] = true
    case .doubtful:
      let parts = Self.marks(around: run.text)
      values["ragu"] = true
      values["teks"] = parts.words
      values["tanda_buka"] = parts.opening.isEmpty ? false : parts.opening
      values["tanda_tutup"] = parts.closing.isEmpty ? false : parts.closing
    case .term(let entry):
      if let definition = sheet.definitions.first(where: { $0.entry == entry }),
        definition.citation != sheet.citation
      {
        values["istilah"] = "ist-\(entry)"
        values["arti"] = definition.text
      } else {
        values["polos"] = true
      }
    case .reference(let target):
      if let page = addresses.page(target, from: statute) {
        values["tautan"] = page
        // "Pasal 5" stays on one line; a long citation may part.
        values["pendek"] = run.text.count <= 18
      } else {
        values["polos"] = true
      }
    }
    return values
  }
}
