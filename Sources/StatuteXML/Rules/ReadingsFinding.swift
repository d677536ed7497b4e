public import StatuteModel

/// What can be wrong with `Statutes/bacaan.xml`.
public enum ReadingsFinding: Finding {
  case notReadings(found: String)
  case unknownElement(name: String, inside: String)
  case missingAttribute(element: String, attribute: String)
  case unknownValue(attribute: String, value: String)
  case notACitation(attribute: String, value: String)
  case twice(what: String)
  case followed(question: String, count: Int)
  case effect(reading: String, issue: String)
  case profile(String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notReadings: "readings.not-readings"
    case .unknownElement: "readings.unknown-element"
    case .missingAttribute: "readings.missing-attribute"
    case .unknownValue: "readings.unknown-value"
    case .notACitation: "readings.not-a-citation"
    case .twice: "readings.twice"
    case .followed: "readings.followed"
    case .effect: "readings.effect"
    case .profile: "readings.profile"
    }
  }

  /// Figures must not rest on a file that is not understood.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .notReadings(let found):
      DiagnosticText(
        "ini bukan berkas bacaan", note: found.isEmpty ? nil : "elemen terluar adalah <\(found)>")
    case .unknownElement(let name, let inside):
      DiagnosticText("elemen <\(name)> tidak dikenal di dalam <\(inside)>")
    case .missingAttribute(let element, let attribute):
      DiagnosticText("atribut \(attribute) pada <\(element)> tidak ada atau kosong")
    case .unknownValue(let attribute, let value):
      DiagnosticText("nilai \"\(value)\" untuk \(attribute) tidak dikenal")
    case .notACitation(let attribute, let value):
      DiagnosticText(
        "\"\(value)\" pada \(attribute) bukan rujukan",
        suggestion: "tulis peraturan lalu ketentuannya, misalnya uu-99-2099/pasal-59/ayat-1")
    case .twice(let what): DiagnosticText("\(what) muncul dua kali")
    case .followed(let question, let count):
      DiagnosticText(
        "soal \(question) mempunyai \(count) pilihan yang diikuti",
        suggestion: "beri diikuti=\"ya\" pada tepat satu pilihan")
    case .effect(let reading, let issue):
      DiagnosticText("akibat pilihan \(reading) tidak menjawab butir \(issue)")
    case .profile(let words): DiagnosticText("tidak sesuai dengan skema: \(words)")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .notReadings(let found):
      DiagnosticText(
        "this is not a file of readings",
        note: found.isEmpty ? nil : "its outermost element is <\(found)>")
    case .unknownElement(let name, let inside):
      DiagnosticText("element <\(name)> is not known inside <\(inside)>")
    case .missingAttribute(let element, let attribute):
      DiagnosticText("attribute \(attribute) of <\(element)> is missing or empty")
    case .unknownValue(let attribute, let value):
      DiagnosticText("value \"\(value)\" is not known for \(attribute)")
    case .notACitation(let attribute, let value):
      DiagnosticText(
        "\"\(value)\" in \(attribute) is not a citation",
        suggestion: "name the act and the provision, such as uu-99-2099/pasal-59/ayat-1")
    case .twice(let what): DiagnosticText("\(what) appears twice")
    case .followed(let question, let count):
      DiagnosticText(
        "question \(question) has \(count) readings that are followed",
        suggestion: "give diikuti=\"ya\" to exactly one")
    case .effect(let reading, let issue):
      DiagnosticText("the effect of reading \(reading) does not answer \(issue)")
    case .profile(let words): DiagnosticText("not what the schema allows: \(words)")
    }
  }
}
