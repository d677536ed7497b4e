internal import Foundation
internal import GRDB

/// Reads the columns of a row without trusting them: in a damaged file a number may be a text.
struct Columns {
  let row: Row

  init(_ row: Row) {
    self.row = row
  }

  func int(_ name: String) throws -> Int { try present(optionalInt(name)) }

  func text(_ name: String) throws -> String { try present(optionalText(name)) }

  func data(_ name: String) throws -> Data { try present(optionalData(name)) }

  func date(_ name: String) throws -> Date {
    Date(timeIntervalSince1970: Double(try int(name)) / 1000)
  }

  func optionalInt(_ name: String) throws -> Int? {
    switch try storage(name) {
    case .null: nil
    case .int64(let value): Int(value)
    default: throw RegistryError.damaged(.record)
    }
  }

  func optionalText(_ name: String) throws -> String? {
    switch try storage(name) {
    case .null: nil
    case .string(let value): value
    default: throw RegistryError.damaged(.record)
    }
  }

  func optionalData(_ name: String) throws -> Data? {
    switch try storage(name) {
    case .null: nil
    case .blob(let value): value
    default: throw RegistryError.damaged(.record)
    }
  }

  private func storage(_ name: String) throws -> DatabaseValue.Storage {
    let value: DatabaseValue? = row[name]
    return value?.storage ?? .null
  }

  private func present<T>(_ value: T?) throws -> T {
    guard let value else { throw RegistryError.damaged(.record) }
    return value
  }
}

extension Date {
  /// Whole milliseconds, as the registry keeps them.
  var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded()) }
}
