import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("The interview on pages")
struct CaseInterviewTests {
  private static func heading(_ page: String) -> String {
    PageText.words(of: page, from: "<h1 id=\"tanya\">", to: "</h1>")
  }

  /// Answers as the page offers: the first of a choice, else what is typed.
  private static func fields(_ page: String) -> [(String, String)] {
    let heading = heading(page).lowercased()
    if page.contains("type=\"checkbox\" name=\"pilih\"") {
      return [("pilih", CaseVisit.value("pilih", in: page)), ("sisa", "belum")]
    }
    if page.contains("type=\"radio\" name=\"jawab\"") {
      return [("jawab", heading.contains("perbuatan lain") ? "tidak" : "ya")]
    }
    if heading.contains("kapan") { return [("jawab", "12 Februari 2026")] }
    if heading.contains("negara") { return [("jawab", heading.contains("dari") ? "ID" : "MY")] }
    if heading.contains("inisial") || heading.contains("korban") { return [("jawab", "M.T.")] }
    return [("jawab", "1")]
  }

  @Test("From the first question to an analysis with findings, every answer saved as a version")
  func whole() async throws {
    try await CaseVisit.with { visit in
      let begun = try await visit.post("/kasus", [("cara", "tanya")])
      let path = try #require(begun.headers[.location])
      let address = String(path.dropLast("/tanya".count))
      var headings: [String] = []
      var explained = 0
      for _ in 0..<40 {
        let page = try await visit.get(path).text
        guard page.contains("name=\"soal\"") else { break }
        headings.append(Self.heading(page))
        if page.contains("class=\"law\"") { explained += 1 }
        var answer = try await visit.post(
          path, [("soal", CaseVisit.value("soal", in: page))] + Self.fields(page))
        if answer.status == .unprocessableContent {
          answer = try await visit.post(
            path, [("soal", CaseVisit.value("soal", in: page)), ("tombol", "lewati")])
        }
        #expect(answer.status == .seeOther, "\(Self.heading(page))")
      }
      #expect(headings.count > 5 && Set(headings).count > 5, "\(headings)")
      #expect(explained > 2, "\(headings)")
      let analysis = try await visit.get("\(address)/analisis").text
      #expect(analysis.contains("Bunyi undang-undang"), "\(headings)")
      let overview = try await visit.get(address).text
      #expect(overview.contains("UU 21/2007") || overview.contains("UU 1/2023"))
      #expect(try await visit.get("\(address)/versi").text.contains("tersimpan otomatis"))
    }
  }

  @Test("Back takes an answer back, in the file as well; passing over leaves it unknown")
  func back() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let before = try await visit.text(of: address)
      let path = "\(address)/tanya"
      let first = try await visit.get(path).text
      _ = try await visit.post(
        path, [("soal", CaseVisit.value("soal", in: first))] + Self.fields(first))
      #expect(try await visit.text(of: address) != before)
      let second = try await visit.get(path).text
      #expect(Self.heading(second) != Self.heading(first))
      _ = try await visit.post(
        path, [("soal", CaseVisit.value("soal", in: second)), ("tombol", "kembali")])
      #expect(try await Self.heading(visit.get(path).text) == Self.heading(first))
      let undone = try await visit.text(of: address)
      #expect(undone.contains("tujuan: tidak-diketahui"))
    }
  }

  @Test("An answer to a question that is no longer asked is not taken")
  func stale() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let before = try await visit.text(of: address)
      let answer = try await visit.post(
        "\(address)/tanya", [("soal", "lama"), ("jawab", "ya")])
      #expect(answer.status == .unprocessableContent && answer.text.contains("belum disimpan"))
      #expect(try await visit.text(of: address) == before)
    }
  }

  @Test("An answer given while another window saved shows both instead of losing one")
  func conflict() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let path = "\(address)/tanya"
      let page = try await visit.get(path).text
      let text = try await visit.text(of: address)
      _ = try await visit.post("\(address)/ubah", [("teks", text + "# lain\n"), ("versi", "1")])
      let answer = try await visit.post(
        path, [("soal", CaseVisit.value("soal", in: page))] + Self.fields(page))
      #expect(answer.status == .conflict && answer.text.contains("# lain"))
      #expect(try await visit.text(of: address) == text + "# lain\n")
    }
  }
}
