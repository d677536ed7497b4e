internal import StatuteModel
internal import StatuteXML

/// Finds the provisions that a person's words mean on a day.
struct CitationDesk {
  let library: StatuteLibrary
  let words: String
  /// What `--uu` says.
  let act: String?
  let date: CalendarDate

  typealias Place = (statute: Statute, provision: Provision)

  /// The provisions in order, and what must be said about how the words were understood.
  func find() throws(DiagnosticError) -> (places: [Place], remark: String?) {
    // Other acts are read only where a name must be understood.
    if act == nil, let citation = parsed(CitationParser()), !citation.steps.isEmpty {
      if citation.act != nil { return ([try place(citation)], nil) }
      return ([try place(citation.attached(to: try library.mainAct()))], nil)
    }
    let names = try ActNamesOnDay(library, on: date)
    let written = try citations(names.written)
    let understood = try citations(names.understood)
    if written == understood {
      var places: [Place] = []
      for citation in written { places.append(try place(citation, names: names)) }
      return (places, nil)
    }
    return try read(understood, insteadOf: written)
  }

  // MARK: The code of the day

  private func read(
    _ understood: [Citation], insteadOf written: [Citation]
  ) throws(DiagnosticError) -> ([Place], String?) {
    let pairs = zip(understood, written).filter { $0 != $1 }
    guard let old = pairs.first?.0.act, let new = pairs.first?.1.act else { return ([], nil) }
    let former = try library.statute(old)
    let later = try library.statute(new)
    let day = Interface.language == .indonesian ? date.indonesian : date.english
    let held = understood.allSatisfy { $0.act != old || former.find($0) != nil }
    let laterHolds = written.allSatisfy { $0.act != new || later.find($0) != nil }
    let (first, second) = (former.identity.citation, later.identity.citation)
    var places: [Place] = []
    for citation in held || !laterHolds ? understood : written {
      places.append(try place(citation))
    }
    let remark =
      held
      ? Interface.words(
        "catatan: pada \(day) \(second) belum berlaku; yang ditunjukkan ialah \(first)",
        "note: on \(day) \(second) was not in force; what is shown is \(first)")
      : Interface.words(
        "catatan: pada \(day) yang berlaku ialah \(first), dan ketentuan ini tidak termuat di sini dari \(first); yang ditunjukkan ialah \(second), yang belum berlaku",
        "note: on \(day) \(first) was in force, of which this provision is not held here; what is shown is \(second), which was not in force"
      )
    return (places, remark)
  }

  // MARK: Words

  private func parsed(_ parser: CitationParser) -> Citation? {
    do throws(CitationError) { return try parser.parse(words) } catch { return nil }
  }

  private func citations(_ names: [String: ActIdentifier]) throws(DiagnosticError) -> [Citation] {
    let fallback: ActIdentifier
    if let act {
      fallback = try library.act(called: act, in: names)
    } else {
      fallback = try library.mainAct()
    }
    let parser = CitationParser(actNames: names)
    do throws(CitationError) {
      let citation = try parser.parse(CitationRun.completed(words))
      return [citation.act == nil ? citation.attached(to: fallback) : citation]
    } catch {
      let run = try CitationRun(words, parser: parser, fallback: fallback).citations(in: library)
      if let run { return run }
      throw CitationFinding.unreadable(error).asError(words)
    }
  }

  private func place(
    _ citation: Citation, names: ActNamesOnDay? = nil
  ) throws(DiagnosticError) -> Place {
    guard let act = citation.act else { throw CitationFinding.unreadable(.empty).asError(words) }
    let statute = try library.statute(act)
    guard !citation.steps.isEmpty else {
      let first = statute.articles.first.map { statute.citation(of: $0).text }
      throw CitationFinding.actAlone(act: statute.identity.citation, first: first).asError(words)
    }
    if let provision = statute.find(citation) { return (statute, provision) }
    let known: ActNamesOnDay
    if let names { known = names } else { known = try ActNamesOnDay(library, on: date) }
    var elsewhere: String?
    if let former = known.former(of: act) {
      let other = Citation(act: former.act, steps: citation.steps)
      if try library.statute(former.act).find(other) != nil { elsewhere = former.name }
    }
    throw CitationFinding.notHeld(citation, in: statute, elsewhere: elsewhere).asError(words)
  }
}
