import Foundation
import Yams

/// Gives the protected people of a case new names, numbers and addresses, and writes them, in the
/// forms that people write, into its free texts.
struct NamePlanter {
  /// How many texts got some.
  private(set) var planted = 0
  private var random: SplitMix
  private let freeTexts: Set<String>
  private var forms: [String] = []
  /// What documents let stand in what an office writes of itself, and only there: one word of a
  /// longer name, as an official may bear a victim's given name; and the street of a victim who lives
  /// where the office is.
  private var sharedWithOffices: Set<String> = []
  private var hidden: Set<String> = []

  init(seed: UInt64, freeTexts: Set<String>) {
    random = SplitMix(state: seed)
    self.freeTexts = freeTexts
  }

  /// How many secrets stand in a text of bare lower-case letters and digits.
  func secrets(in text: String) -> Int { hidden.count { text.contains($0) } }

  /// The case with other people in it.
  mutating func planted(in yaml: String) throws -> String {
    guard var root = try Yams.compose(yaml: yaml) else { throw CancellationError() }
    for list in ["korban", "orang"] {
      guard var people = root[list]?.sequence else { continue }
      for index in people.indices where list == "korban" || Self.isSecret(people[index]) {
        people[index] = person(people[index], isVictim: list == "korban")
      }
      root[list] = .sequence(people)
    }
    return try Yams.serialize(node: written(root, key: "", place: .story))
  }

  private static func isSecret(_ person: Node) -> Bool {
    person["kerahasiaan"]?.string == "inisial"
  }

  private mutating func person(_ node: Node, isVictim: Bool) -> Node {
    var person = node
    let names = (0..<Int.random(in: 1...3, using: &random)).map { _ in word() }
    let whole = names.joined(separator: " ")
    let (alias, parent) = (word(), "\(word()) \(word())")
    let (nik, phone) = (digits(16), "08" + digits(10))
    let street = "Jalan \(word()) Nomor \(digits(3))"
    var identity = person["identitas"] ?? Node([(Node, Node)]())
    identity["nama_lengkap"] = Node(whole)
    identity["alias"] = Node([Node(alias)])
    identity["nik"] = Node(nik, Tag(.str), .doubleQuoted)
    identity["kontak"] = Node([Node(phone, Tag(.str), .doubleQuoted)])
    identity["orang_tua"] = Node([Node(parent)])
    var address = identity["alamat"] ?? Node([(Node, Node)]())
    address["jalan"] = Node(street)
    identity["alamat"] = address
    person["identitas"] = identity
    if isVictim { person["nama"] = Node(whole) }
    hidden.formUnion(
      (names + [alias] + parent.split(separator: " ").map(String.init)).map {
        $0.lowercased()
      })
    hidden.formUnion([nik, String(phone.dropFirst())])
    hidden.insert(street.lowercased().filter { $0.isLetter || $0.isNumber })
    if names.count > 1 { sharedWithOffices.insert(names[0]) }
    sharedWithOffices.insert(street.uppercased())
    forms += [
      whole, whole.uppercased(), whole.lowercased(), names.joined(separator: "\n"),
      names.joined(separator: "\u{A0}"), "Ny. \(whole), S.E.", "\(whole) binti \(parent)",
      "\(whole) alias \(alias)", "\(whole)nya", alias.uppercased(), names[0], parent, nik,
      stride(from: 0, to: 16, by: 4).map { String(nik.dropFirst($0).prefix(4)) }
        .joined(separator: "-"), phone, "+62 " + phone.dropFirst(), street.uppercased(),
    ]
    return person
  }

  /// Where a text stands: names belong into stories, seldom into what offices write of themselves,
  /// where they stop the document, and never into identities.
  private enum Place: Int {
    case story = 70
    case office = 1
    case identity = 0

    func within(_ key: String) -> Place {
      switch key {
      case "identitas": .identity
      case "instansi", "penanda_tangan", "kepada", "penerima", "pejabat", "penyusun",
        "penuntut_umum", "tembusan", "orang", "surat", "pelapor", "pengadilan", "pemohon":
        self == .identity ? self : .office
      default: self
      }
    }
  }

  /// Writes forms into free texts.
  private mutating func written(_ node: Node, key: String, place: Place) -> Node {
    switch node {
    case .mapping(let mapping):
      let pairs = mapping.map { name, value -> (Node, Node) in
        let child = name.string ?? ""
        if key == "perkara", child == "kode", let code = value.scalar?.string {
          return (name, Node(planted(inCode: code), Tag(.str), .doubleQuoted))
        }
        return (name, written(value, key: child, place: place.within(child)))
      }
      return Node(pairs, mapping.tag, mapping.style)
    case .sequence(let sequence):
      return Node(
        sequence.map { written($0, key: key, place: place) }, sequence.tag, sequence.style)
    case .scalar(let scalar):
      guard freeTexts.contains(key), key != "nama", key != "kode",
        Int.random(in: 0..<100, using: &random) < place.rawValue
      else { return node }
      planted += 1
      let fitting = place == .office ? forms.filter { !sharedWithOffices.contains($0) } : forms
      let chosen = fitting.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      let text = "\(scalar.string) \(chosen.joined(separator: ", "))."
      return Node(text, Tag(.str), .doubleQuoted)
    default: return node
    }
  }

  /// A code as someone writes it who names the case after its victim: one short line.
  private mutating func planted(inCode code: String) -> String {
    guard Int.random(in: 0..<100, using: &random) < Place.story.rawValue,
      let form = forms.filter({ $0.count <= 48 }).randomElement(using: &random)
    else { return code }
    planted += 1
    let sign = ["-", " ", "_", "", "."].randomElement(using: &random) ?? "-"
    let words = form.split(whereSeparator: \.isWhitespace).joined(separator: sign)
    return Bool.random(using: &random) ? "\(code)-\(words)" : words
  }

  /// A name of syllables that no Indonesian word or provision holds.
  private mutating func word() -> String {
    let syllables = ["xa", "qo", "zux", "fiq", "wyx", "vex", "ziq", "kux", "jyx", "qav"]
    return (0..<Int.random(in: 3...4, using: &random)).map { _ in
      syllables[Int.random(in: syllables.indices, using: &random)]
    }.joined().capitalized
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 1...9, using: &random)) }.joined()
  }
}

/// A small generator with a seed, so that every run sees the same names.
struct SplitMix: RandomNumberGenerator, Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
