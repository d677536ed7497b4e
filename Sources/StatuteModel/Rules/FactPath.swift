/// A fact of one case: `A1.tujuan.kerja-paksa`.
///
/// The engine compares, sorts and prints facts all the time, so all copies share one object that
/// holds the parts together with their text.
public struct FactPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let parts: Parts

  /// The id that carries the fact; `perkara` for the case itself.
  public var id: String { parts.id }
  /// The key.
  public var key: String { parts.key }
  /// What stands below the key: a term, or an id and a term.
  public var rest: [String] { parts.rest }

  /// Makes a path.
  public init(_ id: String, _ key: String, _ rest: [String] = []) {
    parts = Parts(id, key, rest)
  }

  /// The path of what stands below this one: a term of its list.
  public func appending(_ part: String) -> FactPath {
    FactPath(Parts(parts, part))
  }

  private init(_ parts: Parts) {
    self.parts = parts
  }

  /// The path as files write it.
  public var description: String { parts.text }

  /// Whether one of the two names the other or a part of it.
  public func touches(_ other: FactPath) -> Bool {
    if parts === other.parts { return true }
    guard parts.isASCII, other.parts.isASCII else {
      let (a, b) = (description, other.description)
      return a == b || a.hasPrefix(b + ".") || b.hasPrefix(a + ".")
    }
    guard parts.mayTouch(other.parts) else { return false }
    let (a, b) = (parts.text, other.parts.text)
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    guard long.hasPrefix(short) else { return false }
    return long.utf8.dropFirst(short.utf8.count).first.map { $0 == Parts.stop } ?? true
  }

  /// Orders paths by their text.
  public static func < (left: FactPath, right: FactPath) -> Bool {
    if left.parts === right.parts { return false }
    if left.parts.isASCII, right.parts.isASCII, left.parts.head != right.parts.head {
      return left.parts.head < right.parts.head
    }
    return left.parts.text < right.parts.text
  }

  /// Whether two paths have the same parts: `a.b` and `c` is not `a` and `b.c`.
  public static func == (left: FactPath, right: FactPath) -> Bool {
    left.parts === right.parts
      || left.parts.head == right.parts.head && left.parts.text == right.parts.text
        && left.id == right.id
        && left.key == right.key && left.rest == right.rest
  }

  /// Hashes the text, which equal paths have in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts.text)
  }

  /// The parts of a path, with what is asked of them again and again.
  private final class Parts: Sendable {
    static let stop = UInt8(ascii: ".")

    let id: String
    let key: String
    let rest: [String]
    let text: String
    let isASCII: Bool
    /// The first bytes of an ASCII text, ordered as the text is: nearly all paths differ in them.
    let head: Head

    struct Head: Comparable {
      var first: UInt64 = 0
      var second: UInt64 = 0

      init(_ text: String, isASCII: Bool) {
        guard isASCII else { return }
        var place = 0
        for byte in text.utf8.prefix(16) {
          let bits = UInt64(byte) << UInt64(56 - 8 * (place & 7))
          if place < 8 { first |= bits } else { second |= bits }
          place += 1
        }
      }

      static func < (left: Head, right: Head) -> Bool {
        left.first != right.first ? left.first < right.first : left.second < right.second
      }
    }

    /// Whether the first bytes allow that one text begins with the other.
    func mayTouch(_ other: Parts) -> Bool {
      let common = min(text.utf8.count, other.text.utf8.count)
      func agrees(_ one: UInt64, _ two: UInt64, _ bytes: Int) -> Bool {
        bytes <= 0 || (one ^ two) >> UInt64(64 - 8 * min(bytes, 8)) == 0
      }
      return agrees(head.first, other.head.first, common)
        && agrees(head.second, other.head.second, common - 8)
    }

    /// Parts with one more below them.
    init(_ upper: Parts, _ part: String) {
      id = upper.id
      key = upper.key
      rest = upper.rest + [part]
      var text = upper.text
      text.reserveCapacity(text.utf8.count + 1 + part.utf8.count)
      text.append(".")
      text.append(part)
      self.text = text
      isASCII = upper.isASCII && part.utf8.allSatisfy { $0 < 0x80 }
      head = Head(text, isASCII: isASCII)
    }

    init(_ id: String, _ key: String, _ rest: [String]) {
      self.id = id
      self.key = key
      self.rest = rest
      var text = id
      text.append(".")
      text.append(key)
      for part in rest {
        text.append(".")
        text.append(part)
      }
      self.text = text
      isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      head = Head(text, isASCII: isASCII)
    }
  }
}
