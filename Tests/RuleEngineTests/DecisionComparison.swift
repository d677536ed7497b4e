import RuleEngine
import StatuteModel

/// What the engine finds for one decision, held against the articles that the court found proven.
struct DecisionComparison: Sendable {
  /// How an article stands among the findings.
  enum Standing: Equatable {
    case met
    case open([String])
    case absent
  }

  let analysis: Analysis
  let rows: [DecisionRow]
  private let books: [RuleBook]

  /// Every decision is analysed once for all tests.
  private static let all = Result {
    let laboratory = try Laboratory()
    return try Dictionary(
      uniqueKeysWithValues: DecisionRecord.decisions.map {
        ($0, try DecisionComparison($0, laboratory: laboratory))
      })
  }

  /// The comparison for a decision.
  static func of(_ decision: String) throws -> DecisionComparison {
    guard let found = try all.get()[decision] else {
      throw DecisionRecord.BadRow(description: decision)
    }
    return found
  }

  private init(_ decision: String, laboratory: Laboratory) throws {
    analysis = try laboratory.analyse(DecisionRecord.text(of: decision))
    rows = DecisionRecord.rows(of: decision)
    books = laboratory.books
  }

  /// Everyone who was analysed.
  var accused: [String] {
    let named = (analysis.findings + analysis.setAside).map(\.accused) + analysis.withoutFinding
    return Set(named).sorted()
  }

  // MARK: Articles

  private static func isUnder(_ citation: Citation?, _ article: String) -> Bool {
    guard let citation else { return false }
    return citation.identifier == article || citation.identifier.hasPrefix(article + "/")
  }

  /// Whether the rules have an offence, or what it replaces, under an article.
  func isOffence(_ article: String) -> Bool {
    books.flatMap(\.offences).contains {
      Self.isUnder($0.citation, article) || Self.isUnder($0.replaces, article)
    }
  }

  /// Whether the rules have anything under an article.
  func isEncoded(_ article: String) -> Bool {
    let side =
      books.flatMap(\.forms).map(\.citation) + books.flatMap(\.aggravations).map(\.citation)
      + books.flatMap(\.parts).flatMap { [$0.old, $0.new] }
    return isOffence(article) || side.contains { Self.isUnder($0, article) }
  }

  /// Whether a finding is one of an offence, by its new number or by the old one.
  func isFinding(_ finding: OffenceFinding, of article: String) -> Bool {
    if Self.isUnder(finding.offence, article) { return true }
    return books.flatMap(\.offences).contains {
      $0.citation == finding.offence && Self.isUnder($0.replaces, article)
    }
  }

  /// The offences proven that are expected among the findings.
  private var offences: [String] {
    rows.filter { $0.expectation != .excepted && isOffence($0.article) }.map(\.article)
  }

  // MARK: Standing

  /// How an article stands: as it stands for the accused for whom least is certain.
  func standing(_ article: String) -> Standing {
    let each = accused.map { standing(article, of: $0) }
    guard !each.isEmpty, !each.contains(.absent) else { return .absent }
    let facts = each.flatMap { standing -> [String] in
      if case .open(let facts) = standing { return facts }
      return []
    }
    return each.allSatisfy { $0 == .met } ? .met : .open(Set(facts).sorted())
  }

  private func standing(_ article: String, of accused: String) -> Standing {
    let own = analysis.findings.filter { $0.accused == accused }
    let direct = best(own.filter { isFinding($0, of: article) })
    guard direct == .absent else { return direct }
    // What goes with an offence counts only beside one that the court found proven, or in place of
    // one that fails.
    let isFree = offences.isEmpty || rows.contains { $0.reason == .elementFails }
    let beside = own.filter { finding in
      isFree || offences.contains { isFinding(finding, of: $0) }
    }
    let raised = beside.filter { $0.aggravations.contains { Self.isUnder($0, article) } }
    let formed = beside.filter { isForm($0, article) }
    let shared = beside.filter { $0.participation.contains { Self.isUnder($0, article) } }
    let certain = best(raised + formed + shared)
    guard certain == .absent else { return certain }
    let open = beside.flatMap(\.openAggravations).filter { Self.isUnder($0.citation, article) }
    guard !open.isEmpty else { return .absent }
    return .open(Set(open.flatMap(\.missing).flatMap { $0 }.map(\.description)).sorted())
  }

  private func isForm(_ finding: OffenceFinding, _ article: String) -> Bool {
    books.flatMap(\.forms).contains { form in
      Self.isUnder(form.citation, article) && form.name.rawValue == finding.form.rawValue
    }
  }

  private func best(_ findings: [OffenceFinding]) -> Standing {
    if findings.isEmpty { return .absent }
    if findings.contains(where: { $0.status == .met }) { return .met }
    return .open(Self.missing(findings))
  }

  /// Every fact in the sets that would complete one of the findings.
  static func missing(_ findings: [OffenceFinding]) -> [String] {
    Set(findings.flatMap(\.missing).flatMap { $0 }.map(\.description)).sorted()
  }

  /// The elements that fail where an offence was set aside.
  func failing(_ article: String) -> [String] {
    let aside = analysis.setAside.filter { isFinding($0, of: article) }
    return Set(aside.flatMap(\.elements).flatMap(\.failing).map(\.id)).sorted()
  }

  // MARK: Exceptions

  /// Whether an exception is still needed, for its own reason.
  func isNeeded(_ row: DecisionRow) -> Bool {
    switch row.reason {
    case .notEncoded, .notAnOffence: return !isEncoded(row.article)
    case .accompanies:
      let main = rows.filter { $0.reason != .accompanies }
      return !main.isEmpty && main.allSatisfy { $0.reason == .notEncoded }
    case .elementFails:
      return standing(row.article) == .absent && failing(row.article) == row.facts
    case .completed:
      // The offence stands as a completed one, met or open.
      let proven = analysis.findings.filter { finding in
        offences.contains { isFinding(finding, of: $0) }
      }
      return standing(row.article) == .absent
        && proven.contains { $0.form == .principal || $0.form == .participation }
    case .otherRole:
      return standing(row.article) == .absent
        && analysis.findings.contains { $0.role == row.note }
    case .notTriggered:
      let asked = row.facts
      let stated = analysis.findings.flatMap(\.elements).flatMap(\.facts).map(\.description)
      return standing(row.article) == .absent && !asked.isEmpty
        && asked.allSatisfy { !stated.contains($0) }
        && !analysis.setAside.contains { isFinding($0, of: row.article) }
    case nil: return false
    }
  }
}
