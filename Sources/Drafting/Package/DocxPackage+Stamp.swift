extension DocxPackage {
  /// Whether a word stands at the head of every page: in each header that the document uses, the
  /// first page's and those of even pages included.
  public func carriesOnEveryPage(_ stamp: String) -> Bool {
    let headers = parts.map(\.name).filter {
      $0.hasPrefix("word/header") && $0.hasSuffix(".xml")
    }
    let isStamped = headers.allSatisfy { name in
      paragraphsOfMargin(name).contains { $0.contains(stamp) }
    }
    let document = tags(of: Self.mainDocument)
    let used = document.filter { $0.contains("headerReference") }
    func uses(_ kind: String) -> Bool { used.contains { $0.contains("\"\(kind)\"") } }
    let needsFirst = document.contains { $0.contains("titlePg") }
    let needsEven = tags(of: "word/settings.xml").contains { $0.contains("evenAndOddHeaders") }
    return !headers.isEmpty && isStamped && uses("default") && (!needsFirst || uses("first"))
      && (!needsEven || uses("even"))
  }

  private func paragraphsOfMargin(_ part: String) -> [String] {
    self[part].flatMap { VisibleText($0, part: part) }?.paragraphs ?? []
  }

  private func tags(of part: String) -> [Substring] {
    guard let bytes = self[part] else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "<").map { text in
      text.prefix { $0 != ">" }
    }
  }
}
