/// The case as a proceeding (*perkara*): its name, its papers, its course.
public struct Proceeding: Hashable, Sendable {
  /// When each step of the proceeding was taken (*proses*).
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// The investigation began.
    case investigation = "penyidikan_mulai"
    /// The prosecution began.
    case prosecution = "penuntutan_mulai"
    /// The case went to court.
    case referral = "pelimpahan"
    /// The examination of the accused in court began.
    case examination = "pemeriksaan_terdakwa_mulai"
  }

  /// The report's or the case's number (*nomor*).
  public let number: ConfidentialText?
  /// Days of the steps that the file gives.
  public let steps: [Step: DayRange]
  /// The facts as they were told (*ringkasan*).
  public let summary: ConfidentialText?

  /// Makes a proceeding.
  public init(
    number: ConfidentialText? = nil, steps: [Step: DayRange] = [:],
    summary: ConfidentialText? = nil
  ) {
    self.number = number
    self.steps = steps
    self.summary = summary
  }
}

/// A group of persons (*kelompok*), described by the facts that make it an organised one.
public struct Group: Hashable, Sendable {
  /// The identifier in the file: `G1`.
  public let id: String
  /// Ids of the accused who belong to it (*anggota*).
  public let members: [String]
  /// How many persons it has (*jumlah orang*).
  public let size: Int?
  /// What the file says of it.
  public let facts: [String: FactValue]

  /// Makes a group.
  public init(id: String, members: [String], size: Int?, facts: [String: FactValue]) {
    self.id = id
    self.members = members
    self.size = size
    self.facts = facts
  }
}
