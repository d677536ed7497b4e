internal import CLibZip

extension Zip {
  /// Packs entries in the given order; the same entries give the same bytes.
  /// - Parameter packed: parts that are packed already, which are copied as they are
  static func write(
    _ entries: [Entry], copyingFrom packed: PackedParts? = nil
  ) throws(PackageProblem) -> [UInt8] {
    // libzip reads the parts when the archive is closed, so one buffer outlives them all. The
    // packed ones stand first in it.
    var joined = packed?.archive ?? []
    let archive = 0..<joined.count
    var contents: [Content] = []
    for entry in entries {
      if let packed, packed.holds(entry) {
        contents.append(.packed)
      } else {
        let start = joined.count
        joined += entry.bytes
        contents.append(.plain(start..<joined.count))
      }
    }
    return try joined.withUnsafeBufferPointer { (buffer) throws(PackageProblem) in
      let source = archive.isEmpty ? nil : open(UnsafeBufferPointer(rebasing: buffer[archive]))
      defer { if let source { zip_discard(source) } }
      return try write(zip(entries, contents).map { ($0.name, $1) }, in: buffer, from: source)
    }
  }

  /// Where the bytes of an entry come from.
  private enum Content {
    /// From a stretch of the buffer.
    case plain(Range<Int>)
    /// As they are packed, from the entry of the same name.
    case packed
  }

  private static func write(
    _ contents: [(name: String, content: Content)], in buffer: UnsafeBufferPointer<UInt8>,
    from packed: OpaquePointer?
  ) throws(PackageProblem) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten }
    defer { zip_source_free(target) }
    zip_source_keep(target)  // the archive frees one reference, we read and free the other
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .notWritten
    }
    for (name, content) in contents {
      let source: OpaquePointer? =
        switch content {
        case .plain(let range):
          zip_source_buffer(
            archive, buffer.baseAddress?.advanced(by: range.lowerBound), UInt64(range.count), 0)
        case .packed:
          copied(name, from: packed, to: archive)
        }
      guard add(name, source, to: archive) else {
        zip_discard(archive)
        throw .notWritten
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .notWritten
    }
    return try self.content(of: target)
  }

  private static func copied(
    _ name: String, from packed: OpaquePointer?, to archive: OpaquePointer
  ) -> OpaquePointer? {
    let index = zip_name_locate(packed, name, 0)
    guard index >= 0 else { return nil }
    return zip_source_zip(archive, packed, UInt64(index), zip_flags_t(ZIP_FL_COMPRESSED), 0, 0)
  }

  /// 1 January 1980 in the form of MS-DOS: the time of writing would make every file different.
  private static let fixedDate: UInt16 = 0x0021

  private static func add(
    _ name: String, _ source: OpaquePointer?, to archive: OpaquePointer
  ) -> Bool {
    guard let source else { return false }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, fixedDate, 0) == 0
  }

  private static func content(of source: OpaquePointer) throws(PackageProblem) -> [UInt8] {
    var statistics = zip_stat_t()
    guard zip_source_stat(source, &statistics) == 0, let size = Int(exactly: statistics.size),
      zip_source_open(source) == 0
    else { throw .notWritten }
    defer { zip_source_close(source) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      let read = zip_source_read(source, buffer.baseAddress, UInt64(size))
      initialized = max(0, Int(read))
    }
    guard bytes.count == size else { throw .notWritten }
    return bytes
  }
}
