import Foundation
import Testing

@Suite("rujukan periksa on damaged files")
struct DamagedFileCommandTests {
  private static let folder = Program.package.appending(path: "Tests/StatuteXMLTests/Rusak")
  private static let healthy = Program.package.appending(
    path: "Tests/StatuteXMLTests/Sehat/uu-99-2099")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("Each exits with 1 and names file and line", arguments: names)
  func exits(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let act = folder.appending(path: "uu-99-2099")
    try FileManager.default.createDirectory(at: act, withIntermediateDirectories: true)
    let text = act.appending(path: "naskah.xml")
    try FileManager.default.copyItem(at: Self.folder.appending(path: name + ".xml"), to: text)
    let own = Self.folder.appending(path: name + ".manifes.txt")
    let seal =
      FileManager.default.fileExists(atPath: own.path)
      ? own : Self.healthy.appending(path: "manifes.txt")
    try FileManager.default.copyItem(at: seal, to: act.appending(path: "manifes.txt"))
    var arguments = ["periksa", text.path]
    // Only what the official schema alone finds needs that schema, which is slow to compile.
    if name.hasPrefix("akn-") { arguments += ["--xsd", ".build/akn/akomantoso30.xsd"] }
    let run = try Program.run(arguments)
    #expect(run.status == 1)
    #expect(run.errors.contains("--> \(act.path)/"))
    #expect(run.errors.contains("galat: "))
  }

  @Test("There is something to check")
  func enough() {
    #expect(Self.names.count >= 40)
  }
}
