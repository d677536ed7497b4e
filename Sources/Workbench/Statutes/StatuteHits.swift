internal import Drafting
internal import StatuteModel
internal import StatuteSearch
internal import StatuteXML

/// What the search over all texts found, for the pages.
struct StatuteHits {
  let shelf: StatuteShelf
  let words: PageWords
  let language: Language

  /// How many hits are shown.
  static let limit = 20

  func values(_ typed: String) -> [String: Any] {
    let words = String(typed.trimmed.prefix(200))
    var values: [String: Any] = [
      "dicari": words, "temuan": [[String: Any]](), "pesan": false, "saran": [[String: Any]](),
    ]
    guard !words.isEmpty else { return values }
    do {
      let result = try shelf.search(words, limit: Self.limit)
      values["temuan"] = result.hits.map(hit)
      values["pesan"] = message(result)
      values["saran"] = suggestions(result)
    } catch let error as SearchError {
      values["pesan"] = language == .indonesian ? error.indonesian : error.english
    } catch {
      values["pesan"] = self.words.text("undang.tak_tercari", in: language)
    }
    return values
  }

  private func message(_ result: SearchResult) -> String {
    if result.hits.isEmpty { return words.text("undang.tak_ada", in: language) }
    return words.text(
      result.total > result.hits.count ? "undang.sebagian" : "undang.seluruhnya",
      ["tampil": "\(result.hits.count)", "semua": "\(result.total)"], in: language)
  }

  private func hit(_ hit: SearchHit) -> [String: Any] {
    let document = hit.document
    let act = ActIdentifier(document.act).map(shelf.names.name(of:)) ?? document.act
    return [
      "temuan_nama": NoBreak.binding("\(document.title) \(act)"),
      "temuan_tautan": "\(StatuteAddress.root)/\(document.identifier)",
      "temuan_mati": !document.isInForce,
      "temuan_diganti": document.changes.contains(.replacedWords),
      "temuan_terbagi": document.changes.contains(.otherStanding),
      "cuplikan": hit.snippet.map { piece -> [String: Any] in
        ["kata_cuplikan": piece.text, "cocok": piece.isMatch]
      },
    ]
  }

  private func suggestions(_ result: SearchResult) -> [[String: Any]] {
    result.suggestions.words.flatMap(\.nearest).map { word in
      ["saran_kata": word, "saran_tautan": "/undang-undang/cari?q=\(FormFields.encoded(word))"]
    }
  }
}
