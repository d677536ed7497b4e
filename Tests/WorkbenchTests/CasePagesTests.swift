import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("Pages of cases")
struct CasePagesTests {
  static let sample = "pekerja-ke-malaysia-tujuan-belum-diketahui"

  @Test("An empty registry offers a sample and the tour; the tour opens the sample's analysis")
  func firstStart() async throws {
    try await CaseVisit.with { visit in
      let page = try await visit.get("/kasus")
      #expect(page.text.contains("Buka kasus contoh") && page.text.contains("href=\"/tur\""))
      let tour = try await visit.get("/tur")
      #expect(CaseVisit.value("contoh", in: tour.text) == Self.sample)
      let opened = try await visit.post(
        "/kasus", [("cara", "contoh"), ("contoh", Self.sample), ("lalu", "analisis")])
      let address = try #require(opened.headers[.location])
      #expect(address.hasSuffix("/analisis"))
      #expect(try await visit.get(address).text.contains("Bunyi undang-undang"))
      #expect(try await !visit.get("/kasus").text.contains("Belum ada kasus"))
    }
  }

  @Test("Every page of a case answers, is marked in the navigation, and names persons by initials")
  func everyPage() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(Self.sample)
      for part in CasePart.allCases {
        let page = try await visit.get(address + part.path)
        #expect(page.status == .ok, "\(part)")
        #expect(
          page.text.contains("href=\"\(address)\(part.path)\" aria-current=\"page\""), "\(part)")
        #expect(!page.text.contains("kasus.") || !page.text.contains("kata."), "\(part)")
      }
      let page = try await visit.get(address).text
      for words in [
        "P1 D.K.", "K1</b> (7 orang)", "B1 · keterangan saksi korban", "Pasal 4 UU 21/2007",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      let text = try await visit.get("\(address)/ubah?bagian=teks").text
      #expect(text.contains("kode: LATIHAN-2"))
    }
  }

  @Test("A choice of accused, offence and assumption in the address shapes the analysis")
  func analysis() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(Self.sample)
      let plain = try await visit.get("\(address)/analisis").text
      let link = try #require(plain.firstRange(of: "name=\"andai\" value=\""))
      let assumption = String(plain[link.upperBound...].prefix { $0 != "\"" })
      let assumed = try await visit.get(
        "\(address)/analisis?andai=\(FormFields.encoded(assumption))")
      #expect(assumed.text.contains("Andaian:") && !plain.contains("Andaian:"))
      #expect(try await visit.text(of: address).contains("tujuan: tidak-diketahui"))
    }
  }

  @Test("A case file comes in as YAML and JSON and goes out; a broken one shows line and text")
  func files() async throws {
    try await CaseVisit.with { visit in
      let json =
        #"{"versi": 1, "pelaku": [{"id": "P1"}], "perbuatan": [{"id": "A1", "pelaku": ["P1"]}]}"#
      let address = try await visit.add(json)
      let text = try await visit.text(of: address)
      #expect(text.contains("- id: P1") || text.contains("{id: P1}"))
      let again = try await visit.add(text)
      #expect(try await visit.text(of: again) == text)
      let broken = try await visit.post(
        "/kasus", [("cara", "berkas"), ("teks", "versi: 1\npelaku:\n  - {id: P1, warna: biru}\n")])
      #expect(broken.status == .unprocessableContent)
      #expect(broken.text.contains("Baris 3") && broken.text.contains("warna: biru"))
    }
  }

  @Test("The list searches without a word in its address, filters, and turns pages")
  func list() async throws {
    try await CaseVisit.with { visit in
      for number in 1...27 {
        _ = try await visit.add(
          """
          versi: 1
          perkara: {kode: DAFTAR-\(number), tahap: \(number > 26 ? "penuntutan" : "penyidikan")}
          pelaku: [{id: P1}]
          perbuatan: [{id: A1, pelaku: [P1], uraian: \(number == 7 ? "gudang jagung" : "rumah")}]

          """)
      }
      let first = try await visit.get("/kasus").text
      #expect(first.contains("27 kasus") && first.contains("DAFTAR-27"))
      #expect(!first.contains(">DAFTAR-1<") && first.contains("/kasus?halaman=2"))
      #expect(try await visit.get("/kasus?halaman=2").text.contains(">DAFTAR-1<"))
      let filtered = try await visit.get("/kasus?tahap=penuntutan").text
      #expect(filtered.contains("1 kasus") && filtered.contains(">DAFTAR-27<"))
      let found = try await visit.post("/kasus/cari", [("q", "jagung")]).text
      #expect(found.contains(">DAFTAR-7<") && !found.contains(">DAFTAR-8<"))
      #expect(!found.contains("q=jagung"))
      let unsearched = try await visit.get("/kasus?q=jagung").text
      #expect(unsearched.contains("27 kasus"))
    }
  }

  @Test("Title, status and notes are kept; an older version comes back as a new one")
  func keeping() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(Self.sample)
      _ = try await visit.post("\(address)/judul", [("judul", "Tujuh pekerja")])
      _ = try await visit.post("\(address)/status", [("status", "arsip")])
      _ = try await visit.post(
        "\(address)/catatan", [("bukti", "B1"), ("catatan", "minta keterangan kedua")])
      let page = try await visit.get(address).text
      #expect(page.contains("<h1>Tujuh pekerja</h1>") && page.contains("minta keterangan kedua"))
      #expect(page.contains("value=\"arsip\" selected"))
      let wrong = try await visit.post(
        "\(address)/catatan", [("bukti", "B9"), ("catatan", "x")])
      #expect(wrong.status == .badRequest)
      let before = try await visit.text(of: address)
      let saved = try await visit.post(
        "\(address)/ubah", [("teks", before + "# baru\n"), ("versi", "1")])
      #expect(saved.status == .seeOther)
      let undone = try await visit.post("\(address)/versi", [("pulihkan", "1"), ("versi", "2")])
      #expect(undone.status == .seeOther)
      #expect(try await visit.text(of: address) == before)
      let versions = try await visit.get("\(address)/versi").text
      #expect(versions.contains("Versi 3") && versions.contains("dipulihkan dari versi 1"))
      let trail = try await visit.get("\(address)/jejak").text
      #expect(trail.contains("Jejak utuh") && trail.contains("versi dipulihkan"))
      #expect(!trail.contains("minta keterangan kedua"))
    }
  }

  @Test("Of two windows the second sees both texts, and can still keep its own")
  func conflict() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(Self.sample)
      let text = try await visit.text(of: address)
      _ = try await visit.post("\(address)/ubah", [("teks", text + "# satu\n"), ("versi", "1")])
      let second = try await visit.post(
        "\(address)/ubah", [("teks", text + "# dua\n"), ("versi", "1")])
      #expect(second.status == .conflict)
      #expect(second.text.contains("# satu") && second.text.contains("# dua"))
      #expect(try await visit.text(of: address) == text + "# satu\n")
      let kept = try await visit.post(
        "\(address)/ubah",
        [("teks", text + "# dua\n"), ("versi", CaseVisit.value("versi", in: second.text))])
      #expect(kept.status == .seeOther)
      #expect(try await visit.text(of: address) == text + "# dua\n")
      let older = try await visit.get("\(address)/kasus.yaml?versi=2")
      #expect(String(buffer: older.body) == text + "# satu\n")
    }
  }

  @Test("A text with an error is shown again whole, with the line of the error, and is not saved")
  func brokenText() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(Self.sample)
      let text = try await visit.text(of: address)
      let typed = "salahkunci: 1\r\n" + text + "# jangan hilang\r\n"
      let answer = try await visit.post("\(address)/ubah", [("teks", typed), ("versi", "1")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Baris 1<") && answer.text.contains("# jangan hilang"))
      #expect(try await visit.text(of: address) == text)
    }
  }
}
