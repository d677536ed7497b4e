internal import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The language and the looks of what is printed, decided once from the command line and the
/// environment, because help is made before options are parsed.
enum Interface {
  /// The language that is written now: that of the reader, in the workbench.
  @TaskLocal static var chosen: Language?

  /// The language that was chosen for what is written now, else that of the command line.
  static var language: Language { chosen ?? preferred }

  /// `--bahasa en`, else `RUJUKAN_BAHASA`, else Indonesian.
  private static let preferred: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--bahasa", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .indonesian
      }
      if argument.hasPrefix("--bahasa=") {
        return Language(rawValue: String(argument.dropFirst(9))) ?? .indonesian
      }
    }
    return environment("RUJUKAN_BAHASA").flatMap(Language.init(rawValue:)) ?? .indonesian
  }()

  /// The sentence in the language in use; both must be given.
  static func words(_ indonesian: String, _ english: String) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  /// A variable of the environment; `nil` where it is empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Colours only on a terminal, and not where `NO_COLOR` is set.
  static let usesColour =
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"

  /// Columns to fill: the terminal's, at most 100; 80 where there is none.
  static let width: Int = {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return min(max(Int(size.ws_col), 40), 100)
  }()

  /// Today by the machine's clock and time zone.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return date ?? epoch
  }

  private static let epoch = CalendarDate(dayNumber: 0) ?? today

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
