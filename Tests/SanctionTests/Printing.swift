import StatuteModel

/// Penalties as a person reads them beside the law.
enum Printing {
  static func prison(_ prison: Penalty.Prison?) -> String {
    guard let prison else { return "–" }
    let longest = [
      prison.includesLife ? "seumur hidup" : nil, prison.maximum?.text,
    ].compactMap { $0 }.joined(separator: " / ")
    return "\(prison.minimum?.text ?? "") – \(longest) bulan".trimmed
  }

  static func fine(_ fine: Penalty.Fine?) -> String {
    guard let fine else { return "–" }
    let category =
      fine.category.map { " (dari \(QuantityText.text(for: .fineCategory($0))))" } ?? ""
    let exact = fine.maximum.isWhole ? "" : " = \(fine.maximum.text)"
    let lowest = fine.minimum.map { amount($0) } ?? ""
    return "\(lowest) – \(amount(fine.maximum))\(exact)\(category)".trimmed
  }

  static func amount(_ rupiah: Rational) -> String {
    String(Rupiah(rupiah.roundedDown).text.dropLast(3))
  }

  static func range(_ penalty: Penalty) -> String {
    let link = penalty.link?.rawValue ?? "tunggal"
    return "\(prison(penalty.prison)); \(fine(penalty.fine)); \(link)"
  }

  static func substitute(_ substitute: Substitute) -> String {
    let limits = [substitute.minimum, substitute.maximum].map { $0.map { period($0) } ?? "" }
    let days = substitute.daysForHighestFine.map { "; denda tertinggi = \($0.roundedDown) hari" }
    return "\(substitute.kind.rawValue) \(limits[0]) – \(limits[1])\(days ?? "")"
      + " [\(substitute.basis.map(\.identifier).joined(separator: ", "))]"
  }

  static func period(_ period: Quantity.Period) -> String {
    QuantityText.text(for: .period(period))
  }

  /// Everything that is computed, a line each.
  static func lines(_ answer: SanctionAnswer) -> [String] {
    let penalty = answer.penalty
    var lines = [range(penalty)]
    lines += penalty.steps.map {
      "  langkah: \(PenaltyText.text($0, in: .indonesian)) [\($0.basis.identifier)]"
    }
    for extra in penalty.additional {
      lines.append(
        "  tambahan: \(extra.basis.identifier): "
          + extra.items.map(\.identifier).joined(separator: ", "))
    }
    lines += penalty.substitutes.map { "  pengganti: \(substitute($0))" }
    if let minimum = penalty.generalMinimum {
      let parts = [
        minimum.prison.map { "\(period($0)) [\(minimum.prisonBasis?.identifier ?? "")]" },
        minimum.fine.map { "\(amount($0)) [\(minimum.fineBasis?.identifier ?? "")]" },
      ]
      lines.append("  minimum umum: " + parts.compactMap { $0 }.joined(separator: "; "))
    }
    if let limit = penalty.limitation {
      lines.append("  kedaluwarsa: \(period(limit.length)) [\(limit.basis.identifier)]")
    }
    return lines + answer.readings.map { "  bacaan: \(rival($0))" }
  }

  static func rival(_ rival: RivalReading) -> String {
    var parts: [String] = []
    if let prison = rival.prison { parts.append(self.prison(prison)) }
    if let fine = rival.fine { parts.append(self.fine(fine)) }
    if let link = rival.link { parts.append(link.rawValue) }
    for extra in rival.additional ?? [] { parts.append("tambahan \(extra.basis.identifier)") }
    for substitute in rival.substitutes ?? [] { parts.append(self.substitute(substitute)) }
    if let limit = rival.limitation { parts.append("kedaluwarsa \(period(limit.length))") }
    return "\(rival.reading.name) → \(parts.joined(separator: "; "))"
      + " [\(rival.basis?.identifier ?? "")] \(rival.reading.mark.rawValue)"
  }
}

extension String {
  fileprivate var trimmed: String {
    hasPrefix(" ") ? String(dropFirst()) : self
  }
}
