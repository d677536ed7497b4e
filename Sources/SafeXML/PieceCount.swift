internal import CLibXML2

/// Counts elements, attributes, comments and instructions while the parser builds its tree, and
/// stops it at the limit: a file that is nothing but `<p/>` takes thirty times its bytes as a tree.
enum PieceCount {
  /// Puts the count before libxml2's own builders; to be called after `lx_prepare_parser`, whose
  /// sink holds the count.
  static func install(in context: xmlParserCtxtPtr) {
    guard let sax = context.pointee.sax else { return }
    sax.pointee.startElementNs = {
      data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaulted, attributes in
      guard PieceCount.mayAdd(1 + Int(namespaceCount) + Int(attributeCount), data) else { return }
      xmlSAX2StartElementNs(
        data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaulted, attributes)
    }
    sax.pointee.comment = { data, text in
      guard PieceCount.mayAdd(1, data) else { return }
      xmlSAX2Comment(data, text)
    }
    sax.pointee.processingInstruction = { data, target, text in
      guard PieceCount.mayAdd(1, data) else { return }
      xmlSAX2ProcessingInstruction(data, target, text)
    }
  }

  private static func mayAdd(_ count: Int, _ data: UnsafeMutableRawPointer?) -> Bool {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self),
      let target = context.pointee._private?.assumingMemoryBound(to: lx_sink.self),
      let user = target.pointee.user
    else { return false }
    let sink = Unmanaged<ErrorSink>.fromOpaque(user).takeUnretainedValue()
    let input = context.pointee.input
    if sink.mayAdd(
      count, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
    {
      return true
    }
    context.pointee.wellFormed = 0
    xmlStopParser(context)
    return false
  }
}
