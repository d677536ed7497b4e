/// What a value writes itself to.
struct JSONValueEncoder: Encoder {
  let writer: JSONWriter
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.openObject()
    return KeyedEncodingContainer(
      JSONObjectContainer<Key>(writer: writer, depth: writer.depth, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.openList()
    return JSONListContainer(writer: writer, depth: writer.depth, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleContainer(writer: writer, codingPath: codingPath)
  }
}

private struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) {
    writer.field(key.stringValue, at: depth)
    writer.writePlain("null")
  }

  func encode(_ value: Bool, forKey key: Key) {
    writer.field(key.stringValue, at: depth)
    writer.writePlain(value ? "true" : "false")
  }

  func encode(_ value: String, forKey key: Key) {
    writer.field(key.stringValue, at: depth)
    writer.write(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    writer.field(key.stringValue, at: depth)
    writer.writePlain(String(value))
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    writer.field(key.stringValue, at: depth)
    try writer.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    writer.field(key.stringValue, at: depth)
    return JSONValueEncoder(writer: writer, codingPath: codingPath + [key])
      .container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    writer.field(key.stringValue, at: depth)
    return JSONValueEncoder(writer: writer, codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    writer.field("super", at: depth)
    return JSONValueEncoder(writer: writer, codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    writer.field(key.stringValue, at: depth)
    return JSONValueEncoder(writer: writer, codingPath: codingPath + [key])
  }
}

private struct JSONListContainer: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let depth: Int
  let codingPath: [any CodingKey]
  private(set) var count = 0

  init(writer: JSONWriter, depth: Int, codingPath: [any CodingKey]) {
    self.writer = writer
    self.depth = depth
    self.codingPath = codingPath
  }

  private mutating func next() {
    writer.settle(at: depth)
    count += 1
  }

  mutating func encodeNil() {
    next()
    writer.writePlain("null")
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    next()
    try writer.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    next()
    return JSONValueEncoder(writer: writer, codingPath: codingPath).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next()
    return JSONValueEncoder(writer: writer, codingPath: codingPath).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    next()
    return JSONValueEncoder(writer: writer, codingPath: codingPath)
  }
}

private struct JSONSingleContainer: SingleValueEncodingContainer {
  let writer: JSONWriter
  let codingPath: [any CodingKey]

  func encodeNil() { writer.writePlain("null") }
  func encode(_ value: Bool) { writer.writePlain(value ? "true" : "false") }
  func encode(_ value: String) { writer.write(value) }
  func encode(_ value: Int) { writer.writePlain(String(value)) }
  func encode(_ value: Int8) { writer.writePlain(String(value)) }
  func encode(_ value: Int16) { writer.writePlain(String(value)) }
  func encode(_ value: Int32) { writer.writePlain(String(value)) }
  func encode(_ value: Int64) { writer.writePlain(String(value)) }
  func encode(_ value: UInt) { writer.writePlain(String(value)) }
  func encode(_ value: UInt8) { writer.writePlain(String(value)) }
  func encode(_ value: UInt16) { writer.writePlain(String(value)) }
  func encode(_ value: UInt32) { writer.writePlain(String(value)) }
  func encode(_ value: UInt64) { writer.writePlain(String(value)) }

  /// The answers hold no fractions; how one is written would have to be settled first.
  func encode(_ value: Double) throws { throw refusal(value) }
  func encode(_ value: Float) throws { throw refusal(value) }

  func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }

  private func refusal(_ value: Any) -> EncodingError {
    .invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "fractions are not written"))
  }
}
