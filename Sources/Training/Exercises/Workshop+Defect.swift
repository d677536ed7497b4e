internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

extension ExerciseWorkshop {
  /// What is wrong with an indictment: defects are put into a sound one, and the checker says which.
  mutating func defect() -> ExerciseDraft? {
    let dossier = Dossier(
      file: solved.file, analysis: solved.analysis, vocabulary: means.vocabulary,
      library: means.names.library, names: means.names)
    guard !solved.file.accused.contains(where: { isJudged($0.id) }),
      let sound = soundOutline(dossier)
    else { return nil }
    let found = IndictmentFault.all.compactMap { fault -> Defect? in
      var outline = sound
      guard fault.inject(&outline) else { return nil }
      let findings = findings(outline, dossier)
      // Each finding of the checker must be about the one thing that was put in.
      guard let first = findings.first, findings.allSatisfy({ $0.rule == first.rule }) else {
        return nil
      }
      return Defect(fault: fault, finding: first)
    }
    let distinct = found.reduce(into: [Defect]()) { list, defect in
      if !list.contains(where: { Self.said($0.finding) == Self.said(defect.finding) }) {
        list.append(defect)
      }
    }
    guard distinct.count >= 4 else { return nil }
    let wanted = Set(random.shuffled(Array(distinct.indices)).prefix(2 + random.below(2)))
    var outline = sound
    for index in distinct.indices where wanted.contains(index) {
      _ = distinct[index].fault.inject(&outline)
    }
    // One defect may hide or bring another: what counts is what the checker says of the whole.
    let present = findings(outline, dossier)
    let told = Set(present.map(Self.said))
    let absent = random.shuffled(distinct.filter { !told.contains(Self.said($0.finding)) })
    let rows =
      present.prefix(4).map { ($0, true) }
      + absent.prefix(max(2, 6 - present.count)).map { ($0.finding, false) }
    guard !present.isEmpty, absent.count >= 2 else { return nil }
    return draft(random.shuffled(rows), in: outline)
  }

  private struct Defect {
    let fault: IndictmentFault
    let finding: CheckFinding
  }

  private static func said(_ finding: CheckFinding) -> Vocabulary.Words {
    Vocabulary.Words(
      indonesian: finding.text(in: .indonesian).headline,
      english: finding.text(in: .english).headline)
  }

  private func findings(
    _ outline: IndictmentOutline, _ dossier: Dossier
  ) -> [CheckFinding] {
    DocumentCheck(means.catalogue, shelf: StandingShelf())
      .findings(of: dossier, outline: outline)
  }

  /// The indictment that the case proposes, with what scenarios leave out filled in; `nil` where the
  /// checker still has something against it.
  private func soundOutline(_ dossier: Dossier) -> IndictmentOutline? {
    var outline = IndictmentOutline(dossier, lines: means.indictmentLines)
    outline.isFinal = false
    for index in outline.accused.indices {
      // The people of a scenario are invented, and its sheets call them by name.
      outline.accused[index].id = outline.accused[index].name
      outline.accused[index].given = Set(IndictmentOutline.IdentityItem.allCases)
    }
    for index in outline.children.indices { outline.children[index].isAgeShown = true }
    for index in outline.claims.indices { outline.claims[index].isIncluded = true }
    for index in outline.layers.indices {
      outline.layers[index].isInDistrict = .yes
      outline.layers[index].title = called(outline.layers[index])
      if outline.layers[index].place == nil {
        outline.layers[index].place = "seperti diuraikan dalam kasus"
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

  /// A statement on each defect: whether it is there.
  private func draft(
    _ rows: [(finding: CheckFinding, isThere: Bool)], in outline: IndictmentOutline
  ) -> ExerciseDraft {
    let options = [words("ada", "there"), words("tidak ada", "not there")]
    let items = rows.map { row in
      let said = Self.said(row.finding)
      let why =
        row.isThere
        ? words(
          "Pemeriksa dokumen (\(row.finding.rule)) menemukannya dalam ringkasan ini.",
          "The checker (\(row.finding.rule)) finds it in this summary.")
        : words(
          "Pemeriksa dokumen (\(row.finding.rule)) tidak menemukannya dalam ringkasan ini.",
          "The checker (\(row.finding.rule)) does not find it in this summary.")
      return ItemDraft(
        prompt: said,
        form: .choice(.init(options: options, right: row.isThere ? 0 : 1, isScale: true)),
        reason: ItemKey.Reason(
          words: why, quotation: quote(row.finding.basis), authorities: authorities(row.finding)))
    }
    return ExerciseDraft(
      kind: .defect, solved: solved,
      task: words(
        "Di bawah ini ringkasan surat dakwaan atas kasus di atas. Cacat mana yang ada di dalamnya?",
        "Below is a summary of an indictment in the case above. Which defects are in it?"),
      exhibit: OutlineSheet(outline: outline, workshop: self).lines, items: items)
  }

  private func authorities(_ finding: CheckFinding) -> [String] {
    let source = means.catalogue[finding.rule]?.source
    return cited(finding.basis) + [source].compactMap { $0 }
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
