import StatuteModel
import StatuteXML
import Testing

/// One case: `Rusak/<name>.xml`, the imaginary act with one damage, and `<name>.expected.txt`, what
/// a person reads about it.
struct DamagedFile: CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let all: [DamagedFile] = {
    Files.names(in: Files.damaged).filter { $0.hasSuffix(".xml") }.sorted()
      .map { DamagedFile(name: String($0.dropLast(4))) }
  }()

  var file: String { Files.damaged + "/\(name).xml" }
  var expectation: String { Files.damaged + "/\(name).expected.txt" }

  /// What the checks say. The case is sealed as it stands, so that the seal says nothing; a case
  /// about the seal has the healthy act's, or a seal of its own beside it.
  func diagnostics() throws -> [Diagnostic] {
    let bytes = try Files.bytes(file)
    let own = Files.damaged + "/\(name).manifes.txt"
    var seal: String
    if Files.exists(own) {
      seal = try Files.text(own)
    } else if name.hasPrefix("segel-") {
      seal = try Act.imaginary.seal
    } else {
      seal =
        (try? StatuteReader.read(bytes, file: ""))
        .map { Seal($0.statute).text } ?? ""
    }
    let checker = StatuteChecker(
      profile: try Schemas.profile.get(), standard: try Schemas.standard.get())
    return checker.check(
      bytes, file: "\(name).xml", seal: (text: seal, file: "\(name).manifes.txt")
    ).diagnostics
  }
}

@Suite("Damaged files")
struct DamagedFileTests {
  @Test("There are at least 45 damaged files, and no expectation without one")
  func enough() throws {
    #expect(DamagedFile.all.count >= 45)
    let names = Files.names(in: Files.damaged)
    let expectations = names.filter { $0.hasSuffix(".expected.txt") }.map { $0.dropLast(13) }
    #expect(Set(expectations) == Set(DamagedFile.all.map { $0.name[...] }))
  }

  @Test("A damaged file gives the findings that are expected", arguments: DamagedFile.all)
  func gives(case damaged: DamagedFile) throws {
    let diagnostics = try damaged.diagnostics()
    let text =
      (Language.allCases.flatMap { language in
        diagnostics.map { $0.rendered(in: language) }
      }).joined(separator: "\n\n") + "\n"

    if Files.isRecording {
      try Files.write(text, to: damaged.expectation)
      Issue.record("\(damaged.name).expected.txt ditulis; baca perbedaannya dengan git diff")
      return
    }
    try #require(
      Files.exists(damaged.expectation),
      "\(damaged.name).expected.txt tidak ada; jalankan dengan RECORD=1 dan baca hasilnya")
    #expect(try Files.text(damaged.expectation) == text)
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(diagnostics.allSatisfy { $0.position.line > 0 }, "temuan tanpa baris")
  }

  @Test("The healthy act gives no finding, and its seal is the one beside it")
  func healthy() throws {
    let sealed = Seal(try Act.imaginary.statute).text
    if Files.isRecording {
      try Files.write(sealed, to: Files.healthy + "/manifes.txt")
      Issue.record("manifes.txt ditulis; baca perbedaannya dengan git diff")
      return
    }
    #expect(try Act.imaginary.seal == sealed)
    let checker = StatuteChecker(profile: try Schemas.profile.get())
    let result = checker.check(
      try Act.imaginary.bytes, file: "naskah.xml",
      seal: (text: sealed, file: "manifes.txt"),
      folder: "uu-99-2099")
    #expect(result.diagnostics.isEmpty)
  }

  /// Rules that a damaged text cannot give; `HostileFileTests` and `SchemaTests` give them.
  static let givenElsewhere: Set<String> = [
    "file.missing", "file.not-a-file", "file.not-readable", "file.not-writable", "file.too-large",
    "file.no-library", "file.unknown-act", "statute.folder", "statute.more", "statute.no-seal",
    "xml.schema", "xml.too-deep", "xml.too-large", "xml.too-many",
  ]

  @Test("Every rule that the program names has a case")
  func everyRule() throws {
    var named: Set<String> = []
    for path in [
      "Findings/StatuteFinding.swift", "Findings/XMLFinding.swift", "Library/FileReading.swift",
    ] {
      let source = try Files.text(Files.root + "/Sources/StatuteXML/\(path)")
      for match in source.matches(of: /"((?:statute|xml|file)\.[a-z-]+)"/) {
        named.insert(String(match.1))
      }
    }
    #expect(named.count > 60)
    var given = Self.givenElsewhere
    for damaged in DamagedFile.all {
      given.formUnion(try damaged.diagnostics().map(\.rule))
    }
    #expect(named.subtracting(given).sorted() == [])
    #expect(given.subtracting(named).sorted() == [])
  }
}
