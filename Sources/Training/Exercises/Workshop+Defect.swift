internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

extension ExerciseWorkshop {
  /// What is wrong with an indictment: a defect is put into a sound one, and the checker says which.
  mutating func defect() -> ExerciseDraft? {
    var dossier = Dossier(
      file: solved.file, analysis: solved.analysis, vocabulary: means.vocabulary,
      library: means.names.library, names: means.names)
    dossier.shelf = means.shelf
    guard let sound = soundOutline(dossier) else { return nil }
    let found = IndictmentFault.all.compactMap { fault -> Defect? in
      var outline = sound
      guard fault.inject(&outline) else { return nil }
      let findings = findings(outline, dossier)
      // Each finding of the checker must be about the one thing that was put in.
      guard let first = findings.first, findings.allSatisfy({ $0.rule == first.rule }) else {
        return nil
      }
      return Defect(outline: outline, finding: first)
    }
    let distinct = found.reduce(into: [Defect]()) { list, defect in
      if !list.contains(where: { $0.said == defect.said }) { list.append(defect) }
    }
    guard let chosen = random.pick(distinct), distinct.count >= 4 else { return nil }
    let others = random.shuffled(distinct.filter { $0.said != chosen.said }).prefix(4)
    return draft(chosen, others: Array(others), dossier)
  }

  private struct Defect {
    let outline: IndictmentOutline
    let finding: CheckFinding

    var said: Vocabulary.Words {
      Vocabulary.Words(
        indonesian: finding.text(in: .indonesian).headline,
        english: finding.text(in: .english).headline)
    }
  }

  private func findings(
    _ outline: IndictmentOutline, _ dossier: Dossier
  ) -> [CheckFinding] {
    DocumentCheck(means.catalogue).findings(for: .indictment, of: dossier, outline: outline)
  }

  /// The indictment that the case proposes, with what scenarios leave out filled in; `nil` where the
  /// checker still has something against it.
  private func soundOutline(_ dossier: Dossier) -> IndictmentOutline? {
    var outline = IndictmentOutline(dossier)
    outline.isFinal = false
    for index in outline.accused.indices {
      outline.accused[index].given = Set(IndictmentOutline.IdentityItem.allCases)
    }
    for index in outline.children.indices { outline.children[index].isAgeShown = true }
    for index in outline.claims.indices { outline.claims[index].isIncluded = true }
    for index in outline.layers.indices {
      outline.layers[index].isInDistrict = .yes
      outline.layers[index].title = called(outline.layers[index])
      if outline.layers[index].place == nil {
        outline.layers[index].place = "tempat yang disebut dalam berkas"
      }
      if outline.layers[index].ownFacts.isEmpty {
        outline.layers[index].ownFacts = ["uraian perbuatan dalam lapis ini"]
      }
      for place in outline.layers[index].companions.indices {
        if outline.layers[index].companions[place].status == nil {
          outline.layers[index].companions[place].status = "penuntutan terpisah"
        }
      }
      for place in outline.layers[index].elements.indices
      where outline.layers[index].elements[place].facts == 0 {
        outline.layers[index].elements[place].facts = 1
      }
    }
    return outline.layers.isEmpty || !findings(outline, dossier).isEmpty ? nil : outline
  }

  /// The title of a charge with the names of its accused in the place of their ids.
  private func called(_ layer: IndictmentOutline.Layer) -> String {
    let names = layer.accused.map(name).joined(separator: ", ")
    let ids = layer.accused.joined(separator: ", ")
    if layer.title == "dakwaan \(ids)" { return "Dakwaan terhadap \(names)" }
    let suffix = " (\(ids))"
    guard layer.title.hasSuffix(suffix) else { return layer.title }
    return layer.title.dropLast(suffix.count) + " (\(names))"
  }

  private func draft(_ chosen: Defect, others: [Defect], _ dossier: Dossier) -> ExerciseDraft {
    let all = [chosen] + others
    let remarks = others.enumerated().map { index, other in
      (
        index + 1,
        ItemKey.Reason(
          words: words(
            "Cacat itu tidak ada dalam ringkasan ini.", "That defect is not in this summary."),
          quotation: quote(other.finding.basis), authorities: authorities(other))
      )
    }
    let sheet = OutlineSheet(outline: chosen.outline, workshop: self)
    return ExerciseDraft(
      kind: .defect, solved: solved,
      task: words(
        "Di bawah ini ringkasan surat dakwaan atas kasus di atas. Apa cacatnya?",
        "Below is a summary of an indictment in the case above. What is wrong with it?"),
      exhibit: sheet.lines,
      items: [
        ItemDraft(
          prompt: words("Cacatnya:", "The defect:"),
          form: .choice(
            .init(
              options: all.map(\.said), right: 0,
              remarks: Dictionary(remarks) { first, _ in first })),
          reason: ItemKey.Reason(
            words: words(
              "Pemeriksa dokumen (\(chosen.finding.rule)): \(chosen.said.indonesian).",
              "The checker (\(chosen.finding.rule)): \(chosen.said.english)."),
            quotation: quote(chosen.finding.basis), authorities: authorities(chosen)))
      ])
  }

  private func authorities(_ defect: Defect) -> [String] {
    let source = means.catalogue[defect.finding.rule]?.source
    return cited(defect.finding.basis) + [source].compactMap { $0 }
  }
}

/// An indictment's outline as lines that a participant reads.
struct OutlineSheet {
  let outline: IndictmentOutline
  let workshop: ExerciseWorkshop

  /// Who is accused, and each charge with what it says.
  var lines: [Vocabulary.Words] {
    outline.accused.map(person) + outline.layers.flatMap(layer)
  }

  private func person(_ person: IndictmentOutline.Person) -> Vocabulary.Words {
    let needed: [IndictmentOutline.IdentityItem] =
      person.isCorporation
      ? [.name, .legalForm, .deed, .residence, .representative]
      : [.name, .birthplace, .birth, .sex, .nationality, .residence, .religion, .occupation]
    let items = needed.filter(person.given.contains).map(\.words)
    return workshop.words(
      "Terdakwa \(person.name); identitas yang termuat: "
        + items.map(\.indonesian).joined(separator: ", ") + ".",
      "Accused \(person.name); identity given: "
        + items.map(\.english).joined(separator: ", ") + ".")
  }

  private func layer(_ layer: IndictmentOutline.Layer) -> [Vocabulary.Words] {
    let provisions = workshop.cited(layer.citations).joined(separator: " jo. ")
    let victims = layer.victims.map(workshop.name).joined(separator: ", ")
    let count = layer.victimCount.map { " (\($0) orang)" } ?? ""
    let counted = layer.victimCount.map { " (\($0) persons)" } ?? ""
    let (day, english) = time(layer)
    let own = layer.ownFacts.isEmpty
    let facts = layer.elements.map { element in
      "“\(element.words)” – \(element.facts == 0 ? "tanpa fakta" : "\(element.facts) fakta")"
    }
    let told = layer.elements.map { element in
      "“\(element.words)” – \(element.facts == 0 ? "no fact" : "\(element.facts) facts")"
    }
    let district = layer.isInDistrict == .yes
    return [
      workshop.words(
        "\(layer.title): \(provisions). Waktu: \(day). Tempat: \(layer.place ?? "–"), "
          + (district ? "dalam daerah hukum pengadilan" : "daerah hukumnya tidak disebut")
          + ". Korban: \(victims.isEmpty ? "–" : victims)\(count).",
        "\(layer.title): \(provisions). When: \(english). Where: \(layer.place ?? "–"), "
          + (district ? "in the court's district" : "district not named")
          + ". Victims: \(victims.isEmpty ? "–" : victims)\(counted)."),
      workshop.words(
        "Uraian \(layer.title): "
          + (own ? "menunjuk uraian lapis lain. " : "diuraikan dalam lapis ini. ")
          + "Unsur dan faktanya: " + facts.joined(separator: "; ") + ".",
        "Facts of \(layer.title): "
          + (own ? "refers to another charge. " : "told in this charge. ")
          + "Elements and facts: " + told.joined(separator: "; ") + "."),
    ]
  }

  private func time(_ layer: IndictmentOutline.Layer) -> (String, String) {
    guard let from = layer.time?.earliest, let until = layer.time?.latest else { return ("–", "–") }
    return from == until
      ? (from.indonesian, from.english)
      : (
        "\(from.indonesian) sampai \(until.indonesian)", "\(from.english) to \(until.english)"
      )
  }
}

extension IndictmentOutline.IdentityItem {
  /// What the item is called.
  fileprivate var words: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .name: ("nama lengkap", "full name")
      case .birthplace: ("tempat lahir", "place of birth")
      case .birth: ("umur atau tanggal lahir", "age or day of birth")
      case .sex: ("jenis kelamin", "sex")
      case .nationality: ("kebangsaan", "nationality")
      case .residence: ("tempat tinggal atau kedudukan", "residence or seat")
      case .religion: ("agama", "religion")
      case .occupation: ("pekerjaan", "occupation")
      case .legalForm: ("bentuk badan", "legal form")
      case .deed: ("nomor akta", "number of the deed")
      case .representative: ("pengurus yang mewakili", "representative")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}
