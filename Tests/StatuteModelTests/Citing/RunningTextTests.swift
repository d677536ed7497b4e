import StatuteModel
import Testing

@Suite("Citations in running text")
struct RunningTextTests {
  @Test(
    "Runs and ranges are resolved without a context",
    arguments: [
      ("Pasal 2 ayat (2), Pasal 3, dan Pasal 4", ["pasal-2/ayat-2", "pasal-3", "pasal-4"]),
      (
        "Pasal 5 ayat (1), ayat (2), dan ayat (3)",
        ["pasal-5/ayat-1", "pasal-5/ayat-2", "pasal-5/ayat-3"]
      ),
      ("Pasal 36 sampai dengan Pasal 40", ["pasal-36..pasal-40"]),
      ("Pasal 3–9", ["pasal-3..pasal-9"]),
      ("Pasal 3 - 9", ["pasal-3..pasal-9"]),
      ("Pasal 3 s.d. 9", ["pasal-3..pasal-9"]),
      ("Pasal 3 s/d Pasal 9", ["pasal-3..pasal-9"]),
      ("Pasal I sampai dengan Pasal III", ["pasal-1..pasal-3"]),
      (
        "Pasal 5 huruf b sampai dengan huruf e",
        ["pasal-5/huruf-b..pasal-5/huruf-e"]
      ),
      (
        "Pasal 6 ayat (1) sampai dengan (3) dan ayat (5)",
        ["pasal-6/ayat-1..pasal-6/ayat-3", "pasal-6/ayat-5"]
      ),
      (
        "Pasal 446 dan Pasal 450 sampai dengan Pasal 455 dapat",
        ["pasal-446", "pasal-450..pasal-455"]
      ),
      (
        "Pasal 86 huruf a, huruf b, huruf c, dan/atau huruf d.",
        ["pasal-86/huruf-a", "pasal-86/huruf-b", "pasal-86/huruf-c", "pasal-86/huruf-d"]
      ),
      (
        "Pasal 2 ayat (1), ayat (2) huruf c dan huruf d, dan ayat (3)",
        [
          "pasal-2/ayat-1", "pasal-2/ayat-2/huruf-c", "pasal-2/ayat-2/huruf-d",
          "pasal-2/ayat-3",
        ]
      ),
      (
        "Pasal 29 huruf b angka 1) dan angka 2) serta Pasal 30",
        ["pasal-29/huruf-b/angka-1", "pasal-29/huruf-b/angka-2", "pasal-30"]
      ),
      ("Pasal 55 ayat (1) ke-1 dan ke-2", ["pasal-55/ayat-1/ke-1", "pasal-55/ayat-1/ke-2"]),
      (
        "Lampiran I Nomor 48 dan Nomor 49", ["lampiran-1/nomor-48", "lampiran-1/nomor-49"]
      ),
      (
        "huruf z, dan huruf aa ayat (1), ayat (6), dan ayat (18) Pasal 622 diubah",
        [
          "pasal-622/ayat-1/huruf-z", "pasal-622/ayat-1/huruf-aa", "pasal-622/ayat-6",
          "pasal-622/ayat-18",
        ]
      ),
      ("(lihat Pasal 5 huruf a)", ["pasal-5/huruf-a"]),
      ("Penjelasan Pasal 7 ayat (1)", ["penjelasan/pasal-7/ayat-1"]),
      ("“Pasal\u{A0}7” dan lainnya", ["pasal-7"]),
      ("Pasal 7, 15 (lima belas) tahun", ["pasal-7"]),
      ("Pasal 3 sampai 9 (sembilan) tahun", ["pasal-3"]),
    ])
  func runs(text: String, expected: [String]) {
    #expect(Sample.found(text) == expected)
  }

  @Test(
    "Clauses and items follow from the provision in which the text stands",
    arguments: [
      ("ayat (1) dan ayat (2)", "uu-9-2099/pasal-7/ayat-3", ["pasal-7/ayat-1", "pasal-7/ayat-2"]),
      (
        "huruf b dan huruf c", "uu-9-2099/pasal-7/ayat-3",
        ["pasal-7/ayat-3/huruf-b", "pasal-7/ayat-3/huruf-c"]
      ),
      ("huruf b", "uu-9-2099/pasal-7/ayat-3/huruf-a/angka-1", ["pasal-7/ayat-3/huruf-b"]),
      ("angka 5", "uu-9-2099/pasal-1/angka-7", ["pasal-1/angka-5"]),
      ("angka 2)", "uu-9-2099/pasal-29/huruf-b", ["pasal-29/huruf-b/angka-2"]),
      ("ayat (2)", "uu-9-2099/pasal-7/huruf-a", ["pasal-7/ayat-2"]),
      (
        "ayat (1) sampai dengan ayat (3)", "uu-9-2099/pasal-7/ayat-4",
        ["pasal-7/ayat-1..uu-9-2099/pasal-7/ayat-3"]
      ),
      (
        "ayat (2) huruf c dan huruf d", "uu-9-2099/pasal-7/ayat-4",
        ["pasal-7/ayat-2/huruf-c", "pasal-7/ayat-2/huruf-d"]
      ),
      (
        "dalam huruf a, huruf b, dan huruf e perlu", "uu-9-2099/menimbang/huruf-f",
        ["menimbang/huruf-a", "menimbang/huruf-b", "menimbang/huruf-e"]
      ),
      ("pada ayat (1) dan Pasal 9", "uu-9-2099/pasal-7/ayat-4", ["pasal-7/ayat-1", "pasal-9"]),
      ("ayat (1)", "uu-9-2099/penjelasan/pasal-7/ayat-2", ["pasal-7/ayat-1"]),
      ("Pasal 3 Undang-Undang ini", "uu-9-2099/pasal-7", ["pasal-3"]),
    ])
  func relative(text: String, context: String, expected: [String]) {
    #expect(Sample.found(text, in: context) == expected.map { "uu-9-2099/" + $0 })
  }

  @Test(
    "A run shares the act named at its end",
    arguments: [
      (
        "Pasal 2 ayat (1) dan ayat (2) serta Pasal 3 UU 21/2007",
        ["uu-21-2007/pasal-2/ayat-1", "uu-21-2007/pasal-2/ayat-2", "uu-21-2007/pasal-3"]
      ),
      (
        "Pasal 81 ayat (1) dan Pasal 82 Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan "
          + "Anak",
        ["uu-23-2002/pasal-81/ayat-1", "uu-23-2002/pasal-82"]
      ),
      (
        "Pasal 4 UU 21/2007 jo. Pasal 55 ayat (1) ke-1 KUHP lama",
        ["uu-21-2007/pasal-4", "kuhp/pasal-55/ayat-1/ke-1"]
      ),
      (
        "Pasal 455 ayat (1) juncto Pasal 20 huruf c Undang-Undang Nomor 1 Tahun 2023",
        ["uu-1-2023/pasal-455/ayat-1", "uu-1-2023/pasal-20/huruf-c"]
      ),
      ("Pasal 4 UU 21/2007 jo Pasal 10", ["uu-21-2007/pasal-4", "uu-21-2007/pasal-10"]),
      ("Pasal 4 UU 21/2007 dan Pasal 10", ["uu-21-2007/pasal-4", "uu-9-2099/pasal-10"]),
      (
        "UU 1/2023 Pasal 622 ayat (1) huruf q dan Pasal 5 KUHP lama",
        ["uu-1-2023/pasal-622/ayat-1/huruf-q", "kuhp/pasal-5"]
      ),
      (
        "ayat (1), ayat (2), dan Pasal 82 UU 23/2002",
        ["uu-9-2099/pasal-7/ayat-1", "uu-9-2099/pasal-7/ayat-2", "uu-23-2002/pasal-82"]
      ),
      (
        "Pasal 3 sampai dengan Pasal 5 UU TPPO", ["uu-21-2007/pasal-3..uu-21-2007/pasal-5"]
      ),
      (
        "Pasal 20, Pasal 21, dan Pasal 28B ayat (2) Undang-Undang Dasar Negara",
        ["pasal-20?", "pasal-21?", "pasal-28b/ayat-2?"]
      ),
      ("Pasal 9 dalam UU TPPO", ["uu-21-2007/pasal-9"]),
      ("Pasal 9 dalam Peraturan Pemerintah", ["uu-9-2099/pasal-9"]),
      ("Pasal 9 KUHD", ["pasal-9?"]),
      ("Pasal 9 Undang-Undang tersebut", ["pasal-9?"]),
    ])
  func acts(text: String, expected: [String]) {
    #expect(Sample.found(text, in: "uu-9-2099/pasal-7/ayat-4") == expected)
  }

  @Test(
    "Words that only look like citations are left alone",
    arguments: [
      "huruf, tanda, angka, simbol, atau perforasi", "sebagaimana dimaksud dalam ayat ini",
      "Lampiran ini", "Undang-Undang Nomor 13 Tahun 2006", "angka kematian", "huruf besar",
      "abad ke-20", "pasal-pasal tertentu", "Nomor 48", "Penjelasan atas Undang-Undang",
      "pasalnya 7", "Pasal i", "menimbang bahwa", "Pasal 99999999999999999999", "ayat (",
      "Pasal", "", "🙂 Pasal🙂7", "huruf ke luar", "angka dua", "umum", "ayat (satu)",
    ])
  func noFalseHits(text: String) {
    #expect(Sample.found(text, in: "uu-9-2099/pasal-7/ayat-1") == [])
  }

  @Test("A clause without a context is left out, not guessed")
  func noContext() {
    #expect(Sample.found("ayat (1) dan huruf a") == [])
    #expect(Sample.found("ayat (1) dan huruf a", in: "uu-9-2099") == [])
  }

  @Test("The place covers the words of the citation, and its act at the end")
  func places() {
    let text = "Menurut “Pasal 2 ayat (1)” – dan Pasal 3 s.d. 5 UU TPPO; lihat Pasal 9."
    let spans = Sample.parser.citations(in: text, relativeTo: nil)
    #expect(
      spans.map { String(text[$0.range]) }
        == ["Pasal 2 ayat (1)", "Pasal 3 s.d. 5 UU TPPO", "Pasal 9"])
  }

  @Test("A long and hostile text is read in one pass")
  func longText() {
    let text = String(repeating: "Pasal 5 ayat (1), ((huruf 🙂 ayat (", count: 5000)
    #expect(Sample.parser.citations(in: text, relativeTo: nil).count == 5000)
    let run = String(repeating: "Pasal 5, ", count: 20_000)
    #expect(Sample.parser.citations(in: run, relativeTo: nil).count == 20_000)
  }
}
