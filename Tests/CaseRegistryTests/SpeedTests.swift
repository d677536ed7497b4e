import Foundation
import Testing

/// The program measures and prints; the bounds are loose, because a test may share its machine and
/// is not built for speed.
@Suite("Ten thousand cases", .serialized)
struct SpeedTests {
  @Test(
    "Every list and every case answers eight users quickly", arguments: ["terbuka", "tersandi"])
  func tenThousand(kind: String) throws {
    let office = try Office()
    let saver = try Saver(["ukur", office.file, kind], in: office, output: "ukuran")
    #expect(saver.wait() == 0)
    print("10000 cases, \(kind)")
    for line in saver.lines { print("  \(line)") }
    let figures = saver.lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(figures.count == 8)
    for figure in figures {
      let p95 = try #require(figure.count == 4 ? Double(figure[2]) : nil)
      #expect(p95 < 1000, "\(figure[0])")
    }
  }
}
