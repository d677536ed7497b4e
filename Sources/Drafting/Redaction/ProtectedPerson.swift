/// A person whose identity a document must not show, with everything that would show it.
public struct ProtectedPerson: Hashable, Sendable {
  /// What stands in place of the name: "Korban S.N.R.".
  public let replacement: String
  /// The full name, initials left out, and other names that the person is known by.
  public let names: [String]
  /// Names of parents and other kin; they become "orang tua Korban S.N.R.".
  public let kin: [String]
  /// NIK, passport, telephone, account, birth certificate: anything with digits, and user names.
  public let numbers: [String]
  /// Streets, villages, schools, employers: words that lead to the person.
  public let places: [String]

  /// Makes a protected person.
  public init(
    replacement: String, names: [String], kin: [String] = [], numbers: [String] = [],
    places: [String] = []
  ) {
    self.replacement = replacement
    self.names = names
    self.kin = kin
    self.numbers = numbers
    self.places = places
  }
}
