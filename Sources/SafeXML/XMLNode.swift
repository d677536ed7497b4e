internal import CLibXML2

/// An element of a document. Holding a node keeps its document alive.
public struct XMLNode {
  let document: XMLDocument
  let pointer: xmlNodePtr

  /// What stands inside an element.
  public enum Content {
    /// Characters, as written.
    case text(String)
    /// An element.
    case element(XMLNode)
    /// A comment, a processing instruction or an unexpanded entity; the kind of node.
    case other(String, line: Int)
  }

  /// The name without prefix.
  public var name: String {
    string(pointer.pointee.name) ?? ""
  }

  /// The namespace; `nil` for none.
  public var namespace: String? {
    pointer.pointee.ns.flatMap { string($0.pointee.href) }
  }

  /// Line of the start tag, from 1.
  public var line: Int {
    Int(xmlGetLineNo(pointer))
  }

  /// The value of an attribute without namespace; `nil` where it is missing.
  public func attribute(_ name: String) -> String? {
    var attribute = pointer.pointee.properties
    while let current = attribute {
      if current.pointee.ns == nil, matches(current.pointee.name, name) {
        return value(of: current)
      }
      attribute = current.pointee.next
    }
    return nil
  }

  /// All attributes without namespace, in the order of the file.
  public var attributes: [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var attribute = pointer.pointee.properties
    while let current = attribute {
      if current.pointee.ns == nil, let name = string(current.pointee.name) {
        result.append((name, value(of: current)))
      }
      attribute = current.pointee.next
    }
    return result
  }

  /// The elements directly inside.
  public var children: [XMLNode] {
    var result: [XMLNode] = []
    var child = pointer.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE {
        result.append(XMLNode(document: document, pointer: current))
      }
      child = current.pointee.next
    }
    return result
  }

  /// The first element of that name directly inside.
  public func child(_ name: String) -> XMLNode? {
    var child = pointer.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE, matches(current.pointee.name, name) {
        return XMLNode(document: document, pointer: current)
      }
      child = current.pointee.next
    }
    return nil
  }

  /// Everything directly inside, in order.
  public var contents: [Content] {
    contents(includingBlanks: true)
  }

  /// Everything directly inside but the white space that only indents, in order.
  public var contentsBesidesBlanks: [Content] {
    contents(includingBlanks: false)
  }

  private func contents(includingBlanks: Bool) -> [Content] {
    var result: [Content] = []
    var child = pointer.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        result.append(.element(XMLNode(document: document, pointer: current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        // Half the nodes of an indented file are blanks; most readers need no String of them.
        if includingBlanks || xmlIsBlankNode(current) == 0 {
          result.append(.text(string(current.pointee.content) ?? ""))
        }
      case XML_COMMENT_NODE: result.append(.other("comment", line: Int(xmlGetLineNo(current))))
      case XML_PI_NODE:
        result.append(.other("processing-instruction", line: Int(xmlGetLineNo(current))))
      default: result.append(.other("entity", line: Int(xmlGetLineNo(current))))
      }
      child = current.pointee.next
    }
    return result
  }

  /// All characters inside, elements' included, in order.
  public var text: String {
    var result = ""
    appendText(of: pointer, to: &result)
    return result
  }

  private func appendText(of node: xmlNodePtr, to result: inout String) {
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: appendText(of: current, to: &result)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        result += string(current.pointee.content) ?? ""
      default: break  // comments and instructions carry no text
      }
      child = current.pointee.next
    }
  }

  private func value(of attribute: xmlAttrPtr) -> String {
    // One text node is the rule; an entity reference would add nodes, and stays unexpanded.
    var result = ""
    var child = attribute.pointee.children
    while let current = child {
      if current.pointee.type == XML_TEXT_NODE {
        result += string(current.pointee.content) ?? ""
      }
      child = current.pointee.next
    }
    return result
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String? {
    characters.map { String(cString: $0) }
  }

  private func matches(_ characters: UnsafePointer<xmlChar>?, _ name: String) -> Bool {
    guard let characters else { return false }
    return name.withCString {
      strcmp(UnsafeRawPointer(characters).assumingMemoryBound(to: CChar.self), $0) == 0
    }
  }
}
