internal import CaseRegistry
internal import Foundation

/// The last check of the whole trail, with its time: the chain of ten thousand cases is not read
/// anew for every page.
///
/// What was checked holds while nothing was appended, and for a minute at most. Who presses the
/// button has everything checked now.
actor TrailWatch {
  /// What a check found, and when.
  struct Check: Sendable {
    let verdict: TrailVerdict
    let time: Date
  }

  /// How long a check is shown.
  static let lasts: TimeInterval = 60

  private var last: (newest: Int, check: Check)?

  /// The last check, or a new one where it no longer holds.
  func check(_ registry: CaseRegistry, isFresh: Bool, head: String?) async throws -> Check {
    let newest = try await registry.trail(limit: 1).first?.sequence ?? 0
    if !isFresh, head == nil, let last, last.newest == newest,
      Date().timeIntervalSince(last.check.time) < Self.lasts
    {
      return last.check
    }
    let check = Check(verdict: try await registry.verifyTrail(head: head), time: Date())
    if head == nil { last = (newest, check) }
    return check
  }
}
