/// A suffix that makes words out of roots.
struct Suffix: Equatable {
  let bytes: [UInt8]

  static let bare = Suffix(bytes: [])
  static let kan = Suffix(bytes: Array("kan".utf8))
  static let an = Suffix(bytes: Array("an".utf8))
  static let i = Suffix(bytes: Array("i".utf8))
  static let all = [kan, an, i]

  /// Roots end in a vowel, one consonant or *ng*, so *korban* is not *korb-an*; *-i* never follows
  /// an *i*.
  func mayFollow(_ stem: ArraySlice<UInt8>) -> Bool {
    guard let last = stem.last else { return false }
    guard !last.isVowel else { return self != .i || last != 0x69 }
    guard let previous = stem.dropLast().last, !previous.isVowel else { return true }
    return (previous == 0x6E && last == 0x67) || (previous == 0x6B && last == 0x73)
  }
}

/// A prefix, with what it may stand beside and what it does to the letters after it.
enum Prefix {
  case me, pe, di, ter, ber, per, ke

  /// The prefixes that a stem may start with.
  static func starting(_ stem: ArraySlice<UInt8>) -> [Prefix] {
    guard stem.count >= 5 else { return [] }
    let start = stem.startIndex
    switch (stem[start], stem[start + 1]) {
    case (0x6D, 0x65): return [.me]
    case (0x70, 0x65): return stem[start + 2] == 0x72 ? [.pe, .per] : [.pe]
    case (0x64, 0x69): return [.di]
    case (0x74, 0x65): return stem[start + 2] == 0x72 ? [.ter] : []
    case (0x62, 0x65): return [.ber]
    case (0x6B, 0x65): return [.ke]
    default: return []
    }
  }

  /// Whether the language joins this prefix with that suffix; `depth` 1 is the inner of two
  /// prefixes, as *per-* in *mem-per-dagang-kan*, whose suffix belongs to the outer one.
  func agrees(with suffix: Suffix, depth: Int) -> Bool {
    switch self {
    case .me, .di: depth == 0 && suffix != .an
    case .pe: depth == 1 || suffix == .bare || suffix == .an
    case .per, .ber: depth == 1 || suffix != .i
    case .ter: suffix != .an || depth == 1
    case .ke: suffix == .an && depth == 0 || suffix == .i && depth == 1
    }
  }

  /// What may be left when the prefix is taken off, with swallowed consonants given back.
  func rests(of stem: ArraySlice<UInt8>) -> [[UInt8]] {
    let rest = stem.dropFirst(2)
    switch self {
    case .me: return Self.afterNasal(rest)
    case .pe: return Self.afterNasal(rest) + Self.afterPlainPe(rest)
    case .di, .ke: return [Array(rest)]
    case .per: return [Array(stem.dropFirst(3))]
    case .ter: return Self.afterTeOrTer(rest)
    case .ber: return Self.afterBeOrBer(rest)
    }
  }

  /// *meN-* and *peN-*: the nasal shows which consonant it may have replaced.
  private static func afterNasal(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
    let start = rest.startIndex
    guard rest.count >= 3 else { return [] }
    let next = rest[start + 1]
    switch rest[start] {
    case 0x6E where next == 0x67: return afterNg(rest.dropFirst(2))
    case 0x6E where next == 0x79: return [restored(0x73, rest.dropFirst(2)), Array(rest)]
    case 0x6E where next.isVowel: return [restored(0x74, rest.dropFirst()), Array(rest)]
    case 0x6D where next.isVowel: return [restored(0x70, rest.dropFirst()), Array(rest)]
    case 0x6E, 0x6D: return [Array(rest.dropFirst())]
    case 0x6C, 0x72, 0x77, 0x79: return [Array(rest)]
    default: return []
    }
  }

  /// *meng-* stands before vowels and *g, h, k*, or in place of *k*; *menge-* before one syllable.
  private static func afterNg(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let first = rest.first else { return [] }
    guard first.isVowel else { return [Array(rest)] }
    let plain = [Array(rest), restored(0x6B, rest)]
    return first == 0x65 ? plain + [Array(rest.dropFirst())] : plain
  }

  /// *pe-* without a nasal: *pekerja*, *pedagang*, *perusak*, and *pelajar* from *ajar*.
  private static func afterPlainPe(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let first = rest.first, !first.isVowel else { return [] }
    if Array(rest) == ajarAfterL { return [Array(rest.dropFirst())] }
    let isNasal = first == 0x6D || first == 0x6E
    let isHandled = isNasal || first == 0x6C || first == 0x77 || first == 0x79
    if first == 0x72 { return [] }
    return isHandled ? [] : [Array(rest)]
  }

  /// *ter-*, which loses an *r* before another: *terampas* from *rampas*.
  private static func afterTeOrTer(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
    guard rest.count >= 3 else { return [] }
    let whole = Array(rest.dropFirst())
    return whole[0].isVowel ? [whole, Array(rest)] : [whole]
  }

  /// *ber-*, *be-* (*bekerja*, *berencana*) and *bel-* (*belajar*).
  private static func afterBeOrBer(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
    guard rest.count >= 3, let first = rest.first else { return [] }
    if first == 0x72 { return afterTeOrTer(rest) }
    if Array(rest) == ajarAfterL { return [Array(rest.dropFirst())] }
    let start = rest.startIndex
    let losesR = rest[start + 1] == 0x65 && rest[start + 2] == 0x72
    return losesR ? [Array(rest)] : []
  }

  private static func restored(_ consonant: UInt8, _ rest: ArraySlice<UInt8>) -> [UInt8] {
    [consonant] + rest
  }

  private static let ajarAfterL = Array("lajar".utf8)
}
