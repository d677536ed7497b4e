import StatuteModel
import Testing

@Suite("Exact fractions")
struct RationalTests {
  private func fraction(_ above: Int64, _ below: Int64) throws -> Rational {
    try #require(Rational(above, over: below))
  }

  @Test("A third stays a third, in lowest terms")
  func lowestTerms() throws {
    let third = try fraction(2, 6)
    #expect(third.text == "1/3")
    #expect(third == (try fraction(-1, -3)))
    #expect(try #require(third.times(Rational(3))) == .one)
    #expect(try #require(third.plus(try fraction(2, 3))) == .one)
    #expect(try #require(Rational.one.minus(third)).text == "2/3")
    #expect(try #require(Rational(1).divided(by: third)) == Rational(3))
  }

  @Test("Rounding goes down")
  func rounding() throws {
    #expect(try fraction(20_000_000_000, 3).roundedDown == 6_666_666_666)
    #expect(try fraction(-1, 3).roundedDown == -1)
    #expect(Rational(5).roundedDown == 5)
  }

  @Test("Fractions are ordered without rounding, however large")
  func order() throws {
    let large = try fraction(.max, .max - 1)
    #expect(large > .one)
    #expect(try fraction(-1, 2) < fraction(-1, 3))
    #expect(try fraction(1, .max) > .zero)
  }

  @Test("What does not fit is refused, never wrapped")
  func overflow() throws {
    #expect(Rational(.max).times(Rational(2)) == nil)
    #expect(Rational(.max).plus(.one) == nil)
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(.min, over: 1) == nil)
    #expect(Rational(1).divided(by: .zero) == nil)
  }

  @Test("Years and months become months; days do not")
  func months() throws {
    #expect(Quantity.Period(normalForm: "P1Y4M")?.inMonths == Rational(16))
    #expect(Quantity.Period(normalForm: "P1D")?.inMonths == nil)
  }
}
