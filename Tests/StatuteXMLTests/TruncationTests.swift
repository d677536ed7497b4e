import StatuteModel
import StatuteXML
import Testing

@Suite("Cut and changed files")
struct TruncationTests {
  @Test("UU 21/2007 cut at every 97th byte gives an error with a line, and never an act")
  func everyCut() async throws {
    let bytes = try Act.trafficking.bytes
    let cuts = Array(stride(from: 0, to: bytes.count - 1, by: 97))
    #expect(cuts.count > 1800)
    let share = 200
    let faults = await withTaskGroup(of: [Int].self) { group in
      for start in stride(from: 0, to: cuts.count, by: share) {
        group.addTask {
          cuts[start..<min(start + share, cuts.count)].filter { cut in
            !Self.isRefused(Array(bytes[..<cut]))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(faults == [], "terpotong di bita ini tanpa galat")
  }

  private static func isRefused(_ bytes: [UInt8]) -> Bool {
    let result = StatuteChecker(profile: nil).check(bytes, file: "naskah.xml")
    return result.statute == nil
      && result.diagnostics.contains { $0.severity == .error && $0.position.line >= 1 }
      && result.diagnostics.allSatisfy { $0.position.line >= 1 }
  }

  /// A letter in the words of a provision, with the place of the provision that says it.
  private struct Letter {
    let offset: Int
    let provision: Int
  }

  @Test("Each of 300 changed letters of UU 21/2007 breaks the seal of the provision that holds it")
  func changedLetters() throws {
    let bytes = try Act.trafficking.bytes
    let statute = try Act.trafficking.statute
    let seal = Seal(statute)
    let letters = Self.letters(in: bytes, of: statute)
    #expect(letters.count > 40_000)
    var numbers = FixedNumbers(state: 21_2007)
    for _ in 0..<300 {
      let letter = try #require(letters.randomElement(using: &numbers))
      var damaged = bytes
      let old = damaged[letter.offset]
      let others = (UInt8(ascii: "a")...UInt8(ascii: "z")).filter { $0 != old }
      damaged[letter.offset] = try #require(others.randomElement(using: &numbers))
      let result = StatuteChecker(profile: nil).check(
        damaged, file: "naskah.xml", seal: (text: seal.text, file: "manifes.txt"))
      let lines = result.diagnostics.filter { $0.rule == "statute.seal" }.map(\.position.line)
      #expect(
        lines == [statute.provisions[letter.provision].line],
        "huruf pada bita \(letter.offset), \(statute.provisions[letter.provision].eId ?? "")")
    }
  }

  /// Letters between tags after `meta`, with the provision whose start tag stands last before them
  /// and that is not closed: found in the bytes, not by the reader.
  private static func letters(in bytes: [UInt8], of statute: Statute) -> [Letter] {
    let places = Dictionary(
      statute.provisions.compactMap { piece in piece.eId.map { ($0, piece.index) } }
    ) { first, _ in first }
    var result: [Letter] = []
    var open: [(name: String, provision: Int?)] = []
    var inMeta = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let byte = bytes[index] | 0x20
        if inMeta == 0, (97...122).contains(byte), bytes[index] < 0x80,
          let provision = open.last(where: { $0.provision != nil })?.provision
        {
          result.append(Letter(offset: index, provision: provision))
        }
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      if tag.hasPrefix("/") {
        if open.popLast()?.name == "meta" { inMeta -= 1 }
      } else if !tag.hasSuffix("/"), !tag.hasPrefix("?"), !tag.hasPrefix("!") {
        let name = String(tag.prefix { $0 != " " })
        let eId = tag.firstMatch(of: /\seId="([^"]*)"/).map { String($0.1) }
        open.append((name, eId.flatMap { places[$0] }))
        if name == "meta" { inMeta += 1 }
      }
      index = end + 1
    }
    return result
  }

  @Test("2,000 damaged copies of the imaginary act never crash, and twice give the same findings")
  func randomDamage() async throws {
    let bytes = try Act.imaginary.bytes
    let seal = try Act.imaginary.seal
    let profile = try Schemas.profile.get()
    let unseen = await withTaskGroup(of: [UInt64].self) { group in
      for share in 0..<8 {
        group.addTask {
          (0..<250).map { UInt64(share * 250 + $0) }.filter { seed in
            let damaged = Self.damage(bytes, seed: seed)
            func findings() -> [Diagnostic] {
              StatuteChecker(profile: profile).check(
                damaged, file: "naskah.xml", seal: (text: seal, file: "manifes.txt")
              ).diagnostics
            }
            return findings() != findings()
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(unseen == [], "temuan berubah dari satu pembacaan ke pembacaan berikutnya")
  }

  /// One to four bytes changed, taken out or put in.
  private static func damage(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var numbers = FixedNumbers(state: seed)
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let place = Int.random(in: 0..<damaged.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 1: damaged.remove(at: place)
      case 2: damaged.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      default:
        let end = min(place + Int.random(in: 1...200, using: &numbers), damaged.count)
        damaged.removeSubrange(place..<end)
      }
      if damaged.isEmpty { return damaged }
    }
    return damaged
  }
}
