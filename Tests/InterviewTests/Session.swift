import Foundation
import Testing

/// Runs the built program with answers from a pipe.
struct Session {
  /// What a session printed and how it ended.
  struct Run {
    let output: String
    let errors: String
    let status: Int32
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program stands beside the test bundle that the build made with it.
  static let executable: URL = {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appending(path: "rujukan")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return package.appending(path: ".build/debug/rujukan")
  }()

  let folder: URL
  let file: URL

  /// A folder of its own, with no case in it yet.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: "kasus.yaml")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  var written: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

  /// `rujukan tanya -o kasus.yaml` with these lines.
  func ask(_ answers: [String], _ arguments: [String] = []) throws -> Run {
    let bytes = Data((answers.map { $0 + "\n" }.joined()).utf8)
    return try run(["tanya", "-o", file.path] + arguments, input: bytes)
  }

  func run(_ arguments: [String], input: Data = Data()) throws -> Run {
    let id = UUID().uuidString
    let paths = ["in", "out", "err"].map { folder.appending(path: "\(id).\($0)") }
    try input.write(to: paths[0])
    for path in paths.dropFirst() { try Data().write(to: path) }
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = Self.package
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"]
    process.standardInput = try FileHandle(forReadingFrom: paths[0])
    process.standardOutput = try FileHandle(forWritingTo: paths[1])
    process.standardError = try FileHandle(forWritingTo: paths[2])
    try process.run()
    process.waitUntilExit()
    let texts = try paths.dropFirst().map {
      String(decoding: try Data(contentsOf: $0), as: UTF8.self)
    }
    for path in paths { try? FileManager.default.removeItem(at: path) }
    return Run(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }

  /// The findings of `rujukan analisis` as "offence status".
  func findings() throws -> [String] {
    let run = try run(["analisis", file.path, "--format", "json"])
    try #require(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let list = json?["temuan"] as? [[String: Any]] ?? []
    return list.map { "\($0["delik"] ?? "") \($0["status"] ?? "")" }
  }
}

/// Runs a body with a session that is removed afterwards.
func withSession(_ body: (Session) throws -> Void) throws {
  let session = try Session()
  defer { session.remove() }
  try body(session)
}
