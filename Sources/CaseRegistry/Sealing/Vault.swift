internal import Crypto
internal import Foundation

/// Seals values with AES-GCM under the registry's data key, or leaves them as they are where the
/// registry is not sealed.
struct Vault: Sendable {
  let key: SymmetricKey?

  /// Where a value stands: a sealed value that is moved to another place does not open.
  struct Place {
    let table: String
    let row: String
    let column: String

    var bytes: Data { Data("rujukan/1\0\(table)\0\(row)\0\(column)".utf8) }
  }

  func seal(_ value: Data, _ place: Place) throws -> Data {
    guard let key else { return value }
    let box = try AES.GCM.seal(value, using: key, authenticating: place.bytes)
    guard let combined = box.combined else { throw RegistryError.damaged(.record) }
    return combined
  }

  func open(_ value: Data, _ place: Place) throws -> Data {
    guard let key else { return value }
    do {
      let box = try AES.GCM.SealedBox(combined: value)
      return try AES.GCM.open(box, using: key, authenticating: place.bytes)
    } catch {
      throw RegistryError.damaged(.record)
    }
  }

  func seal(_ text: String, _ place: Place) throws -> Data {
    try seal(Data(text.utf8), place)
  }

  func openText(_ value: Data, _ place: Place) throws -> String {
    guard let text = String(validating: try open(value, place), as: UTF8.self) else {
      throw RegistryError.damaged(.record)
    }
    return text
  }
}
