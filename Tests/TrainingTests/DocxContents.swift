import Drafting
import Foundation

/// What a Word document holds: its words, and everything in all of its parts.
struct DocxContents {
  let names: [String]
  /// The words without markup, lines joined.
  let words: String
  /// Every part as it is stored, entities resolved.
  let everything: String

  init(_ bytes: [UInt8]) throws {
    let package = try DocxPackage(bytes)
    names = package.partNames
    words = Self.plain((package.bodyParagraphs + package.marginParagraphs).joined(separator: "\n"))
    everything = names.compactMap { package[$0] }
      .map { Self.plain(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
  }

  private static func plain(_ text: String) -> String {
    [("\u{A0}", " "), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
