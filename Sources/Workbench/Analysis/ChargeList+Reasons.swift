internal import RuleEngine
internal import StatuteModel

/// Why each charge stands where it does, what is not charged, and what is open.
extension ChargeListBuilder {
  func named(_ id: String) -> String {
    analysis.findings.first { $0.id == id }.map(name) ?? id
  }

  func reason(_ reason: LayerReason) -> String {
    switch reason {
    case .onlyOne: words("satu-satunya yang terpenuhi", "the only one that is met")
    case .heaviest: words("ancaman terberat", "heaviest threat")
    case .equal: words("ancaman setara", "equal threat")
    case .containing:
      words("memuat unsur lapis sesudahnya", "contains the elements of the next charge")
    case .sameActAndVictim: words("perbuatan dan korban yang sama", "same act and victim")
    case .containedIn(let id):
      words("terserap oleh \(named(id)) bila itu terbukti", "absorbed by \(named(id)) if proven")
    case .generalTo(let id):
      words("ketentuan umum terhadap \(named(id))", "the general provision beside \(named(id))")
    case .otherName:
      words("kualifikasi lain atas perbuatan yang sama", "another name for the same act")
    case .beside(let sameAct, let sameVictim): beside(sameAct, sameVictim)
    }
  }

  private func beside(_ sameAct: Bool, _ sameVictim: Bool?) -> String {
    let act =
      sameAct ? words("perbuatan yang sama", "same act") : words("perbuatan lain", "another act")
    guard let sameVictim else { return act }
    return act
      + (sameVictim
        ? words(", korban yang sama", ", same victim") : words(", korban lain", ", another victim"))
  }

  func reason(_ reason: UnchargedFinding.Reason) -> String {
    switch reason {
    case .open(let facts):
      let list = facts.map { "\(labels.name($0)) (\(labels.owner($0.id)))" }
      return words("belum diketahui: \(words.list(list))", "not known: \(words.list(list))")
    case .notPunished(let citations):
      return words(
        "tidak dipidana menurut \(words.cite(citations))",
        "not punished under \(words.cite(citations))")
    }
  }

  func question(_ question: ChargeQuestion) -> String {
    let list = words.list(question.findings.map(named).unique)
    let basis = question.basis.isEmpty ? "" : " (\(words.cite(question.basis)))"
    let text: String
    switch question.matter {
    case .mayBeContinued:
      text = words(
        "\(list): apakah perbuatan-perbuatan ini satu perbuatan berlanjut?",
        "\(list): are these acts one continued act?")
    case .seenAsContinued:
      text = words(
        "\(list): dipandang berlanjut karena satu rangkaian; pengadilan dapat memandangnya lain",
        "\(list): taken as continued because they are one undertaking; the court may see it otherwise"
      )
    case .mayBeOneAct:
      text = words(
        "\(list): apakah ini satu perbuatan?", "\(list): is this one act?")
    case .severalVictims:
      text = words(
        "\(list): beberapa korban; apakah ini satu tindak pidana atau beberapa?",
        "\(list): several victims; is this one offence or several?")
    case .differentLaws:
      text = words(
        "\(list): di bawah hukum yang berbeda atau belum pasti; maksimum bersama tidak dihitung",
        "\(list): under different laws, or it is open which; no common maximum is computed")
    }
    return text + basis
  }
}
