#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Opens the browser at an address that must not be seen: everybody on the machine can read the
/// arguments of a program, so the browser is given a private file that leads on.
struct BrowserDoor: Sendable {
  private let folder: String
  private var file: String { "\(folder)/masuk.html" }

  /// Writes the file; `nil` where there is no screen, or the file cannot be written.
  init?(address: String) {
    guard isatty(STDOUT_FILENO) == 1,
      Interface.environment("DISPLAY") != nil || Interface.environment("WAYLAND_DISPLAY") != nil
    else { return nil }
    let parent = Interface.environment("XDG_RUNTIME_DIR") ?? "/tmp"
    var name = Array("\(parent)/rujukan-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let page = "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=\(address)\">"
    let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      rmdir(folder)
      return nil
    }
    let bytes = Array(page.utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    Glibc.close(descriptor)
    if written != bytes.count {
      close()
      return nil
    }
  }

  /// Asks the desktop to open the file.
  func open() {
    var child = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(file), nil]
    defer { for argument in arguments { free(argument) } }
    posix_spawnp(&child, "xdg-open", nil, nil, &arguments, environ)
  }

  /// Removes the file.
  func close() {
    unlink(file)
    rmdir(folder)
  }
}
