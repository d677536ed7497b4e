internal import CLibXML2

/// A schema that does not compile; the validator's own words with lines in the schema.
public struct SchemaFailure: Error, Hashable, Sendable {
  /// The problems in the schema.
  public let problems: [XMLProblem]
}

/// A compiled RELAX NG schema.
///
/// Unchecked because libxml2 reads a compiled schema without changing it; each validation has a
/// context of its own.
public final class RelaxNGSchema: @unchecked Sendable {
  private let pointer: xmlRelaxNGPtr

  /// Compiles a schema that imports nothing.
  public init(_ bytes: [UInt8]) throws(SchemaFailure) {
    _ = LibXML.ready
    let sink = ErrorSink()
    let compiled: xmlRelaxNGPtr? = bytes.withUnsafeBytes { buffer in
      guard let length = Int32(exactly: buffer.count),
        let context = xmlRelaxNGNewMemParserCtxt(
          buffer.bindMemory(to: CChar.self).baseAddress, length)
      else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(context) }
      return sink.collecting { target in
        lx_rng_parser_errors(context, target)
        return xmlRelaxNGParse(context)
      }
    }
    guard let compiled else { throw SchemaFailure(problems: sink.schemaProblems) }
    pointer = compiled
  }

  deinit {
    xmlRelaxNGFree(pointer)
  }

  /// What the schema does not allow in a document, in the order of the file.
  public func validate(_ document: XMLDocument) -> [XMLProblem] {
    let sink = ErrorSink()
    guard let context = xmlRelaxNGNewValidCtxt(pointer) else { return [] }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    let result = sink.collecting { target in
      lx_rng_valid_errors(context, target)
      return xmlRelaxNGValidateDoc(context, document.pointer)
    }
    return sink.problems(of: result)
  }
}

/// A compiled W3C schema, such as Akoma Ntoso's.
///
/// Unchecked for the reason given at ``RelaxNGSchema``.
public final class XSDSchema: @unchecked Sendable {
  private let pointer: xmlSchemaPtr

  /// Compiles a schema; `imports` are the only documents that it may import, by file name.
  public init(_ bytes: [UInt8], imports: [String: [UInt8]] = [:]) throws(SchemaFailure) {
    _ = LibXML.ready
    let sink = ErrorSink()
    let compiled: xmlSchemaPtr? = LibXML.withResources(imports) {
      bytes.withUnsafeBytes { buffer in
        guard let length = Int32(exactly: buffer.count),
          let context = xmlSchemaNewMemParserCtxt(
            buffer.bindMemory(to: CChar.self).baseAddress, length)
        else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        return sink.collecting { target in
          lx_xsd_parser_errors(context, target)
          return xmlSchemaParse(context)
        }
      }
    }
    guard let compiled else { throw SchemaFailure(problems: sink.schemaProblems) }
    pointer = compiled
  }

  deinit {
    xmlSchemaFree(pointer)
  }

  /// What the schema does not allow in a document, in the order of the file.
  public func validate(_ document: XMLDocument) -> [XMLProblem] {
    let sink = ErrorSink()
    guard let context = xmlSchemaNewValidCtxt(pointer) else { return [] }
    defer { xmlSchemaFreeValidCtxt(context) }
    let result = sink.collecting { target in
      lx_xsd_valid_errors(context, target)
      return xmlSchemaValidateDoc(context, document.pointer)
    }
    return sink.problems(of: result)
  }
}

extension ErrorSink {
  fileprivate var schemaProblems: [XMLProblem] {
    let problems = reports.map {
      XMLProblem(line: $0.line, column: $0.column, kind: .schema($0.message))
    }
    return problems.isEmpty
      ? [XMLProblem(line: 0, column: 0, kind: .schema("not a schema"))] : problems
  }

  /// A validator that fails without a word must not pass for one that found nothing.
  fileprivate func problems(of result: Int32) -> [XMLProblem] {
    result == 0 ? [] : schemaProblems
  }
}
