internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// One element with its facts and evidence.
struct MatrixRow {
  let dossier: Dossier
  let element: ElementResult
  let number: String
  let offence: Citation

  private var facts: FactWording { FactWording(dossier: dossier) }
  private var law: EvidenceLaw { EvidenceLaw(dossier: dossier) }
  private var pieces: [Evidence] {
    dossier.file.evidence.filter { element.evidence.contains($0.id) }
  }

  /// Whether a victim's statement and another kind of evidence stand together.
  var restsOnVictim: Bool {
    let counted = pieces.filter { $0.isLawful != .no }
    return counted.contains { $0.kind == EvidenceLaw.victimKind }
      && law.codes.contains { law.kinds(counted, under: $0).count > 1 }
  }

  /// The values of the row.
  func row(of finding: OffenceFinding) -> TemplateValue {
    .record([
      "nomor": .text("\(number)."), "bunyi": .text(wording),
      "pilihan": list(choices), "fakta": list(stated, empty: "Belum ada fakta dalam berkas."),
      "waktu": list(circumstances(of: finding)), "alat": list(evidence, empty: "Belum ada."),
      "barang": list(exhibits, empty: "–"),
      "penilaian": .text(FindingWording.assessment(element.truth)),
      "lanjut": .text(followUp.isEmpty ? "–" : followUp.joined(separator: "\n")),
    ])
  }

  private func list(_ lines: [String], empty: String? = nil) -> TemplateValue {
    .list((lines.isEmpty ? [empty].compactMap { $0 } : lines).map(TemplateValue.text))
  }

  /// The law's words; the source where it is another provision than the one charged.
  private var wording: String {
    element.source == offence
      ? element.words : "\(element.words) (\(dossier.names.full(element.source)))"
  }

  /// Parts of the element, and the alternatives that its words list: ticked where they apply.
  private var choices: [String] {
    let parts = element.parts.map { "\(tick($0.truth)) \($0.words)" }
    guard parts.isEmpty, let key = element.facts.first(where: { !$0.rest.isEmpty })?.key else {
      return parts
    }
    let applying = Set(element.facts.filter { $0.key == key }.flatMap(\.rest))
    return alternatives(of: key).map { term in
      "\(tick(applying.contains(term.name) ? .yes : .no)) \(term.label.indonesian)"
    }
  }

  private func tick(_ truth: Truth) -> String { truth == .yes ? "☑" : "☐" }

  /// The terms that the law's words enumerate: those it names, and those that come from the same
  /// provision in other words; none where it enumerates nothing.
  private func alternatives(of key: String) -> [Vocabulary.Term] {
    let terms = dossier.vocabulary.lists[key] ?? []
    let text = element.words.lowercased()
    let named = terms.filter { text.contains($0.label.indonesian.lowercased()) }
    guard named.count > 1 else { return [] }
    let sources = Set(named.flatMap(\.sources))
    return terms.filter { !sources.isDisjoint(with: $0.sources) }
  }

  private var stated: [String] {
    let own = element.facts + element.parts.flatMap(\.facts)
    return facts.statements(own).map { $0.capitalizedFirst + "." }
  }

  /// When and where, for each conduct that the element rests on.
  private func circumstances(of finding: OffenceFinding) -> [String] {
    let wording = Wording(dossier)
    let all = dossier.file.conduct
    let own = all.filter { conduct in element.facts.contains { $0.id == conduct.id } }
    return (own.isEmpty ? all.filter { finding.conduct.contains($0.id) } : own)
      .map { conduct in
        let place = wording.place(dossier.file.details(of: conduct.id).record("tempat"))
        let parts = [wording.date(conduct.date), place].compactMap { $0 }
        return "\(conduct.id): "
          + (parts.isEmpty ? "belum diketahui" : parts.joined(separator: "; "))
      }
  }

  // MARK: Evidence

  /// By the letter of the code's list; of a second possible code the ids alone.
  private var evidence: [String] {
    law.codes.enumerated().flatMap { index, code in
      groups(under: code, inFull: index == 0)
    }
  }

  private func groups(under code: EvidenceLaw.Code, inFull: Bool) -> [String] {
    let wording = Wording(dossier)
    var places: [Citation?] = []
    for piece in pieces {
      let place = piece.kind.flatMap { law.place(of: $0, under: code) }
      if !places.contains(place) { places.append(place) }
    }
    let listed = places.compactMap { $0 }.sorted { $0.identifier < $1.identifier }
    let lines = (listed.map(Optional.some) + (places.contains(nil) ? [nil] : [])).map { place in
      let members = pieces.filter { piece in
        piece.kind.flatMap { law.place(of: $0, under: code) } == place
      }
      let names = members.map { inFull ? wording.shortEvidence($0) : $0.id }
      return "\(heading(place, members, code)): \(names.joined(separator: "; "))"
    }
    return lines.isEmpty ? [] : ["Menurut \(dossier.names.full(code.list)):"] + lines
  }

  private func heading(
    _ place: Citation?, _ members: [Evidence], _ code: EvidenceLaw.Code
  ) -> String {
    let kinds = Wording(dossier).enumeration(
      members.compactMap(\.kind).map { dossier.label(of: $0, in: "jenis_bukti") }.distinct)
    guard let place else { return "bukan alat bukti dalam daftar itu (\(kinds))" }
    guard place.isWithin(code.list), case .letter(let letter)? = place.steps.last else {
      return "\(dossier.names.full(place)) (\(kinds))"
    }
    return "\(letter). \(kinds)"
  }

  private var exhibits: [String] {
    pieces.filter { $0.kind == "barang-bukti" }.map { piece in
      let details = dossier.file.details(of: piece.id)
      let amount = details.number("jumlah").map { number in
        Wording(dossier).count(number, details.text("satuan") ?? "buah")
      }
      let seized = details.text("nomor_penyitaan").map { "penyitaan \($0)" }
      return
        "\(piece.id): "
        + [details.text("nama"), amount, seized].compactMap { $0 }.joined(separator: ", ")
    }.map(dossier.prose)
  }

  /// How many different kinds of lawful evidence the element has.
  var count: String {
    let codes = law.codes
    let counts = codes.map { code -> String in
      let kinds = law.kinds(pieces, under: code)
      let names = kinds.map { place in
        place.isWithin(code.list) ? place.letterText : dossier.names.full(place)
      }
      let list = names.isEmpty ? "" : " (\(Wording(dossier).enumeration(names)))"
      return "\(kinds.count) jenis menurut \(dossier.names.full(code.list))\(list)"
    }
    let flag =
      switch fewest {
      case 0: " BELUM ADA alat bukti."
      // Too few only where a text that is held says so.
      case 1 where element.sufficiency.allSatisfy { $0.isEnough == .unknown }:
        " Baru satu jenis."
      case 1: " KURANG: baru satu jenis."
      default: ""
      }
    let found = element.sufficiency.map(sentence).joined()
    return "Unsur \(number): \(counts.joined(separator: "; ")).\(flag)\(found)"
  }

  private func sentence(_ item: Sufficiency) -> String {
    let open = item.isEnough == .yes && fewest < item.count && fewest == 1
    if item.isEnough == .unknown {
      let act = item.basis.act.map(dossier.names.name) ?? dossier.names.full(item.basis)
      return " Berapa yang cukup menurut \(act) tidak termuat dalam kutipannya."
    }
    return
      " Dihitung per sumber \(item.count), \(item.isEnough == .yes ? "cukup" : "belum cukup") "
      + "jumlahnya menurut \(dossier.names.full(item.basis))"
      + (open ? "; apakah alat bukti yang sejenis memenuhinya, perlu dinilai." : ".")
  }

  /// Kinds of lawful evidence under the code that counts fewest.
  var fewest: Int {
    law.codes.map { law.kinds(pieces, under: $0).count }.min() ?? 0
  }

  // MARK: What to do next

  private var followUp: [String] {
    var lines = element.open.map(facts.question)
    for item in element.reasons.toVerify {
      lines.append(
        "\(facts.question(item.fact)) \(item.isDefeatedBy ? "Bila ya" : "Bila tidak"), unsur ini gugur (\(dossier.names.full(item.basis)))."
      )
    }
    if pieces.isEmpty { lines.append("Alat bukti apa yang mendukung unsur ini?") }
    for id in element.rebuttal { lines.append("Bagaimana bantahan dalam \(id) dijawab?") }
    for piece in pieces where piece.isLawful == .no {
      lines.append("\(piece.id) diperoleh tidak sah dan tidak dihitung; adakah penggantinya?")
    }
    return lines.distinct
  }
}

extension Citation {
  /// "huruf a"; the whole text where it does not end in a letter.
  fileprivate var letterText: String {
    guard case .letter(let letter)? = steps.last else { return text }
    return "huruf \(letter)"
  }
}

extension Array where Element: Hashable {
  /// Each once, in order.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
