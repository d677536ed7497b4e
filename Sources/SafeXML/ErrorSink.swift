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

extension XMLProblem {
  /// A parser report as a problem; codes are libxml2's `xmlParserErrors`.
  init(parser report: ErrorSink.Report) {
    let kind: Kind =
      switch report.code {
      case -1: .doctype
      case Int(XML_ERR_DOCUMENT_EMPTY.rawValue): .empty
      case Int(XML_ERR_INVALID_CHAR.rawValue), Int(XML_ERR_INVALID_CHARREF.rawValue):
        .forbiddenCharacter
      case Int(XML_ERR_INVALID_ENCODING.rawValue), Int(XML_ERR_UNKNOWN_ENCODING.rawValue),
        Int(XML_ERR_UNSUPPORTED_ENCODING.rawValue), Int(XML_I18N_CONV_FAILED.rawValue):
        .encoding
      case Int(XML_ERR_TAG_NAME_MISMATCH.rawValue): .tagMismatch
      case Int(XML_ERR_TAG_NOT_FINISHED.rawValue), Int(XML_ERR_GT_REQUIRED.rawValue): .cutOff
      case Int(XML_ERR_UNDECLARED_ENTITY.rawValue), Int(XML_WAR_UNDECLARED_ENTITY.rawValue):
        .unknownEntity
      case Int(XML_ERR_INTERNAL_ERROR.rawValue) where report.message.contains("depth"): .tooDeep
      default: .malformed(report.message)
      }
    self.init(line: report.line, column: report.column, kind: kind)
  }
}
