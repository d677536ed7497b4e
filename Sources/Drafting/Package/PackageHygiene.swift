extension DocxPackage {
  /// Refuses macros by their part and by the document's declared type.
  func refusePrograms() throws(PackageProblem) {
    for part in parts {
      let name = part.name.lowercased()
      if name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml")
        || name.contains("/activex/")
      {
        throw .macros(part: part.name)
      }
    }
    let types = try markup(Self.contentTypes)
    for element in types.elements {
      for attribute in types.attributes(of: element)
      where attribute.name == "ContentType" && attribute.value.lowercased().contains("macro") {
        throw .macros(part: Self.contentTypes)
      }
    }
  }

  /// Refuses what Word would fetch on opening, such as a template or a picture on a server: the
  /// fetch tells its owner that the letter was opened. A link waits for a click and stays.
  func refuseExternalTargets() throws(PackageProblem) {
    for part in parts where part.name.hasSuffix(".rels") {
      let relations = try markup(part.name)
      for element in relations.elements {
        let attributes = relations.attributes(of: element)
        let isExternal = attributes.contains { $0.name == "TargetMode" && $0.value == "External" }
        let isLink = attributes.contains { $0.name == "Type" && $0.value.hasSuffix("/hyperlink") }
        if isExternal, !isLink { throw .externalTarget(part: part.name) }
      }
    }
  }

  /// Takes out the parts that tell who edited the template, and every mention of them.
  mutating func removeTraces() throws(PackageProblem) {
    remove(where: Self.isTrace)
    let types = try markup(Self.contentTypes)
    replace(
      Self.contentTypes,
      with: types.replacing(
        types.elements.compactMap { element in
          let name = types.attributes(of: element).first { $0.name == "PartName" }?.value
          guard let name, Self.isTrace(String(name.drop { $0 == "/" })) else { return nil }
          return (element.whole, [])
        }))
    for part in parts where part.name.hasSuffix(".rels") {
      let relations = try markup(part.name)
      replace(
        part.name,
        with: relations.replacing(
          relations.elements.compactMap { element in
            let target = relations.attributes(of: element).first { $0.name == "Target" }?.value
            guard let target, Self.isTrace(Self.resolve(target, from: part.name)) else {
              return nil
            }
            return (element.whole, [])
          }))
    }
  }

  private static func isTrace(_ name: String) -> Bool {
    name.hasPrefix("docProps/") || name.hasPrefix("customXml/") || name.hasPrefix("word/comments")
      || name.hasPrefix("word/people") || name.hasPrefix("word/_rels/comments")
  }

  /// A target is relative to the folder of the part whose relations these are.
  private static func resolve(_ target: String, from relations: String) -> String {
    var folders = relations.split(separator: "/").dropLast(2)
    if target.hasPrefix("/") { folders = [] }
    for step in target.split(separator: "/") {
      if step == ".." { folders = folders.dropLast() } else if step != "." { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  private func markup(_ name: String) throws(PackageProblem) -> Markup {
    guard let bytes = self[name] else { throw .missingPart(name) }
    return try Markup(bytes, part: name)
  }
}
