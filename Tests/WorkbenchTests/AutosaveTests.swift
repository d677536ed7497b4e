import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("Saving by itself what is typed of a case")
struct AutosaveTests {
  private struct Told: Decodable {
    let keadaan: String
    let kalimat: String
    let versi: Int?
  }

  private func save(
    _ visit: CaseVisit, _ address: String, _ fields: [(String, String)]
  ) async throws -> (status: HTTPResponse.Status, told: Told) {
    let answer = try await visit.post("\(address)/simpan", fields)
    let told = try JSONDecoder().decode(Told.self, from: Data(answer.body.readableBytesView))
    return (answer.status, told)
  }

  @Test("A text that is a case becomes an automatic version; the same text again does not")
  func text() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let text = try await visit.text(of: address) + "# sendiri\n"
      let first = try await save(
        visit, address,
        [("teks", text.replacing("\n", with: "\r\n")), ("versi", "1")])
      #expect(first.status == .ok && first.told.keadaan == "tersimpan" && first.told.versi == 2)
      #expect(
        first.told.kalimat.firstMatch(of: /^Tersimpan \d{1,2}\.\d\d \(versi 2\)\.$/) != nil,
        "\(first.told.kalimat)")
      #expect(try await visit.text(of: address) == text)
      let again = try await save(visit, address, [("teks", text), ("versi", "2")])
      #expect(again.told.versi == 2)
      let versions = try await visit.get("\(address)/versi").text
      #expect(versions.contains("tersimpan otomatis") && !versions.contains("Versi 3"))
      #expect(try await visit.get("\(address)/jejak").text.contains("Jejak utuh"))
      let undone = try await visit.post("\(address)/versi", [("pulihkan", "1"), ("versi", "2")])
      #expect(undone.status == .seeOther)
      #expect(try await !visit.text(of: address).contains("# sendiri"))
    }
  }

  @Test("A text that is no case is not kept; the first reason is told with its line")
  func unreadable() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let text = try await visit.text(of: address)
      for typed in ["warna: biru\n" + text, "a: [b\n", ""] {
        let answer = try await save(visit, address, [("teks", typed), ("versi", "1")])
        #expect(answer.status == .unprocessableContent && answer.told.keadaan == "belum")
        #expect(answer.told.kalimat.hasPrefix("Belum tersimpan: "), "\(answer.told.kalimat)")
        #expect(answer.told.kalimat.contains("hanya ada di halaman ini"))
        #expect(answer.told.versi == nil)
      }
      let first = try await save(
        visit, address, [("teks", "warna: biru\n" + text), ("versi", "1")])
      #expect(first.told.kalimat.contains("baris 1: ") && first.told.kalimat.contains("warna"))
      #expect(try await visit.text(of: address) == text)
      #expect(try await visit.get("\(address)/kasus.yaml?versi=2").status == .notFound)
    }
  }

  @Test("Of two windows the second is told and overwrites nothing")
  func conflict() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let text = try await visit.text(of: address)
      _ = try await save(visit, address, [("teks", text + "# satu\n"), ("versi", "1")])
      let second = try await save(visit, address, [("teks", text + "# dua\n"), ("versi", "1")])
      #expect(second.status == .conflict && second.told.keadaan == "bentrok")
      #expect(second.told.kalimat.contains("jendela lain (kini versi 2)"))
      let form = try await save(
        visit, address,
        [("versi", "1"), ("dasar", "1"), ("bagian", "A1"), ("f:uraian", "dari jendela kedua")])
      #expect(form.status == .conflict)
      #expect(try await visit.text(of: address) == text + "# satu\n")
      let pressed = try await visit.post(
        "\(address)/ubah", [("teks", text + "# dua\n"), ("versi", "1")])
      #expect(pressed.status == .conflict && pressed.text.contains("# satu"))
    }
  }

  @Test("A form is saved again and again from the version that it was made from")
  func form() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(
        """
        versi: 1
        pelaku: [{id: P1}]
        korban:
          - id: K1
            kerugian:
              - {jenis: penderitaan, uraian: satu}
              - {jenis: penderitaan, uraian: dua}
              - {jenis: penderitaan, uraian: tiga}
        perbuatan: [{id: A1, pelaku: [P1], korban: [K1]}]

        """)
      func fields(_ version: Int, _ texts: [String]) -> [(String, String)] {
        [("versi", "\(version)"), ("dasar", "1"), ("bagian", "K1")]
          + texts.enumerated().flatMap { place, text in
            [
              ("f:kerugian.\(place).jenis", text.isEmpty ? "" : "penderitaan"),
              ("f:kerugian.\(place).uraian", text),
            ]
          }
      }
      // The first loss is emptied; in the file the others then stand one place further up.
      let first = try await save(visit, address, fields(1, ["", "dua", "tiga", ""]))
      #expect(first.told.versi == 2, "\(first.told.kalimat)")
      let second = try await save(visit, address, fields(2, ["", "dua", "tiga", "empat"]))
      #expect(second.told.versi == 3, "\(second.told.kalimat)")
      let text = try await visit.text(of: address)
      #expect(!text.contains("satu"))
      for word in ["dua", "tiga", "empat"] {
        #expect(text.ranges(of: word).count == 1, "\(word)\n\(text)")
      }
      // The button builds on what was saved, also where it takes everything back.
      let back = try await visit.post(
        "\(address)/ubah", fields(3, ["satu", "dua", "tiga", ""]))
      #expect(back.status == .seeOther)
      #expect(try await visit.text(of: address).contains("satu"))
      #expect(try await visit.text(of: address).contains("empat") == false)
    }
  }

  @Test("A form whose date cannot be read is told without a line, and nothing of it is kept")
  func formUnreadable() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let sent = [("versi", "1"), ("dasar", "1"), ("bagian", "A1"), ("f:uraian", "baru")]
      let answer = try await save(visit, address, sent + [("f:tanggal", "kemarin sore")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.told.kalimat.contains("tanggal") && !answer.told.kalimat.contains("baris"))
      #expect(try await !visit.text(of: address).contains("uraian: baru"))
      let right = try await save(visit, address, sent + [("f:tanggal", "2024-03")])
      #expect(right.status == .ok)
    }
  }

  @Test("Without its mark, its version, its part, or with a base that is newer, nothing is saved")
  func refused() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      for fields in [
        [("teks", "versi: 1\n")], [("versi", "1")], [("versi", "1"), ("bagian", "X9")],
        [("versi", "1"), ("dasar", "2"), ("bagian", "A1")],
        [("versi", "1"), ("dasar", "x"), ("bagian", "A1")],
      ] {
        #expect(try await visit.post("\(address)/simpan", fields).status == .badRequest)
      }
      #expect(try await visit.get("\(address)/kasus.yaml?versi=2").status == .notFound)
    }
  }

  @Test("Pages offer it with a live line of state, in a form that no browser fills in again")
  func page() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      for part in ["teks", "A1"] {
        let page = try await visit.get("\(address)/ubah?bagian=\(part)").text
        #expect(page.contains("data-simpan=\"\(address)/simpan\""))
        #expect(page.contains("role=\"status\" aria-live=\"polite\""))
        #expect(page.contains("autocomplete=\"off\" data-simpan"))
      }
      #expect(try await visit.get("\(address)/ubah?bagian=A1").text.contains("name=\"dasar\""))
      let script = try await visit.get("/aset/rujukan.js").text
      #expect(!script.contains("localStorage") && !script.contains("sessionStorage"))
    }
  }
}
