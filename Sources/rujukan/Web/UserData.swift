/// Where a user's own data are kept.
enum UserData {
  /// A file in `$XDG_DATA_HOME/rujukan`, else in `~/.local/share/rujukan`.
  static func file(_ name: String) -> String {
    if let folder = Interface.environment("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return "\(folder)/rujukan/\(name)"
    }
    return "\(Interface.environment("HOME") ?? ".")/.local/share/rujukan/\(name)"
  }
}
