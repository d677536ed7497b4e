/// What `Statutes/bacaan.xml` says: where general rules on punishment stand, and how the law is
/// read where it is open.
public struct ReadingBook: Sendable {
  /// Where general rules stand, by what they are for.
  public let anchors: [Anchor: Citation]
  /// Offences that a provision reaches without naming their articles.
  public let reaches: [Citation: [Citation]]
  /// Additional punishments.
  public let additional: [AdditionalRule]
  /// The open questions in the order of the file, at most one per issue.
  public let questions: [ReadingQuestion]
  /// What follows beside the punishment.
  public let consequences: ConsequenceRules

  /// Makes a book.
  public init(
    anchors: [Anchor: Citation], reaches: [Citation: [Citation]], additional: [AdditionalRule],
    questions: [ReadingQuestion], consequences: ConsequenceRules = .none
  ) {
    self.consequences = consequences
    self.anchors = anchors
    self.reaches = reaches
    self.additional = additional
    self.questions = questions
  }

  /// The question on an issue.
  public func question(on issue: ReadingIssue) -> ReadingQuestion? {
    questions.first { $0.issue == issue }
  }

  /// A general rule on punishment, as the file names it.
  public enum Anchor: String, Hashable, Sendable, CaseIterable {
    /// The amounts of the categories of fine.
    case fineCategories = "kategori-denda"
    /// The shortest imprisonment in general.
    case generalPrisonMinimum = "minimum-umum-penjara"
    /// The lowest fine in general.
    case generalFineMinimum = "minimum-umum-denda"
    /// The lowest fine of a corporation in general.
    case corporateFineMinimum = "minimum-umum-denda-korporasi"
    /// When prosecution lapses.
    case limitation = "kedaluwarsa"
    /// What happens when a corporation does not pay.
    case corporateSubstitute = "pengganti-denda-korporasi"
    /// Which law holds when it changed after the conduct.
    case changeOfLaw = "perubahan-hukum"
    /// The limitation for a child.
    case childLimitation = "kedaluwarsa-anak"
    /// The age under which an accused is a child.
    case childAge = "usia-anak"
    /// Adjusting a sentence that is heavier than the new law allows.
    case sentenceAdjustment = "penyesuaian-pidana"
  }
}

/// An additional punishment and what it follows.
public struct AdditionalRule: Hashable, Sendable {
  /// The provision that allows it.
  public let provision: Citation
  /// The offence, or the provision applied beside it, that opens it.
  public let trigger: Citation
  /// On whom it may be imposed.
  public let accused: AccusedKind

  /// Makes a rule.
  public init(provision: Citation, trigger: Citation, accused: AccusedKind) {
    self.provision = provision
    self.trigger = trigger
    self.accused = accused
  }
}

/// Whose penalty it is.
public enum AccusedKind: String, Hashable, Sendable, CaseIterable {
  /// A natural person.
  case person = "orang"
  /// A corporation.
  case corporation = "korporasi"
}

/// A point of the computation at which the law is open.
public enum ReadingIssue: String, Hashable, Sendable, CaseIterable {
  /// Whether an aggravation raises the special minimum too.
  case raisedMinimum = "minimum-diperberat"
  /// How far an aggravation may raise imprisonment.
  case raisedLimit = "batas-pemberatan"
  /// How a category of fine is raised.
  case raisedCategory = "kategori-diperberat"
  /// How several aggravations add up.
  case stacking = "penumpukan"
  /// How attempt is punished.
  case attempt = "percobaan"
  /// How assistance is punished.
  case assistance = "pembantuan"
  /// How conspiracy is punished.
  case conspiracy = "permufakatan"
  /// How a corporation's fine is found.
  case corporateFine = "denda-korporasi"
  /// Whether imprisonment and fine may be imposed together where the words say "or".
  case alternative = "pidana-alternatif"
  /// What stands in for an unpaid fine.
  case unpaidFine = "denda-tidak-dibayar"
  /// What stands in for unpaid restitution.
  case unpaidRestitution = "restitusi-tidak-dibayar"
  /// Whether the old maximum binds a fine under the new law.
  case oldFineCeiling = "batas-denda-lama"
  /// Whether additional punishments that only the new law knows may follow old conduct.
  case newAdditional = "pidana-tambahan-baru"
  /// Which law is applied to old conduct that is not finally judged.
  case applicableLaw = "hukum-yang-diterapkan"
  /// Which provision an article now stands for; told, not computed.
  case successor = "pasal-pengganti"
}

/// An open question with its rival readings.
public struct ReadingQuestion: Hashable, Sendable {
  /// Its identifier in the file.
  public let id: String
  /// The point of the computation.
  public let issue: ReadingIssue
  /// What is asked, in Indonesian.
  public let title: String
  /// The readings; exactly one is followed.
  public let readings: [Reading]

  /// Makes a question.
  public init(id: String, issue: ReadingIssue, title: String, readings: [Reading]) {
    self.id = id
    self.issue = issue
    self.title = title
    self.readings = readings
  }
}

/// One way to read the law.
public struct Reading: Hashable, Sendable {
  /// Its identifier in the file.
  public let id: String
  /// What it says, in a few Indonesian words: "batas 15 tahun".
  public let name: String
  /// Whether the figures follow it.
  public let isFollowed: Bool
  /// How sure it is.
  public let mark: Confidence
  /// What it does to the figures.
  public let effect: ReadingEffect
  /// What carries it.
  public let authorities: [Authority]
  /// A sentence or two in Indonesian; may be empty.
  public let note: String

  /// Makes a reading.
  public init(
    id: String, name: String, isFollowed: Bool, mark: Confidence, effect: ReadingEffect,
    authorities: [Authority], note: String
  ) {
    self.id = id
    self.name = name
    self.isFollowed = isFollowed
    self.mark = mark
    self.effect = effect
    self.authorities = authorities
    self.note = note
  }

  /// A provision or a decision that carries a reading.
  public struct Authority: Hashable, Sendable {
    /// The provision; `nil` for a decision or another source.
    public let provision: Citation?
    /// The decision or source: "1752 K/Pid.Sus/2026"; empty for a provision.
    public let name: String
    /// How sure it is.
    public let mark: Confidence

    /// Makes an authority.
    public init(provision: Citation?, name: String, mark: Confidence) {
      self.provision = provision
      self.name = name
      self.mark = mark
    }
  }
}
