internal import StatuteModel

/// Typed values from nodes whose shape was checked before; `nil` where nothing usable is written.
extension CaseNode {
  /// Words that may name a person.
  var confidential: ConfidentialText? {
    isUnknown ? nil : text.map(ConfidentialText.init)
  }

  /// A whole number, zero or more.
  var number: Int? {
    guard let text, (1...15).contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// An amount of rupiah.
  var rupiah: Rupiah? {
    number.map { Rupiah(Int64($0)) }
  }

  /// The days on which something happened once.
  var days: DayRange? {
    var silent = CaseLog(file: "")
    guard let date = DateReader.date(self, key: "", log: &silent) else { return nil }
    if case .lasting = date { return nil }
    return date.first
  }

  /// When something was or lasted.
  var date: CaseDate? {
    var silent = CaseLog(file: "")
    return DateReader.date(self, key: "", log: &silent)
  }

  /// An age or a range of ages; `nil` where it is none.
  var age: Age? {
    guard let entries else { return number.flatMap { Age(least: $0, most: $0) } }
    guard !entries.isEmpty else { return nil }
    let ages = entries.map { (name: $0.key, years: $0.value.number) }
    guard ages.allSatisfy({ ["min", "maks"].contains($0.name) && $0.years != nil }) else {
      return nil
    }
    return Age(
      least: ages.first { $0.name == "min" }?.years ?? 0,
      most: ages.first { $0.name == "maks" }?.years)
  }

  /// When a person was born, or how old.
  var birth: Birth {
    Birth(
      date: self["tanggal_lahir"]?.days, age: self["usia"]?.age, ageOn: self["usia_pada"]?.days)
  }

  /// Whether the file says expressly that nobody knows.
  var isUnknown: Bool {
    text == "tidak-diketahui"
  }
}
