internal import CaseFiles
internal import Drafting
internal import StatuteModel

/// What the page of a form shows of its fields.
struct FactFormView {
  let form: FactForm
  /// What was sent, where it could not be saved.
  let sent: FormFields?
  let language: Language
  /// How persons and acts are called.
  let name: (String) -> String
  let word: (String) -> String

  /// The groups of fields: what the law asks for, then what documents need.
  var groups: [[String: Any]] {
    let fields = form.fields
    let facts = fields.filter { nature($0) != .description }
    let papers = fields.filter { nature($0) == .description }
    var groups: [[String: Any]] = []
    if !facts.isEmpty {
      groups.append(["kelompok": word("kelompok_fakta"), "bidang": facts.map(values)])
    }
    if !papers.isEmpty {
      groups.append(["kelompok": word("kelompok_uraian"), "bidang": papers.map(values)])
    }
    return groups
  }

  private func nature(_ field: FactForm.Field) -> Vocabulary.Nature {
    let top = form.vocabulary.key(FactKey(form.entity, field.path.first ?? ""))
    return top?.nature == .description ? .description : field.key.nature
  }

  private func values(_ field: FactForm.Field) -> [String: Any] {
    var values: [String: Any] = [
      "nama_bidang": field.name, "id_bidang": field.name.replacing(":", with: "-"),
      "sebutan_bidang": label(field),
      "tanya_bidang": field.key.question.map { NoBreak.binding($0.text(in: language)) } ?? false
        as Any,
      "isian": false, "panjang": false, "pilihan": false, "istilah_daftar": false,
      "centang_daftar": false, "hanya_teks": false, "petunjuk_bidang": false,
    ]
    guard let text = sent.flatMap({ FactForm.sent(field, $0) }) ?? field.text else {
      values["hanya_teks"] = true
      return values
    }
    switch text {
    case .parts(let parts): values.merge(several(field, parts)) { _, new in new }
    case .line(let line): values.merge(single(field, line)) { _, new in new }
    }
    values["ada_pilihan"] = values["pilihan"] is [[String: Any]]
    values["ada_istilah"] = values["istilah_daftar"] is [[String: Any]]
    values["ada_centang"] = values["centang_daftar"] is [[String: Any]]
    return values
  }

  private func label(_ field: FactForm.Field) -> String {
    let parts = field.path.map { part in
      Int(part).map { "\($0 + 1)" } ?? AnalysisWords.readable(part)
    }
    return AnalysisWords.capitalized(parts.joined(separator: " · "))
  }

  private func several(_ field: FactForm.Field, _ parts: [String: String]) -> [String: Any] {
    if case .references(let entity, _) = field.key.shape {
      return [
        "centang_daftar": form.draft.ids(of: entity).map { id in
          ["nilai": "\(field.name)=\(id)", "sebutan": name(id), "terpilih": parts[id] == "ya"]
            as [String: Any]
        }
      ]
    }
    return [
      "istilah_daftar": form.vocabulary.terms(under: field.key).map { term in
        [
          "nilai": "\(field.name)=\(term.name)", "sebutan": term.label.text(in: language),
          "id_istilah": "\(field.name)-\(term.name)".replacing(":", with: "-"),
          "ya": parts[term.name] == "ya", "tidak": parts[term.name] == "tidak",
        ] as [String: Any]
      }
    ]
  }

  private func single(_ field: FactForm.Field, _ line: String) -> [String: Any] {
    var choices: [(String, String)] = []
    let truths = [("ya", word("jawab_ya")), ("tidak", word("jawab_tidak"))]
    let unknown = [("tidak-diketahui", word("jawab_belum"))]
    switch field.key.shape {
    case .truth: choices = truths + unknown
    case .truthOrReference(let entity):
      choices = truths + form.draft.ids(of: entity).map { ($0, name($0)) } + unknown
    case .choice:
      choices = form.vocabulary.terms(under: field.key).map {
        ($0.name, $0.label.text(in: language))
      }
    case .references(let entity, _):
      choices = form.draft.ids(of: entity).map { ($0, name($0)) }
    case .date, .day:
      return ["isian": true, "isi": line, "petunjuk_bidang": word("bentuk_tanggal")]
    case .places: return ["isian": true, "isi": line, "petunjuk_bidang": word("bentuk_negara")]
    case .paths: return ["isian": true, "isi": line, "petunjuk_bidang": word("bentuk_jalur")]
    case .texts: return ["panjang": true, "isi": line]
    case .text where Self.long.contains(field.key.name) || line.contains("\n"):
      return ["panjang": true, "isi": line]
    default: return ["isian": true, "isi": line]
    }
    // What the case says stays choosable even where the list does not hold it.
    if !line.isEmpty, !choices.contains(where: { $0.0 == line }) { choices.append((line, line)) }
    return [
      "pilihan": choices.map { value, text in
        ["nilai": value, "kata_nilai": text, "dipilih": value == line] as [String: Any]
      }
    ]
  }

  /// Keys under which people write more than a line.
  private static let long: Set<String> = ["ringkasan", "uraian", "mengetahui", "kesimpulan"]
}
