/// What `Statutes/bacaan.xml` says of what follows beside a punishment: procedure, restitution, and
/// what a reader is told where the texts leave something open.
public struct ConsequenceRules: Sendable {
  /// Which code of procedure holds.
  public let procedure: ProcedureRules?
  /// Which rules restitution follows.
  public let restitution: RestitutionRules?
  /// What is told, by the occasion for it.
  public let notices: [Notice.Occasion: Notice]

  /// Makes rules.
  public init(
    procedure: ProcedureRules? = nil, restitution: RestitutionRules? = nil,
    notices: [Notice.Occasion: Notice] = [:]
  ) {
    self.procedure = procedure
    self.restitution = restitution
    self.notices = notices
  }

  /// Nothing is said.
  public static let none = ConsequenceRules()
}

/// Which of two codes of procedure holds, by how far a case had come when the newer took effect
/// (*acara*).
public struct ProcedureRules: Hashable, Sendable {
  /// A part of the proceeding (*tahap*).
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Investigation and prosecution.
    case investigation = "penyidikan-penuntutan"
    /// Trial.
    case trial = "persidangan"
    /// Review of a final judgment.
    case review = "peninjauan-kembali"
  }

  /// How far the case had come on the first day of the newer code (*keadaan*).
  public enum Situation: String, Hashable, Sendable, CaseIterable {
    /// This part was over, or the newer code is not law yet.
    case before = "sebelum"
    /// Investigation or prosecution was running.
    case running = "berjalan"
    /// Neither had begun, though the crime had happened.
    case notBegun = "belum-mulai"
    /// The case was at court and its examination had begun.
    case examined = "diperiksa"
    /// The case was at court and the accused was not examined yet.
    case referred = "dilimpahkan"
    /// All of it came afterwards.
    case after = "sesudah"
  }

  /// A rule for a part of the proceeding in a situation.
  public struct Rule: Hashable, Sendable {
    /// The part.
    public let stage: Stage
    /// The situation.
    public let situation: Situation
    /// The code that holds.
    public let code: ActIdentifier
    /// The provision that says so.
    public let basis: Citation
    /// How sure it is.
    public let mark: Confidence

    /// Makes a rule.
    public init(
      stage: Stage, situation: Situation, code: ActIdentifier, basis: Citation, mark: Confidence
    ) {
      self.stage = stage
      self.situation = situation
      self.code = code
      self.basis = basis
      self.mark = mark
    }
  }

  /// The older code.
  public let old: ActIdentifier
  /// The newer code; its first day divides.
  public let new: ActIdentifier
  /// The rules, at most one for each part and situation.
  public let rules: [Rule]

  /// Makes rules.
  public init(old: ActIdentifier, new: ActIdentifier, rules: [Rule]) {
    self.old = old
    self.new = new
    self.rules = rules
  }

  /// The rule for a part in a situation.
  public func rule(_ stage: Stage, _ situation: Situation) -> Rule? {
    rules.first { $0.stage == stage && $0.situation == situation }
  }
}

/// Which provisions restitution follows (*restitusi*).
public struct RestitutionRules: Hashable, Sendable {
  /// Provisions of one act.
  public struct Rule: Hashable, Sendable {
    /// The provisions.
    public let provisions: [Citation]
    /// Whether they hold only in cases run under the act itself, a code of procedure.
    public let needsOwnProcedure: Bool
    /// The provision that leaves them in force only so far as they agree with its act.
    public let soFarAs: Citation?

    /// Makes a rule.
    public init(provisions: [Citation], needsOwnProcedure: Bool, soFarAs: Citation?) {
      self.provisions = provisions
      self.needsOwnProcedure = needsOwnProcedure
      self.soFarAs = soFarAs
    }
  }

  /// The provision on what is made good.
  public let content: Citation
  /// The rules, in the order of the file.
  public let rules: [Rule]

  /// Makes rules.
  public init(content: Citation, rules: [Rule]) {
    self.content = content
    self.rules = rules
  }
}

/// What a reader is told on an occasion, with what carries it (*pesan*).
public struct Notice: Hashable, Sendable {
  /// The occasions; raw values are those of `bacaan.xml`.
  public enum Occasion: String, Hashable, Sendable, CaseIterable {
    /// Since when the time of limitation runs.
    case limitationStart = "kedaluwarsa-mulai"
    /// Limitation under the law before the change.
    case limitationOldLaw = "kedaluwarsa-hukum-lama"
    /// Limitation for a corporation.
    case limitationCorporation = "kedaluwarsa-korporasi"
    /// Limitation where the accused was a child.
    case limitationChild = "kedaluwarsa-anak"
    /// One sentence for several findings.
    case adjustmentSeveral = "penyesuaian-beberapa-temuan"
    /// Kinds of punishment that the new law does not impose together.
    case adjustmentKind = "penyesuaian-jenis-pidana"
    /// No final judgment is stated, and the regime follows from that.
    case noJudgment = "tanpa-putusan"
    /// A compulsion of the accused that nobody knows.
    case compulsion = "paksaan-belum-diketahui"
    /// Claims that are lost.
    case debt = "hak-tagih"
    /// Debts of which nobody said whether they served exploitation.
    case debtOpen = "utang-belum-diketahui"
    /// A citizen's conduct abroad that is an offence there too.
    case abroadCitizen = "luar-negeri-warga-negara"
    /// A citizen's conduct abroad that is no offence there.
    case abroadNoOffence = "luar-negeri-bukan-pidana-setempat"
    /// A citizen's conduct abroad of which nobody said whether it is an offence there.
    case abroadOpen = "luar-negeri-belum-diketahui"
    /// Conduct abroad of someone who is no citizen, or of whom that is not known.
    case abroadForeigner = "luar-negeri-bukan-warga-negara"
    /// Conduct abroad before the change of law.
    case abroadOldLaw = "luar-negeri-hukum-lama"
    /// The high seas.
    case highSeas = "laut-lepas"
    /// An accused under age.
    case minor = "pelaku-anak"
    /// A repeated offence.
    case repeated = "pengulangan"
    /// An accused who holds an office, for an offence that no rule of its own raises for that.
    case office = "pejabat"
    /// Someone who runs a corporation and is not named as accused of its conduct.
    case manager = "pengurus-korporasi"
    /// A payment that did not go to who is in control of the victim.
    case payment = "penerima-bayaran"
    /// A witness attacked outside court.
    case witnessOutside = "saksi-di-luar-sidang"
    /// Exploitation on the other side of the change of law than the conduct.
    case exploitationAcross = "eksploitasi-seberang-perubahan"
    /// Losses of several persons behind one entry.
    case severalPersons = "kerugian-beberapa-orang"
    /// Texts on restitution that are not held.
    case restitutionTexts = "restitusi-teks"
    /// An attempt at, or help with, an offence outside trafficking itself.
    case generalForm = "bentuk-umum"
    /// Help with what was only attempted.
    case helpedAttempt = "membantu-percobaan"
    /// A form of an offence that comes before another one.
    case openPreparation = "hukum-terbuka-persiapan"
    /// A form of an offence with a graver result.
    case openResult = "hukum-terbuka-akibat"
    /// A form that only the general part of the old code could reach.
    case openGeneralPart = "hukum-terbuka-bentuk"
    /// How much evidence a code asks for whose text on that is not held.
    case evidenceMinimum = "alat-bukti-minimum"
  }

  /// The occasion.
  public let occasion: Occasion
  /// The provisions that carry it; empty where it says that a text is not held.
  public let basis: [Citation]
  /// How sure it is.
  public let mark: Confidence
  /// What is told.
  public let words: Vocabulary.Words

  /// Makes a notice.
  public init(
    occasion: Occasion, basis: [Citation], mark: Confidence, words: Vocabulary.Words
  ) {
    self.occasion = occasion
    self.basis = basis
    self.mark = mark
    self.words = words
  }
}
