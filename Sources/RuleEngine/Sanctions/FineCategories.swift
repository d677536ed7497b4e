internal import StatuteModel

/// The amounts of the categories of fine on a day (KUHP Pasal 79 ayat (1)), read from the text.
struct FineCategories: Hashable {
  private let amounts: [Int: Rational]

  /// No category has an amount on a day before the rule is law.
  static let none = FineCategories(amounts: [:])

  private init(amounts: [Int: Rational]) {
    self.amounts = amounts
  }

  /// Reads the items of the rule: each names one category and its amount.
  init(_ place: Place, on day: CalendarDate) throws(SanctionFailure) {
    var amounts: [Int: Rational] = [:]
    for item in place.children(on: day) {
      let quantities = try item.numbers().map(\.quantity)
      guard quantities.count == 2, case .fineCategory(let number) = quantities[0],
        case .rupiah(let amount) = quantities[1], amounts[number] == nil
      else { throw .unusableAnchor(ReadingBook.Anchor.fineCategories.rawValue) }
      amounts[number] = Rational(amount.amount)
    }
    self.amounts = amounts
  }

  func amount(of category: Int) throws(SanctionFailure) -> Rational {
    guard let amount = amounts[category] else { throw .unknownCategory(category) }
    return amount
  }

  /// A fine as a number of the law gives it: an amount, or a category.
  func amount(
    _ quantity: Quantity, in place: Place
  ) throws(SanctionFailure) -> (amount: Rational, category: Int?) {
    switch quantity {
    case .rupiah(let rupiah): return (Rational(rupiah.amount), nil)
    case .fineCategory(let number): return (try amount(of: number), number)
    case .period, .fraction, .count, .life:
      throw .unreadableNumber(place.citation, text: quantity.normalForm)
    }
  }
}
