public import StatuteModel

/// What an indictment says, as far as the checks look at it: made from a case, or from a draft.
public struct IndictmentOutline: Hashable, Sendable {
  /// The items by which an accused is identified, in the order of the statute.
  public enum IdentityItem: String, CaseIterable, Hashable, Sendable {
    /// A person's.
    case name, birthplace, birth, sex, nationality, residence, religion, occupation
    /// A corporation's beside name and residence.
    case legalForm, deed, representative
  }

  /// An accused.
  public struct Person: Hashable, Sendable {
    /// The id in the case.
    public var id: String
    /// How the indictment calls the accused.
    public var name: String
    /// Whether it is a corporation.
    public var isCorporation = false
    /// The items that are given.
    public var given: Set<IdentityItem> = []
    /// Detention, in the order of the file.
    public var detentions: [Detention] = []
  }

  /// A stretch of detention.
  public struct Detention: Hashable, Sendable {
    /// The first day.
    public var from: CalendarDate
    /// The last day.
    public var until: CalendarDate
  }

  /// How a charge is joined to the one before.
  public enum Joining: Hashable, Sendable {
    /// The first.
    case first
    /// One of them.
    case alternative
    /// The next where the one before fails.
    case subsidiary
    /// Beside it.
    case cumulative
  }

  /// An element of the offence and the facts that the charge gives for it.
  public struct Element: Hashable, Sendable {
    /// Its words.
    public var words: String
    /// How many facts it has.
    public var facts: Int
  }

  /// Someone who took part and is not accused in this charge.
  public struct Companion: Hashable, Sendable {
    /// The id in the case.
    public var id: String
    /// How documents call them.
    public var name: String
    /// The term of `status_penuntutan`; `nil` where nobody said.
    public var status: String?
  }

  /// A charge.
  public struct Layer: Hashable, Sendable {
    /// Its heading, for people.
    public var title: String
    /// How it is joined to the one before.
    public var joining = Joining.first
    /// Offence, participation and aggravations.
    public var citations: [Citation] = []
    /// The longest imprisonment, in months; `nil` where none is known.
    public var prison: Rational?
    /// Whether imprisonment for life is threatened.
    public var includesLife = false
    /// Whether the provisions are law for the time of the conduct.
    public var isLaw = Truth.yes
    /// Ids of the accused.
    public var accused: [String] = []
    /// Others who took part.
    public var companions: [Companion] = []
    /// The days that it names.
    public var time: DayRange?
    /// The name of the weekday that it prints, where it does.
    public var weekday: String?
    /// Whether it says that the day is not remembered.
    public var isDayForgotten = false
    /// The place that it names.
    public var place: String?
    /// Whether that lies in the court's district.
    public var isInDistrict = Truth.unknown
    /// Why the court is competent all the same.
    public var competence: String?
    /// Ids of the conduct that it tells.
    public var events: [String] = []
    /// Its elements.
    public var elements: [Element] = []
    /// Paragraphs of its own on what was done.
    public var ownFacts: [String] = []
    /// Ids of the victims that it names.
    public var victims: [String] = []
    /// How many victims it says there are, where it does.
    public var victimCount: Int?

    /// A charge under a heading.
    public init(_ title: String) { self.title = title }
  }

  /// What the file says of the conduct.
  public struct Event: Hashable, Sendable {
    /// The days on which it may have begun and ended.
    public var days: DayRange?
    /// The exact day, where it is known.
    public var day: CalendarDate?
    /// Where it was done.
    public var place: String?
    /// Ids of the victims.
    public var victims: [String] = []
  }

  /// A child among the victims.
  public struct Child: Hashable, Sendable {
    /// The id.
    public var id: String
    /// Whether evidence shows the age.
    public var isAgeShown: Bool
  }

  /// A claim for restitution.
  public struct Claim: Hashable, Sendable {
    /// The victim's id.
    public var victim: String
    /// Whether it was filed before the case went to court.
    public var isFiled: Bool
    /// Whether the indictment carries it.
    public var isIncluded: Bool
  }

  /// The accused.
  public var accused: [Person] = []
  /// The charges, in order.
  public var layers: [Layer] = []
  /// The conduct, by id.
  public var events: [String: Event] = [:]
  /// Children among the victims.
  public var children: [Child] = []
  /// Claims for restitution.
  public var claims: [Claim] = []
  /// Whether it is the final copy.
  public var isFinal = false
  /// Its day.
  public var date: CalendarDate?
  /// Who signs.
  public var signers: [String] = []

  /// An empty outline.
  public init() {}
}
