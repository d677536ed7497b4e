internal import DocumentAssembly
internal import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The case files that paths on a command line mean: files themselves, and those in a folder.
struct CaseList {
  let paths: [String]

  /// Opens folders, not those inside them.
  /// - Throws: `DiagnosticError` for a folder without a case.
  init(_ arguments: [String]) throws(DiagnosticError) {
    var paths: [String] = []
    for argument in arguments {
      guard let names = Self.names(in: argument) else {
        paths.append(argument)
        continue
      }
      let cases = names.filter { name in
        [".yaml", ".yml", ".json"].contains(where: name.lowercased().hasSuffix)
      }
      if cases.isEmpty { throw DraftFinding.noCases.asError(argument) }
      let folder = argument.hasSuffix("/") ? argument : argument + "/"
      paths += cases.sorted().map { folder + $0 }
    }
    self.paths = paths
  }

  /// Names in a folder; `nil` for what is no folder.
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
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
