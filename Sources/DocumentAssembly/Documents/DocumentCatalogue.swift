public import Drafting
public import StatuteModel

/// Which documents there are, and how each is drafted from a case.
public enum DocumentCatalogue {
  /// What came of drafting one kind.
  public enum Outcome: Sendable {
    /// One or several documents: some are written per victim or per receiver.
    case drafts([DraftContent])
    /// The case does not carry it.
    case notSupported(NotSupported)
  }

  /// The kinds that can be drafted.
  public static let kinds: [DocumentKind] = [
    .referral, .matrix, .opinion, .indictment, .adjustment, .restitution, .protection, .services,
    .chronology, .identities,
  ]

  /// The fields that templates of a kind may use.
  public static func fields(of kind: DocumentKind) -> [Field] {
    switch kind {
    case .matrix: Matrix.fields
    case .opinion: Opinion.fields
    case .adjustment: Adjustment.fields
    case .referral: ReferralLetter.fields
    case .services: ServiceReferral.fields
    case .identities: IdentitySheet.fields
    case .chronology: Chronology.fields
    case .restitution: RestitutionRequest.fields
    case .protection: ProtectionRequest.fields
    case .indictment: Indictment.fields
    }
  }

  /// Drafts every document of a kind that the case supports.
  /// - Throws: `DiagnosticError` for standing lines of the kind that cannot be read.
  public static func draft(
    _ kind: DocumentKind, from dossier: Dossier
  ) throws(DiagnosticError) -> Outcome {
    var dossier = dossier
    dossier.standing = try dossier.shelf.lines(of: kind)
    return switch kind {
    case .matrix: Matrix(dossier: dossier).outcome
    case .opinion: Opinion(dossier: dossier).outcome
    case .adjustment: Adjustment(dossier: dossier).outcome
    case .referral: ReferralLetter(dossier: dossier).outcome
    case .services: ServiceReferral(dossier: dossier).outcome
    case .identities: IdentitySheet(dossier: dossier).outcome
    case .chronology: Chronology(dossier: dossier).outcome
    case .restitution: RestitutionRequest(dossier: dossier).outcome
    case .protection: ProtectionRequest(dossier: dossier).outcome
    case .indictment: Indictment(dossier: dossier).outcome
    }
  }
}
