extension Statute {
  /// Where a provision stands, for people: "UU 21/2007 › BAB II › Pasal 7 › (1)".
  public func place(of provision: Provision) -> String {
    let names = path(to: provision).map { piece -> String in
      if !piece.number.isEmpty { return piece.number }
      switch piece.kind {
      case .annex(let kind): return kind == .elucidation ? "Penjelasan" : "Lampiran"
      case .recitals: return "Menimbang"
      case .legalBases: return "Mengingat"
      case .division(let name): return name
      default: return piece.heading.text
      }
    }
    return ([identity.citation] + names).filter { !$0.isEmpty }.joined(separator: " › ")
  }
}
