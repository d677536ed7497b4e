internal import StatuteModel
internal import StatuteXML

/// What is measured on: the texts in `Statutes/`, read once, before any clock runs.
struct Material: Sendable {
  /// The bytes and the values of UU 21/2007.
  let bytes: [UInt8]
  let statute: Statute
  /// The same for every act.
  let files: [[UInt8]]
  let statutes: [Statute]
  /// The profile's schema, and the seal of UU 21/2007.
  let schema: [UInt8]
  let seal: String

  /// The names that messages would show.
  static let file = "naskah.xml"
  static let sealFile = "manifes.txt"
  /// A day on which Pasal 2 is revoked and citations of it are read anew: the longest sheets.
  let day: CalendarDate

  /// Reads the folder, which lies beside this package.
  init?() throws(DiagnosticError) {
    guard let act = ActIdentifier(kind: "uu", number: 21, year: 2007),
      let day = CalendarDate(year: 2026, month: 11, day: 23)
    else { return nil }
    self.day = day
    let library = try StatuteLibrary(root: "../Statutes")
    var files: [[UInt8]] = []
    for id in library.ids { files.append(try FileReading.bytes(of: library.path(of: id))) }
    self.files = files
    statutes = try library.all()
    bytes = try FileReading.bytes(of: library.path(of: act))
    statute = try library.statute(act)
    schema = try FileReading.bytes(of: "\(library.root)/skema/naskah.rng")
    seal = String(
      decoding: try FileReading.bytes(of: "\(library.root)/\(act)/\(Self.sealFile)"), as: UTF8.self)
  }

  /// Questions of every kind: one word, several, phrases, beginnings, places, a name, a mistake.
  static let queries = [
    "restitusi", "dipekerjakan", "perekrutan", "eksploitasi", "penyadapan", "jeratan utang",
    "kelompok terorganisasi", "korban anak sidang tertutup", "saksi korban satu alat bukti",
    "pemberatan korporasi denda tiga kali", "pemulangan korban luar negeri", "\"posisi rentan\"",
    "\"kerja paksa\"", "eksploit*", "penyalahgun*", "korban -anak", "pasal:7", "denda uu:21/2007",
    "di:penjelasan restitusi", "pasal 48 ayat 6", "Rp200.000.000,00", "restitsi",
    "setiap orang yang melakukan", "tindak pidana perdagangan orang",
  ]
}
