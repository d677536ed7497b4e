import Foundation
import Testing

/// `rujukan web` as a user runs it.
@Suite("rujukan web")
struct WebCommandTests {
  @Test("Help names every option in both languages")
  func help() throws {
    for language in ["id", "en"] {
      let run = try Program.run(["web", "--help", "--bahasa", language])
      #expect(run.status == 0)
      for option in [
        "--port", "--alamat", "--berkas", "--sandi", "--kunci-setelah", "--tanpa-peramban",
        "--data",
      ] {
        #expect(run.output.contains(option), "\(language) \(option)")
      }
    }
  }

  @Test(
    "What cannot be is refused before anything starts",
    arguments: [["--port", "0"], ["--port", "70000"], ["--kunci-setelah", "lama"]])
  func usage(options: [String]) throws {
    #expect(try Program.run(["web", "--tanpa-peramban"] + options).status == 64)
  }

  @Test(
    "A registry that can never be made is said before any address is printed",
    arguments: [
      ("/proc/kasus.sqlite", "galat: `/proc/kasus.sqlite` tidak dapat ditulisi"),
      ("/tidak/ada/kasus.sqlite", "galat: folder `/tidak/ada/` tidak ada"),
    ])
  func noPlace(file: String, message: String) throws {
    let run = try Program.run(["web", "--tanpa-peramban", "--port", "21073", "--berkas", file])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  @Test("It starts within half a second, prints its address, and Ctrl-C ends it cleanly")
  func start() throws {
    let (process, output) = try Self.server(port: 21_071)
    let begin = ContinuousClock.now
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let time = ContinuousClock.now - begin
    #expect(line.contains("http://127.0.0.1:21071/masuk?kunci="))
    // The program of the tests is not optimised, and other tests run beside it.
    #expect(time < .seconds(2))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(process.terminationReason == .exit)
  }

  @Test("A port in use is said, with another to choose")
  func portInUse() throws {
    let (process, output) = try Self.server(port: 21_072)
    try process.run()
    defer { process.interrupt() }
    _ = output.fileHandleForReading.availableData
    let run = try Program.run(["web", "--tanpa-peramban", "--port", "21072"])
    #expect(run.status == 1)
    #expect(
      run.errors == """
        galat: port 21072 sudah dipakai program lain
          saran: hentikan program itu, atau pilih port lain: --port 21073

        """)
  }

  private static func server(port: Int) throws -> (Process, Pipe) {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["web", "--tanpa-peramban", "--port", "\(port)"]
    process.currentDirectoryURL = Program.package
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    return (process, output)
  }
}
