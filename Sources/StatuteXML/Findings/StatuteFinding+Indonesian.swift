internal import StatuteModel

extension StatuteFinding {
  var indonesian: DiagnosticText {
    switch self {
    case .notAnAct(let found):
      DiagnosticText(
        "ini bukan peraturan dalam Akoma Ntoso 3.0",
        note: found.isEmpty ? nil : "yang ada di sini: <\(found)>",
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
        "\(Self.indonesianName(ofNode: kind)) di dalam <\(inside)> tidak diperbolehkan",
        suggestion: "hapus; catatan tempatnya di rj:keterangan")
    case .lostWords(let words):
      DiagnosticText(
        "kata-kata \"\(words)\" tidak terbaca sebagai bagian dari peraturan",
        note: "teks hanya boleh berada di dalam num, heading, atau p, pada tempatnya",
        suggestion: "pindahkan ke tempat menurut Statutes/README.md")
    case .invisibleCharacter(let scalar):
      DiagnosticText(
        "ada karakter yang tidak terlihat, \(Self.codePoint(scalar))",
        suggestion: "ganti dengan karakter biasa")
    case .profile(let words):
      DiagnosticText(
        "bagian ini tidak sesuai dengan profil", note: "menurut pemeriksa skema: \(words)",
        suggestion: "bandingkan dengan Statutes/README.md")
    case .standard(let words):
      DiagnosticText(
        "bagian ini tidak sesuai dengan Akoma Ntoso 3.0",
        note: "menurut pemeriksa skema: \(words)")
    case .folder(let name, let id):
      DiagnosticText(
        "folder \(name) memuat peraturan \(id)",
        suggestion: "samakan nama folder dengan FRBRalias name=\"id\"")
    case .more(let shown):
      DiagnosticText(
        "masih ada temuan lain; \(shown) yang pertama ditunjukkan",
        suggestion: "perbaiki yang ditunjukkan, lalu periksa lagi")
    case .duplicateEId(let eId, let firstLine):
      DiagnosticText(
        "\(eId) muncul dua kali", note: "yang pertama ada di baris \(firstLine)")
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
      DiagnosticText(
        "jangka waktu \(id) tidak memuat satu hari pun",
        note: "mulai \(start.iso), berakhir \(end.iso); hari berakhir tidak termasuk")
    case .overlappingWordings(let eId, let other):
      DiagnosticText(
        "dua bunyi dari \(eId) berlaku pada saat yang sama", note: "yang lain: \(other)")
    case .noEntryIntoForce:
      DiagnosticText(
        "tidak ada peristiwa #mulai-berlaku",
        suggestion: "tambahkan eventRef refersTo=\"#mulai-berlaku\" di dalam lifecycle")
    case .runStart(let unit, let found, let expected):
      DiagnosticText(
        "yang pertama di sini \(unit.indonesian(found)), bukan \(unit.indonesian(expected))",
        suggestion: "periksa apakah \(unit.indonesian(expected)) hilang")
    case .runGap(let unit, let found, let after, let expected):
      DiagnosticText(
        "\(unit.indonesian(found)) menyusul \(unit.indonesian(after))",
        note: expected.isEmpty ? nil : "sesudahnya seharusnya \(unit.indonesian(expected))",
        suggestion: unit.insertion(after: after).map {
          "periksa naskah asli; sisipan ditulis \(unit.indonesian($0))"
        } ?? "periksa naskah asli")
    case .emptyProvision:
      DiagnosticText(
        "ketentuan ini kosong",
        suggestion: "isi teksnya, atau tandai dengan inline tidak-diperoleh")
    case .unmarkedDoubt(let words):
      DiagnosticText(
        "tanda \"\(words)\" berada di luar inline belum-terverifikasi atau tidak-diperoleh",
        suggestion: "masukkan tanda dan kata-katanya ke dalam inline")
    case .markWithoutSign(let words):
      DiagnosticText("kata-kata \"\(words)\" ditandai tanpa [[?…?]], [[KOSONG]], atau […]")
    case .noConfidence:
      DiagnosticText(
        "tidak ada rj:keterangan tentang asal dan kepastian bunyi ketentuan ini")
    case .elucidationWithoutProvision(let eId):
      DiagnosticText("entri Penjelasan ini menjelaskan \(eId), yang tidak ada")
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
      DiagnosticText(
        "\(key) tidak ada dalam segel", note: "bagian ini belum ada ketika segel dibuat",
        suggestion: "bila penambahannya benar, segel ulang dengan --segel")
    case .sealMissing(let key):
      DiagnosticText(
        "\(key) ada dalam segel tetapi tidak ada dalam naskah",
        suggestion: "kembalikan; bila penghapusannya benar, segel ulang dengan --segel")
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

extension StatuteFinding {
  private static func indonesianName(ofNode kind: String) -> String {
    switch kind {
    case "comment": "komentar"
    case "processing-instruction": "instruksi pemrosesan"
    case "entity": "entitas"
    default: kind
    }
  }
}

extension Provision.Kind {
  /// A numbered piece as it is cited: "Pasal 7", "ayat (2)".
  fileprivate func indonesian(_ number: String) -> String {
    switch self {
    case .clause: "ayat (\(number))"
    case .letter: "huruf \(number)"
    case .number: "angka \(number)"
    case .article: "Pasal \(number)"
    case .chapter: "BAB \(number)"
    case .recital: "Menimbang huruf \(number)"
    case .legalBasis: "Mengingat angka \(number)"
    default: number
    }
  }
}
