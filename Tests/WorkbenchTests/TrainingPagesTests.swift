import CaseRegistry
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import StatuteModel
import Testing

@testable import Training
@testable import Workbench

@Suite("The pages of training")
struct TrainingPagesTests {
  /// A trip without documents in which no exploitation was meant: two elements fail.
  static let scenario = "/latihan/skenario/kebun-sabah-tanpa-dokumen"
  static let choice = [("pelaku", "P1"), ("delik", "uu-1-2023/pasal-457")]

  /// A key of the list of words in the place of the words.
  private static var bareKey: Regex<Substring> { /latihan\.(?!css)[a-z]/ }

  private static func query(_ pairs: [(String, String)]) -> String {
    pairs.map { "\($0)=\(FormFields.encoded($1))" }.joined(separator: "&")
  }

  private static var task: String { "\(scenario)?\(query(choice))" }

  /// The names of the questions of a page, with their options.
  private static func questions(_ page: String) -> [(name: String, options: [String])] {
    var result: [(name: String, options: [String])] = []
    for match in page.matches(of: /<input type="radio" name="([^"]+)" value="([^"]+)"/) {
      let (name, value) = (String(match.output.1), String(match.output.2))
      if result.last?.name == name {
        result[result.count - 1].options.append(value)
      } else {
        result.append((name, [value]))
      }
    }
    return result
  }

  /// What the program answers to each question of a result.
  private static func key(_ questions: [(name: String, options: [String])], _ visit: CaseVisit)
    async throws -> [(String, String)]
  {
    var right: [(String, String)] = []
    for question in questions {
      for option in question.options {
        let page = try await visit.get(
          "\(scenario)/hasil?\(query(choice + [(question.name, option)]))")
        if page.text.contains("<span class=\"state met\">tepat</span>") {
          right.append((question.name, option))
        }
      }
    }
    return right
  }

  @Test("The list has every scenario, is reached from the navigation, and filters")
  func list() async throws {
    try await CaseVisit.with { visit in
      let page = try await visit.get("/latihan").text
      #expect(page.contains("<a href=\"/latihan\" aria-current=\"page\">Latihan</a>"))
      let all = page.ranges(of: "href=\"/latihan/skenario/").count
      #expect(all == FolderListing.names(in: "\(Visit.root)/Latihan", ending: "").count - 1)
      #expect(page.contains("\(all) skenario"))
      // Where the words of a term are missing, its key would stand in the page.
      #expect(!page.contains(Self.bareKey))
      for query in ["topik=anak", "tingkat=lanjut", "untuk=jaksa", "delik=uu-1-2023%2Fpasal-457"] {
        let fewer = try await visit.get("/latihan?\(query)").text
        let count = fewer.ranges(of: "href=\"/latihan/skenario/").count
        #expect(count > 0 && count < all, "\(query)")
        #expect(fewer.contains(" selected>"), "\(query)")
      }
      let none = try await visit.get("/latihan?topik=anak&delik=uu-1-2023%2Fpasal-457").text
      #expect(none.contains("Tidak ada skenario yang cocok"))
      for odd in ["/latihan?topik=%3Cscript%3E&delik=x", "/latihan?tingkat=%00"] {
        #expect(try await visit.get(odd).status == .ok)
      }
    }
  }

  @Test("A scenario is told in its own words and offers offences without saying how they stand")
  func scenario() async throws {
    try await CaseVisit.with { visit in
      let page = try await visit.get(Self.scenario).text
      #expect(page.contains("berusia 24 tahun dari Kabupaten Belu"))
      #expect(!page.contains("{K1.") && !page.contains("]{"))
      #expect(page.ranges(of: "#tandai\"").count == 3)
      #expect(!page.contains("class=\"state") && !page.contains("name=\"u1\""))
      #expect(try await visit.get("/latihan/skenario/tidak-ada").status == .notFound)
      #expect(try await visit.get("/latihan/skenario/..%2f..%2fContoh").status == .notFound)
    }
  }

  @Test("Before marks are sent the page gives nothing of the key away")
  func sealed() async throws {
    try await CaseVisit.with { visit in
      let page = try await visit.get(Self.task).text
      #expect(page.contains("class=\"el asked\""))
      for sign in ["el met", "el open", "el fail", "class=\"not\"", " checked", "✓", "✕"] {
        #expect(!page.contains(sign), "\(sign)")
      }
      let questions = Self.questions(page)
      #expect(questions.count >= 4)
      let marks = ArticleMarkUp.Mark.allCases.map(\.rawValue)
      #expect(questions[0].options == marks)
      #expect(questions.suffix(2).map(\.name) == ["kesimpulan", "hukum"])
      // Every link of the text leads to its question.
      for match in page.matches(of: /class="el asked" href="#([^"]+)"/) {
        #expect(page.contains("<fieldset class=\"mark\" id=\"\(match.output.1)\""))
      }
      #expect(!page.contains(" style=") && page.ranges(of: "<script").count == 1)
      for bad in ["pelaku=P9&delik=uu-1-2023/pasal-457", "pelaku=P1&delik=uu-21-2007/pasal-20"] {
        #expect(try await visit.get("\(Self.scenario)?\(bad)").status == .notFound)
      }
    }
  }

  @Test("Right marks earn all, each wrong one its share less, with the reason and the law's words")
  func marking() async throws {
    try await CaseVisit.with { visit in
      let questions = Self.questions(try await visit.get(Self.task).text)
      let right = try await Self.key(questions, visit)
      #expect(right.map(\.0) == questions.map(\.name))
      let answer = try await visit.post(Self.scenario, Self.choice + right)
      #expect(answer.status == .seeOther)
      let address = try #require(answer.headers[.location])
      let full = try await visit.get(address).text
      #expect(full.contains("Nilai 100 dari 100."))
      #expect(full.contains("\(questions.count) dari \(questions.count) butir diterima"))
      #expect(full.contains("el fail") && full.contains("Tanda Anda"))
      for (index, question) in questions.enumerated() {
        let given = right[index].1
        let wrong = try #require(question.options.first { $0 != given })
        var marks = right
        marks[index].1 = wrong
        let page = try await visit.get("\(Self.scenario)/hasil?\(Self.query(Self.choice + marks))")
          .text
        let accepted = page.contains("diterima, menurut bacaan lain")
        #expect(accepted || page.contains("belum tepat"), "\(question.name)")
        let count = questions.count - (accepted ? 0 : 1)
        #expect(page.contains("\(count) dari \(questions.count) butir diterima"))
        #expect(page.contains("Dasar:"))
      }
      let wrong = try await visit.get(
        "\(Self.scenario)/hasil?\(Self.query(Self.choice + [("u1", "terpenuhi")]))"
      ).text
      #expect(wrong.contains("Unsur ini gagal") && wrong.contains("mencari keuntungan"))
      #expect(wrong.contains("tidak mencari keuntungan, untuk dirinya atau orang lain"))
      #expect(wrong.contains("tidak dijawab"))
    }
  }

  @Test("An answer that another reading of the law carries is accepted, with its authority")
  func rival() async throws {
    try await CaseVisit.with { visit in
      let factory = "/latihan/skenario/pabrik-bata/hasil"
      let old = try await visit.get(
        "\(factory)?pelaku=P1&delik=uu-1-2023/pasal-455/ayat-1&hukum=A"
      ).text
      #expect(old.contains("diterima, menurut bacaan lain"))
      #expect(old.contains("hukum lama seutuhnya") && old.contains("306 PK/Pid.Sus/2026"))
      #expect(old.contains("1 dari "))
      let company = "/latihan/skenario/perusahaan-penempatan/hasil"
      let unasked = try await visit.get(
        "\(company)?pelaku=P1&delik=uu-21-2007/pasal-4&u6=perlu-pendalaman"
      ).text
      #expect(unasked.contains("diterima, menurut bacaan lain"))
      #expect(unasked.contains("Yang membawanya: Pasal 13 ayat (1) UU 21/2007"))
      let denied = try await visit.get(
        "\(company)?pelaku=P1&delik=uu-21-2007/pasal-4&u6=tidak-terpenuhi"
      ).text
      #expect(denied.contains("belum tepat") && denied.contains("0 dari "))
    }
  }

  @Test("Every mark in the two articles leads to its item, also where a fact is missing")
  func links() async throws {
    try await CaseVisit.with { visit in
      for name in ["kebun-sabah-tanpa-dokumen", "untuk-apa-ia-dibawa", "pabrik-bata"] {
        let path = "/latihan/skenario/\(name)"
        let story = try await visit.get(path).text
        for match in story.matches(of: /href="([^"]+)#tandai"/) {
          let task = match.output.1.replacing("&amp;", with: "&").replacing(path, with: "")
          let page = try await visit.get("\(path)/hasil\(task)&u1=terpenuhi").text
          for link in page.matches(of: /href="#([^"]+)"/) {
            #expect(page.contains("id=\"\(link.output.1)\""), "\(name) \(link.output.1)")
          }
        }
      }
    }
  }

  @Test("Marks are counted by element and day, read again they are not, and all can be erased")
  func progress() async throws {
    try await CaseVisit.with { visit in
      let empty = try await visit.get("/latihan/kemajuan").text
      #expect(empty.contains("Belum ada tanda yang dikirim"))
      let questions = Self.questions(try await visit.get(Self.task).text)
      let right = try await Self.key(questions, visit)
      let answer = try await visit.post(Self.scenario, Self.choice + right)
      let address = try #require(answer.headers[.location])
      _ = try await visit.get(address)
      _ = try await visit.get(address)
      _ = try await visit.post(
        Self.scenario, Self.choice + [("hukum", questions.last?.options.last ?? "")])
      let page = try await visit.get("/latihan/kemajuan").text
      #expect(page.contains("\(right.count) dari \(right.count + 1) tanda diterima"))
      #expect(page.contains("<meter min=\"0\" max=\"2\" value=\"1\""))
      #expect(page.contains("Hukum yang berlaku, lama atau baru"))
      #expect(page.contains("Mencari keuntungan") && !page.contains(" style="))
      #expect(try await visit.post("/latihan/kemajuan/hapus", []).status == .badRequest)
      #expect(try await visit.get("/latihan/kemajuan").text.contains("tanda diterima"))
      let erased = try await visit.post("/latihan/kemajuan/hapus", [("yakin", "ya")])
      #expect(erased.status == .seeOther)
      #expect(try await visit.get("/latihan/kemajuan").text.contains("Belum ada tanda"))
    }
  }

  @Test("Nothing is kept of an empty form, of marks that are none, or without the mark of the form")
  func refusals() async throws {
    try await CaseVisit.with { visit in
      for fields in [[], [("u1", "<script>")], [("u99", "terpenuhi")]] {
        let answer = try await visit.post(Self.scenario, Self.choice + fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Tandai sedikitnya satu butir"))
        #expect(!answer.text.contains("<script>"))
      }
      #expect(try await visit.post(Self.scenario, []).status == .badRequest)
      let form: HTTPFields = [
        .cookie: visit.cookie, .contentType: "application/x-www-form-urlencoded",
      ]
      for path in [Self.scenario, "/latihan/kemajuan/hapus", "/latihan/lembar"] {
        let unmarked = try await visit.client.execute(
          uri: path, method: .post, headers: form,
          body: ByteBuffer(string: Self.query(Self.choice + [("u1", "terpenuhi")])))
        #expect(unmarked.status == .forbidden, "\(path)")
      }
      #expect(try await visit.get("/latihan/kemajuan").text.contains("Belum ada tanda"))
      for path in ["/latihan", Self.scenario, "/latihan/kemajuan", "/latihan/lembar"] {
        #expect(try await visit.client.execute(uri: path, method: .get).status == .seeOther)
      }
    }
  }

  @Test("In English every page of training speaks English, but for the law and the story")
  func english() async throws {
    try await CaseVisit.with { visit in
      let cookie = "\(visit.cookie); rujukan_bahasa=en"
      for (path, words) in [
        ("/latihan", "Choose a story"), (Self.task, "Your marks"),
        (
          "\(Self.scenario)/hasil?\(Self.query(Self.choice + [("kesimpulan", "terpenuhi")]))",
          "not right"
        ),
        ("/latihan/kemajuan", "Nothing was submitted"), ("/latihan/lembar", "Answer file"),
      ] {
        let page = try await visit.client.execute(
          uri: path, method: .get, headers: [.cookie: cookie])
        #expect(page.status == .ok && page.text.contains(words), "\(path)")
        #expect(!page.text.contains(Self.bareKey) && !page.text.contains("Tanda Anda"), "\(path)")
      }
    }
  }

  @Test("An answer file is marked as the command marks it; a broken one is refused with its line")
  func sheet() async throws {
    try await CaseVisit.with { visit in
      func send(_ text: String) async throws -> TestResponse {
        let body =
          "--xyz\r\nContent-Disposition: form-data; name=\"_tanda\"\r\n\r\n\(visit.mark)\r\n"
          + "--xyz\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"j.yaml\"\r\n"
          + "Content-Type: text/yaml\r\n\r\n\(text)\r\n--xyz--\r\n"
        return try await visit.client.execute(
          uri: "/latihan/lembar", method: .post,
          headers: [.cookie: visit.cookie, .contentType: "multipart/form-data; boundary=xyz"],
          body: ByteBuffer(string: body))
      }
      let marked = try await send("lembar: cara-paralegal-unsur-2-7\njawaban:\n  \"1.1\": a\n")
      #expect(marked.status == .ok, "\(marked.text.suffix(2500))")
      #expect(marked.text.contains("butir diterima") && marked.text.contains("tidak dijawab"))
      let hostile = try await send(
        "lembar: cara-paralegal-unsur-2-7\npeserta: \"\(HostileCase.script)\"\njawaban: {}\n")
      #expect(hostile.status == .ok && hostile.text.contains("&lt;script&gt;"))
      #expect(!hostile.text.contains(HostileCase.script))
      let odd = try await send("lembar: cara-paralegal-unsur-2-7\njawaban:\n  \"9.9\": a\n")
      #expect(odd.status == .unprocessableContent)
      #expect(odd.text.contains("Baris 3") && odd.text.contains("9.9"))
      for text in ["", "lembar: x\n", "lembar: 100000-1\n", "{{{", "lembar: [<script>]\n"] {
        let answer = try await send(text)
        #expect(answer.status == .unprocessableContent, "\(text)")
        #expect(!answer.text.contains("<script>]"))
      }
    }
  }

  @Test("Where the scenarios are missing the page says so, and the rest of the workbench works")
  func missing() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tanpa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      atPath: "\(Visit.root)/Templates", toPath: folder.appending(path: "Templates").path)
    var configuration = try Visit.configuration()
    configuration.templates = folder.appending(path: "Templates").path
    configuration.registry = folder.appending(path: "kasus.sqlite").path
    try await Visit.with(configuration) { client in
      let (cookie, mark) = try await Visit.signedIn(client)
      let visit = CaseVisit(client: client, cookie: cookie, mark: mark)
      for path in ["/latihan", Self.scenario, "/latihan/lembar"] {
        let page = try await visit.get(path)
        #expect(page.status == .serviceUnavailable && page.text.contains("kenario"), "\(path)")
      }
      #expect(try await visit.get("/latihan/kemajuan").status == .ok)
      #expect(try await visit.get("/kasus").status == .ok)
    }
  }
}
