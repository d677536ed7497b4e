internal import CLibZip

/// A ZIP archive as named byte arrays; no libzip type leaves this folder.
enum Zip {
  /// A file in the archive.
  struct Entry: Hashable, Sendable {
    let name: String
    var bytes: [UInt8]
  }

  /// Unpacks an archive within limits. Sizes are those of the central directory, and reading stops
  /// there, so an entry that unpacks to more than it declares is damaged, not a bomb.
  static func read(
    _ bytes: [UInt8], limits: PackageLimits
  ) throws(PackageProblem) -> [Entry] {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    if bytes.starts(with: compoundFileMark) { throw .oldOrProtected }
    guard bytes.starts(with: localHeaderMark) else { throw .notPackage }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(PackageProblem) in
      try read(buffer, limits: limits)
    }
  }

  /// Word 97–2003 and password-protected files share this container.
  private static let compoundFileMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let localHeaderMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static func read(
    _ buffer: UnsafeBufferPointer<UInt8>, limits: PackageLimits
  ) throws(PackageProblem) -> [Entry] {
    guard let archive = open(buffer) else { throw .damaged(part: nil) }
    defer { zip_discard(archive) }
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.parts else {
      throw .tooManyParts(count: count, limit: limits.parts)
    }
    let statistics = try directory(of: archive, count: count, limits: limits)
    var entries: [Entry] = []
    for (index, entry) in statistics.enumerated() where !entry.name.hasSuffix("/") {
      let content = try content(of: archive, at: index, name: entry.name, size: entry.size)
      entries.append(Entry(name: entry.name, bytes: content))
    }
    return entries
  }

  /// Opens an archive; its bytes must stay until it is discarded.
  static func open(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil)
    guard let source else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Names and sizes of all entries, checked before anything is unpacked.
  private static func directory(
    of archive: OpaquePointer, count: Int, limits: PackageLimits
  ) throws(PackageProblem) -> [(name: String, size: Int)] {
    var result: [(name: String, size: Int)] = []
    var seen: Set<String> = []
    var total = 0
    for index in 0..<count {
      var statistics = zip_stat_t()
      guard zip_stat_index(archive, UInt64(index), 0, &statistics) == 0,
        let characters = statistics.name, let size = Int(exactly: statistics.size)
      else { throw .damaged(part: nil) }
      let name = String(cString: characters)
      guard isSafe(name) else { throw .unsafeName(name) }
      guard seen.insert(name.lowercased()).inserted else { throw .duplicateName(name) }
      guard statistics.encryption_method == UInt16(ZIP_EM_NONE) else {
        throw .encrypted(part: name)
      }
      guard size <= limits.unpackedBytes - total else {
        throw .unpacksTooLarge(
          bytes: total.addingReportingOverflow(size).partialValue, limit: limits.unpackedBytes)
      }
      total += size
      result.append((name, size))
    }
    return result
  }

  private static func content(
    of archive: OpaquePointer, at index: Int, name: String, size: Int
  ) throws(PackageProblem) -> [UInt8] {
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      throw .damaged(part: name)
    }
    defer { zip_fclose(file) }
    // One byte more than declared: reading to the end is what makes libzip check the CRC.
    var filled = 0
    var isDamaged = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      while filled < size + 1 {
        let read = zip_fread(
          file, buffer.baseAddress?.advanced(by: filled), UInt64(size + 1 - filled))
        if read < 0 { isDamaged = true }
        if read <= 0 { break }
        filled += Int(read)
      }
      initialized = filled
    }
    guard !isDamaged, bytes.count == size else { throw .damaged(part: name) }
    return bytes
  }

  /// Whether a name stays inside the package on every system.
  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":") else {
      return false
    }
    return name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && name.split(separator: "/").allSatisfy { $0 != ".." && $0 != "." }
  }
}
