import RuleEngine
import StatuteModel
import Testing

@Suite("The form of the charges follows from the facts")
struct ChargingFormTests {
  private func charges(_ docket: Docket) throws -> String {
    try Laboratory().analyse(docket.text).charges()
  }

  private let child = Docket(victims: [Docket.child], acts: [Docket.sending()])

  @Test("A child sent abroad is charged once, and in layers when the child was exploited")
  func singleOrSubsidiary() throws {
    #expect(try charges(child) == "tunggal: Tunggal 4 K1")
    let exploited = child.with { $0.acts = [Docket.sending(more: "tereksploitasi: ya")] }
    #expect(try charges(exploited) == "subsidair: Primair 4 K1; Subsidair 6 K1")
  }

  @Test("A third name for the act becomes the layer below, the heaviest stands first")
  func threeLayers() throws {
    let dead = child.with {
      $0.acts = [Docket.sending(more: "tereksploitasi: ya, akibat: [kematian]")]
    }
    #expect(
      try charges(dead)
        == "subsidair: Primair 7.2 K1; Subsidair 4 K1; Lebih Subsidair 6 K1")
  }

  @Test("Entering with a means is one of two names for one act, without a means one charge")
  func singleOrAlternative() throws {
    #expect(try charges(Docket(acts: [Docket.bringing()])) == "tunggal: Tunggal 3 K1")
    #expect(
      try charges(Docket(acts: [Docket.bringing("cara: [penipuan]")]))
        == "alternatif: Kesatu 3 K1; atau Kedua KUHP 455.1 K1")
  }

  @Test("Two names that weigh the same are alternatives, until one is aggravated")
  func alternativeOrSubsidiary() throws {
    let raised = Docket(acts: [Docket.bringing("cara: [penipuan], akibat: [kehamilan]")])
    #expect(try charges(raised) == "subsidair: Primair 3 K1; Subsidair KUHP 455.1 K1")
  }

  @Test("Exploitation in and outside Indonesia are names that exclude each other")
  func exclusivePlaces() throws {
    func docket(_ places: String) -> Docket {
      Docket(acts: [
        Docket.sending(more: "cara: [penipuan], lokasi_eksploitasi: [\(places)]")
      ])
    }
    #expect(try charges(docket("MY")) == "tunggal: Tunggal 4 K1")
    #expect(
      try charges(docket("ID, MY")) == "alternatif: Kesatu 4 K1; atau Kedua KUHP 455.1 K1")
  }

  private let two = Docket(
    victims: ["{id: K1, usia: 30, kewarganegaraan: ID}", Docket.other],
    acts: [Docket.sending(), Docket.sending("A2", to: "K2")])

  @Test("Another act against another victim is charged beside the first, if it is an offence")
  func cumulativeOrSingle() throws {
    #expect(try charges(two) == "kumulatif: Kesatu 4 K1; dan Kedua 4 K2")
    let one = two.with {
      $0.acts[1] = $0.acts[1].replacing("[kerja-paksa]", with: "tidak-ada")
    }
    #expect(try charges(one) == "tunggal: Tunggal 4 K1")
  }

  @Test("Layers in one of several charges make a combination")
  func combinedOrCumulative() throws {
    let combined = two.with {
      $0.victims[0] = Docket.child
      $0.acts[0] = Docket.sending(more: "tereksploitasi: ya")
    }
    #expect(
      try charges(combined)
        == "kombinasi: Kesatu Primair 4 K1; Kesatu Subsidair 6 K1; dan Kedua 4 K2")
    let cumulative = combined.with { $0.acts[0] = Docket.sending(more: "tereksploitasi: tidak") }
    #expect(try charges(cumulative) == "kumulatif: Kesatu 4 K1; dan Kedua 4 K2")
  }

  @Test("Alternatives beside another charge are told from it by their names")
  func alternativesInside() throws {
    let docket = two.with { $0.acts[0] = Docket.bringing("cara: [penipuan]") }
    #expect(
      try charges(docket)
        == "kombinasi: Kesatu Pertama 3 K1; atau Kesatu Kedua KUHP 455.1 K1; dan Kedua 4 K2")
  }

  @Test("Exploitation beside the offence that it builds on is one chain, not two charges")
  func contained() throws {
    let docket = Docket(acts: [
      Docket.bringing("cara: [penipuan], tereksploitasi: ya").replacing(
        "rute: {asal: MY, tujuan: ID}", with: "lokasi_eksploitasi: ID")
    ])
    let analysis = try Laboratory().analyse(docket.text)
    #expect(analysis.charges() == "subsidair: Primair KUHP 455.2 K1; Subsidair KUHP 455.1 K1")
    #expect(
      analysis.related == [
        "KUHP 455.2 K1 terserap KUHP 455.1 K1 (uu-1-2023/pasal-125/ayat-1)"
      ])
    #expect(analysis.concurrences.isEmpty)
    #expect(
      analysis.charges.arrangements.first?.layers.map(\.reasons) == [
        [.containing], [.containedIn(analysis.findings.last?.id ?? "")],
      ])
  }

  @Test("Forgery beside trafficking stands by itself, and whether it is one act is asked")
  func unrelated() throws {
    let docket = Docket(acts: [
      Docket.sending(more: "mempermudah_tppo: ya").replacing(
        "[pengiriman]", with: "[pengiriman, memalsukan-dokumen]")
    ])
    let analysis = try Laboratory().analyse(docket.text)
    #expect(analysis.charges() == "kumulatif: Kesatu 4 K1; dan Kedua 19 K1")
    #expect(analysis.openMatters == [.mayBeOneAct])
  }

  @Test("A plan is absorbed by the offence that was completed, and stands alone without it")
  func planning() throws {
    let plan =
      "{id: A2, pelaku: [P1], korban: [K1], tanggal: 2024-02, tindakan: [merencanakan], terhadap_perbuatan: [A1]}"
    let docket = Docket(acts: [Docket.sending(), plan])
    #expect(
      try charges(docket) == "subsidair: Primair 4 K1; Subsidair 11 permufakatan K1")
    let others = docket.with {
      $0.accused.append("{id: P2, usia: 30}")
      $0.acts[0] = Docket.sending(by: "P2")
    }
    #expect(try charges(others) == "tunggal: Tunggal 11 permufakatan K1")
  }

  @Test("Obstruction in general stands behind the special offence on helping to flee")
  func special() throws {
    func docket(_ terms: String) -> Docket {
      Docket(
        victims: [],
        acts: [
          "{id: A1, pelaku: [P1], tanggal: 2024-03-02, tindakan: [\(terms)]}"
        ])
    }
    let both = try Laboratory().analyse(docket("menyembunyikan-pelaku, merintangi-proses").text)
    #expect(both.charges() == "subsidair: Primair 23 ; Subsidair 22 ")
    #expect(both.related == ["23  khusus 22  (uu-1-2023/pasal-125/ayat-2)"])
    #expect(try charges(docket("merintangi-proses")) == "tunggal: Tunggal 22 ")
  }

  @Test("What lacks facts is told apart with what is missing, and never charged")
  func open() throws {
    let analysis = try Laboratory().analyse(child.with { $0.acts = [Docket.sending()] }.text)
    #expect(analysis.charges() == "tunggal: Tunggal 4 K1")
    let uncharged = analysis.charges.uncharged.map { "\(analysis.charged($0.finding))" }
    #expect(uncharged.contains("6 K1"))
    guard case .open(let facts) = analysis.charges.uncharged.first?.reason else {
      Issue.record("an open finding should name its facts")
      return
    }
    #expect(facts.map(\.description) == ["A1.tereksploitasi"])
    let nothing = try Laboratory().analyse(
      Docket(acts: [Docket.sending().replacing(", tujuan: [kerja-paksa]", with: "")]).text)
    #expect(nothing.charges.arrangements.isEmpty)
    #expect(nothing.charges.form == nil)
    #expect(!nothing.charges.uncharged.isEmpty)
  }

  @Test("The common form is told where all accused have it")
  func common() throws {
    let docket = Docket(
      accused: ["{id: P1, usia: 40}", "{id: P2, usia: 30}"], acts: [Docket.sending(by: "P1, P2")])
    #expect(try Laboratory().analyse(docket.text).charges.form == .single)
  }
}
