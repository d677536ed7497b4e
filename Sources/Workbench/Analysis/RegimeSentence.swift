internal import RuleEngine
internal import StatuteModel

/// Which law applies by date, and why.
struct RegimeSentence {
  let words: AnalysisWords

  /// The sentence.
  func text(_ regime: Regime) -> String {
    let day = words.day(regime.transition.day)
    let basis = words.cite(regime.transition.basis)
    switch regime.code {
    case nil:
      let codes = regime.possible.map(\.rawValue).joined(separator: ", ")
      return words(
        "Belum dapat dipastikan hukum mana yang berlaku (kemungkinan rezim \(codes)); hukum berubah pada \(day) (\(basis)).",
        "Which law applies is not certain yet (possible regimes \(codes)); the law changed on \(day) (\(basis))."
      )
    case .old:
      return regime.isJudged
        ? words(
          "Rezim A: perbuatan dan putusan berkekuatan hukum tetap sebelum \(day); hukum lama.",
          "Regime A: conduct and final judgment before \(day); the old law.")
        : words(
          "Rezim A: perbuatan dan hari penilaian sebelum \(day); hukum lama.",
          "Regime A: conduct and day of assessment before \(day); the old law.")
    case .oldInExecution:
      return words(
        "Rezim A-bis: putusan berkekuatan hukum tetap sebelum \(day), pidana masih dijalani atau ditinjau kembali; hukum lama, pelaksanaannya disesuaikan bila lebih berat dari batas baru.",
        "Regime A-bis: final judgment before \(day), sentence still served or under review; the old law, adjusted in execution where it is heavier than the new limit."
      )
    case .both:
      return words(
        "Rezim B: perbuatan sebelum \(day), belum ada putusan yang berkekuatan hukum tetap sebelum hari itu; hukum lama dan baru dibandingkan (\(basis)).",
        "Regime B: conduct before \(day), no judgment final before that day; old and new law are compared (\(basis))."
      )
    case .new:
      return words(
        "Rezim C: perbuatan pada atau sesudah \(day); hukum baru.",
        "Regime C: conduct on or after \(day); the new law.")
        + (regime.isStraddling
          ? " "
            + words(
              "Perbuatan dimulai sebelumnya; bahwa hari terakhir yang menentukan adalah kesimpulan.",
              "The conduct began before; that its last day decides is an inference.") : "")
    }
  }
}
