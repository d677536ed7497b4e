internal import CLibXML2

/// How much a file may ask of the reader.
public struct XMLLimits: Sendable {
  /// Largest file in bytes.
  public let bytes: Int
  /// Most elements, attributes, comments and instructions together. Each takes some 120 bytes, however short it is in the
  /// file, so the bytes alone are no bound.
  public let pieces: Int

  /// Makes limits; no act known comes near the default, which bounds a tree to about 150 MiB.
  public init(bytes: Int = 16 << 20, pieces: Int = 500_000) {
    self.bytes = bytes
    self.pieces = pieces
  }
}

/// A parsed XML document. It owns the libxml2 tree and lives as long as any of its nodes.
///
/// Not `Sendable`: a document and its nodes stay with the task that parsed it.
public final class XMLDocument {
  let pointer: xmlDocPtr

  private init(pointer: xmlDocPtr) {
    self.pointer = pointer
  }

  deinit {
    xmlFreeDoc(pointer)
  }

  /// Parses bytes: UTF-8 alone, no DOCTYPE, no entities, no network, bounded size and depth.
  /// - Throws: `XMLFailure` with everything found until the parser stopped.
  public static func parse(
    _ bytes: UnsafeRawBufferPointer, limits: XMLLimits = XMLLimits()
  ) throws(XMLFailure) -> XMLDocument {
    _ = LibXML.ready
    guard bytes.count <= limits.bytes, let length = Int32(exactly: bytes.count) else {
      throw XMLFailure(problems: [
        XMLProblem(
          line: 0, column: 0, kind: .tooLarge(bytes: bytes.count, limit: limits.bytes))
      ])
    }
    guard length > 0, let context = xmlNewParserCtxt() else {
      throw XMLFailure(problems: [XMLProblem(line: 1, column: 1, kind: .empty)])
    }
    defer { xmlFreeParserCtxt(context) }
    if let place = Encoding.firstFault(in: bytes) {
      throw XMLFailure(problems: [
        XMLProblem(line: place.line, column: place.column, kind: .encoding)
      ])
    }
    let sink = ErrorSink(mostPieces: limits.pieces)
    let pointer = sink.collecting { target in
      lx_prepare_parser(context, target)
      PieceCount.install(in: context)
      return xmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, length, nil, nil, safeOptions)
    }
    guard let pointer, context.pointee.wellFormed == 1 else {
      if let pointer { xmlFreeDoc(pointer) }
      let problems = sink.reports.map { XMLProblem(parser: $0, limits) }.whereCut(bytes)
      throw XMLFailure(
        problems: problems.isEmpty
          ? [XMLProblem(line: 1, column: 1, kind: .empty)] : problems.withoutEchoes)
    }
    let document = XMLDocument(pointer: pointer)
    // UTF-16 without its mark, and a declaration of Latin-1, are bytes that UTF-8 allows.
    if let encoding = pointer.pointee.encoding, !Encoding.isUTF8(String(cString: encoding)) {
      throw XMLFailure(problems: [XMLProblem(line: 1, column: 1, kind: .encoding)])
    }
    return document
  }

  /// Parses bytes held in an array; see ``parse(_:limits:)``.
  public static func parse(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(XMLFailure) -> XMLDocument {
    // withUnsafeBytes rethrows untyped errors, so the result carries the failure out.
    let result: Result<XMLDocument, XMLFailure> = bytes.withUnsafeBytes { buffer in
      do throws(XMLFailure) {
        return .success(try parse(buffer, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The outermost element; `nil` for a document without one.
  public var root: XMLNode? {
    xmlDocGetRootElement(pointer).map { XMLNode(document: self, pointer: $0) }
  }

  /// Entities stay unexpanded, and nothing is fetched.
  private static let safeOptions = Int32(
    bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue)
}
