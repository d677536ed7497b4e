public import StatuteModel

/// One thing that a case file says (*pernyataan*), as narratives name it: `A1.cara.penipuan`,
/// `A1.tereksploitasi=tidak`, `P1.nama=A.M.`.
public struct Statement: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The fact: id, key and what stands below it.
  public let path: FactPath
  /// What the file says of it; `nil` for a plain yes.
  public let value: String?

  /// Makes a statement.
  public init(_ path: FactPath, value: String? = nil) {
    self.path = path
    self.value = value
  }

  /// Reads `A1.rute.tujuan=MY`; `nil` for what is no path of an id and a key.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { Self.trimmed($0) }
    guard let name = halves.first else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, !parts.contains(where: \.isEmpty), !name.contains(" "),
      halves.count == 1 || halves.last?.isEmpty == false
    else { return nil }
    path = FactPath(parts[0], parts[1], Array(parts.dropFirst(2)))
    value = halves.count == 2 ? halves.last : nil
  }

  /// The statement as narratives write it.
  public var description: String { value.map { "\(path)=\($0)" } ?? path.description }

  /// Orders statements by their text.
  public static func < (left: Statement, right: Statement) -> Bool {
    left.description < right.description
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let space: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: space).reversed().drop(while: space).reversed())
  }
}
