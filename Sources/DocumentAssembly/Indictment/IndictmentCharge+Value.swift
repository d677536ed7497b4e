internal import Drafting
internal import RuleEngine
internal import StatuteModel

extension IndictmentCharge {
  /// Those who took part and stand accused in the same indictment under other charges.
  private var besides: [String] {
    let acting = Set(told.flatMap(\.accused))
    return sheet.filter { acting.contains($0) && !accused.contains($0) }
  }

  private var companionValues: (names: TemplateValue, status: TemplateValue) {
    let known = companions.filter { $0.status != nil }
    let open = companions.filter { $0.status == nil }
    let words =
      besides.map(named)
      + (known + open).map { companion in
        companion.status.map {
          "\(companion.name) (\(dossier.label(of: $0, in: "status_penuntutan")))"
        } ?? companion.name
      }
    guard !words.isEmpty else { return (.absent, .absent) }
    let isHelp = layer.findings.allSatisfy { $0.form == .assistance }
    let lead = isHelp ? ", terhadap perbuatan yang dilakukan oleh " : ", bersama-sama dengan "
    let names = lead + Wording(dossier).enumeration(words)
    return open.isEmpty ? (.text(names), .absent) : (.text(names + " "), .notFilled)
  }

  private var victimWords: TemplateValue {
    guard !victimsNamed.isEmpty else { return .absent }
    let wording = Wording(dossier)
    let names = victimsNamed.map { victim in
      dossier.people.name(victim.id)
        + (wording.ageThen(victim).map { " (berumur \($0))" } ?? "")
    }
    let count = wording.count(victimsNamed.map(\.count).reduce(0, +), "orang")
    return .text(
      "Bahwa korban dalam dakwaan ini berjumlah \(count), yaitu \(wording.enumeration(names)), "
        + "yang identitas lengkapnya tercantum dalam lembar identitas tertutup.")
  }

  // MARK: Closing

  private var closings: [String] {
    let chains = accused.map { id in
      (
        id: id,
        text: layer.findings.filter { $0.accused == id }
          .map { ChargeCitation(dossier: dossier, finding: $0).text }.unique
          .joined(separator: " dan ")
      )
    }
    let formula = "sebagaimana diatur dan diancam pidana dalam"
    if Set(chains.map(\.text)).count == 1, let chain = chains.first?.text {
      return ["Perbuatan \(label) \(formula) \(chain)."]
    }
    return chains.map { "Perbuatan \(named($0.id)) \(formula) \($0.text)." }
  }

  static let fields: [Field] = [
    Field("sambungan", "sambungan dakwaan", .list(.text)),
    Field("judul", "judul dakwaan", .list(.text)), Field("pelaku", "terdakwa"),
    Field("rekan", "rekan terdakwa"), Field("status_rekan", "status penuntutan rekan"),
    Field("waktu", "waktu tindak pidana"), Field("tempat", "tempat tindak pidana"),
    Field("daerah", "daerah hukum atau dasar kewenangan pengadilan"),
    Field("rumusan", "rumusan tindak pidana"), Field("sebutan", "sebutan terdakwa"),
    Field("uraian", "uraian perbuatan", .list(.text)),
    Field(
      "unsur", "unsur",
      .list(
        .record([
          Field("huruf", "huruf butir"), Field("bunyi", "bunyi unsur"),
          Field("fakta", "fakta unsur"), Field("akhir", "tanda baca"),
        ]))),
    Field("korban", "korban"), Field("akibat", "akibat", .list(.text)),
    Field("penutup", "ketentuan yang didakwakan", .list(.text)),
  ]

  /// The values under `fields`.
  var value: TemplateValue {
    let companions = companionValues
    let link: [String] =
      switch layer.joining {
      case .alternative: ["ATAU"]
      case .cumulative: ["DAN"]
      case .first, .subsidiary: []
      }
    return .record([
      "sambungan": texts(link), "judul": texts(layer.place.headings(headings)),
      "pelaku": .text(accusedNames), "rekan": companions.names,
      "status_rekan": companions.status,
      "waktu": time.words.map(TemplateValue.text) ?? .notFilled,
      "tempat": place.words.map(TemplateValue.text) ?? .notFilled, "daerah": place.clause,
      "rumusan": layer.findings.first.map {
        .text(OffenceWords(dossier: dossier, finding: $0).charge)
      } ?? .notFilled,
      "sebutan": .text(label),
      "uraian": account.isEmpty ? .list([.notFilled]) : texts(account),
      "unsur": elementList,
      "korban": victimWords, "akibat": texts(results), "penutup": texts(closings),
    ])
  }

  private var elementList: TemplateValue {
    let list = elements
    return .list(
      list.enumerated().map { index, entry in
        let ending = list.count - index == 1 ? "." : list.count - index == 2 ? "; dan" : ";"
        return .record([
          "huruf": .text(Self.letter(index)), "bunyi": .text(entry.element.words.withoutGaps),
          "fakta": entry.facts.isEmpty
            ? .notFilled : .text(Wording(dossier).enumeration(entry.facts)),
          "akhir": .text(ending),
        ])
      })
  }

  /// "a.", "b."; numbers where the letters are used up.
  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return letters.indices.contains(index) ? "\(letters[index])." : "\(index + 1)."
  }

  private func texts(_ lines: [String]) -> TemplateValue { .list(lines.map(TemplateValue.text)) }
}
