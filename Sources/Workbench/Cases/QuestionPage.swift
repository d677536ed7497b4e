internal import Casework
internal import Drafting
internal import Interviewing
internal import StatuteModel
internal import StatuteXML

/// What the page of a question shows: the question, its fields, why it is asked, what answers change.
struct QuestionPage {
  let interview: Interview
  let question: InterviewQuestion
  let room: CaseOffice.Room
  let view: CaseView?
  let names: ActNaming
  let words: PageWords
  let language: Language

  /// The question without what it says to who answers on a keyboard of a terminal.
  private var asked: String {
    let text = question.words.text(in: language)
    guard let hint = text.firstRange(of: " (Enter") else { return text }
    return String(text[..<hint.lowerBound])
  }

  private var form: QuestionForm { QuestionForm(question) }
  var sentences: AnalysisWords { AnalysisWords(language: language, names: names) }
  var addresses: StatuteAddress {
    StatuteAddress(corpus: room.desk.library.corpus, day: nil)
  }

  func word(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text("kasus.\(key)", values, in: language)
  }

  private func person(_ id: String) -> String { view?.names.person(id) ?? id }

  /// Everything, as the template reads it.
  func values(typed: String) -> [String: Any] {
    var values: [String: Any] = [
      "soal": QuestionForm.mark(question),
      "pertanyaan": NoBreak.binding(asked),
      "tentang": question.about.map(person) ?? false, "ke": "\(interview.answered + 1)",
      "ketik_boleh": form.takesTyping, "ketik": typed,
      "ketik_ket": word(question.options.isEmpty ? "ketik_usia" : "ketik_istilah"),
      "jenis_pilih": false, "jenis_centang": false, "jenis_isi": false, "istilah": false,
      "ada_pilih": false, "ada_centang": false, "ketik_buka": !typed.isEmpty,
      "mengapa": reasons, "menata": reasons.isEmpty ? word(arranging) : false as Any,
      "akibat": effects,
      "ada_akibat": !effects.isEmpty,
    ]
    switch form.kind {
    case .single(let list):
      values["jenis_pilih"] = list.map { value, key in
        option(
          value, key.isEmpty ? person(value) : word("jawab_\(key)"),
          small: key == "belum" ? word("jawab_belum_ket") : nil, checked: key == "belum")
      }
    case .choice:
      let unknown = option(
        "tidak tahu", word("jawab_belum"), small: word("jawab_belum_ket"), checked: true)
      values["jenis_pilih"] =
        question.options.enumerated().map { term($1, value: "\($0 + 1)") } + [unknown]
    case .terms:
      values["jenis_centang"] = question.options.enumerated().map { term($1, value: "\($0 + 1)") }
      values["istilah"] = true
    case .persons:
      values["jenis_centang"] = question.persons.map {
        option($0, person($0), small: nil, checked: false)
      }
    case .line(let hint):
      values["jenis_isi"] = true
      values["petunjuk"] = word(hint)
    }
    values["ada_pilih"] = values["jenis_pilih"] is [[String: Any]]
    values["ada_centang"] = values["jenis_centang"] is [[String: Any]]
    return values
  }

  private func option(
    _ value: String, _ label: String, small: String?, checked: Bool
  ) -> [String: Any] {
    ["nilai": value, "sebutan": label, "ket": small ?? false, "terpilih": checked]
  }

  private func term(_ term: Vocabulary.Term, value: String) -> [String: Any] {
    option(
      value, term.label.text(in: language),
      small: term.sources.isEmpty ? nil : sentences.cite(term.sources), checked: false)
  }

  // MARK: What answers change

  private var effects: [[String: Any]] {
    guard let now = interview.standing else { return [] }
    var order: [String] = []
    var answers: [String: [String]] = [:]
    for trial in form.trials where trial != "tidak tahu" {
      guard let then = interview.standing(after: trial) else { continue }
      let text = difference(now, then)
      if answers[text] == nil { order.append(text) }
      answers[text, default: []].append(label(trial))
    }
    return order.map { text in
      [
        "bila": sentences.list(answers[text] ?? [], or: true), "menjadi": text,
      ]
    }
  }

  private func label(_ trial: String) -> String {
    switch trial {
    case "ya": return word("jawab_ya").lowercased()
    case "tidak": return word("jawab_tidak").lowercased()
    case "tidak ada": return word("tidak_satu_pun")
    default:
      guard let number = Int(trial), question.options.indices.contains(number - 1) else {
        return person(trial)
      }
      return question.options[number - 1].label.text(in: language)
    }
  }

  private struct Place: Hashable {
    let offence: Citation
    let accused: String
    let victims: [String]
  }

  private func difference(_ now: CaseStanding, _ then: CaseStanding) -> String {
    func table(_ standing: CaseStanding) -> [Place: CaseStanding.Status] {
      Dictionary(
        standing.findings.map {
          (Place(offence: $0.offence, accused: $0.accused, victims: $0.victims), $0.status)
        }
      ) { first, _ in first }
    }
    let (old, new) = (table(now), table(then))
    func parts(_ key: String, _ places: [Place]) -> [String] {
      let list = Set(
        places.map { "\(sentences.cite($0.offence)) (\(person($0.accused)))" }
      ).sorted()
      return list.isEmpty ? [] : [word(key, ["delik": sentences.list(list)])]
    }
    let changed = new.filter { old[$0.key] != $0.value }
    let text =
      parts("akibat_terpenuhi", changed.filter { $0.value == .met }.map(\.key))
      + parts("akibat_terbuka", changed.filter { $0.value == .open }.map(\.key))
      + parts("akibat_tidak_dipidana", changed.filter { $0.value == .notPunished }.map(\.key))
      + parts("akibat_gugur", old.keys.filter { new[$0] == nil })
    if !text.isEmpty { return text.joined(separator: " ") }
    return word(Set(now.findings) == Set(then.findings) ? "akibat_tetap" : "akibat_rinci")
  }
}
