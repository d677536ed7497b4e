internal import Drafting
internal import StatuteModel

/// The table of losses of one victim: lines, subtotals and the sum, with what the file leaves open.
struct LossTable {
  let dossier: Dossier
  let victim: Victim
  /// Kinds that are not material.
  let immaterial: Set<String>

  /// One line as the file tells it.
  struct Line {
    let loss: Loss
    let details: Details
    let isImmaterial: Bool
  }

  var lines: [Line] {
    let records = dossier.file.details(of: victim.id).records("kerugian")
    return victim.losses.enumerated().map { index, loss in
      Line(
        loss: loss, details: records.indices.contains(index) ? records[index] : .none,
        isImmaterial: loss.kind.map(immaterial.contains) ?? false)
    }
  }

  static let fields = [
    Field("nama", "nama korban"), Field("materiil", "kerugian materiil", .list(.record(line))),
    Field("immateriil", "kerugian immateriil", .list(.record(line))),
    Field("jumlah_materiil", "jumlah kerugian materiil"),
    Field("jumlah_immateriil", "jumlah kerugian immateriil"),
    Field("jumlah", "jumlah seluruhnya"), Field("terbilang", "jumlah dengan huruf"),
    Field("catatan", "catatan tabel", .list(.text)),
  ]
  private static let line = [
    Field("nomor", "nomor urut", .number), Field("jenis", "jenis kerugian"),
    Field("uraian", "uraian kerugian", .list(.text)), Field("perhitungan", "perhitungan"),
    Field("jumlah", "jumlah kerugian", .money), Field("bukti", "kode bukti"),
  ]

  /// The exact sum of the amounts that are known, for all persons behind the entry.
  func sum(_ chosen: [Line]) -> Rupiah? {
    var total: Int64 = 0
    for amount in chosen.compactMap(\.loss.amount?.amount) {
      let (next, isLost) = total.addingReportingOverflow(amount)
      if isLost { return nil }
      total = next
    }
    let (all, isLost) = total.multipliedReportingOverflow(by: Int64(victim.count))
    return isLost ? nil : Rupiah(all)
  }

  var total: Rupiah? { sum(lines) }
  var isComplete: Bool { !lines.isEmpty && lines.allSatisfy { $0.loss.amount != nil } }

  func values(_ persons: NamedPersons) -> [String: TemplateValue] {
    let material = lines.filter { !$0.isImmaterial }
    let immaterial = lines.filter(\.isImmaterial)
    let numbered = material + immaterial
    func rows(_ range: Range<Int>) -> TemplateValue {
      .list(range.map { .record(row($0 + 1, numbered[$0], persons)) })
    }
    return [
      "nama": .text(persons.name(victim.id)), "materiil": rows(0..<material.count),
      "immateriil": rows(material.count..<numbered.count),
      "jumlah_materiil": amount(sum(material), isComplete: isAllKnown(material)),
      "jumlah_immateriil": amount(sum(immaterial), isComplete: isAllKnown(immaterial)),
      "jumlah": amount(total, isComplete: isComplete),
      "terbilang": total.map { .text($0.words) } ?? .notFilled,
      "catatan": .list(notes.map(TemplateValue.text)),
    ]
  }

  private func isAllKnown(_ lines: [Line]) -> Bool { lines.allSatisfy { $0.loss.amount != nil } }

  private func amount(_ sum: Rupiah?, isComplete: Bool) -> TemplateValue {
    guard let sum else { return .notFilled }
    return .text(isComplete ? sum.text : "sekurang-kurangnya \(sum.text)")
  }

  private func row(
    _ number: Int, _ line: Line, _ persons: NamedPersons
  ) -> [String: TemplateValue] {
    let details = line.details
    let words = [
      line.loss.account?.disclosed, details.text("periode"),
      details.text("alasan_taksiran").map { "taksiran: \($0)" }
        ?? (details.term("status") == "taksiran" ? "taksiran: alasan belum diisi" : nil),
    ].compactMap { $0 }
    let codes = details.references("bukti")
    let isEstimate = details.term("status") == "taksiran"
    return [
      "nomor": .number(number),
      "jenis": line.loss.kind.map { .text(dossier.label(of: $0, in: "jenis_kerugian")) }
        ?? .notFilled,
      "uraian": words.isEmpty
        ? .list([.notFilled]) : .list(words.map { .text(persons.prose($0)) }),
      "perhitungan": calculation(line),
      "jumlah": line.loss.amount.map(TemplateValue.money) ?? .notFilled,
      "bukti": codes.isEmpty
        ? (isEstimate ? .text("taksiran") : .notFilled) : .text(codes.joined(separator: ", ")),
    ]
  }

  /// "8 bulan × Rp4.500.000,00"; nothing for a single amount.
  private func calculation(_ line: Line) -> TemplateValue {
    guard let count = line.details.number("jumlah_satuan"),
      let price = line.details.money("harga_satuan")
    else { return line.loss.amount == nil ? .notFilled : .text("–") }
    return .text("\(count) \(line.details.text("satuan") ?? "satuan") × \(price.text)")
  }

  private var notes: [String] {
    var notes: [String] = []
    if victim.count > 1 {
      notes.append(
        "Entri ini mewakili \(Wording(dossier).count(victim.count, "orang")); subjumlah dan jumlah "
          + "adalah kerugian per orang dikalikan banyaknya orang.")
    }
    if !isComplete {
      notes.append(
        "Sebagian kerugian belum diketahui jumlahnya, sehingga jumlah disebut "
          + "sekurang-kurangnya.")
    }
    return notes
  }
}
