import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

/// Somebody who is signed in at a workbench with a registry of its own.
struct CaseVisit: Sendable {
  let client: any TestClientProtocol
  let cookie: String
  let mark: String

  /// Visits a workbench whose registry is new and is gone afterwards.
  static func with<Value: Sendable>(
    _ body: @escaping @Sendable (CaseVisit) async throws -> Value
  ) async throws -> Value {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "kasus-\(UUID().uuidString).sqlite").path
    defer {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + ending)
      }
    }
    var configuration = try Visit.configuration()
    configuration.registry = file
    return try await Visit.with(configuration) { client in
      let (cookie, mark) = try await Visit.signedIn(client)
      return try await body(CaseVisit(client: client, cookie: cookie, mark: mark))
    }
  }

  func get(_ path: String) async throws -> TestResponse {
    try await client.execute(uri: path, method: .get, headers: [.cookie: cookie])
  }

  /// Sends a form with its mark.
  func post(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
    let pairs = [("_tanda", mark)] + fields
    let text = pairs.map { "\(FormFields.encoded($0))=\(FormFields.encoded($1))" }
      .joined(separator: "&")
    return try await client.execute(
      uri: path, method: .post,
      headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
      body: ByteBuffer(string: text))
  }

  /// Keeps a case and gives its address.
  func add(_ text: String) async throws -> String {
    let answer = try await post("/kasus", [("cara", "berkas"), ("teks", text)])
    #expect(answer.status == .seeOther, "\(answer.text.prefix(3000))")
    return answer.headers[.location] ?? ""
  }

  /// Keeps the first sample and gives its address.
  func addSample(_ name: String) async throws -> String {
    let answer = try await post("/kasus", [("cara", "contoh"), ("contoh", name)])
    #expect(answer.status == .seeOther)
    return answer.headers[.location] ?? ""
  }

  /// The text of a case as its file says it.
  func text(of address: String) async throws -> String {
    String(buffer: try await get("\(address)/kasus.yaml").body)
  }

  /// What stands in a field of a page.
  static func value(_ name: String, in page: String) -> String {
    guard let start = page.firstRange(of: "name=\"\(name)\" value=\"") else { return "" }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }
}

/// A case in which every word that somebody typed is a script, or the name of a victim.
enum HostileCase {
  static let script = "<script>alert(1)</script>"
  static let name = "Melatiwati Sintetika"

  static var text: String {
    """
    versi: 1
    perkara:
      kode: UJI-1
      judul: "\(script) \(name)"
      nomor: "\(script)"
      ringkasan: "\(script) korban \(name) berangkat"
    pelaku:
      - {id: P1, nama: "\(script)", jenis: orang}
    korban:
      - id: K1
        inisial: "\(script)"
        identitas: {nama_lengkap: "\(name)"}
        kerugian: [{jenis: kerugian-lain, jumlah: 5000, uraian: "\(script)"}]
    perbuatan:
      - id: A1
        pelaku: [P1]
        korban: [K1]
        tanggal: 2026-03-01
        uraian: "\(script)"
        tindakan: [perekrutan]
    bukti:
      - {id: B1, jenis: surat, sumber: "\(script)", uraian: "\(script)", mendukung: [A1.tindakan]}
    """ + "\n"
  }
}
