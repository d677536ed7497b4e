internal import StatuteModel

extension CaseFinding {
  var english: DiagnosticText {
    switch self {
    case .tooLarge(let bytes, let limit):
      DiagnosticText("the file has \(bytes) bytes; the limit is \(limit)")
    case .notUTF8:
      DiagnosticText("the file is not whole UTF-8", suggestion: "save it again as UTF-8")
    case .empty:
      DiagnosticText("the file is empty", suggestion: "rujukan contoh writes a sample to fill in")
    case .anchor:
      DiagnosticText(
        "YAML anchors and aliases (&name, *name) are not read",
        note: "content that repeats itself can exhaust the memory",
        suggestion: "write the content out; quote a sentence that begins with & or *")
    case .severalDocuments:
      DiagnosticText("the file has more than one document", note: "one file holds one case")
    case .forbiddenCharacter:
      DiagnosticText("there is a character that YAML does not allow", note: "such as NUL")
    case .malformed(let words):
      DiagnosticText(
        "the YAML breaks off here", note: words.isEmpty ? nil : "the YAML reader says: \(words)",
        suggestion: "look at indentation, quotes and brackets in this line and before")
    case .duplicateKey(let key): DiagnosticText("key `\(key)` is written twice in this place")
    case .notACase:
      DiagnosticText(
        "the file is not a case file",
        note: "expected: the keys `versi`, `pelaku` and `perbuatan`")
    case .missingKey(let key, let owner):
      DiagnosticText("`\(key)` is missing in \(Self.place(owner, in: .english))")
    case .unknownKey(let key, let owner, let nearest):
      DiagnosticText(
        "key `\(key)` is not known in \(Self.place(owner, in: .english))",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unknownTerm(let key, let written, let nearest, let known):
      DiagnosticText(
        "the term \(written.map { "`\($0)`" } ?? "here") is not known for `\(key)`",
        note: nearest == nil ? "known: \(Self.list(known))" : nil,
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .wrongShape(let key, let expected):
      DiagnosticText("the value of `\(key)` \(Self.english(expected))")
    case .unknownVersion: DiagnosticText("this `versi` is not known", note: "known: 1")
    case .badIdentifier(let key):
      DiagnosticText(
        "`\(key)` must begin with a capital letter, then letters, digits or hyphens",
        note: "such as P1, K1, A1, B1")
    case .duplicateIdentifier(let id, let line):
      DiagnosticText("id `\(id)` is used twice", note: "first in line \(line)")
    case .danglingIdentifier(let key, let id, let nearest):
      DiagnosticText(
        "nothing in this file carries the id \(id.map { "`\($0)` " } ?? "")in `\(key)`",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .contradiction(let key, let term):
      DiagnosticText(
        "`\(term)` in `\(key)` is both asserted and denied",
        suggestion: "write tidak-diketahui where it is not clear")
    case .impossibleDates(let key): DiagnosticText("the span `\(key)` ends before it begins")
    case .afterAssessment(let key):
      DiagnosticText("`\(key)` lies wholly after `tanggal_penilaian`")
    case .unknownPath(let key, let fault):
      DiagnosticText(
        "the fact path in `\(key)` leads nowhere: \(Self.english(fault).0)",
        suggestion: Self.english(fault).1)
    }
  }

  private static func english(_ expected: Expected) -> String {
    switch expected {
    case .text: "must be text"
    case .truth: "must be ya, tidak or tidak-diketahui"
    case .day: "must be a day such as 2024-03-02"
    case .date: "must be a date (2024-03-02, 2024-03, 2024), {dari, sampai} or {antara, dan}"
    case .number: "must be a whole number, without full stops and without Rp"
    case .mapping: "must hold keys of its own"
    case .list: "must be a list"
    case .place: "must be a country code of two capital letters (ID, MY), ISO 3166"
    case .age: "must be an age in years, or {min: …, maks: …}"
    }
  }

  private static func english(_ fault: PathFault) -> (String, String?) {
    switch fault {
    case .form: ("its form is id.key or id.key.term", nil)
    case .id(let nearest): ("there is no such id", nearest.map { "did you mean `\($0)`?" })
    case .key(let nearest): ("its key is not known", nearest.map { "did you mean `\($0)`?" })
    case .term(let nearest): ("its term is not known", nearest.map { "did you mean `\($0)`?" })
    }
  }
}
