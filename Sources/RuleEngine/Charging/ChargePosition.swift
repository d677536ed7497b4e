internal import StatuteModel

/// Where a charge stands in an indictment; a step that has only one place is `nil`.
public struct ChargePosition: Hashable, Sendable {
  /// Its place among charges that all stand, from 0.
  public let cumulative: Int?
  /// Its place among alternatives, from 0.
  public let alternative: Int?
  /// Its place among subsidiary charges, from 0.
  public let subsidiary: Int?

  /// What it is called: "Tunggal", "Kesatu", "Kesatu Primair", "Kesatu Kedua Subsidair".
  public var label: String {
    var parts = cumulative.map { [Self.ordinal($0)] } ?? []
    if let alternative {
      // Inside a numbered charge the first alternative is told from it by its word.
      parts.append(
        cumulative != nil && alternative == 0 ? "Pertama" : Self.ordinal(alternative))
    }
    if let subsidiary { parts.append(Self.layer(subsidiary)) }
    return parts.isEmpty ? "Tunggal" : parts.joined(separator: " ")
  }

  private static func ordinal(_ index: Int) -> String {
    "Ke\(Terbilang.words(for: Int64(index) + 1))"
  }

  private static func layer(_ index: Int) -> String {
    guard index > 0 else { return "Primair" }
    return String(repeating: "Lebih ", count: index - 1) + "Subsidair"
  }
}
