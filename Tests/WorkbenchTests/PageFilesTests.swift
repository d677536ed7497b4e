import CaseRegistry
import Hummingbird
import HummingbirdTesting
import StatuteModel
import StatuteXML
import Testing

@testable import Workbench

@Suite("Templates, words and assets")
struct PageFilesTests {
  private static let folder = "\(Visit.root)/Templates/web"

  private static var templates: [(name: String, text: String)] {
    get throws {
      try FolderListing.names(in: folder, ending: ".mustache").map { name in
        (name, String(decoding: try FileReading.bytes(of: "\(folder)/\(name)"), as: UTF8.self))
      }
    }
  }

  @Test("Every word that a template names is there in both languages")
  func words() throws {
    let words = try PageWords(folder: "\(Self.folder)/kata")
    var count = 0
    let names = try AnalysisLaboratory().material.names
    // The analysis brings words of its own, so that it can stand in a page by itself.
    let labels = Language.allCases.map { language in
      PageLabels(words: AnalysisWords(language: language, names: names)).table
    }
    for (name, text) in try Self.templates {
      var rest = text[...]
      while let start = rest.firstRange(of: "{{kata.") {
        let key = rest[start.upperBound...].prefix { $0 != "}" }
        rest = rest[start.upperBound...]
        if name.hasPrefix(AnalysisPage.template) {
          for table in labels { #expect(table[String(key)] != nil, "\(name): \(key)") }
          count += 1
          continue
        }
        for language in Language.allCases {
          #expect(words.text(String(key), in: language) != key, "\(name): \(key)")
        }
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test("Every word that the pages of cases name in the program is there in both languages")
  func caseWords() throws {
    let words = try PageWords(folder: "\(Self.folder)/kata")
    let keys =
      CasePart.allCases.map(\.rawValue) + AuditAction.allCases.map(\.rawValue)
      + FactKey.Entity.allCases.map(\.rawValue)
    for key in keys {
      for language in Language.allCases {
        #expect(words.text("kasus.\(key)", in: language) != "kasus.\(key)", "\(key)")
      }
    }
  }

  @Test("Every refusal has its words and its advice")
  func refusals() throws {
    let words = try PageWords(folder: "\(Self.folder)/kata")
    for refusal in Refusal.allCases {
      for key in ["galat.\(refusal.key)", "galat.\(refusal.key)_anjuran"] {
        for language in Language.allCases { #expect(words.text(key, in: language) != key) }
      }
    }
  }

  /// The preview of a document is HTML already; `DocumentHTML` escapes every word of it, which
  /// `DocumentHTMLTests` and `DocumentPagesTests` check.
  private static let made = ["dokumen-jenis.mustache": "{{{pratinjau}}}"]

  @Test("No template shows anything without escaping it, but for the preview of a document")
  func escaped() throws {
    for (name, whole) in try Self.templates {
      let text = Self.made[name].map { whole.replacing($0, with: "", maxReplacements: 1) } ?? whole
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
      #expect(!text.contains(" style=") && !text.contains("<style"), "\(name)")
    }
  }

  @Test("Every form that posts carries the mark")
  func marks() throws {
    for (name, text) in try Self.templates {
      let forms = text.ranges(of: "method=\"post\"").count
      #expect(text.ranges(of: "{{>tanda}}").count >= forms, "\(name)")
    }
  }

  @Test("An asset has its type and its tag; asked again with the tag it is not sent again")
  func assets() async throws {
    try await Visit.with { client in
      let first = try await client.execute(uri: "/aset/rujukan.css", method: .get)
      #expect(first.headers[.contentType] == "text/css; charset=utf-8")
      let tag = try #require(first.headers[.eTag])
      let second = try await client.execute(
        uri: "/aset/rujukan.css", method: .get, headers: [.ifNoneMatch: tag])
      #expect(second.status == .notModified)
      #expect(second.body.readableBytes == 0)
      let script = try await client.execute(uri: "/aset/rujukan.js", method: .get)
      #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
      #expect(!script.text.contains("http://") && !script.text.contains("https://"))
      #expect(!first.text.contains("url(") && !first.text.contains("@import"))
    }
  }

  @Test("The choices of a reader are kept in cookies and shown by the server")
  func choices() async throws {
    try await Visit.with { client in
      let page = try await client.execute(
        uri: "/undang-undang", method: .get,
        headers: [.cookie: "rujukan_tema=dark; rujukan_huruf=large; rujukan_bahasa=en"])
      #expect(page.text.contains("<html lang=\"en\" data-theme=\"dark\" data-size=\"large\">"))
      let odd = try await client.execute(
        uri: "/undang-undang", method: .get,
        headers: [.cookie: "rujukan_tema=\"><script>; rujukan_bahasa=xx"])
      #expect(odd.text.contains("<html lang=\"id\">"))
    }
  }

  /// The least of some tries: other tests run at the same time.
  @Test("A workbench is made in half of the half second that a start may take")
  func start() throws {
    let configuration = try Visit.configuration()
    let times = try (0..<8).map { _ in
      try ContinuousClock().measure { _ = try Workbench(configuration) }
    }
    let least = try #require(times.min())
    #expect(least < .milliseconds(250))
  }
}

@Suite("Forms")
struct FormTests {
  @Test("Fields are read as browsers write them, and nothing sent can break the reading")
  func fields() {
    let form = FormFields("nama=M.T.%20%26+D.N.&kosong=&tanpa&nama=dua&rusak=%zz%F")
    #expect(form["nama"] == "M.T. & D.N.")
    #expect(form.all("nama") == ["M.T. & D.N.", "dua"])
    #expect(form["kosong"] == "" && form["tanpa"] == "" && form["lain"] == nil)
    #expect(form["rusak"] == "%zz%F")
    #expect(FormFields.decoded(FormFields.encoded("a b&c=d/é\n")) == "a b&c=d/é\n")
  }

  @Test("A form with files gives fields and files, without the names of the files")
  func multipart() throws {
    let boundary = try #require(
      MultipartForm.boundary(in: "multipart/form-data; boundary=----abc"))
    let body = """
      ------abc\r\nContent-Disposition: form-data; name="_tanda"\r\n\r\ntanda\r\n\
      ------abc\r\nContent-Disposition: form-data; name="berkas"; filename="x.yaml"\r\n\
      Content-Type: text/yaml\r\n\r\nversi: 1\r\nisi: --x\r\n------abc--\r\n
      """
    let form = MultipartForm(Array(body.utf8), boundary: boundary)
    #expect(form.fields["_tanda"] == "tanda")
    #expect(
      form.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["versi: 1\r\nisi: --x"])
    #expect(form.files.map(\.field) == ["berkas"])
    for length in 0..<body.utf8.count {
      let cut = MultipartForm(Array(body.utf8.prefix(length)), boundary: boundary)
      #expect(cut.files.count <= 1)
    }
  }
}
