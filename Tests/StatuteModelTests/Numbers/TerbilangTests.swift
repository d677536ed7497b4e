import StatuteModel
import Testing

@Suite("Numbers in words")
struct TerbilangTests {
  @Test(
    "Words are printed as the conventions say, and read back",
    arguments: [
      (0, "nol"), (8, "delapan"), (10, "sepuluh"), (11, "sebelas"), (14, "empat belas"),
      (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"), (110, "seratus sepuluh"),
      (1000, "seribu"), (1001, "seribu satu"), (1100, "seribu seratus"),
      (2026, "dua ribu dua puluh enam"), (21_000, "dua puluh satu ribu"),
      (1_000_000, "satu juta"), (1_001_000, "satu juta seribu"),
      (12_500_000, "dua belas juta lima ratus ribu"), (120_000_000, "seratus dua puluh juta"),
      (1_000_000_000, "satu miliar"), (1_000_000_000_000, "satu triliun"),
      (
        7_377_845_925,
        "tujuh miliar tiga ratus tujuh puluh tujuh juta delapan ratus empat puluh lima ribu "
          + "sembilan ratus dua puluh lima"
      ),
      (1_000_000_000_000_000, "satu kuadriliun"),
      (1_000_000_000_000_000_000, "satu kuintiliun"), (-5, "minus lima"),
    ] as [(Int64, String)])
  func vectors(value: Int64, words: String) {
    #expect(Terbilang.words(for: value) == words)
    #expect(Terbilang.value(of: words) == value)
  }

  @Test("Every number to 10,000 and 100,000 others to a quadrillion come back")
  func roundTrip() {
    var wrong: [Int64] = []
    var generator = SplitMix(state: 21_2007)
    let random = (0..<100_000).map { _ in
      Int64.random(in: 0...1_000_000_000_000_000, using: &generator)
    }
    for value in Array(0...10_000) + random + [.max, .min, .min + 1]
    where Terbilang.value(of: Terbilang.words(for: value)) != value {
      wrong.append(value)
    }
    #expect(wrong == [])
  }

  @Test(
    "Older and careless spellings are read",
    arguments: [
      ("lima milyar", 5_000_000_000), ("satu ribu", 1000), ("satu ratus", 100),
      ("satu puluh", 10), ("satu belas", 11), ("limabelas", 15), ("dua-puluh  LIMA", 25),
      (" Dua\u{A0}Ratus ", 200), ("sejuta", 1_000_000), ("seratusduapuluhjuta", 120_000_000),
      ("tiga trilyun", 3_000_000_000_000),
    ] as [(String, Int64)])
  func spellings(words: String, value: Int64) {
    #expect(Terbilang.value(of: words) == value)
  }

  @Test(
    "Words that are not one number are refused",
    arguments: [
      "", " ", "-", "puluh", "dua tiga", "ratus", "dua ribu juta", "tiga ribu empat ribu",
      "lima belas dua", "nol satu", "minus", "minus nol", "tahun", "satuu", "🙂",
      "dua puluh tiga ratus",
      "sembilan puluh kuintiliun", "ribu", "lima sepuluh", "12",
    ])
  func refused(words: String) {
    #expect(Terbilang.value(of: words) == nil)
  }

  @Test(
    "Rupiah are printed and read",
    arguments: [
      ("Rp120.000.000,00", 120_000_000, "seratus dua puluh juta rupiah"),
      ("Rp3.200.000,00", 3_200_000, "tiga juta dua ratus ribu rupiah"),
      ("Rp500,00", 500, "lima ratus rupiah"), ("Rp0,00", 0, "nol rupiah"),
      ("-Rp5.000,00", -5000, "minus lima ribu rupiah"),
    ] as [(String, Int64, String)])
  func rupiah(text: String, amount: Int64, words: String) {
    #expect(Rupiah(amount).text == text)
    #expect(Rupiah(text) == Rupiah(amount))
    #expect(Rupiah(amount).textWithWords == "\(text) (\(words))")
  }

  @Test(
    "Amounts are read as people type them, and refused when the groups are wrong",
    arguments: [
      ("Rp 5.000", 5000), ("Rp5000000", 5_000_000), ("rp. 5.000,-", 5000), ("RP\u{A0}7", 7),
      ("Rp5.00", nil), ("Rp1.0000", nil), ("Rp1234.567", nil), ("5.000", nil), ("Rp", nil),
      ("Rp5,50", nil), ("Rp.", nil), ("Rp99999999999999999999", nil), ("Rp١", nil),
    ] as [(String, Int64?)])
  func rupiahForms(text: String, amount: Int64?) {
    #expect(Rupiah(text)?.amount == amount)
  }
}

/// A small generator with a seed, so that every run sees the same numbers.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
