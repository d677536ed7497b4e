internal import StatuteModel

extension UsageFault {
  /// The sentences; `names` are the commands that could stand in the place of an unknown word.
  func text(in language: Language, commands names: [String]) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian(names)
    case .english: english(names)
    }
  }

  private func indonesian(_ names: [String]) -> DiagnosticText {
    switch self {
    case .unknownOption(let name, let nearest):
      DiagnosticText(
        "opsi \(Self.shown([name])) tidak dikenal",
        suggestion: nearest.map { "mungkin maksud Anda `\($0)`?" })
    case .unknownOrMissingValue(let name, let option):
      DiagnosticText(
        "opsi \(Self.shown([name])) tidak dikenal, atau `\(option)` di dalamnya belum bernilai")
    case .missingValue(let option): DiagnosticText("`\(option)` belum bernilai")
    case .unneededValue(let option, let value):
      DiagnosticText("`\(option)` tidak memakai nilai, tetapi diberi \(Self.shown([value]))")
    case .missing(let names):
      DiagnosticText(
        names.count == 1
          ? "\(Self.shown(names)) belum disebut"
          : "salah satu belum disebut: \(Self.shown(names))")
    case .unexpected(let words) where !names.isEmpty:
      DiagnosticText(
        "tidak ada perintah \(Self.shown(Array(words.prefix(1))))",
        note: "yang ada: \(names.joined(separator: ", "))",
        suggestion: Self.nearest(words, names).map { "mungkin maksud Anda `\($0)`?" })
    case .unexpected(let words): DiagnosticText("\(Self.shown(words)) tidak diperlukan di sini")
    case .unusableValue(let value, let place, let allowed):
      DiagnosticText(
        "nilai \(Self.shown([value])) tidak dapat dipakai untuk `\(place)`",
        note: allowed.isEmpty ? nil : "yang ada: \(allowed.joined(separator: ", "))",
        suggestion: Self.nearest([value], allowed).map { "mungkin maksud Anda `\($0)`?" })
    case .said(let sentence): DiagnosticText(sentence)
    }
  }

  private func english(_ names: [String]) -> DiagnosticText {
    switch self {
    case .unknownOption(let name, let nearest):
      DiagnosticText(
        "option \(Self.shown([name])) is not known",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unknownOrMissingValue(let name, let option):
      DiagnosticText(
        "option \(Self.shown([name])) is not known, or `\(option)` in it has no value")
    case .missingValue(let option): DiagnosticText("`\(option)` has no value")
    case .unneededValue(let option, let value):
      DiagnosticText("`\(option)` takes no value, but \(Self.shown([value])) was given")
    case .missing(let names):
      DiagnosticText(
        names.count == 1
          ? "\(Self.shown(names)) is missing" : "one of these is missing: \(Self.shown(names))")
    case .unexpected(let words) where !names.isEmpty:
      DiagnosticText(
        "there is no command \(Self.shown(Array(words.prefix(1))))",
        note: "there are: \(names.joined(separator: ", "))",
        suggestion: Self.nearest(words, names).map { "did you mean `\($0)`?" })
    case .unexpected(let words): DiagnosticText("\(Self.shown(words)) is not needed here")
    case .unusableValue(let value, let place, let allowed):
      DiagnosticText(
        "the value \(Self.shown([value])) cannot be used for `\(place)`",
        note: allowed.isEmpty ? nil : "there are: \(allowed.joined(separator: ", "))",
        suggestion: Self.nearest([value], allowed).map { "did you mean `\($0)`?" })
    case .said(let sentence): DiagnosticText(sentence)
    }
  }

  private static func shown(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func nearest(_ words: [String], _ names: [String]) -> String? {
    words.first.flatMap { Spelling.nearest(to: $0.lowercased(), in: names) }
  }
}
