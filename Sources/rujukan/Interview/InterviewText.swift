internal import Casework
internal import Interviewing
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The lines of an interview in a terminal.
struct InterviewText {
  let desk: InterviewDesk
  let names: ActNaming
  private let wrapper = Wrapper(width: min(Interface.width, 80))

  init(_ desk: InterviewDesk) {
    self.desk = desk
    names = ActNaming(corpus: desk.library.corpus, library: desk.library)
  }

  private func words(_ words: Vocabulary.Words) -> String { words.text(in: Interface.language) }

  private func cite(_ citations: [Citation]) -> String {
    citations.map(names.full).joined(separator: "; ")
  }

  /// What the session is and how it is answered.
  func greeting(_ path: String, isNew: Bool) -> [String] {
    let title =
      isNew
      ? Interface.words("Kasus baru: \(path)", "New case: \(path)")
      : Interface.words("Melanjutkan: \(path)", "Continuing: \(path)")
    return [Style.bold(title)]
      + wrapper.wrap(
        Interface.words(
          "Jawab ya (y), tidak (t), nomor, tanggal, atau teks. Enter = tidak tahu: yang tidak diketahui tidak pernah ditulis sebagai “tidak”. Perintah: ? (penjelasan), kembali, lewati, simpan atau keluar. Setiap jawaban langsung tersimpan.",
          "Answer yes (y), no (n), a number, a date, or text. Enter = not known: what is not known is never written as “no”. Commands: ? (explain), back, skip, save or quit. Every answer is saved at once."
        ))
  }

  /// The question with its number, its choices and how it is answered.
  func question(_ question: InterviewQuestion, number: Int) -> [String] {
    let about = question.about.map { "\($0): " } ?? ""
    var lines = wrapper.wrap(
      "\(number). \(about)\(words(question.words))", rest: "   ")
    lines[0] = Style.bold(lines[0])
    for (index, term) in question.options.enumerated() {
      lines += option(term, index + 1, among: question.options)
    }
    if !question.persons.isEmpty {
      lines.append("   " + question.persons.joined(separator: ", "))
    }
    if !question.serves.isEmpty {
      let serves = Interface.words("untuk ", "for ") + cite(question.serves)
      lines += wrapper.wrap(serves, first: "   ", rest: "   ").map { Style.faint($0) }
    }
    let hint = hint(question)
    if !hint.isEmpty { lines += wrapper.wrap("[\(hint)]", first: "   ", rest: "   ") }
    return lines
  }

  private func option(
    _ term: Vocabulary.Term, _ number: Int, among terms: [Vocabulary.Term]
  ) -> [String] {
    var text = "\(number). \(words(term.label))"
    if !term.sources.isEmpty { text += " (\(cite(term.sources)))" }
    // A definition of its own stands beside the term; one that several share is for `?`.
    if let source = term.sources.first, isDefinition(source),
      terms.filter({ $0.sources.first == source }).count == 1,
      let definition = lawText(source)
    {
      text += ": \(definition)"
    }
    return wrapper.wrap(text, first: number < 10 ? "    " : "   ", rest: "       ")
  }

  /// Whether a citation leads to an entry of the act's list of definitions.
  private func isDefinition(_ citation: Citation) -> Bool {
    guard let provision = provision(citation)?.provision else { return false }
    return provision.marks.contains {
      if case .definition = $0.mark.kind { return true }
      return false
    }
  }

  private func provision(_ citation: Citation) -> (statute: Statute, provision: Provision)? {
    guard let act = citation.act else { return nil }
    do throws(DiagnosticError) {
      let statute = try desk.library.statute(act)
      return statute.find(citation).map { (statute, $0) }
    } catch {
      // A provision that is not held is named without its words.
      return nil
    }
  }

  /// The words of a provision, without its number.
  private func lawText(_ citation: Citation) -> String? {
    guard let (statute, provision) = provision(citation) else { return nil }
    let lines = statute.fullText(of: provision)
    return (provision.number.isEmpty ? lines : Array(lines.dropFirst())).joined(separator: " ")
  }

  private func hint(_ question: InterviewQuestion) -> String {
    let unknown = Interface.words("Enter = tidak tahu", "Enter = not known")
    switch question.subject {
    case .accusedCount, .victims, .anotherAct: return ""
    case .actors, .harmed: return Interface.words("id dipisah koma, atau semua", "ids, or all")
    case .childhood:
      return Interface.words(
        "usia (16, 15-17), tanggal lahir (2008-01-20), y/t, \(unknown)",
        "age (16, 15-17), date of birth (2008-01-20), y/n, \(unknown)")
    case .term, .sameUndertaking: return Interface.words("y/t, \(unknown)", "y/n, \(unknown)")
    case .fact: break
    }
    switch question.shape {
    case .truth: return Interface.words("y/t, \(unknown)", "y/n, \(unknown)")
    case .terms:
      return Interface.words(
        "1, 3 · 1 atau 3 · bukan 4 · tidak ada · \(unknown)",
        "1, 3 · 1 or 3 · not 4 · none · \(unknown)")
    case .choice: return Interface.words("satu nomor, \(unknown)", "one number, \(unknown)")
    case .places:
      return Interface.words(
        "negara: Malaysia atau MY, \(unknown)", "country: Malaysia or MY, \(unknown)")
    case .date:
      return Interface.words(
        "2024-03-02 · Maret 2024 · 2024-03 sampai 2024-05 · antara 2024-03 dan 2024-05 · \(unknown)",
        "2024-03-02 · March 2024 · 2024-03 to 2024-05 · between 2024-03 and 2024-05 · \(unknown)")
    case .text: return Interface.words("teks, Enter = lewati", "text, Enter = skip")
    case .truthOrReference: return Interface.words("y/t/id, \(unknown)", "y/n/id, \(unknown)")
    default: return unknown
    }
  }

  /// What a question means, in the words of the law.
  func explanation(_ question: InterviewQuestion, term number: Int?) -> [String] {
    if let number {
      guard question.options.indices.contains(number - 1) else {
        return [
          Interface.words(
            "   Tidak ada nomor itu; ? saja menjelaskan pertanyaannya.",
            "   There is no such number; ? alone explains the question.")
        ]
      }
      let term = question.options[number - 1]
      return wrapper.wrap(words(term.label), first: "   ", rest: "   ") + quoted(term.sources)
    }
    var lines = quoted(question.sources)
    if let key = question.key {
      for citation in question.serves {
        for element in desk.elements(of: citation, settledBy: key) {
          let text = "\(names.full(citation)): “\(element.words)”"
          lines += wrapper.wrap(
            Interface.words("unsur ", "element of ") + text, first: "   ", rest: "     ")
        }
      }
    }
    if !question.options.isEmpty {
      lines.append(
        Interface.words("   ? 1 menjelaskan nomor 1.", "   ? 1 explains number 1."))
    }
    if lines.isEmpty {
      lines = wrapper.wrap(
        Interface.words(
          "Ini menata berkas; tidak ada ketentuan yang bergantung padanya.",
          "This arranges the file; no provision depends on it."), first: "   ", rest: "   ")
    }
    return lines
  }

  private func quoted(_ citations: [Citation]) -> [String] {
    citations.flatMap { citation in
      let text = lawText(citation).map { ": “\($0)”" } ?? ""
      return wrapper.wrap(names.full(citation) + text, first: "   ", rest: "     ")
    }
  }

  /// How the case stands, in one line.
  func status(_ standing: CaseStanding) -> String {
    let met = standing.count(.met) + standing.count(.notPunished)
    let open = standing.count(.open)
    return "   "
      + Interface.words(
        "Delik: \(met) terpenuhi, \(open) terbuka, \(standing.setAside) tersisih",
        "Offences: \(met) met, \(open) open, \(standing.setAside) set aside")
  }
}
