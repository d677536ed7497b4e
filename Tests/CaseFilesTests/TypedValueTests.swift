import CaseFiles
import Foundation
import StatuteModel
import Testing

@Suite("Every key comes out as a typed value")
struct TypedValueTests {
  private static func everyKey() throws -> CaseFile {
    let file = Fixtures.package.appending(path: "Tests/CaseFilesTests/semua-kunci.yaml")
    return try Fixtures.read(String(contentsOf: file, encoding: .utf8))
  }

  @Test("Judgment: date, months, fine, serving, review")
  func judgment() throws {
    let judgment = try #require(try Self.everyKey().accused.first?.judgment)
    #expect(judgment.final?.day?.iso == "2025-03-11")
    #expect(judgment.prisonMonths == 60)
    #expect(judgment.fine == Rupiah(120_000_000))
    #expect(judgment.isServed == .yes)
    #expect(judgment.review?.day?.iso == "2026-04-08")
  }

  @Test("The steps of the proceeding")
  func steps() throws {
    let steps = try Self.everyKey().proceeding.steps
    #expect(steps[.investigation]?.day?.iso == "2024-04-01")
    #expect(steps.count == 4)
  }

  @Test("What documents print is kept in its type, by id")
  func details() throws {
    let file = try Self.everyKey()
    let identity = file.details(of: "K1").record("identitas")
    #expect(identity.text("nama_lengkap") == "teks")
    #expect(identity.texts("alias") == ["satu", "dua"])
    #expect(identity.record("alamat").text("kabupaten") == "teks")
    let loss = try #require(file.details(of: "K1").records("kerugian").first)
    #expect(loss.money("harga_satuan") == Rupiah(1_000_000))
    #expect(loss.number("jumlah_satuan") == 2)
    #expect(loss.references("bukti") == ["B1"])
    let letter = try #require(file.papers.records("surat").first)
    #expect(letter.term("jenis") == "lembar-identitas")
    #expect(letter.day("tanggal") == CalendarDate(iso: "2026-06-01"))
    #expect(letter.truth("salinan_akhir") == .yes)
    #expect(file.persons == ["S1"])
    #expect(file.details(of: "S1").terms("peran") == ["pelapor"])
    #expect(file.details(of: "K2").record("identitas").isEmpty)
  }

  @Test("Losses, restitution and debts of a victim")
  func money() throws {
    let victim = try #require(try Self.everyKey().victims.first)
    #expect(victim.losses.map(\.amount) == [Rupiah(24_000_000)])
    #expect(victim.losses.first?.chargedTo == ["P1"])
    #expect(victim.restitution?.claimant == "lpsk")
    #expect(victim.restitution?.paid == Rupiah(0))
    #expect(victim.debts.first?.creditor == "P1")
    #expect(victim.debts.first?.isUsedToExploit == .yes)
    #expect(victim.capacity == "korban-tppo")
  }

  @Test("Group, corporation, time of exploitation, places, source")
  func links() throws {
    let file = try Self.everyKey()
    #expect(file.groups.first?.members == ["P1", "P3"])
    #expect(file.accused.first?.manages == ["P3"])
    #expect(file.accused.first?.victim == "K3")
    let act = try #require(file.conduct.first)
    #expect(act.corporations == ["P3"])
    #expect(act.exploitation?.first.earliest?.iso == "2024-03-10")
    #expect(act.places["rute.daerah_asal"]?.disclosed == "TTS")
    #expect(file.evidence.first?.source == .person("K1"))
  }

  @Test("A time of exploitation may be given victim by victim")
  func exploitations() throws {
    let file = try Fixtures.read(Fixtures.oneConduct("masa_eksploitasi: {K1: {dari: 2024-05}}"))
    let act = try #require(file.conduct.first)
    #expect(act.exploitation(of: "K1")?.first.earliest?.iso == "2024-05-01")
    #expect(act.exploitation(of: "K2") == nil)
  }

  @Test("Words that may name a person are not printed by accident")
  func confidential() throws {
    let file = try Self.everyKey()
    #expect(file.victims.first?.initials?.disclosed == "Y.B.")
    var dumped = ""
    dump(file, to: &dumped)
    #expect(!dumped.contains("Y.B."))
    #expect(!"\(file)".contains("A.M."))
  }

  @Test("Every sample says the same as JSON", arguments: try Fixtures.samples())
  func json(sample: URL) throws {
    let yaml = try String(contentsOf: sample, encoding: .utf8)
    let json = try JSONTwin.json(of: [UInt8](yaml.utf8))
    #expect(try Fixtures.read(json) == Fixtures.read(yaml))
  }

  @Test("The order of terms and of keys does not matter")
  func order() throws {
    let one = try Fixtures.read(
      Fixtures.oneConduct(
        "tindakan: [perekrutan, pengiriman], cara: {penipuan: ya, penyekapan: tidak}"))
    let other = try Fixtures.read(
      Fixtures.oneConduct(
        "cara: {penyekapan: false, penipuan: true}, tindakan: [pengiriman, perekrutan]"))
    #expect(one.conduct == other.conduct)
    #expect(one.accused == other.accused)
  }

  @Test("tidak-diketahui may be written out for every fact")
  func unknown() throws {
    let said = try Fixtures.read(
      Fixtures.oneConduct(
        "tanggal: tidak-diketahui, cara: tidak-diketahui, masa_eksploitasi: tidak-diketahui, "
          + "rute: {asal: tidak-diketahui}, lokasi_eksploitasi: tidak-diketahui"
      ).replacing(
        "{id: K1}",
        with: "{id: K1, usia: tidak-diketahui, tanggal_lahir: tidak-diketahui, "
          + "kerugian: [{jumlah: tidak-diketahui}]}"))
    #expect(said.conduct.first?.date == nil)
    #expect(said.conduct.first?.facts["cara"] == nil)
    #expect(said.victims.first?.losses.first?.amount == nil)
  }
}

@Suite("Hostile files end in a message, soon")
struct HostileTests {
  @Test("Nested lists, blocks and maps of a thousand levels", arguments: ["[", "{a: ", "- "])
  func nesting(opening: String) throws {
    let text = "versi: 1\nx:\n  " + String(repeating: opening, count: 990)
    #expect(try !Fixtures.refusals(Array(text.utf8)).isEmpty)
  }

  @Test("Fifty megabytes are not parsed")
  func huge() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    #expect(try Fixtures.refusals(bytes).map(\.rule) == ["case.too-large"])
  }

  @Test("A thousand wrong keys give a bounded number of messages")
  func flood() throws {
    let keys = (0..<1000).map { "kunci\($0): x" }.joined(separator: "\n")
    #expect(try Fixtures.refusals(Array("versi: 1\n\(keys)\n".utf8)).count <= 200)
  }

  @Test("A chain of five thousand acts is followed without recursion")
  func chain() throws {
    let acts = (1...5000).map {
      "  - {id: A\($0), pelaku: [P1], terhadap_perbuatan: [A\($0 % 5000 + 1)]}"
    }
    let text = "versi: 1\npelaku: [{id: P1}]\nperbuatan:\n" + acts.joined(separator: "\n")
    #expect(try Fixtures.refusals(Array(text.utf8)).map(\.rule) == ["case.circular"])
  }

  @Test("Changing any byte of a good file gives a case or a message")
  func changedBytes() throws {
    let sample = try #require(try Fixtures.samples().first)
    let bytes = [UInt8](try Data(contentsOf: sample))
    for index in stride(from: 0, to: bytes.count, by: 131) {
      for byte in [UInt8(0), 0x7B, 0x22, 0x2A, 0xC3] {
        var changed = bytes
        changed[index] = byte
        _ = try Fixtures.refusals(changed)
      }
    }
  }
}
