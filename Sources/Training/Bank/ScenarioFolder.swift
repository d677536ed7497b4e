#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of a scenario, and the folders that hold some.
enum ScenarioFolder {
  static let narrative = "narasi.txt"
  static let caseFile = "kasus.yaml"
  static let key = "kunci.yaml"

  /// Folders of scenarios in a folder, sorted; the folder itself where it is one.
  static func scenarios(in folder: String) -> [String] {
    let path = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    if holdsScenario(path) { return [path] }
    return names(in: path).sorted().map { "\(path)/\($0)" }.filter(holdsScenario)
  }

  /// One of its files is enough: what is missing is said when it is read.
  private static func holdsScenario(_ path: String) -> Bool {
    [narrative, key].contains { access("\(path)/\($0)", F_OK) == 0 }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
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
