internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Who is charged with what in which indictment: as the analysis proposes, or as the prosecutor
/// chose in `dokumen.dakwaan`.
struct IndictmentPlan {
  let dossier: Dossier

  /// One charge.
  struct Layer {
    /// Where it stands.
    var place = ChargePlace()
    /// How it is joined to the one before.
    var joining: IndictmentOutline.Joining
    /// The findings that it charges, of each accused.
    var findings: [OffenceFinding]
    /// The victims that it is charged for.
    var victims: [String]
    /// Why it is proposed there; empty where the prosecutor put it there.
    var reasons: [LayerReason] = []
  }

  /// Charges against accused who are charged alike.
  struct Part {
    let accused: [String]
    let form: ChargeForm
    let layers: [Layer]
  }

  /// One indictment.
  struct Sheet {
    let parts: [Part]
    var accused: [String] { parts.flatMap(\.accused) }
  }

  /// The prosecutor's choice in the case file.
  var choice: Details { listed.choice }
  var headings: ChargeHeadings { ChargeHeadings(choice.text("judul")) }

  private static let absent: Set<String> = ["dpo", "belum-tertangkap", "meninggal"]

  /// How an accused is prosecuted, where somebody said.
  func status(_ id: String) -> String? {
    dossier.file.details(of: id).term("status_penuntutan")
  }

  /// Accused who are charged and cannot be brought before the court now.
  var absentees: [String] {
    charged.map(\.accused).filter { status($0).map(Self.absent.contains) ?? false }
  }

  /// The indictments: one for each accused, and one for those whom the file prosecutes jointly.
  var sheets: [Sheet] {
    let present = charged.filter { !absentees.contains($0.accused) }
    let joined = present.filter { status($0.accused) == "bersama" }
    var sheets: [Sheet] = []
    var isJoinedDone = false
    for entry in present {
      if joined.count > 1, status(entry.accused) == "bersama" {
        if !isJoinedDone { sheets.append(Sheet(parts: Self.parts(joined))) }
        isJoinedDone = true
      } else {
        sheets.append(Sheet(parts: Self.parts([entry])))
      }
    }
    return sheets
  }

  // MARK: Charges by accused

  private struct Charged {
    let accused: String
    let layers: [Layer]
  }

  private var charged: [Charged] {
    let arrangements = dossier.analysis.charges.arrangements
    return dossier.file.accused.compactMap { accused in
      let chosen = chosen(accused.id)
      let layers =
        chosen.isEmpty
        ? reshaped(
          arrangements.first { $0.accused == accused.id }.map(proposed) ?? [])
        : chosen
      return layers.isEmpty ? nil : Charged(accused: accused.id, layers: layers)
    }
  }

  private func proposed(_ arrangement: ChargeArrangement) -> [Layer] {
    arrangement.layers.enumerated().map { index, layer in
      let joining: IndictmentOutline.Joining =
        switch layer.connector {
        case .or?: .alternative
        case .and?: .cumulative
        case nil: index == 0 ? .first : .subsidiary
        }
      let findings = dossier.analysis.findings.filter { layer.findings.contains($0.id) }
      return Layer(
        joining: joining, findings: findings,
        victims: layer.onlyFor.isEmpty ? findings.flatMap(\.victims).unique : layer.onlyFor,
        reasons: layer.reasons)
    }
  }

  /// The proposed charges in the form that the prosecutor asks for, where one is named.
  private func reshaped(_ layers: [Layer]) -> [Layer] {
    guard let form = choice.term("bentuk").flatMap(ChargeForm.init(rawValue:)) else {
      return layers
    }
    func joined(_ layers: [Layer], _ joining: IndictmentOutline.Joining) -> [Layer] {
      layers.enumerated().map { index, layer in
        var layer = layer
        layer.joining = index == 0 ? .first : joining
        return layer
      }
    }
    switch form {
    case .combined: return layers
    case .single: return Array(joined(layers, .first).prefix(1))
    case .alternative: return joined(layers, .alternative)
    case .cumulative: return joined(layers, .cumulative)
    case .subsidiary:
      let sorted = layers.enumerated().sorted { a, b in
        let (left, right) = (ChargeWeight(a.element.findings), ChargeWeight(b.element.findings))
        return left == right ? a.offset < b.offset : left > right
      }
      return joined(sorted.map(\.element), .subsidiary)
    }
  }

  private var listed: ChosenCharges {
    ChosenCharges(file: dossier.file, analysis: dossier.analysis)
  }

  /// The charges that the prosecutor listed for an accused; only what the analysis found can be one.
  private func chosen(_ accused: String) -> [Layer] {
    listed.charges(accused).map { charge in
      Layer(
        joining: charge.joining,
        findings: dossier.analysis.findings.filter { charge.findings.contains($0.id) },
        victims: charge.victims)
    }
  }

  /// Chosen charges that the analysis does not carry, as the file writes them.
  var unsupported: [String] {
    choice.records("lapis").compactMap { record in
      let accused = record.references("terdakwa").first
      let isFound = accused.map { !listed.findings(record, $0).isEmpty } ?? false
      guard !isFound else { return nil }
      let offence = record.text("pasal") ?? ""
      let name = Citation(identifier: offence).map(dossier.names.full) ?? offence
      return [accused.map(dossier.personName), name].compactMap { $0 }.joined(separator: ": ")
    }
  }

  /// Findings that are met, of an accused who is charged here, and that no charge carries.
  func dropped(_ sheet: Sheet) -> [OffenceFinding] {
    let used = Set(sheet.parts.flatMap(\.layers).flatMap(\.findings).map(\.id))
    return dossier.analysis.findings.filter {
      $0.status == .met && sheet.accused.contains($0.accused) && !used.contains($0.id)
    }
  }

  // MARK: Parts

  /// Those who are charged alike stand together.
  private static func parts(_ charged: [Charged]) -> [Part] {
    var groups: [(key: [Signature], entries: [Charged])] = []
    for entry in charged {
      let key = entry.layers.map(Signature.init)
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].entries.append(entry)
      } else {
        groups.append((key, [entry]))
      }
    }
    return groups.map { part($0.entries) }
  }

  private static func part(_ entries: [Charged]) -> Part {
    var layers = entries.first?.layers ?? []
    let (places, form) = ChargePlace.of(layers.map(\.joining))
    for index in layers.indices {
      layers[index].place = places[index]
      layers[index].findings = entries.flatMap { $0.layers[index].findings }
    }
    return Part(accused: entries.map(\.accused), form: form, layers: layers)
  }

  /// What makes two charges one charge against several.
  private struct Signature: Hashable {
    let joining: IndictmentOutline.Joining
    let provisions: Set<Citation>
    let victims: Set<String>

    init(_ layer: Layer) {
      joining = layer.joining
      victims = Set(layer.victims)
      provisions = Set(
        layer.findings.flatMap { [$0.offence] + $0.aggravations + $0.elements.map(\.source) })
    }
  }
}

/// How heavy the threat of a charge is: life before fixed terms, longer before shorter.
struct ChargeWeight: Comparable {
  let includesLife: Bool
  let months: Rational?

  init(_ findings: [OffenceFinding]) {
    let threats = findings.compactMap { finding in
      (finding.sanction.applied ?? finding.sanction.new?.answer ?? finding.sanction.old?.answer)?
        .penalty.prison
    }
    includesLife = threats.contains(where: \.includesLife)
    months = threats.compactMap(\.maximum).max()
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.includesLife != right.includesLife { return right.includesLife }
    return (left.months ?? .zero) < (right.months ?? .zero)
  }
}
