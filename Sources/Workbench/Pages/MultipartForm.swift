/// A form that carries files, as browsers send it: `multipart/form-data`.
struct MultipartForm: Sendable {
  /// A file that was sent. Its name is not kept: it could be a person's.
  struct File: Sendable {
    /// The field that it was chosen in.
    let field: String
    /// What is in it.
    let bytes: [UInt8]
  }

  /// The fields that are no files.
  private(set) var fields = FormFields()
  /// The files, in the order of the form.
  private(set) var files: [File] = []

  /// The boundary that a content type names; `nil` for another type.
  static func boundary(in type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data"),
      let start = type.firstRange(of: "boundary=")
    else { return nil }
    let name = type[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
    return (1...70).contains(name.utf8.count) ? String(name) : nil
  }

  /// Reads the parts; what follows no boundary is no part.
  init(_ bytes: [UInt8], boundary: String) {
    let mark = Array("--\(boundary)".utf8)
    var rest = bytes[...]
    var texts: [String] = []
    guard let first = Self.position(of: mark, in: rest) else { return }
    rest = rest[(first + mark.count)...]
    while let end = Self.position(of: Array("\r\n".utf8) + mark, in: rest) {
      if let part = Self.part(rest[..<end]) {
        if part.isFile {
          files.append(File(field: part.name, bytes: Array(part.content)))
        } else {
          let text = String(decoding: part.content, as: UTF8.self)
          texts.append("\(FormFields.encoded(part.name))=\(FormFields.encoded(text))")
        }
      }
      rest = rest[(end + 2 + mark.count)...]
    }
    fields = FormFields(texts.joined(separator: "&"))
  }

  private static func part(
    _ bytes: ArraySlice<UInt8>
  ) -> (name: String, isFile: Bool, content: ArraySlice<UInt8>)? {
    let gap = Array("\r\n\r\n".utf8)
    guard let end = position(of: gap, in: bytes) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard let start = head.firstRange(of: "; name=\"") else { return nil }
    let name = head[start.upperBound...].prefix { $0 != "\"" }
    return (String(name), head.contains("filename="), bytes[(end + gap.count)...])
  }

  private static func position(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: mark) { return found }
      start = found + 1
    }
    return nil
  }
}
