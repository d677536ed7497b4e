public import StatuteModel

/// What the standing lines of a kind of document may be: each word with what follows it.
public struct StandingForm: Hashable, Sendable {
  /// What follows a word.
  public enum Content: Hashable, Sendable {
    /// Provisions after a bar.
    case provisions
    /// A sentence, perhaps with provisions after a bar.
    case sentence
    /// A term and its sentence, perhaps with provisions after a bar.
    case termAndSentence
  }

  /// The words.
  public let words: [String: Content]

  /// The form of the lines beside a document's template; `nil` where it has none.
  public static func of(_ kind: DocumentKind) -> StandingForm? {
    switch kind {
    case .referral, .services, .identities: letters
    case .restitution: restitution
    case .protection: protection
    case .indictment: indictment
    default: nil
    }
  }

  private static let letters = StandingForm(words: [
    "dasar": .provisions, "kerahasiaan": .provisions, "kerahasiaan-pelapor": .provisions,
    "pemberitahuan": .provisions, "lampiran": .sentence, "permohonan": .termAndSentence,
    "permohonan-lain": .termAndSentence, "kedaruratan": .termAndSentence,
  ])
  private static let restitution = StandingForm(words: [
    "imateriil": .sentence, "isi": .provisions, "meterai": .provisions,
    "lampiran": .termAndSentence, "petitum": .sentence, "petitum-beban": .sentence,
    "petitum-renteng": .sentence, "petitum-akhir": .sentence, "terbuka": .sentence,
  ])
  private static let protection = StandingForm(words: [
    "peralihan": .provisions, "dasar": .provisions, "dasar-lama": .provisions,
    "dasar-baru": .provisions, "kesediaan": .sentence, "lampiran": .sentence,
    "terbuka": .sentence, "terbuka-lama": .sentence,
  ])

  private static let indictment = StandingForm(words: [
    "isi": .provisions, "umur-dan-tanggal-lahir": .provisions, "penggabungan": .provisions,
    "bentuk": .termAndSentence, "periksa": .sentence,
  ])

  /// What is wrong with a line, if anything.
  func finding(_ line: StandingLines.Line) -> StandingFinding? {
    guard let content = words[line.word] else {
      return .unknownLine(line.word, known: words.keys.sorted())
    }
    switch content {
    case .provisions:
      if !line.content.isEmpty { return .notACitation(line.content) }
      return line.basis.isEmpty ? .emptyLine(line.word) : nil
    case .sentence: return line.content.isEmpty ? .emptyLine(line.word) : nil
    case .termAndSentence: return line.termAndSentence == nil ? .emptyLine(line.word) : nil
    }
  }
}

/// What can be wrong in a file of standing lines.
public enum StandingFinding: Finding {
  /// No line begins with this word.
  case unknownLine(String, known: [String])
  /// Nothing stands after the word.
  case emptyLine(String)
  /// A provision is expected.
  case notACitation(String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .unknownLine: "standing.unknown-line"
    case .emptyLine: "standing.empty-line"
    case .notACitation: "standing.not-a-citation"
    }
  }

  /// Every one stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.unknownLine(let kind, let known), .indonesian):
      DiagnosticText(
        "baris yang mulai dengan \"\(kind)\" tidak dikenal",
        suggestion: "yang ada: \(known.joined(separator: ", "))")
    case (.unknownLine(let kind, let known), .english):
      DiagnosticText(
        "a line that starts with \"\(kind)\" is not known",
        suggestion: "there are: \(known.joined(separator: ", "))")
    case (.emptyLine(let kind), .indonesian):
      DiagnosticText("sesudah \"\(kind)\" tidak ada isi")
    case (.emptyLine(let kind), .english):
      DiagnosticText("nothing stands after \"\(kind)\"")
    case (.notACitation(let words), .indonesian):
      DiagnosticText(
        "\"\(words)\" bukan rujukan", suggestion: "misalnya | uu-99-2099/pasal-59/ayat-1")
    case (.notACitation(let words), .english):
      DiagnosticText(
        "\"\(words)\" is not a citation", suggestion: "such as | uu-99-2099/pasal-59/ayat-1")
    }
  }
}
