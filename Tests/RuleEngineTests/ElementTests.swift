import RuleEngine
import StatuteModel
import Testing

@Suite("Pairs that differ in one fact")
struct ElementTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  /// What one changed fact makes of the case.
  struct Flip: Sendable, CustomTestStringConvertible {
    let name: String
    let element: String
    let truth: Truth
    let twin: Twin

    var testDescription: String { name }

    init(
      _ name: String, _ element: String, _ truth: Truth, _ change: (inout Twin) -> Void
    ) {
      self.name = name
      self.element = element
      self.truth = truth
      twin = Twin().with(change)
    }
  }

  static let flips: [Flip] = [
    Flip("a domestic route", "membawa-ke-luar", .no) { $0.route = "{asal: ID, tujuan: ID}" },
    Flip("a route between other countries", "membawa-ke-luar", .no) {
      $0.route = "{asal: SG, transit: [], tujuan: MY}"
    },
    Flip("a route through Indonesia", "membawa-ke-luar", .yes) {
      $0.route = "{asal: TL, transit: [ID], tujuan: MY}"
    },
    Flip("an origin abroad, transit not told", "membawa-ke-luar", .unknown) {
      $0.route = "{asal: TL, tujuan: MY}"
    },
    Flip("stopped before the border", "membawa-ke-luar", .no) {
      $0.route = "{asal: ID, tujuan: MY, sampai_di: ID}"
    },
    Flip("arrived", "membawa-ke-luar", .yes) {
      $0.route = "{asal: ID, tujuan: MY, sampai_di: MY}"
    },
    Flip("the term stated, no route", "membawa-ke-luar", .yes) {
      $0.route = "{tujuan: MY}"
      $0.acts = "[membawa-ke-luar-indonesia]"
    },
    Flip("recruitment alone on a crossing route", "membawa-ke-luar", .unknown) {
      $0.acts = "[perekrutan]"
    },
    Flip("the term denied, only recruited", "membawa-ke-luar", .no) {
      $0.acts = "{perekrutan: ya, membawa-ke-luar-indonesia: tidak}"
    },
    Flip("one of two kinds of carrying", "membawa-ke-luar", .yes) {
      $0.acts = "{salah-satu: [pengangkutan, pengiriman]}"
    },
    Flip("one of two, the other is no carrying", "membawa-ke-luar", .unknown) {
      $0.acts = "{salah-satu: [perekrutan, pengiriman]}"
    },
    Flip("a citizen of another country", "membawa-ke-luar", .no) {
      $0.victim = "{id: K1, kewarganegaraan: MY}"
    },
    Flip("a stateless victim", "membawa-ke-luar", .no) {
      $0.victim = "{id: K1, kewarganegaraan: tanpa-kewarganegaraan}"
    },
    Flip("two citizenships", "membawa-ke-luar", .yes) {
      $0.victim = "{id: K1, kewarganegaraan: [MY, ID]}"
    },
    Flip("citizenship not told", "membawa-ke-luar", .unknown) { $0.victim = "{id: K1}" },
    Flip("without intent", "membawa-ke-luar", .no) { $0.more = "dengan_sengaja: tidak" },
    Flip("intent stated", "membawa-ke-luar", .yes) { $0.more = "dengan_sengaja: ya" },
    Flip("purpose not told", "maksud-dieksploitasi", .unknown) { $0.purpose = nil },
    Flip("purpose denied", "maksud-dieksploitasi", .no) { $0.purpose = "tidak-ada" },
    Flip("purpose of someone else only", "maksud-dieksploitasi", .unknown) {
      $0.purpose = "{K1: tidak-diketahui}"
    },
    Flip("exploited at home", "maksud-dieksploitasi", .no) { $0.more = "lokasi_eksploitasi: ID" },
    Flip("exploited on the high seas", "maksud-dieksploitasi", .yes) {
      $0.more = "lokasi_eksploitasi: laut-lepas"
    },
    Flip("exploited at home and abroad", "maksud-dieksploitasi", .yes) {
      $0.more = "lokasi_eksploitasi: [ID, MY]"
    },
  ]

  @Test("One fact decides one element, and with it the offence", arguments: flips)
  func flip(_ flip: Flip) throws {
    let before = try laboratory.only(Twin().text)
    #expect(before.status == .met)
    guard let after = try laboratory.all(flip.twin.text).first else {
      // Not in play: nothing is claimed either way.
      #expect(flip.truth != .yes)
      return
    }
    let element = try #require(after.elements.first { $0.id == flip.element })
    #expect(element.truth == flip.truth)
    let expected: OffenceFinding.Status =
      flip.truth == .yes ? .met : flip.truth == .no ? .notMet : .undetermined
    #expect(after.status == expected)
  }

  @Test("Without the purpose exactly the purpose is missing")
  func missingPurpose() throws {
    let finding = try laboratory.only(Twin().with { $0.purpose = nil }.text)
    #expect(finding.missing.map { $0.map(\.description) } == [["A1.tujuan"]])
  }

  @Test("tereksploitasi does not stand in for the purpose")
  func exploitedIsNoPurpose() throws {
    let twin = Twin().with {
      $0.purpose = nil
      $0.more = "tereksploitasi: ya"
    }
    #expect(try laboratory.only(twin.text).status == .undetermined)
  }

  @Test("Two open facts are asked for together")
  func twoMissing() throws {
    let twin = Twin().with {
      $0.purpose = nil
      $0.victim = "{id: K1}"
    }
    let finding = try laboratory.only(twin.text)
    #expect(
      finding.missing.map { $0.map(\.description) } == [["A1.tujuan", "K1.kewarganegaraan"]])
  }

  @Test("The destination settles the crossing and the place of exploitation at once")
  func sharedFact() throws {
    let finding = try laboratory.only(
      Twin().with {
        $0.route = "{asal: ID}"
        $0.acts = "[membawa-ke-luar-indonesia]"
      }.text)
    let sets = finding.missing.map { $0.map(\.description) }
    #expect(sets == [["A1.lokasi_eksploitasi"], ["A1.rute.tujuan"]])
  }

  @Test("Each set of missing facts completes the offence, and nothing less does")
  func setsAreMinimal() throws {
    let open = Twin().with {
      $0.purpose = nil
      $0.acts = "[perekrutan]"
      $0.victim = "{id: K1}"
    }
    let finding = try laboratory.only(open.text)
    #expect(finding.missing.allSatisfy { $0.count == 3 })
    #expect(finding.missing.count == 4)
    let filled = open.with {
      $0.purpose = "[penindasan]"
      $0.acts = "[perekrutan, pemindahan]"
      $0.victim = "{id: K1, kewarganegaraan: ID}"
    }
    #expect(try laboratory.only(filled.text).status == .met)
    let short = filled.with { $0.victim = "{id: K1}" }
    #expect(try laboratory.only(short.text).status == .undetermined)
  }

  @Test("A term stated against its route leaves the element open, with the contradiction")
  func contradiction() throws {
    let twin = Twin().with {
      $0.route = "{asal: ID, tujuan: ID}"
      $0.acts = "[membawa-ke-luar-indonesia]"
      $0.more = "lokasi_eksploitasi: MY"
    }
    let finding = try laboratory.only(twin.text)
    #expect(finding.status == .undetermined)
    let facts = finding.contradictions.map { $0.map(\.description) }
    #expect(facts == [["A1.tindakan.membawa-ke-luar-indonesia", "A1.rute"]])
  }

  @Test("A case without any fact of the offence is not listed, and not called clean")
  func notInPlay() throws {
    let analysis = try laboratory.analyse(
      Twin().with {
        $0.route = nil
        $0.purpose = nil
        $0.acts = nil
      }.text)
    #expect(analysis.findings.isEmpty)
    #expect(analysis.withoutFinding == ["P1"])
  }
}
