/// An address in AKN's naming convention: an act, and perhaps a portion of it, such as
/// `/akn/id/act/uu/2023/1/~art_455` or `/akn/id/act/uu/2007/21/ind@2007-04-19/!main~art_7`.
public struct WorkAddress: Hashable, Sendable {
  /// The work: `/akn/id/act/uu/2023/1`.
  public let work: String
  /// The portion's eId: `art_455`; `nil` for the whole act.
  public let portion: String?

  /// Makes an address.
  public init(work: String, portion: String?) {
    self.work = work
    self.portion = portion
  }

  /// Reads an address; `nil` where it does not follow the convention.
  public init?(_ address: String) {
    let halves = address.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first else { return nil }
    let parts = first.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // "", "akn", country, "act", kind, year, number, then expression and component.
    guard parts.count >= 7, parts[0].isEmpty, parts[1] == "akn", parts[3] == "act",
      parts[2...6].allSatisfy({ !$0.isEmpty }),
      parts[5].count == 4, parts[5].allSatisfy({ $0.isASCII && $0.isNumber }),
      parts[6].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    if halves.count == 2 {
      let portion = String(halves[1])
      guard !portion.isEmpty,
        portion.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
      else { return nil }
      self.portion = portion
    } else {
      portion = nil
    }
    work = parts[0...6].joined(separator: "/")
  }
}

extension WorkAddress {
  /// The identifier of the act, by its kind, number and year; `nil` where its number is none.
  public var act: ActIdentifier? {
    let parts = work.split(separator: "/")
    guard parts.count == 6, let year = Int(parts[4]), let number = Int(parts[5]) else { return nil }
    return ActIdentifier(kind: String(parts[3]), number: number, year: year)
  }
}

/// Where a citation leads.
public enum ReferenceTarget: Hashable, Sendable {
  /// A provision of the same act, by eId.
  case here(String)
  /// Another act, or a provision of an act that is not held in the same file.
  case elsewhere(WorkAddress)

  /// Reads an `href`; `nil` where it is neither `#eId` nor an address.
  public init?(href: String) {
    if href.hasPrefix("#") {
      guard href.count > 1 else { return nil }
      self = .here(String(href.dropFirst()))
    } else if let address = WorkAddress(href) {
      self = .elsewhere(address)
    } else {
      return nil
    }
  }
}
