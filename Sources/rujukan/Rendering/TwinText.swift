internal import RuleEngine
internal import StatuteModel
internal import StatuteXML
internal import Training

/// The twins of a scenario in sentences.
struct TwinText {
  let set: TwinSet
  /// The one fact to show; `nil` for all.
  let only: FactPath?
  let names: ActNaming
  let vocabulary: Vocabulary
  let language: Language

  private func isWanted(_ flip: Flip) -> Bool {
    only.map { $0 == flip.statement.path } ?? true
  }

  /// Whether nothing is shown.
  var isEmpty: Bool {
    !set.twins.contains { isWanted($0.flip) } && !set.impossible.contains(where: isWanted)
  }

  /// All twins with another answer; then those with the same, and those that cannot be.
  var rendered: String {
    let changing = set.changing.filter { isWanted($0.flip) }
    let unchanged = set.unchanged.filter { isWanted($0.flip) }
    let impossible = set.impossible.filter(isWanted)
    var blocks = ["\(set.scenario.id): \(set.scenario.title)"] + changing.map(block)
    if !unchanged.isEmpty {
      blocks.append(
        words("Jawabannya tetap bila dibalik:", "The answer stays where this is flipped:")
          + unchanged.map { "\n  \(flip($0.flip))" }.joined())
    }
    if !impossible.isEmpty {
      blocks.append(
        words(
          "Tidak dapat dibalik sendiri, sebab berkasnya lalu bertentangan atau tidak lengkap:",
          "Cannot be flipped alone, for the file would contradict itself or be incomplete:")
          + impossible.map { "\n  \(flip($0))" }.joined())
    }
    return blocks.joined(separator: "\n\n")
  }

  /// One twin.
  func block(_ twin: Twin) -> String {
    var lines = [flip(twin.flip)]
    for sentence in twin.sentences.prefix(1) {
      lines.append("  \(words("semula", "before")):  \(sentence.before)")
      lines.append("  \(words("menjadi", "after")): \(sentence.after)")
    }
    lines += twin.differences.map { "  → \(difference($0))" }
    lines += twin.turned.map {
      "  ↻ “\($0.words)” (\(names.full($0.source))): \(truth($0.before)) → \(truth($0.after))"
    }.reduce(into: []) { list, line in if !list.contains(line) { list.append(line) } }
    return lines.joined(separator: "\n")
  }

  func flip(_ flip: Flip) -> String {
    FlipWords(vocabulary: vocabulary, scenario: set.scenario).text(flip, in: language)
  }

  private func difference(_ difference: Twin.Difference) -> String {
    let victims = difference.victims.joined(separator: ", ")
    let form = difference.form == .principal ? "" : " (\(difference.form.rawValue))"
    let place =
      "\(difference.accused) \(names.full(difference.offence))\(form)"
      + (victims.isEmpty ? "" : " [\(victims)]")
    return "\(place): \(aspect(difference.aspect))"
  }

  private func aspect(_ aspect: Twin.Difference.Aspect) -> String {
    switch aspect {
    case .standing(let before, let after): return "\(standing(before)) → \(standing(after))"
    case .deciding(let before, let after):
      return [
        (words("tidak lagi ditentukan oleh ", "no longer decided by "), gone(before, after)),
        (words("kini ditentukan oleh ", "now decided by "), gone(after, before)),
      ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined(separator: "; ")
    case .exclusions(let before, let after):
      return words("peniadaan: ", "exclusions: ") + "\(list(before)) → \(list(after))"
    case .regime(let before, let after):
      return words("rezim ", "regime ")
        + "\(before?.rawValue ?? "?") → \(after?.rawValue ?? "?")"
    case .aggravations(let before, let after):
      return words("pemberatan: ", "aggravations: ")
        + "\(list(before)) → \(list(after))"
    case .openAggravations(let before, let after):
      return words("pemberatan yang terbuka: ", "open aggravations: ")
        + "\(list(before)) → \(list(after))"
    case .penalty(let before, let after): return "\(range(before)) → \(range(after))"
    }
  }

  private func list(_ citations: [Citation]) -> String {
    citations.isEmpty
      ? words("tidak ada", "none") : citations.map(names.full).joined(separator: ", ")
  }

  /// The elements that only the first list has, in quotation marks.
  private func gone(_ elements: [String], _ others: [String]) -> String {
    elements.filter { !others.contains($0) }.map { "“\($0)”" }.joined(separator: ", ")
  }

  private func range(_ penalty: Penalty?) -> String {
    guard let penalty else { return words("tidak ada pidana", "no punishment") }
    return PenaltyText.range(
      prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: language)
  }

  private func standing(_ status: OffenceFinding.Status?) -> String {
    switch status {
    case nil: words("tidak muncul", "not in play")
    case .met: words("terpenuhi", "met")
    case .undetermined: words("belum dapat ditentukan", "open")
    case .notMet: words("tidak terpenuhi", "not met")
    case .notPunished: words("tidak dipidana", "not punished")
    }
  }

  private func truth(_ truth: Truth?) -> String {
    switch truth {
    case nil: words("tidak muncul", "not in play")
    case .yes: words("terpenuhi", "met")
    case .no: words("gagal", "fails")
    case .unknown: words("belum diketahui", "not known")
    }
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }
}
