internal import CaseRegistry
internal import Foundation
internal import StatuteModel

/// Where a user's own data are kept.
enum UserData {
  /// A file in `$XDG_DATA_HOME/rujukan`, else in `~/.local/share/rujukan`.
  static func file(_ name: String) -> String { "\(folder)/\(name)" }

  private static var folder: String {
    if let folder = Interface.environment("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return "\(folder)/rujukan"
    }
    return "\(Interface.environment("HOME") ?? ".")/.local/share/rujukan"
  }

  /// Whether a registry stands here or could be made: a file is made beside it and taken away.
  /// - Throws: `RegistryError` that says what is in the way.
  static func checkPlace(of path: String) throws(RegistryError) {
    guard !CaseRegistry.isThere(path) else { return }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder), isFolder.boolValue
    else { throw RegistryError.noSuchFolder(parent) }
    let trial = "\(path).\(UUID().uuidString)"
    guard FileManager.default.createFile(atPath: trial, contents: nil) else {
      throw RegistryError.notWritable(file: path)
    }
    try? FileManager.default.removeItem(atPath: trial)
  }

  /// Makes the folder of a file of the user's own, which nobody else may look into. A file that the
  /// user placed elsewhere needs a folder of the user's making; whether this one could be made shows
  /// when the file is opened.
  static func makeFolder(for path: String) {
    guard path.hasPrefix(folder + "/") else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
