import RuleEngine
import StatuteModel
import Testing

@Suite("Charges are ordered by gravity, whatever the order of the file")
struct ChargingOrderTests {
  private static let dockets: [Docket] = [
    Docket(
      victims: [Docket.child, Docket.other],
      acts: [
        Docket.sending(more: "tereksploitasi: ya, akibat: [kematian]"),
        Docket.sending("A2", to: "K2", on: "2024-05-01"),
        "{id: A3, pelaku: [P1], tanggal: 2024-06-01, tindakan: [merintangi-proses]}",
      ]),
    Docket(
      victims: ["{id: K1, usia: 30, kewarganegaraan: ID}", Docket.other],
      acts: [
        Docket.bringing("cara: [penipuan], tereksploitasi: ya"),
        Docket.sending("A2", to: "K2", more: "rangkaian: R1"),
        Docket.sending("A3", to: "K1", more: "rangkaian: R1"),
      ]),
  ]

  @Test("The lists of the file may stand in any order", arguments: dockets)
  func order(docket: Docket) throws {
    let laboratory = try Laboratory()
    let one = try laboratory.analyse(docket.text)
    let other = try laboratory.analyse(docket.reversed.text)
    #expect(one.charges() == other.charges())
    #expect(one.concurrence() == other.concurrence())
    #expect(Set(one.related) == Set(other.related))
    #expect(Set(one.openMatters) == Set(other.openMatters))
    #expect(one.charges.arrangements.first?.layers.count ?? 0 > 2)
  }

  @Test("In a chain no charge is threatened with more than the one before it")
  func descending() throws {
    for docket in Self.dockets {
      let analysis = try Laboratory().analyse(docket.text)
      let layers = try #require(analysis.charges.arrangements.first?.layers)
      for (before, after) in zip(layers, layers.dropFirst())
      where after.position.subsidiary ?? 0 > 0 {
        let months = [before, after].map { layer -> Rational in
          let finding = analysis.findings.first { $0.id == layer.findings.first }
          let prison = finding?.sanction.applied?.penalty.prison
          return prison?.includesLife == true ? Rational(.max) : prison?.maximum ?? .zero
        }
        #expect(months[0] >= months[1])
      }
    }
  }

  @Test("The heavier offence leads although the lighter stands first in the act")
  func gravity() throws {
    let analysis = try Laboratory().analyse(try #require(Self.dockets.first).text)
    #expect(
      analysis.charges()
        == "kombinasi: Kesatu Primair 7.2 K1; Kesatu Subsidair 4 K1; Kesatu Lebih Subsidair 6 K1; "
        + "dan Kedua 4 K2; dan Ketiga 22 ")
  }

  @Test("A victim whom the leading charge does not cover keeps a charge of their own")
  func partial() throws {
    // K2 was not exploited: ayat (2) holds for K1 alone, ayat (1) for both.
    let docket = Docket(
      victims: ["{id: K1, usia: 30, kewarganegaraan: ID}", Docket.other],
      acts: [
        "{id: A1, pelaku: [P1], korban: [K1, K2], tanggal: 2024-03-02, tindakan: [perekrutan], cara: [penipuan], tujuan: [kerja-paksa], lokasi_eksploitasi: ID, tereksploitasi: {K1: ya, K2: tidak}}"
      ])
    let analysis = try Laboratory().analyse(docket.text)
    #expect(
      analysis.charges()
        == "kombinasi: Kesatu KUHP 455.1 K2; dan Kedua Primair KUHP 455.2 K1; "
        + "Kedua Subsidair KUHP 455.1 K1")
    let relation = analysis.findings.flatMap(\.relations).first
    #expect(relation?.kind == .absorbed)
    #expect(relation?.onlyFor == ["K1"])
    #expect(analysis.openMatters.contains(.mayBeOneAct))
  }

  @Test("Charges beyond the common numbers have names too")
  func names() throws {
    let victims = (1...12).map { "{id: K\($0), usia: 30, kewarganegaraan: ID}" }
    let acts = (1...12).map { Docket.sending("A\($0)", to: "K\($0)") }
    let analysis = try Laboratory().analyse(Docket(victims: victims, acts: acts).text)
    let labels = analysis.charges.arrangements.first?.layers.map(\.position.label)
    #expect(labels?.first == "Kesatu")
    #expect(labels?[9] == "Kesepuluh")
    #expect(labels?.last == "Kedua belas")
  }
}
