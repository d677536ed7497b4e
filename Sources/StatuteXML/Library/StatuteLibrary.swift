internal import Dispatch
public import StatuteModel
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder `Statutes/`: one folder per act. Acts are read when they are first asked for.
///
/// A class, because those who hold it share what was read once; threads may ask at the same time.
public final class StatuteLibrary: Sendable {
  /// The path of the folder.
  public let root: String
  /// Identifiers of the acts that are held, sorted by kind, year and number.
  public let ids: [ActIdentifier]
  private let loaded = Mutex<[ActIdentifier: Statute]>([:])

  /// Opens a folder.
  /// - Throws: `DiagnosticError` where it holds no act.
  public init(root: String) throws(DiagnosticError) {
    self.root = root
    ids = Self.folders(in: root).compactMap { name in
      access("\(root)/\(name)/\(Self.textFile)", R_OK) == 0 ? ActIdentifier(name) : nil
    }.sorted()
    if ids.isEmpty {
      throw DiagnosticError([
        Diagnostic(
          FileFinding.noLibrary(searched: [root]), at: SourcePosition(file: root, line: 0))
      ])
    }
  }

  /// Name of an act's text.
  public static let textFile = "naskah.xml"
  /// Name of an act's seal.
  public static let sealFile = "manifes.txt"

  /// Name of the file that says which act a bare citation means.
  public static let mainFile = "utama.txt"

  /// The path of an act's text.
  public func path(of id: ActIdentifier) -> String {
    "\(root)/\(id)/\(Self.textFile)"
  }

  /// Reads an act, once.
  /// - Throws: `DiagnosticError` where it is not held, or its file must not be used.
  public func statute(_ id: ActIdentifier) throws(DiagnosticError) -> Statute {
    if let statute = loaded.withLock({ $0[id] }) { return statute }
    let path = path(of: id)
    guard ids.contains(id) else {
      let nearest = nearestAct(to: id.description)
      throw DiagnosticError([
        Diagnostic(
          FileFinding.unknownAct(id: id.description, nearest: nearest),
          at: SourcePosition(file: root, line: 0))
      ])
    }
    let reading = try StatuteReader.read(try FileReading.bytes(of: path), file: path)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw DiagnosticError(errors) }
    // Who read it at the same time read the same.
    loaded.withLock { $0[id] = reading.statute }
    return reading.statute
  }

  /// Begins to read all acts on another core, for who needs them soon and has other things to read
  /// first. What cannot be read is told to whoever asks for it.
  ///
  /// From the last act to the first: who asks for all meanwhile reads them from the first, and the
  /// two meet instead of reading each act twice.
  public func readAhead() {
    DispatchQueue.global(qos: .userInitiated).async {
      for id in self.ids.reversed() { _ = try? self.statute(id) }
    }
  }

  /// The act that a misspelled identifier means. Another number is another act, not a slip, unless
  /// one digit alone differs.
  public func nearestAct(to name: String) -> String? {
    let known = ids.map(\.description)
    return Spelling.nearestIdentifier(to: name, in: known)
      ?? known.first { Spelling.distance(name, $0) == 1 }
  }

  /// All acts, in the order of `ids`.
  public func all() throws(DiagnosticError) -> [Statute] {
    var statutes: [Statute] = []
    for id in ids { statutes.append(try statute(id)) }
    return statutes
  }

  /// The act at an address such as `/akn/id/act/uu/2023/1`; `nil` where it is not held.
  ///
  /// The identifier follows from the address (`uu-1-2023`), except where the kind alone names the
  /// act (`kuhp`).
  public func statute(at work: String) throws(DiagnosticError) -> Statute? {
    let parts = work.split(separator: "/")
    guard parts.count == 6 else { return nil }
    for name in ["\(parts[3])-\(parts[5])-\(parts[4])", "\(parts[3])"] {
      guard let id = ActIdentifier(name), ids.contains(id) else { continue }
      let statute = try statute(id)
      if statute.identity.address == work { return statute }
    }
    return nil
  }

  static func folders(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
