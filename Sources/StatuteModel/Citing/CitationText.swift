extension Citation {
  /// The citation in the words of the law, without its act: "Pasal 59 ayat (1) huruf b".
  public var text: String {
    steps.map(\.text).joined(separator: " ")
  }

  /// The citation with the name of its act at the end: "Pasal 59 ayat (1) UU 99/2099".
  public func text(act: String) -> String {
    steps.isEmpty ? act : "\(text) \(act)"
  }
}

extension Citation.Step: CustomStringConvertible {
  /// The step in the words of the law: "ayat (1)".
  public var description: String { text }

  /// The step in the words of the law: "ayat (1)".
  public var text: String {
    switch self {
    case .article(let number): "Pasal \(number)"
    case .clause(let label): "ayat (\(label))"
    case .letter(let label): "huruf \(label)" + (label.closesWithBracket ? ")" : "")
    case .number(let label): "angka \(label)" + (label.closesWithBracket ? ")" : "")
    case .ordinal(let label): "ke-\(label)"
    case .annex(let number): "Lampiran " + (RomanNumeral.text(for: number) ?? "\(number)")
    case .entry(let label): "Nomor \(label)"
    case .considering: "Menimbang"
    case .recalling: "Mengingat"
    case .elucidation: "Penjelasan"
    case .general: "Umum"
    }
  }
}
