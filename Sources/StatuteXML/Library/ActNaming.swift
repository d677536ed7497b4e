public import StatuteModel

/// Prints citations with the name of their act.
public struct ActNaming: Sendable {
  /// The acts by identifier.
  public let corpus: Corpus
  /// The files.
  public let library: StatuteLibrary

  /// Names for the acts that a library holds.
  public init(corpus: Corpus, library: StatuteLibrary) {
    self.corpus = corpus
    self.library = library
  }

  /// "Pasal 622 ayat (9) UU 1/2023"; without the act where it is the reader's own.
  public func text(_ citation: Citation, from act: ActIdentifier) -> String {
    guard let cited = citation.act, cited != act else { return citation.text }
    return full(citation)
  }

  /// "Pasal 622 ayat (9) UU 1/2023".
  public func full(_ citation: Citation) -> String {
    guard let act = citation.act else { return citation.text }
    let name = name(of: act)
    return citation.steps.isEmpty ? name : asPrinted(citation).text(act: name)
  }

  /// The citation with the numbers as the act prints them: identifiers write Pasal III as `pasal-3`.
  private func asPrinted(_ citation: Citation) -> Citation {
    do throws(DiagnosticError) {
      guard let act = citation.act, library.ids.contains(act),
        case let statute = try library.statute(act), let provision = statute.find(citation)
      else { return citation }
      return statute.citation(of: provision)
    } catch {
      return citation
    }
  }

  /// "UU 1/2023"; the identifier for an act that is not held.
  public func name(of act: ActIdentifier) -> String {
    do throws(DiagnosticError) {
      if library.ids.contains(act) { return try library.statute(act).identity.citation }
    } catch {}
    guard let number = act.number, let year = act.year else { return act.description }
    return "\(act.kind.uppercased()) \(number)/\(year)"
  }

  /// "Pasal 4 Undang-Undang Nomor 21 Tahun 2007", as letters cite.
  public func long(_ citation: Citation) -> String {
    guard let act = citation.act else { return citation.text }
    do throws(DiagnosticError) {
      guard library.ids.contains(act) else { return full(citation) }
      let name = try library.statute(act).identity.longName
      return citation.steps.isEmpty ? name : asPrinted(citation).text(act: name)
    } catch {
      return full(citation)
    }
  }
}
