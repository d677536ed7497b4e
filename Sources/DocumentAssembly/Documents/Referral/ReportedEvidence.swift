internal import Drafting
internal import StatuteModel

/// *Bukti dan saksi* in the hands of whoever reports.
struct ReportedEvidence {
  let dossier: Dossier

  static let fields = [
    Field("kode", "kode bukti"), Field("uraian", "uraian bukti"),
    Field("jumlah", "jumlah bukti"), Field("simpanan", "asli atau salinan dan penyimpannya"),
  ]

  var value: TemplateValue { .list(dossier.file.evidence.map(entry)) }

  private func entry(_ piece: Evidence) -> TemplateValue {
    let details = dossier.file.details(of: piece.id)
    let amount = details.number("jumlah").map { number in
      Wording(dossier).count(number, details.text("satuan").map(dossier.prose) ?? "buah")
    }
    return .record([
      "kode": .text(piece.id), "uraian": .text(dossier.prose(description(piece, details))),
      "jumlah": amount.map { .text($0) } ?? .absent,
      "simpanan": keeping(details).map { .text(dossier.prose($0)) } ?? .notFilled,
    ])
  }

  private func description(_ piece: Evidence, _ details: Details) -> String {
    let kind = piece.kind.map { dossier.label(of: $0, in: "jenis_bukti") }
    let name = details.text("nama") ?? piece.account?.disclosed
    let parts = [
      kind == name ? nil : kind, name, details.text("nomor").map { "Nomor \($0)" },
      details.day("tanggal").map { "tanggal \($0.indonesian)" },
      details.text("dibuat_oleh").map { "dibuat oleh \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func keeping(_ details: Details) -> String? {
    let form = details.term("asli_salinan").map { dossier.label(of: $0, in: "asli_salinan") }
    let keeper = details.text("disimpan").map { "asli disimpan \($0)" }
    let seized = details.references("disita_dari").first.map {
      "disita dari \(dossier.personName($0))"
    }
    let parts = [form, keeper, seized].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Witnesses by pseudonym with what they know; neither kinship nor place.
  var witnesses: TemplateValue {
    let lines = dossier.file.persons.compactMap { id -> String? in
      let details = dossier.file.details(of: id)
      guard details.terms("peran").contains("saksi") else { return nil }
      let known = details.text("mengetahui").map { ", mengetahui \($0)" } ?? ""
      return dossier.people.name(id) + known
    }
    return .list(Wording.points(lines).map { .text(dossier.prose($0)) })
  }
}
