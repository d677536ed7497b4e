#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A line from standard input that the terminal does not show.
enum HiddenLine {
  static func read() -> String? {
    var usual = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &usual) == 0
    if isTerminal {
      var hidden = usual
      hidden.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer {
      if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
    }
    return readLine(strippingNewline: true)
  }
}
