public import StatuteModel

/// A case to learn from (*skenario*): what happened, the same as a case file, what it teaches, and
/// the key.
public struct Scenario: Sendable {
  /// What a scenario exercises (*topik*).
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case process = "tindakan"
    case means = "cara"
    case purpose = "tujuan"
    case child = "anak"
    case consent = "persetujuan"
    case regime = "rezim"
    case attempt = "percobaan"
    case assistance = "pembantuan"
    case preparation = "persiapan"
    case participation = "penyertaan"
    case corporation = "korporasi"
    case group = "kelompok"
    case official = "pejabat"
    case compelledVictim = "pasal-18"
    case result = "akibat"
    case border = "lintas-batas"
    case relatedCrime = "tindak-pidana-terkait"
    case missingFact = "fakta-kurang"
    case notTrafficking = "bukan-tppo"

    /// The topic as people write it: the law's *proses* is the topic `tindakan`, and answer files
    /// carry it in the codes of their sheets.
    public init?(written name: String) {
      self.init(rawValue: name == "proses" ? Self.process.rawValue : name)
    }
  }

  /// How hard it is (*tingkat*).
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case basic = "dasar"
    case intermediate = "menengah"
    case advanced = "lanjut"

    /// From easy to hard.
    public static func < (left: Level, right: Level) -> Bool {
      let order = allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// For whom it is (*untuk*).
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    case paralegal
    case investigator = "penyidik"
    case prosecutor = "jaksa"
  }

  /// What a participant should know afterwards (*pokok*), with where it stands.
  public struct Lesson: Hashable, Sendable {
    /// One sentence.
    public let sentence: String
    /// The provisions that it rests on.
    public let sources: [Citation]
  }

  /// Its name: the name of its folder.
  public let id: String
  /// What it is called.
  public let title: String
  /// How hard it is.
  public let level: Level
  /// For whom it is.
  public let audience: [Audience]
  /// What it exercises.
  public let topics: [Topic]
  /// What it teaches.
  public let lesson: Lesson
  /// What happened.
  public let narrative: Narrative
  /// The same as a case file.
  public let file: CaseFile
  /// The path of the case file, for twins that change it.
  public let casePath: String
  /// The path of the key, for messages.
  public let keyPath: String
  /// Everything that the case file says, in its order.
  public let statements: [Statement]
  /// The expected answer.
  public let key: ExpectedKey
}
