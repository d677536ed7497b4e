internal import RuleEngine
public import StatuteModel

/// How dates, ages, facts and persons read in an Indonesian document.
public struct Wording {
  let dossier: Dossier

  /// Words for a dossier.
  public init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// "2 (dua) orang", "15 (lima belas) tahun".
  public func count(_ number: Int, _ unit: String) -> String {
    "\(number) (\(Terbilang.words(for: Int64(number)))) \(unit)"
  }

  /// "15 (lima belas) tahun", "15 (lima belas) sampai dengan 17 (tujuh belas) tahun".
  public func age(_ age: Age) -> String {
    let least = Terbilang.words(for: Int64(age.least))
    guard let most = age.most, most != age.least else {
      return age.most == nil
        ? "sekurang-kurangnya \(age.least) (\(least)) tahun" : "\(age.least) (\(least)) tahun"
    }
    return "\(age.least) (\(least)) sampai dengan \(count(most, "tahun"))"
  }

  /// "2 Maret 2024", "Maret 2024", "antara … dan …".
  public func moment(_ range: DayRange) -> String? {
    if let day = range.day { return day.indonesian }
    switch (range.earliest, range.latest) {
    case (let first?, let last?):
      if first.year == last.year, first.month == last.month, first.day == 1 {
        return first.indonesian.split(separator: " ").dropFirst().joined(separator: " ")
      }
      if first.year == last.year, first.month == 1, first.day == 1, last.month == 12 {
        return "tahun \(first.year)"
      }
      return "antara \(first.indonesian) dan \(last.indonesian)"
    case (let first?, nil): return "sejak \(first.indonesian)"
    case (nil, let last?): return "sebelum atau pada \(last.indonesian)"
    case (nil, nil): return nil
    }
  }

  /// When conduct was done: a day, a time, or how long it lasted.
  public func date(_ date: CaseDate?) -> String? {
    guard let date else { return nil }
    let first = date.first
    let last = date.last(limit: dossier.file.assessed)
    if first == last { return moment(first) }
    guard let from = moment(first), let to = moment(last) else {
      return moment(first) ?? moment(last)
    }
    return "\(from) sampai dengan \(to)"
  }

  /// Terms of a list as an enumeration: "perekrutan, pengangkutan, dan penampungan".
  public func enumeration(_ words: [String], _ conjunction: String = "dan") -> String {
    switch words.count {
    case 0: ""
    case 1: words[0]
    case 2: "\(words[0]) \(conjunction) \(words[1])"
    default: words.dropLast().joined(separator: ", ") + ", \(conjunction) \(words[words.count - 1])"
    }
  }

  /// The labels of terms of a list.
  public func labels(_ terms: [String], in list: String) -> [String] {
    terms.map { dossier.label(of: $0, in: list) }
  }

  /// A fact for a reader of documents, without the case file's keys: "Cara: penipuan (A1)".
  public func fact(_ path: FactPath) -> String {
    let entity = dossier.file.entity(of: path.id)
    var parts = [path.key] + path.rest
    var key: Vocabulary.Key?
    while !parts.isEmpty, key == nil {
      key = dossier.vocabulary.key(FactKey(entity, parts.joined(separator: ".")))
      if key == nil { parts.removeLast() }
    }
    let owner = entity == .conduct ? "perbuatan \(path.id)" : dossier.personName(path.id)
    let question = key?.question?.indonesian ?? path.key.replacingUnderscores
    let term = path.rest.last.flatMap { last in
      key.flatMap { dossier.vocabulary.terms(under: $0).first { $0.name == last } }
    }
    if let term { return "\(term.label.indonesian) (\(owner))" }
    return "\(question.withoutQuestionMark) (\(owner))"
  }
}

extension Dossier {
  /// Free text of the case as a document prints it: ids of persons become what they are called, and
  /// protected names their pseudonyms.
  public func prose(_ text: String) -> String {
    let ids = Set(file.accused.map(\.id) + file.victims.map(\.id) + file.persons)
    var result = ""
    var word = ""
    for character in text + "\u{0}" {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        word.append(character)
        continue
      }
      result += ids.contains(word) ? personName(word) : word
      word = ""
      if character != "\u{0}" { result.append(character) }
    }
    return people.redacted(result)
  }

  /// How documents call someone: victims and others by pseudonym, accused by "Terlapor" and name.
  public func personName(_ id: String) -> String {
    guard let accused = file.accused.first(where: { $0.id == id }) else { return people.name(id) }
    if suspicion.victimsOnly.contains(id) {
      return accused.victim.map(people.name) ?? "seseorang yang dipaksa"
    }
    let name =
      file.details(of: id).record("identitas").text("nama_lengkap")
      ?? accused.name?.disclosed
    return name.map { "\($0)" } ?? "Terlapor \(id)"
  }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" ? " " : $0 })
  }
  fileprivate var withoutQuestionMark: String { hasSuffix("?") ? String(dropLast()) : self }
}
