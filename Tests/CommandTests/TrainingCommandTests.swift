import Foundation
import Testing

/// `rujukan latihan daftar`, `rujukan latihan cakupan`, and the check of the bank.
struct TrainingCommandTests {
  @Test("The list names a scenario with level, audience, topics and lesson, and never its key")
  func list() throws {
    let run = try Program.run(["latihan", "daftar", "--topik", "kelompok"])
    #expect(run.status == 0)
    try expectSnapshot(run.output, named: "latihan-daftar")
    let all = try Program.run(["latihan", "daftar", "--format", "json"])
    #expect(all.status == 0)
    for word in ["\"kunci\"", "tersisih", "penentu", "\"delik\"", "pemberatan\""] {
      #expect(!all.output.contains(word), "\(word)")
    }
  }

  @Test("Filters restrict together, and an unknown topic is wrong usage")
  func filters() throws {
    let run = try Program.run(
      ["latihan", "daftar", "--tingkat", "dasar", "--untuk", "paralegal", "--topik", "bukan-tppo"])
    #expect(run.status == 0)
    #expect(run.output.contains("upah-yang-terlambat  dasar"))
    #expect(!run.output.contains("menengah"))
    #expect(try Program.run(["latihan", "daftar", "--topik", "bukan"]).status == 64)
  }

  @Test("The coverage table has a row for every provision and says that none is empty")
  func coverage() throws {
    let run = try Program.run(["latihan", "cakupan"])
    #expect(run.status == 0)
    try expectSnapshot(run.output, named: "latihan-cakupan")
    let english = try Program.run(["latihan", "cakupan", "--rinci", "--bahasa", "en"])
    #expect(english.status == 0)
    #expect(english.output.contains("pekerja-sawit-meninggal"))
  }

  @Test("A topic has one name for every command, and the law's word for it is understood")
  func topics() throws {
    for name in ["tindakan", "proses"] {
      let list = try Program.run(["latihan", "daftar", "--topik", name])
      #expect(list.status == 0)
      #expect(list.output.contains("tindakan"))
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let sheet = try Program.run([
        "latihan", "buat", "--topik", name, "--jumlah", "1", "-o", folder.path,
      ])
      #expect(sheet.status == 0, "\(sheet.errors)")
      #expect(sheet.output.hasPrefix("tindakan-1-1: "))
    }
    for command in ["daftar", "buat"] {
      let run = try Program.run(["latihan", command, "--topik", "x"])
      #expect(run.status == 64)
      let topics = "yang ada: tindakan, cara, tujuan, anak, persetujuan, rezim,"
      #expect(run.errors.contains(topics), "\(run.errors)")
      #expect(!run.errors.contains("proses"))
    }
  }

  @Test("A flipped fact is named in words, with the key that --fakta takes")
  func flips() throws {
    let run = try Program.run(["latihan", "kembar", "pabrik-bata"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("usia (Y.A.): 19 → 17 (K1.usia)"))
    #expect(lines.contains("cara: ancaman kekerasan → tidak (A1.cara.ancaman-kekerasan)"))
    #expect(!run.output.contains("="), "a key with its value, as the file writes it")
    let one = try Program.run(["latihan", "kembar", "pabrik-bata", "--fakta", "K1.usia"])
    #expect(one.output.contains("usia (Y.A.): 19 → 17 (K1.usia)"))
    let english = try Program.run([
      "latihan", "kembar", "pabrik-bata", "--fakta", "K1.usia", "--bahasa", "en",
    ])
    #expect(english.output.contains("age (Y.A.): 19 → 17 (K1.usia)"))
  }

  @Test("The bank that ships is clean")
  func check() throws {
    let run = try Program.run(["periksa", "Latihan"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("skenario latihan diperiksa: 0 temuan\n"))
  }

  @Test("One scenario may be checked alone")
  func checkOne() throws {
    let run = try Program.run(["periksa", "Latihan/kafe-di-atambua", "--bahasa", "en"])
    #expect(run.status == 0)
    #expect(run.output == "1 training scenarios checked: 0 findings\n")
  }

  @Test("A sheet says how long it takes, and its marking fits a screen of eighty columns")
  func marking() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Program.run(
      ["latihan", "buat", "--jenis", "unsur", "--jumlah", "1", "--output", folder.path])
    #expect(made.status == 0, "\(made.errors)")
    let first = try #require(made.output.split(separator: "\n").first)
    #expect(first.contains("1 soal, ") && first.contains(" menit, di "))
    let marked = try Program.run(
      ["latihan", "nilai", folder.appending(path: "jawaban-unsur-1-1.yaml").path])
    #expect(marked.status == 0, "\(marked.errors)")
    let lines = marked.output.split(separator: "\n")
    #expect(lines.first == "unsur-1-1" && lines.count > 5)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasPrefix("       ") })
  }
}
