import ArgumentParser
import StatuteModel
import StatuteXML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `rujukan contoh`: writes sample cases to start from.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "contoh",
      abstract: Interface.words(
        "Menulis contoh berkas kasus; berkas yang sudah ada tidak pernah ditimpa.",
        "Writes sample case files; an existing file is never overwritten."),
      discussion: Interface.words(
        "Contoh: rujukan contoh latihan", "Example: rujukan contoh latihan"),
      aliases: ["sample"])
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Folder tujuan; dibuat bila belum ada.", "Where to; made if missing."),
      valueName: "folder"))
  var folder = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    var kept: [String] = []
    try common.reporting { () throws(DiagnosticError) in
      let source = try SampleFolder.find(option: common.data)
      if access(folder, F_OK) != 0, mkdir(folder, 0o755) != 0 {
        throw SampleFinding.notWritable.error(at: folder)
      }
      for name in SampleFolder.samples(in: source) {
        let bytes = try FileReading.bytes(of: "\(source)/\(name)")
        let target = folder.hasSuffix("/") ? "\(folder)\(name)" : "\(folder)/\(name)"
        if try SampleFolder.write(bytes, to: target) {
          print(target)
        } else {
          kept.append(target)
        }
      }
    }
    for target in kept {
      Interface.complain(
        Diagnostic(SampleFinding.exists, at: SourcePosition(file: target, line: 0))
          .rendered(in: Interface.language))
    }
    if !kept.isEmpty { throw ExitCode(1) }
  }
}

/// What can be in the way of writing samples.
enum SampleFinding: Finding {
  case noSamples
  case exists
  case notWritable

  var rule: String {
    switch self {
    case .noSamples: "sample.none"
    case .exists: "sample.exists"
    case .notWritable: "sample.not-writable"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.noSamples, .indonesian):
      DiagnosticText(
        "folder Contoh tidak ditemukan", suggestion: "beri tahu letaknya: --data FOLDER")
    case (.noSamples, .english):
      DiagnosticText("the folder Contoh was not found", suggestion: "say where: --data FOLDER")
    case (.exists, .indonesian):
      DiagnosticText("berkas ini sudah ada dan tidak ditimpa", suggestion: "pilih folder lain")
    case (.exists, .english):
      DiagnosticText("this file exists and was left alone", suggestion: "choose another folder")
    case (.notWritable, .indonesian):
      DiagnosticText("tidak dapat menulis di sini", note: "periksa izin dan sisa ruang")
    case (.notWritable, .english):
      DiagnosticText("cannot write here", note: "see permissions and free space")
    }
  }

  func error(at path: String) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: path, line: 0))])
  }
}

/// The folder `Contoh` that travels with the program.
enum SampleFolder {
  static let name = "Contoh"

  static func find(option: String?) throws(DiagnosticError) -> String {
    do throws(DiagnosticError) {
      let found = try DataFolder.find(named: name, option: option)
      if found == name || found.hasSuffix("/\(name)") { return found }
    } catch {}
    throw SampleFinding.noSamples.error(at: name)
  }

  /// Names of the sample cases, sorted.
  static func samples(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml") { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file that does not exist yet; `false` where it does.
  static func write(_ bytes: [UInt8], to path: String) throws(DiagnosticError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw SampleFinding.notWritable.error(at: path)
    }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else {
        _ = unlink(path)
        throw SampleFinding.notWritable.error(at: path)
      }
      written += count
    }
    return true
  }
}
