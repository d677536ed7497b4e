internal import CLibXML2

/// The set-up of libxml2 and the documents that a schema may import.
///
/// Both stand in this file and nowhere else: the loader and its table are C statics, of which every
/// object file has its own, and a debug build makes one object file of every Swift file.
enum LibXML {
  /// One-time set-up; dispatch-once by the language.
  static let ready: Void = lx_bootstrap()

  /// Serves `resources` to libxml2's loader on this thread while `body` runs.
  static func withResources<Result>(
    _ resources: [String: [UInt8]], _ body: () -> Result
  ) -> Result {
    var names: [UnsafeMutablePointer<CChar>] = []
    var table: [lx_resource] = []
    defer { for name in names { name.deallocate() } }
    var buffers: [UnsafeMutablePointer<CChar>] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for (name, bytes) in resources.sorted(by: { $0.key < $1.key }) {
      let copiedName = name.copiedCString
      let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
      for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      names.append(copiedName)
      buffers.append(buffer)
      table.append(lx_resource(name: copiedName, bytes: buffer, length: Int32(bytes.count)))
    }
    return table.withUnsafeBufferPointer { resources in
      lx_set_resources(resources.baseAddress, Int32(resources.count))
      defer { lx_set_resources(nil, 0) }
      return body()
    }
  }
}

extension String {
  fileprivate var copiedCString: UnsafeMutablePointer<CChar> {
    let bytes = Array(utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return copy
  }
}
