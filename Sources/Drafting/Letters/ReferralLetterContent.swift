/// What a *Surat Rujukan/Pelaporan kepada Kepolisian* says.
///
/// Words of the law come in from the statute files, with their citations; none stands here or in
/// the template. Identities go to the police in a sealed cover, not in this letter.
public struct ReferralLetterContent: Hashable, Sendable {
  /// The case by its neutral title, "Perkara 2026-014"; never a person's name.
  public var caseTitle: String
  /// The sender's letterhead.
  public var office: LetterOffice
  /// The reference block.
  public var reference: LetterReference
  /// The police unit.
  public var addressee: LetterAddressee
  /// *Dasar*: on what the report rests, cited.
  public var legalBasis: [String]
  /// Who reports.
  public var reporter: Reporter
  /// The victims, by pseudonym only.
  public var victims: Entry<[Victim]>
  /// *Terlapor*; missing where nobody knows who did it.
  public var suspects: Entry<[Suspect]>
  /// *Uraian peristiwa*.
  public var events: Events
  /// *Dugaan tindak pidana*, with the reasons for each element.
  public var offences: Entry<[Offence]>
  /// What is in hand, and who keeps the originals.
  public var evidence: Entry<[Evidence]>
  /// How the victims are, and what they need.
  public var needs: Entry<[String]>
  /// What is not known yet, as questions for the investigation.
  public var openQuestions: [String]
  /// *Permohonan*.
  public var requests: [String]
  /// The provisions that keep identities secret, quoted.
  public var protection: [Provision]
  /// Who signs.
  public var signer: LetterSigner
  /// *Tembusan*.
  public var copies: [String]

  /// Makes the content of a letter.
  public init(
    caseTitle: String, office: LetterOffice, reference: LetterReference,
    addressee: LetterAddressee, legalBasis: [String], reporter: Reporter,
    victims: Entry<[Victim]>, suspects: Entry<[Suspect]>, events: Events,
    offences: Entry<[Offence]>, evidence: Entry<[Evidence]>, needs: Entry<[String]>,
    openQuestions: [String], requests: [String], protection: [Provision], signer: LetterSigner,
    copies: [String]
  ) {
    self.caseTitle = caseTitle
    self.office = office
    self.reference = reference
    self.addressee = addressee
    self.legalBasis = legalBasis
    self.reporter = reporter
    self.victims = victims
    self.suspects = suspects
    self.events = events
    self.offences = offences
    self.evidence = evidence
    self.needs = needs
    self.openQuestions = openQuestions
    self.requests = requests
    self.protection = protection
    self.signer = signer
    self.copies = copies
  }
}

extension ReferralLetterContent {
  /// *Pelapor*.
  public struct Reporter: Hashable, Sendable {
    /// The institution or person.
    public var name: Entry<String>
    /// *Kapasitas*: in what capacity.
    public var capacity: Entry<String>
    /// *Surat kuasa* or *surat tugas*, by number and day; absent where none is needed.
    public var authority: Entry<String>
    /// Where answers go.
    public var contact: Entry<String>

    /// Makes a reporter.
    public init(
      name: Entry<String>, capacity: Entry<String>, authority: Entry<String>,
      contact: Entry<String>
    ) {
      self.name = name
      self.capacity = capacity
      self.authority = authority
      self.contact = contact
    }
  }

  /// *Korban*.
  public struct Victim: Hashable, Sendable {
    /// The pseudonym.
    public var pseudonym: Pseudonym
    /// The age as printed: "19 (sembilan belas) tahun".
    public var age: Entry<String>
    /// *Jenis kelamin*.
    public var sex: Entry<String>
    /// How safe the victim is; never an address.
    public var situation: Entry<String>

    /// Makes a victim.
    public init(
      pseudonym: Pseudonym, age: Entry<String>, sex: Entry<String>, situation: Entry<String>
    ) {
      self.pseudonym = pseudonym
      self.age = age
      self.sex = sex
      self.situation = situation
    }
  }

  /// *Terlapor*.
  public struct Suspect: Hashable, Sendable {
    /// The name or alias.
    public var name: Entry<String>
    /// What is known: work, place, relation to the victims.
    public var description: Entry<String>

    /// Makes a suspect.
    public init(name: Entry<String>, description: Entry<String>) {
      self.name = name
      self.description = description
    }
  }

  /// What happened.
  public struct Events: Hashable, Sendable {
    /// *Waktu kejadian*.
    public var time: Entry<String>
    /// *Tempat kejadian*.
    public var place: Entry<String>
    /// The account, paragraph by paragraph, in order of time.
    public var account: Entry<[String]>

    /// Makes an account.
    public init(time: Entry<String>, place: Entry<String>, account: Entry<[String]>) {
      self.time = time
      self.place = place
      self.account = account
    }
  }

  /// An offence that the facts suggest.
  public struct Offence: Hashable, Sendable {
    /// The citation as printed.
    public var citation: String
    /// *Dasar*: why this law and this provision.
    public var basis: String
    /// Its elements.
    public var elements: [Element]

    /// Makes an offence.
    public init(citation: String, basis: String, elements: [Element]) {
      self.citation = citation
      self.basis = basis
      self.elements = elements
    }
  }

  /// *Unsur*, with what the facts say of it.
  public struct Element: Hashable, Sendable {
    /// How an element stands.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
      /// Facts support it.
      case met = "didukung fakta awal"
      /// Facts are missing.
      case undetermined = "perlu pendalaman"
      /// Facts speak against it.
      case notMet = "tidak didukung fakta"
    }

    /// The words of the law.
    public var wording: String
    /// *Alasan*: the facts and the evidence.
    public var reason: Entry<String>
    /// How it stands.
    public var standing: Standing

    /// Makes an element.
    public init(wording: String, reason: Entry<String>, standing: Standing) {
      self.wording = wording
      self.reason = reason
      self.standing = standing
    }
  }

  /// *Bukti* in hand.
  public struct Evidence: Hashable, Sendable {
    /// What it is, with its amount.
    public var description: String
    /// Original or copy, and who keeps the original.
    public var keeping: Entry<String>

    /// Makes a piece of evidence.
    public init(description: String, keeping: Entry<String>) {
      self.description = description
      self.keeping = keeping
    }
  }

  /// A provision, quoted.
  public struct Provision: Hashable, Sendable {
    /// The citation as printed.
    public var citation: String
    /// Its words, from the statute file.
    public var wording: String

    /// Makes a quotation.
    public init(citation: String, wording: String) {
      self.citation = citation
      self.wording = wording
    }
  }
}
