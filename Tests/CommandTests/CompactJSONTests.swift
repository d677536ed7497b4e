import Foundation
import Testing

@testable import rujukan

@Suite("JSON on one line")
struct CompactJSONTests {
  private struct Sample: Encodable {
    struct Inner: Encodable {
      let b, a: String?
      let after, z: Int

      enum CodingKeys: String, CodingKey {
        case b, a, z
        case after = "z_a"
      }
    }

    let words: [String]
    let none: [Int]
    let inner: [Inner]
    let table: [String: Int64]
    let isIt: Bool
    let nothing: Nullable<String>
    let something: Nullable<Inner>
    let missing: Int?
    let lists: [[Bool]]
    let small: UInt8

    enum CodingKeys: String, CodingKey {
      case none, words, inner, table, nothing, something, missing, lists
      case isIt = "Apakah/ini \"kunci\""
      case small = "a"
    }
  }

  private func reference(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func compact(_ value: some Encodable) throws -> String {
    var bytes: [UInt8] = []
    try CompactJSON.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("The bytes are those of JSONEncoder with sorted keys")
  func sameBytes() throws {
    let all = (0..<0x300).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    let inner = Sample.Inner(b: "b", a: nil, after: -1, z: .max)
    let value = Sample(
      words: all + ["", "a/b", "😀 \u{2028}\u{2029}"], none: [], inner: [inner, inner],
      table: ["x": 1, "": .min, "É": 3, "e": 4], isIt: true, nothing: Nullable(nil),
      something: Nullable(inner), missing: nil, lists: [[], [true, false], []], small: 255)
    #expect(try compact(value) == reference(value))
    #expect(try compact([value, value]) == reference([value, value]))
    #expect(try compact([String: Int]()) == "{}")
    #expect(try compact("teks") == #""teks""#)
  }

  /// Writes with nested containers, as hand-written conformances may.
  private struct ByHand: Encodable {
    enum Key: String, CodingKey {
      case z, b, a, c
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      var list = container.nestedUnkeyedContainer(forKey: .z)
      try list.encode(1)
      var deep = list.nestedContainer(keyedBy: Key.self)
      try deep.encode("x", forKey: .b)
      try deep.encodeNil(forKey: .a)
      try list.encode("sesudah")
      var object = container.nestedContainer(keyedBy: Key.self, forKey: .b)
      try object.encode([1], forKey: .c)
      try ["y"].encode(to: container.superEncoder(forKey: .a))
      try container.encode(false, forKey: .c)
    }
  }

  @Test("Nested containers close where the next value begins")
  func nested() throws {
    #expect(
      try compact([ByHand()])
        == #"[{"a":["y"],"b":{"c":[1]},"c":false,"z":[1,{"a":null,"b":"x"},"sesudah"]}]"#)
  }

  @Test("What adds to bytes that are there leaves them, also where it fails")
  func appending() throws {
    var bytes = Array("x".utf8)
    try CompactJSON.append(["a": 1], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #"x{"a":1}"#)
    #expect(throws: EncodingError.self) { try CompactJSON.append([1.5], to: &bytes) }
  }

  @Test("What is kept as bytes is written as the value itself, in lists, objects and alone")
  func sharedParts() throws {
    struct Pair: Encodable {
      let b: SharedJSON<[String]>
      let a: SharedJSON<Nullable<Int>>
    }
    func pair(_ keepsBytes: Bool) -> Pair {
      Pair(
        b: SharedJSON(["\"x\"", "y/z"], keepsBytes: keepsBytes),
        a: SharedJSON(Nullable(nil), keepsBytes: keepsBytes))
    }
    let plain = [pair(false), pair(false)]
    #expect(try compact([pair(true), pair(true)]) == compact(plain))
    #expect(try reference([pair(true), pair(true)]) == compact(plain))
    #expect(try compact(SharedJSON(["a"], keepsBytes: true)) == "[\"a\"]")
  }
}
