internal import StatuteModel

extension CheckRule {
  /// DAK-01, 02, 07, 16: who is accused, by whom, with whom. What is said shows on terminals and in
  /// logs, so persons are called by their ids.
  static let indictmentPeople = [
    CheckRule("DAK-01") { subject in
      (subject.outline?.accused ?? []).compactMap { person in
        let needed: [IndictmentOutline.IdentityItem] =
          person.isCorporation
          ? [.name, .legalForm, .deed, .residence, .representative]
          : [.name, .birthplace, .birth, .sex, .nationality, .residence, .religion, .occupation]
        let missing = needed.filter { !person.given.contains($0) }
        guard !missing.isEmpty else { return nil }
        return CheckHit(
          "\(person.id).identitas",
          ["orang": .same(person.id), "kurang": .list(missing.map(\.words))])
      }
    },
    CheckRule("DAK-02") { subject in
      guard let outline = subject.outline, outline.isFinal else { return [] }
      var missing: [Vocabulary.Words] = []
      if outline.date == nil { missing.append(.init(indonesian: "tanggal", english: "a day")) }
      if outline.signers.isEmpty {
        missing.append(.init(indonesian: "penanda tangan", english: "a signatory"))
      }
      return missing.isEmpty ? [] : [CheckHit("dokumen.surat", ["kurang": .list(missing)])]
    },
    CheckRule("DAK-07") { subject in
      (subject.outline?.layers ?? []).flatMap { layer in
        layer.companions.filter { $0.status == nil }.map {
          CheckHit(layer.title, same: ["lapis": layer.title, "orang": $0.id])
        }
      }
    },
    CheckRule("DAK-16") { subject in
      (subject.outline?.accused ?? []).flatMap { person in
        zip(person.detentions, person.detentions.dropFirst()).compactMap { before, after in
          let gap = after.from.dayNumber - before.until.dayNumber
          guard gap != 1 else { return nil }
          let days = abs(gap - 1)
          let words =
            gap > 1
            ? Vocabulary.Words(
              indonesian: "celah \(days) hari sesudah \(before.until.indonesian)",
              english: "a gap of \(days) days after \(before.until.english)")
            : Vocabulary.Words(
              indonesian: "tumpang tindih \(days) hari sejak \(after.from.indonesian)",
              english: "an overlap of \(days) days from \(after.from.english)")
          return CheckHit(
            "\(person.id).penahanan", ["orang": .same(person.id), "hal": words])
        }
      }
    },
  ]
}

extension IndictmentOutline.IdentityItem {
  /// What the item is called.
  var words: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .name: ("nama lengkap", "full name")
      case .birthplace: ("tempat lahir", "place of birth")
      case .birth: ("umur atau tanggal lahir", "age or day of birth")
      case .sex: ("jenis kelamin", "sex")
      case .nationality: ("kebangsaan", "nationality")
      case .residence: ("tempat tinggal atau kedudukan", "residence or seat")
      case .religion: ("agama", "religion")
      case .occupation: ("pekerjaan", "occupation")
      case .legalForm: ("bentuk badan", "legal form")
      case .deed: ("nomor akta", "number of the deed")
      case .representative: ("pengurus yang mewakili", "representative")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}

extension Vocabulary.Words {
  /// Words that are the same in both languages.
  static func same(_ words: String) -> Self { Self(indonesian: words, english: words) }

  /// Several, in both languages.
  static func list(_ words: [Self]) -> Self {
    Self(
      indonesian: words.map(\.indonesian).joined(separator: ", "),
      english: words.map(\.english).joined(separator: ", "))
  }
}
