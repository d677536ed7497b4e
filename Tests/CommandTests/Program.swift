import Foundation

/// Runs the built program as a user would.
struct Program {
  /// What a run printed and how it ended.
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

  /// Runs it in the package's folder; `environment` is added to a bare one, `typed` is what the user
  /// types.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], directory: URL = package,
    typed: String = ""
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"]
      .merging(environment) { _, added in added }
    // Files take any amount without blocking the program.
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = [folder.appending(path: "out"), folder.appending(path: "err")]
    for path in paths { try Data().write(to: path) }
    let handles = try paths.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    let input = folder.appending(path: "in")
    try Data(typed.utf8).write(to: input)
    process.standardInput = try FileHandle(forReadingFrom: input)
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try paths.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }
}
