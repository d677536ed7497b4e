internal import StatuteModel

/// The roles of numbers in the profile (`Statutes/README.md`) that punishments are made of.
enum QuantityRole: String {
  case prisonMinimum = "penjara-min"
  case prisonMaximum = "penjara-maks"
  case life = "penjara-seumur-hidup"
  case fineMinimum = "denda-min"
  case fineMaximum = "denda-maks"
  case detentionMaximum = "kurungan-maks"
  case aggravation = "pemberatan"
  case factor = "pengali"
  case time = "jangka-waktu"
  case number = "jumlah"
  case rate = "tarif"

  var isPrison: Bool { self == .prisonMinimum || self == .prisonMaximum || self == .life }
  var isFine: Bool { self == .fineMinimum || self == .fineMaximum }
}

/// A marked number.
struct MarkedNumber {
  let role: QuantityRole
  let quantity: Quantity
}

extension Place {
  /// The numbers in words of this provision, in order; roles that do not concern punishment are
  /// left out.
  func numbers(in words: [Inline]) throws(SanctionFailure) -> [MarkedNumber] {
    var found: [MarkedNumber] = []
    for (mark, _) in words.marks {
      guard case .quantity(let name, let form) = mark.kind, let role = QuantityRole(rawValue: name)
      else { continue }
      guard let quantity = Quantity(normalForm: form) else {
        throw .unreadableNumber(citation, text: form)
      }
      found.append(MarkedNumber(role: role, quantity: quantity))
    }
    return found
  }

  /// The numbers in the provision's own words, without what is inside it.
  func numbers() throws(SanctionFailure) -> [MarkedNumber] {
    try numbers(in: provision.lines.flatMap { $0 })
  }

  /// The one number of a role; `nil` where there is none.
  func optionalNumber(_ role: QuantityRole) throws(SanctionFailure) -> Quantity? {
    let found = try numbers().filter { $0.role == role }
    if found.count > 1 { throw .repeatedNumber(citation, role: role.rawValue) }
    return found.first?.quantity
  }

  /// The one number of a role.
  func number(_ role: QuantityRole) throws(SanctionFailure) -> Quantity {
    guard let quantity = try optionalNumber(role) else {
      throw .missingNumber(citation, role: role.rawValue)
    }
    return quantity
  }

  /// The one part or multiple of a role; `nil` where there is none.
  func optionalFactor(_ role: QuantityRole) throws(SanctionFailure) -> Rational? {
    switch try optionalNumber(role) {
    case .fraction(let fraction): return Rational(fraction)
    case .count(let count): return Rational(count)
    case nil: return nil
    case let other?: throw .unreadableNumber(citation, text: other.normalForm)
    }
  }

  func period(_ quantity: Quantity) throws(SanctionFailure) -> Quantity.Period {
    guard case .period(let period) = quantity else {
      throw .unreadableNumber(citation, text: quantity.normalForm)
    }
    return period
  }

  /// A length of time in months.
  func months(_ quantity: Quantity) throws(SanctionFailure) -> Rational {
    guard let months = try period(quantity).inMonths else {
      throw .unreadableNumber(citation, text: quantity.normalForm)
    }
    return months
  }

  /// A result that must fit.
  func exact(_ number: Rational?) throws(SanctionFailure) -> Rational {
    guard let number else { throw .outOfRange(citation) }
    return number
  }
}
