import StatuteModel

/// Acts and helpers that the citation tests share.
enum Sample {
  static func act(_ text: String) -> ActIdentifier {
    guard let act = ActIdentifier(text) else { preconditionFailure("no act identifier: \(text)") }
    return act
  }

  static func citation(_ identifier: String) -> Citation {
    guard let citation = Citation(identifier: identifier) else {
      preconditionFailure("no identifier: \(identifier)")
    }
    return citation
  }

  static let parser = CitationParser(actNames: [
    "KUHP": act("uu-1-2023"), "KUHP lama": act("kuhp"), "KUHAP lama": act("uu-8-1981"),
    "UU TPPO": act("uu-21-2007"), "Undang-Undang Perlindungan Anak": act("uu-23-2002"),
  ])

  /// The citations of a text as identifiers, with ".." in a range and "?" for an unknown act.
  static func found(_ text: String, in context: String? = nil) -> [String] {
    parser.citations(in: text, relativeTo: context.map(citation)).map { span in
      span.citations.map(\.identifier).joined(separator: "..") + (span.namesUnknownAct ? "?" : "")
    }
  }
}
