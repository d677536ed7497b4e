internal import CryptoExtras
internal import GRDB
public import StatuteModel

/// The cases that an office keeps, in one SQLite file.
public struct CaseRegistry: Sendable {
}
