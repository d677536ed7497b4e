// Times three readers of JSON on the same lines: simdjson behind the project's own C surface, and
// Foundation's two. Compiled by `ukur-massal`, which prints its numbers.
import CSimdJSON
import Foundation

/// A case as `JSONDecoder` would be asked for it: whatever the file holds.
indirect enum Value: Decodable {
  case object([String: Value])
  case list([Value])
  case words(String)
  case truth(Bool)
  case number(Double)
  case nothing

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      var members: [String: Value] = [:]
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(Value.self, forKey: key)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var items: [Value] = []
      while !container.isAtEnd { items.append(try container.decode(Value.self)) }
      self = .list(items)
    } else {
      let container = try decoder.singleValueContainer()
      if let words = try? container.decode(String.self) {
        self = .words(words)
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .nothing
      }
    }
  }

  struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

func seconds(_ body: () -> Int) -> (Double, Int) {
  var best = Double.infinity
  var accepted = 0
  for _ in 0..<3 {
    let start = ContinuousClock.now
    accepted = body()
    best = min(best, start.duration(to: .now) / .seconds(1))
  }
  return (best, accepted)
}

func main() throws {
  let bytes = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
  let lines = bytes.split(separator: 0x0A).map { Data($0) }
  let simdjson = seconds {
    lines.count { line in
      line.withUnsafeBytes { buffer in
        var document: OpaquePointer?
        let result = csj_read(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, 32, &document)
        guard result == CSJ_OK else { return false }
        csj_free(document)
        return true
      }
    }
  }
  let decoder = JSONDecoder()
  let codable = seconds { lines.count { (try? decoder.decode(Value.self, from: $0)) != nil } }
  let serialization = seconds {
    lines.count { (try? JSONSerialization.jsonObject(with: $0)) != nil }
  }
  for (name, result) in [
    ("simdjson", simdjson), ("JSONDecoder", codable), ("JSONSerialization", serialization),
  ] {
    print(name, result.0, result.1, lines.count, bytes.count)
  }
}

try main()
