public import StatuteModel

/// How long a sheet takes (*perkiraan durasi*): an estimate from its length, for whoever plans a
/// class; nothing depends on it.
extension ExerciseSheet {
  /// Minutes for all exercises, rounded up to whole fives.
  public var minutes: Int {
    let seconds = exercises.reduce(0) { $0 + $1.seconds }
    return (seconds + 299) / 300 * 5
  }

  /// What is exercised, each thing once, in the order of the sheet (*tujuan pembelajaran*).
  public var aims: [Vocabulary.Words] {
    exercises.map(\.kind.aim).reduce(into: []) { list, aim in
      if !list.contains(aim) { list.append(aim) }
    }
  }
}

extension Exercise {
  /// Words that are read in a minute when every one may count.
  private static let wordsPerMinute = 120

  /// Reading the case and what lies beside it, then answering: choosing takes less than computing.
  var seconds: Int {
    let read = (story + (exhibit + [task]).map(\.indonesian)).reduce(0) { count, text in
      count + text.split(whereSeparator: \.isWhitespace).count
    }
    let answered = items.reduce(0) { sum, item in
      if case .number = item.form { return sum + 180 }
      return sum + 90
    }
    return read * 60 / Self.wordsPerMinute + answered
  }
}

extension Exercise.Kind {
  /// What somebody can do who answers such a question (*tujuan*, *kriteria*).
  public var aim: Vocabulary.Words {
    let (indonesian, english) =
      switch self {
      case .articles:
        (
          "membedakan ketentuan yang terpenuhi, yang gagal, dan yang belum dapat ditentukan",
          "tell provisions that are met from those that fail and those that are open"
        )
      case .elements:
        ("menguji suatu delik unsur demi unsur", "test an offence element by element")
      case .missing:
        (
          "menemukan fakta yang masih harus ditanyakan",
          "find the fact that is still to be asked for"
        )
      case .range:
        (
          "menghitung ancaman pidana beserta langkah-langkahnya",
          "compute the range of punishment with its steps"
        )
      case .law:
        (
          "memilih hukum yang berlaku menurut waktu perbuatan",
          "choose the law that governs by the time of the conduct"
        )
      case .matching:
        ("mengenali fakta yang membawa suatu unsur", "see which fact carries an element")
      case .charges:
        ("menyusun lapis dakwaan dengan alasannya", "put charges in order, with reasons")
      case .defect:
        ("menemukan cacat dalam surat dakwaan", "find what is wrong with an indictment")
      }
    return Vocabulary.Words(indonesian: indonesian, english: english)
  }
}
