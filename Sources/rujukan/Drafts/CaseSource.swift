internal import CaseFiles
internal import DocumentAssembly
internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// The file that a case was read from, for the lines of what is found in the case later. It is read
/// again only where something is found.
struct CaseSource {
  let path: String

  /// The place of a case's code.
  static let code = "perkara.kode"

  /// The position of a place as findings write it: `P1.identitas`.
  func position(of place: String) -> SourcePosition {
    places?.position(of: place) ?? whole
  }

  /// Where the case holds what a document cannot; `nil` for faults of the template.
  func position(of problem: RenderProblem, in dossier: Dossier) -> SourcePosition? {
    switch problem {
    case .unfitValue, .protectedNameInTemplate, .brokenPart: nil
    case .forbiddenCharacter: first(besides: [], where: Self.hasForbiddenCharacter)
    case .protectedName:
      first(
        besides: Self.identities,
        where: Redactor(dossier.people.protected).stand(in:))
    }
  }

  /// Keys under which the names of people belong.
  private static let identities: Set<String> = ["identitas"]
  private static let names: Set<String> = ["korban.nama", "korban.inisial", "pelaku.nama"]

  private func first(
    besides keys: Set<String>, where isMeant: (String) -> Bool
  ) -> SourcePosition {
    places?.positions(besides: keys, where: isMeant)
      .first { keys.isEmpty || !Self.names.contains($0.key) }?.position ?? whole
  }

  /// Whether a text has a character that no document can hold.
  private static func hasForbiddenCharacter(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
        || (0xFFFE...0xFFFF).contains(scalar.value)
    }
  }

  private var whole: SourcePosition { SourcePosition(file: path, line: 0) }

  private var places: CaseKeyPlaces? {
    do throws(DiagnosticError) {
      return try CaseKeyPlaces(
        try FileReading.bytes(of: path, limit: CaseReader.limit), file: path)
    } catch {
      // The case was read before; who changed the file since gets findings without lines.
      return nil
    }
  }
}
