public import StatuteModel

/// Holds relations between offences against the rules and texts of all acts together.
public struct RelationReconciliation {
  private let books: [RuleBook]
  private let acts: (ActIdentifier) -> Statute?

  /// - Parameter acts: the text of an act, where it is held
  public init(_ books: [RuleBook], acts: @escaping (ActIdentifier) -> Statute?) {
    self.books = books
    self.acts = acts
  }

  /// Everything in which they disagree, at the lines of the files of rules.
  /// - Parameter file: the name of an act's file of rules that messages show
  public func diagnostics(file: (ActIdentifier) -> String) -> [Diagnostic] {
    let found = books.flatMap { book in
      (offences(book) + concerned(book) + bases(book) + parts(book))
        .map { ($0.0, book.act.id, $0.1) }
    }
    return (found + doubles + kinds).map { finding, act, line in
      Diagnostic(finding, at: SourcePosition(file: file(act), line: line))
    }
  }

  /// Every offence has a rule, and none stands in relation to itself.
  private func offences(_ book: RuleBook) -> [(RelationFinding, Int)] {
    let known = Set(books.flatMap(\.offences).map(\.citation))
    return book.relations.flatMap { relation -> [(RelationFinding, Int)] in
      let unknown = (relation.offences + relation.others).filter { !known.contains($0) }
      let same = relation.offences.filter(relation.others.contains)
      return unknown.map { (.unknownOffence($0), relation.line) }
        + same.map { (.toItself($0), relation.line) }
    }
  }

  /// Every offence that a form or a ground of exclusion concerns has a rule.
  private func concerned(_ book: RuleBook) -> [(RelationFinding, Int)] {
    let known = Set(books.flatMap(\.offences).map(\.citation))
    let named = book.forms.flatMap(\.bases) + book.exclusions.flatMap(\.offences)
    return named.filter { !known.contains($0) }.map { (.unknownOffence($0), 1) }
  }

  /// Every basis stands in a text that is held.
  private func bases(_ book: RuleBook) -> [(RelationFinding, Int)] {
    let cited =
      book.relations.flatMap { rule in [rule.old, rule.new].map { ($0, rule.line) } }
      + book.concurrence.flatMap { rule in
        [rule.old, rule.new, rule.oldLife, rule.newLife].compactMap { $0 }.map { ($0, rule.line) }
      }
    return cited.filter { provision($0.0) == nil }.map { (.unknownBasis($0.0), $0.1) }
  }

  /// The sum of punishments is limited by a part that the text names.
  private func parts(_ book: RuleBook) -> [(RelationFinding, Int)] {
    book.concurrence.filter { $0.kind == .separate }.flatMap { rule in
      [rule.old, rule.new].filter { basis in
        guard let provision = provision(basis) else { return false }
        return !provision.marks.contains { mark, _ in
          guard case .quantity(let role, _) = mark.kind else { return false }
          return role == Self.part
        }
      }.map { (RelationFinding.withoutPart($0), rule.line) }
    }
  }

  private static let part = "pemberatan"

  private func provision(_ citation: Citation) -> Provision? {
    citation.act.flatMap(acts)?.find(citation)
  }

  /// Two offences stand in one relation, whichever comes first; a kind of concurrence has one rule.
  private var doubles: [(RelationFinding, ActIdentifier, Int)] {
    var found: [(RelationFinding, ActIdentifier, Int)] = []
    var pairs: Set<Pair> = []
    var kinds: Set<ConcurrenceRule.Kind> = []
    for book in books {
      for relation in book.relations {
        for offence in relation.offences {
          for other in relation.form == nil ? relation.others : [offence]
          where !pairs.insert(Pair(offence, other, relation.form)).inserted {
            found.append((.twice(offence, other), book.act.id, relation.line))
          }
        }
      }
      for rule in book.concurrence where !kinds.insert(rule.kind).inserted {
        found.append((.concurrenceTwice(kind: rule.kind.rawValue), book.act.id, rule.line))
      }
    }
    return found
  }

  private struct Pair: Hashable {
    let offences: Set<Citation>
    let form: FormRule.Name?

    init(_ one: Citation, _ other: Citation, _ form: FormRule.Name?) {
      offences = [one, other]
      self.form = form
    }
  }

  /// Relations are of no use without the rules on concurrence.
  private var kinds: [(RelationFinding, ActIdentifier, Int)] {
    guard let book = books.first(where: { !$0.relations.isEmpty }),
      let line = book.relations.first?.line
    else { return [] }
    let known = Set(books.flatMap(\.concurrence).map(\.kind))
    return ConcurrenceRule.Kind.allCases.filter { !known.contains($0) }
      .map { (.withoutConcurrence(kind: $0.rawValue), book.act.id, line) }
  }
}
