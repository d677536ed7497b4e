internal import StatuteModel
internal import StatuteXML
internal import Yams

/// The words of the pages in both languages, from `Templates/web/kata/*.yaml`.
struct PageWords: Sendable {
  /// For each language: group, key, words.
  let words: [Language: [String: [String: String]]]

  /// Reads every file of a folder.
  /// - Throws: `DiagnosticError` that names the file, or the key that lacks a language.
  init(folder: String) throws(DiagnosticError) {
    var words: [Language: [String: [String: String]]] = [:]
    for name in FolderListing.names(in: folder, ending: ".yaml") {
      let group = String(name.dropLast(".yaml".count))
      for (key, texts) in try Self.read("\(folder)/\(name)") {
        for language in Language.allCases {
          guard let text = texts[language.rawValue] else {
            throw DiagnosticError(
              PageFinding.missingWords(key: "\(group).\(key)", language: language.rawValue),
              in: "\(folder)/\(name)")
          }
          words[language, default: [:]][group, default: [:]][key] = text
        }
      }
    }
    self.words = words
  }

  private static func read(_ path: String) throws(DiagnosticError) -> [String: [String: String]] {
    let text = String(decoding: try FileReading.bytes(of: path, limit: 1 << 20), as: UTF8.self)
    do {
      return try YAMLDecoder().decode([String: [String: String]].self, from: text)
    } catch {
      throw DiagnosticError(PageFinding.unreadableWords, in: path)
    }
  }

  /// The words of a key such as `umum.cari`, with what stands in braces replaced; the key itself
  /// where there are none.
  func text(_ key: String, _ values: [String: String] = [:], in language: Language) -> String {
    let halves = key.split(separator: ".", maxSplits: 1).map(String.init)
    guard halves.count == 2, var text = words[language]?[halves[0]]?[halves[1]] else { return key }
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }
}
