internal import StatuteModel

extension HeldActs {
  /// The provisions that a provision names, as its references are read on a day, without repeats.
  func targets(of place: Place, on day: CalendarDate) -> [Place] {
    var found: [Place] = []
    for (mark, _) in place.provision.marks {
      guard case .reference(let href) = mark.kind,
        let target = target(of: mark, href: href, in: place.statute, on: day),
        !target.isSame(as: place), !found.contains(where: target.isSame(as:))
      else { continue }
      found.append(target)
    }
    return found
  }

  /// Where a reference leads on a day: another act may have redirected it.
  private func target(
    of mark: Mark, href: String, in statute: Statute, on day: CalendarDate
  ) -> Place? {
    guard let eId = mark.eId, let alternatives = redirect(of: eId, in: statute, on: day) else {
      return place(href: href, from: statute)
    }
    // Several successors lead to no single provision; then none is chosen.
    guard alternatives.count == 1, let alternative = alternatives.first else { return nil }
    return redirected(href, to: alternative)
  }

  private func redirect(of eId: String, in statute: Statute, on day: CalendarDate) -> [String]? {
    statute.modifications(of: eId, on: day).lazy
      .filter { $0.kind == .redirect }
      .compactMap { $0.alternatives[eId]?.map(\.href) }.first
  }

  /// An article takes the place of an article; the clause that the reference named stays.
  private func redirected(_ href: String, to alternative: String) -> Place? {
    guard let address = WorkAddress(alternative), let article = address.portion else { return nil }
    guard !article.contains(Self.separator), let clause = Self.insideArticle(href) else {
      return place(at: address)
    }
    let exact = WorkAddress(
      work: address.work, portion: article + Self.separator + clause)
    return place(at: exact) ?? place(at: address)
  }

  /// What stands in the place of a provision on a day, as references to it are read then.
  func successor(of citation: Citation, on day: CalendarDate) -> Citation? {
    guard let act = citation.act, let statute = self.act(act),
      let offence = statute.find(citation).map({ Place(statute: statute, provision: $0) })
    else { return nil }
    for change in statute.modifications where change.kind == .redirect {
      guard change.period?.contains(day) ?? true else { continue }
      for (eId, alternatives) in change.alternatives.sorted(by: { $0.key < $1.key }) {
        guard alternatives.count == 1, let alternative = alternatives.first,
          let href = reference(eId, in: statute),
          let original = place(href: href, from: statute), original.holds(offence),
          let article = original.statute.path(to: original.provision)
            .first(where: { $0.kind == .article })?.eId,
          let own = offence.provision.eId, own.hasPrefix(article)
        else { continue }
        return redirected("#" + own, to: alternative.href)?.citation
      }
    }
    return nil
  }

  /// Whether references in an act are read on a day as references to an offence of another.
  func redirects(from statute: Statute, to offence: Citation, on day: CalendarDate) -> Bool {
    statute.modifications.contains { change in
      change.kind == .redirect && (change.period?.contains(day) ?? true)
        && change.alternatives.values.joined().contains {
          place(href: $0.href, from: statute).map { offence.isWithin($0.citation) } ?? false
        }
    }
  }

  /// Where a reference with that identifier leads as written.
  private func reference(_ eId: String, in statute: Statute) -> String? {
    var prefix = eId[...]
    while let end = prefix.range(ofLast: Self.separator) {
      prefix = prefix[..<end]
      guard let provision = statute.provision(String(prefix)) else { continue }
      for (mark, _) in provision.marks where mark.eId == eId {
        if case .reference(let href) = mark.kind { return href }
      }
      return nil
    }
    return nil
  }

  private static let separator = "__"

  /// `para_2` of `#art_2__para_2`; `nil` for a whole article.
  private static func insideArticle(_ href: String) -> String? {
    guard let start = href[...].range(ofFirst: separator) else { return nil }
    return String(href[href.index(start, offsetBy: separator.count)...])
  }
}

extension Substring {
  /// Where the text first occurs.
  fileprivate func range(ofFirst text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }

  /// Where the text last occurs.
  fileprivate func range(ofLast text: String) -> Index? {
    indices.reversed().first { self[$0...].hasPrefix(text) }
  }
}
