internal import Hummingbird
internal import StatuteModel
internal import StatuteXML

/// The pages of the law: what is held, an act, a provision on a day, the search. Open to everyone.
struct StatutePages: PageGroup {
  let shelf: StatuteShelf
  let renderer: PageRenderer

  var tab: Tab? { .statutes }
  var isOpen: Bool { true }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("undang-undang") { request, context in
      try list(request, context)
    }
    router.get("undang-undang/cari") { request, context in
      try searchPage(request, context)
    }
    router.get("undang-undang/cari/hasil") { request, context in
      try renderer.piece("temuan", values: found(request, context), context)
    }
    router.get("undang-undang/:uu") { request, context in
      try act(context.parameters.require("uu"), request, context)
    }
    router.get("undang-undang/:uu/**") { request, context in
      try provision(
        context.parameters.require("uu"), context.parameters.getCatchAll(), request, context)
    }
  }

  // MARK: Acts

  private func list(_ request: Request, _ context: WorkbenchContext) throws -> Response {
    let language = context.visitor.language
    let (day, isRead) = readDay(request)
    let page = ActPages(shelf: shelf, words: renderer.words, language: language, day: day)
    return try renderer.page(
      "daftar-uu", title: renderer.words.text("undang.semua", in: language), tab: .statutes,
      status: isRead ? .ok : .badRequest, values: page.list(), for: request, context)
  }

  private func act(
    _ name: String, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    guard let statute = try shelf.statute(name) else { throw Refusal.notFound }
    let (day, isRead) = readDay(request)
    let page = ActPages(
      shelf: shelf, words: renderer.words, language: context.visitor.language, day: day)
    var values = page.contents(statute)
    values["tanggal_salah"] = isRead ? false : request.uri.queryParameters["pada"] != nil
    return try renderer.page(
      "uu", title: statute.identity.citation, tab: .statutes, status: isRead ? .ok : .badRequest,
      values: values, for: request, context)
  }

  // MARK: A provision

  private func provision(
    _ name: String, _ steps: [Substring], _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    let identifier = ([Substring(name)] + steps).joined(separator: "/")
    guard let statute = try shelf.statute(name), let citation = Citation(identifier: identifier),
      let provision = statute.find(citation)
    else { throw Refusal.notFound }
    let language = context.visitor.language
    let (day, isRead) = readDay(request)
    let page = ArticlePage(
      provision, in: statute, on: day, shelf: shelf, words: renderer.words, language: language)
    var values = try page.values()
    let acts = ActPages(shelf: shelf, words: renderer.words, language: language, day: day)
    values["isi_uu"] = acts.contents(statute, around: provision)
    values["tanggal_salah"] = !isRead
    return try renderer.page(
      "ketentuan", title: page.title, tab: .statutes, status: isRead ? .ok : .badRequest,
      values: values, for: request, context)
  }

  /// The day that the address asks for; today where it asks for none, or for one that cannot be
  /// read, which the page then says.
  private func readDay(_ request: Request) -> (day: CalendarDate, isRead: Bool) {
    let query = FormFields(request.uri.query ?? "")
    guard let typed = query["pada"]?.trimmed, !typed.isEmpty else { return (shelf.today(), true) }
    let day =
      CalendarDate(iso: typed) ?? CalendarDate(indonesian: typed) ?? CalendarDate(english: typed)
    return day.map { ($0, true) } ?? (shelf.today(), false)
  }

  // MARK: Search

  private func searchPage(_ request: Request, _ context: WorkbenchContext) throws -> Response {
    let values = found(request, context).merging(["judul_cari": true]) { first, _ in first }
    return try renderer.page(
      "cari-uu", title: renderer.words.text("undang.cari", in: context.visitor.language),
      tab: .statutes, values: values, for: request, context)
  }

  private func found(_ request: Request, _ context: WorkbenchContext) -> [String: Any] {
    let query = FormFields(request.uri.query ?? "")
    return StatuteHits(shelf: shelf, words: renderer.words, language: context.visitor.language)
      .values(query["q"] ?? "")
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
