public import Drafting
public import StatuteModel

/// The two documents of a sheet (*lembar soal* and *kunci fasilitator*) as values for their
/// templates; the one for participants is made from the sheet alone.
public enum SheetDocument: String, CaseIterable, Sendable {
  /// For participants.
  case participant = "latihan-soal"
  /// For the facilitator.
  case facilitator = "latihan-kunci"

  /// The fields that the template may use.
  public var fields: [Field] {
    let option = Field.Kind.record([
      Field("huruf", "huruf pilihan"), Field("kata", "isi pilihan"),
    ])
    var item = [
      Field("nomor", "nomor butir"), Field("pertanyaan", "pertanyaan"),
      Field("pilihan", "pilihan", .list(option)), Field("isian", "satuan isian"),
      Field("sebaris", "pilihan pendek dalam satu baris"),
      Field("daftar", "pilihan bersama beberapa butir", .list(option)),
    ]
    var exercise = [
      Field("nomor", "nomor soal"), Field("judul", "judul kasus"),
      Field("cerita", "alinea kasus", .list(.text)), Field("perintah", "perintah"),
      Field("bahan", "bahan di samping kasus", .list(.text)),
      Field("nilai", "nilai soal, dari 100"),
    ]
    if self == .facilitator {
      item += [
        Field("kunci", "jawaban"), Field("alasan", "alasan"),
        Field("bunyi", "bunyi undang-undang"), Field("dasar", "dasar hukum"),
        Field("bacaan", "bacaan lain yang diterima, dan kesalahan yang umum", .list(.text)),
      ]
      exercise += [
        Field("pokok", "pokok ajaran"), Field("bobot", "nilai setiap butir"),
        Field("rubrik", "rubrik: kriteria, lalu empat tingkat", .list(.text)),
      ]
    }
    exercise.append(Field("butir", "butir soal", .list(.record(item))))
    return [
      Field("kode", "kode lembar"), Field("peserta", "peserta"), Field("tingkat", "tingkat"),
      Field("jumlah", "banyaknya soal", .number),
      Field("durasi", "perkiraan lamanya, dalam menit", .number),
      Field("tujuan", "tujuan pembelajaran", .list(.text)),
      Field("soal", "soal", .list(.record(exercise))),
    ]
  }

  /// What a participant's document prints.
  public static func value(_ sheet: ExerciseSheet, in language: Language) -> TemplateValue {
    let exercises = sheet.exercises.map { exercise($0, of: sheet, in: language) }
    return value(sheet, exercises: exercises, language)
  }

  /// What the facilitator's document prints.
  public static func value(key solved: SolvedSheet, in language: Language) -> TemplateValue {
    let share = solved.sheet.share
    let pairs = zip(solved.sheet.exercises, zip(solved.keys, solved.rubrics))
    let exercises = pairs.map { exercise, answers in
      let (key, rubric) = answers
      var record = Self.exercise(exercise, of: solved.sheet, in: language)
      record["rubrik"] = .list(rubric.lines(in: language).map { .text($0) })
      record["pokok"] = .text(key.lesson)
      let each = share.divided(by: Rational(Int64(max(1, exercise.items.count)))) ?? .zero
      record["bobot"] = .text(MarkingText.points(each))
      let lines = KeyLines.all(exercise, key, in: language)
      record["butir"] = .list(
        exercise.items.indices.map { index in
          .record(
            Self.item(index, of: exercise, in: language).merging(answer(lines[index])) { $1 })
        })
      return record
    }
    return value(solved.sheet, exercises: exercises, language)
  }

  private static func value(
    _ sheet: ExerciseSheet, exercises: [[String: TemplateValue]], _ language: Language
  ) -> TemplateValue {
    .record([
      "kode": .text(sheet.code),
      "peserta": sheet.request.audience.map { .text($0.rawValue) } ?? .absent,
      "tingkat": sheet.request.level.map { .text($0.rawValue) } ?? .absent,
      "jumlah": .number(sheet.exercises.count), "durasi": .number(sheet.minutes),
      "tujuan": .list(sheet.aims.map { .text($0.text(in: language)) }),
      "soal": .list(exercises.map { .record($0) }),
    ])
  }

  private static func exercise(
    _ exercise: Exercise, of sheet: ExerciseSheet, in language: Language
  ) -> [String: TemplateValue] {
    [
      "nilai": .text(MarkingText.points(sheet.share)),
      "nomor": .text(String(exercise.number)), "judul": .text(exercise.title),
      "cerita": .list(exercise.story.map { .text($0) }),
      "perintah": .text(exercise.task.text(in: language)),
      "bahan": .list(exercise.exhibit.map { .text($0.text(in: language)) }),
      "butir": .list(
        exercise.items.indices.map { .record(item($0, of: exercise, in: language)) }),
    ]
  }

  /// How many characters fit beside the margin in the templates that ship.
  private static let lineLength = 84

  /// Options that several items share stand once before them; then letters are enough.
  private static func item(
    _ index: Int, of exercise: Exercise, in language: Language
  ) -> [String: TemplateValue] {
    let item = exercise.items[index]
    var record: [String: TemplateValue] = [
      "nomor": .text(item.id), "pertanyaan": .text(item.prompt.text(in: language)),
      "isian": .absent, "sebaris": .absent, "pilihan": .list([]), "daftar": .list([]),
    ]
    guard case .choice(let options) = item.form else {
      if case .number(let unit) = item.form { record["isian"] = .text(unit.text(in: language)) }
      return record
    }
    let short = options.map { "☐ \($0.id). \($0.words.text(in: language))" }
    let list = TemplateValue.list(
      options.map {
        .record(["huruf": .text($0.id), "kata": .text($0.words.text(in: language))])
      })
    let line = short.joined(separator: "     ")
    let isLikeLast = index > 0 && exercise.items[index - 1].form == item.form
    let isLikeNext =
      index + 1 < exercise.items.count && exercise.items[index + 1].form == item.form
    if line.count <= lineLength {
      record["sebaris"] = .text(line)
    } else if isLikeLast || isLikeNext {
      record["sebaris"] = .text(options.map { "☐ \($0.id)" }.joined(separator: "     "))
      if !isLikeLast { record["daftar"] = list }
    } else {
      record["pilihan"] = list
    }
    return record
  }

  private static func answer(_ lines: KeyLines) -> [String: TemplateValue] {
    [
      "kunci": .text(lines.answer), "alasan": .text(lines.reason),
      "bunyi": lines.quotation.first.map { .text($0) } ?? .absent,
      "dasar": lines.basis.map { .text($0) } ?? .absent,
      "bacaan": .list((lines.others + lines.mistakes).map { .text($0) }),
    ]
  }
}
