import Glibc
import SafeXML
import StatuteModel
import StatuteXML
import Testing

/// Files of the tests and of the corpus, found from this file's own place.
///
/// Without Foundation: it brings an ICU of its own, which a file cannot import beside libxml2's.
enum Files {
  static let tests = parent(of: #filePath)
  static let root = parent(of: parent(of: tests))
  static let statutes = root + "/Statutes"
  static let healthy = tests + "/Sehat/uu-99-2099"
  static let damaged = tests + "/Rusak"

  struct Unwritten: Error {
    let path: String
  }

  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try FileReading.bytes(of: path)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Unwritten(path: path) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Unwritten(path: path) }
  }

  /// Names in a folder, sorted.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether expectations are to be written instead of compared.
  static var isRecording: Bool { environment("RECORD") == "1" }

  /// A folder that is removed, with the files in it, when `body` ends.
  static func inTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array(((environment("TMPDIR") ?? "/tmp") + "/rujukan-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Unwritten(path: "/tmp") }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in names(in: folder) { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    return try body(folder)
  }
}

/// An act with its folder: one of `Statutes/`, or the imaginary one.
struct Act: Sendable, CustomTestStringConvertible {
  let name: String
  let folder: String

  var testDescription: String { name }

  /// Every act in `Statutes/`.
  static let corpus: [Act] = {
    Files.names(in: Files.statutes).map { Act(name: $0, folder: "\(Files.statutes)/\($0)") }
      .filter { Files.exists($0.folder + "/naskah.xml") }
  }()

  static let imaginary = Act(name: "uu-99-2099", folder: Files.healthy)
  static let trafficking = Act(
    name: "uu-21-2007", folder: Files.statutes + "/uu-21-2007")

  static let all = corpus + [imaginary]

  var bytes: [UInt8] {
    get throws { try Files.bytes(folder + "/naskah.xml") }
  }

  var seal: String {
    get throws { try Files.text(folder + "/manifes.txt") }
  }

  var document: XMLDocument {
    get throws { try XMLDocument.parse(try bytes) }
  }

  var statute: Statute {
    get throws {
      let reading = try StatuteReader.read(try bytes, file: "naskah.xml")
      #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.rule))")
      return reading.statute
    }
  }
}

/// The schemas, compiled once.
enum Schemas {
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String {
      """
      Skema Akoma Ntoso 3.0 tidak ada di \(path); jalankan `make test`, yang mengunduhnya, \
      atau tunjukkan letaknya dengan RUJUKAN_AKN_XSD.
      The Akoma Ntoso 3.0 schema is not at \(path); run `make test`, which downloads it, \
      or say where it is with RUJUKAN_AKN_XSD.
      """
    }
  }

  static let profile = Result {
    try RelaxNGSchema(try Files.bytes(Files.statutes + "/skema/naskah.rng"))
  }

  static let standard = Result {
    let path =
      Files.environment("RUJUKAN_AKN_XSD")
      ?? Files.root + "/.build/akn/akomantoso30.xsd"
    let imported = Files.parent(of: path) + "/xml.xsd"
    guard Files.exists(path), Files.exists(imported) else { throw Missing(path: path) }
    return try XSDSchema(
      try Files.bytes(path), imports: ["xml.xsd": try Files.bytes(imported)])
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  /// White space as one blank, ends trimmed; written without the reader's own function.
  var collapsed: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }
}
