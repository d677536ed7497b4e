internal import StatuteModel

extension ScenarioFinding {
  var indonesian: DiagnosticText {
    switch self {
    case .notText: DiagnosticText("berkas ini bukan teks UTF-8")
    case .noScenarios:
      DiagnosticText(
        "tidak ada skenario di sini",
        note: "skenario adalah folder yang memuat narasi.txt, kasus.yaml, dan kunci.yaml")
    case .unclosedAnchor:
      DiagnosticText("kurung yang dibuka di sini tidak ditutup sebelum paragrafnya berakhir")
    case .wordsWithoutFacts:
      DiagnosticText(
        "kata-kata dalam kurung siku ini tidak diikuti fakta",
        suggestion: "tulis [kata-kata]{A1.tindakan.perekrutan}")
    case .strayBracket(let bracket):
      DiagnosticText(
        "tanda \(bracket) berdiri sendiri",
        note: "kurung siku dan kurung kurawal hanya untuk [kata-kata]{fakta}")
    case .notAFact:
      DiagnosticText(
        "yang tertulis dalam kurung kurawal ini bukan fakta",
        note: "fakta berbentuk id.kunci, id.kunci.istilah, atau id.kunci=isi; pemisahnya titik koma"
      )
    case .emptyAnchor: DiagnosticText("kata-kata atau fakta dalam kurung ini kosong")
    case .missingKey(let key): DiagnosticText("kunci `\(key)` tidak ada")
    case .unknownKey(let key, let nearest):
      DiagnosticText(
        "kunci `\(key)` tidak dikenal",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .unknownWord(let key, let nearest, let known):
      DiagnosticText(
        "isi `\(key)` tidak dikenal", note: "yang dikenal: \(known.joined(separator: ", "))",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .notACitation(let key):
      DiagnosticText(
        "isi `\(key)` bukan rujukan", suggestion: "tulis seperti uu-21-2007/pasal-2/ayat-1")
    case .notHeld(let citation):
      DiagnosticText("ketentuan \(citation) tidak ada dalam naskah")
    case .untold(let statement):
      DiagnosticText(
        "fakta \(Self.shown(statement)) tidak diceritakan narasi",
        suggestion: "tulis [kata-kata]{\(Self.shown(statement))} dalam narasi.txt")
    case .strange(let statement, let nearest):
      DiagnosticText(
        "fakta \(Self.shown(statement)) tidak ada dalam berkas kasus",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" })
    case .otherWords(let statement):
      DiagnosticText(
        "kata-kata di sini tidak menyebut isi \(statement.path)",
        note: "nama dan inisial, tanggal, usia, dan uang ditulis sama dalam narasi dan berkas kasus"
      )
    case .stranger:
      DiagnosticText(
        "inisial ini bukan milik seorang pun dalam berkas kasus",
        suggestion: "sebut orangnya menurut perannya, atau tambahkan ia pada berkas kasus")
    case .length(let words, let least, let most):
      DiagnosticText("narasi \(words) kata; yang diminta \(least) sampai \(most)")
    case .noKeyFor(let accused): DiagnosticText("kunci untuk \(accused) tidak ada")
    case .unknownPerson(let id, let nearest):
      DiagnosticText(
        "\(id) tidak ada dalam berkas kasus",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" })
    }
  }
}
