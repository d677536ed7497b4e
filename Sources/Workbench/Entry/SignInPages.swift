internal import Hummingbird
internal import StatuteModel

/// The door: signing in with the secret or the password, and locking.
struct SignInPages: PageGroup {
  let renderer: PageRenderer
  let sessions: Sessions
  let cookies: VisitorCookies
  let access: Access
  let throttle: SignInThrottle

  var isOpen: Bool { true }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("masuk") { request, context in
      let query = FormFields(request.uri.query ?? "")
      let back = query["kembali"].flatMap(LocalPath.init)
      // The secret in the printed address is exchanged at once, and leaves the address.
      if case .secret = access, let typed = query["kunci"] {
        return try enter(typed, back: back, request, context)
      }
      if context.visitor.isSignedIn { return .seeOther(back?.text ?? "/") }
      return try door(back: back, isWrong: false, request, context)
    }
    router.post("masuk") { request, context in
      try enter(
        context.form["sandi"] ?? "", back: context.form["kembali"].flatMap(LocalPath.init),
        request, context)
    }
    // A script asks this while somebody works at a page without sending anything.
    router.get("masih") { _, context in
      Response(status: context.visitor.isSignedIn ? .noContent : .forbidden)
    }
    router.post("kunci") { _, context in
      sessions.lock(context.visitor.id)
      return Response.seeOther("/masuk")
    }
  }

  private func enter(
    _ typed: String, back: LocalPath?, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    guard !throttle.isClosed else { throw Refusal.tooManyTries }
    let isRight = access.admits(Self.secret(in: typed))
    throttle.note(success: isRight)
    guard isRight else { return try door(back: back, isWrong: true, request, context) }
    var response = Response.seeOther(back?.text ?? "/")
    response.setCookie(cookies.session(sessions.signIn(instead: context.visitor.id)))
    return response
  }

  /// People paste the whole address that was printed; its secret is meant.
  private static func secret(in typed: String) -> String {
    let words = typed.filter { !$0.isNewline }
    guard let mark = words.firstRange(of: "/masuk?kunci=") else { return words }
    return String(words[mark.upperBound...].prefix { $0 != "&" && $0 != " " })
  }

  private func door(
    back: LocalPath?, isWrong: Bool, _ request: Request, _ context: WorkbenchContext
  ) throws -> Response {
    var usesPassword = false
    if case .password = access { usesPassword = true }
    return try renderer.page(
      "masuk", title: renderer.words.text("umum.masuk", in: context.visitor.language),
      status: isWrong ? .forbidden : .ok,
      values: [
        "kembali": back?.text ?? "/", "salah": isWrong, "memakai_sandi": usesPassword,
        "terkunci": context.visitor.state == .locked,
        "menit": max(1, renderer.locksAfter / 60),
      ], for: request, context)
  }
}
