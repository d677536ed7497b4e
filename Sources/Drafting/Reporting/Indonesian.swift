internal import StatuteModel

extension PackageProblem {
  var indonesian: DiagnosticText {
    switch self {
    case .tooLarge(let bytes, let limit):
      DiagnosticText(
        "berkas berukuran \(bytes) bita; paling besar \(limit) bita",
        suggestion: "perkecil gambar di dalam templat")
    case .notPackage:
      DiagnosticText(
        "berkas ini bukan dokumen .docx",
        suggestion: "di Word: Simpan Sebagai, lalu pilih \"Dokumen Word (.docx)\"")
    case .oldOrProtected:
      DiagnosticText(
        "berkas ini dokumen Word lama (.doc) atau dilindungi kata sandi",
        suggestion: "buka di Word, hapus kata sandinya, lalu simpan sebagai .docx")
    case .damaged(let part):
      DiagnosticText(
        part.map { "bagian \(named($0)) terpotong atau berubah" } ?? "arsip dokumen terpotong",
        suggestion: "salin kembali berkas dari asalnya")
    case .tooManyParts(let count, let limit):
      DiagnosticText("dokumen memuat \(count) bagian; paling banyak \(limit)")
    case .unpacksTooLarge(let bytes, let limit):
      DiagnosticText("isi dokumen menjadi \(bytes) bita; paling besar \(limit) bita")
    case .encrypted(let part):
      DiagnosticText(
        "bagian \(named(part)) terenkripsi", suggestion: "simpan tanpa kata sandi")
    case .unsafeName(let name):
      DiagnosticText("nama bagian \(named(name)) menunjuk ke luar dokumen")
    case .duplicateName(let name):
      DiagnosticText("bagian \(named(name)) ada dua kali")
    case .missingPart(let name):
      DiagnosticText(
        "bagian \(named(name)) tidak ada", note: "setiap dokumen Word memuat bagian ini")
    case .macros(let part):
      DiagnosticText(
        "dokumen memuat makro", note: "ditemukan di \(named(part))",
        suggestion: "simpan sebagai .docx, bukan .docm")
    case .externalTarget(let part):
      DiagnosticText(
        "dokumen mengambil sesuatu dari luar ketika dibuka", note: "ditemukan di \(named(part))",
        suggestion: "sematkan gambarnya, dan lepaskan templat yang ditautkan")
    case .unreadablePart(let part, let line):
      DiagnosticText(
        "bagian \(named(part)) tidak dapat dibaca sebagai XML",
        note: line > 0 ? "berhenti di baris \(line)" : nil)
    case .notUTF8(let part):
      DiagnosticText("bagian \(named(part)) tidak ditulis dalam UTF-8")
    case .notWritten:
      DiagnosticText("arsip dokumen tidak dapat disusun", note: "memori mungkin tidak cukup")
    }
  }
}

extension TemplateProblem {
  var indonesian: DiagnosticText {
    let at = place.paragraph > 0 ? ", paragraf \(place.paragraph)" : ""
    return switch kind {
    case .unknownField(let path, let nearest):
      DiagnosticText(
        "isian `\(path)` tidak dikenal\(at)",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .unknownFilter(let name, let nearest):
      DiagnosticText(
        "pengubah `\(name)` tidak dikenal\(at)",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .unfitFilter(let name, let field):
      DiagnosticText("pengubah `\(name)` tidak dapat mencetak isian `\(field)`\(at)")
    case .notPrintable(let field):
      DiagnosticText(
        "isian `\(field)` bukan kata-kata yang dapat dicetak begitu saja\(at)",
        suggestion: "pakai {{#\(field)}} … {{/\(field)}}, atau pengubah untuk jumlah uang")
    case .unterminatedTag:
      DiagnosticText(
        "`{{` tidak ditutup\(at)", suggestion: "tulis `}}` dalam paragraf yang sama")
    case .strayTagEnd:
      DiagnosticText("`}}` tanpa `{{` di depannya\(at)")
    case .malformedTag(let words):
      DiagnosticText(
        "`{{\(words)}}` bukan isian\(at)",
        note: "nama isian memakai huruf, angka, garis bawah, dan titik")
    case .unclosedBlock(let path):
      DiagnosticText(
        "blok `\(path)` dibuka dan tidak ditutup\(at)",
        note: "blok ditutup dalam isi, sel, atau bingkai yang sama",
        suggestion: "tulis {{/\(path)}} di paragraf tersendiri")
    case .unopenedBlock(let path, let open):
      DiagnosticText(
        "blok `\(path)` ditutup tetapi tidak dibuka\(at)",
        note: open.map { "blok yang terbuka di sini: `\($0)`" })
    case .blockNotAlone(let path):
      DiagnosticText(
        "tanda blok `\(path)` sebaris dengan kata lain\(at)",
        suggestion: "taruh di paragraf tersendiri, atau di awal dan akhir satu baris tabel")
    case .blockHoldsSectionBreak(let path):
      DiagnosticText(
        "paragraf tanda blok `\(path)` memuat pemisah bagian\(at)",
        suggestion: "pindahkan pemisah bagian ke paragraf lain")
    case .trackedChange(let element):
      DiagnosticText(
        "ada perubahan terlacak yang belum diterima\(at)", note: "elemen \(element)",
        suggestion: "di Word: Tinjau, lalu Terima Semua Perubahan")
    case .comment:
      DiagnosticText(
        "ada komentar\(at)", suggestion: "hapus komentar, atau tulis sebagai {{! catatan}}")
    case .notWordprocessing:
      DiagnosticText("bagian ini bukan teks Word")
    }
  }
}

extension RenderProblem {
  var indonesian: DiagnosticText {
    switch self {
    case .unfitValue(let field):
      DiagnosticText("isi `\(field)` tidak sesuai dengan jenis isiannya")
    case .forbiddenCharacter(let field):
      DiagnosticText("isi `\(field)` memuat karakter kendali yang tidak dapat ditulis")
    case .protectedName(let field):
      DiagnosticText(
        "isi `\(field)` memuat nama yang dirahasiakan",
        suggestion: "tulis inisial atau samarannya")
    case .protectedNameInTemplate(let part):
      DiagnosticText(
        "hasil di \(part) memuat nama yang dirahasiakan",
        suggestion: "periksa kata-kata templat itu sendiri")
    case .brokenPart(let part):
      DiagnosticText("hasil di \(part) bukan XML yang utuh", note: "dokumen tidak ditulis")
    }
  }
}

/// A part's name as a message may repeat it: on one line, without control characters.
func named(_ name: String) -> String {
  String(
    String.UnicodeScalarView(
      name.unicodeScalars.prefix(120).map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 })
  )
}
