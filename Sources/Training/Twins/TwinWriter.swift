internal import StatuteModel

/// A sentence of the narrative that tells a flipped fact.
public struct TwinSentence: Hashable, Sendable {
  /// The sentence of the scenario.
  public let before: String
  /// The sentence of the twin.
  public let after: String
}

/// Rewrites the words of a narrative that carry a flipped fact.
struct TwinWriter {
  let scenario: Scenario
  let flip: Flip
  let vocabulary: Vocabulary

  /// What stands for words that nobody can read.
  static let gap = "[… tidak terbaca …]"

  /// The narrative of the twin.
  var narrative: Narrative {
    Narrative(
      paragraphs: scenario.narrative.paragraphs.map { pieces in
        let isTold = pieces.contains { self.tells($0) }
        let rewritten = pieces.map(rewritten)
        guard isTold, let remark else { return rewritten }
        return rewritten + [.words(" " + remark)]
      })
  }

  /// The sentences that tell the fact.
  var sentences: [TwinSentence] {
    scenario.narrative.paragraphs.flatMap { pieces in
      let places = pieces.indices.filter { tells(pieces[$0]) }
      return places.map { place in
        let before = Sentences.around(place, in: pieces.map(\.text))
        var after = Sentences.around(
          place, in: pieces.map(\.text), showing: rewritten(pieces[place]).text)
        if let remark { after += " " + remark }
        return TwinSentence(before: before, after: after)
      }
    }
  }

  private func tells(_ piece: Narrative.Piece) -> Bool {
    guard case .anchor(let anchor) = piece else { return false }
    return anchor.statements.contains(flip.statement)
  }

  private func rewritten(_ piece: Narrative.Piece) -> Narrative.Piece {
    guard case .anchor(let anchor) = piece, tells(piece) else { return piece }
    let others = anchor.statements.filter { $0 != flip.statement }
    // Words that say the same of another fact stay true of that one.
    let isShared = others.contains { $0.value != nil && $0.value == flip.statement.value }
    let words = rewritten(anchor.words, isShared: isShared)
    return others.isEmpty
      ? .words(words)
      : .anchor(Narrative.Anchor(words: words, statements: others, line: anchor.line))
  }

  private func rewritten(_ words: String, isShared: Bool) -> String {
    switch flip.change {
    case .denied, .affirmed: return words
    case .withdrawn: return Self.gap
    case .replaced(let value):
      let old = isShared ? [] : flip.statement.value.map(spellings) ?? []
      let new = spellings(value)
      for (index, spelling) in old.enumerated() {
        if let range = Self.range(of: spelling, in: words), let fresh = new.dropFirst(index).first {
          return words[..<range.lowerBound] + fresh + words[range.upperBound...]
        }
      }
      return "\(words) (\(label.indonesian): \(new.first ?? value))"
    }
  }

  /// What is said at the end where words cannot simply be exchanged.
  private var remark: String? {
    switch flip.change {
    case .denied: "Pemeriksaan kemudian menunjukkan sebaliknya: \(subject) – ternyata tidak."
    case .affirmed: "Pemeriksaan kemudian menunjukkan sebaliknya: \(subject) – ternyata ya."
    case .replaced, .withdrawn: nil
    }
  }

  private var subject: String {
    guard case .affirmed(let term?) = flip.change else { return label.indonesian }
    let path = flip.path
    let named = FactPath(path.id, path.key, path.rest + [term])
    return vocabulary.label(of: named, about: entity)?.words.indonesian ?? label.indonesian
  }

  private var entity: FactKey.Entity { scenario.file.entity(of: flip.path.id) }

  private var label: Vocabulary.Words {
    FactWords(vocabulary: vocabulary, scenario: scenario).label(flip.path)
  }

  /// How a value is written in narratives: days, numbers in figures and words, countries.
  private func spellings(_ value: String) -> [String] {
    if let date = CalendarDate(iso: value) {
      let written = date.indonesian
      return [written, String(written.drop { $0 != " " }.dropFirst())]
    }
    if value.utf8.count == 7, let first = CalendarDate(iso: value + "-01") {
      let month = String(first.indonesian.drop { $0 != " " }.dropFirst())
      return [month, month]
    }
    if let country = vocabulary.lists["nama_negara"]?.first(where: {
      $0.name == value.lowercased()
    }) {
      return [country.label.indonesian]
    }
    if let number = Int64(value) { return [value, Terbilang.words(for: number)] }
    return [value.split(separator: "-").joined(separator: " ")]
  }

  private static func range(of part: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(part) {
        return start..<text.index(start, offsetBy: part.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}

/// Finds the sentence around a piece of a paragraph.
enum Sentences {
  /// The sentence in which a piece stands; `showing` takes the place of its words.
  static func around(_ place: Int, in pieces: [String], showing words: String? = nil) -> String {
    let before = pieces[..<place].joined()
    let own = pieces[place]
    let full = before + own + pieces[(place + 1)...].joined()
    let start = full.index(full.startIndex, offsetBy: before.count)
    let end = full.index(start, offsetBy: own.count)
    let ends = ends(in: full)
    let head = full[(ends.last { $0 <= start } ?? full.startIndex)..<start]
    let tail = full[end..<max(end, ends.first { $0 >= end } ?? full.endIndex)]
    return Statement.trimmed(head + "«\(words ?? own)»" + tail)
  }

  /// The places where a sentence ends: a full stop and a space, not behind an initial.
  private static func ends(in text: String) -> [String.Index] {
    var found: [String.Index] = []
    var previous: [Character] = []
    for index in text.indices {
      let character = text[index]
      if character.isWhitespace, let stop = previous.last, ".!?".contains(stop) {
        let letter = previous.dropLast().last
        let before = previous.dropLast(2).last
        let isInitial =
          letter?.isUppercase == true
          && (before.map { ". (".contains($0) || $0.isWhitespace } ?? true)
        if !isInitial { found.append(text.index(after: index)) }
      }
      previous.append(character)
    }
    return found
  }
}
