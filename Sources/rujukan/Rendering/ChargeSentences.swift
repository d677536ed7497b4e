internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The sentences of a proposal of charges; they speak of its form, never of the law.
struct ChargeSentences {
  private let report: AnalysisReport
  private var names: ActNaming { report.names }

  init(_ report: AnalysisReport) {
    self.report = report
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    Interface.words(indonesian, english)
  }

  func form(_ form: ChargeForm) -> String {
    switch form {
    case .single: words("tunggal", "single (tunggal)")
    case .alternative: words("alternatif", "alternative (alternatif)")
    case .subsidiary: words("subsidair", "subsidiary (subsidair)")
    case .cumulative: words("kumulatif", "cumulative (kumulatif)")
    case .combined: words("kombinasi", "combined (kombinasi)")
    }
  }

  func reasons(_ reasons: [LayerReason]) -> String {
    reasons.map(reason).joined(separator: "; ")
  }

  private func reason(_ reason: LayerReason) -> String {
    switch reason {
    case .onlyOne: words("satu-satunya temuan yang terpenuhi", "the only finding that is met")
    case .heaviest: words("ancaman terberat", "heaviest threat")
    case .equal: words("ancaman setara", "equal threat")
    case .containing:
      words("memuat unsur lapis sesudahnya", "contains the elements of the next charge")
    case .sameActAndVictim:
      words("perbuatan dan korban yang sama", "same act and victim")
    case .containedIn(let id):
      words("terserap oleh \(id) bila itu terbukti", "absorbed by \(id) if that is proven")
    case .generalTo(let id):
      words("ketentuan umum terhadap \(id)", "the general provision beside \(id)")
    case .otherName:
      words("kualifikasi lain atas perbuatan yang sama", "another name for the same act")
    case .beside(let sameAct, let sameVictim): beside(sameAct, sameVictim)
    }
  }

  private func beside(_ sameAct: Bool, _ sameVictim: Bool?) -> String {
    switch (sameAct, sameVictim) {
    case (true, true):
      words(
        "delik lain atas perbuatan dan korban yang sama", "another offence, same act and victim")
    case (true, false): words("perbuatan yang sama, korban lain", "same act, another victim")
    case (true, nil): words("delik lain dalam perbuatan yang sama", "another offence, same act")
    case (false, true): words("perbuatan lain, korban yang sama", "another act, same victim")
    case (false, false): words("perbuatan lain, korban lain", "another act, another victim")
    case (false, nil): words("perbuatan lain", "another act")
    }
  }

  func uncharged(_ reason: UnchargedFinding.Reason) -> String {
    switch reason {
    case .open(let facts):
      let list = report.facts(facts)
      return words("belum diketahui: \(list)", "not known: \(list)")
    case .notPunished(let citations):
      let list = citations.map(names.full).joined(separator: ", ")
      return words("tidak dipidana menurut \(list)", "not punished under \(list)")
    }
  }

  func question(_ question: ChargeQuestion) -> String {
    let list = question.findings.joined(separator: ", ")
    switch question.matter {
    case .mayBeContinued:
      return words(
        "\(list): apakah perbuatan-perbuatan ini satu perbuatan berlanjut? Berkas tidak menyatakannya satu rangkaian; di sini dipandang berdiri sendiri",
        "\(list): are these acts one continued act? The file does not put them into one undertaking; they are taken as standing by themselves"
      )
    case .seenAsContinued:
      return words(
        "\(list): dipandang berlanjut karena berkas menyatakan satu rangkaian; apakah pengadilan memandangnya demikian tetap terbuka",
        "\(list): taken as continued because the file puts them into one undertaking; whether the court sees them so is open"
      )
    case .mayBeOneAct:
      return words(
        "\(list): bersumber dari perbuatan yang sama tetapi didakwakan berdampingan; apakah ini satu perbuatan?",
        "\(list): rest on the same conduct but are charged beside each other; is this one act?")
    case .severalVictims:
      return words(
        "\(list): satu temuan untuk beberapa korban; apakah ini satu tindak pidana atau beberapa?",
        "\(list): one finding for several victims; is this one offence or several?")
    case .differentLaws:
      return words(
        "\(list): berada di bawah hukum yang berbeda atau belum pasti; maksimum bersama tidak dihitung",
        "\(list): stand under different laws, or it is open which; no common maximum is computed")
    }
  }

  func kind(_ kind: ConcurrenceRule.Kind) -> String {
    switch kind {
    case .sameAct: words("satu perbuatan", "one act")
    case .continued: words("perbuatan berlanjut", "continued act")
    case .separate: words("berdiri sendiri", "standing by themselves")
    }
  }

  /// How one finding stands to another.
  func relation(_ kind: OffenceRelation.Kind, _ one: String, _ other: String) -> String {
    switch kind {
    case .alternative:
      words("\(one) atau \(other) (alternatif)", "\(one) or \(other) (alternative)")
    case .subsidiary:
      words("\(one) primair, \(other) subsidair", "\(one) primary, \(other) subsidiary")
    case .absorbed: words("\(one) menyerap \(other)", "\(one) absorbs \(other)")
    case .special:
      words("\(one) khusus terhadap \(other)", "\(one) is special to \(other)")
    }
  }
}
