internal import Drafting
internal import StatuteModel

extension TextRule {
  /// RHS-01 to 03: what shows a protected person, and how a secret document is marked.
  static let secrecy = [
    TextRule("RHS-01") { text, dossier in
      let children = dossier.childReplacements
      let persons = dossier.people.protected.map { person in
        guard children.contains(person.replacement) else { return person }
        // The names of a child are the next rule's.
        return ProtectedPerson(
          replacement: person.replacement, names: [], kin: [], numbers: person.numbers,
          places: person.places)
      }
      return hits(of: persons, in: text)
    },
    TextRule("RHS-02") { text, dossier in
      let children = dossier.childReplacements
      let persons = dossier.people.protected.filter { children.contains($0.replacement) }.map {
        ProtectedPerson(replacement: $0.replacement, names: $0.names, kin: $0.kin)
      }
      return hits(of: persons, in: text)
    },
    TextRule("RHS-03") { text, dossier in
      guard let kind = text.kind, dossier.isSecret(kind) else { return [] }
      let label = dossier.label(of: "rahasia", in: "klasifikasi").lowercased()
      var missing: [Vocabulary.Words] = []
      if !text.body.contains(where: { $0.lowercased().trimmed.hasSuffix(label) }) {
        missing.append(
          .init(indonesian: "baris klasifikasi", english: "a line of classification"))
      }
      if !text.margins.contains(where: { $0.lowercased().contains(label) }) {
        missing.append(
          .init(
            indonesian: "klasifikasi di kaki halaman", english: "the classification in the footer"))
      }
      return missing.isEmpty ? [] : [CheckHit("dokumen", ["kurang": .list(missing)])]
    },
  ]

  private static func hits(of persons: [ProtectedPerson], in text: DraftedText) -> [CheckHit] {
    let readers = persons.map { (person: $0, redactor: Redactor([$0])) }
    // Nearly every line names nobody, and is read once for all of them.
    let everybody = Redactor(persons)
    return text.placed.flatMap { place, words -> [CheckHit] in
      guard everybody.stand(in: words) else { return [] }
      return readers.filter { $0.redactor.stand(in: words) }.map {
        CheckHit(place, same: ["orang": $0.person.replacement])
      }
    }
  }
}

extension Dossier {
  /// How documents call the children among the victims.
  var childReplacements: Set<String> {
    Set(
      file.victims.filter(RestitutionRequest.isChild)
        .map { "Korban \(people.pseudonym($0.id))" })
  }

  /// Whether the letters of a kind are confidential: those with full names always, else as the
  /// file says.
  func isSecret(_ kind: DocumentKind) -> Bool {
    if kind.identities == .full { return true }
    return file.papers.records("surat").contains {
      $0.term("jenis") == kind.rawValue && $0.term("klasifikasi") == "rahasia"
    }
  }
}
