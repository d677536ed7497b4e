internal import StatuteModel

extension TextRule {
  /// UMU-01, 02: how things are written, and what is still empty.
  static let style = [
    TextRule("UMU-01") { text, _ in
      text.placed.flatMap { place, words in
        WritingCheck(words).faults.map { fault in
          CheckHit(place, ["tulisan": .same(fault.written), "hal": fault.words])
        }
      }
    },
    TextRule("UMU-02") { text, dossier in
      guard let kind = text.kind, dossier.isFinal(kind) else { return [] }
      return text.placed.flatMap { place, words in
        EmptyFields.found(in: words).map { CheckHit(place, same: ["tulisan": $0]) }
      }
    },
  ]
}

extension Dossier {
  /// Whether a letter of this kind is asked for as a final copy.
  public func isFinal(_ kind: DocumentKind) -> Bool {
    file.papers.records("surat").contains {
      $0.term("jenis") == kind.rawValue && $0.truth("salinan_akhir") == .yes
    }
  }
}

/// Fields that nobody filled in: placeholders, tags, ellipses, `xxx`.
enum EmptyFields {
  static func found(in text: String) -> [String] {
    let plain = text.map { $0 == "\u{A0}" ? " " : $0 }
    var found: [String] = []
    var open: Int?
    for (index, character) in plain.enumerated() {
      if character == "[" { open = index }
      if character == "]", let start = open {
        let inside = String(plain[start...index])
        if inside.contains(": belum diisi") { found.append(inside) }
        open = nil
      }
    }
    for word in plain.split(whereSeparator: \.isWhitespace) {
      let word = String(word)
      let core = word.filter { $0.isLetter || $0 == "…" || $0 == "." || $0 == "{" }
      let isCross = core.count >= 3 && core.lowercased().allSatisfy { $0 == "x" }
      // A dotted line to write on by hand is longer.
      let isEllipsis = core == "…" || core == "..."
      if isCross || isEllipsis || word.contains("{{") { found.append(word) }
    }
    return found
  }
}

/// Finds amounts, dates and citations that are not written as the documents write them.
struct WritingCheck {
  struct Fault {
    let written: String
    let words: Vocabulary.Words
  }

  private let words: Words
  /// Where something begins that may be an amount, a date or a citation, by its first letters or
  /// digits: most words are none of these.
  private var amountsAt: [Int] = []
  private var datesAt: [Int] = []
  private var citationsAt: [Int] = []

  init(_ text: String) {
    words = Words(text)
    for index in words.indices {
      switch words.outline(of: index) {
      case .amount: amountsAt.append(index)
      case .date: datesAt.append(index)
      case .citation: citationsAt.append(index)
      case nil: break
      }
    }
  }

  var faults: [Fault] { amounts + dates + citations }

  // MARK: Money

  private var amounts: [Fault] {
    amountsAt.compactMap { index -> Fault? in
      let word = words[index].stripped
      guard word.lowercased().hasPrefix("rp") else { return nil }
      let rest = word.dropFirst(2)
      if rest.isEmpty || rest == "." {
        guard index + 1 < words.count, words[index + 1].first?.isWholeNumber == true else {
          return nil
        }
        return fault(
          "\(word) \(words[index + 1].stripped)", "ada spasi sesudah Rp",
          "a space stands after Rp")
      }
      guard rest.first?.isWholeNumber == true || rest.first == "." else { return nil }
      guard let amount = Rupiah(word), amount.text == word else {
        return fault(
          word, "bentuknya Rp120.000.000,00", "the form is Rp120.000.000,00")
      }
      return misspelt(amount, after: index)
    }
  }

  /// Where words in brackets follow, they are those of the amount.
  private func misspelt(_ amount: Rupiah, after index: Int) -> Fault? {
    guard index + 1 < words.count, words[index + 1].hasPrefix("("),
      let close = words.indices[(index + 1)...].first(where: { words[$0].contains(")") })
    else { return nil }
    let said = ((index + 1)...close).map { words[$0] }.joined(separator: " ").stripped
    guard said.hasSuffix("rupiah"), said.withoutOldSpelling != amount.words else { return nil }
    return fault(
      "\(amount.text) (\(said))", "terbilangnya \(amount.words)",
      "in words it is \(amount.words)")
  }

  // MARK: Dates

  private var dates: [Fault] {
    datesAt.compactMap { index -> Fault? in
      let word = words[index].stripped
      if word.utf8.count == 10, CalendarDate(iso: word) != nil {
        return fault(word, "tanggal ditulis 23 November 2026", "a date is written 23 November 2026")
      }
      guard index + 2 < words.count, (1...2).contains(word.utf8.count),
        words[index + 1].first?.isLetter == true, words[index + 2].first?.isWholeNumber == true,
        word.allSatisfy(\.isWholeNumber)
      else { return nil }
      let written = [word, String(words[index + 1]), words[index + 2].stripped].joined(
        separator: " ")
      guard let day = CalendarDate(indonesian: written) else { return nil }
      if day.indonesian != written {
        return fault(written, "bentuknya \(day.indonesian)", "the form is \(day.indonesian)")
      }
      return wrongWeekday(of: day, written, before: index)
    }
  }

  /// "Senin, 13 Juli 2026", "hari Senin tanggal 13 Juli 2026".
  private func wrongWeekday(of day: CalendarDate, _ written: String, before index: Int) -> Fault? {
    let isNamed = index > 1 && words[index - 1] == "tanggal"
    let place = isNamed ? index - 2 : index - 1
    guard words.indices.contains(place),
      let weekday = CalendarDate.Weekday(indonesian: words[place].stripped), weekday != day.weekday
    else { return nil }
    return fault(
      "\(words[place]) \(written)", "hari itu \(day.weekday.indonesian)",
      "that day is a \(day.weekday.english)")
  }

  // MARK: Citations

  private var citations: [Fault] {
    citationsAt.compactMap { index -> Fault? in
      guard index + 1 < words.count else { return nil }
      let word = words[index].strippedOfBrackets
      let next = words[index + 1]
      let isNumber = next.drop { $0 == "(" }.first?.isWholeNumber == true
      guard isNumber else { return nil }
      let written = "\(word) \(next.stripped)"
      switch word {
      case "pasal", "PASAL", "Ps.", "ps.", "Ps", "Psl.", "Psl":
        return fault(written, "ditulis Pasal", "it is written Pasal")
      case "Ayat", "AYAT": return fault(written, "ditulis ayat", "it is written ayat")
      case "ayat":
        return next.hasPrefix("(")
          ? nil : fault(written, "nomor ayat ditulis dalam kurung", "its number stands in brackets")
      default: return nil
      }
    }
  }

  private func fault(_ written: String, _ indonesian: String, _ english: String) -> Fault {
    Fault(
      written: written, words: Vocabulary.Words(indonesian: indonesian, english: english))
  }
}

extension StringProtocol {
  /// Without brackets before, and brackets and signs of a sentence behind; the ",00" of money stays.
  fileprivate var stripped: String {
    var core = drop { "(\"“".contains($0) }
    while let last = core.last, ").,;:\"”".contains(last) { core.removeLast() }
    return String(core)
  }

  /// UU 21/2007 itself writes "milyar", and charges quote it.
  fileprivate var withoutOldSpelling: String {
    split(separator: " ").map { $0 == "milyar" ? "miliar" : String($0) }.joined(separator: " ")
  }

  fileprivate var strippedOfBrackets: String { String(drop { "(\"“".contains($0) }) }
}
