import RuleEngine
import StatuteModel
import Testing

/// What the tests on charges read of an analysis, in words that a lawyer could check.
extension Analysis {
  /// "T4 K1" style names that do not depend on the order of the file.
  func charged(_ id: String, onlyFor: [String] = []) -> String {
    guard let finding = findings.first(where: { $0.id == id }) else { return "?" }
    let provision = finding.offence.identifier.replacing("pasal-", with: "")
      .replacing("uu-21-2007/", with: "").replacing("uu-1-2023/", with: "KUHP ")
      .replacing("uu-6-2011/", with: "UU6 ").replacing("/ayat-", with: ".")
    let form = finding.form == .principal ? "" : " \(finding.form.rawValue)"
    return
      "\(provision)\(form) \((onlyFor.isEmpty ? finding.victims : onlyFor).sorted().joined(separator: "+"))"
  }

  /// "kombinasi: Kesatu Primair 4 K1; Kesatu Subsidair 6 K1; dan Kedua 4 K2".
  func charges(against accused: String = "P1") -> String {
    guard let arrangement = charges.arrangements.first(where: { $0.accused == accused }) else {
      return "-"
    }
    let layers = arrangement.layers.map { layer in
      let connector = layer.connector.map { "\($0.rawValue) " } ?? ""
      return connector + layer.position.label + " "
        + layer.findings.map { charged($0, onlyFor: layer.onlyFor) }.joined(separator: ", ")
    }
    return "\(arrangement.form.rawValue): " + layers.joined(separator: "; ")
  }

  /// "satu-perbuatan 4 K1, 6 K1: 240 (uu-1-2023/pasal-125/ayat-1)".
  func concurrence(of accused: String = "P1") -> [String] {
    concurrences.filter { $0.accused == accused }.map { item in
      let life = item.prison?.includesLife == true ? "seumur-hidup " : ""
      let most =
        item.fine.map { "denda \($0.text)" } ?? item.prison?.maximum?.text ?? "-"
      let names = item.findings.map { charged($0) }.joined(separator: ", ")
      let basis = item.basis.map(\.identifier).joined(separator: " ")
      return "\(item.kind.rawValue) \(names): \(life)\(most) (\(basis))"
    }
  }

  /// "4 K1 subsidair 6 K1 (uu-1-2023/pasal-125/ayat-1)".
  var related: [String] {
    findings.flatMap { finding in
      finding.relations.map { relation in
        "\(charged(finding.id)) \(relation.kind.rawValue) \(charged(relation.finding))"
          + " (\(relation.basis.identifier))"
      }
    }
  }

  /// What is open about concurrence, by matter.
  var openMatters: [ChargeQuestion.Matter] { charges.questions.map(\.matter) }
}

/// A case of several acts; tests change one fact of it.
struct Docket {
  var proceeding = "{tanggal_penilaian: 2026-11-23}"
  var accused = ["{id: P1, usia: 40}"]
  var victims = ["{id: K1, usia: 30, kewarganegaraan: ID}"]
  var acts: [String]

  var text: String {
    """
    versi: 1
    perkara: \(proceeding)
    pelaku: [\(accused.joined(separator: ", "))]
    korban: [\(victims.joined(separator: ", "))]
    perbuatan: [\(acts.joined(separator: ", "))]
    """
  }

  func with(_ change: (inout Docket) -> Void) -> Docket {
    var copy = self
    change(&copy)
    return copy
  }

  /// The same facts, every list of the file turned round.
  var reversed: Docket {
    with {
      $0.accused.reverse()
      $0.victims.reverse()
      $0.acts.reverse()
    }
  }

  static let child = "{id: K1, usia: 15, kewarganegaraan: ID}"
  static let other = "{id: K2, usia: 30, kewarganegaraan: ID}"

  /// An act by which someone is sent abroad: Pasal 4.
  static func sending(
    _ id: String = "A1", to victim: String = "K1", by accused: String = "P1",
    on day: String = "2024-03-02",
    more: String = ""
  ) -> String {
    "{id: \(id), pelaku: [\(accused)], korban: [\(victim)], tanggal: \(day), rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa]\(more.isEmpty ? "" : ", " + more)}"
  }

  /// An act by which someone is brought in: Pasal 3, and with a means Pasal 455 ayat (1).
  static func bringing(_ more: String = "") -> String {
    "{id: A1, pelaku: [P1], korban: [K1], tanggal: 2024-03-02, rute: {asal: MY, tujuan: ID}, tindakan: [pengangkutan], tujuan: [kerja-paksa]\(more.isEmpty ? "" : ", " + more)}"
  }
}
