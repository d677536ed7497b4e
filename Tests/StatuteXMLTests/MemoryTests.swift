import Glibc
import StatuteModel
import StatuteXML
import Testing

/// What one file may cost: reading and checking a text of the largest size that is accepted takes
/// less than 256 MiB, 16 times the limit of 16 MiB: the tree of libxml2, the values, the findings.
///
/// Each runs in a process of its own, whose peak (VmHWM) is then that of the one text.
@Suite("Memory", .serialized)
struct MemoryTests {
  static let bound = 256 << 20

  @Test("An act of 15 MiB is read and checked within 256 MiB")
  func largeText() async throws {
    let outcome = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      try LargeText.check(try LargeText.valid(of: 15 << 20)) { result in
        result.statute != nil && !result.diagnostics.contains { $0.rule.hasPrefix("xml.") }
      }
    }
    LargeText.show(outcome)
  }

  @Test(
    "A text of 15 MiB of the smallest pieces is refused within 256 MiB",
    arguments: [
      "<p/>\n", "<point/>", "<p a=\"\" b=\"\"/>", "<!---->", "<?a?>", "<p>[[?</p>", "x<b/>",
    ])
  func smallPieces(piece: String) async throws {
    let outcome = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [piece] in
      try LargeText.check(LargeText.repeating(piece, to: 15 << 20)) { result in
        result.diagnostics.contains { $0.severity == .error }
      }
    }
    LargeText.show(outcome)
  }
}

enum LargeText {
  /// The most memory that this process ever had, in bytes.
  static var peak: Int {
    guard let file = fopen("/proc/self/status", "r") else { return .max }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = fread(&buffer, 1, buffer.count, file)
    let status = String(decoding: buffer[..<count], as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes =
      line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? .max >> 10
    return kilobytes << 10
  }

  /// The imaginary act with many more articles.
  static func valid(of size: Int) throws -> [UInt8] {
    let bytes = try Act.imaginary.bytes
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "      </chapter>\n    </body>") else { return [] }
    var result = Array(text[..<end.lowerBound].utf8)
    result.reserveCapacity(size + bytes.count)
    let words = String(repeating: "Sepeda titipan dijaga dengan baik oleh penjaga. ", count: 20)
    var number = 8
    while result.count < size - bytes.count {
      result += Array(
        """
                <article eId="art_\(number)">
                  <num>Pasal \(number)</num>
                  <content><p>\(words)</p></content>
                </article>

        """.utf8)
      number += 1
    }
    return result + Array(text[end.lowerBound...].utf8)
  }

  /// The same piece again and again in the body of an act.
  static func repeating(_ piece: String, to size: Int) -> [UInt8] {
    let head = Array(
      "<akomaNtoso xmlns=\"\(StatuteReader.namespace)\"><act><body>\n".utf8)
    let tail = Array("</body></act></akomaNtoso>".utf8)
    let bytes = Array(piece.utf8)
    var result = head
    result.reserveCapacity(size)
    while result.count < size - tail.count - bytes.count { result += bytes }
    return result + tail
  }

  /// Checks a text, and ends the process with an error where the result or the memory is not as
  /// expected.
  static func check(
    _ bytes: [UInt8],
    _ isExpected: ((statute: Statute?, diagnostics: [Diagnostic])) -> Bool
  ) throws {
    let result = StatuteChecker(profile: nil).check(bytes, file: "besar.xml")
    print("MEMORI \(peak >> 20) MiB")
    if !isExpected(result) || peak >= MemoryTests.bound { exit(1) }
  }

  /// Repeats what a process said of its memory.
  static func show(_ outcome: ExitTest.Result?) {
    let said = String(decoding: outcome?.standardOutputContent ?? [], as: UTF8.self)
    for line in said.split(separator: "\n") where line.hasPrefix("MEMORI") { print(line) }
  }
}
