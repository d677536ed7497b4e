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

  /// Makes the folder of a file of the user's own, which nobody else may look into. A file that the
  /// user placed elsewhere needs a folder of the user's making; whether this one could be made shows
  /// when the file is opened.
  static func makeFolder(for path: String) {
    guard path.hasPrefix(folder + "/") else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
