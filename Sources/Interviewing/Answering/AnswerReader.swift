import CaseFiles
import StatuteModel

/// What an answer means.
enum ReadAnswer {
  case unknown
  case value(CaseValue)
  case terms(TermAnswer)
  case truth(Bool)
  case count(Int)
  case persons([String])
  case initials([String?])
  case birth(key: String, CaseValue)
  /// Person by person.
  case personal([(id: String, answer: ReadAnswer)])
}

/// Reads what a person typed as the answer to a question.
struct AnswerReader {
  let question: InterviewQuestion
  let vocabulary: Vocabulary
  /// Ids by which the fact may be given person by person.
  let people: [String]

  /// The most characters of an answer.
  static let limit = 500
  static let mostAccused = 50

  private static let unknown: Set<String> = [
    "", "tidak tahu", "tidak-tahu", "tt", "belum tahu", "belum diketahui", "tidak diketahui",
    "tidak-diketahui", "…", "...", "-", "unknown", "don't know", "dont know",
  ]
  private static let yes: Set<String> = ["ya", "y", "yes", "iya", "benar"]
  private static let no: Set<String> = ["tidak", "t", "no", "n", "bukan"]

  func read(_ text: String) throws(RefusalError) -> ReadAnswer {
    let plain = text.lowercased()
    if Self.unknown.contains(plain) { return try withoutAnswer() }
    switch question.subject {
    case .accusedCount:
      guard let count = number(text), (1...Self.mostAccused).contains(count) else {
        throw RefusalError(.number(most: Self.mostAccused))
      }
      return .count(count)
    case .actors, .harmed: return .persons(try persons(plain))
    case .victims:
      if ["tidak ada", "none", "0"].contains(plain) { return .initials([]) }
      do throws(Initials.Fault) {
        return .initials(try Initials.read(text))
      } catch {
        switch error {
        case .name: throw RefusalError(.name)
        case .form: throw RefusalError(.initials)
        }
      }
    case .childhood: return try birth(plain)
    case .term, .sameUndertaking, .anotherAct: return .truth(try truth(plain))
    case .fact:
      if let answer = try personal(text) { return answer }
      return try fact(text, plain)
    }
  }

  /// "P1: 1, 3; P2: tidak ada"; `nil` where the answer does not begin with an id.
  private func personal(_ text: String) throws(RefusalError) -> ReadAnswer? {
    guard let first = text.split(separator: ":").first,
      people.contains(Text.trimmed(String(first)).uppercased())
    else { return nil }
    var answers: [(id: String, answer: ReadAnswer)] = []
    for part in text.split(separator: ";") {
      let sides = part.split(separator: ":", maxSplits: 1).map { Text.trimmed(String($0)) }
      guard sides.count == 2, let id = sides.first?.uppercased(), people.contains(id),
        !answers.contains(where: { $0.id == id })
      else { throw RefusalError(.persons(people)) }
      let isUnknown = Self.unknown.contains(sides[1].lowercased())
      let answer = isUnknown ? ReadAnswer.unknown : try fact(sides[1], sides[1].lowercased())
      answers.append((id, answer))
    }
    return .personal(answers)
  }

  private func withoutAnswer() throws(RefusalError) -> ReadAnswer {
    switch question.subject {
    case .accusedCount: return .count(1)
    case .actors: throw RefusalError(.needed)
    default: return .unknown
    }
  }

  private func fact(_ text: String, _ plain: String) throws(RefusalError) -> ReadAnswer {
    switch question.shape {
    case .truth: return .truth(try truth(plain))
    case .truthOrReference, .references:
      if case .truthOrReference = question.shape, let truth = yesOrNo(plain) {
        return .truth(truth)
      }
      let ids = try persons(plain)
      if case .references(_, true) = question.shape { return .value(.words(ids)) }
      guard ids.count == 1, let id = ids.first else {
        throw RefusalError(.persons(question.persons))
      }
      return .value(.word(id))
    case .terms:
      guard let answer = TermAnswer(text, terms: question.options) else {
        throw RefusalError(.terms(count: question.options.count))
      }
      return .terms(answer)
    case .choice:
      guard let name = TermAnswer.name(plain, question.options) else {
        throw RefusalError(.choice(count: question.options.count))
      }
      return .value(.word(name))
    case .places: return .value(try place(text))
    case .date, .day: return .value(try date(text))
    case .count, .money, .age:
      let digits = text.filter { $0 != "." && !$0.isWhitespace }
      guard let number = number(digits) else { throw RefusalError(.number(most: 999_999_999)) }
      return .value(.word(String(number)))
    case .text, .texts, .identifier, .paths, .object, .objects: return .value(.text(text))
    }
  }

  private func date(_ text: String) throws(RefusalError) -> CaseValue {
    var allowsSpan = false
    if case .fact(let reference) = question.subject {
      allowsSpan = reference.entity == .conduct
    }
    guard let value = DateAnswer.read(text, allowsSpan: allowsSpan) else {
      throw RefusalError(.date(allowsSpan: allowsSpan))
    }
    return value
  }

  private func place(_ text: String) throws(RefusalError) -> CaseValue {
    var found: [String] = []
    for part in text.split(separator: ",") {
      let part = Text.trimmed(String(part))
      guard
        let place = CountryNames.code(part, among: vocabulary.countries)
          ?? TermAnswer.name(part.lowercased(), question.options)
      else { throw RefusalError(.place) }
      found.append(place)
    }
    guard let first = found.first else { throw RefusalError(.place) }
    return found.count == 1 ? .word(first) : .words(found)
  }

  private func birth(_ plain: String) throws(RefusalError) -> ReadAnswer {
    if let truth = yesOrNo(plain) {
      return .birth(key: Victim.childKey, .word(truth ? Truth.yes.rawValue : Truth.no.rawValue))
    }
    let parts = plain.split(separator: "-").map { Text.trimmed(String($0)) }
    if parts.allSatisfy({ Text.isDigits($0) && $0.count <= 3 }), let least = parts.first {
      if parts.count == 1 { return .birth(key: "usia", .word(least)) }
      if parts.count == 2 {
        return .birth(
          key: "usia",
          .map([CaseValue.Entry("min", .word(least)), CaseValue.Entry("maks", .word(parts[1]))]))
      }
    }
    guard let date = DateAnswer.read(plain, allowsSpan: false) else { throw RefusalError(.birth) }
    return .birth(key: "tanggal_lahir", date)
  }

  private func truth(_ plain: String) throws(RefusalError) -> Bool {
    guard let truth = yesOrNo(plain) else { throw RefusalError(.truth) }
    return truth
  }

  private func yesOrNo(_ plain: String) -> Bool? {
    Self.yes.contains(plain) ? true : Self.no.contains(plain) ? false : nil
  }

  private func number(_ text: String) -> Int? {
    Text.isDigits(text) && text.count <= 9 ? Int(text) : nil
  }

  private func persons(_ plain: String) throws(RefusalError) -> [String] {
    if ["semua", "semuanya", "all"].contains(plain) { return question.persons }
    var result: [String] = []
    for part in plain.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }) {
      let byNumber = Int(part).flatMap { number in
        question.persons.indices.contains(number - 1) ? question.persons[number - 1] : nil
      }
      guard let id = question.persons.first(where: { $0.lowercased() == part }) ?? byNumber else {
        if part == "dan" || part == "and" { continue }
        throw RefusalError(.persons(question.persons))
      }
      if !result.contains(id) { result.append(id) }
    }
    guard !result.isEmpty else { throw RefusalError(.persons(question.persons)) }
    return result
  }
}

/// An answer that was not taken.
struct RefusalError: Error {
  let refusal: Refusal

  init(_ refusal: Refusal) {
    self.refusal = refusal
  }
}
