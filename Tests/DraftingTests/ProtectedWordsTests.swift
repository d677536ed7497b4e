import Drafting
import Testing

@Suite("Words of a code that lead to a protected person")
struct ProtectedWordsTests {
  private let words = ProtectedWords([
    ProtectedPerson(
      replacement: "Korban M.S.", names: ["Ny. Marta Sulastri, S.E."], kin: ["Yohanes bin Taneo"],
      numbers: ["5302015205990004", "0812-3900-1144", "B1234567"], places: ["Jalan Melur Nomor 9"])
  ])

  @Test(
    "A name, a parent or a number is found, however it is written",
    arguments: [
      "MARTA-S", "Kasus Marta", "Sulastri 2026", "MartaSulastri", "kpg_marta_2026", "M.A.R.T.A",
      "Perkara-taneo", "5302015205990004", "KPG-5302-0152-0599-0004", "WA081239001144",
      "+62 812 3900 1144", "paspor-b1234567", "Jalan-Melur-Nomor-9", "JALANMELURNOMOR9",
      "M\u{200B}arta",
    ])
  func found(code: String) {
    #expect(words.stand(in: code))
  }

  @Test(
    "A code that says nothing of anybody is left alone",
    arguments: ["KPG-2026-014", "LATIHAN-1", "UJI-2026-001", "M.S.", "5302", "NY-2026", "SE-004"])
  func clean(code: String) {
    #expect(!words.stand(in: code))
  }

  @Test("Where nobody is protected, nothing is found")
  func nobody() {
    #expect(!ProtectedWords([]).stand(in: "Marta"))
  }
}
