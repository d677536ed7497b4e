internal import Hummingbird
internal import StatuteModel

/// A request with who asks.
struct WorkbenchContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks.
  var visitor: Visitor
  /// The fields of a form that was sent and whose mark is right.
  var form: FormFields
  /// The files that came with it.
  var files: [MultipartForm.File] = []

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    visitor = Visitor()
    form = FormFields()
  }
}

/// Who asks, as their cookies say.
struct Visitor: Sendable {
  /// The identifier of the browser.
  var id = ""
  /// Whether the browser came without identifier, so that it is given one.
  var isNew = true
  /// The mark that this visitor's forms carry.
  var token = ""
  /// Whether they signed in.
  var state: Sessions.State = .stranger
  /// Whether the request carries the secret itself, which no browser sends by itself.
  var carriesSecret = false
  /// How they want to read.
  var display = Display()

  var isSignedIn: Bool { state == .signedIn }
  var language: Language { display.language }
}

/// How somebody wants to read: language, colours, size.
struct Display: Hashable, Sendable {
  var language: Language = .indonesian
  /// `dark` or `light`; `nil` for as the machine says.
  var theme: String?
  /// `large`; `nil` for as usual.
  var size: String?

  static let themes = ["dark", "light"]
  static let sizes = ["large"]
}
