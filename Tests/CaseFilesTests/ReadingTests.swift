import CaseFiles
import Foundation
import StatuteModel
import Testing

@Suite("What a case file says, and what it leaves open")
struct ReadingTests {
  private func statement(_ more: String, _ key: String = "cara") throws -> TermStatement {
    let file = try Fixtures.read(Fixtures.oneConduct(more))
    let value = file.conduct.first?.facts[key]?.value(accused: "P1", victim: "K1")
    guard case .terms(let statement) = value else { return TermStatement() }
    return statement
  }

  @Test("A list asserts its terms and leaves the others unknown")
  func list() throws {
    let cara = try statement("cara: [penipuan]")
    #expect(cara.truth(of: "penipuan") == .yes)
    #expect(cara.truth(of: "penculikan") == .unknown)
  }

  @Test("A map asserts and denies; selain-itu denies the rest")
  func map() throws {
    let cara = try statement("cara: {penipuan: ya, penculikan: false}")
    #expect(cara.truth(of: "penculikan") == .no)
    #expect(cara.truth(of: "penyekapan") == .unknown)
    let closed = try statement("cara: {penipuan: tidak-diketahui, selain-itu: tidak}")
    #expect(closed.truth(of: "penyekapan") == .no)
  }

  @Test("A term held open expressly is not denied by selain-itu")
  func openTerm() throws {
    let cara = try statement("cara: {penipuan: tidak-diketahui, selain-itu: tidak}")
    #expect(cara.truth(of: "penipuan") == .unknown)
    #expect(cara.truth(ofAny: ["penipuan", "penyekapan"]) == .unknown)
  }

  @Test("tidak-ada denies every term; one term may stand without a list")
  func noneAndOne() throws {
    #expect(try statement("cara: tidak-ada").truth(ofAny: ["penipuan", "penyekapan"]) == .no)
    #expect(try statement("cara: penipuan").truth(of: "penipuan") == .yes)
  }

  @Test("salah-satu meets an element that accepts all of them, and no single one")
  func oneOf() throws {
    let cara = try statement("cara: {salah-satu: [penipuan, penyekapan]}")
    #expect(cara.truth(ofAny: ["penipuan", "penyekapan", "penculikan"]) == .yes)
    #expect(cara.truth(of: "penipuan") == .unknown)
    #expect(cara.truth(ofAny: ["penipuan", "penculikan"]) == .unknown)
    let narrowed = try statement("cara: {salah-satu: [penipuan, penyekapan], penipuan: tidak}")
    #expect(narrowed.truth(of: "penyekapan") == .yes)
  }

  @Test("JSON and YAML give the same case")
  func json() throws {
    let yaml = try Fixtures.read(Fixtures.oneConduct("cara: [penipuan], tereksploitasi: ya"))
    let json = try Fixtures.read(
      """
      {"versi": 1, "pelaku": [{"id": "P1"}], "korban": [{"id": "K1"}], "perbuatan": [
        {"id": "A1", "pelaku": ["P1"], "korban": ["K1"], "cara": ["penipuan"],
         "tereksploitasi": true}]}
      """)
    #expect(yaml == json)
  }

  @Test("NO is Norway, not a truth value")
  func norway() throws {
    let file = try Fixtures.read(Fixtures.oneConduct("rute: {asal: ID, tujuan: NO}"))
    let value = file.conduct.first?.facts["rute.tujuan"]?.value(accused: "P1", victim: "K1")
    #expect(value == .places(["NO"]))
  }

  @Test("A fact may be given person by person; who is not named is unknown")
  func personal() throws {
    let file = try Fixtures.read(Fixtures.oneConduct("tujuan: {P1: [kerja-paksa]}"))
    let fact = file.conduct.first?.facts["tujuan"]
    #expect(fact?.value(accused: "P1", victim: nil) != nil)
    #expect(fact?.value(accused: "P2", victim: "K1") == nil)
  }

  @Test("Dates keep how exact they are")
  func dates() throws {
    let limit = try Fixtures.today()
    func last(_ text: String) throws -> [String?] {
      let file = try Fixtures.read(Fixtures.oneConduct("tanggal: \(text)"))
      let range = file.conduct.first?.date?.last(limit: limit)
      return [range?.earliest?.iso, range?.latest?.iso]
    }
    #expect(try last("2024-03-02") == ["2024-03-02", "2024-03-02"])
    #expect(try last("2024-02") == ["2024-02-01", "2024-02-29"])
    #expect(try last("2024") == ["2024-01-01", "2024-12-31"])
    #expect(try last("{dari: 2023-05, sampai: 2024-02}") == ["2024-02-01", "2024-02-29"])
    #expect(try last("{dari: 2023-05}") == ["2023-05-01", "2026-11-23"])
    #expect(try last("{antara: 2024-03, dan: 2024-05}") == ["2024-03-01", "2024-05-31"])
    #expect(try last("{dan: 2024-05}") == [nil, "2024-05-31"])
  }

  @Test("Words that only look like an anchor are read")
  func notAnAnchor() throws {
    let text = Fixtures.oneConduct("cara: [penipuan]") + "\nperkara: {judul: \"A & B *penting\"}\n"
    #expect(try Fixtures.read(text).title == "A & B *penting")
  }

  @Test("Every sample is accepted")
  func samples() throws {
    let samples = try Fixtures.samples()
    #expect(samples.count >= 8)
    for file in samples {
      _ = try Fixtures.read(String(contentsOf: file, encoding: .utf8))
    }
  }
}

@Suite("The contract's keys and terms are all known")
struct ContractTests {
  @Test("A case that uses every key of the format is accepted")
  func everyKey() throws {
    let file = Fixtures.package.appending(path: "Tests/CaseFilesTests/semua-kunci.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let read = try Fixtures.read(text)
    #expect(read.accused.count == 2)
    let vocabulary = try Fixtures.vocabulary()
    for (entity, keys) in vocabulary.keys {
      for key in keys {
        #expect(text.contains("\(key.name):"), "\(entity.rawValue).\(key.name) is not tried")
      }
    }
  }
}
