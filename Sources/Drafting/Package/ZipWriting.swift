internal import CLibZip

extension Zip {
  /// Packs entries in the given order; the same entries give the same bytes.
  static func write(_ entries: [Entry]) throws(PackageProblem) -> [UInt8] {
    // libzip reads the parts when the archive is closed, so one buffer outlives them all.
    var joined: [UInt8] = []
    var ranges: [Range<Int>] = []
    for entry in entries {
      let start = joined.count
      joined += entry.bytes
      ranges.append(start..<joined.count)
    }
    return try joined.withUnsafeBufferPointer { (buffer) throws(PackageProblem) in
      guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten }
      defer { zip_source_free(target) }
      zip_source_keep(target)  // the archive frees one reference, we read and free the other
      guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
        zip_source_free(target)
        throw .notWritten
      }
      for (entry, range) in zip(entries, ranges) {
        guard add(entry.name, UnsafeBufferPointer(rebasing: buffer[range]), to: archive) else {
          zip_discard(archive)
          throw .notWritten
        }
      }
      guard zip_close(archive) == 0 else {
        zip_discard(archive)
        throw .notWritten
      }
      return try content(of: target)
    }
  }

  /// 1 January 1980 in the form of MS-DOS: the time of writing would make every file different.
  private static let fixedDate: UInt16 = 0x0021

  private static func add(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0)
    else { return false }
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
