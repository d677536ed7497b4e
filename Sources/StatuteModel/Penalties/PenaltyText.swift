/// Penalties and their steps in the words of a list, short and without judgement.
public enum PenaltyText {
  /// How amounts are written.
  public enum Amounts: Sendable {
    /// "Rp600 juta", as a list is read.
    case short
    /// "Rp600.000.000,00", as documents write them.
    case full
  }

  /// A length in months: "15 tahun", "1 tahun 4 bulan", "80/3 bulan".
  public static func duration(_ months: Rational, in language: Language) -> String {
    let names = language == .indonesian ? ("tahun", "bulan") : ("years", "months")
    guard months.isWhole else { return "\(months.text) \(names.1)" }
    let (years, rest) = (months.numerator / 12, months.numerator % 12)
    if years == 0 { return "\(rest) \(names.1)" }
    return "\(years) \(names.0)" + (rest == 0 ? "" : " \(rest) \(names.1)")
  }

  /// An amount in rupiah: "Rp600 juta", "Rp5 miliar", "Rp6.666.666.666". What is no whole rupiah
  /// is rounded down.
  public static func amount(
    _ rupiah: Rational, in language: Language, as form: Amounts = .short
  ) -> String {
    let whole = rupiah.roundedDown
    if form == .full { return Rupiah(whole).text }
    let million: Int64 = 1_000_000
    if rupiah.isWhole, whole.isMultiple(of: million), whole > 0 {
      let billions = whole.isMultiple(of: 1000 * million)
      let number = billions ? whole / (1000 * million) : whole / million
      switch language {
      case .indonesian:
        return "Rp\(DigitGroups.text(for: UInt64(number)))"
          + (billions ? " miliar" : " juta")
      case .english:
        return "Rp\(DigitGroups.text(for: UInt64(number)))"
          + (billions ? " billion" : " million")
      }
    }
    return "Rp" + DigitGroups.text(for: whole.magnitude)
  }

  /// Imprisonment: "3–15 tahun", "seumur hidup atau 20 tahun".
  public static func prison(_ prison: Penalty.Prison, in language: Language) -> String {
    let life = language == .indonesian ? "seumur hidup" : "life"
    let or = language == .indonesian ? " atau " : " or "
    var parts = prison.includesLife ? [life] : []
    if let maximum = prison.maximum { parts.append(duration(maximum, in: language)) }
    let upper = parts.joined(separator: or)
    return prison.minimum.map { "\(duration($0, in: language)) – \(upper)" } ?? upper
  }

  /// A fine: "Rp120 juta – Rp600 juta", "Rp5 miliar (dari kategori VII)"; a raised amount is no
  /// longer the category's own.
  public static func fine(
    _ fine: Penalty.Fine, in language: Language, as form: Amounts = .short
  ) -> String {
    let highest = amount(fine.maximum, in: language, as: form)
    if let minimum = fine.minimum {
      return "\(amount(minimum, in: language, as: form)) – \(highest)"
    }
    guard let category = fine.category.map({ QuantityText.text(for: .fineCategory($0)) }) else {
      return highest
    }
    switch language {
    case .indonesian: return "\(highest) (dari \(category))"
    case .english: return "\(highest) (from \(category))"
    }
  }

  /// Imprisonment and fine with the word that joins them: "15 tahun dan/atau Rp5 miliar (dari
  /// kategori VII)". The amount always stands there: what was raised or multiplied is no longer the
  /// category's own.
  public static func range(
    prison: Penalty.Prison?, fine: Penalty.Fine?, link: Penalty.Link?, in language: Language
  ) -> String {
    joined(
      prison.map { self.prison($0, in: language) }, fine.map { self.fine($0, in: language) }, link)
  }

  /// What a provision threatens, in its own words: "15 tahun dan/atau kategori VII".
  private static func threatened(
    _ prison: Penalty.Prison?, _ fine: Penalty.Fine?, _ link: Penalty.Link?, _ language: Language,
    _ form: Amounts
  ) -> String {
    joined(
      prison.map { self.prison($0, in: language) },
      fine.map { threat($0, in: language, as: form) }, link)
  }

  private static func joined(
    _ prison: String?, _ fine: String?, _ link: Penalty.Link?
  ) -> String {
    [prison, fine].compactMap { $0 }.joined(separator: link.map { " \($0.rawValue) " } ?? ", ")
  }

  /// A fine as a provision threatens it: a category by its name alone.
  private static func threat(
    _ fine: Penalty.Fine, in language: Language, as form: Amounts
  ) -> String {
    guard fine.minimum == nil, let category = fine.category else {
      return self.fine(fine, in: language, as: form)
    }
    return QuantityText.text(for: .fineCategory(category))
  }

  /// What a step does: "ditambah 1/3".
  public static func text(
    _ step: PenaltyStep, in language: Language, as form: Amounts = .short
  ) -> String {
    switch language {
    case .indonesian: indonesian(step.change, form)
    case .english: english(step.change, form)
    }
  }

  private static func indonesian(
    _ change: PenaltyStep.Change, _ form: Amounts
  ) -> String {
    let language = Language.indonesian
    switch change {
    case .base(let prison, let fine, let link):
      return threatened(prison, fine, link, language, form)
    case .same: return "pidana yang sama"
    case .borrowed(let provision): return "pidana menurut \(provision.text)"
    case .oldCeiling(let amount):
      return "denda dalam batas lama, \(self.amount(amount, in: language, as: form))"
    case .raised(let part): return "ditambah \(part.text)"
    case .prisonLimit(let months): return "penjara paling lama \(duration(months, in: language))"
    case .part(let part): return "paling banyak \(part.text) dari maksimum"
    case .fixedTerm(let months): return "penjara paling lama \(duration(months, in: language))"
    case .multipliedFine(let number): return "denda \(number.text) kali"
    case .corporateBand(let minimum, let maximum):
      return "denda korporasi "
        + fine(.init(minimum: minimum, maximum: maximum, category: nil), in: language, as: form)
    case .together: return "penjara dan denda dapat dijatuhkan bersama"
    }
  }

  private static func english(
    _ change: PenaltyStep.Change, _ form: Amounts
  ) -> String {
    let language = Language.english
    switch change {
    case .base(let prison, let fine, let link):
      return threatened(prison, fine, link, language, form)
    case .same: return "the same punishment"
    case .borrowed(let provision): return "punishment of \(provision.text)"
    case .oldCeiling(let amount):
      return "fine within the old maximum, \(self.amount(amount, in: language, as: form))"
    case .raised(let part): return "raised by \(part.text)"
    case .prisonLimit(let months): return "imprisonment up to \(duration(months, in: language))"
    case .part(let part): return "at most \(part.text) of the maximum"
    case .fixedTerm(let months): return "imprisonment up to \(duration(months, in: language))"
    case .multipliedFine(let number): return "fine \(number.text) times as high"
    case .corporateBand(let minimum, let maximum):
      return "corporate fine "
        + fine(.init(minimum: minimum, maximum: maximum, category: nil), in: language, as: form)
    case .together: return "imprisonment and fine may be imposed together"
    }
  }
}
