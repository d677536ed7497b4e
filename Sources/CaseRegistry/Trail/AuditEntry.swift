public import Foundation

/// What was done (*tindakan*).
public enum AuditAction: String, Hashable, Sendable, CaseIterable {
  /// The registry was made.
  case registryCreated = "daftar-dibuat"
  /// A case was added.
  case caseCreated = "kasus-dibuat"
  /// A version was saved.
  case versionSaved = "versi-disimpan"
  /// The page saved a version by itself.
  case versionAutosaved = "versi-otomatis"
  /// An earlier version was taken back as a new one.
  case versionRestored = "versi-dipulihkan"
  /// The title was changed.
  case caseRenamed = "judul-diubah"
  /// The status was changed.
  case statusChanged = "status-diubah"
  /// The summary was computed anew.
  case summaryRefreshed = "ringkasan-diperbarui"
  /// A note on evidence was added.
  case noteAdded = "catatan-ditambah"
  /// A note on evidence was removed.
  case noteRemoved = "catatan-dihapus"
  /// A drafted document was kept.
  case documentStored = "dokumen-disimpan"
  /// The passphrase was changed.
  case passphraseChanged = "kata-sandi-diganti"
  /// A registry that could be read was sealed; the entries before this one are sealed too.
  case registrySealed = "daftar-disandikan"
  /// A record was sealed in that moment; its words are the same.
  case recordSealed = "rekam-disandikan"
  /// A backup was made.
  case backedUp = "cadangan-dibuat"
  /// This registry was restored from a backup.
  case registryRestored = "daftar-dipulihkan"
}

/// One entry of the audit trail (*jejak audit*); it holds no name and no text of a case.
public struct AuditEntry: Hashable, Sendable {
  /// The place in the trail, from 1, without gaps.
  public let sequence: Int
  /// When.
  public let time: Date
  /// What was done.
  public let action: AuditAction
  /// The case it was done to; nil for the registry itself.
  public let caseID: CaseID?
  /// The part of it, such as `versi 3`; never words of the case.
  public let subject: String
  /// The SHA-256 of the record as it was stored, in hexadecimal digits.
  public let content: String
  /// SHA-256 of the previous entry's hash and of everything above, in hexadecimal digits.
  public let hash: String
}

/// What a check of the audit trail gave.
public enum TrailVerdict: Hashable, Sendable {
  /// Every entry follows from the one before. Note the head elsewhere: who can rewrite the whole
  /// file can rewrite the whole chain, but not what you noted.
  case intact(entries: Int, head: String)
  /// The first entry that does not hold, and why.
  case broken(sequence: Int, TrailFault)
}

/// Why an entry of the trail does not hold.
public enum TrailFault: Hashable, Sendable {
  /// The number does not follow the one before: entries are missing.
  case gap
  /// The entry was altered, or the one before it.
  case hash
  /// The record it speaks of is not there.
  case missingRecord
  /// The record it speaks of was altered.
  case changedRecord
  /// A record is there that no entry speaks of.
  case unrecorded
  /// The head that was noted elsewhere does not occur in the trail.
  case unknownHead
}
