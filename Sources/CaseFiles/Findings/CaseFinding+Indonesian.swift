internal import StatuteModel

extension CaseFinding {
  var indonesian: DiagnosticText {
    switch self {
    case .tooLarge(let bytes, let limit):
      DiagnosticText("berkas \(bytes) bita melebihi batas \(limit) bita")
    case .notUTF8:
      DiagnosticText("isi berkas bukan UTF-8 yang utuh", suggestion: "simpan ulang sebagai UTF-8")
    case .empty:
      DiagnosticText("berkas kosong", suggestion: "rujukan contoh menulis contoh untuk diisi")
    case .anchor:
      DiagnosticText(
        "jangkar atau alias YAML (&nama, *nama) tidak dibaca",
        note: "isi yang mengulang dirinya dapat menghabiskan memori",
        suggestion: "tuliskan isinya; kalimat yang diawali & atau * diberi tanda kutip")
    case .severalDocuments:
      DiagnosticText(
        "ada lebih dari satu dokumen dalam berkas", note: "satu berkas memuat satu kasus",
        suggestion: "pindahkan yang sesudah --- ke berkas lain")
    case .forbiddenCharacter:
      DiagnosticText("ada karakter yang tidak diperbolehkan YAML", note: "misalnya NUL")
    case .malformed(let words):
      DiagnosticText(
        "susunan YAML terputus di sini", note: words.isEmpty ? nil : "kata pembaca YAML: \(words)",
        suggestion: "periksa indentasi, tanda kutip, dan kurung di baris ini dan sebelumnya")
    case .notJSON:
      DiagnosticText(
        "isi baris ini YAML, bukan JSON",
        note: "berkas JSON Lines memuat satu objek JSON per baris",
        suggestion: "beri tanda kutip ganda pada setiap kunci dan teks, tanpa koma di akhir")
    case .duplicateKey(let key):
      DiagnosticText(
        "kunci `\(key)` ditulis dua kali di tempat ini", suggestion: "gabungkan menjadi satu")
    case .notACase:
      DiagnosticText(
        "isi berkas bukan berkas kasus",
        note: "yang diharapkan: kunci `versi`, `pelaku`, dan `perbuatan`")
    case .missingKey(let key, let owner):
      DiagnosticText("`\(key)` belum ada di dalam \(Self.place(owner, in: .indonesian))")
    case .unknownKey(let key, let owner, let nearest):
      DiagnosticText(
        "kunci `\(key)` tidak dikenal di dalam \(Self.place(owner, in: .indonesian))",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .unknownTerm(let key, let written, let nearest, let known):
      DiagnosticText(
        "istilah \(written.map { "`\($0)`" } ?? "di sini") tidak dikenal untuk `\(key)`",
        note: nearest == nil ? "yang dikenal: \(Self.list(known))" : nil,
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .wrongShape(let key, let expected):
      DiagnosticText("nilai `\(key)` \(Self.indonesian(expected))")
    case .unknownVersion:
      DiagnosticText("`versi` berkas ini tidak dikenal", note: "yang dikenal: 1")
    case .badIdentifier(let key):
      DiagnosticText(
        "`\(key)` harus diawali huruf besar, lalu huruf, angka, atau tanda hubung",
        note: "misalnya P1, K1, A1, B1")
    case .duplicateIdentifier(let id, let line):
      DiagnosticText(
        "id `\(id)` dipakai dua kali", note: "yang pertama ada di baris \(line)",
        suggestion: "beri id lain kepada salah satunya")
    case .danglingIdentifier(let key, let id, let nearest):
      DiagnosticText(
        "id \(id.map { "`\($0)` " } ?? "")dalam `\(key)` tidak ada dalam berkas ini",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .contradiction(let key, let term):
      DiagnosticText(
        "`\(term)` di dalam `\(key)` dinyatakan ya dan tidak sekaligus",
        suggestion: "tulis tidak-diketahui bila memang belum jelas")
    case .impossibleDates(let key):
      DiagnosticText(
        "rentang `\(key)` berakhir sebelum mulai", suggestion: "periksa kedua ujungnya")
    case .afterAssessment(let key):
      DiagnosticText(
        "`\(key)` seluruhnya sesudah `tanggal_penilaian`",
        note: "tanpa tanggal_penilaian yang dipakai adalah hari ini",
        suggestion: "periksa tahunnya, atau tanggal_penilaian")
    case .unknownPath(let key, let fault):
      DiagnosticText(
        "jalur fakta dalam `\(key)` tidak menuju apa pun: \(Self.indonesian(fault).0)",
        suggestion: Self.indonesian(fault).1)
    case .tooDeep(let limit):
      DiagnosticText("isi berkas bertumpuk lebih dari \(limit) tingkat di sini")
    case .tab:
      DiagnosticText(
        "ada tab di awal isi baris ini", note: "YAML tidak membaca tab sebagai indentasi",
        suggestion: "ganti dengan spasi")
    case .noSuchDay(let key):
      DiagnosticText(
        "tanggal dalam `\(key)` tidak ada dalam kalender",
        suggestion: "tulis 2024-03 atau 2024 bila harinya belum pasti")
    case .reversedRange(let key):
      DiagnosticText("`min` dalam `\(key)` lebih besar daripada `maks`")
    case .wrongOrder(let earlier, let later):
      DiagnosticText(
        "`\(later)` seluruhnya sebelum `\(earlier)`",
        suggestion: "periksa kedua tanggal; yang belum pasti boleh ditulis tanpa hari")
    case .bornAfter(let person, let conduct, let mayBeUnborn):
      DiagnosticText(
        "`tanggal_lahir` \(person) seluruhnya sesudah perbuatan \(conduct)",
        suggestion: mayBeUnborn
          ? "tulis dalam_kandungan: ya bila korban belum lahir waktu itu"
          : "periksa tanggal_lahir dan tanggal perbuatan")
    case .conflict(let first, let second, let reason):
      DiagnosticText(
        "`\(first)` dan `\(second)` tidak dapat keduanya benar",
        note: Self.indonesian(reason),
        suggestion: "perbaiki salah satu; yang belum jelas ditulis tidak-diketahui atau dihapus")
    case .circular(let key, let ids):
      DiagnosticText(
        "`\(key)` berputar: \(ids.joined(separator: " → "))",
        suggestion: "hapus salah satu mata rantainya")
    case .unfitCode(let key, let limit):
      DiagnosticText(
        "`\(key)` harus satu baris tanpa karakter kendali, paling panjang \(limit) karakter",
        note: "kode dipakai untuk nama berkas dan surat", suggestion: "misalnya KPG-2026-014")
    case .tooManyPairs(let key, let limit):
      DiagnosticText(
        "sampai di sini `\(key)` memuat lebih dari \(limit) pasang pelaku dan korban",
        note: "setiap pelaku dinilai terhadap setiap korban dalam perbuatan yang sama",
        suggestion: "bagi perbuatan menurut pelaku dan korbannya, satukan korban yang keadaannya "
          + "sama dengan `jumlah`, atau bagi kasus menjadi beberapa berkas")
    case .tooManyPersons(let key, let limit):
      DiagnosticText(
        "satu perbuatan memuat lebih dari \(limit) orang dalam `\(key)`",
        suggestion: "bagi perbuatan itu, atau satukan korban yang keadaannya sama dengan `jumlah`")
    case .notACorporation(let key, let id):
      DiagnosticText(
        "`\(key)` menunjuk \(id), yang `jenis`-nya orang",
        suggestion: "tulis jenis: korporasi pada \(id), atau tunjuk korporasinya")
    }
  }

  private static func indonesian(_ expected: Expected) -> String {
    switch expected {
    case .text: "harus berupa teks"
    case .truth: "harus ya, tidak, atau tidak-diketahui"
    case .day: "harus hari dengan bentuk 2024-03-02"
    case .moment: "harus tanggal atau {antara, dan}; {dari, sampai} untuk yang berlangsung"
    case .endOfSpan: "harus tanggal (2024-03-02, 2024-03, 2024)"
    case .persons: "harus 1 atau lebih"
    case .identifier: "harus satu id"
    case .denial: "hanya dapat tidak; istilah yang ya disebut satu per satu"
    case .date: "harus tanggal (2024-03-02, 2024-03, 2024), {dari, sampai}, atau {antara, dan}"
    case .number: "harus bilangan bulat, nol atau lebih, tanpa titik dan tanpa Rp"
    case .mapping: "harus berisi kunci-kunci di bawahnya"
    case .list: "harus berupa daftar"
    case .place: "harus kode negara dua huruf besar (ID, MY) menurut ISO 3166"
    case .age: "harus usia dalam tahun, atau {min: …, maks: …}"
    }
  }

  private static func indonesian(_ fault: PathFault) -> (String, String?) {
    switch fault {
    case .form: ("bentuknya id.kunci atau id.kunci.istilah", nil)
    case .id(let nearest): ("idnya tidak ada", nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .key(let nearest):
      ("kuncinya tidak dikenal", nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .term(let nearest):
      ("istilahnya tidak dikenal", nearest.map { "mungkin maksud Anda `\($0)`?" })
    }
  }

  static func place(_ owner: String, in language: Language) -> String {
    if !owner.isEmpty { return "`\(owner)`" }
    return language == .indonesian ? "berkas" : "the file"
  }

  static func list(_ known: [String]) -> String {
    known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
  }
}

extension CaseFinding {
  fileprivate static func indonesian(_ reason: Conflict) -> String {
    switch reason {
    case .childhood: "menurut yang satu korban anak pada waktu perbuatan, menurut yang lain tidak"
    case .age: "usia dan tanggal lahir tidak cocok pada hari yang dimaksud usia itu"
    case .unborn: "yang lahir sebelum perbuatan tidak lagi dalam kandungan"
    case .office: "setiap jabatan dalam daftar itu menjadikan pemegangnya penyelenggara negara"
    case .injury: "setiap rincian itu adalah luka berat"
    case .group: "fakta kelompok itu menjadikan setiap anggotanya bagian kelompok terorganisasi"
    case .groupSize: "kelompok itu mempunyai lebih banyak anggota dalam berkas ini"
    case .exploitation: "yang tidak terjadi tidak mempunyai masa"
    case .planned: "yang tidak pernah dimulai tidak mempunyai akibat"
    case .samePerson: "keduanya orang yang sama menurut adalah_korban"
    case .sharedVictim: "dua pelaku tidak dapat menjadi satu korban yang sama"
    case .evidence: "satu bukti mendukung dan membantah fakta yang sama"
    }
  }
}
