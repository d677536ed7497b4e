internal import RuleEngine
internal import StatuteModel

/// Charges, as the templates read them.
extension AnalysisView {
  /// The charges of the accused; `nil` where nothing is proposed and nothing left out.
  var chargeList: ChargeList? {
    ChargeListBuilder(
      file: file, analysis: analysis, accused: accused, request: request, labels: labels,
      words: words, name: name
    ).list
  }

  var chargeContext: Any {
    guard let list = chargeList else { return false }
    return [
      "bentuk": list.form, "diubah": list.isChanged,
      "usulan": proposalAddress(list),
      "tetap": request.pairs.map { ["nama-tetap": $0.name, "nilai-tetap": $0.value] },
      "lapis": list.items.isEmpty
        ? false
        : [
          "daftar": list.items.map { item -> [String: Any] in
            [
              "id-lapis": item.key, "sebutan": item.label,
              "hubung": item.connector ?? false as Any, "nama-lapis": item.name,
              "alasan-lapis": item.reason, "dipakai": item.isKept, "urut": "\(item.order)",
            ]
          }
        ] as Any,
      "dasar-surat": use(list), "dapat-dipakai": list.use != .assumed,
      "tersimpan-lapis": list.listed > 0 && list.use != .assumed,
      "halangan": list.use == .assumed ? false : list.obstacle.map(sentence) ?? false as Any,
      "tidak": list.uncharged.isEmpty
        ? false
        : [
          "daftar": list.uncharged.map { ["nama-tidak": $0.name, "alasan-tidak": $0.reason] }
        ] as Any,
      "tanya": list.questions,
    ] as [String: Any]
  }

  /// The page with the charges as proposed, also where the case lists others.
  private func proposalAddress(_ list: ChargeList) -> String {
    guard list.listed > 0 else { return request.address { _ in } }
    var copy = request
    copy.keptCharges = Set(list.items.map(\.key))
    copy.chargeOrder = [:]
    return copy.arrangedAddress
  }

  /// What the indictment is written from.
  private func use(_ list: ChargeList) -> [String] {
    var lines: [String] = []
    switch list.use {
    case .assumed:
      lines.append(
        words(
          "Susunan di bawah andaian tidak dapat dipakai dalam surat dakwaan; kembalikan andaiannya dahulu.",
          "An arrangement under assumptions cannot be used in the indictment; take them back first."
        ))
    case .proposal(nil):
      lines.append(
        words("Surat dakwaan memakai usulan.", "The indictment uses the proposal."))
    case .proposal(let form?):
      lines.append(
        words(
          "Surat dakwaan memakai usulan dalam bentuk \(form), yang dipilih dalam kasus.",
          "The indictment uses the proposal in the form “\(form)”, which the case asks for."))
    case .shown:
      lines.append(
        words("Surat dakwaan memakai susunan ini.", "The indictment uses this arrangement."))
    case .another(let charges):
      let list = charges.joined(separator: "; ")
      lines.append(
        words(
          "Surat dakwaan memakai susunan lain yang tersimpan dalam kasus: \(list).",
          "The indictment uses another arrangement that the case holds: \(list)."))
    }
    if list.unsupported > 0 {
      lines.append(
        words(
          "\(list.unsupported) lapis yang tersimpan dalam kasus tidak didukung temuan dan tidak masuk surat dakwaan.",
          "\(list.unsupported) charges that the case holds are carried by no finding and enter no indictment."
        ))
    }
    return lines
  }

  /// Why an arrangement cannot be used.
  func sentence(_ obstacle: ChargeArranging.Obstacle) -> String {
    switch obstacle {
    case .nothing:
      words(
        "Susunan tanpa satu lapis pun tidak dapat disimpan: lapis yang kosong dibaca sebagai usulan.",
        "An arrangement without any charge cannot be kept: an empty list is read as the proposal.")
    case .torn(let label):
      words(
        "Susunan ini tidak dapat disimpan: \(label) terpisah dari lapis yang menjadi pasangannya. Lapis yang saling menggantikan atau berjenjang harus berurutan.",
        "This arrangement cannot be kept: \(label) stands apart from the charges that it belongs to. Alternatives and subsidiary charges must follow each other."
      )
    case .mingled:
      words(
        "Susunan ini tidak dapat disimpan: berkas kasus tidak dapat membedakan dua temuan atas ketentuan dan perbuatan yang sama.",
        "This arrangement cannot be kept: the case file cannot tell two findings under the same provision and conduct apart."
      )
    }
  }
}
