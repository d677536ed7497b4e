/// Finds the roots that an Indonesian word may be built on.
///
/// Snowball cuts affixes by length alone; it gives *perekrutan* `ekrut` but *merekrut* `rekrut`,
/// and cannot give back the consonant that a nasal prefix swallows (*menipu* from *tipu*). Here
/// a word yields every root its affixes allow, and two words meet when they share one. Only the
/// pairs of prefix and suffix that Indonesian allows are tried, so *-an* is never cut after
/// *di-*, nor *-i* after *pe-*.
struct RootFinder {
  private var roots: [[UInt8]] = []

  /// The possible roots of a lower-case word: the word itself first, no root twice.
  static func roots(of word: [UInt8]) -> [[UInt8]] {
    var finder = RootFinder()
    finder.roots.reserveCapacity(6)
    finder.add(word)
    guard word.count >= 4, word.allSatisfy(\.isLowercaseLetter) else {
      return finder.withSpellings()
    }
    finder.peel(word[...])
    for ending in enclitics where word.count - ending.bytes.count >= ending.shortestRest {
      guard word.hasSuffix(ending.bytes) else { continue }
      let rest = word.dropLast(ending.bytes.count)
      finder.accept(rest)
      finder.peel(rest)
    }
    return finder.withSpellings()
  }

  /// *-nya*, and the particles; *-ku*, *-mu* and *-tah* are left out because a law addresses
  /// nobody, and cutting them ruins *pelaku*, *ilmu* and *perintah*.
  private static let enclitics: [(bytes: [UInt8], shortestRest: Int)] = [
    (Array("nya".utf8), 3), (Array("lah".utf8), 5), (Array("kah".utf8), 5),
    (Array("pun".utf8), 5),
  ]

  // MARK: - Affixes

  private mutating func peel(_ word: ArraySlice<UInt8>) {
    guard !Self.frozen.contains(Array(word)) else { return }
    var longerSuffixWon = false
    for suffix in Suffix.all {
      guard word.count - suffix.bytes.count >= 3, word.hasSuffix(suffix.bytes) else { continue }
      let stem = word.dropLast(suffix.bytes.count)
      guard suffix.mayFollow(stem) else { continue }
      accept(stem)
      guard !Self.frozen.contains(Array(stem)) else { continue }
      let found = peelPrefixes(stem, under: suffix, depth: 0)
      longerSuffixWon = longerSuffixWon || (found && suffix != .i)
    }
    // *pengawasan* is *peng-awas-an*; reading it as *peng-(k)awasan* would find every *kawasan*.
    // *-i* decides nothing: *mengeksploitasi* ends in a letter of its root.
    if !longerSuffixWon { peelPrefixes(word, under: .bare, depth: 0) }
  }

  /// Returns whether a possible root was found.
  @discardableResult
  private mutating func peelPrefixes(
    _ stem: ArraySlice<UInt8>, under suffix: Suffix, depth: Int
  ) -> Bool {
    var found = false
    for prefix in Prefix.starting(stem) where prefix.agrees(with: suffix, depth: depth) {
      for rest in prefix.rests(of: stem) {
        let isRoot = accept(rest[...])
        found = found || isRoot
        // Voice alone parts *dipekerjakan* from *mempekerjakan*; both keep *pekerjakan*, so that
        // they are closer to each other than to *kerja*.
        if isRoot, depth == 0, prefix == .me || prefix == .di { add(rest + suffix.bytes) }
        // Under a swallowed consonant stands a root, or *ke-* (*mengetahui*); never *pe-* or *per-*.
        let isWhole = stem.hasSuffix(rest) || prefix == .me && rest.first == 0x6B
        if depth == 0, isWhole, !Self.frozen.contains(rest) {
          peelPrefixes(rest[...], under: suffix, depth: 1)
        }
      }
    }
    return found
  }

  // MARK: - Roots

  @discardableResult
  private mutating func accept(_ root: ArraySlice<UInt8>) -> Bool {
    guard Self.isPossible(root) else { return false }
    add(Array(root))
    return true
  }

  private mutating func add(_ root: [UInt8]) {
    if !roots.contains(root) { roots.append(root) }
  }

  /// A root has two syllables, or is one of the few that have one, and starts pronounceably.
  static func isPossible(_ root: ArraySlice<UInt8>) -> Bool {
    guard root.count >= 3 else { return false }
    var vowels = 0
    for byte in root where byte.isVowel { vowels += 1 }
    guard vowels >= 2 else { return monosyllables.contains(Array(root)) }
    let first = root[root.startIndex]
    let second = root[root.startIndex + 1]
    return first.isVowel || second.isVowel || Self.mayFollow(first, second)
  }

  /// *pr, tr, kr, sy, ny …*: the pairs of consonants that words begin with.
  private static func mayFollow(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (_, 0x72), (_, 0x6C): first != 0x6E && first != 0x6D  // r, l after all but n and m
    case (0x73, _), (0x6B, 0x68), (0x6E, 0x79), (0x70, 0x73), (0x6B, 0x77): true
    default: false
    }
  }

  private static let monosyllables = Set(
    ["sah", "hak", "cap", "cek", "tes", "bom", "las", "lap", "cat", "bor", "pel", "tik", "cor"]
      .map { Array($0.utf8) })

  /// Words that are taken no further apart, because they only look derived (*terima*) or because
  /// their meaning in law has left their root: *berlaku* (in force) is not *melakukan* (to
  /// commit), *pemerintah* (government) is not *perintah* (an order).
  static let frozen = Set(
    [
      "berlaku", "pemerintah", "perempuan", "menteri", "perkara", "negeri", "berita", "terima",
      "penjara", "periksa", "perkosa", "pribadi", "kembali", "saksi", "sanksi", "masalah",
      "keluarga", "korban", "badan", "bagian", "jalan", "kesan", "pesan", "perlu", "perdata",
      "tetapi", "beberapa", "kawasan", "ketua", "kepala",
    ].map { Array($0.utf8) })

  // MARK: - Spellings

  /// Adds official spellings, and the noun of a Dutch verb: *terorganisir* is *terorganisasi*.
  private consuming func withSpellings() -> [[UInt8]] {
    for root in roots {
      for official in Spellings.official(for: root) { add(official) }
      guard root.count >= 7, root.hasSuffix(Self.dutchVerb), let before = root.dropLast(2).last,
        Self.beforeDutchVerb.contains(before)
      else { continue }
      add(Array(root.dropLast(2)) + Self.dutchNoun)
    }
    return roots
  }

  private static let dutchVerb = Array("ir".utf8)
  private static let dutchNoun = Array("asi".utf8)
  private static let beforeDutchVerb = Array("lnst".utf8)
}

extension BidirectionalCollection where Element == UInt8 {
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
