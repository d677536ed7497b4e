import CaseFiles
import Foundation
import Hummingbird
import HummingbirdTesting
import RuleEngine
import StatuteModel
import Testing

@testable import DocumentAssembly
@testable import Workbench

@Suite("The charges of the page Analisis in the indictment")
struct ChargeChoiceTests {
  static let corporation = Result {
    try String(
      contentsOfFile: "\(Visit.root)/Tests/DocumentTests/Kasus/korporasi.yaml", encoding: .utf8)
  }

  /// The charges as the page offers them for an accused, in its order.
  func offered(_ visit: CaseVisit, _ address: String, _ accused: String) async throws
    -> [String]
  {
    try await visit.get("\(address)/analisis?pelaku=\(accused)").text
      .matches(of: /name="urut-([^"]+)"/).map { String($0.output.1) }
  }

  /// Sends the form of the page: the charges that are kept, in their order, and the rest.
  func send(
    _ visit: CaseVisit, _ address: String, _ accused: String, _ kept: [String],
    of shown: [String], version: Int, order: String = "pakai"
  ) async throws -> TestResponse {
    var fields = [
      ("versi", "\(version)"), ("dakwaan", "1"), ("pelaku", accused), ("lakukan", order),
    ]
    for key in shown {
      if kept.contains(key) { fields.append(("terima", key)) }
      fields.append(("urut-\(key)", "\((kept.firstIndex(of: key) ?? 90) + 1)"))
    }
    return try await visit.post("\(address)/dakwaan", fields)
  }

  /// What an indictment of the case charges: one line for each charge of an accused.
  func charged(_ text: String, _ accused: String) throws -> [String] {
    let laboratory = try AnalysisLaboratory()
    let file = try laboratory.read(text)
    let material = laboratory.material
    let dossier = Dossier(
      file: file, analysis: material.engine.analyse(file), vocabulary: material.vocabulary,
      library: material.library, names: material.names)
    return IndictmentPlan(dossier: dossier).sheets.flatMap(\.parts)
      .filter { $0.accused.contains(accused) }.flatMap(\.layers).map { layer in
        let own = layer.findings.filter { $0.accused == accused }
        let names = own.map { "\($0.offence.identifier) \($0.form.rawValue)" }
        return "\(layer.joining) \(names.joined(separator: ", ")) \(layer.victims.sorted())"
      }
  }

  // MARK: Following

  @Test("A drafted indictment follows the arrangement, another accused's does not change")
  func follows() async throws {
    try await CaseVisit.with { visit in
      let text = try Self.corporation.get()
      let address = try await visit.add(text)
      let shown = try await offered(visit, address, "P1")
      try #require(shown.count == 3)
      let other = try await visit.get("\(address)/dokumen/surat-dakwaan?bagian=P2").text
      let before = try charged(text, "P1")
      let kept = [shown[2], shown[1], shown[0]]
      let answer = try await send(visit, address, "P1", kept, of: shown, version: 1)
      #expect(answer.status == .seeOther, "\(answer.text.suffix(2000))")
      let after = try charged(try await visit.text(of: address), "P1")
      #expect(
        after.map { $0.split(separator: " ").dropFirst() }
          == before.reversed().map { $0.split(separator: " ").dropFirst() })
      #expect(after.map { $0.prefix { $0 != " " } } == ["first", "cumulative", "subsidiary"])
      let draft = Self.article(
        try await visit.get("\(address)/dokumen/surat-dakwaan?bagian=P1").text)
      for line in [
        "KESATU: Pasal 4 UU 21/2007; dipilih penuntut umum",
        "KEDUA PRIMAIR: Pasal 6 UU 21/2007; dipilih penuntut umum",
        "KEDUA SUBSIDAIR: Pasal 4 UU 21/2007; dipilih penuntut umum",
      ] {
        #expect(draft.contains(line), "\(line)")
      }
      let primary = try #require(draft.range(of: "\nPRIMAIR"))
      let august = try #require(draft.range(of: "Korban M.N."))
      let march = try #require(draft.range(of: "Korban Y.B."))
      #expect(august.lowerBound < primary.lowerBound && primary.lowerBound < march.lowerBound)
      let same = try await visit.get("\(address)/dokumen/surat-dakwaan?bagian=P2").text
      #expect(Self.article(other) == Self.article(same) && !Self.article(same).isEmpty)
    }
  }

  private static func article(_ page: String) -> String {
    PageText.words(of: page, from: "<article", to: "</article>")
  }

  @Test("The page says that the indictment uses the arrangement, and goes back to the proposal")
  func back() async throws {
    try await CaseVisit.with { visit in
      let text = try Self.corporation.get()
      let address = try await visit.add(text)
      let shown = try await offered(visit, address, "P1")
      let page = "\(address)/analisis?pelaku=P1"
      #expect(try await visit.get(page).text.contains("Surat dakwaan memakai usulan."))
      #expect(try await !visit.get(page).text.contains("value=\"usulan\""))
      _ = try await send(visit, address, "P1", [shown[2], shown[0]], of: shown, version: 1)
      let used = try await visit.get(page).text
      #expect(used.contains("Surat dakwaan memakai susunan ini."))
      #expect(try await offered(visit, address, "P1") == [shown[2], shown[0], shown[1]])
      #expect(used.contains("<b>Kesatu</b>") && used.contains("dilepaskan"))
      // Another arrangement on the page is not the one that the case holds.
      let shownOnly = try await send(
        visit, address, "P1", [shown[0]], of: shown, version: 2, order: "tampilkan")
      let elsewhere = try await visit.get(try #require(shownOnly.headers[.location])).text
      #expect(elsewhere.contains("Surat dakwaan memakai susunan lain yang tersimpan dalam kasus"))
      #expect(try await visit.text(of: address).contains("lapis:"))
      let undone = try await send(visit, address, "P1", [], of: shown, version: 2, order: "usulan")
      #expect(undone.status == .seeOther)
      let written = try CaseDraft(
        reading: Array(text.utf8), file: "kasus.yaml",
        vocabulary: AnalysisLaboratory().material.vocabulary
      ).text()
      #expect(try await visit.text(of: address) == written)
      #expect(try await visit.get(page).text.contains("Surat dakwaan memakai usulan."))
      #expect(try await visit.get("\(address)/versi").text.contains("Versi 3"))
    }
  }

  @Test("Charges of other accused stay as they are written, comments included")
  func others() async throws {
    try await CaseVisit.with { visit in
      let mine = "      - {terdakwa: P1, pasal: uu-21-2007/pasal-4}\n"
      let theirs = "      # dibahas dengan tim\n      - {terdakwa: P3, pasal: uu-21-2007/pasal-4}"
      let court = "  pengadilan: {nama: Pengadilan Negeri Batam, kota: Batam}\n"
      let text = try Self.corporation.get().replacing(
        court, with: court + "  dakwaan:\n    judul: PERTAMA\n    lapis:\n\(theirs)\n\(mine)")
      let address = try await visit.add(text)
      let before = try charged(text, "P3")
      let shown = try await offered(visit, address, "P1")
      _ = try await send(visit, address, "P1", [shown[2]], of: shown, version: 1)
      let saved = try await visit.text(of: address)
      #expect(saved.contains("# dibahas dengan tim") && saved.contains("judul: PERTAMA"))
      #expect(saved.contains("terdakwa: P3") && !saved.contains(mine.dropLast()))
      #expect(saved.contains("# Perkara karangan untuk menguji dokumen"))
      #expect(try charged(saved, "P3") == before)
      #expect(try charged(saved, "P1").count == 1)
      _ = try await send(visit, address, "P1", [], of: shown, version: 2, order: "usulan")
      let bare = try await visit.text(of: address)
      #expect(bare.contains("terdakwa: P3") && !bare.contains("terdakwa: P1"))
    }
  }

  @Test("Of accused who are prosecuted jointly only the one who was arranged changes")
  func jointly() async throws {
    try await CaseVisit.with { visit in
      let text = try Self.corporation.get()
        .replacing(
          "jenis: orang, tanggal_lahir",
          with: "status_penuntutan: bersama, jenis: orang, tanggal_lahir"
        )
        .replacing(
          "jenis: korporasi, identitas",
          with: "status_penuntutan: bersama, jenis: korporasi, identitas")
      let address = try await visit.add(text)
      let second = try charged(text, "P2")
      let shown = try await offered(visit, address, "P1")
      _ = try await send(visit, address, "P1", [shown[2]], of: shown, version: 1)
      let saved = try await visit.text(of: address)
      #expect(try charged(saved, "P1").count == 1)
      #expect(try charged(saved, "P2") == second && !second.isEmpty)
      let own = try await offered(visit, address, "P2")
      _ = try await send(visit, address, "P2", own, of: own, version: 2)
      let both = try await visit.text(of: address)
      #expect(both.ranges(of: "terdakwa: P1").count == 1 && both.contains("terdakwa: P2"))
      let page = Self.article(try await visit.get("\(address)/dokumen/surat-dakwaan").text)
      #expect(page.contains("Terdakwa II PT Samudera Jaya Contoh"))
    }
  }

  @Test("A single charge that is written without a list becomes one of a list; an empty list goes")
  func single() throws {
    let vocabulary = try AnalysisLaboratory().material.vocabulary
    let text = """
      versi: 1
      dokumen:
        dakwaan:
          # satu saja
          lapis: {terdakwa: P1, pasal: uu-21-2007/pasal-4}

      """
    var draft = try CaseDraft(
      reading: Array(text.utf8), file: "kasus.yaml", vocabulary: vocabulary)
    let new = CaseValue.map([CaseValue.Entry("terdakwa", .word("P2"))])
    draft.replaceItems(of: .papers, ChargeRecords.place, with: [new]) { _ in false }
    let added = try draft.text()
    #expect(added.ranges(of: "# satu saja").count == 1)
    #expect(added.contains("terdakwa: P1") && added.contains("terdakwa: P2"), "\(added)")
    draft.replaceItems(of: .papers, ChargeRecords.place, with: []) { _ in true }
    #expect(try draft.text() == "versi: 1\n")
  }

  // MARK: Parts and forms

  private static func docket(_ victims: String, _ acts: [String]) -> String {
    """
    versi: 1
    perkara: {tanggal_penilaian: 2026-11-23, tahap: penuntutan}
    pelaku: [{id: P1, nama: R.T., jenis: orang}]
    korban: [\(victims)]
    perbuatan: [\(acts.joined(separator: ", "))]

    """
  }

  @Test("A finding in two parts is kept part by part; without one part its victim is not charged")
  func parts() async throws {
    let text = Self.docket(
      "{id: K1, usia: 30, kewarganegaraan: ID}, {id: K2, usia: 30, kewarganegaraan: ID}",
      [
        "{id: A1, pelaku: [P1], korban: [K1, K2], tanggal: 2024-03-02, tindakan: [perekrutan], cara: [penipuan], tujuan: [kerja-paksa], lokasi_eksploitasi: ID, tereksploitasi: {K1: ya, K2: tidak}}"
      ])
    let lines = [
      "uu-1-2023/pasal-455/ayat-2 pokok [\"K1\"]", "uu-1-2023/pasal-455/ayat-1 pokok [\"K1\"]",
      "uu-1-2023/pasal-455/ayat-1 pokok [\"K2\"]",
    ]
    try await CaseVisit.with { visit in
      let address = try await visit.add(text)
      let shown = try await offered(visit, address, "P1")
      try #require(shown.count == 3 && Set(shown).count == 3)
      _ = try await send(
        visit, address, "P1", [shown[1], shown[2], shown[0]], of: shown, version: 1)
      #expect(
        try charged(try await visit.text(of: address), "P1")
          == ["first \(lines[0])", "subsidiary \(lines[1])", "cumulative \(lines[2])"])
      let now = try await offered(visit, address, "P1")
      #expect(now == [shown[1], shown[2], shown[0]])
      _ = try await send(visit, address, "P1", [shown[1], shown[2]], of: now, version: 2)
      #expect(
        try charged(try await visit.text(of: address), "P1")
          == ["first \(lines[0])", "subsidiary \(lines[1])"])
    }
  }

  @Test("An attempt and the completed offence under one provision are told apart")
  func attempt() async throws {
    let act = "pelaku: [P1], tindakan: [perekrutan], cara: [penipuan], tujuan: [kerja-paksa]"
    let text = Self.docket(
      "{id: K1, usia: 30, kewarganegaraan: ID}, {id: K2, usia: 31, kewarganegaraan: ID}",
      [
        "{id: A1, \(act), korban: [K1], tanggal: 2024-03-02, lokasi_eksploitasi: ID}",
        "{id: A2, \(act), korban: [K2], tanggal: 2024-06-02, lokasi_eksploitasi: ID, penyelesaian: percobaan}",
      ])
    try await CaseVisit.with { visit in
      let address = try await visit.add(text)
      let shown = try await offered(visit, address, "P1")
      let before = try charged(text, "P1")
      try #require(before.contains { $0.contains("percobaan") } && before.count == shown.count)
      let answer = try await send(
        visit, address, "P1", shown.reversed(), of: shown, version: 1)
      #expect(answer.status == .seeOther, "\(shown) \(before)")
      let after = try charged(try await visit.text(of: address), "P1")
      let plain: (String) -> String = { String($0.drop { $0 != " " }) }
      #expect(after.map(plain) == before.reversed().map(plain))
      #expect(Set(after.map(plain)).count == after.count)
    }
  }
}
