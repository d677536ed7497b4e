internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Which code's list of evidence a case falls under, and where a kind of evidence stands in it.
///
/// The code is decided by the analysis; the lists, the letters and the words of the reasons are data
/// of the vocabulary (`hukum_acara`, `jenis_bukti`, `peralihan_acara`).
struct EvidenceLaw {
  let dossier: Dossier

  /// A code with its list of evidence.
  struct Code: Hashable {
    let name: String
    let list: Citation
  }

  /// The code or codes that are possible, with the reason.
  struct Answer: Hashable {
    let codes: [Code]
    let reason: String
  }

  /// The code or codes that the analysis counts evidence by, and that a trial to come may follow.
  var codes: [Code] {
    let all = ["lama", "baru"].compactMap(code)
    guard let proof = dossier.analysis.consequences.proof else { return all }
    return all.filter { code in code.list.act.map { proof.atTrial.contains($0) } ?? false }
  }

  /// The same with the reason.
  var answer: Answer {
    let codes = self.codes
    guard let proof = dossier.analysis.consequences.proof else {
      return Answer(codes: codes, reason: lists(codes))
    }
    let reasons = proof.reasons.compactMap { reason -> String? in
      guard let term = dossier.term(reason.rawValue, in: "peralihan_acara") else { return nil }
      let basis = term.sources.map(dossier.names.full).joined(separator: "; ")
      return term.label.indonesian + (basis.isEmpty ? "" : " (\(basis))")
    }
    let both = codes.count > 1 ? ["keduanya ditampilkan"] : []
    return Answer(
      codes: codes, reason: "\(lists(codes)): \((reasons + both).joined(separator: "; "))")
  }

  private func code(_ name: String) -> Code? {
    dossier.term(name, in: "hukum_acara")?.sources.first.map { Code(name: name, list: $0) }
  }

  private func lists(_ codes: [Code]) -> String {
    Wording(dossier).enumeration(codes.map { dossier.names.full($0.list) })
  }

  /// Where a kind stands: in the code's list, else in the act that gives it beside the list; `nil`
  /// where it is no lawful evidence under the code.
  func place(of kind: String, under code: Code) -> Citation? {
    let sources = dossier.term(kind, in: "jenis_bukti")?.sources ?? []
    if let listed = sources.first(where: { $0.isWithin(code.list) }) { return listed }
    let codes = Set(["lama", "baru"].compactMap { self.code($0)?.list.act })
    return sources.first { source in source.act.map { !codes.contains($0) } ?? false }
  }

  /// The provision that gives a victim's statement a weight of its own.
  var victimRule: Citation? {
    let codes = Set(["lama", "baru"].compactMap { self.code($0)?.list.act })
    return dossier.term(Self.victimKind, in: "jenis_bukti")?.sources
      .first { source in source.act.map { !codes.contains($0) } ?? false }
  }

  static let victimKind = "keterangan-saksi-korban"

  /// How many different kinds of lawful evidence there are, each place counted once.
  func kinds(_ pieces: [Evidence], under code: Code) -> [Citation] {
    var places: [Citation] = []
    for piece in pieces where piece.isLawful != .no {
      guard let kind = piece.kind, let place = place(of: kind, under: code) else { continue }
      if !places.contains(place) { places.append(place) }
    }
    return places.sorted { $0.identifier < $1.identifier }
  }
}

extension Dossier {
  /// A term of the vocabulary.
  func term(_ name: String, in list: String) -> Vocabulary.Term? {
    vocabulary.lists[list]?.first { $0.name == name }
  }

  /// A term as a sentence begins with it.
  func sentence(of name: String, in list: String) -> String {
    label(of: name, in: list).capitalizedFirst
  }
}

extension String {
  /// The same with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
