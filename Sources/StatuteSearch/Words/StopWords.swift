/// Words so common that they say nothing about what is sought.
///
/// They are indexed, so that a quoted phrase keeps them; alone they never decide a match.
/// *Tidak*, *tanpa*, *kecuali* and *wajib* are not here: in a law they carry the meaning.
enum StopWords {
  static func contains(_ word: [UInt8]) -> Bool {
    word.count <= longest && all.contains(word)
  }

  static func contains(_ word: String) -> Bool {
    contains(Array(word.utf8))
  }

  private static let all: Set<[UInt8]> = Set(
    """
    yang dan atau dengan di ke dari pada dalam untuk oleh sebagai adalah ini itu tersebut
    sebagaimana dimaksud bahwa serta juga akan agar guna bagi atas maka jika apabila bila
    dapat telah sudah masih sedang hal para suatu sebuah seorang setiap tiap lain lainnya
    secara antara hingga sampai karena sehingga seperti yaitu yakni ialah merupakan
    tentang tetapi tapi namun melainkan menurut melalui antaranya kepada terhadap
    kepadanya padanya olehnya
    ia dia mereka kami kita saya anda nya pun lah
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private static let longest = all.reduce(0) { max($0, $1.count) }
}
