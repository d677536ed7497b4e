internal import GRDB

/// The FTS5 tokenizer of the index: the words as written, with their keys at the same place.
///
/// `highlight()` and `snippet()` look only at the words as written, so marks fall on the words of
/// the law. In a query, a word after `WordTable.keyMark` stands for its keys, a word after
/// `WordTable.bareKeyMark` is one key, and a word without a mark stands for itself.
final class ProvisionTokenizer: FTS5CustomTokenizer {
  static let name = "rujukan"

  private let forms: WordForms
  private var table = WordTable()
  private var scanner = WordScanner()

  init(db: Database, arguments: [String]) throws {
    guard let forms = WordForms() else { throw SearchError.stemmerUnavailable }
    self.forms = forms
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return ResultCode.SQLITE_OK.rawValue }
    return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
      let text = UnsafeBufferPointer(start: start, count: Int(nText))
      return tokenize(
        text, isQuery: tokenization.contains(.query),
        wantsKeys: !tokenization.contains(.aux)
      ) { flags, token, place in
        token.withMemoryRebound(to: CChar.self) { token in
          tokenCallback(
            context, flags, token.baseAddress, CInt(token.count), CInt(place.lowerBound),
            CInt(place.upperBound))
        }
      }
    }
  }

  private typealias Emit = (CInt, UnsafeBufferPointer<UInt8>, Range<Int>) -> CInt

  private func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, isQuery: Bool, wantsKeys: Bool, emit: Emit
  ) -> CInt {
    var position = 0
    while let place = scanner.next(in: text, from: &position) {
      let mark = isQuery && place.lowerBound > 0 ? text[place.lowerBound - 1] : 0
      if mark == WordTable.bareKeyMark {
        let key = [WordTable.keyMark] + scanner.word
        let code = key.withUnsafeBufferPointer { emit(0, $0, place) }
        guard code == ResultCode.SQLITE_OK.rawValue else { return code }
        continue
      }
      let tokens = table.tokens(of: scanner.word, hyphen: scanner.hyphen, forms: forms)
      var selection = 0..<tokens.ends.count
      if isQuery {
        let hasKeys = mark == WordTable.keyMark && tokens.ends.count > 1
        selection = hasKeys ? 1..<tokens.ends.count : 0..<1
      } else if !wantsKeys {
        selection = 0..<1
      }
      let code = Self.emit(tokens, selection, of: table, at: place, emit: emit)
      guard code == ResultCode.SQLITE_OK.rawValue else { return code }
    }
    return ResultCode.SQLITE_OK.rawValue
  }

  private static func emit(
    _ tokens: WordTable.Tokens, _ selection: Range<Int>, of table: WordTable,
    at place: Range<Int>, emit: Emit
  ) -> CInt {
    table.withBytes { bytes in
      let ends = tokens.ends
      for index in selection {
        let start = index == 0 ? tokens.start : ends[ends.startIndex + index - 1]
        let token = UnsafeBufferPointer(rebasing: bytes[start..<ends[ends.startIndex + index]])
        let flags = index == selection.lowerBound ? 0 : FTS5TokenFlags.colocated.rawValue
        let code = emit(flags, token, place)
        guard code == ResultCode.SQLITE_OK.rawValue else { return code }
      }
      return ResultCode.SQLITE_OK.rawValue
    }
  }
}
