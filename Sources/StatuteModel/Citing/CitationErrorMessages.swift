extension CitationError {
  /// The error in one Indonesian sentence, with an example.
  public var indonesian: String {
    switch self {
    case .empty:
      "rujukan kosong; contoh: Pasal 59 ayat (1) huruf b"
    case .tooLong(let length, let limit):
      "rujukan sepanjang \(length) bita; paling panjang \(limit); contoh: Pasal 59 ayat (1)"
    case .stopped("", let rest, let expected):
      "`\(rest)` tidak terbaca sebagai rujukan; \(expected.indonesian)"
    case .stopped(let read, "", let expected):
      "rujukan berhenti sesudah `\(read)`; \(expected.indonesian)"
    case .stopped(let read, let rest, let expected):
      "terbaca `\(read)`, terhenti pada `\(rest)`; \(expected.indonesian)"
    case .missingArticle(let read):
      "`\(read)` belum menyebut pasalnya; contoh: Pasal 59 ayat (1)"
    case .numberTooHigh(let digits, let limit):
      "nomor `\(digits)` melebihi \(limit); contoh: Pasal 59"
    case .unknownAct(let name, let read):
      "terbaca `\(read)`, tetapi peraturan `\(name)` tidak dikenal; contoh: Pasal 59 UU 99/2099"
    }
  }

  /// The error in one English sentence, with an example.
  public var english: String {
    switch self {
    case .empty:
      "the citation is empty; example: Pasal 59 ayat (1) huruf b"
    case .tooLong(let length, let limit):
      "the citation has \(length) bytes; the longest has \(limit); example: Pasal 59 ayat (1)"
    case .stopped("", let rest, let expected):
      "`\(rest)` cannot be read as a citation; \(expected.english)"
    case .stopped(let read, "", let expected):
      "the citation ends after `\(read)`; \(expected.english)"
    case .stopped(let read, let rest, let expected):
      "read `\(read)`, stopped at `\(rest)`; \(expected.english)"
    case .missingArticle(let read):
      "`\(read)` does not name its article (pasal); example: Pasal 59 ayat (1)"
    case .numberTooHigh(let digits, let limit):
      "number `\(digits)` is above \(limit); example: Pasal 59"
    case .unknownAct(let name, let read):
      "read `\(read)`, but the act `\(name)` is not known; example: Pasal 59 UU 99/2099"
    }
  }
}

extension CitationError.Expectation {
  /// What is expected, in Indonesian, with an example.
  public var indonesian: String {
    switch self {
    case .articleNumber: "seharusnya nomor pasal; contoh: Pasal 59"
    case .clauseNumber: "seharusnya nomor ayat; contoh: ayat (1)"
    case .closingBracket: "seharusnya kurung tutup; contoh: ayat (1)"
    case .letter: "seharusnya satu huruf; contoh: huruf b"
    case .itemNumber: "seharusnya angka; contoh: angka 2"
    case .annexNumber: "seharusnya nomor lampiran; contoh: Lampiran I Nomor 3"
    case .stepOrEnd: "contoh yang lengkap: Pasal 59 ayat (1) huruf b UU 99/2099"
    }
  }

  /// What is expected, in English, with an example.
  public var english: String {
    switch self {
    case .articleNumber: "expected the number of an article; example: Pasal 59"
    case .clauseNumber: "expected the number of a clause; example: ayat (1)"
    case .closingBracket: "expected a closing bracket; example: ayat (1)"
    case .letter: "expected one letter; example: huruf b"
    case .itemNumber: "expected a number; example: angka 2"
    case .annexNumber: "expected the number of an annex; example: Lampiran I Nomor 3"
    case .stepOrEnd: "a complete example: Pasal 59 ayat (1) huruf b UU 99/2099"
    }
  }
}
