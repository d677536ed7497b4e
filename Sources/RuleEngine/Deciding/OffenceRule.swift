internal import StatuteModel

/// An element with the number of what it asks: elements of several rules often ask the same.
final class NumberedElement: Sendable {
  let element: Element
  /// What every answer says of it.
  let heading: ElementHeading
  /// The number of its condition; `nil` where that looks at the offence that the rule builds on,
  /// so that the same words are judged differently from base to base.
  let number: Int?
  let isBase: Bool
  let parts: [NumberedElement]
  /// The keys that its condition looks at, and whose they are.
  let keys: Set<FactKey>
  let reach: Reach

  init(_ element: Element, number: Int?, parts: [NumberedElement]) {
    self.element = element
    heading = ElementHeading(element)
    self.number = number
    self.parts = parts
    isBase = element.condition.isBase
    keys = element.condition.keys
    reach = Reach(keys)
  }
}

/// A form of an offence with what it asks.
struct NumberedForm: Sendable {
  let number: Int
  let rule: FormRule
  let elements: [NumberedElement]
}

/// An offence with what all rules together say of it, worked out once for all cases.
final class OffenceRule: Sendable {
  let offence: Offence
  /// Its place among all offences; that of its compiled rule.
  let number: Int
  let elements: [NumberedElement]
  let hasBaseElement: Bool
  /// Whether it is one of those that all other provisions on trafficking name.
  let isBasic: Bool
  /// Whether it is one that other provisions build on: trafficking itself.
  let isTrafficking: Bool
  /// Whether it, or the one in whose place it stands, can be attempted, helped, committed by a
  /// corporation, and by which rule.
  let forms: [FormRule.Name: NumberedForm]
  /// The aggravations that may raise it, by their numbers.
  let aggravations: Set<Int>
  /// The grounds that exclude its punishment, by their numbers.
  let exclusions: [Int]
  /// When it, or the one in whose place it stands, is law.
  let force: Period
  /// The offence of the law before the change, and of the law since.
  let laws: (old: Citation, new: Citation)
  /// The numbers of the offences that it builds on, under each law.
  private let bases: (old: [Int], new: [Int])

  var citation: Citation { offence.citation }

  /// The numbers of the offences that it builds on.
  func bases(isNewLaw: Bool) -> [Int] { isNewLaw ? bases.new : bases.old }

  init(
    _ offence: Offence, number: Int, elements: [NumberedElement], isBasic: Bool,
    isTrafficking: Bool, forms: [FormRule.Name: NumberedForm], aggravations: Set<Int>,
    exclusions: [Int], force: Period, laws: (old: Citation, new: Citation),
    bases: (old: [Int], new: [Int])
  ) {
    self.offence = offence
    self.number = number
    self.elements = elements
    self.isBasic = isBasic
    self.isTrafficking = isTrafficking
    self.forms = forms
    self.aggravations = aggravations
    self.exclusions = exclusions
    self.force = force
    self.laws = laws
    self.bases = bases
    hasBaseElement = offence.hasBaseElement
  }
}

/// Gives numbers to what elements ask.
struct ElementNumbering {
  private var numbers: [Condition: Int] = [:]

  mutating func numbered(_ elements: [Element]) -> [NumberedElement] {
    elements.map { element in
      NumberedElement(
        element, number: number(element.condition), parts: numbered(element.parts))
    }
  }

  private mutating func number(_ condition: Condition) -> Int? {
    if Self.looksAtBase(condition) { return nil }
    if let known = numbers[condition] { return known }
    numbers[condition] = numbers.count
    return numbers.count - 1
  }

  private static func looksAtBase(_ condition: Condition) -> Bool {
    condition.isBase || condition.inner.contains(where: looksAtBase)
  }
}
