internal import CLibXML2

/// Collects what libxml2 reports during one call; strings are copied out at once.
final class ErrorSink {
  struct Report {
    let code: Int
    let line: Int
    let column: Int
    let message: String
  }

  /// One file cannot flood the memory with reports.
  static let limit = 1000

  private(set) var reports: [Report] = []
  private let mostPieces: Int
  private var pieces = 0

  init(mostPieces: Int = .max) {
    self.mostPieces = mostPieces
  }

  /// Counts pieces of a tree that is being built; false once there are too many, which is said once.
  func mayAdd(_ count: Int, line: Int, column: Int) -> Bool {
    guard pieces <= mostPieces else { return false }
    pieces += count
    guard pieces > mostPieces else { return true }
    reports.append(Report(code: -2, line: line, column: column, message: ""))
    return false
  }

  /// Runs `body` with a C sink that writes here; the sink must not outlive the call.
  func collecting<Result>(_ body: (UnsafeMutablePointer<lx_sink>) -> Result) -> Result {
    withExtendedLifetime(self) {
      var sink = lx_sink()
      sink.user = Unmanaged.passUnretained(self).toOpaque()
      sink.fn = { user, _, code, _, line, column, message in
        guard let user else { return }
        let sink = Unmanaged<ErrorSink>.fromOpaque(user).takeUnretainedValue()
        guard sink.reports.count < ErrorSink.limit else { return }
        sink.reports.append(
          Report(
            code: Int(code), line: Int(line), column: Int(column),
            message: message.map { String(cString: $0).trimmedLine } ?? ""))
      }
      return body(&sink)
    }
  }
}

extension String {
  /// libxml2 ends its messages with a line break.
  fileprivate var trimmedLine: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }
}

extension [XMLProblem] {
  /// A document ends with ">"; where it does not, what the parser misses on the last line was cut.
  func whereCut(_ bytes: UnsafeRawBufferPointer) -> [XMLProblem] {
    let blanks: [UInt8] = [0x20, 0x0A, 0x0D, 0x09]
    guard let last = bytes.last(where: { !blanks.contains($0) }), last != UInt8(ascii: ">") else {
      return self
    }
    let lastLine = map(\.line).max()
    return map { problem in
      switch problem.kind {
      case .malformed, .tagMismatch:
        guard problem.line == lastLine else { return problem }
        return XMLProblem(line: problem.line, column: problem.column, kind: .cutOff)
      default: return problem
      }
    }
  }

  /// The parser says the same fault again as it leaves each element; the first says it all.
  var withoutEchoes: [XMLProblem] {
    var seen: Set<XMLProblem> = []
    var result: [XMLProblem] = []
    for problem in self {
      if case .malformed = problem.kind, result.contains(where: { $0.line == problem.line }) {
        continue
      }
      let place = XMLProblem(line: problem.line, column: 0, kind: problem.kind)
      if seen.insert(place).inserted { result.append(problem) }
    }
    return result
  }
}

extension XMLProblem {
  /// A parser report as a problem; codes are libxml2's `xmlParserErrors`.
  init(parser report: ErrorSink.Report, _ limits: XMLLimits) {
    let kind: Kind =
      switch report.code {
      case -1: .doctype
      case -2: .tooMany(limit: limits.pieces)
      case Int(XML_ERR_DOCUMENT_EMPTY.rawValue): .empty
      case Int(XML_ERR_INVALID_CHAR.rawValue), Int(XML_ERR_INVALID_CHARREF.rawValue):
        .forbiddenCharacter
      case Int(XML_ERR_INVALID_ENCODING.rawValue), Int(XML_ERR_UNKNOWN_ENCODING.rawValue),
        Int(XML_ERR_UNSUPPORTED_ENCODING.rawValue), Int(XML_I18N_CONV_FAILED.rawValue):
        .encoding
      case Int(XML_ERR_TAG_NAME_MISMATCH.rawValue): .tagMismatch
      case Int(XML_ERR_TAG_NOT_FINISHED.rawValue), Int(XML_ERR_COMMENT_NOT_FINISHED.rawValue),
        Int(XML_ERR_PI_NOT_FINISHED.rawValue), Int(XML_ERR_CDATA_NOT_FINISHED.rawValue),
        Int(XML_ERR_XMLDECL_NOT_FINISHED.rawValue):
        .cutOff
      case Int(XML_ERR_UNDECLARED_ENTITY.rawValue), Int(XML_WAR_UNDECLARED_ENTITY.rawValue):
        .unknownEntity
      case Int(XML_ERR_INTERNAL_ERROR.rawValue) where report.message.contains("depth"): .tooDeep
      default: .malformed(report.message)
      }
    self.init(line: report.line, column: report.column, kind: kind)
  }
}
