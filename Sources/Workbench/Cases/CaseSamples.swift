internal import StatuteModel
internal import StatuteXML

/// The sample cases that travel with the program, in the folder `Contoh` beside the templates.
struct CaseSamples: Sendable {
  private let texts: [(name: String, text: String)]

  /// Reads the samples; a folder that is not there holds none.
  init(folder: String) throws(DiagnosticError) {
    var texts: [(name: String, text: String)] = []
    for name in FolderListing.names(in: folder, ending: ".yaml") {
      let bytes = try FileReading.bytes(of: "\(folder)/\(name)", limit: 1 << 20)
      texts.append((String(name.dropLast(5)), String(decoding: bytes, as: UTF8.self)))
    }
    self.texts = texts
  }

  /// The text of a sample; `nil` for a name that none has.
  func text(_ name: String) -> String? { texts.first { $0.name == name }?.text }

  /// The sample to begin with: one in which a fact is still open.
  var first: String? {
    (texts.first { $0.name.contains("belum-diketahui") } ?? texts.first)?.name
  }

  /// The samples as a form offers them; the file's name in words says what each is about.
  func values(_ language: Language) -> [[String: Any]] {
    texts.map { sample in
      let words = sample.name.split(separator: "-").joined(separator: " ")
      return [
        "contoh_nama": sample.name, "contoh_sebutan": AnalysisWords.capitalized(words),
      ]
    }
  }
}
