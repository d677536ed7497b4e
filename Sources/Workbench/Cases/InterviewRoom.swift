internal import CaseFiles
internal import CaseRegistry
internal import Interviewing
internal import StatuteModel
internal import Synchronization

/// Interviews that are going on, so that "back" and what was passed over are remembered. What was
/// answered is kept in the registry; this is forgotten when the program ends.
///
/// A class, because all requests share it.
final class InterviewRoom: Sendable {
  /// An interview with the version of the case that it stands on.
  struct Sitting: Sendable {
    var interview: Interview
    var version: Int
  }

  private struct Key: Hashable {
    let id: CaseID
    let visitor: String
  }

  private let sittings = Mutex<[Key: Sitting]>([:])
  /// More interviews at once than anybody holds; older ones begin from the registry again.
  static let limit = 200

  /// The interview of a visitor about a case, as of a version.
  func sitting(_ id: CaseID, _ visitor: String, version: Int) -> Sitting? {
    sittings.withLock { $0[Key(id: id, visitor: visitor)] }.flatMap {
      $0.version == version ? $0 : nil
    }
  }

  /// The interview of a visitor about a case, whatever happened to the case since.
  func sitting(_ id: CaseID, _ visitor: String) -> Sitting? {
    sittings.withLock { $0[Key(id: id, visitor: visitor)] }
  }

  /// Keeps an interview, or with `nil` ends it.
  func keep(_ sitting: Sitting?, _ id: CaseID, _ visitor: String) {
    sittings.withLock { sittings in
      if sittings.count >= Self.limit { sittings = [:] }
      sittings[Key(id: id, visitor: visitor)] = sitting
    }
  }
}
