/// A provision as a reader sees it on a day: its words, what they mean today, and what changed them.
///
/// It holds values and the law's own words only; sentences around them are made by renderers.
public struct ProvisionSheet: Sendable {
  /// The act.
  public let act: ActIdentity
  /// Whether the whole act is held.
  public let coverage: Coverage
  /// The provision.
  public let citation: Citation
  /// What holds it, outermost first: number and heading.
  public let path: [(number: String, heading: String)]
  /// The day on which it is read.
  public let date: CalendarDate
  /// How it stands on that day.
  public let standing: Standing
  /// Its words, numbers included, one line per paragraph.
  public let lines: [Line]
  /// What a reader must know to read the words rightly on that day.
  public let notes: [Note]
  /// What its redirected citations are read as, or what replaced it, in the words of that day.
  public let targets: [Target]
  /// Terms used in it with their definitions.
  public let definitions: [Definition]
  /// Its Penjelasan; `nil` where none is held.
  public let elucidation: Elucidation?
  /// Wordings other than the one shown.
  public let otherWordings: [OtherWording]
  /// How sure the wording is.
  public let remarks: [Remark]
  /// Titles and addresses of the sources that the remarks name.
  public let sources: [Source]

  /// A line of the text.
  public struct Line: Sendable {
    /// How deep it is nested, from 0.
    public let level: Int
    /// The number before it: "(1)", "a."; empty for none.
    public let label: String
    /// Its words.
    public let runs: [Run]
    /// The identifier of the piece that it belongs to.
    public let eId: String?
    /// How its piece stands, where that is not how the sheet's provision stands; `nil` where it is.
    public internal(set) var standing: Standing?
    /// Whether it is the first line of a piece that stands otherwise.
    public internal(set) var opensStanding = false
    /// Places in `notes` that speak of the piece that the line opens.
    public internal(set) var notes: [Int] = []
  }

  /// Whether something inside stands otherwise than the provision itself.
  public var isDivided: Bool { lines.contains { $0.standing != nil } }

  /// Words of a line that are shown alike.
  public struct Run: Hashable, Sendable {
    /// The words.
    public let text: String
    /// What they are.
    public let role: Role
    /// The element of an offence that they belong to, by its entry; `nil` for none.
    public let element: String?
    /// Places in `notes` that speak of these words.
    public let notes: [Int]
  }

  /// What words are, most telling first: what is replaced stays so, whatever it holds.
  public enum Role: Hashable, Sendable {
    /// Words of the law.
    case plain
    /// A citation, with where it leads.
    case reference(ReferenceTarget)
    /// A defined term.
    case term(String)
    /// A clause that another act replaced on the day.
    case replaced
    /// Words that are not confirmed, not obtained, left out or restored.
    case doubtful
  }

  /// What a reader must know.
  public enum Note: Hashable, Sendable {
    /// A citation is read as another: the words, what they are read as, by what, and how sure that
    /// is.
    case redirected(
      words: String, to: [Reading], by: [Citation], since: CalendarDate?, mark: Confidence?)
    /// A clause is replaced: its words, the words that replace it, where they stand, and by what.
    case replaced(old: String, new: String?, at: Citation?, by: [Citation], since: CalendarDate?)
    /// The provision was replaced by an amendment; by what and since when.
    case amended(by: [Citation], since: CalendarDate?)
    /// A number is changed by a general rule of another act.
    case affected(words: String, by: [Citation], since: CalendarDate?)
    /// What is revoked or replaced still applies to some cases: whether only a clause of it, and by
    /// what. Which cases those are is said by that provision and by the remark that follows.
    case stillApplies(isClause: Bool, by: [Citation])
    /// What references to a revoked provision are read as, by what, and how sure that is.
    case succeededBy([Reading], by: [Citation], mark: Confidence?)
    /// Some words are not confirmed by any independent copy.
    case unverified
    /// The text was not obtained.
    case notObtained
    /// The source leaves words out.
    case abridged
    /// Words lost in the scan were restored.
    case restored
    /// The editor says something about a piece: the mark, the words, whether it is about a mark.
    case remark(Confidence, String)
  }

  /// What a citation is read as.
  public struct Reading: Hashable, Sendable {
    /// How it is shown: "Pasal 455 KUHP".
    public let name: String
    /// Where it leads.
    public let target: ReferenceTarget?
  }

  /// A provision that the sheet's notes lead to.
  public struct Target: Sendable {
    /// Where.
    public let citation: Citation
    /// How it stands on the day.
    public let standing: Standing
    /// Its words.
    public let lines: [Line]
  }

  /// A term with its definition.
  public struct Definition: Hashable, Sendable {
    /// The entry that uses of the term name.
    public let entry: String
    /// The term as defined.
    public let term: String
    /// Where.
    public let citation: Citation
    /// The words.
    public let text: String
  }

  /// The Penjelasan of a provision.
  public struct Elucidation: Sendable {
    /// Where.
    public let citation: Citation
    /// How the provision that it explains stands.
    public let standing: Standing
    /// Whether it says "Cukup jelas".
    public let isSelfEvident: Bool
    /// Its words.
    public let lines: [Line]
  }

  /// A wording that is not shown.
  public struct OtherWording: Sendable {
    /// When it was, is or will be law.
    public let standing: Standing
    /// Its identifier.
    public let eId: String
    /// Its words.
    public let lines: [Line]
  }
}
