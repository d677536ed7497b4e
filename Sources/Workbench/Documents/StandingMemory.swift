internal import CaseRegistry
internal import DocumentAssembly
internal import Foundation
internal import StatuteModel
internal import Synchronization

/// How the documents of the last cases stand: who goes from document to document of one case does
/// not have all of them drafted each time.
///
/// A class, because all requests share it.
final class StandingMemory: Sendable {
  /// What the documents are made from; where any of it changes, they are drafted anew.
  struct Key: Hashable, Sendable {
    let id: CaseID
    let version: Int
    let day: CalendarDate
    let templates: [String: Date]
  }

  /// So many cases are remembered, the last ones.
  static let limit = 24

  private let kept = Mutex<[(key: Key, standings: [DocumentStanding])]>([])
  private let folder: String

  init(templates: String) {
    folder = templates
  }

  /// When each template and its standing lines were changed, so that what the office changes in
  /// Word is seen at once.
  var stamps: [String: Date] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var stamps: [String: Date] = [:]
    for name in names where name.hasSuffix(".docx") || name.hasSuffix(".isi") {
      let values = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      stamps[name] = values?[.modificationDate] as? Date ?? .distantPast
    }
    return stamps
  }

  /// The remembered standings, or those that are made now.
  func standings(_ key: Key, make: () -> [DocumentStanding]) -> [DocumentStanding] {
    let known = kept.withLock { kept in kept.first { $0.key == key }?.standings }
    if let known { return known }
    let made = make()
    kept.withLock { kept in
      kept.removeAll { $0.key.id == key.id }
      if kept.count >= Self.limit { kept.removeFirst() }
      kept.append((key, made))
    }
    return made
  }
}
