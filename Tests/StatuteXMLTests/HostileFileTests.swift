import Glibc
import StatuteModel
import StatuteXML
import Testing

@Suite("Hostile files")
struct HostileFileTests {
  private func rules(of path: String) -> [String] {
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: path)
      return StatuteChecker(profile: nil).check(bytes, file: path).diagnostics.map(\.rule)
    } catch {
      return error.diagnostics.map { diagnostic in
        // Without line the file itself is meant.
        #expect(diagnostic.position.file == path)
        return diagnostic.rule
      }
    }
  }

  private func findings(of bytes: [UInt8]) -> [Diagnostic] {
    StatuteChecker(profile: nil).check(bytes, file: "naskah.xml").diagnostics
  }

  private func act(_ body: String) -> [UInt8] {
    Array("<akomaNtoso xmlns=\"\(StatuteReader.namespace)\"><act>\(body)</act></akomaNtoso>".utf8)
  }

  // MARK: Files that are none

  @Test("A file that is missing, a folder, a pipe and a loop of links are each named")
  func notFiles() throws {
    try Files.inTemporaryFolder { folder in
      #expect(rules(of: folder + "/tiada.xml") == ["file.missing"])
      #expect(rules(of: folder) == ["file.not-a-file"])

      let pipe = folder + "/pipa"
      try #require(mkfifo(pipe, 0o600) == 0)
      #expect(rules(of: pipe) == ["file.not-a-file"])

      let loop = folder + "/lingkaran"
      try #require(symlink(loop, loop) == 0)
      #expect(rules(of: loop) == ["file.not-readable"])

      let file = folder + "/naskah.xml"
      try Files.write("x", to: file)
      #expect(rules(of: file + "/naskah.xml") == ["file.missing"])
      #expect(rules(of: "/dev/zero") == ["file.not-a-file"])
    }
  }

  @Test("A file of 200 MB is refused before it is read")
  func hugeFile() throws {
    try Files.inTemporaryFolder { folder in
      let path = folder + "/besar.xml"
      let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
      try #require(descriptor >= 0)
      // Sparse: it takes no room on the disk.
      try #require(ftruncate(descriptor, 200_000_000) == 0)
      close(descriptor)
      let started = ContinuousClock.now
      #expect(rules(of: path) == ["file.too-large"])
      #expect(ContinuousClock.now - started < .seconds(1))
    }
  }

  @Test("Bytes beyond the limit are refused by the parser too")
  func hugeBytes() {
    let found = findings(of: [UInt8](repeating: 0x20, count: FileReading.limit + 1))
    #expect(found.map(\.rule) == ["xml.too-large"])
  }

  @Test("A folder that holds no act, and an act that is not held, are named")
  func libraries() throws {
    try Files.inTemporaryFolder { folder in
      let error = try #require(throws: DiagnosticError.self) {
        try StatuteLibrary(root: folder)
      }
      #expect(error.diagnostics.map(\.rule) == ["file.no-library"])
    }
    let library = try StatuteLibrary(root: Files.statutes)
    let id = try #require(ActIdentifier("uu-21-2008"))
    let error = try #require(throws: DiagnosticError.self) { try library.statute(id) }
    #expect(error.diagnostics.map(\.rule) == ["file.unknown-act"])
    #expect(
      error.diagnostics.first?.text(in: .indonesian).suggestion
        == "mungkin maksud Anda uu-21-2007?")
  }

  @Test("A seal that cannot be written leaves the old one, and says so")
  func unwritableSeal() throws {
    let seal = Seal(try Act.imaginary.statute)
    try Files.inTemporaryFolder { folder in
      let missing = folder + "/tiada/naskah.xml"
      let error = try #require(throws: DiagnosticError.self) {
        try StatuteFiles(missing).write(seal)
      }
      #expect(error.diagnostics.map(\.rule) == ["file.not-writable"])

      let text = folder + "/naskah.xml"
      try Files.write(String(decoding: try Act.imaginary.bytes, as: UTF8.self), to: text)
      #expect(try StatuteFiles(text).seal() == nil)
      try StatuteFiles(text).write(seal)
      #expect(try StatuteFiles(text).seal()?.text == seal.text)
      let names = Files.names(in: folder)
      #expect(names == ["manifes.txt", "naskah.xml"])
    }
  }

  // MARK: Bytes

  @Test("A NUL byte anywhere is an error on its line", arguments: [0, 1, 200, 5_000, 20_000])
  func nul(offset: Int) throws {
    var bytes = try Act.imaginary.bytes
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    bytes.insert(0, at: offset)
    let found = findings(of: bytes)
    #expect(found.contains { $0.severity == .error && $0.position.line == line })
  }

  @Test(
    "UTF-16 is not UTF-8, whatever it declares, with its mark or without",
    arguments: [true, false], [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
  func utf16(isLittleEndian: Bool, mark: [UInt8]) throws {
    let text = String(decoding: try Act.imaginary.bytes, as: UTF8.self)
    for declared in ["UTF-8", "UTF-16"] {
      let other = text.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(declared)\"")
      let bytes = other.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittleEndian ? [low, high] : [high, low]
      }
      let found = findings(of: mark + bytes)
      #expect(found.map(\.rule) == ["xml.encoding"])
      #expect(found.allSatisfy { $0.position.line >= 1 })
    }
  }

  @Test("Latin-1 is refused, declared or not, and the line is that of the first letter")
  func latin1() throws {
    let text = String(decoding: try Act.imaginary.bytes, as: UTF8.self)
      .replacing("“menjual”", with: "menjual").replacing("[…]", with: "[]")
      .replacing("lampu,", with: "lampé,")
    let line =
      try #require(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.contains("lampé") }) + 1
    for declared in ["UTF-8", "ISO-8859-1"] {
      let other = text.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(declared)\"")
      let bytes = other.unicodeScalars.map { UInt8($0.value) }
      let found = findings(of: bytes)
      #expect(found.map(\.rule) == ["xml.encoding"])
      #expect(found.map(\.position.line) == [line])
    }
  }

  @Test(
    "Bytes that only look like UTF-8 are refused",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0xE2, 0x82], [0x80],
    ] as [[UInt8]])
  func almostUTF8(bytes: [UInt8]) {
    let found = findings(of: Array("<a>\n".utf8) + bytes + Array("</a>".utf8))
    #expect(found.map(\.rule) == ["xml.encoding"])
    #expect(found.map(\.position.line) == [2])
  }

  // MARK: XML

  @Test("A billion laughs are not laughed", arguments: ["<!DOCTYPE a [%@]>"])
  func billionLaughs(frame: String) {
    var declarations = "<!ENTITY a0 \"ha\">"
    for level in 1...12 {
      let inside = String(repeating: "&a\(level - 1);", count: 10)
      declarations += "\n<!ENTITY a\(level) \"\(inside)\">"
    }
    let text =
      "<?xml version=\"1.0\"?>\n" + frame.replacing("%@", with: declarations) + "\n<a>&a12;</a>"
    let started = ContinuousClock.now
    let found = findings(of: Array(text.utf8))
    #expect(found.map(\.rule) == ["xml.doctype"])
    #expect(found.map(\.position.line) == [2])
    #expect(ContinuousClock.now - started < .seconds(1))
  }

  @Test("An external entity is not fetched")
  func externalEntity() throws {
    try Files.inTemporaryFolder { folder in
      let secret = folder + "/rahasia.txt"
      try Files.write("RAHASIA", to: secret)
      let text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(secret)\">]>\n<a>&x;</a>"
      let found = findings(of: Array(text.utf8))
      #expect(found.map(\.rule) == ["xml.doctype"])
      #expect(!found.contains { $0.rendered(in: .indonesian).contains("RAHASIA") })
    }
  }

  @Test("100,000 nested elements are an error, not a full stack")
  func deepNesting() {
    let depth = 100_000
    let text =
      "<a>\n" + String(repeating: "<b>", count: depth) + String(repeating: "</b>", count: depth)
      + "</a>"
    let found = findings(of: Array(text.utf8))
    #expect(found.first?.rule == "xml.too-deep")
    #expect(found.first?.position.line == 2)
  }

  @Test("Nesting within the limit of XML is read, however senseless")
  func nestedPoints() {
    let depth = 200
    let found = findings(
      of: act(
        "<body>" + String(repeating: "<point>", count: depth)
          + String(repeating: "</point>", count: depth) + "</body>"))
    #expect(found.contains { $0.severity == .error })
  }

  @Test("Words of a finding are cut, and hold no sign that a terminal would obey")
  func longWords() throws {
    let name = String(repeating: "x", count: 100_000)
    let text = String(decoding: try Act.imaginary.bytes, as: UTF8.self)
      .replacing("href=\"#art_5\"", with: "href=\"#\u{9B}31m\(name)\"")
    let found = findings(of: Array(text.utf8)).filter { $0.rule == "statute.dangling-reference" }
    #expect(found.count == 3)
    for diagnostic in found {
      let rendered = diagnostic.rendered(in: .indonesian)
      #expect(rendered.utf8.count < 1_000)
      #expect(!rendered.unicodeScalars.contains("\u{9B}"))
    }
  }

  @Test("A file with tens of thousands of faults gives a bounded number of findings, and says so")
  func manyFaults() throws {
    let references = (0..<20_000).map { "<ref eId=\"x_\($0)\" href=\"#art_x\($0)\">x</ref>" }
    let text = String(decoding: try Act.imaginary.bytes, as: UTF8.self)
      .replacing("kunci; atau", with: references.joined())
    let started = ContinuousClock.now
    let found = findings(of: Array(text.utf8))
    #expect(found.count == StatuteChecker.limit + 1)
    #expect(found.last?.rule == "statute.more")
    #expect(ContinuousClock.now - started < .seconds(20))
  }
}
