import CaseRegistry
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentAssembly
@testable import Workbench

@Suite("The pages of documents")
struct DocumentPagesTests {
  private static let ready = "Tests/DocumentTests/Kasus/siap.yaml"

  /// A converter of our own, so that no test needs LibreOffice.
  private static func converter(_ script: String) throws -> PDFConversion {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "soffice-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return PDFConversion(program: file.path)
  }

  @Test("Every kind is listed with what it lacks, and shown on a page of its own")
  func kinds() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample("pekerja-ke-malaysia")
      let list = try await visit.get("\(address)/dokumen")
      #expect(list.status == .ok)
      for kind in DocumentCatalogue.kinds {
        let path = "\(address)/dokumen/\(kind.rawValue)"
        #expect(list.text.contains("href=\"\(path)\""))
        let page = try await visit.get(path)
        #expect(page.status == .ok)
        #expect(!page.text.contains(" style=") && page.text.ranges(of: "<script").count == 1)
        // Where the words of a kind are missing, their key would stand in the page.
        #expect(!page.text.contains("dokumen.jenis_"))
      }
      #expect(list.text.contains("tidak ada korban dengan kerugian atau permohonan restitusi"))
      for path in ["/dokumen/tidak-ada", "/dokumen/..%2f..%2fkasus", "/dokumen/matriks?bagian=K9"] {
        #expect(try await visit.get(address + path).status == .notFound)
      }
    }
  }

  @Test("A page shows the document with its tables, and findings point to their paragraphs")
  func preview() async throws {
    try await CaseVisit.with { visit in
      // The guide asks for another form of the amount: a finding at a paragraph.
      let sample = try await visit.text(of: visit.addSample("pekerja-ke-malaysia"))
      let faulty = sample.replacing("Rp5.000.000,00", with: "Rp5 juta")
      #expect(faulty != sample)
      let address = try await visit.add(faulty)
      let page = try await visit.get("\(address)/dokumen/surat-rujukan").text
      #expect(page.contains("<table class=\"garis\">"))
      #expect(page.contains("<mark>[nomor surat: belum diisi]</mark>"))
      #expect(page.contains("dasar: Pasal 60 UU 21/2007"))
      let pins = page.ranges(of: "<a class=\"num").count
      #expect(pins > 0)
      #expect(page.ranges(of: "href=\"#temuan-").count == pins)
      // Both ends of every pin are there.
      for start in page.ranges(of: "href=\"#alinea-") {
        let number = page[start.upperBound...].prefix { $0 != "\"" }
        #expect(page.contains("<p id=\"alinea-\(number)\""))
      }
      for start in page.ranges(of: "href=\"#temuan-") {
        let number = page[start.upperBound...].prefix { $0 != "\"" }
        #expect(page.contains("<li id=\"temuan-\(number)\""))
      }
    }
  }

  @Test("A draft is kept with the version of the case, listed, and downloaded as it was drafted")
  func draft() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample("pekerja-ke-malaysia")
      let answer = try await visit.post("\(address)/dokumen/kronologi", [("versi", "1")])
      #expect(answer.status == .seeOther)
      let list = try await visit.get("\(address)/dokumen").text
      #expect(list.contains("kronologi-LATIHAN-1.docx"))
      let place = try #require(
        list.firstMatch(of: /href="(\/kasus\/[0-9a-f]+\/berkas\/[0-9a-f]+)"/)?.output.1)
      let file = try await visit.get(String(place))
      let disposition = try #require(HTTPField.Name("Content-Disposition"))
      #expect(
        file.headers[disposition] == "attachment; filename=\"kronologi-LATIHAN-1.docx\"")
      #expect(file.body.readableBytesView.starts(with: Array("PK".utf8)))
      let recent = try await visit.get("/dokumen").text
      #expect(recent.contains("kronologi-LATIHAN-1.docx") && recent.contains("Kasus 1"))
      for bad in ["\(place)x", "\(address)/berkas/..%2f..%2fkasus.sqlite", "\(address)/berkas/1"] {
        #expect(try await visit.get(bad).status == .notFound)
      }
    }
  }

  @Test("A document of one case is not found under another")
  func otherCase() async throws {
    try await CaseVisit.with { visit in
      let first = try await visit.addSample("pekerja-ke-malaysia")
      let second = try await visit.addSample("penjualan-organ")
      _ = try await visit.post("\(first)/dokumen/kronologi", [("versi", "1")])
      let list = try await visit.get("\(first)/dokumen").text
      let place = try #require(list.firstMatch(of: /\/berkas\/[0-9a-f]+/)?.output)
      #expect(try await visit.get(first + place).status == .ok)
      #expect(try await visit.get(second + place).status == .notFound)
    }
  }

  @Test("Nothing is kept from a page of an older version, without mark, or without version")
  func refusals() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample("pekerja-ke-malaysia")
      let path = "\(address)/dokumen/kronologi"
      let stale = try await visit.post(path, [("versi", "7")])
      #expect(stale.status == .conflict)
      #expect(stale.text.contains("Kasus ini berubah sejak halaman dibuka"))
      #expect(try await visit.post(path, [("versi", "x")]).status == .badRequest)
      #expect(try await visit.post(path, [("versi", "1"), ("bagian", "K9")]).status == .notFound)
      let form: HTTPFields = [
        .cookie: visit.cookie, .contentType: "application/x-www-form-urlencoded",
      ]
      let unmarked = try await visit.client.execute(
        uri: path, method: .post, headers: form, body: ByteBuffer(string: "versi=1"))
      #expect(unmarked.status == .forbidden)
      #expect(!(try await visit.get("\(address)/dokumen").text.contains("kronologi-LATIHAN")))
      let stranger = try await visit.client.execute(uri: path, method: .get)
      #expect(stranger.status == .seeOther)
    }
  }

  @Test("The sheet of identities is kept only when acknowledged, and never shown")
  func sealed() async throws {
    let text = try ApiVisit.sample(Self.ready)
    try await CaseVisit.with { visit in
      let address = try await visit.add(text)
      let path = "\(address)/dokumen/lembar-identitas"
      let page = try await visit.get(path).text
      #expect(page.contains("Berkas ini memuat identitas lengkap"))
      #expect(!page.contains("<article class=\"page\""))
      let refused = try await visit.post(path, [("versi", "1")])
      #expect(refused.status == .unprocessableContent)
      #expect(try await visit.post(path, [("versi", "1"), ("paham", "ya")]).status == .seeOther)
    }
  }

  @Test("Where a file carries full identities the screen shows initials")
  func initials() async throws {
    let text = try ApiVisit.sample(Self.ready)
    try await CaseVisit.with { visit in
      let address = try await visit.add(text)
      for kind in DocumentCatalogue.kinds {
        let page = try await visit.get("\(address)/dokumen/\(kind.rawValue)").text
        for secret in ["Marta", "Sulastri", "5302015205990004", "Jalan Melur", "0812-3900-1144"] {
          #expect(!page.contains(secret), "\(kind.rawValue): \(secret)")
        }
      }
      let page = try await visit.get("\(address)/dokumen/permohonan-restitusi").text
      #expect(page.contains("<article class=\"page\""))
      #expect(page.contains("name=\"paham\""))
    }
  }

  @Test("A final copy with a finding that blocks is not kept")
  func finalCopy() async throws {
    let text = try ApiVisit.sample(Self.ready)
    try await CaseVisit.with { visit in
      let address = try await visit.add(
        text.replacing(
          "pelapor: {kapasitas: pendamping, mengetahui_pada: 2026-02-14}", with: "{}"
        ).replacing("\n  {}", with: ""))
      let path = "\(address)/dokumen/surat-rujukan"
      #expect(try await visit.get(path).text.contains("diminta sebagai salinan akhir"))
      let answer = try await visit.post(path, [("versi", "1")])
      #expect(answer.status == .unprocessableContent)
      #expect(!(try await visit.get("\(address)/dokumen").text.contains(".docx")))
    }
  }

  @Test("Without LibreOffice the pages say so; with it the PDF comes, and a failure is told")
  func pdf() async throws {
    for (script, status) in [
      (nil, HTTPResponse.Status.serviceUnavailable),
      ("exit 1", .serviceUnavailable),
      (
        """
        while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
        printf '%%PDF-1.7 /Type/Page ' > "$out/0.pdf"
        """,
        .ok
      ),
    ] {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
      defer {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: file + ending)
        }
      }
      var configuration = try Visit.configuration()
      configuration.registry = file
      configuration.converter = try script.map(Self.converter)
      try await Visit.with(configuration) { client in
        let (cookie, mark) = try await Visit.signedIn(client)
        let visit = CaseVisit(client: client, cookie: cookie, mark: mark)
        let address = try await visit.addSample("pekerja-ke-malaysia")
        _ = try await visit.post("\(address)/dokumen/kronologi", [("versi", "1")])
        let list = try await visit.get("\(address)/dokumen").text
        let place = try #require(list.firstMatch(of: /\/berkas\/[0-9a-f]+/)?.output)
        #expect(list.contains("\(place)/pdf") == (script != nil))
        #expect(list.contains("tidak terpasang di komputer ini") == (script == nil))
        let answer = try await visit.get("\(address)\(place)/pdf")
        #expect(answer.status == status)
        if status == .ok { #expect(String(buffer: answer.body).hasPrefix("%PDF-")) }
      }
    }
  }

  @Test("Scripts in a case are shown as text, in Indonesian and in English")
  func scripts() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(HostileCase.text)
      for kind in DocumentCatalogue.kinds {
        let page = try await visit.client.execute(
          uri: "\(address)/dokumen/\(kind.rawValue)", method: .get,
          headers: [.cookie: "\(visit.cookie); \(VisitorCookies.languageName)=en"]
        ).text
        #expect(!page.contains(HostileCase.script))
        #expect(!page.contains(HostileCase.name))
      }
      let title = try await visit.get("\(address)/dokumen/kronologi").text
      #expect(title.contains("<title>Kronologi perkara, Kasus 1 · Rujukan</title>"))
    }
  }

  @Test("The newest documents come by page")
  func paging() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + ending)
      }
    }
    let registry = try await CaseRegistry.open(file)
    let entry = try await registry.create(NewCase(text: "versi: 1\n"))
    for number in 1...60 {
      _ = try await registry.store(
        NewDocument(
          caseVersion: 1, kind: "kronologi", format: "docx", fileName: "k-\(number).docx",
          bytes: [1]), for: entry.id)
    }
    let first = try await registry.recentDocuments()
    #expect(first.documents.map(\.document.fileName).prefix(2) == ["k-60.docx", "k-59.docx"])
    #expect(first.documents.count == 25 && first.total == 60 && first.pageCount == 3)
    #expect(first.documents.allSatisfy { $0.caseNumber == 1 && $0.document.caseID == entry.id })
    let last = try await registry.recentDocuments(page: 99)
    #expect(last.page == 3 && last.documents.last?.document.fileName == "k-1.docx")
    try registry.close()
  }
}
