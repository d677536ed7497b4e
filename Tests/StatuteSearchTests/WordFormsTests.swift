import Testing

@testable import StatuteSearch

@Suite("Word forms")
struct WordFormsTests {
  private func keys(_ word: String) throws -> Set<String> {
    try #require(WordForms()).keys(of: word)
  }

  /// Pairs of words of UU 21/2007, or of one of its words and what people would type for it.
  static let meeting: [(String, String)] = [
    ("dipekerjakan", "mempekerjakan"), ("memperkerjakan", "diperkerjakan"),
    ("pekerja", "mempekerjakan"), ("bekerja", "pekerjaan"), ("perekrutan", "merekrut"),
    ("direkrut", "perekrutan"), ("pengangkutan", "mengangkut"), ("penampungan", "menampung"),
    ("ditampung", "penampungan"), ("pengiriman", "mengirim"), ("dikirimkan", "pengiriman"),
    ("pemindahan", "memindahkan"), ("penerimaan", "menerima"), ("diterima", "penerimaan"),
    ("penculikan", "menculik"), ("penyekapan", "menyekap"), ("disekap", "penyekapan"),
    ("pemalsuan", "memalsukan"), ("palsu", "pemalsuan"), ("penipuan", "menipu"),
    ("tipu", "penipuan"), ("pemerasan", "memeras"), ("diperas", "pemerasan"),
    ("penyalahgunaan", "menyalahgunakan"), ("disalahgunakan", "penyalahgunaan"),
    ("salah", "penyalahgunaan"), ("penjeratan", "menjerat"), ("keterangan", "menerangkan"),
    ("kekerasan", "keras"), ("kekuasaan", "menguasai"), ("perbudakan", "diperbudak"),
    ("eksploitasi", "dieksploitasi"), ("mengeksploitasi", "tereksploitasi"),
    ("pelaku", "melakukan"), ("perdagangan", "memperdagangkan"), ("penyidik", "penyidikan"),
    ("penuntut", "dituntut"), ("penyelenggara", "menyelenggarakan"), ("kerugian", "merugikan"),
    ("penderitaan", "menderita"), ("pemulangan", "dipulangkan"), ("pemulihan", "memulihkan"),
    ("perlindungan", "dilindungi"), ("pencegahan", "mencegah"), ("perampasan", "terampasnya"),
    ("persetujuan", "menyetujui"), ("persetubuhan", "menyetubuhi"), ("percabulan", "cabul"),
    ("merencanakan", "berencana"), ("memberitahukan", "pemberitahuan"), ("sah", "mengesahkan"),
    ("berhak", "hak-hak"), ("undang-undang", "perundang-undangan"), ("terus-menerus", "terus"),
    ("menyatakan", "pernyataan"), ("diketahui", "mengetahui"), ("pemidanaan", "dipidana"),
    ("kesaksian", "saksi"), ("penyitaan", "menyita"), ("pengajuan", "diajukan"),
    ("matinya", "kematian"), ("izin", "ijin"), ("utang", "hutang"), ("analisa", "analisis"),
    ("terorganisasi", "terorganisir"), ("miliar", "milyar"), ("menandatangani", "tangan"),
    ("ditahan", "tahanan"), ("restitusi", "restitusinya"),
  ]

  @Test("Forms of one word meet", arguments: meeting)
  func meets(_ first: String, _ second: String) throws {
    let common = try keys(first).intersection(keys(second))
    #expect(!common.isEmpty, "\(first) and \(second) share no key")
  }

  static let apart: [(String, String)] = [
    ("pengangkatan", "pengangkutan"), ("korban", "korporasi"), ("denda", "dendam"),
    ("tindakan", "penindasan"), ("berlaku", "melakukan"), ("pemerintah", "perintah"),
    ("keluarga", "luar"), ("perempuan", "ampun"), ("ketua", "tua"), ("masalah", "masa"),
    ("penyidikan", "penyelidikan"), ("kekerasan", "pemerasan"), ("pengawasan", "kawasan"),
    ("diberikan", "ikan"), ("pemenuhan", "tuhan"), ("memperoleh", "oleh"), ("antar", "antara"),
    ("menilai", "perilaku"), ("restitusi", "prostitusi"), ("pidana", "perdana"),
    ("menteri", "materi"), ("pengadilan", "penggandaan"), ("kepala", "pala"),
    ("penempatan", "empat"), ("data", "perdata"), ("penjara", "jarak"), ("tahun", "tahanan"),
    ("persetujuan", "persetubuhan"), ("negeri", "negara"), ("saksi", "sanksi"),
  ]

  @Test("Words of different roots stay apart", arguments: apart)
  func staysApart(_ first: String, _ second: String) throws {
    let common = try keys(first).intersection(keys(second))
    #expect(common.isEmpty, "\(first) and \(second) share \(common.sorted())")
  }

  @Test("Stop words and numbers have no other forms", arguments: ["yang", "dengan", "120", "28B"])
  func hasNoKeys(_ word: String) throws {
    #expect(try keys(word).isEmpty)
  }

  @Test(
    "Text is cut into words the way laws are written",
    arguments: [
      ("Undang-Undang ini; hak-hak", ["undang-undang", "ini", "hak-hak"]),
      ("dan/atau", ["dan", "atau"]), ("non-diskriminasi", ["non", "diskriminasi"]),
      ("Rp120.000.000,00 (seratus", ["rp", "120000000", "seratus"]),
      ("Rp1.500,75", ["rp", "1500,75"]), ("Pasal 28B ayat (2)", ["pasal", "28b", "ayat", "2"]),
      ("19.04.2007", ["19", "04", "2007"]), ("Jum’at Qur'an", ["jumat", "quran"]),
      ("“untuk tujuan”", ["untuk", "tujuan"]), ("café 😀 – \u{0}ok", ["cafe", "ok"]),
      ("selambat-lambatnya", ["selambat-lambatnya"]), ("", []), ("- -- ' ’", []),
    ])
  func cutsWords(_ text: String, _ words: [String]) {
    #expect(WordScanner.words(in: text) == words)
  }
}
