import Testing

@testable import Drafting

@Suite("A package is checked before anything in it is used")
struct PackageTests {
  let body = Docx.paragraph("Nomor {{nomor}}")

  func problem(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) -> PackageProblem? {
    do {
      _ = try DocxPackage(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("The content types come first, and what names the author is gone with every mention")
  func order() throws {
    let package = try DocxPackage(Docx.bytes(body))
    #expect(
      package.parts.map(\.name) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
    for part in package.parts {
      #expect(!String(decoding: part.bytes, as: UTF8.self).contains("docProps"))
    }
  }

  @Test("The same parts give the same bytes, whatever order and time they came in")
  func determinism() throws {
    let entries = Docx.entries(body)
    let first = try DocxPackage(Zip.write(entries)).bytes()
    let second = try DocxPackage(Zip.write(entries.reversed())).bytes()
    #expect(first == second)
    #expect(try DocxPackage(first).bytes() == first)
  }

  @Test("A file cut at any place gives a typed problem")
  func truncated() throws {
    let whole = try Docx.bytes(body)
    for length in 0..<whole.count {
      let found = problem(Array(whole.prefix(length)))
      #expect(found == (length < 4 ? .notPackage : .damaged(part: nil)))
    }
  }

  @Test("A changed byte inside a part is noticed")
  func changed() throws {
    var bytes = try Docx.bytes(body)
    bytes[60] ^= 0xFF
    #expect(problem(bytes) == .damaged(part: "word/document.xml"))
  }

  @Test(
    "A part whose name leads out of the package is refused",
    arguments: ["../jahat.xml", "/etc/x.xml", "word/../../x.xml", "C:x.xml", "word\\x.xml"])
  func traversal(name: String) throws {
    #expect(problem(try Docx.bytes(body, [(name, "<x/>")])) == .unsafeName(name))
  }

  @Test("A bomb is refused by what it declares, before it is unpacked")
  func bomb() throws {
    let zeros = String(repeating: "0", count: 3 << 20)
    let bytes = try Docx.bytes(body, [("word/media/bom.bin", zeros)])
    #expect(bytes.count < 20_000)
    guard
      case .unpacksTooLarge(_, limit: 1 << 20)? =
        problem(bytes, limits: PackageLimits(unpackedBytes: 1 << 20))
    else {
      Issue.record("not refused as too large")
      return
    }
  }

  @Test("A bomb that declares a small size is refused as damaged")
  func lyingBomb() throws {
    let zeros = [UInt8](repeating: 0x30, count: 2 << 20)
    var bytes = try Zip.write([Zip.Entry(name: "bom.bin", bytes: zeros)])
    let size: [UInt8] = [0x00, 0x00, 0x20, 0x00]
    for index in bytes.indices.dropLast(3) where Array(bytes[index..<(index + 4)]) == size {
      bytes[index + 2] = 0x01
    }
    #expect(problem(bytes) == .damaged(part: "bom.bin"))
  }

  @Test("Too many parts, and a file too large, are refused")
  func counts() throws {
    let bytes = try Docx.bytes(body)
    #expect(
      problem(bytes, limits: PackageLimits(parts: 3)) == .tooManyParts(count: 4, limit: 3))
    #expect(
      problem(bytes, limits: PackageLimits(bytes: 100))
        == .tooLarge(bytes: bytes.count, limit: 100))
  }

  @Test("Encrypted parts and password-protected files are refused")
  func encrypted() throws {
    var bytes = try Docx.bytes(body)
    for mark: [UInt8] in [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x01, 0x02]] {
      for index in bytes.indices.dropLast(9) where Array(bytes[index..<(index + 4)]) == mark {
        bytes[index + (mark[2] == 0x03 ? 6 : 8)] |= 1
      }
    }
    #expect(problem(bytes) == .encrypted(part: "word/document.xml"))
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .oldOrProtected)
  }

  @Test("Macros, parts fetched from elsewhere and a DOCTYPE are refused")
  func hostile() throws {
    #expect(
      problem(try Docx.bytes(body, [("word/vbaProject.bin", "x")]))
        == .macros(part: "word/vbaProject.bin"))
    let relation = """
      <Relationships><Relationship Id="r" Type="http://x/attachedTemplate" \
      Target="http://contoh.invalid/t.dotx" TargetMode="External"/></Relationships>
      """
    #expect(
      problem(try Docx.bytes(body, [("word/_rels/settings.xml.rels", relation)]))
        == .externalTarget(part: "word/_rels/settings.xml.rels"))
    #expect(
      problem(try Docx.bytes(body, [("word/_rels/x.xml.rels", "<!DOCTYPE r []><r/>")]))
        == .unreadablePart("word/_rels/x.xml.rels", line: 1))
  }

  @Test("A package without its document is refused; so are two parts of one name")
  func structure() throws {
    let entries = Docx.entries(body)
    #expect(
      problem(try Zip.write(entries.filter { $0.name != "word/document.xml" }))
        == .missingPart("word/document.xml"))
    let twin = Zip.Entry(name: "WORD/document.xml", bytes: [])
    #expect(problem(try Zip.write(entries + [twin])) == .duplicateName("WORD/document.xml"))
  }
}
