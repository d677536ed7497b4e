import RuleEngine
import StatuteModel
import Testing

@Suite("Penalties in full")
struct PenaltyTests {
  @Test("Steps, additional punishments, substitutes, limitation and readings")
  func inFull() throws {
    let calculator = try Texts.calculator()
    let charges = [
      ("C Psl 455 ayat (1)", try charge("455/1"), try Day.new()),
      ("C Psl 17 jo 455 ayat (2)", try charge("455/2", "17"), try Day.new()),
      ("C Psl 7 ayat (2)", try charge("7/2"), try Day.new()),
      ("C Psl 8 jo 4", try charge("4", "8/1"), try Day.new()),
      ("C Psl 10 jo 4, percobaan", try charge("4", "10", form: .attempt), try Day.new()),
      (
        "C Psl 10 jo 17 jo 4, bantuan", try charge("4", "10", "17", form: .assistance),
        try Day.new()
      ),
      ("C Psl 11 jo 455 ayat (1)", try charge("455/1", "11", form: .conspiracy), try Day.new()),
      ("C Psl 15 jo 3", try charge("3", "15/1", accused: .corporation), try Day.new()),
      (
        "C Psl 15 jo 17 jo 3", try charge("3", "15/1", "17", accused: .corporation),
        try Day.new()
      ),
      ("C Psl 16 jo 5", try charge("5", "16"), try Day.new()),
      (
        "C Psl 7 ayat (1) jo 8 jo 16 jo 17 jo 3", try charge("3", "7/1", "8/1", "16", "17"),
        try Day.new()
      ),
      ("C Psl 24", try charge("24"), try Day.new()),
      ("C korporasi, Psl 22", try charge("22", accused: .corporation), try Day.new()),
      ("C membantu Psl 22", try charge("22", form: .assistance), try Day.new()),
      ("C KUHP 457", try charge("457"), try Day.new()),
      ("A Psl 2 ayat (2)", try charge("2/2"), try Day.old()),
      ("A Psl 8 jo 17 jo 2 ayat (1)", try charge("2/1", "8/1", "17"), try Day.old()),
      ("A Psl 10 jo 4, bantuan", try charge("4", "10", form: .assistance), try Day.old()),
      ("A Psl 15 jo 4", try charge("4", "15/1", accused: .corporation), try Day.old()),
      ("A UU 6/2011 Psl 120 ayat (1)", try charge("uu-6-2011/pasal-120/ayat-1"), try Day.old()),
    ]
    let lines = try charges.map { name, charge, day in
      let answer = try calculator.answer(for: charge, on: day)
      return "\(name)\n  " + Printing.lines(answer).joined(separator: "\n")
    }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "ancaman-lengkap")
  }

  @Test(
    "Prosecution lapses by the longest imprisonment (KUHP Pasal 136)",
    arguments: [
      ("21/1", "P12Y", "huruf-c"), ("24", "P12Y", "huruf-c"), ("21/2", "P18Y", "huruf-d"),
      ("4", "P18Y", "huruf-d"), ("7/2", "P20Y", "huruf-e"),
    ])
  func limitation(article: String, length: String, letter: String) throws {
    let penalty = try Texts.calculator().answer(for: charge(article), on: Day.new()).penalty
    #expect(penalty.limitation?.length.normalForm == length)
    #expect(penalty.limitation?.basis.identifier == "uu-1-2023/pasal-136/ayat-1/\(letter)")
  }

  @Test("A child victim moves the limitation to the next item")
  func limitationRaised() throws {
    let penalty = try Texts.calculator().answer(for: charge("4", "17"), on: Day.new()).penalty
    #expect(penalty.limitation?.length.normalForm == "P20Y")
  }

  @Test("Where the old code's limitation is not held, none is given")
  func oldLimitation() throws {
    let calculator = try Texts.calculator()
    #expect(try calculator.answer(for: charge("4"), on: Day.old()).penalty.limitation == nil)
    let both = try calculator.comparison(
      old: charge("4"), on: Day.old(), new: charge("4"), on: Day.new())
    #expect(both.applied.penalty.limitation == nil)
  }

  @Test("No figure is given where a provision does not reach the offence")
  func refusals() throws {
    let calculator = try Texts.calculator()
    func failure(_ charge: Charge, _ day: CalendarDate) -> SanctionFailure? {
      do throws(SanctionFailure) {
        _ = try calculator.answer(for: charge, on: day)
        return nil
      } catch {
        return error
      }
    }
    let (old, new) = (try Day.old(), try Day.new())
    #expect(
      failure(try charge("6", "17"), new)
        == .notReached(offence: try cite("6"), by: try cite("17")))
    #expect(
      failure(try charge("455/1", "7/1"), new)
        == .notReached(offence: try cite("455/1"), by: try cite("7/1")))
    #expect(
      failure(try charge("7/2", "17"), new)
        == .notReached(offence: try cite("7/2"), by: try cite("17")))
    #expect(failure(try charge("3", "7/2"), new) == .ownThreat(try cite("7/2")))
    #expect(failure(try charge("22", "12", form: .attempt), new) != nil)
    #expect(
      failure(try charge("4", "12", form: .attempt), old) == .noRuleForForm(try cite("4")))
    #expect(
      failure(try charge("19", "16"), new)
        == .notReached(offence: try cite("19"), by: try cite("16")))
    #expect(
      failure(try charge("2/1"), new)
        == .notInForce(try cite("2/1"), on: new, successor: try cite("455/1")))
    #expect(
      failure(try charge("455/1"), old)
        == .notInForce(try cite("455/1"), on: old, successor: nil))
    #expect(failure(try charge("4", "17", "17"), new) == .appliedTwice(try cite("17")))
    #expect(
      failure(try charge("4", "15/1"), new) == .corporateRuleForPerson(try cite("15/1")))
    #expect(
      failure(try charge("22", accused: .corporation), old)
        == .noCorporateRule(try cite("22")))
    #expect(failure(try charge("22", form: .attempt), old) == .noRuleForForm(try cite("22")))
    #expect(failure(try charge("1"), new) == .noThreat(try cite("1")))
    #expect(failure(try charge("21"), new) == .severalThreats(try cite("21")))
    #expect(failure(try charge("99"), new) == .notHeld(try cite("99")))
  }
}
