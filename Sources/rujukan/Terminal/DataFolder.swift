internal import StatuteModel
internal import StatuteXML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds the folders that travel with the program.
enum DataFolder {
  /// A folder of data: under `--data`, else under `RUJUKAN_DATA`, else beside the program or above
  /// it (`share/rujukan` where it was installed; the checkout where it was built), else in the
  /// working folder. A folder that merely happens to be in the working folder never replaces the
  /// program's own texts.
  /// - Throws: `DiagnosticError` that lists where it was looked for.
  static func find(named name: String, option: String?) throws(DiagnosticError) -> String {
    var places: [String] = []
    if let option {
      places = [option]
    } else if let variable = Interface.environment("RUJUKAN_DATA") {
      places = [variable]
    } else {
      places = aroundProgram + ["."]
    }
    let isGiven = places.count == 1
    for place in places {
      // The folder that holds it, the folder itself, or one beside the folder that was named.
      let beside = isGiven ? ["\(place)/../\(name)"] : []
      for candidate in ["\(place)/\(name)", place] + beside where holds(candidate, name) {
        if isSame(candidate, name) { return name }
        return candidate.hasPrefix("./") ? String(candidate.dropFirst(2)) : candidate
      }
    }
    throw DiagnosticError([
      Diagnostic(
        FileFinding.noLibrary(searched: places), at: SourcePosition(file: name, line: 0))
    ])
  }

  /// A folder counts when it carries the name, or is the texts' folder under another name.
  private static func holds(_ candidate: String, _ name: String) -> Bool {
    var status = stat()
    guard stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    return candidate == name || candidate.hasSuffix("/\(name)")
      || (name == "Statutes" && access("\(candidate)/utama.txt", R_OK) == 0)
  }

  /// Whether two paths lead to one folder; then messages show the shorter one.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  private static var aroundProgram: [String] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return [] }
    var path = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var places: [String] = []
    while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      path = String(path[..<slash])
      places.append(path)
      places.append(path + "/share/rujukan")
    }
    return places
  }
}
