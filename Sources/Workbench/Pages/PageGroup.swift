internal import Hummingbird

/// Pages that belong together, such as those of the law or of cases.
///
/// To add a group:
/// 1. Write a type in a folder of its own (`Sources/Workbench/Cases/CasePages.swift`) that conforms
///    to `PageGroup`; it takes what it needs in its initializer, the `PageRenderer` among it.
/// 2. In `add(to:)` say its routes: `router.get("kasus/{id}") { request, context in … }`. End a
///    handler with `renderer.page(…)`; send a form's reader on with `Response.seeOther("/kasus")`.
/// 3. Write its templates as `Templates/web/NAME.mustache`, each `{{<tata}}{{$isi}}…{{/isi}}{{/tata}}`,
///    and its words as `Templates/web/kata/GROUP.yaml` (`key: {id: …, en: …}`), which templates
///    reach as `{{kata.GROUP.key}}` and Swift as `renderer.words.text("GROUP.key", in: language)`.
/// 4. Add it to the list in `Workbench.groups`, and its tab's word to `kata/umum.yaml`.
///
/// Every form that posts carries `{{>tanda}}`, the mark without which it is refused; its fields come
/// as `context.form`. A group is closed to who has not signed in unless `isOpen` says otherwise.
/// Never put a name or initials into an address, a title or a log.
protocol PageGroup: Sendable {
  /// Its place in the navigation; `nil` for a group without one.
  var tab: Tab? { get }
  /// Whether it is shown to who has not signed in.
  var isOpen: Bool { get }
  /// Says its routes.
  func add(to router: some RouterMethods<WorkbenchContext>)
}

extension PageGroup {
  var tab: Tab? { nil }
  var isOpen: Bool { false }
}

/// A place in the navigation.
struct Tab: Hashable, Sendable {
  /// The key of its word in `kata/umum.yaml`.
  let key: String
  /// Where it leads.
  let path: String

  static let statutes = Tab(key: "undang_undang", path: "/undang-undang")
  static let cases = Tab(key: "kasus", path: "/kasus")
  static let analysis = Tab(key: "analisis", path: "/analisis")
  static let documents = Tab(key: "dokumen", path: "/dokumen")
  static let training = Tab(key: "latihan", path: "/latihan")
}
