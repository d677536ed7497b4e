internal import StatuteModel

extension StatuteFinding {
  var indonesian: DiagnosticText {
    switch self {
    case .notAnAct(let found):
      DiagnosticText(
        "ini bukan peraturan dalam Akoma Ntoso 3.0",
        note: found.isEmpty ? nil : "elemen terluar adalah <\(found)>",
        suggestion: "mulai dengan <akomaNtoso> dan di dalamnya <act>; lihat Statutes/README.md")
    case .unknownElement(let name, let inside, let nearest):
      DiagnosticText(
        "elemen <\(name)> tidak dikenal di dalam <\(inside)>",
        suggestion: nearest.map { "mungkin maksud Anda <\($0)>?" })
    case .missingElement(let name, let inside):
      DiagnosticText("<\(name)> tidak ada di dalam <\(inside)>")
    case .missingAttribute(let element, let attribute):
      DiagnosticText("atribut \(attribute) pada <\(element)> tidak ada atau kosong")
    case .unknownValue(let attribute, let value):
      DiagnosticText("nilai \"\(value)\" untuk \(attribute) tidak dikenal")
    case .notADate(let value, let element):
      DiagnosticText(
        "\"\(value)\" pada <\(element)> bukan tanggal",
        suggestion: "tulis tahun-bulan-hari, misalnya 2026-01-02")
    case .strayText(let inside):
      DiagnosticText(
        "ada kata-kata langsung di dalam <\(inside)>",
        note: "teks hanya boleh berada di dalam num, heading, atau p",
        suggestion: "masukkan ke dalam <p>")
    case .forbiddenNode(let kind, let inside):
      DiagnosticText(
        "\(kind) di dalam <\(inside)> tidak diperbolehkan",
        suggestion: "hapus; catatan tempatnya di rj:keterangan")
    case .invisibleCharacter(let scalar):
      DiagnosticText(
        "ada karakter yang tidak terlihat, U+\(String(scalar, radix: 16, uppercase: true))",
        suggestion: "ganti dengan karakter biasa")
    case .profile(let words):
      DiagnosticText("tidak sesuai dengan profil: \(words)")
    case .standard(let words):
      DiagnosticText("tidak sesuai dengan Akoma Ntoso 3.0: \(words)")
    case .folder(let name, let id):
      DiagnosticText(
        "folder \(name) memuat peraturan \(id)",
        suggestion: "samakan nama folder dengan FRBRalias name=\"id\"")
    case .duplicateEId(let eId, let firstLine):
      DiagnosticText(
        "\(eId) muncul dua kali", note: firstLine.map { "yang pertama ada di baris \($0)" })
    case .missingEId(let element, let expected):
      DiagnosticText("<\(element)> tidak mempunyai eId", suggestion: "tulis eId=\"\(expected)\"")
    case .unexpectedEId(let found, let expected):
      DiagnosticText(
        "eId \(found) tidak sesuai dengan nomornya",
        note: "menurut nomor dan letaknya: \(expected)")
    case .dangling(let target, let nearest):
      DiagnosticText(
        "rujukan ke #\(target) tidak menunjuk apa pun",
        suggestion: nearest.map { "mungkin maksud Anda #\($0)?" })
    case .unreadableAddress(let address):
      DiagnosticText(
        "alamat \"\(address)\" tidak terbaca",
        suggestion: "tulis /akn/id/act/<jenis>/<tahun>/<nomor>/~<eId>")
    case .undefined(let attribute, let target, let nearest):
      DiagnosticText(
        "\(attribute) menunjuk \"\(target)\" yang tidak ada",
        suggestion: nearest.map { "mungkin maksud Anda \"\($0)\"?" })
    case .invertedPeriod(let id, let start, let end):
      DiagnosticText("jangka waktu \(id) berakhir (\(end.iso)) sebelum mulai (\(start.iso))")
    case .overlappingWordings(let eId, let other):
      DiagnosticText(
        "dua bunyi dari \(eId) berlaku pada saat yang sama", note: "yang lain: \(other)")
    case .noEntryIntoForce:
      DiagnosticText("tidak ada peristiwa #mulai-berlaku")
    case .runStart(let unit, let found, let expected):
      DiagnosticText(
        "\(unit) pertama adalah \(found), bukan \(expected)",
        suggestion: "periksa apakah \(unit) \(expected) hilang")
    case .runGap(let unit, let found, let after, let expected):
      DiagnosticText(
        "\(unit) \(found) menyusul \(unit) \(after); \(unit) \(expected) tidak ada",
        suggestion: "periksa naskah asli; sisipan ditulis \(after)A")
    case .emptyProvision:
      DiagnosticText(
        "ketentuan ini kosong",
        suggestion: "isi teksnya, atau tandai dengan inline tidak-diperoleh")
    case .unmarkedDoubt(let words):
      DiagnosticText(
        "tanda \"\(words)\" berada di luar inline belum-terverifikasi atau tidak-diperoleh")
    case .markWithoutSign(let words):
      DiagnosticText("kata-kata \"\(words)\" ditandai tanpa [[?…?]], [[KOSONG]], atau […]")
    case .noConfidence:
      DiagnosticText(
        "tidak ada rj:keterangan tentang asal dan kepastian bunyi ketentuan ini")
    case .elucidationWithoutProvision(let eId):
      DiagnosticText("penjelasan ini menjelaskan \(eId) yang tidak ada")
    case .provisionWithoutElucidation:
      DiagnosticText(
        "pasal ini tidak mempunyai entri dalam Penjelasan",
        suggestion: "tulis entrinya; yang tidak diperoleh ditandai [[KOSONG]]")
    case .elucidationNotSelfEvident:
      DiagnosticText("entri berbunyi \"Cukup jelas.\" tetapi tidak ditandai class=\"cukup-jelas\"")
    case .selfEvidentWithText:
      DiagnosticText("entri ditandai cukup-jelas tetapi berbunyi lain")
    case .quantityUnreadable(let words):
      DiagnosticText("angka dalam \"\(words)\" tidak terbaca")
    case .quantityDisagrees(let words, let written, let expected):
      DiagnosticText(
        "normalized=\"\(written)\" tidak sama dengan \"\(words)\"",
        note: "kata-katanya berarti \(expected)")
    case .digitsDisagree(let words, let digits, let spelled):
      DiagnosticText(
        "angka dan huruf berbeda dalam \"\(words)\"",
        note: "angka berarti \(digits), huruf berarti \(spelled)")
    case .quantityForm(let normalized):
      DiagnosticText(
        "normalized=\"\(normalized)\" bukan bentuk yang dikenal",
        suggestion: "misalnya P3Y, IDR120000000, 1/3, KAT-VII")
    case .unknownConcept(let id):
      DiagnosticText("#\(id) tidak dinyatakan di bawah references")
    case .noSeal:
      DiagnosticText(
        "belum disegel: manifes.txt tidak ada",
        suggestion: "baca perubahannya, lalu jalankan rujukan periksa --segel")
    case .sealUnreadable(let line):
      DiagnosticText("baris segel tidak terbaca: \(line)")
    case .sealChanged:
      DiagnosticText(
        "bunyi ketentuan ini berbeda dari yang disegel",
        note: "sekurang-kurangnya satu huruf berubah sejak segel dibuat",
        suggestion: "bandingkan dengan naskah asli; bila benar, segel ulang dengan --segel")
    case .sealUnknown(let key):
      DiagnosticText("\(key) tidak ada dalam segel")
    case .sealMissing(let key):
      DiagnosticText("\(key) ada dalam segel tetapi tidak ada dalam naskah")
    case .sealCount(let unit, let sealed, let found):
      DiagnosticText("jumlah \(unit) \(found), dalam segel \(sealed)")
    case .sealData:
      DiagnosticText(
        "tanda, waktu, atau perubahan berbeda dari yang disegel",
        note: "unsur, angka, rujukan, atau jangka waktu diubah",
        suggestion: "bandingkan dengan versi sebelumnya; bila benar, segel ulang dengan --segel")
    }
  }
}
