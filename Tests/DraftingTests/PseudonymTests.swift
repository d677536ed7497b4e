import Drafting
import Testing

@Suite("Pseudonyms")
struct PseudonymTests {
  @Test(
    "A pseudonym is initials or a code, never a name",
    arguments: [
      ("S.N.R.", true), ("S. (2)", true), ("K1", true), ("Siti", false), ("Siti N.", false),
      ("S N", false), ("", false), ("S.N.R", false), ("K", false), ("S. (dua)", false),
      ("Korban", false),
    ])
  func pseudonym(text: String, isAccepted: Bool) {
    #expect((Pseudonym(text) != nil) == isAccepted)
  }
}
