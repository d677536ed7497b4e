import StatuteModel
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "A normal form is read, and prints for people",
    arguments: [
      ("P3Y", "3 tahun"), ("P6M", "6 bulan"), ("P4W", "4 minggu"), ("P14D", "14 hari"),
      ("P1Y4M", "1 tahun 4 bulan"), ("PT8H", "8 jam"),
      ("IDR120000000", "Rp120.000.000,00 (seratus dua puluh juta rupiah)"), ("1/3", "1/3"),
      ("3", "3"), ("KAT-VII", "kategori VII"), ("SEUMUR-HIDUP", "seumur hidup"),
    ])
  func normalForm(form: String, text: String) throws {
    let quantity = try #require(Quantity(normalForm: form))
    #expect(quantity.normalForm == form)
    #expect(QuantityText.text(for: quantity) == text)
    #expect(QuantityText.read(text) == .agrees(quantity))
    #expect(QuantityText.read(QuantityText.wording(for: quantity)) == .agrees(quantity))
  }

  @Test(
    "Another spelling of a normal form is refused",
    arguments: [
      "", "P", "PT", "P3", "P0Y", "P03Y", "P4M1Y", "p3y", "P3YT", "P3H", "PT3M", "P-3Y", "IDR",
      "IDR1.000", "IDR+5", "1/0", "01/3", "1/3/5", "KAT-", "KAT-7", "KAT-vii", "KAT-IIII",
      "seumur-hidup", "+3", "3.0", "🙂", "P99999999999999999999Y",
    ])
  func refusedForm(form: String) {
    #expect(Quantity(normalForm: form) == nil)
  }

  @Test(
    "Figures and words that agree give one quantity",
    arguments: [
      ("3 (tiga) tahun", "P3Y"), ("15 (lima belas) tahun", "P15Y"), ("6 (enam) Bulan", "P6M"),
      ("7 (tujuh) Hari", "P7D"), ("4 (empat) minggu", "P4W"), ("1 (satu) Hari", "P1D"),
      ("8 (delapan) jam", "PT8H"), ("1 (satu) tahun 4 (empat) bulan", "P1Y4M"),
      ("1 (satu) tahun dan 6 (enam) bulan", "P1Y6M"), ("18\u{A0}(delapan belas)\ntahun", "P18Y"),
      ("Rp600.000.000,00 (enam ratus juta rupiah)", "IDR600000000"),
      ("Rp5.000.000.000,00 (lima milyar rupiah)", "IDR5000000000"),
      ("Rp1.000.000,00 per Hari", "IDR1000000"), ("Rp 5.000", "IDR5000"),
      ("1/3 (sepertiga)", "1/3"), ("1/3 (satu per tiga)", "1/3"), ("2/3 (dua per tiga)", "2/3"),
      ("2/3 (dua pertiga)", "2/3"), ("1/2 (satu per dua)", "1/2"), ("1/3 (satu pertiga)", "1/3"),
      ("3 (tiga) kali", "3"), ("3 (tiga) kali lipat", "3"), ("3 (tiga) orang", "3"),
      ("kategori VII", "KAT-VII"), ("Kategori IV", "KAT-IV"),
      ("pidana denda kategori II", "KAT-II"),
      ("penjara seumur hidup", "SEUMUR-HIDUP"), ("seumur hidup", "SEUMUR-HIDUP"),
      ("lima belas tahun", "P15Y"), ("satu tahun empat bulan", "P1Y4M"),
      ("delapan bulan", "P8M"), ("sepertiga", "1/3"), ("dua pertiga", "2/3"),
      ("dua per tiga", "2/3"), ("tiga perempat", "3/4"), ("setengah", "1/2"),
      ("lima belas ribu rupiah", "IDR15000"), ("tujuh hari", "P7D"), ("dua alat bukti", "2"),
      ("1.000 (seribu) orang", "1000"), ("15 (limabelas) tahun", "P15Y"), ("seminggu", nil),
      ("3 tahun", "P3Y"), ("5", "5"),
    ] as [(String, String?)])
  func agreeing(text: String, form: String?) {
    guard let form else {
      #expect(QuantityText.read(text) == .unreadable)
      return
    }
    #expect(QuantityText.read(text) == Quantity(normalForm: form).map(QuantityReading.agrees))
  }

  @Test(
    "Figures and words that differ give both",
    arguments: [
      ("3 (tujuh) tahun", "P3Y", "P7Y"), ("1/3 (dua pertiga)", "1/3", "2/3"),
      ("Rp120.000.000,00 (seratus dua juta rupiah)", "IDR120000000", "IDR102000000"),
      ("1 (satu) tahun 4 (lima) bulan", "P1Y4M", "P1Y5M"), ("3 (dua) orang", "3", "2"),
    ])
  func differing(text: String, digits: String, words: String) throws {
    let expected = QuantityReading.disagrees(
      digits: try #require(Quantity(normalForm: digits)),
      words: try #require(Quantity(normalForm: words)))
    #expect(QuantityText.read(text) == expected)
  }

  @Test("Words that spell no number are handed back beside the figures")
  func unknownWords() throws {
    let expected = QuantityReading.unknownWords(
      digits: try #require(Quantity(normalForm: "P3Y")), words: "tgia")
    #expect(QuantityText.read("3 (tgia) tahun") == expected)
  }

  @Test(
    "A text without a quantity is unreadable",
    arguments: [
      "", " ", "tahun", "pidana", "3 (tiga tahun", "(tiga) tahun", "Rp", "Rp (lima rupiah)",
      "1/0 (satu)", "kategori", "kategori Z", "🙂", "3 🙂", "3 (tiga) bulan 4 (empat) tahun",
      "3 (tiga) tahun 4", "99999999999999999999 tahun", "seumur", "Rp5.00 (lima rupiah)", "1/3/5",
      "-3 tahun", "0 (nol) tahun", "3) tahun", "satu per", "per tiga",
      String(repeating: "satu ", count: 50_000),
    ])
  func unreadable(text: String) {
    #expect(QuantityText.read(text) == .unreadable)
  }
}
