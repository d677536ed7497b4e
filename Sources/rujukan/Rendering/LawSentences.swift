internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Sentences that follow from the texts alone, whatever the case.
struct LawSentences {
  let names: ActNaming
  private let language = Interface.language

  init(names: ActNaming) { self.names = names }

  func date(_ date: CalendarDate) -> String {
    language == .indonesian ? date.indonesian : date.english
  }

  /// Which law applies, and why.
  func regime(_ regime: Regime) -> String {
    let day = date(regime.transition.day)
    guard let code = regime.code else {
      let codes = regime.possible.map(\.rawValue).joined(separator: ", ")
      return language == .indonesian
        ? "Belum dapat dipastikan (kemungkinan rezim: \(codes)); hukum berubah pada \(day)."
        : "Not certain yet (possible regimes: \(codes)); the law changed on \(day)."
    }
    let reason = reason(code, regime, day)
    return language == .indonesian
      ? "Rezim \(code.rawValue): \(reason)." : "Regime \(code.rawValue): \(reason)."
  }

  private func reason(_ code: Regime.Code, _ regime: Regime, _ day: String) -> String {
    let basis = cited(regime.transition.basis)
    switch (code, language) {
    case (.old, .indonesian):
      return regime.isJudged
        ? "perbuatan dan putusan berkekuatan hukum tetap sebelum \(day); hukum lama"
        : "perbuatan dan hari penilaian sebelum \(day); hukum lama"
    case (.old, .english):
      return regime.isJudged
        ? "conduct and final judgment before \(day); the old law"
        : "conduct and day of assessment before \(day); the old law"
    case (.oldInExecution, .indonesian):
      return
        "putusan berkekuatan hukum tetap sebelum \(day), pidana masih dijalani atau ditinjau "
        + "kembali; hukum lama, pelaksanaannya disesuaikan bila lebih berat dari batas baru"
    case (.oldInExecution, .english):
      return
        "final judgment before \(day), sentence still served or under review; the old law, "
        + "adjusted in execution where it is heavier than the new limit"
    case (.both, .indonesian):
      return
        "perbuatan sebelum \(day), belum ada putusan yang berkekuatan hukum tetap sebelum hari "
        + "itu; hukum lama dan baru dibandingkan\(basis)"
    case (.both, .english):
      return
        "conduct before \(day), no judgment final before that day; old and new law are "
        + "compared\(basis)"
    case (.new, .indonesian):
      return "perbuatan pada atau sesudah \(day); hukum baru"
        + (regime.isStraddling
          ? ". Perbuatan dimulai sebelumnya; bahwa hari terakhir yang menentukan adalah simpulan [I]"
          : "")
    case (.new, .english):
      return "conduct on or after \(day); the new law"
        + (regime.isStraddling
          ? ". The conduct began before; that its last day decides is an inference [I]" : "")
    }
  }

  /// Provisions in brackets; nothing for none.
  func cited(_ citations: [Citation]) -> String {
    citations.isEmpty ? "" : " (\(citations.map(names.full).joined(separator: "; ")))"
  }

  /// What no finding of this version says.
  var limits: [String] {
    [
      language == .indonesian
        ? "kedaluwarsa menurut hukum lama, dan akibat (kematian) yang terjadi sesudah perubahan hukum"
        : "limitation under the old law, and results (death) that came after the change of law"
    ]
  }
}
