#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Whether an address and port can be listened on, asked before the server starts so that the
/// answer can be given in plain words.
enum PortCheck {
  case free, inUse, refused

  static func check(address: String, port: Int) -> PortCheck {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address, "\(port)", &hints, &found) == 0, let found else { return .refused }
    defer { freeaddrinfo(found) }
    let info = found.pointee
    let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
    guard descriptor >= 0 else { return .refused }
    defer { close(descriptor) }
    var one: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 1) == 0 else {
      return errno == EADDRINUSE ? .inUse : .refused
    }
    return .free
  }
}
