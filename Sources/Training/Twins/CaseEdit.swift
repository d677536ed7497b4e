internal import CaseFiles
internal import StatuteModel

/// Writes a flip into a case file.
struct CaseEdit {
  let bytes: [UInt8]
  let file: CaseFile
  let vocabulary: Vocabulary
  let path: String

  /// The bytes of the file with one fact said otherwise; `nil` where the fact does not stand there
  /// in a form that can be changed alone.
  func applying(_ flip: Flip) -> [UInt8]? {
    let (id, key) = (flip.statement.path.id, flip.statement.path.key)
    let entity = file.entity(of: id)
    let owner = entity.isSingle ? nil : id
    do throws(DiagnosticError) {
      var draft = try CaseDraft(reading: bytes, file: path, vocabulary: vocabulary)
      guard let value = draft.value(of: entity, owner, [key]) else { return nil }
      guard case .some(let edited) = Self.edited(value, flip.statement.path.rest[...], flip) else {
        return nil
      }
      draft.set(edited, of: entity, owner, [key])
      return Array(draft.unchecked.utf8)
    } catch {
      return nil
    }
  }

  /// A value after the change: `.some(nil)` where nothing is left of it, `nil` where it cannot be
  /// changed.
  private static func edited(
    _ value: CaseValue, _ rest: ArraySlice<String>, _ flip: Flip
  ) -> CaseValue?? {
    guard let next = rest.first else { return leaf(value, flip) }
    switch value {
    case .map(let entries):
      guard let index = entries.firstIndex(where: { $0.key == next }) else { return nil }
      guard case .some(let inner) = edited(entries[index].value, rest.dropFirst(), flip) else {
        return nil
      }
      var copy = entries
      if let inner {
        copy[index] = CaseValue.Entry(next, inner)
      } else {
        copy.remove(at: index)
      }
      return .some(copy.isEmpty ? nil : .map(copy))
    case .list(let items):
      if let number = Int(next) { return item(number - 1, of: items, rest.dropFirst(), flip) }
      return terms(items.compactMap(\.content), next, flip)
    case .word(let word), .text(let word): return terms([word], next, flip)
    }
  }

  /// One of several objects.
  private static func item(
    _ index: Int, of items: [CaseValue], _ rest: ArraySlice<String>, _ flip: Flip
  ) -> CaseValue?? {
    guard items.indices.contains(index),
      case .some(let inner) = edited(items[index], rest, flip)
    else { return nil }
    var copy = items
    if let inner { copy[index] = inner } else { copy.remove(at: index) }
    return .some(copy.isEmpty ? nil : .list(copy))
  }

  /// A term of a list that asserts each of its terms.
  private static func terms(_ terms: [String], _ term: String, _ flip: Flip) -> CaseValue?? {
    guard terms.contains(term) else { return nil }
    let others = terms.filter { $0 != term }
    switch flip.change {
    case .denied:
      let entries = others.map { CaseValue.Entry($0, .word("ya")) }
      return .some(.map(entries + [CaseValue.Entry(term, .word("tidak"))]))
    case .withdrawn: return .some(others.isEmpty ? nil : .words(others))
    case .replaced(let other): return .some(.words(others + [other]))
    case .affirmed: return nil
    }
  }

  /// A value that stands alone, or one of a list.
  private static func leaf(_ value: CaseValue, _ flip: Flip) -> CaseValue?? {
    switch flip.change {
    case .denied: return .some(.word("tidak"))
    case .affirmed(let term?):
      let entries = [
        CaseValue.Entry(term, .word("ya")), CaseValue.Entry("selain-itu", .word("tidak")),
      ]
      return .some(.map(entries))
    case .affirmed(nil): return .some(.word("ya"))
    case .replaced(let other):
      guard case .list(let items) = value, let old = flip.statement.value else {
        return .some(.word(other))
      }
      return .some(.list(items.map { $0.content == old ? .word(other) : $0 }))
    case .withdrawn:
      guard case .list(let items) = value, let old = flip.statement.value else { return .some(nil) }
      let left = items.filter { $0.content != old }
      return .some(left.isEmpty || left.count == items.count ? nil : .list(left))
    }
  }
}
