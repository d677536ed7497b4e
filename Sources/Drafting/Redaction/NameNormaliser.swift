/// Takes a name apart as offices write it: titles, *alias*, *bin* and *binti*, *(alm.)*.
struct NameNormaliser {
  /// The words of the name itself, as they are written.
  let words: [String]
  /// Names after *alias*.
  let aliases: [[String]]
  /// The words after *bin* or *binti*.
  let parent: [String]

  init(_ name: String) {
    var own: [String] = []
    var aliases: [[String]] = []
    var parent: [String] = []
    enum Part { case own, alias, parent }
    var part = Part.own
    var isTitleTail = false
    for raw in name.split(whereSeparator: { $0.isWhitespace || $0 == "/" }) {
      // After a comma stand degrees: "Siti Aminah, S.H., M.H."
      let endsWithComma = raw.last == ","
      let word = String(raw.filter { $0 != "," && $0 != "(" && $0 != ")" })
      defer { if endsWithComma { isTitleTail = true } }
      let folded = word.lowercased().filter { $0 != "." }
      if Self.aliasWords.contains(folded) {
        (part, isTitleTail) = (.alias, false)
        aliases.append([])
        continue
      }
      if Self.parentWords.contains(folded) {
        (part, isTitleTail) = (.parent, false)
        continue
      }
      if folded.isEmpty || Self.titles.contains(folded) || Self.deceased.contains(folded) {
        continue
      }
      if isTitleTail, word.contains(".") { continue }
      switch part {
      case .own: own.append(word)
      case .alias: aliases[aliases.count - 1].append(word)
      case .parent: parent.append(word)
      }
    }
    words = own
    self.aliases = aliases.filter { !$0.isEmpty }
    self.parent = parent
  }

  private static let aliasWords: Set<String> = ["alias", "als", "aka", "dipanggil"]
  static let parentWords: Set<String> = ["bin", "binti", "bt", "bte", "b"]
  private static let deceased: Set<String> = ["alm", "almh", "almarhum", "almarhumah"]
  /// Forms of address and degrees before a name; compared without full stops.
  static let titles: Set<String> = [
    "dr", "drs", "dra", "ir", "h", "hj", "kh", "prof", "tn", "ny", "nn", "sdr", "sdri", "bapak",
    "ibu", "bpk", "r", "rr", "ra", "sh", "mh", "se", "st", "spd", "sag", "ssi", "skom", "amd",
    "haji", "hajah", "ustaz", "ustadz", "pdt", "apt", "ns",
  ]

  /// The initials: "S.N.R."; nothing where no word has a letter.
  var initials: String? {
    let letters = words.compactMap { $0.first { $0.isLetter } }
    guard !letters.isEmpty else { return nil }
    return letters.map { "\(String($0).uppercased())." }.joined()
  }
}
