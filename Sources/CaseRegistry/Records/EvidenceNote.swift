public import Foundation
public import StatuteModel

/// A note that someone wrote beside one piece of evidence (*catatan bukti*).
public struct EvidenceNote: Hashable, Sendable, Identifiable {
  /// A random name.
  public let id: String
  /// The case it belongs to.
  public let caseID: CaseID
  /// The id of the evidence in the case file: `B1`.
  public let evidence: String
  /// What was noted.
  public let text: ConfidentialText
  /// When.
  public let added: Date
}
