import StatuteModel
import StatuteXML
import Testing

@Suite("Provisions in time")
struct TimeTests {
  private func day(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }

  @Test("Pasal 2 of UU 21/2007 is in force on 31 December 2025")
  func inForce() throws {
    let statute = try Act.trafficking.statute
    let article = try #require(statute.provision("art_2"))
    #expect(
      statute.standing(of: article, on: try day("2025-12-31"))
        == .inForce(since: try day("2007-04-19")))
  }

  @Test(
    "Pasal 2 of UU 21/2007, its clauses included, is revoked from 2 January 2026",
    arguments: ["art_2", "art_2__para_1", "art_2__para_2"])
  func revoked(eId: String) throws {
    let statute = try Act.trafficking.statute
    let provision = try #require(statute.provision(eId))
    #expect(
      statute.standing(of: provision, on: try day("2026-01-02"))
        == .revoked(
          since: try day("2026-01-02"),
          by: ["/akn/id/act/uu/2023/1/~art_622__para_1__point_q"]))
  }

  @Test("Pasal 2 of UU 21/2007 is not yet law on the day before the act")
  func notYet() throws {
    let statute = try Act.trafficking.statute
    let article = try #require(statute.provision("art_2"))
    #expect(
      statute.standing(of: article, on: try day("2007-04-18"))
        == .notYet(from: try day("2007-04-19")))
  }

  @Test("Wording that was replaced before it took effect never was law")
  func neverInForce() throws {
    let statute = try Act.imaginary.statute
    let wording = try #require(statute.provision("art_4__ver_1"))
    for date in ["2099-01-10", "2099-04-30", "2099-07-10", "2110-01-01"] {
      #expect(statute.standing(of: wording, on: try day(date)) == .neverInForce)
    }
  }

  @Test(
    "An article with three wordings has the wording of the day",
    arguments: [
      ("2099-02-01", "art_4"), ("2099-07-10", "art_4"), ("2100-12-31", "art_4"),
      ("2101-01-01", "art_4__ver_2"), ("2110-01-01", "art_4__ver_2"),
    ])
  func wording(date: String, eId: String) throws {
    let statute = try Act.imaginary.statute
    let article = try #require(statute.provision("art_4"))
    let wording = statute.wording(of: article, on: try day(date))
    #expect(wording.eId == eId)
    let part = try #require(statute.parent(of: article))
    let inside = statute.children(of: part, on: try day(date)).compactMap(\.eId)
    #expect(inside == ["art_3", eId, "art_5"])
  }

  @Test("A later wording is not yet law before its day, and the earlier one ends with it")
  func laterWording() throws {
    let statute = try Act.imaginary.statute
    let later = try #require(statute.provision("art_4__ver_2"))
    let earlier = try #require(statute.provision("art_4"))
    let change = try day("2101-01-01")
    #expect(statute.standing(of: later, on: try day("2100-12-31")) == .notYet(from: change))
    #expect(statute.standing(of: later, on: change) == .inForce(since: change))
    guard case .revoked(let since, _) = statute.standing(of: earlier, on: change) else {
      Issue.record("Pasal 4 dalam bunyi lama masih berlaku")
      return
    }
    #expect(since == change)
  }

  @Test("A sanction that another act replaced is known with the entry that replaces it")
  func substitutedSanction() throws {
    let statute = try Act.imaginary.statute
    #expect(statute.modifications(of: "art_3__span_1", on: try day("2100-12-31")).isEmpty)
    let changes = statute.modifications(of: "art_3__span_1", on: try day("2101-01-01"))
    #expect(
      changes.map(\.kind) == [
        .substitution(
          old: "#art_3__span_1", new: "/akn/id/act/uu/2100/8/~att_1__nomor_1__art_3")
      ])
  }

  @Test("A citation of a revoked article is read as another from the day of the change")
  func redirect() throws {
    let statute = try Act.imaginary.statute
    #expect(statute.modifications(of: "art_6__para_1__ref_1", on: try day("2101-12-31")).isEmpty)
    let changes = statute.modifications(of: "art_6__para_1__ref_1", on: try day("2102-01-01"))
    #expect(changes.map(\.kind) == [.redirect])
    #expect(
      changes.first?.alternatives["art_6__para_1__ref_1"]?.map(\.name) == ["Pasal 4 UU 9/2101"])
  }
}
