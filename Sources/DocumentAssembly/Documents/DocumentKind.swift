/// The documents that can be drafted; raw values are their names on the command line and the names
/// of their templates.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// D1, *Surat Rujukan/Pelaporan kepada Kepolisian*.
  case referral = "surat-rujukan"
  /// D2, *Analisis Yuridis* or *Pendapat Hukum*.
  case opinion = "analisis-yuridis"
  /// D3, *Konsep Surat Dakwaan*.
  case indictment = "surat-dakwaan"
  /// D4, *Matriks Unsur–Fakta–Alat Bukti*.
  case matrix = "matriks"
  /// D5, *Permohonan Restitusi*.
  case restitution = "permohonan-restitusi"
  /// D6, *Permohonan Perlindungan LPSK*.
  case protection = "permohonan-perlindungan"
  /// D7, *Surat Rujukan Layanan Korban*.
  case services = "rujukan-layanan"
  /// *Berita Acara Penyesuaian Kualifikasi Yuridis*.
  case adjustment = "berita-acara-penyesuaian"
  /// D11, *Kronologi*.
  case chronology = "kronologi"
  /// *Lembar Identitas – Rahasia*, the sealed sheet.
  case identities = "lembar-identitas"

  /// The title for people.
  public var title: String {
    switch self {
    case .referral: "Surat Rujukan dan Pelaporan kepada Kepolisian"
    case .opinion: "Analisis Yuridis"
    case .indictment: "Konsep Surat Dakwaan"
    case .matrix: "Matriks Unsur, Fakta, dan Alat Bukti"
    case .restitution: "Permohonan Restitusi"
    case .protection: "Permohonan Perlindungan kepada LPSK"
    case .services: "Surat Rujukan Layanan Korban"
    case .adjustment: "Berita Acara Penyesuaian Kualifikasi Yuridis"
    case .chronology: "Kronologi Perkara"
    case .identities: "Lembar Identitas"
    }
  }

  /// What a document shows of protected persons.
  public enum Identities: Sendable {
    /// Initials only; a protected name anywhere refuses the document.
    case pseudonyms
    /// Full names, because the document must carry them; confidential, one copy.
    case full
  }

  /// Which it is; an indictment shows victims by initials unless a reason is given.
  public var identities: Identities {
    switch self {
    case .restitution, .protection, .identities: .full
    case .referral, .opinion, .indictment, .matrix, .services, .adjustment, .chronology:
      .pseudonyms
    }
  }

  /// The word that must stand at the head of every page of its template; `nil` for most.
  public var stamp: String? { self == .indictment ? "KONSEP" : nil }
}
