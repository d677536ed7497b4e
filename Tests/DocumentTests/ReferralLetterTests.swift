import Drafting
import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("The referral letter to the police")
struct ReferralLetterTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.referral, name)
  }

  @Test("A victim who was coerced is not reported, and the letter says why")
  func coerced() throws {
    let text = try DocumentLaboratory.text(
      .referral, of: DocumentLaboratory.dossier("korporasi"))
    let accused = try #require(text.components(between: "Terlapor", and: "Uraian peristiwa"))
    #expect(!accused.contains("Y.T.:"))
    #expect(accused.contains("Korban Y.T. ikut dalam perbuatan itu karena dipaksa"))
    #expect(accused.contains("Pasal 18 Undang-Undang Nomor 21 Tahun 2007"))
  }

  @Test("The same person is reported where nobody says that there was coercion")
  func notCoerced() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi", replacing: [("dipaksa_oleh_pelaku_tppo: ya", "dipaksa_oleh_pelaku_tppo: tidak")])
    let text = try DocumentLaboratory.text(.referral, of: dossier)
    #expect(!text.contains("karena dipaksa"))
    #expect(text.contains("Y.T.:"))
  }

  @Test("A reporter who asks for secrecy stands in it without name, number or address")
  func secretReporter() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia", replacing: [("minta_dirahasiakan: tidak", "minta_dirahasiakan: ya")])
    let text = try DocumentLaboratory.text(.referral, of: dossier)
    for secret in ["Yohana", "Tefa", "5371014403880001", "0811-3800-2211"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("Pelapor Y.T."))
    #expect(
      text.plain.contains(
        "Pelapor meminta agar nama dan alamatnya dirahasiakan sebagaimana dimaksud dalam Pasal 33"))
  }

  @Test("Nothing that identifies a victim stands in it", arguments: DocumentLaboratory.cases)
  func noIdentity(name: String) throws {
    let text = try DocumentLaboratory.text(.referral, of: DocumentLaboratory.dossier(name))
    for secret in [
      "Banu", "Yosefina", "Fina", "5302015205990004", "Oinlasi", "Anjelina", "Anjel", "Seran",
      "SMP Negeri", "Kabuna", "Petrus", "Bria", "Yus ", "Nahak",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test("It suspects and never finds proven", arguments: DocumentLaboratory.cases)
  func suspects(name: String) throws {
    let text = try DocumentLaboratory.text(.referral, of: DocumentLaboratory.dossier(name))
    #expect(text.contains("Diduga melanggar"))
    #expect(!text.lowercased().contains("terbukti"))
  }

  @Test("Chosen requests replace the usual ones")
  func requests() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("dokumen:\n", "dokumen:\n  permintaan: [visum, perlindungan]\n")])
    let text = try DocumentLaboratory.text(.referral, of: dossier)
    let asked = try #require(
      text.components(between: "kami memohon agar:", and: "Kerahasiaan identitas"))
    #expect(asked.contains("visum et repertum"))
    #expect(asked.contains("keselamatan"))
    #expect(!asked.contains("restitusi"))
  }

  @Test("Without a suspected offence there is no letter")
  func nothing() throws {
    let dossier = try DocumentLaboratory.dossier(
      "anak-prostitusi",
      replacing: [
        ("tindakan: [perekrutan, pengiriman, penampungan]", "tindakan: tidak-ada"),
        ("cara: [penipuan, penjeratan-utang]", "cara: tidak-ada"),
        ("tujuan: [pelacuran, eksploitasi-seksual]", "tujuan: tidak-ada"),
        ("tereksploitasi: ya", "tereksploitasi: tidak"),
      ])
    guard case .notSupported = try DocumentCatalogue.draft(.referral, from: dossier) else {
      Issue.record("a letter without an offence")
      return
    }
  }

  @Test("A provision that may not be quoted is told and left out")
  func quotations() throws {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(.referral, from: dossier) else {
      Issue.record("no letter")
      return
    }
    let quoted = try DocumentLaboratory.text(.referral, of: dossier).plain
    for warning in drafts.flatMap(\.warnings) {
      guard case .notQuoted(let citation, _) = warning else { continue }
      #expect(!quoted.contains("\(citation):"))
    }
  }
}

extension String {
  /// The same with ordinary spaces.
  var plain: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }

  /// What stands between the first of one word and the next of another.
  func components(between start: String, and end: String) -> String? {
    guard let first = plain.ranges(of: start).first else { return nil }
    let rest = plain[first.upperBound...]
    guard let last = rest.ranges(of: end).first else { return nil }
    return String(rest[..<last.lowerBound])
  }
}

@Suite("Who signs a letter, and a name that a victim bears too")
struct SignerNameTests {
  private static let rank = "pangkat: Penata Tingkat I"

  @Test("A given name shared with a victim stays in the signer's name")
  func name() throws {
    let dossier = try DocumentLaboratory.dossier(
      "anak-prostitusi", replacing: [("Benediktus Nggaro", "Anjelina Nggaro")])
    #expect(try DocumentLaboratory.plainText(.referral, of: dossier).contains("Anjelina Nggaro"))
  }

  @Test("A word of a victim's name in a rank or a post does not")
  func rank() throws {
    let dossier = try DocumentLaboratory.dossier(
      "anak-prostitusi",
      replacing: [
        (Self.rank, Self.rank + " Anjelina"),
        ("jabatan: Kepala UPTD", "jabatan: Kepala UPTD Seran"),
      ])
    let text = try DocumentLaboratory.plainText(.referral, of: dossier)
    #expect(text.contains("Penata Tingkat I"))
    #expect(!text.contains("Anjelina") && !text.contains("Seran"))
  }

  @Test("Nor does one in the number of the register")
  func register() throws {
    let number = "nomor_reg_perkara: "
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia", replacing: [(number, number + "Yosefina ")])
    let text = try DocumentLaboratory.plainText(.indictment, of: dossier)
    #expect(text.contains("PDM"))
    #expect(!text.contains("Yosefina") && !text.contains("YOSEFINA"))
  }
}
