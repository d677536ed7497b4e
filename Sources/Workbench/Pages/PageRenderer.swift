internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import StatuteModel
internal import StatuteXML

/// Makes pages from the templates in `Templates/web`.
struct PageRenderer: Sendable {
  /// The words around the law's words.
  let words: PageWords
  /// The places in the navigation; those of the groups that there are.
  var tabs: [Tab] = []
  /// After how many seconds without use a session is locked.
  let locksAfter: Int
  /// The templates, for pages that are made from their own values.
  let library: MustacheLibrary

  /// Reads all templates and words.
  /// - Throws: `DiagnosticError` that names what cannot be read.
  init(folder: String, locksAfter: Duration) throws(DiagnosticError) {
    words = try PageWords(folder: "\(folder)/kata")
    self.locksAfter = Int(locksAfter.components.seconds)
    var library = MustacheLibrary()
    let ending = ".mustache"
    for name in FolderListing.names(in: folder, ending: ending) {
      let path = "\(folder)/\(name)"
      let text = String(decoding: try FileReading.bytes(of: path, limit: 1 << 20), as: UTF8.self)
      do {
        try library.register(text, named: String(name.dropLast(ending.count)))
      } catch {
        throw DiagnosticError(PageFinding.unreadableTemplate(reason: "\(error)"), in: path)
      }
    }
    for name in ["tata", "galat"] where library.getTemplate(named: name) == nil {
      throw DiagnosticError(PageFinding.missingTemplate(name: name), in: folder)
    }
    self.library = library
  }

  /// A whole page.
  ///
  /// - Parameters:
  ///   - template: The template's name, without ending.
  ///   - title: What stands in the browser's title; never a name.
  ///   - tab: The place in the navigation that the page belongs to.
  ///   - values: What the template shows. Text is escaped where it is shown.
  func page(
    _ template: String, title: String, tab: Tab? = nil, status: HTTPResponse.Status = .ok,
    values: [String: Any] = [:], for request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let frame = frame(title: title, tab: tab, request, context)
    let all = frame.merging(values) { _, own in own }
    guard let html = library.render(all, withTemplate: template) else {
      throw HTTPError(.internalServerError)
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// A piece of a page, for a script that puts it in its place.
  func piece(
    _ template: String, values: [String: Any], _ context: WorkbenchContext
  ) throws -> Response {
    var all = values
    all["kata"] = words.words[context.visitor.language] ?? [:]
    guard let html = library.render(all, withTemplate: template) else {
      throw HTTPError(.internalServerError)
    }
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// What the frame around every page shows.
  private func frame(
    title: String, tab: Tab?, _ request: Request, _ context: WorkbenchContext
  ) -> [String: Any] {
    let visitor = context.visitor
    let language = visitor.language
    let tabs: [[String: Any]] = tabs.map { entry in
      [
        "kata_tab": words.text("umum.\(entry.key)", in: language), "tautan_tab": entry.path,
        "di_sini": entry == tab,
      ]
    }
    return [
      "judul": title, "kata": words.words[language] ?? [:], "bahasa": language.rawValue,
      "tema": visitor.display.theme ?? false, "huruf": visitor.display.size ?? false,
      "gelap": visitor.display.theme == "dark", "besar": visitor.display.size == "large",
      "bahasa_lain": language == .indonesian ? "en" : "id",
      "nama_bahasa_lain": language == .indonesian ? "English" : "Indonesia",
      "tab": tabs, "sudah_masuk": visitor.isSignedIn, "kunci_setelah": locksAfter,
      "tanda_formulir": visitor.token,
      "halaman_ini": LocalPath(request.uri.string)?.text ?? "/",
    ]
  }
}

/// A path of this workbench, to which a reader may be sent back; never another site.
struct LocalPath: Hashable, Sendable {
  let text: String

  /// Reads a path with its query; `nil` for anything that a browser could take for another site.
  init?(_ text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.text = text
  }
}

extension Response {
  /// Sends the reader on to a page of this workbench.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: LocalPath(path)?.text ?? "/"])
  }
}
