#if canImport(Glibc)
  // `stdout` is a variable in C; here it is only read.
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

/// Standard output: whether everything printed has reached it.
enum StandardOutput {
  /// Empties the buffer; says whether every byte could be written.
  static func flush() -> Bool {
    fflush(stdout) == 0 && ferror(stdout) == 0
  }
}
