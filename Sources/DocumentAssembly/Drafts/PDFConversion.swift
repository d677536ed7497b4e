internal import StatuteModel
internal import StatuteXML

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

#if canImport(Glibc)
  // `environ` is a variable in C; here it is only read.
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

/// Makes PDF of drafts through LibreOffice where it is installed.
///
/// Each run has a folder of its own that nobody else can read, a profile of its own, because two
/// processes on one profile lose files, and a minute. Nothing of a document is printed.
public struct PDFConversion: Sendable {
  /// Where `soffice` stands.
  public let program: String
  /// Seconds until it is stopped.
  public let limit: Int

  /// Takes a program and a limit.
  public init(program: String, limit: Int = 60) {
    self.program = program
    self.limit = limit
  }

  /// Looks for `soffice` along `PATH`; `nil` where it is not installed.
  public init?() {
    let folders = (Self.environment("PATH") ?? "").split(separator: ":")
    let places: [String] = folders.map { "\($0)/soffice" }
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.init(program: found)
  }

  /// The PDF of each document, by name without ending; those that failed are left out.
  public func convert(_ documents: [(name: String, bytes: [UInt8])]) -> (
    pages: [String: [UInt8]], problem: DraftFinding?
  ) {
    guard !documents.isEmpty else { return ([:], nil) }
    guard let folder = Self.privateFolder() else { return ([:], .notConverted) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let work = DraftFolder(path: folder, replaces: false)
    for (index, document) in documents.enumerated() {
      do throws(DiagnosticError) {
        try work.write(document.bytes, named: "\(index).docx", isSealed: true)
      } catch {
        return ([:], .notConverted)
      }
    }
    let inputs = documents.indices.map { work.path(of: "\($0).docx") }
    let ending = run(folder: folder, inputs: inputs)
    var result: [String: [UInt8]] = [:]
    for (index, document) in documents.enumerated() {
      if let bytes = Self.pages(at: work.path(of: "\(index).pdf")) {
        result[document.name] = bytes
      }
    }
    if ending == .tooSlow { return (result, .conversionTooSlow) }
    return (result, result.count == documents.count ? nil : .notConverted)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func privateFolder() -> String? {
    let parent = Self.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/rujukan-pdf-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A file that is a PDF with at least one page.
  private static func pages(at path: String) -> [UInt8]? {
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: path, limit: 256 << 20)
      return bytes.starts(with: "%PDF-".utf8) && holdsPage(bytes) ? bytes : nil
    } catch {
      return nil
    }
  }

  /// Whether a page object stands in it: `/Type/Page`, not the `/Type/Pages` above them.
  private static func holdsPage(_ bytes: [UInt8]) -> Bool {
    let marks = ["/Type/Page", "/Type /Page"].map { Array($0.utf8) }
    return bytes.indices.contains { start in
      bytes[start] == UInt8(ascii: "/")
        && marks.contains { mark in
          let end = start + mark.count
          return end < bytes.count && bytes[end] != UInt8(ascii: "s")
            && bytes[start..<end].elementsEqual(mark)
        }
    }
  }

  private enum Ending { case done, tooSlow }

  /// Runs it in a process group of its own, so that what it starts ends with it.
  private func run(folder: String, inputs: [String]) -> Ending {
    let arguments =
      [
        program, "-env:UserInstallation=file://\(folder)/profil", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "pdf", "--outdir", folder,
      ] + inputs
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, &attributes, &pointers, environ) == 0 else {
      return .done
    }
    return wait(for: process)
  }

  private func wait(for process: pid_t) -> Ending {
    var status: Int32 = 0
    for _ in 0..<(limit * 20) {
      if waitpid(process, &status, WNOHANG) != 0 { return .done }
      usleep(50_000)
    }
    _ = kill(-process, SIGKILL)
    _ = waitpid(process, &status, 0)
    return .tooSlow
  }
}
