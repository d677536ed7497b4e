public import StatuteModel

extension RegistryError {
  var indonesian: DiagnosticText {
    switch self {
    case .noSuchFile(let file):
      DiagnosticText("berkas `\(file)` tidak ada")
    case .noSuchFolder(let folder):
      DiagnosticText("folder `\(folder)` tidak ada", suggestion: "buat folder itu dahulu")
    case .notARegistry(let file):
      DiagnosticText(
        "`\(file)` bukan daftar kasus",
        note: "berkas ini tidak diubah",
        suggestion: "pilih berkas lain; bila ini dahulu daftar kasus, pulihkan cadangannya")
    case .damaged(let damage):
      DiagnosticText(
        "daftar kasus rusak: \(damage.indonesian)",
        note: "jangan menyimpan lagi ke berkas ini; simpan salinannya untuk diperiksa",
        suggestion: "pulihkan cadangan yang terakhir ke berkas baru")
    case .newerSchema(let file):
      DiagnosticText(
        "`\(file)` ditulis oleh rujukan yang lebih baru daripada program ini",
        note: "berkas ini tidak diubah", suggestion: "pakai rujukan yang lebih baru")
    case .passphraseNeeded(let file):
      DiagnosticText("`\(file)` tersandi; kata sandinya diperlukan")
    case .wrongPassphrase(let file):
      DiagnosticText(
        "kata sandi ini tidak membuka `\(file)`",
        note: "tanpa kata sandi yang benar isinya tidak dapat dibaca oleh siapa pun")
    case .notSealed(let file):
      DiagnosticText(
        "`\(file)` tidak tersandi", note: "kata sandi diberikan, tetapi isinya terbaca tanpa itu",
        suggestion: "buka tanpa kata sandi")
    case .alreadySealed(let file):
      DiagnosticText(
        "`\(file)` sudah tersandi", note: "berkas ini tidak diubah",
        suggestion: "untuk mengganti kata sandinya: rujukan simpanan kata-sandi")
    case .inUse(let file):
      DiagnosticText(
        "program lain sedang membuka `\(file)`, mungkin meja kerja (rujukan web)",
        note: "berkas ini tidak diubah", suggestion: "hentikan program itu, lalu ulangi")
    case .copyDiffers(let file):
      DiagnosticText(
        "salinan tersandi tidak sama isinya dengan `\(file)`, karena itu dibuang",
        note: "berkas ini tidak diubah", suggestion: "periksa cakramnya, lalu ulangi")
    case .passphraseTooShort(let minimum):
      DiagnosticText("kata sandi kurang dari \(minimum) huruf")
    case .conflict(let conflict):
      DiagnosticText(
        "kasus ini sudah disimpan dari tempat lain: sekarang versi \(conflict.stored.entry.version)"
          + ", sedangkan tulisan ini berangkat dari versi \(conflict.basedOn)",
        note: "kedua tulisan masih ada; belum ada yang ditimpa",
        suggestion: "bandingkan keduanya, lalu simpan gabungannya")
    case .diskFull:
      DiagnosticText(
        "tidak ada ruang lagi di cakram; perubahan ini belum tersimpan",
        suggestion: "kosongkan ruang, lalu simpan lagi")
    case .notWritable(let file):
      DiagnosticText("\(file.map { "`\($0)`" } ?? "daftar kasus") tidak dapat ditulisi")
    case .busy:
      DiagnosticText(
        "program lain sedang memakai daftar kasus; perubahan ini belum tersimpan",
        suggestion: "coba lagi sebentar lagi")
    case .interrupted:
      DiagnosticText("pekerjaan dihentikan sebelum selesai; perubahan ini belum tersimpan")
    case .storage(let code):
      DiagnosticText("SQLite menolak dengan kode \(code); perubahan ini belum tersimpan")
    case .noSuchCase:
      DiagnosticText("kasus ini tidak ada dalam daftar")
    case .noSuchVersion(let number):
      DiagnosticText("kasus ini tidak punya versi \(number)")
    case .noSuchNote:
      DiagnosticText("catatan ini tidak ada pada kasus ini")
    case .noSuchDocument:
      DiagnosticText("dokumen ini tidak ada pada kasus ini")
    case .fileExists(let file):
      DiagnosticText(
        "`\(file)` sudah ada dan tidak ditimpa",
        suggestion: "pilih nama lain, atau minta agar diganti")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("isinya \(bytes) bita; batasnya \(limit)")
    }
  }
}

extension RegistryError.Damage {
  var indonesian: String {
    switch self {
    case .structure: "susunan berkasnya tidak terbaca"
    case .record: "sebuah catatan tidak cocok dengan sidik jarinya sendiri"
    case .trail(let sequence, let fault):
      "jejak audit terputus di nomor \(sequence), \(fault.words(in: .indonesian))"
    }
  }
}

extension TrailFault {
  /// What people read after "the trail breaks at number 7, …".
  public func words(in language: Language) -> String {
    switch (self, language) {
    case (.gap, .indonesian): "ada nomor yang hilang"
    case (.gap, .english): "numbers are missing"
    case (.hash, .indonesian): "isinya tidak cocok dengan rantainya"
    case (.hash, .english): "it does not fit the chain"
    case (.missingRecord, .indonesian): "catatan yang disebutnya tidak ada"
    case (.missingRecord, .english): "the record it names is not there"
    case (.changedRecord, .indonesian): "catatan yang disebutnya telah berubah"
    case (.changedRecord, .english): "the record it names was altered"
    case (.unrecorded, .indonesian): "ada catatan yang tidak disebut jejak ini"
    case (.unrecorded, .english): "a record is there that the trail does not name"
    case (.unknownHead, .indonesian): "sidik jari yang dicatat di luar tidak ada di dalamnya"
    case (.unknownHead, .english): "the fingerprint that was noted elsewhere is not in it"
    }
  }
}
