#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Names of the files in a folder.
enum FolderListing {
  /// The names that end so, sorted; hidden files are left out.
  static func names(in path: String, ending: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }
}
