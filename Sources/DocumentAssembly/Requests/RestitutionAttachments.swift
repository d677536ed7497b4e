internal import StatuteModel
internal import StatuteXML

/// What must be enclosed with a request for restitution, and whether it is at hand.
struct RestitutionAttachments {
  let dossier: Dossier
  let victims: [Victim]
  let lines: StandingLines

  enum State {
    case present, missing, ifDeceased, ifJudged, notNeeded

    var words: String {
      switch self {
      case .present: "ada"
      case .missing: "belum ada"
      case .ifDeceased: "diperlukan bila Korban meninggal dunia"
      case .ifJudged: "diperlukan sesudah putusan berkekuatan hukum tetap"
      case .notNeeded: "tidak diperlukan menurut berkas"
      }
    }
  }

  struct Entry {
    let term: String
    let basis: [Citation]
    let state: State
  }

  var list: [Entry] {
    lines["lampiran"].compactMap { line in
      let words = line.content.split(separator: " ").map(String.init)
      guard let term = words.first else { return nil }
      return Entry(
        term: term, basis: line.basis,
        state: state(of: term, needed: words.count > 1 ? words[1] : "wajib"))
    }
  }

  private func state(of term: String, needed: String) -> State {
    let claims = victims.map { dossier.file.details(of: $0.id).record("restitusi") }
    if !claims.isEmpty, claims.allSatisfy({ $0.terms("lampiran").contains(term) }) {
      return .present
    }
    let claimants = Set(victims.compactMap { $0.restitution?.claimant })
    switch needed {
    case "bila-perawatan":
      let isTreated = victims.contains { $0.losses.contains { $0.kind == Self.treatment } }
      return isTreated ? .missing : .notNeeded
    case "bila-meninggal": return claimants.contains("ahli-waris") ? .missing : .ifDeceased
    case "bila-keluarga":
      return claimants.isEmpty || !claimants.isDisjoint(with: ["keluarga", "ahli-waris", "wali"])
        ? .missing : .notNeeded
    case "bila-kuasa":
      return claimants.isEmpty || claimants.contains("kuasa") ? .missing : .notNeeded
    case "bila-putusan": return dossier.file.finalJudgment == nil ? .ifJudged : .missing
    default: return .missing
    }
  }

  private static let treatment = "biaya-medis-psikologis"
}

extension Dossier {
  /// "Pasal 5 ayat (2) huruf a PERMA 1/2022; …", for tables.
  func short(_ provisions: [Citation]) -> String {
    provisions.map(names.full).joined(separator: "; ")
  }
}

extension String {
  /// The text with `{name}` replaced.
  func filling(_ values: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
