internal import StatuteModel
internal import StatuteXML
internal import Training

/// A sheet for programs; no key is in it.
struct ExerciseSheetJSON: Encodable {
  struct Option: Encodable {
    let huruf, kata, kataEnglish: String

    enum CodingKeys: String, CodingKey {
      case huruf, kata
      case kataEnglish = "kata_en"
    }
  }

  struct Item: Encodable {
    let id, pertanyaan, pertanyaanEnglish: String
    let pilihan: [Option]
    let satuan: String?

    enum CodingKeys: String, CodingKey {
      case id, pertanyaan, pilihan, satuan
      case pertanyaanEnglish = "pertanyaan_en"
    }

    init(_ item: Exercise.Item) {
      id = item.id
      pertanyaan = item.prompt.indonesian
      pertanyaanEnglish = item.prompt.english
      switch item.form {
      case .choice(let options):
        pilihan = options.map {
          Option(huruf: $0.id, kata: $0.words.indonesian, kataEnglish: $0.words.english)
        }
        satuan = nil
      case .number(let unit):
        pilihan = []
        satuan = unit.indonesian
      }
    }
  }

  struct Question: Encodable {
    let nomor: Int
    let jenis, judul, perintah, perintahEnglish: String
    let cerita, bahan: [String]
    let butir: [Item]

    enum CodingKeys: String, CodingKey {
      case nomor, jenis, judul, perintah, cerita, bahan, butir
      case perintahEnglish = "perintah_en"
    }

    init(_ exercise: Exercise) {
      nomor = exercise.number
      jenis = exercise.kind.rawValue
      judul = exercise.title
      perintah = exercise.task.indonesian
      perintahEnglish = exercise.task.english
      cerita = exercise.story
      bahan = exercise.exhibit.map(\.indonesian)
      butir = exercise.items.map { Item($0) }
    }
  }

  let versi = 1
  let lembar, cetakan: String
  let durasiMenit: Int
  let tujuan: [String]
  let soal: [Question]

  enum CodingKeys: String, CodingKey {
    case versi, lembar, cetakan, tujuan, soal
    case durasiMenit = "durasi_menit"
  }

  init(_ sheet: ExerciseSheet) {
    lembar = sheet.code
    cetakan = sheet.edition
    durasiMenit = sheet.minutes
    tujuan = sheet.aims.map { $0.text(in: Interface.language) }
    soal = sheet.exercises.map { Question($0) }
  }
}

/// A sheet with its key, for programs.
struct SolvedSheetJSON: Encodable {
  struct Rival: Encodable {
    let jawaban, bacaan: String
    let dasar: [String]
  }

  struct Key: Encodable {
    let id, jawaban, alasan: String
    let juga, dasar: [String]
    let bunyi: String?
    let bacaan: [Rival]

    init(_ key: ItemKey) {
      id = key.id
      jawaban = key.answer.text
      juga = key.equal.map(\.text)
      alasan = key.reason.words.text(in: Interface.language)
      bunyi = key.reason.quotation
      dasar = key.reason.authorities
      bacaan = key.rivals.map {
        Rival(jawaban: $0.answer.text, bacaan: $0.reading, dasar: $0.authorities)
      }
    }
  }

  struct RubricJSON: Encodable {
    let kriteria, bobot: String
    let tingkat: [String]

    init(_ rubric: Rubric) {
      kriteria = rubric.criterion.text(in: Interface.language)
      bobot = rubric.weight.text
      tingkat = rubric.levels.map { $0.text(in: Interface.language) }
    }
  }

  struct Answers: Encodable {
    let skenario, pokok: String
    let rubrik: RubricJSON
    let butir: [Key]
  }

  let lembar: ExerciseSheetJSON
  let kunci: [Answers]

  init(_ solved: SolvedSheet) {
    lembar = ExerciseSheetJSON(solved.sheet)
    kunci = zip(solved.keys, solved.rubrics).map { key, rubric in
      Answers(
        skenario: key.scenario, pokok: key.lesson, rubrik: RubricJSON(rubric),
        butir: key.items.map { Key($0) })
    }
  }
}

/// A marking for programs.
struct MarkingJSON: Encodable {
  struct Item: Encodable {
    let id, penilaian, kunci: String
    let jawaban, alasan, bunyi, bacaan: String?
    let dasar: [String]
    let nilai, dari: String

    init(_ mark: Marking.ItemMark) {
      id = mark.item.id
      kunci = mark.key.answer.text
      jawaban = mark.given?.text
      (nilai, dari) = (mark.credit.text, mark.share.text)
      switch mark.verdict {
      case .right:
        (penilaian, alasan, bunyi, bacaan, dasar) = ("benar", nil, nil, nil, [])
      case .rightByReading(let reading, let authorities):
        (penilaian, alasan, bunyi, bacaan, dasar) = (
          "diterima-menurut-bacaan-lain", nil, nil, reading, authorities
        )
      case .wrong(let reason):
        (penilaian, alasan, bunyi, bacaan, dasar) = (
          "salah", reason.words.text(in: Interface.language), reason.quotation, nil,
          reason.authorities
        )
      case .unanswered:
        let reason = mark.key.reason
        (penilaian, alasan, bunyi, bacaan, dasar) = (
          "tidak-dijawab", reason.words.text(in: Interface.language), reason.quotation, nil,
          reason.authorities
        )
      }
    }
  }

  let lembar, peserta, nilai: String
  let butir: [Item]

  init(_ marking: Marking) {
    lembar = marking.code
    peserta = marking.participant
    nilai = marking.score.text
    butir = marking.items.map { Item($0) }
  }
}

/// The twins of a scenario for programs.
struct TwinSetJSON: Encodable {
  struct One: Encodable {
    let fakta, perubahan: String
    let semula, menjadi: String?
    let jawabanBerubah: Bool
    let uraian: [String]

    enum CodingKeys: String, CodingKey {
      case fakta, perubahan, semula, menjadi, uraian
      case jawabanBerubah = "jawaban_berubah"
    }
  }

  let skenario: String
  let kembaran: [One]
  let tidakDapat: [String]

  enum CodingKeys: String, CodingKey {
    case skenario, kembaran
    case tidakDapat = "tidak_dapat"
  }

  init(_ set: TwinSet, names: ActNaming, vocabulary: Vocabulary) {
    let text = TwinText(
      set: set, only: nil, names: names, vocabulary: vocabulary, language: Interface.language)
    skenario = set.scenario.id
    kembaran = set.twins.map { twin in
      let lines = text.block(twin).split(separator: "\n").map(String.init)
      return One(
        fakta: twin.flip.statement.description, perubahan: text.flip(twin.flip),
        semula: twin.sentences.first?.before, menjadi: twin.sentences.first?.after,
        jawabanBerubah: twin.changesAnswer,
        uraian: lines.filter { $0.hasPrefix("  →") || $0.hasPrefix("  ↻") })
    }
    tidakDapat = set.impossible.map(\.statement.description)
  }
}
