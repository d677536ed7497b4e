public import StatuteModel

extension StatuteLibrary {
  /// The acts as renderers and sheets look them up. An act that cannot be read is not at hand; the
  /// command that needs it for itself reports why.
  public var corpus: Corpus {
    Corpus { [self] work in
      do throws(DiagnosticError) { return try statute(at: work) } catch { return nil }
    }
  }

  /// The act that a bare citation means, from `utama.txt`. Another act in its place would answer
  /// with another law.
  /// - Throws: `DiagnosticError` where the file is missing, or names an act that is not held.
  public func mainAct() throws(DiagnosticError) -> ActIdentifier {
    let file = "\(root)/\(Self.mainFile)"
    let bytes = try FileReading.bytes(of: file, limit: 1000)
    let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    if let id = ActIdentifier(name), ids.contains(id) { return id }
    throw DiagnosticError([
      Diagnostic(
        FileFinding.unknownAct(id: name, nearest: nearestAct(to: name)),
        at: SourcePosition(file: file, line: 1))
    ])
  }

  /// Every name by which an act is called, for reading citations.
  public func actNames() throws(DiagnosticError) -> [String: ActIdentifier] {
    var names: [String: ActIdentifier] = [:]
    for statute in try all() {
      let identity = statute.identity
      for name in [identity.citation, identity.longName] + identity.popularNames {
        names[name] = identity.id
      }
    }
    return names
  }
}
