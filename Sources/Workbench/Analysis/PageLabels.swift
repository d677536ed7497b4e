internal import StatuteModel

/// The fixed words of the page in one language, by the names that the templates use.
struct PageLabels {
  let words: AnalysisWords

  /// The words.
  var table: [String: String] {
    let pairs: [(String, String, String)] = [
      ("cetak", "Cetak", "Print"), ("susun", "Susun dokumen", "Draft documents"),
      ("di-halaman", "Di halaman ini", "On this page"), ("bunyi", "Bunyi", "Words"),
      ("unsur", "Unsur", "Elements"), ("pidana", "Pidana", "Punishment"),
      ("langkah", "Langkah", "Steps"), ("andaikata", "Andaikata", "What if"),
      ("dua-hukum", "Dua hukum", "Two laws"), ("delik", "Delik", "Offences"),
      ("pelaku", "Pelaku", "Accused"), ("dakwaan", "Dakwaan", "Charges"),
      ("bunyi-uu", "Bunyi undang-undang", "The words of the law"),
      ("unsur-fakta", "Unsur, fakta, bukti", "Elements, facts, evidence"),
      ("ancaman", "Ancaman pidana", "Punishment"), ("penjelasan", "Penjelasan", "Elucidation"),
      ("garis-penuh", "garis penuh", "solid line"),
      ("garis-putus", "garis putus, arsir", "dashed line, hatched"),
      ("garis-ganda", "garis ganda", "double line"), ("met", "terpenuhi", "met"),
      ("open", "perlu pendalaman", "to be looked into"),
      ("fail", "tidak terpenuhi", "not met"),
      ("tebal", "Tebal", "Bold"),
      ("tebal-arti", "kata yang menopang unsur", "words that carry the element"),
      ("ragu", "titik-titik", "dotted"),
      (
        "ragu-arti", "belum dicocokkan dengan teks resmi", "not yet compared with the official text"
      ),
      ("ganti", "garis titik", "dotted line"),
      ("ganti-arti", "sudah diganti undang-undang lain", "replaced by another act"),
      (
        "arti-terpenuhi",
        "“Terpenuhi” berarti berkas menyatakan faktanya, bukan bahwa sudah terbukti; bukti dihitung jumlahnya, bukan dinilai kekuatannya.",
        "“Met” means that the file states the facts, not that they are proven; evidence is counted, its weight is not assessed."
      ),
      (
        "tanpa-kata", "Unsur tanpa kata tersendiri dalam bunyi di atas:",
        "Elements without words of their own above:"
      ),
      ("diketahui", "Yang diketahui", "What is known"),
      ("kurang", "Yang belum ada", "What is missing"),
      (
        "satu-cukup", "Jawaban atas satu pertanyaan ini melengkapi delik.",
        "The answer to this one question completes the offence."
      ),
      ("lihat-langkah", "Lihat langkah berikutnya", "See the next steps"),
      ("kembali-bunyi", "Kembali ke bunyi", "Back to the words"),
      ("bacaan-lain", "Bacaan lain", "Other readings"),
      ("belum", "belum", "not yet"),
      (
        "pidana-kosong", "Tidak ada ancaman pidana yang dihitung untuk temuan ini.",
        "No punishment is computed for this finding."
      ),
      ("langkah-judul", "Langkah berikutnya", "Next steps"),
      (
        "langkah-lead", "Yang paling murah dan paling menentukan lebih dahulu.",
        "The cheapest and most decisive first."
      ),
      (
        "langkah-kosong", "Tidak ada fakta yang masih ditanyakan untuk temuan ini.",
        "No fact is asked for this finding."
      ),
      (
        "andai-lead", "Apa yang berubah bila satu fakta lain.",
        "What changes if one fact were otherwise."
      ),
      ("andai-terap", "Terapkan andaian", "Apply assumptions"),
      ("berkas-tetap", "Berkas kasus tidak berubah.", "The case file does not change."),
      ("andai-aktif", "Andaian:", "Assumed:"), ("kembalikan", "Kembalikan", "Take back"),
      ("andai-kata", "Andaikan:", "Assume:"),
      ("bila-dimatikan", "Bila dimatikan:", "If turned off:"),
      ("tetap-sama", "Tidak ada yang berubah.", "Nothing changes."),
      ("dua-judul", "Dua hukum berdampingan", "Two laws side by side"),
      (
        "banding-judul", "Perbandingan per butir, hukum lama dan hukum baru",
        "Item by item, old law and new law"
      ),
      ("butir", "Butir", "Item"), ("lama", "Lama", "Old"), ("baru", "Baru", "New"),
      ("untung", "Lebih menguntungkan pelaku", "More favourable to the accused"),
      ("untung-pendek", "Menguntungkan", "Favours"),
      (
        "garis-tebal", "Garis tebal: rentang pidana, kedua hukum pada skala yang sama.",
        "Thick line: the range, both laws on the same scale."
      ),
      ("hasil", "Hasil:", "Result:"),
      ("beda", "Kata yang berbeda ditandai.", "Words that differ are marked."),
      ("dakwaan-judul", "Usulan dakwaan", "Proposed charges"),
      (
        "dakwaan-lead",
        "Usulan untuk ditelaah penuntut umum; terima, lepaskan, atau ubah urutannya.",
        "A proposal for the prosecutor to review; accept, drop or reorder."
      ),
      ("pakai", "pakai", "keep"), ("urutan", "Urutan", "Place"),
      ("dakwaan-terap", "Tampilkan susunan ini", "Show this arrangement"),
      (
        "dakwaan-ubah", "Susunan diubah dari usulan.", "Arranged otherwise than proposed."
      ),
      ("dakwaan-usulan", "Tampilkan usulan", "Show the proposal"),
      ("dakwaan-pakai", "Pakai dalam surat dakwaan", "Use in the indictment"),
      (
        "dakwaan-lepas", "Kembali ke usulan dalam surat dakwaan",
        "Go back to the proposal in the indictment"
      ),
      (
        "dakwaan-simpan",
        "Menampilkan tidak mengubah kasus; memakai menyimpan susunan ini dalam kasus sebagai versi baru.",
        "Showing does not change the case; using keeps the arrangement in the case as a new version."
      ),
      ("dakwaan-tidak", "Tidak didakwakan", "Not charged"),
      (
        "dakwaan-kosong", "Belum ada temuan yang terpenuhi untuk didakwakan.",
        "No finding is met yet."
      ),
      ("dilepas", "dilepaskan", "dropped"),
      ("tanya-perbarengan", "Terbuka tentang perbarengan", "Open about concurrence"),
      ("bentuk", "Bentuk:", "Form:"),
      ("matriks-judul", "Semua delik sekilas", "All offences at a glance"),
      (
        "matriks-lead", "Angka: banyaknya bukti yang disebut untuk unsur itu.",
        "Numbers: pieces of evidence named for the element."
      ),
      ("matriks-nama", "Matriks unsur dan bukti", "Matrix of elements and evidence"),
      ("hasil-kolom", "Hasil", "Result"), ("korban", "Korban", "Victim"),
      ("bukti-judul", "Daftar bukti", "Evidence"), ("catatan-judul", "Catatan", "Notes"),
    ]
    return Dictionary(
      pairs.map { ($0.0, words($0.1, $0.2)) }, uniquingKeysWith: { first, _ in first })
  }
}
