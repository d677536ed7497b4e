extension SearchError: CustomStringConvertible {
  /// The sentence in Indonesian.
  public var description: String { indonesian }

  /// The sentence in Indonesian.
  public var indonesian: String {
    switch self {
    case .emptyQuery:
      "pencarian tidak berisi kata; tulis sedikitnya satu kata, misalnya `restitusi`"
    case .onlyExclusions:
      "pencarian hanya berisi kata yang dikecualikan; tulis juga kata yang dicari"
    case .tooLong(let limit):
      "pencarian lebih panjang dari \(limit) karakter"
    case .tooManyWords(let count, let limit):
      "pencarian berisi \(count) kata; paling banyak \(limit) kata"
    case .unknownAct(let name, let nearest):
      "peraturan `\(name)` tidak ada di sini; "
        + (nearest.isEmpty
          ? "rujukan daftar menunjukkan yang ada"
          : "mungkin maksud Anda \(nearest.joined(separator: ", "))?")
    case .stemmerUnavailable:
      "libstemmer di komputer ini tidak memuat bahasa Indonesia"
    case .database(let code, let message):
      "SQLite menghentikan pencarian dengan kode \(code): \(message)"
    }
  }

  /// The sentence in English.
  public var english: String {
    switch self {
    case .emptyQuery:
      "the query has no words; write at least one, such as `restitusi`"
    case .onlyExclusions:
      "the query has only excluded words; write a word to look for as well"
    case .tooLong(let limit):
      "the query is longer than \(limit) characters"
    case .tooManyWords(let count, let limit):
      "the query has \(count) words; at most \(limit) are sought"
    case .unknownAct(let name, let nearest):
      "the act `\(name)` is not held here; "
        + (nearest.isEmpty
          ? "rujukan daftar shows what is held"
          : "did you mean \(nearest.joined(separator: ", "))?")
    case .stemmerUnavailable:
      "libstemmer on this computer does not know Indonesian"
    case .database(let code, let message):
      "SQLite stopped the search with code \(code): \(message)"
    }
  }
}
