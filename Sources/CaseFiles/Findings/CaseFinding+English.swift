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
      DiagnosticText(
        "the file has more than one document", note: "one file holds one case",
        suggestion: "move what follows --- into another file")
    case .forbiddenCharacter:
      DiagnosticText("there is a character that YAML does not allow", note: "such as NUL")
    case .malformed(let words):
      DiagnosticText(
        "the YAML breaks off here", note: words.isEmpty ? nil : "the YAML reader says: \(words)",
        suggestion: "look at indentation, quotes and brackets in this line and before")
    case .notJSON:
      DiagnosticText(
        "this line is YAML, not JSON", note: "a file of JSON lines holds one JSON object per line",
        suggestion: "put every key and text in double quotes, without a comma at the end")
    case .duplicateKey(let key):
      DiagnosticText("key `\(key)` is written twice in this place", suggestion: "make it one")
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
      DiagnosticText(
        "id `\(id)` is used twice", note: "first in line \(line)",
        suggestion: "give one of them another id")
    case .danglingIdentifier(let key, let id, let nearest):
      DiagnosticText(
        "nothing in this file carries the id \(id.map { "`\($0)` " } ?? "")in `\(key)`",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .contradiction(let key, let term):
      DiagnosticText(
        "`\(term)` in `\(key)` is both asserted and denied",
        suggestion: "write tidak-diketahui where it is not clear")
    case .impossibleDates(let key):
      DiagnosticText(
        "the span `\(key)` ends before it begins", suggestion: "look at both of its ends")
    case .afterAssessment(let key):
      DiagnosticText(
        "`\(key)` lies wholly after `tanggal_penilaian`",
        note: "without tanggal_penilaian it is today",
        suggestion: "look at the year, or at tanggal_penilaian")
    case .unknownPath(let key, let fault):
      DiagnosticText(
        "the fact path in `\(key)` leads nowhere: \(Self.english(fault).0)",
        suggestion: Self.english(fault).1)
    case .tooDeep(let limit):
      DiagnosticText("the content is nested more than \(limit) levels deep here")
    case .tab:
      DiagnosticText(
        "there is a tab where this line's content begins",
        note: "YAML does not read tabs as indentation", suggestion: "use spaces")
    case .noSuchDay(let key):
      DiagnosticText(
        "the calendar has no such day as in `\(key)`",
        suggestion: "write 2024-03 or 2024 where the day is not certain")
    case .reversedRange(let key):
      DiagnosticText("`min` in `\(key)` is more than `maks`")
    case .wrongOrder(let earlier, let later):
      DiagnosticText(
        "`\(later)` lies wholly before `\(earlier)`",
        suggestion: "look at both dates; an uncertain one may be written without its day")
    case .bornAfter(let person, let conduct, let mayBeUnborn):
      DiagnosticText(
        "`tanggal_lahir` of \(person) lies wholly after conduct \(conduct)",
        suggestion: mayBeUnborn
          ? "write dalam_kandungan: ya where the victim was not yet born"
          : "look at tanggal_lahir and at the date of the conduct")
    case .conflict(let first, let second, let reason):
      DiagnosticText(
        "`\(first)` and `\(second)` cannot both be true",
        note: Self.english(reason),
        suggestion: "correct one of them; write tidak-diketahui, or nothing, where it is not clear")
    case .circular(let key, let ids):
      DiagnosticText(
        "`\(key)` runs in a circle: \(ids.joined(separator: " → "))",
        suggestion: "take out one of its links")
    case .unfitCode(let key, let limit):
      DiagnosticText(
        "`\(key)` must be one line without control characters, of at most \(limit) characters",
        note: "the code goes into the names of files and letters",
        suggestion: "for example KPG-2026-014")
    case .tooManyPairs(let key, let limit):
      DiagnosticText(
        "up to here `\(key)` holds more than \(limit) pairs of an accused and a victim",
        note: "every accused is judged against every victim of the same conduct",
        suggestion: "split the conduct by accused and victims, join victims in the same situation "
          + "by `jumlah`, or split the case into several files")
    case .tooManyPersons(let key, let limit):
      DiagnosticText(
        "one conduct holds more than \(limit) persons in `\(key)`",
        suggestion: "split it, or join victims in the same situation by `jumlah`")
    case .notACorporation(let key, let id):
      DiagnosticText(
        "`\(key)` names \(id), whose `jenis` is orang",
        suggestion: "write jenis: korporasi for \(id), or name the corporation")
    }
  }

  private static func english(_ expected: Expected) -> String {
    switch expected {
    case .text: "must be text"
    case .truth: "must be ya, tidak or tidak-diketahui"
    case .day: "must be a day such as 2024-03-02"
    case .moment: "must be a date or {antara, dan}; {dari, sampai} is for what lasted"
    case .endOfSpan: "must be a date (2024-03-02, 2024-03, 2024)"
    case .persons: "must be 1 or more"
    case .identifier: "must be one id"
    case .denial: "can only be tidak; terms that hold are named one by one"
    case .date: "must be a date (2024-03-02, 2024-03, 2024), {dari, sampai} or {antara, dan}"
    case .number: "must be a whole number, zero or more, without full stops and without Rp"
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

extension CaseFinding {
  fileprivate static func english(_ reason: Conflict) -> String {
    switch reason {
    case .childhood: "by one the victim was a child at the time of the conduct, by the other not"
    case .age: "age and date of birth do not agree on the day that the age is about"
    case .unborn: "who was born before the conduct was no longer unborn"
    case .office: "each office of that list makes its holder a state official"
    case .injury: "each of these details is a serious injury"
    case .group: "the facts of that group make each member part of an organised group"
    case .groupSize: "the group has more members in this file"
    case .exploitation: "what did not happen has no time"
    case .planned: "what never began has no consequence"
    case .samePerson: "both are the same person according to adalah_korban"
    case .sharedVictim: "two accused cannot be one and the same victim"
    case .evidence: "one piece of evidence speaks for and against the same fact"
    }
  }
}
