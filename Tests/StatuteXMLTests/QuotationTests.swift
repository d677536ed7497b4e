import Foundation
import StatuteModel
import StatuteXML
import Testing

@Suite("What a document may quote")
struct QuotationTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Statutes").path

  private func quotation(_ identifier: String, on day: String) throws -> Quotation {
    let citation = try #require(Citation(identifier: identifier))
    let library = try StatuteLibrary(root: Self.root)
    let statute = try library.statute(try #require(citation.act))
    let provision = try #require(statute.find(citation))
    return statute.quotation(of: provision, on: try #require(CalendarDate(iso: day)))
  }

  @Test("Confirmed words in force are quoted with their numbers")
  func confirmed() throws {
    let quotation = try quotation("uu-21-2007/pasal-44/ayat-1", on: "2026-11-23")
    #expect(
      quotation
        == .words([
          "(1) Saksi dan/atau korban tindak pidana perdagangan orang berhak memperoleh kerahasiaan identitas."
        ]))
  }

  @Test("Unverified words are never quoted as the law")
  func unverified() throws {
    for provision in ["pasal-36/ayat-1", "pasal-52/ayat-1", "pasal-59/ayat-1", "pasal-36"] {
      let quotation = try quotation("uu-21-2007/\(provision)", on: "2026-11-23")
      #expect(quotation == .refused(.unverified), "\(provision)")
    }
    #expect(
      try quotation("uu-21-2007/pasal-2/ayat-2", on: "2025-12-31") == .refused(.unverified))
  }

  @Test("Text that was not obtained is not quoted")
  func notObtained() throws {
    let quotation = try quotation("uu-21-2007/penjelasan/pasal-34", on: "2026-11-23")
    #expect(quotation == .refused(.incomplete) || quotation == .refused(.notObtained))
  }

  @Test("A replaced sanction is quoted before the change and not after")
  func replaced() throws {
    guard case .words = try quotation("uu-21-2007/pasal-4", on: "2026-01-01") else {
      Issue.record("Pasal 4 can be quoted while its sanction is law")
      return
    }
    #expect(try quotation("uu-21-2007/pasal-4", on: "2026-01-02") == .refused(.replaced))
  }

  @Test("A revoked provision is not quoted as the law of the day")
  func revoked() throws {
    let quotation = try quotation("uu-21-2007/pasal-2/ayat-1", on: "2026-01-02")
    guard case .refused(.notInForce(.revoked)) = quotation else {
      Issue.record("\(quotation)")
      return
    }
  }
}
