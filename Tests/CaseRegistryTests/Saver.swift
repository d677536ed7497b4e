import Foundation

/// A run of `simpan-berulang`, which stands beside the test bundle that the build made with it.
final class Saver {
  private let process = Process()
  private let output: URL

  init(_ arguments: [String], in office: Office, output name: String) throws {
    output = office.folder.appending(path: "keluaran-\(name)")
    try Data().write(to: output)
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appending(path: "simpan-berulang")
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let isBeside = FileManager.default.isExecutableFile(atPath: beside.path)
    process.executableURL =
      isBeside ? beside : package.appending(path: ".build/debug/simpan-berulang")
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// The whole lines that were printed so far.
  var lines: [String] {
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  var isRunning: Bool { process.isRunning }
}
