import Drafting
import Foundation
import Testing

@Suite("No protected name, number or place survives in a text")
struct RedactionTests {
  private static let victim = ProtectedPerson(
    replacement: "Korban S.N.R.", names: ["Hj. Siti Nur Rahma, S.H. alias Mawar binti Ahmad Zaini"],
    kin: ["Fatimah Zahra"], numbers: ["5371 0123 4567 8901", "+62 812-3456-7890", "siti_nr99"],
    places: ["Jalan Cendana Nomor 7", "Desa Oelnasi"])

  private static func redacted(_ text: String) -> String {
    Redactor([victim]).redacted(text)
  }

  @Test(
    "Names in every form become the pseudonym",
    arguments: [
      ("Siti Nur Rahma pergi.", "Korban S.N.R. pergi."),
      ("SITI NUR RAHMA pergi.", "Korban S.N.R. pergi."),
      ("siti nur\nrahma pergi.", "Korban S.N.R. pergi."),
      ("Siti\u{A0}Nur\u{AD} Rahma pergi.", "Korban S.N.R. pergi."),
      (
        "Rahmanya pergi, Rahma pun; siti nur rahmalah itu",
        "Korban S.N.R. pergi, Korban S.N.R. pun; Korban S.N.R. itu"
      ),
      ("Kata Rahma, benar.", "Kata Korban S.N.R., benar."),
      ("ia dipanggil mawar di sana", "ia dipanggil Korban S.N.R. di sana"),
      ("anak dari Ahmad Zaini", "anak dari orang tua Korban S.N.R."),
      ("ibunya Fatimah Zahra datang", "ibunya orang tua Korban S.N.R. datang"),
    ])
  func names(text: String, expected: String) {
    #expect(Self.redacted(text) == expected)
  }

  @Test(
    "Numbers and places are withheld",
    arguments: [
      ("NIK 5371012345678901.", "NIK [dirahasiakan]."),
      ("NIK 5371-0123-4567-8901.", "NIK [dirahasiakan]."),
      ("telepon 081234567890", "telepon [dirahasiakan]"),
      ("telepon (0812) 3456 7890", "telepon [dirahasiakan]"),
      ("akun siti_nr99 itu", "akun [dirahasiakan] itu"),
      ("di jalan cendana nomor 7", "di [dirahasiakan]"),
      ("di Desa Oelnasi", "di [dirahasiakan]"),
    ])
  func numbers(text: String, expected: String) {
    let result = Self.redacted(text).replacingOccurrences(
      of: "([dirahasiakan]", with: "[dirahasiakan]")
    #expect(result == expected)
  }

  @Test("Ordinary words that begin like a name stay")
  func ordinary() {
    let text = "Sejak 3 Maret 2026 ia menerima Rp3.200.000,00 nurani dan rahmat."
    #expect(Self.redacted(text) == text)
  }

  @Test("1,000 random sets of names leave nothing behind")
  func random() {
    var generator = Seeded(state: 21)
    let syllables = [
      "sa", "ri", "ma", "wa", "ti", "nur", "lu", "ke", "bo", "den", "yu", "ha", "fi", "go",
    ]
    func word() -> String {
      let count = Int.random(in: 2...3, using: &generator)
      return (0..<count).map { _ in syllables.randomElement(using: &generator) ?? "sa" }.joined()
        .capitalized
    }
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 1...9, using: &generator)) }.joined()
    }
    for _ in 0..<1000 {
      let name = (0..<Int.random(in: 1...4, using: &generator)).map { _ in word() }
      let alias = word()
      let parent = word()
      let nik = digits(16)
      let phone = "08" + digits(10)
      let street = "Jalan \(word()) \(word()) Nomor \(digits(2))"
      let person = ProtectedPerson(
        replacement: "Korban K1",
        names: ["Ny. \(name.joined(separator: " ")), S.E. alias \(alias) binti \(parent)"],
        numbers: [nik, phone], places: [street])
      let redactor = Redactor([person])
      let whole = name.joined(separator: " ")
      let forms = [
        whole, whole.uppercased(), whole.lowercased(), name.joined(separator: "\n"),
        name.joined(separator: "\u{A0}\u{A0}"), "Ibu \(whole) binti \(parent)", alias,
        alias.uppercased(), "\(whole) als. \(alias)", nik, phone, "+62" + phone.dropFirst(),
        stride(from: 0, to: 16, by: 4).map { String(nik.dropFirst($0).prefix(4)) }
          .joined(separator: " "), street, street.uppercased(),
      ].shuffled(using: &generator)
      let text = forms.map { "lalu \($0), kemudian" }.joined(separator: " ia ")
      let result = redactor.redacted(text)
      #expect(!redactor.stand(in: result))
      let lower = result.lowercased().filter { !$0.isWhitespace }
      for secret in [name.joined(), alias, nik, phone, phone.dropFirst().description] {
        #expect(!lower.contains(secret.lowercased()), "\(secret) in \(result)")
      }
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}

@Suite("Pseudonyms follow from names, the same in every document")
struct PseudonymRegisterTests {
  private func texts(_ names: [String]) -> [String?] {
    let entries = names.enumerated().map {
      PseudonymRegister.Entry(id: "K\($0.offset + 1)", chosen: nil, name: $0.element)
    }
    let register = PseudonymRegister(entries)
    return entries.map { register[$0.id]?.text }
  }

  @Test("Titles, aliases and parents do not count")
  func initials() {
    #expect(texts(["Siti Nur Rahma"]) == ["S.N.R."])
    #expect(texts(["Sumiyati"]) == ["S."])
    #expect(texts(["Dr. Hj. Siti Nur Rahma, S.H. alias Mawar binti Ahmad (alm.)"]) == ["S.N.R."])
  }

  @Test("Two persons with the same initials are numbered in the order of the case")
  func duplicates() {
    #expect(texts(["Sumiyati", "Rini", "Sulastri"]) == ["S. (1)", "R.", "S. (2)"])
  }

  @Test("Without a name the id stands, and a full name is never taken for initials")
  func fallback() {
    let register = PseudonymRegister([
      .init(id: "K1", chosen: nil, name: nil), .init(id: "K2", chosen: "Siti Rahma", name: nil),
      .init(id: "K3", chosen: "M.W.", name: "Maria Wara"),
    ])
    #expect(register["K1"]?.text == "K1")
    #expect(register["K2"]?.text == "K2")
    #expect(register["K3"]?.text == "M.W.")
  }
}
