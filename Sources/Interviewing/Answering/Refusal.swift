public import StatuteModel

/// Why an answer was not taken; says what is.
public enum Refusal: Hashable, Sendable {
  case tooLong(limit: Int)
  case unreadable
  case truth
  case terms(count: Int)
  case choice(count: Int)
  case date(allowsSpan: Bool)
  case birth
  case place
  case number(most: Int)
  case persons([String])
  case name
  case initials
  case needed
  case nothingBefore
  /// The file would not be acceptable; in the words of the check.
  case unacceptable(Vocabulary.Words)

  /// The sentence.
  public func text(in language: Language) -> String {
    language == .indonesian ? indonesian : english
  }

  private var indonesian: String {
    switch self {
    case .tooLong(let limit): "Terlalu panjang: paling banyak \(limit) huruf."
    case .unreadable: "Jawaban memuat tanda yang bukan huruf biasa. Ketik ulang sebagai teks UTF-8."
    case .truth: "Jawab ya, tidak, atau Enter bila belum diketahui."
    case .terms(let count):
      "Jawab dengan nomor 1–\(count): “1, 3” (keduanya), “1 atau 3” (salah satu, belum diketahui yang mana), “bukan 4”, “tidak ada”, atau Enter bila belum diketahui."
    case .choice(let count): "Jawab dengan satu nomor 1–\(count), atau Enter bila belum diketahui."
    case .date(let allowsSpan):
      "Jawab dengan tanggal: 2024-03-02, 2/3/2024, Maret 2024, 2024"
        + (allowsSpan ? ", “2024-03 sampai 2024-05”" : "")
        + ", “antara 2024-03 dan 2024-05”, atau Enter bila belum diketahui."
    case .birth:
      "Jawab dengan usia (16 atau 15-17), tanggal lahir (2008-01-20 atau 2008), ya, tidak, atau Enter bila belum diketahui."
    case .place:
      "Jawab dengan nama negara atau kode dua huruf (Malaysia, MY), atau Enter bila belum diketahui."
    case .number(let most): "Jawab dengan bilangan 1–\(most)."
    case .persons(let ids):
      "Jawab dengan satu atau beberapa dari: \(ids.joined(separator: ", ")), atau “semua”."
    case .name:
      "Itu tampak seperti nama lengkap, dan tidak ditulis. Identitas korban dirahasiakan (Pasal 24 UU 21/2007): tulis inisial, misalnya Y.B."
    case .initials:
      "Tulis inisial dipisah koma (Y.B., M.N.), jumlah korban (3), atau “tidak ada”."
    case .needed: "Ini diperlukan agar berkas dapat ditulis; “keluar” untuk berhenti."
    case .nothingBefore: "Tidak ada jawaban sebelum ini dalam sesi ini."
    case .unacceptable(let words): "Tidak dapat ditulis: \(words.indonesian)."
    }
  }

  private var english: String {
    switch self {
    case .tooLong(let limit): "Too long: at most \(limit) characters."
    case .unreadable: "The answer holds signs that are no ordinary letters. Type it again as UTF-8."
    case .truth: "Answer yes, no, or Enter where it is not known."
    case .terms(let count):
      "Answer with numbers 1–\(count): “1, 3” (both), “1 or 3” (one of them, not known which), “not 4”, “none”, or Enter where it is not known."
    case .choice(let count): "Answer with one number 1–\(count), or Enter where it is not known."
    case .date(let allowsSpan):
      "Answer with a date: 2024-03-02, 2/3/2024 (day first), March 2024, 2024"
        + (allowsSpan ? ", “2024-03 to 2024-05”" : "")
        + ", “between 2024-03 and 2024-05”, or Enter where it is not known."
    case .birth:
      "Answer with an age (16 or 15-17), a date of birth (2008-01-20 or 2008), yes, no, or Enter where it is not known."
    case .place:
      "Answer with a country or its two-letter code (Malaysia, MY), or Enter where it is not known."
    case .number(let most): "Answer with a number 1–\(most)."
    case .persons(let ids):
      "Answer with one or several of: \(ids.joined(separator: ", ")), or “all”."
    case .name:
      "That looks like a full name and was not written. A victim's identity is secret (Article 24, UU 21/2007): give initials, such as Y.B."
    case .initials: "Give initials with commas (Y.B., M.N.), the number of victims (3), or “none”."
    case .needed: "This is needed for a file to be written; “quit” stops."
    case .nothingBefore: "There is no answer before this one in this session."
    case .unacceptable(let words): "Cannot be written: \(words.english)."
    }
  }
}
