internal import RuleEngine
internal import StatuteModel
internal import StatuteXML
internal import Synchronization

/// What the answers to many cases say alike, put into words once. Threads may share it: it holds
/// only what follows from the texts, the rules and what stands in its keys.
final class AnswerTexts: Sendable {
  /// What no case is judged on: provisions without a rule, and the limits of this version.
  let unjudged: [String]
  private let names: ActNaming
  private let keepsBytes: Bool
  private let notesByTerm: [String: [String]]
  private let sanctions = Mutex<[ObjectIdentifier: SanctionParts]>([:])
  private let regimes = Mutex<[RegimeKey: String]>([:])
  /// More punishments than this are not held at once; the engine remembers as many.
  private static let limit = 4096

  /// - Parameter keepsBytes: whether punishments are kept as bytes too, for a batch
  init(_ books: [RuleBook], _ vocabulary: Vocabulary, _ names: ActNaming, keepsBytes: Bool) {
    self.names = names
    self.keepsBytes = keepsBytes
    unjudged =
      books.flatMap { book in
        book.open.map { entry in
          entry.citations.map(\.identifier).joined(separator: ", ") + ": "
            + entry.words.text(in: Interface.language)
        }
      } + LawSentences(names: names).limits
    var notes: [String: [String]] = [:]
    for term in vocabulary.lists.values.joined() {
      if let note = term.note?.text(in: Interface.language) {
        notes[term.name, default: []].append(note)
      }
    }
    notesByTerm = notes
  }

  /// Words of the vocabulary that a reader must know because a case uses their terms.
  func notes(on terms: Set<String>) -> [String] {
    Set(terms.lazy.compactMap { self.notesByTerm[$0] }.joined()).sorted()
  }

  // MARK: Punishments

  /// A punishment as it stands in answers. The engine gives findings that are punished alike one
  /// object, which is held here so that nothing else takes its place.
  struct SanctionParts: Sendable {
    let finding: SanctionFinding
    let applied: SharedJSON<Nullable<SanctionJSON>>
    let old: SharedJSON<Nullable<RegimeJSON.Law>>
    let new: SharedJSON<Nullable<RegimeJSON.Law>>

    init(_ finding: SanctionFinding, _ names: ActNaming, keepsBytes: Bool) {
      self.finding = finding
      applied = SharedJSON(
        Nullable(
          finding.applied.map {
            SanctionJSON($0, lawReadings: finding.lawReadings, names)
          }), keepsBytes: keepsBytes)
      old = SharedJSON(
        Nullable(finding.old.map { RegimeJSON.Law($0, names) }), keepsBytes: keepsBytes)
      new = SharedJSON(
        Nullable(finding.new.map { RegimeJSON.Law($0, names) }), keepsBytes: keepsBytes)
    }
  }

  /// The parts of an answer that depend on the punishment alone.
  func parts(of finding: SanctionFinding) -> SanctionParts {
    let key = ObjectIdentifier(finding)
    if let known = sanctions.withLock({ $0[key] }) { return known }
    let parts = SanctionParts(finding, names, keepsBytes: keepsBytes)
    sanctions.withLock { known in
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[key] = parts
    }
    return parts
  }

  // MARK: Regimes

  /// What the sentence on a regime depends on; the change of law is the same for all cases.
  private struct RegimeKey: Hashable {
    let transition: Transition
    let possible: [Regime.Code]
    let isJudged: Bool
    let isStraddling: Bool
  }

  /// Which law applies, and why.
  func sentence(on regime: Regime) -> String {
    let key = RegimeKey(
      transition: regime.transition, possible: regime.possible, isJudged: regime.isJudged,
      isStraddling: regime.isStraddling)
    if let known = regimes.withLock({ $0[key] }) { return known }
    let sentence = LawSentences(names: names).regime(regime)
    regimes.withLock { $0[key] = sentence }
    return sentence
  }
}
