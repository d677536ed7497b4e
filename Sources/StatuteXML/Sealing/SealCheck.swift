internal import StatuteModel

/// Lint (g): the words, the counts and the data are those that were sealed.
enum SealCheck {
  static func check(_ context: CheckContext, seal: (text: String, file: String)?) -> [Diagnostic] {
    guard let seal else { return [context.diagnostic(.noSeal, line: 1)] }
    let sealed: Seal
    switch Seal.parse(seal.text) {
    case .success(let parsed): sealed = parsed
    case .failure(let line):
      return [
        Diagnostic(
          StatuteFinding.sealUnreadable(line.text),
          at: SourcePosition(file: seal.file, line: line.number))
      ]
    }
    return compare(sealed, Seal(context.statute), context)
  }

  private static func compare(_ sealed: Seal, _ found: Seal, _ context: CheckContext)
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    let sealedHashes = Dictionary(sealed.hashes.map { ($0.key, $0.hash) }) { first, _ in first }
    let foundKeys = Set(found.hashes.map(\.key))
    for (index, (key, hash)) in found.hashes.enumerated() {
      // A seal has one hash per provision, in the order of the file.
      let provision = context.statute.provisions[index]
      if let expected = sealedHashes[key] {
        if expected != hash { diagnostics.append(context.diagnostic(.sealChanged, at: provision)) }
      } else {
        diagnostics.append(context.diagnostic(.sealUnknown(key: key), at: provision))
      }
    }
    for (key, _) in sealed.hashes where !foundKeys.contains(key) {
      diagnostics.append(context.diagnostic(.sealMissing(key: key), line: 1))
    }
    let foundCounts = Dictionary(found.counts.map { ($0.unit, $0.count) }) { first, _ in first }
    for (unit, count) in sealed.counts where foundCounts[unit] ?? 0 != count {
      diagnostics.append(
        context.diagnostic(
          .sealCount(unit: unit, sealed: count, found: foundCounts[unit] ?? 0), line: 1))
    }
    // Words that were lost or changed stand in the data too; then they alone are the finding.
    if diagnostics.isEmpty, sealed.data != found.data {
      diagnostics.append(context.diagnostic(.sealData, line: 1))
    }
    return diagnostics
  }
}
