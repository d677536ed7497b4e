import CaseFiles
import Hummingbird
import HummingbirdTesting
import StatuteModel
import Testing

@testable import Workbench

@Suite("The form of facts")
struct CaseFormTests {
  @Test("A form that is sent as it was shown changes nothing, for every part of every sample")
  func unchanged() async throws {
    try await CaseVisit.with { visit in
      let vocabulary = try AnalysisLaboratory().material.vocabulary
      for name in FolderListing.names(in: "\(Visit.root)/Contoh", ending: ".yaml") {
        let address = try await visit.addSample(String(name.dropLast(5)))
        let text = try await visit.text(of: address)
        let draft = try CaseDraft(
          reading: Array(text.utf8), file: name, vocabulary: vocabulary)
        for part in CasePages.parts(of: draft) {
          let form = FactForm(
            draft: draft, entity: part.entity, id: part.id, vocabulary: vocabulary)
          let sent = FormFields(
            form.fields.flatMap { Self.pairs($0) }.map {
              "\(FormFields.encoded($0))=\(FormFields.encoded($1))"
            }.joined(separator: "&"))
          #expect(form.applying(sent).unchecked == draft.unchecked, "\(name) \(part.text)")
        }
      }
    }
  }

  private static func pairs(_ field: FactForm.Field) -> [(String, String)] {
    switch field.text {
    case nil: []
    case .line(let text): [(field.name, text)]
    case .parts(let parts): [(field.name, "1")] + parts.map { ("\(field.name)=\($0)", $1) }
    }
  }

  @Test("A fact, a term, a date and a loss that are entered are written, and the rest stays")
  func entering() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let saved = try await visit.post(
        "\(address)/ubah",
        [
          ("versi", "1"), ("bagian", "A1"), ("f:tujuan", "1"), ("f:tujuan=kerja-paksa", "ya"),
          ("f:tujuan=pelacuran", "tidak"), ("f:dengan_sengaja", "ya"),
          ("f:tanggal", "dari 2014-04 sampai 2015-08"),
        ])
      #expect(saved.status == .seeOther, "\(saved.text.suffix(3000))")
      _ = try await visit.post(
        "\(address)/ubah",
        [("versi", "2"), ("bagian", "K1"), ("f:kerugian.0.jumlah", "2500000")])
      let text = try await visit.text(of: address)
      for line in [
        "kerja-paksa: ya", "pelacuran: tidak", "dengan_sengaja: ya", "dari: 2014-04",
        "jumlah: 2500000", "cara: [penipuan]", "# Kasus yang sama dengan pekerja-ke-malaysia.yaml",
      ] {
        #expect(text.contains(line), "\(line)\n\(text)")
      }
    }
  }

  @Test("What cannot be saved is shown again as it was typed")
  func refused() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let answer = try await visit.post(
        "\(address)/ubah",
        [
          ("versi", "1"), ("bagian", "A1"), ("f:tanggal", "kemarin sore"),
          ("f:uraian", "jangan hilang"), ("f:melawan_hukum", "ya"),
        ])
      #expect(answer.status == .unprocessableContent)
      for words in ["value=\"kemarin sore\"", "jangan hilang", "Nilai `tanggal`"] {
        #expect(answer.text.contains(words), "\(words)")
      }
      #expect(try await visit.text(of: address).contains("tujuan: tidak-diketahui"))
    }
  }

  @Test("A case begun by form has one accused and one act; persons, acts and evidence are added")
  func adding() async throws {
    try await CaseVisit.with { visit in
      let begun = try await visit.post("/kasus", [("cara", "formulir")])
      let address = String(try #require(begun.headers[.location]).dropLast("/ubah".count))
      var version = 1
      for kind in ["korban", "pelaku", "perbuatan", "bukti", "orang"] {
        let answer = try await visit.post(
          "\(address)/ubah",
          [
            ("versi", "\(version)"), ("bagian", "A1"), ("tambah", kind), ("oleh", "P2"),
            ("f:dengan_sengaja", "ya"),
          ])
        #expect(answer.status == .seeOther, "\(kind) \(answer.text.suffix(2500))")
        version += 1
      }
      let text = try await visit.text(of: address)
      for id in ["P1", "P2", "K1", "A1", "A2", "B1", "S1"] { #expect(text.contains("id: \(id)")) }
      #expect(text.contains("dengan_sengaja: ya"))
      #expect(text.contains("pelaku: [P2]"))
    }
  }

  @Test("Every address of a part shows its form; a part that is not there is not found")
  func parts() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      for part in ["perkara", "P1", "P2", "K1", "A1", "B1", "dokumen", "teks"] {
        #expect(try await visit.get("\(address)/ubah?bagian=\(part)").status == .ok, "\(part)")
      }
      #expect(try await visit.get("\(address)/ubah?bagian=P9").status == .notFound)
    }
  }
}

@Suite("What two texts say differently")
struct TextDifferenceTests {
  @Test("Lines of one text alone are given in order; more lines than the limit are not compared")
  func lines() {
    let found = TextDifference(own: "a\nb\nc", kept: "a\nx\nc").lines
    #expect(found.map(\.text) == ["x", "b"] && found.map(\.isOwn) == [false, true])
    #expect(TextDifference(own: "a", kept: "a").lines.isEmpty)
    let long = String(repeating: "a\n", count: TextDifference.limit + 1)
    #expect(TextDifference(own: long, kept: "b").lines.isEmpty)
  }
}
