internal import StatuteSearch

/// Hits for a terminal.
struct SearchText {
  private let result: SearchResult
  private let names: [String: String]

  init(_ result: SearchResult, names: [String: String]) {
    self.result = result
    self.names = names
  }

  var rendered: String {
    result.hits.isEmpty ? nothing : hits
  }

  private var hits: String {
    let wrapper = Wrapper(width: Interface.width)
    var lines: [String] = []
    for hit in result.hits {
      let document = hit.document
      let act = names[document.act] ?? document.act
      let state =
        document.isInForce
        ? "" : "  " + Style.red(Interface.words("tidak berlaku hari ini", "not in force today"))
      let changes = Self.sentences(document).map { "  " + Style.red($0) }
      lines.append(
        "\(Style.bold("\(document.title) \(act)"))  \(Style.faint(document.identifier))\(state)")
      let words = hit.snippet.map { $0.isMatch ? marked($0.text) : $0.text }.joined()
      lines += changes
      lines += wrapper.wrap(words, first: "  ", rest: "  ")
    }
    lines.append(
      Interface.words(
        "\(result.hits.count) dari \(result.total) temuan",
        "\(result.hits.count) of \(result.total) hits"))
    return lines.joined(separator: "\n")
  }

  /// What a reader of the snippet must not take for law in force.
  static func sentences(_ document: SearchDocument) -> [String] {
    SearchDocument.Change.allCases.filter(document.changes.contains).map { change in
      switch change {
      case .replacedWords:
        Interface.words(
          "ada kata-kata yang sudah diganti, misalnya ancaman pidana; lihat rujukan pasal",
          "some words are replaced, such as a sanction; see rujukan pasal")
      case .otherStanding:
        Interface.words(
          "ada bagian yang dicabut atau belum berlaku; lihat rujukan pasal",
          "a part is revoked or not yet in force; see rujukan pasal")
      }
    }
  }

  /// Brackets where there are no colours, so that the match is seen everywhere.
  private func marked(_ text: String) -> String {
    Interface.usesColour ? Style.underlined(text) : "[\(text)]"
  }

  private var nothing: String {
    var lines = [Interface.words("Tidak ada yang ditemukan.", "Nothing was found.")]
    for word in result.suggestions.words {
      let nearest = word.nearest.joined(separator: ", ")
      lines.append(
        Interface.words(
          nearest.isEmpty
            ? "  \"\(word.word)\" tidak ada dalam naskah"
            : "  \"\(word.word)\" tidak ada; yang dekat: \(nearest)",
          nearest.isEmpty
            ? "  \"\(word.word)\" does not occur"
            : "  \"\(word.word)\" does not occur; close to it: \(nearest)"))
    }
    for relaxed in result.suggestions.relaxed {
      lines.append(
        Interface.words(
          "  tanpa \(relaxed.dropped): \(relaxed.total) temuan",
          "  without \(relaxed.dropped): \(relaxed.total) hits"))
    }
    return lines.joined(separator: "\n")
  }
}

/// Hits for programs.
struct SearchJSON: Encodable {
  let jumlah: Int
  let temuan: [Hit]
  let saran: [Suggestion]

  init(_ result: SearchResult) {
    jumlah = result.total
    temuan = result.hits.map(Hit.init)
    saran = result.suggestions.words.map { Suggestion(kata: $0.word, dekat: $0.nearest) }
  }

  struct Hit: Encodable {
    let id, peraturan, judul, jenis, cuplikan: String
    let berlaku: Bool
    /// What in the words is not in force although the provision is.
    let perubahan: [String]

    init(_ hit: SearchHit) {
      id = hit.document.identifier
      peraturan = hit.document.act
      judul = hit.document.title
      jenis = hit.document.kind.rawValue
      berlaku = hit.document.isInForce
      perubahan = hit.document.changes.map(\.rawValue).sorted()
      cuplikan = hit.snippet.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }
  }

  struct Suggestion: Encodable {
    let kata: String
    let dekat: [String]
  }
}
