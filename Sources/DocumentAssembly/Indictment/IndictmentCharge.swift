internal import RuleEngine
internal import StatuteModel

/// One charge as the indictment tells it. What it prints and what the checks look at both come from
/// here.
struct IndictmentCharge {
  let dossier: Dossier
  let layer: IndictmentPlan.Layer
  /// Those whom it charges.
  let accused: [String]
  /// All who stand accused in the same indictment, in order.
  let sheet: [String]
  let headings: ChargeHeadings

  /// The conduct charged, in order of time.
  var own: [Conduct] {
    let ids = Set(layer.findings.flatMap(\.conduct))
    return dossier.file.conduct.filter { ids.contains($0.id) }.inOrderOfTime
  }

  /// The conduct told: with that which it helps or uses.
  var told: [Conduct] {
    let ids = Set(own.map(\.id) + own.flatMap(\.targets))
    return dossier.file.conduct.filter { ids.contains($0.id) }.inOrderOfTime
  }

  var time: OffenceTime { OffenceTime(own, dossier) }
  var place: OffencePlace { OffencePlace(dossier: dossier, conduct: own) }

  // MARK: Persons

  /// "Terdakwa", "Para Terdakwa".
  var label: String { accused.count > 1 ? "Para Terdakwa" : "Terdakwa" }

  /// "Terdakwa II Bambang Lestari"; without a number where one alone stands accused.
  func named(_ id: String) -> String {
    let number =
      sheet.count > 1
      ? sheet.firstIndex(of: id).map {
        RomanNumeral.text(for: $0 + 1).map { " \($0)" } ?? ""
      } : nil
    return "Terdakwa\(number ?? "") \(dossier.personName(id))"
  }

  var accusedNames: String {
    let names = Wording(dossier).enumeration(accused.map(named))
    return accused.count > 1 ? "Para Terdakwa, yaitu \(names)" : names
  }

  /// Others who took part and are not accused in this indictment; whom the law spares is not named.
  var companions: [IndictmentOutline.Companion] {
    let spared = Set(
      dossier.analysis.findings.filter { $0.status == .notPunished }.map(\.accused))
    return told.flatMap(\.accused).unique
      .filter { !sheet.contains($0) && !spared.contains($0) }
      .map {
        IndictmentOutline.Companion(
          id: $0, name: dossier.personName($0),
          status: dossier.file.details(of: $0).term("status_penuntutan"))
      }
  }

  // MARK: What was done

  /// Paragraphs of its own on what was done.
  var account: [String] {
    told.flatMap { conduct -> [String] in
      let lines = dossier.file.details(of: conduct.id).texts("kronologi")
      return lines.isEmpty ? [conduct.account?.disclosed].compactMap { $0 } : lines
    }.map { "Bahwa \(Self.continued(dossier.prose($0.trimmed)))" }
  }

  /// A sentence as it goes on behind "Bahwa": a word of time or place loses its capital, a name
  /// keeps it.
  private static func continued(_ text: String) -> String {
    let first = text.prefix { $0.isLetter }
    let sentence =
      leading.contains(first.lowercased())
      ? first.lowercased() + text.dropFirst(first.count) : text
    return sentence.hasSuffix(".") ? sentence : sentence + "."
  }

  private static let leading: Set<String> = [
    "pada", "sejak", "setelah", "sesudah", "sebelum", "di", "dari", "ketika", "kemudian",
    "selanjutnya", "lalu", "saat", "antara", "sekitar", "dalam", "dengan", "karena", "selama",
    "atas", "awalnya", "akhirnya", "berawal", "sekira", "oleh", "untuk", "setiap", "seluruh",
  ]

  /// Each element of the provisions charged, with the facts that the charge gives for it.
  var elements: [(element: ElementResult, facts: [String])] {
    var list: [(element: ElementResult, facts: [String])] = []
    for finding in layer.findings {
      let words = OffenceWords(dossier: dossier, finding: finding)
      for element in finding.elements.flatMap({ $0.isBase ? $0.parts : [$0] }) {
        let facts = words.isSubject(element) ? [named(finding.accused)] : self.facts(of: element)
        let place = list.firstIndex {
          $0.element.words == element.words && $0.element.source == element.source
        }
        if let place {
          list[place].facts = (list[place].facts + facts).unique
        } else {
          list.append((element, facts))
        }
      }
    }
    return list
  }

  private func facts(of element: ElementResult) -> [String] {
    let wording = FactWording(dossier: dossier)
    return (element.facts + element.parts.flatMap(\.facts)).map { path in
      let isConduct = dossier.file.entity(of: path.id) == .conduct
      let words = (isConduct ? wording.content(path) : wording.statement(path)).asClause
      // Who was exploited stands in the charge, not that somebody was.
      return words == path.key ? "\(victimNames) \(words)".trimmed : words
    }.unique
  }

  // MARK: Victims and results

  /// The victims that the charge names and counts.
  var victimsNamed: [Victim] {
    dossier.file.victims.filter { layer.victims.contains($0.id) }
  }

  var victimNames: String {
    Wording(dossier).enumeration(victimsNamed.map { dossier.people.name($0.id) })
  }

  /// What the conduct did to the victims, with the medical report on it.
  var results: [String] {
    let names = victimNames
    guard !names.isEmpty else { return [] }
    let terms = told.flatMap { asserted("akibat", $0) }.unique
    let isExploited = told.contains { conduct in
      guard case .common(.truth(.yes))? = conduct.facts["tereksploitasi"] else { return false }
      return true
    }
    let parts =
      (isExploited ? ["tereksploitasi"] : [])
      + (terms.isEmpty
        ? []
        : [
          "mengalami "
            + Wording(dossier).enumeration(Wording(dossier).labels(terms, in: "akibat"))
        ])
    let lines =
      parts.isEmpty
      ? []
      : ["Bahwa akibat perbuatan \(label) tersebut, \(names) \(parts.joined(separator: " dan "))."]
    return lines + reports
  }

  private func asserted(_ key: String, _ conduct: Conduct) -> [String] {
    guard case .common(.terms(let statement))? = conduct.facts[key] else { return [] }
    return statement.asserted.sorted()
  }

  private var reports: [String] {
    let ids = Set(told.map(\.id) + layer.victims)
    return dossier.file.evidence.compactMap { piece in
      let details = dossier.file.details(of: piece.id)
      guard details.truth("visum") == .yes, piece.supports.contains(where: { ids.contains($0.id) })
      else { return nil }
      let parts = [
        details.text("nomor").map { "Nomor \($0)" },
        details.day("tanggal").map { "tanggal \($0.indonesian)" },
        details.text("dibuat_oleh").map { "yang dibuat dan ditandatangani oleh \($0)" },
        details.text("lembaga").map { "pada \($0)" },
        details.text("kesimpulan").map { "dengan kesimpulan: \($0)" },
      ].compactMap { $0 }
      let words = (["Bahwa keadaan tersebut diterangkan dalam Visum et Repertum"] + parts)
        .joined(separator: " ")
      return dossier.people.redacted(words.hasSuffix(".") ? words : words + ".")
    }
  }
}

extension String {
  /// "kewarganegaraan: Indonesia" as a part of a sentence; a plain yes says nothing more.
  fileprivate var asClause: String {
    guard let colon = firstRange(of: ": ") else { return self }
    let (key, value) = (self[..<colon.lowerBound], self[colon.upperBound...])
    return value == "ya" ? String(key) : "\(key) \(value)"
  }
}
