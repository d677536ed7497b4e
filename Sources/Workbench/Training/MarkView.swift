internal import RuleEngine
internal import StatuteModel
internal import Training

/// How one answer was marked, as the templates read it.
struct MarkView {
  let words: PageWords
  let language: Language

  /// An answer beside the key, with the reason and the words of the law.
  func values(_ mark: Marking.ItemMark) -> [String: Any] {
    var values: [String: Any] = [
      "butir": mark.item.id, "tanya": mark.item.prompt.text(in: language),
      "anda": shown(mark.given, mark.item), "program": shown(mark.key.answer, mark.item),
      "diterima": mark.verdict.isAccepted, "alasan": false, "bacaan_lain": false,
    ]
    switch mark.verdict {
    case .right:
      values.merge(verdict("tepat", "met")) { $1 }
      values["alasan"] = reason(mark.key.reason)
    case .rightByReading(let reading, let authorities):
      values.merge(verdict("bacaan", "open")) { $1 }
      values["bacaan_lain"] =
        ["nama_bacaan": reading, "pembawa": authorities.joined(separator: "; ")]
      values["alasan"] = reason(mark.key.reason)
    case .wrong(let why):
      values.merge(verdict("belum_tepat", "fail")) { $1 }
      values["alasan"] = reason(why)
    case .unanswered:
      values.merge(verdict("tidak_dijawab", "fail")) { $1 }
      values["alasan"] = reason(mark.key.reason)
    }
    return values
  }

  private func verdict(_ key: String, _ state: String) -> [String: Any] {
    ["putusan": words.text("latihan.\(key)", in: language), "kelas_putusan": state]
  }

  private func reason(_ reason: ItemKey.Reason) -> [String: Any] {
    [
      "kalimat": reason.words.text(in: language), "bunyi": reason.quotation ?? false,
      "dasar": reason.authorities.isEmpty ? false : reason.authorities.joined(separator: "; "),
    ]
  }

  /// An answer in words with the class of its state; a dash where there is none.
  private func shown(_ answer: Answer?, _ item: Exercise.Item) -> [String: Any] {
    guard let answer else { return ["kata_jawaban": "–", "kelas_jawaban": false] }
    if case .choice(let options) = item.form,
      let option = options.first(where: { .option($0.id) == answer })
    {
      return [
        "kata_jawaban": option.words.text(in: language),
        "kelas_jawaban": Self.state(answer).map { $0.rawValue as Any } ?? false,
      ]
    }
    return ["kata_jawaban": item.shown(answer, in: language), "kelas_jawaban": false]
  }

  /// The state that an answer says; `nil` where it says none.
  static func state(_ answer: Answer?) -> LitState? {
    guard case .option(let name) = answer else { return nil }
    switch ArticleMarkUp.Mark(rawValue: name) {
    case .met: return .met
    case .failed: return .failed
    case .open: return .open
    case nil: break
    }
    // The same of a whole provision.
    switch OffenceFinding.Status(rawValue: name) {
    case .met: return .met
    case .undetermined: return .open
    case .notMet, .notPunished: return .failed
    case nil: return nil
    }
  }
}
