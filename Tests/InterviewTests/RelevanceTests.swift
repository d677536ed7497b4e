import CaseFiles
import Casework
import Foundation
import Interviewing
import StatuteModel
import StatuteXML
import Testing

@testable import rujukan

@Suite("Which questions are asked")
struct RelevanceTests {
  private func desk() throws -> InterviewDesk {
    let root = Session.package.appending(path: "Statutes").path
    return try InterviewDesk(
      try StatuteLibrary(root: root), today: { Interface.today })
  }

  /// Answers that a person could give, by the key that is asked for.
  private static let answers: [String: String] = [
    "korban": "Y.B.", "tindakan": "1, 4", "tanggal": "2024-03", "asal": "ID", "tujuan": "MY",
    "tereksploitasi": "ya", "anak": "30", "kewarganegaraan": "ID",
  ]

  private func answer(_ question: InterviewQuestion) -> String {
    switch question.subject {
    case .accusedCount: return "1"
    case .victims: return "Y.B."
    case .childhood: return "30"
    case .fact(let reference):
      if reference.key == ["tujuan"] { return "11" }
      return Self.answers[reference.key.last ?? ""] ?? "tidak tahu"
    default: return ""
    }
  }

  @Test("Every question about a fact can change a finding, and the standard case takes few of them")
  func everyQuestionMatters() throws {
    var interview = try desk().interview(nil)
    var asked: [InterviewQuestion] = []
    while let question = interview.question, asked.count < 60 {
      if case .fact(let reference) = question.subject, reference.entity == .proceeding {
        // Code and title name the case.
      } else if case .fact(let reference) = question.subject,
        ["tindakan", "tanggal"].contains(reference.key.first)
      {
        // What was done and when: without them nothing can be asked.
      } else if case .fact(let reference) = question.subject, reference.key.first == "rute" {
        // One end of a route may move nothing until the other is known.
      } else {
        #expect(interview.questionMatters, "\(question.subject)")
      }
      asked.append(question)
      #expect(interview.respond(answer(question)) == .accepted, "\(question.subject)")
    }
    #expect(Set(asked.map(\.subject)).count == asked.count)
    #expect(asked.count <= 24, "\(asked.map(\.words.indonesian))")
    #expect(interview.standing?.count(.met) == 1)
    #expect(interview.standing?.count(.open) == 0)
    // The means are no element of Pasal 4, and KUHP 455 fails abroad: nobody is asked for them.
    #expect(
      !asked.contains { $0.about == "A1" && $0.words.indonesian.contains("Dengan cara apa (") })
  }

  @Test("Terms are asked for once as a list, with and without, one of several, none")
  func lists() throws {
    let desk = try desk()
    for (typed, written) in [
      ("1, 4", "tindakan: [perekrutan, pengiriman]"),
      ("2 3", "tindakan: [pengangkutan, penampungan]"),
      ("1 atau 4", "tindakan: {salah-satu: [perekrutan, pengiriman]}"),
      ("salah-satu 1 4", "tindakan: {salah-satu: [perekrutan, pengiriman]}"),
      ("perekrutan, bukan 4", "tindakan: {perekrutan: ya, pengiriman: tidak}"),
      ("tidak ada", "tindakan: tidak-ada"), ("", "tindakan: tidak-diketahui"),
    ] {
      var interview = desk.interview(nil)
      for answer in ["1", "", "", "Y.B."] { #expect(interview.respond(answer) == .accepted) }
      #expect(interview.respond("99") == .refused(.terms(count: 30)))
      #expect(interview.respond("tidak") == .refused(.terms(count: 30)))
      #expect(interview.respond(typed) == .accepted)
      #expect(try interview.draft.text().contains(written), "\(typed)")
    }
  }

  @Test("What would make the file unacceptable is refused with the words of the check")
  func unacceptable() throws {
    var interview = try desk().interview(nil)
    for answer in ["1", "", "", "Y.B.", "1"] { _ = interview.respond(answer) }
    guard case .refused(.unacceptable) = interview.respond("9998") else {
      Issue.record("a day after the assessment was taken")
      return
    }
    #expect(try !interview.draft.text().contains("9998"))
    #expect(interview.respond("31/02/2024") == .refused(.date(allowsSpan: true)))
    #expect(interview.respond("2/3/2024") == .accepted)
    #expect(try interview.draft.text().contains("tanggal: 2024-03-02"))
  }

  @Test("Facts may be given person by person")
  func personal() throws {
    var interview = try desk().interview(nil)
    for answer in ["2", "semua", "", "", "1", "1", ""] { _ = interview.respond(answer) }
    while let question = interview.question, question.options.count != 10 {
      guard interview.respond("") == .accepted else { break }
    }
    #expect(interview.respond("P1: 1, 6; P2: tidak ada") == .accepted)
    #expect(
      try interview.draft.text()
        .contains("cara: {P1: [ancaman-kekerasan, penipuan], P2: tidak-ada}"))
  }
}

@Suite("Writing case files")
struct WritingTests {
  @Test("Every sample reads back as the same case, comments included")
  func samples() throws {
    let library = try StatuteLibrary(root: Session.package.appending(path: "Statutes").path)
    let desk = try CaseDesk(library)
    let folder = Session.package.appending(path: "Contoh")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 8)
    for name in names where name.hasSuffix(".yaml") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let draft = try CaseDraft(reading: bytes, file: name, vocabulary: desk.vocabulary)
      let text = try draft.text()
      func read(_ bytes: [UInt8]) throws -> CaseFile {
        try CaseReader.read(
          bytes, file: name, vocabulary: desk.vocabulary, today: Interface.today,
          thresholds: desk.thresholds)
      }
      #expect(try read(bytes) == read(Array(text.utf8)), "\(name)")
      #expect(try desk.read(draft, today: Interface.today) == read(bytes), "\(name), unwritten")
      let again = try CaseDraft(
        reading: Array(text.utf8), file: name, vocabulary: desk.vocabulary)
      #expect(try again.text() == text, "\(name)")
      let original = String(decoding: bytes, as: UTF8.self)
      let marks = { (text: String) in text.split(separator: "\n").count { $0.contains("# ") } }
      #expect(marks(text) == marks(original), "\(name)")
    }
  }

  @Test("Text that YAML would take for something else comes back as it was typed")
  func difficultText() throws {
    let library = try StatuteLibrary(root: Session.package.appending(path: "Statutes").path)
    let desk = try CaseDesk(library)
    let vocabulary = desk.vocabulary
    let texts = [
      "null", "~", "yes", "007", "a: b", "x # y", "- z", "\"q\"", "it's", "[1]", "{a}", "a\\b",
      "tab\there", "baris\nlain", "é 漢字 😀", "*bintang", "&jangkar", "!tanda", "%", "@", "`",
      " tepi ",
      String(repeating: "kata ", count: 60) + "akhir", String(repeating: "x", count: 300), "a:",
      "?",
    ]
    for text in texts {
      var draft = CaseDraft(vocabulary: vocabulary)
      draft.set(.text(text), of: .proceeding, nil, ["judul"])
      let written = try draft.text()
      let again = try CaseDraft(
        reading: Array(written.utf8), file: "-", vocabulary: vocabulary)
      #expect(again.value(of: .proceeding, nil, ["judul"])?.content == text, "\(text)")
      draft.add(.accused, ids: ["P1"])
      draft.add(.conduct, ids: ["A1"])
      draft.set(.words(["P1"]), of: .conduct, "A1", ["pelaku"])
      #expect(
        try desk.read(draft, today: Interface.today)
          == desk.read(Array(draft.text().utf8), file: "-", today: Interface.today), "\(text)")
    }
  }
}
