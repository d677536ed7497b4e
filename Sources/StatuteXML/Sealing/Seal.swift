internal import Crypto
public import StatuteModel

/// The integrity manifest of an act: how many pieces it has, and a SHA-256 of each one's own words.
///
/// It stands beside the text (`manifes.txt`) and changes only when a person seals again, so that a
/// word that is lost or altered by accident is seen.
public struct Seal: Hashable, Sendable {
  /// Numbers of chapters, articles, clauses, items, elements and quantities, by name.
  public let counts: [(unit: String, count: Int)]
  /// SHA-256 in hexadecimal over each piece's normalised words, by key, in the order of the file.
  public let hashes: [(key: String, hash: String)]
  /// SHA-256 over what is not words: names, marks, periods, events, modifications, sources, and
  /// which part holds which.
  public let data: String

  /// Computes the seal of an act.
  public init(_ statute: Statute) {
    var units: [String: Int] = [:]
    var hashes: [(key: String, hash: String)] = []
    var keys: [String: Int] = [:]
    for provision in statute.provisions {
      units[Self.unit(of: provision, in: statute), default: 0] += 1
      for (mark, _) in provision.marks {
        switch mark.kind {
        case .concept: units["unsur", default: 0] += 1
        case .quantity: units["bilangan", default: 0] += 1
        case .reference, .range: units["rujukan", default: 0] += 1
        default: break
        }
      }
      var key = provision.eId ?? Self.fallbackKey(of: provision)
      keys[key, default: 0] += 1
      if let occurrence = keys[key], occurrence > 1 { key += "#\(occurrence)" }
      hashes.append((key, Self.sha256(Self.ownWords(of: provision))))
    }
    units[""] = nil
    self.counts = units.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.hashes = hashes
    data = Self.sha256(SealedData.text(of: statute))
  }

  /// SHA-256 over all words of an act, in hexadecimal.
  public static func hash(of statute: Statute) -> String {
    sha256(statute.fullText.map(ProvisionBuilder.collapsed).joined(separator: "\n"))
  }

  /// The manifest as it stands in `manifes.txt`.
  public var text: String {
    var lines = [
      "# Segel: jumlah, dan SHA-256 atas kata-kata setiap bagian (spasi dirapatkan, UTF-8, NFC).",
      "# Ditulis oleh `rujukan periksa --segel` sesudah perubahan dibaca orang; jangan disunting.",
    ]
    lines += counts.map { "jumlah \($0.unit) \($0.count)" }
    lines.append("tanda \(data)")
    lines += hashes.map { "\($0.hash) \($0.key)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a manifest.
  /// - Returns: the seal, or the first line that cannot be read with its number.
  public static func parse(_ text: String) -> Result<Seal, UnreadableLine> {
    var counts: [(unit: String, count: Int)] = []
    var hashes: [(key: String, hash: String)] = []
    var data = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 3, words[0] == "jumlah", let count = Int(words[2]) {
        counts.append((words[1], count))
      } else if words.count == 2, words[0] == "tanda", words[1].count == 64 {
        data = words[1]
      } else if words.count == 2, words[0].count == 64 {
        hashes.append((words[1], words[0]))
      } else {
        return .failure(UnreadableLine(number: index + 1, text: String(line.prefix(80))))
      }
    }
    return .success(Seal(counts: counts, hashes: hashes, data: data))
  }

  /// A line that is none of a manifest.
  public struct UnreadableLine: Error, Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its beginning.
    public let text: String
  }

  private init(
    counts: [(unit: String, count: Int)], hashes: [(key: String, hash: String)], data: String
  ) {
    self.counts = counts
    self.hashes = hashes
    self.data = data
  }

  /// Two seals are equal when they print the same.
  public static func == (left: Seal, right: Seal) -> Bool { left.text == right.text }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Seal {
  private static func sha256(_ text: String) -> String {
    let hash = SHA256.hash(data: Array(text.utf8))
    return String(
      decoding: hash.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  private static func ownWords(of provision: Provision) -> String {
    ([provision.number, provision.heading.text] + provision.lines.map(\.text))
      .map(ProvisionBuilder.collapsed).joined(separator: "\n")
  }

  private static func fallbackKey(of provision: Provision) -> String {
    switch provision.kind {
    case .title: "judul"
    case .formula(let name): "formula-\(name)"
    case .conclusions: "penutup"
    default: "bagian"
    }
  }

  private static func unit(of provision: Provision, in statute: Statute) -> String {
    if provision.isVersion { return "versi" }
    let inAnnex = statute.isInAnnex(provision)
    switch provision.kind {
    case .chapter: return "bab"
    case .article: return inAnnex ? "entri-pasal" : "pasal"
    case .clause: return inAnnex ? "entri-ayat" : "ayat"
    case .letter: return inAnnex ? "entri-huruf" : "huruf"
    case .number: return inAnnex ? "entri-angka" : "angka"
    case .recital: return "menimbang"
    case .legalBasis: return "mengingat"
    default: return ""
    }
  }
}
