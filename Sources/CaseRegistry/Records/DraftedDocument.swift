public import Foundation

/// How many findings the check of a document gave.
public struct FindingCounts: Hashable, Sendable {
  /// Findings that stop it.
  public var errors: Int
  /// Findings that a person should look at.
  public var warnings: Int

  /// Makes counts.
  public init(errors: Int = 0, warnings: Int = 0) {
    self.errors = errors
    self.warnings = warnings
  }
}

/// A document that is to be kept with its case.
public struct NewDocument: Hashable, Sendable {
  /// The version of the case it was drafted from.
  public var caseVersion: Int
  /// What it is, such as `surat-rujukan`.
  public var kind: String
  /// Its format, such as `docx`.
  public var format: String
  /// A file name without names of persons.
  public var fileName: String
  /// The file.
  public var bytes: [UInt8]
  /// What its check found.
  public var findings: FindingCounts

  /// Makes a document to keep.
  public init(
    caseVersion: Int, kind: String, format: String, fileName: String, bytes: [UInt8],
    findings: FindingCounts = FindingCounts()
  ) {
    self.caseVersion = caseVersion
    self.kind = kind
    self.format = format
    self.fileName = fileName
    self.bytes = bytes
    self.findings = findings
  }
}

/// A kept document, without its bytes.
public struct DraftedDocument: Hashable, Sendable, Identifiable {
  /// A random name.
  public let id: String
  /// The case it belongs to.
  public let caseID: CaseID
  /// The version of the case it was drafted from.
  public let caseVersion: Int
  /// What it is, such as `surat-rujukan`.
  public let kind: String
  /// Its format, such as `docx`.
  public let format: String
  /// Its file name.
  public let fileName: String
  /// Its size.
  public let byteCount: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let sha256: String
  /// What its check found.
  public let findings: FindingCounts
  /// When it was drafted.
  public let drafted: Date
}
