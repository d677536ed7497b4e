import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Checks of a case for its letters")
struct ChecksCaseTests {
  @Test(
    "Nothing speaks against letters from a case that is ready",
    arguments: [
      DocumentKind.referral, .matrix, .restitution, .protection, .services,
    ])
  func ready(kind: DocumentKind) throws {
    #expect(try CheckLaboratory.rules(kind) == [])
  }

  /// One fact changed in the file, and the rule that alone must speak.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let kind: DocumentKind
    let old: String
    let new: String
    /// What the case must tell besides for the fault to be one.
    var setting: [(String, String)] = []
    var testDescription: String { rule }
  }

  static let child = "tanggal_lahir: 2010-05-12"
  static let faults = [
    Fault(rule: "MTX-01", kind: .matrix, old: "A1.cara.penipuan, ", new: ""),
    Fault(
      rule: "MTX-02", kind: .matrix, old: "sumber: tetangga, diperoleh_sah: ya",
      new: "sumber: K1, diperoleh_sah: tidak"),
    Fault(
      rule: "MTX-03", kind: .matrix, old: "orang:\n  - {id: S2",
      new: "  - {id: B3, jenis: pengamatan-hakim, mendukung: []}\norang:\n  - {id: S2",
      // Under the old code for certain: the accused was examined before the new one was law.
      setting: [
        (
          "penuntutan_mulai: 2026-06-08",
          "penuntutan_mulai: 2025-12-20, pelimpahan: 2025-12-22, pemeriksaan_terdakwa_mulai: 2025-12-29"
        )
      ]),
    Fault(rule: "LAP-01", kind: .referral, old: "{kapasitas: pendamping, ", new: "{"),
    Fault(
      rule: "LAP-02", kind: .referral, old: "jenis: [pelaporan, rujukan-layanan]",
      new: "jenis: [rujukan-layanan]"),
    Fault(
      rule: "LAP-03", kind: .referral, old: "tanggal: 2026-02-15, klasifikasi",
      new: "tanggal: 2026-02-18, klasifikasi"),
    Fault(
      rule: "LAP-04", kind: .referral,
      old:
        "{id: P1, nama: Andreas Contoh, jenis: orang, identitas: {nama_lengkap: Andreas Contoh}}",
      new: "{id: P1, jenis: orang}"),
    Fault(rule: "RES-01", kind: .restitution, old: "jumlah: 36000000", new: "jumlah: 35000000"),
    Fault(rule: "RES-01", kind: .restitution, old: "jumlah: 25000000, ", new: ""),
    Fault(
      rule: "RES-02", kind: .restitution, old: ", alasan_taksiran: penilaian psikolog", new: ""),
    Fault(rule: "RES-03", kind: .restitution, old: ", keterangan-kepolisian]", new: "]"),
    Fault(rule: "RES-04", kind: .restitution, old: ", surat-kuasa-khusus", new: ""),
    Fault(
      rule: "RES-05", kind: .restitution, old: "tahap: penuntutan", new: "tahap: putusan"),
    Fault(rule: "LPS-01", kind: .protection, old: ", rekam_jejak: tidak ada", new: ""),
    Fault(
      rule: "LPS-02", kind: .protection, old: "tanggal_lahir: 1999-05-12", new: child),
    Fault(
      rule: "RUJ-01", kind: .services, old: "penerima: [UPTD PPA Kota Contoh]",
      new: "penerima: [Polda Contoh]"),
    Fault(
      rule: "RUJ-02", kind: .services, old: "kesehatan_tertutup: ya",
      new: "kesehatan_tertutup: tidak"),
    Fault(rule: "UMU-03", kind: .referral, old: ", kode: LBH", new: ""),
  ]

  @Test("One fault is named by its own rule alone", arguments: faults)
  func fault(_ fault: Fault) throws {
    let rules = try CheckLaboratory.rules(
      fault.kind, replacing: [(fault.old, fault.new)] + fault.setting)
    #expect(Set(rules) == [fault.rule])
  }

  @Test("Every finding says where it is and what carries it, in both languages")
  func sentences() throws {
    let check = try CheckLaboratory.check()
    for name in DocumentLaboratory.cases {
      let dossier = try DocumentLaboratory.dossier(name)
      for kind in DocumentKind.allCases {
        for finding in try check.findings(for: kind, of: dossier) {
          #expect(!finding.place.isEmpty)
          for language in Language.allCases {
            let text = finding.text(in: language)
            #expect(!text.headline.contains("{"), "\(finding.rule)")
            #expect(text.note != nil, "\(finding.rule)")
          }
        }
      }
    }
  }

  @Test("The file of checks carries every rule of the program, and no other")
  func complete() throws {
    let catalogue = try CheckCatalogue(
      templates: DocumentLaboratory.package.appending(path: "Templates").path)
    let coded = DocumentCheck.caseRules.map(\.name) + DocumentCheck.textRules.map(\.name)
    #expect(coded.sorted() == catalogue.entries.map(\.rule).sorted())
    #expect(coded.count == 38)
  }
}
