internal import Hummingbird
internal import StatuteModel

/// Keeps how the reader wants to read: language, colours, size. Works without script.
struct DisplayPages: PageGroup {
  var isOpen: Bool { true }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.post("tampilan") { _, context in
      var response = Response.seeOther(
        context.form["kembali"].flatMap(LocalPath.init)?.text ?? "/")
      if let language = context.form["bahasa"].flatMap(Language.init(rawValue:)) {
        response.setCookie(
          VisitorCookies.choice(VisitorCookies.languageName, language.rawValue))
      }
      if let theme = context.form["tema"], Display.themes.contains(theme) {
        response.setCookie(VisitorCookies.choice(VisitorCookies.themeName, theme))
      }
      if let size = context.form["huruf"], Display.sizes.contains(size) || size == "normal" {
        response.setCookie(VisitorCookies.choice(VisitorCookies.sizeName, size))
      }
      return response
    }
  }
}
