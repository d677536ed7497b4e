internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Punishments in full figures and words, as official documents print them.
struct PenaltyWording {
  let dossier: Dossier

  /// "penjara paling lama 15 (lima belas) tahun dan/atau denda paling banyak Rp…".
  static func range(_ penalty: Penalty) -> String {
    range(prison: penalty.prison, fine: penalty.fine, link: penalty.link)
  }

  static func range(prison: Penalty.Prison?, fine: Penalty.Fine?, link: Penalty.Link?) -> String {
    let parts = [prison.map(self.prison), fine.map(self.fine)].compactMap { $0 }
    return parts.joined(separator: link.map { " \($0.rawValue) " } ?? ", ")
  }

  private static func prison(_ prison: Penalty.Prison) -> String {
    var parts: [String] = []
    if prison.includesLife { parts.append("penjara seumur hidup") }
    if let maximum = prison.maximum {
      let minimum = prison.minimum.map { "paling singkat \(duration($0)) dan " } ?? ""
      parts.append("penjara \(minimum)paling lama \(duration(maximum))")
    }
    return parts.joined(separator: " atau ")
  }

  private static func fine(_ fine: Penalty.Fine) -> String {
    let minimum = fine.minimum.map { "paling sedikit \(amount($0)) dan " } ?? ""
    return "denda \(minimum)paling banyak \(amount(fine.maximum))"
  }

  /// "15 (lima belas) tahun".
  static func duration(_ months: Rational) -> String {
    guard months.isWhole else { return PenaltyText.duration(months, in: .indonesian) }
    let (years, rest) = (months.numerator / 12, months.numerator % 12)
    let parts = [(years, "tahun"), (rest, "bulan")].filter { $0.0 > 0 }.map { number, unit in
      "\(number) (\(Terbilang.words(for: number))) \(unit)"
    }
    return parts.isEmpty
      ? PenaltyText.duration(months, in: .indonesian) : parts.joined(separator: " ")
  }

  /// "Rp600.000.000,00 (enam ratus juta rupiah)"; a fraction is rounded down.
  static func amount(_ rupiah: Rational) -> String { Rupiah(rupiah.roundedDown).textWithWords }

  /// One item of the comparison as a law has it.
  func text(_ item: RegimeComparison.Item, of penalty: Penalty) -> String {
    let none = "tidak ada minimum khusus"
    return switch item {
    case .prisonMinimum: penalty.prison?.minimum.map(Self.duration) ?? none
    case .prisonMaximum: penalty.prison.map(maximum) ?? "tidak diancamkan"
    case .fineMinimum: penalty.fine?.minimum.map(Self.amount) ?? none
    case .fineMaximum: penalty.fine.map { Self.amount($0.maximum) } ?? "tidak diancamkan"
    case .fineCharacter: character(penalty)
    case .fineSubstitute: substitutes(penalty)
    case .attemptAndAssistance: steps(of: penalty)
    }
  }

  private func maximum(_ prison: Penalty.Prison) -> String {
    let life = prison.includesLife ? ["seumur hidup"] : []
    return (life + [prison.maximum.map(Self.duration)].compactMap { $0 }).joined(
      separator: " atau ")
  }

  private func character(_ penalty: Penalty) -> String {
    switch penalty.link {
    case .and: "kumulatif (“dan”)"
    case .or: "alternatif (“atau”)"
    case .andOr: "kumulatif-alternatif (“dan/atau”)"
    case nil: "satu jenis pidana"
    }
  }

  private func substitutes(_ penalty: Penalty) -> String {
    let parts = penalty.substitutes.map { substitute in
      let longest = substitute.maximum.map { " paling lama \(QuantityText.text(for: .period($0)))" }
      let days = substitute.daysForHighestFine.map { days in
        " (untuk denda tertinggi: \(days.roundedDown) hari)"
      }
      let basis = substitute.basis.map(dossier.names.full).joined(separator: "; ")
      return "\(substitute.kind.rawValue)\(longest ?? "")\(days ?? ""), \(basis)"
    }
    return parts.isEmpty ? "tidak disebut" : parts.joined(separator: "; ")
  }

  /// How the figures came about, each with its basis.
  func steps(of penalty: Penalty) -> String {
    penalty.steps.map { step in
      "\(PenaltyText.text(step, in: .indonesian, as: .full)) (\(dossier.names.full(step.basis)))"
    }.joined(separator: "; ")
  }

  /// A rival reading with its mark, what carries it, and its figures.
  func text(_ reading: RivalReading) -> String {
    let sources = reading.reading.authorities.map { authority in
      authority.provision.map(dossier.names.full) ?? authority.name
    }
    let by = sources.isEmpty ? "tanpa sumber yang dikenal" : sources.joined(separator: "; ")
    let figures = Self.range(prison: reading.prison, fine: reading.fine, link: reading.link)
    let note = reading.reading.note.isEmpty ? "" : " \(reading.reading.note)"
    return "“\(reading.reading.name)” [\(reading.reading.mark.rawValue)] (\(by))"
      + (figures.isEmpty ? "." : ": \(figures).") + note
  }
}
