internal import Drafting
internal import StatuteModel

/// *Locus delicti* as an indictment words it, with the court's competence.
struct OffencePlace {
  let dossier: Dossier
  let conduct: [Conduct]

  /// Why the court is competent, as the indictment says it.
  enum Competence: Hashable {
    /// The place lies in its district.
    case district(court: String)
    /// Another ground.
    case ground(court: String, String)
    /// The file does not carry either.
    case open
  }

  /// The places, each once; `nil` where some conduct has none.
  var words: String? {
    let places = conduct.compactMap { Self.place($0, dossier) }
    guard !places.isEmpty, places.count == conduct.count else { return nil }
    return places.unique.joined(separator: " dan di ")
  }

  /// "rumah karaoke, Kecamatan Komodo, Kabupaten Manggarai Barat, Provinsi …"; the village stays
  /// out, because it may be the victim's.
  static func place(_ conduct: Conduct, _ dossier: Dossier) -> String? {
    let place = dossier.file.details(of: conduct.id).record("tempat")
    let kecamatan = place.text("kecamatan").map { "Kecamatan \($0)" }
    let kabupaten = place.text("kabupaten").map { name in
      name.hasPrefix("Kota") || name.hasPrefix("Kabupaten") ? name : "Kabupaten \(name)"
    }
    let provinsi = place.text("provinsi").map { "Provinsi \($0)" }
    let country = place.terms("negara").filter { $0.lowercased() != "id" }.map { code in
      dossier.label(of: code.lowercased(), in: "nama_negara")
    }
    let parts =
      [place.text("uraian").map(dossier.prose), kecamatan, kabupaten, provinsi].compactMap { $0 }
      + country
    return parts.isEmpty ? nil : dossier.people.redacted(parts.joined(separator: ", "))
  }

  var competence: Competence {
    let details = conduct.map { dossier.file.details(of: $0.id) }
    guard let court = dossier.file.papers.record("pengadilan").text("nama") else { return .open }
    switch Truth.all(details.map { $0.truth("dalam_daerah_hukum") }) {
    case .yes where !conduct.isEmpty: return .district(court: court)
    default:
      let grounds = details.compactMap { $0.text("alasan_kewenangan") }.unique
      return grounds.isEmpty
        ? .open : .ground(court: court, dossier.prose(grounds.joined(separator: "; ")))
    }
  }

  /// The clause after the place.
  var clause: TemplateValue {
    switch competence {
    case .district(let court):
      .text(
        "atau setidak-tidaknya pada suatu tempat lain yang masih termasuk dalam daerah hukum "
          + "\(court) yang berwenang memeriksa dan mengadili perkara ini")
    case .ground(let court, let ground):
      .text("sedangkan \(court) berwenang memeriksa dan mengadili perkara ini karena \(ground)")
    case .open: .notFilled
    }
  }
}
