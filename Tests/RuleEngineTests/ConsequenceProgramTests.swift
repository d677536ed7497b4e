import Foundation
import Testing

@Suite("The answer that a user or a program reads")
struct ConsequenceProgramTests {
  private struct Answer: Decodable {
    struct Restitution: Decodable {
      let korban: String
      let jumlah: Int64?
      let lengkap: Bool
      let byKind: [String: Int64?]
      let dibayar: Int64?
      let dasar: String

      enum CodingKeys: String, CodingKey {
        case korban, jumlah, lengkap, dibayar, dasar
        case byKind = "menurut_jenis"
      }
    }

    struct Procedure: Decodable {
      let tahap: String
      let kuhap, dasar: String?
    }

    struct Note: Decodable {
      let jenis: String
      let dasar: String?
      let fakta: [String]
      let uraian: String
    }

    struct Finding: Decodable {
      struct Limitation: Decodable {
        let jangka, dasar, last: String?

        enum CodingKeys: String, CodingKey {
          case jangka, dasar
          case last = "hari_terakhir"
        }
      }

      let id: String
      let kedaluwarsa: Limitation?
    }

    let restitusi: [Restitution]
    let procedure: [Procedure]
    let catatan: [Note]
    let temuan: [Finding]

    enum CodingKeys: String, CodingKey {
      case restitusi, catatan, temuan
      case procedure = "hukum_acara"
    }
  }

  private func run(_ text: String, _ options: [String]) throws -> ProgramTests.Run {
    let folder = try ProgramTests.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "kasus.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try ProgramTests.run(["analisis", file.path] + options)
  }

  @Test("The worked example says of restitution, procedure and notes what the contract prints")
  func contract() throws {
    let run = try run(WorkedExampleTests.file, ["--format", "json"])
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let one = try #require(answer.restitusi.first)
    #expect(answer.restitusi.count == 1)
    #expect(one.korban == "K1")
    #expect(one.jumlah == 24_000_000)
    #expect(one.lengkap)
    #expect(one.byKind == ["kehilangan-penghasilan": 24_000_000])
    #expect(one.dibayar == nil)
    #expect(one.dasar == "uu-21-2007/pasal-48/ayat-2")
    #expect(answer.procedure.map(\.tahap) == ["penyidikan-penuntutan"])
    #expect(answer.procedure.map(\.kuhap) == ["uu-8-1981"])
    #expect(answer.procedure.map(\.dasar) == ["uu-20-2025/pasal-361/huruf-a"])
    let consent = try #require(answer.catatan.first { $0.jenis == "bukan-pembelaan" })
    #expect(consent.dasar == "uu-21-2007/pasal-26")
    #expect(consent.fakta == ["A1.persetujuan_korban"])
    #expect(consent.uraian == "Persetujuan korban tidak menghilangkan penuntutan.")
    let first = try #require(answer.temuan.first?.kedaluwarsa)
    #expect(first.jangka == "P20Y")
    #expect(first.last == "2045-03-20")
    // Who is not punished is not prosecuted to a day either.
    #expect(answer.temuan.last?.id == "T6")
    #expect(answer.temuan.last?.kedaluwarsa == nil)
  }

  @Test("No character of a title steers the terminal")
  func title() throws {
    var twin = Twin()
    twin.proceeding = #"{judul: "a\e[31mb\u202Ec", tanggal_penilaian: 2026-11-23}"#
    let run = try run(twin.text, [])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("a\u{FFFD}[31mb\u{FFFD}c\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("Help names no default language that the command line chose")
  func help() throws {
    for language in ["id", "en"] {
      let run = try ProgramTests.run(["analisis", "--help", "--bahasa", language])
      #expect(!run.output.contains("default: \(language))"))
      #expect(run.output.contains("RUJUKAN_BAHASA"))
    }
  }
}
