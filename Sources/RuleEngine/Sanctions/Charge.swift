public import StatuteModel

/// What an accused is charged with, as far as the punishment depends on it.
public struct Charge: Hashable, Sendable {
  /// The form in which the offence was committed.
  public enum Form: Hashable, Sendable {
    /// Completed, as a principal.
    case completed
    /// Attempt (*percobaan*).
    case attempt
    /// Assistance (*pembantuan*).
    case assistance
    /// Conspiracy (*permufakatan jahat*).
    case conspiracy
  }

  /// The offence that sets the range: `uu-21-2007/pasal-4`, `uu-1-2023/pasal-455/ayat-2`.
  public let offence: Citation
  /// The provisions applied beside it, in any order: aggravations (7(1), 8(1), 16, 17), forms with
  /// the same punishment (10, 11, 12), the corporation's fine (15(1)).
  public let applied: [Citation]
  /// The form.
  public let form: Form
  /// Whose penalty it is.
  public let accused: AccusedKind

  /// Makes a charge.
  public init(
    offence: Citation, applied: [Citation] = [], form: Form = .completed,
    accused: AccusedKind = .person
  ) {
    self.offence = offence
    self.applied = applied
    self.form = form
    self.accused = accused
  }

  /// The same charge with another offence, such as the one that took the place of a revoked one.
  public func replacing(offence: Citation) -> Charge {
    Charge(offence: offence, applied: applied, form: form, accused: accused)
  }
}
