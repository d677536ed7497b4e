import Foundation
import Mustache
import StatuteModel
import Testing

@testable import RuleEngine
@testable import Workbench

@Suite("The words of the lit article")
struct AnalysisWordsTests {
  private let laboratory: AnalysisLaboratory

  init() throws { laboratory = try AnalysisLaboratory() }

  /// Every offence, aggravation and form of every act that has rules, by its provision.
  private static let rules: [(citation: Citation, elements: [Element])] = {
    guard let books = try? AnalysisLaboratory().material.books else { return [] }
    return books.flatMap { book in
      book.offences.map { ($0.citation, $0.elements) }
        + book.aggravations.map { ($0.citation, $0.elements) }
        + book.forms.map { ($0.citation, $0.elements) }
    }
  }()

  @Test("Marking elements neither adds, loses nor moves a word of any provision with a rule")
  func verbatim() throws {
    #expect(Self.rules.count >= 20)
    let file = try laboratory.file("Contoh/pekerja-ke-malaysia.yaml")
    let view = laboratory.view(file, AnalysisRequest())
    for (citation, elements) in Self.rules {
      let (statute, provision) = try #require(laboratory.material.provision(citation))
      for truth in [Truth.yes, .no, .unknown] {
        let rows = elements.enumerated().map { row($1, "\($0 + 1)", truth, citation) }
        let marked = Dictionary(
          rows.flatMap(\.all).flatMap { row in
            row.covers.map { (LitProvisionBuilder.key(row.source, $0), row) }
          }, uniquingKeysWith: { first, _ in first })
        let builder = LitProvisionBuilder(
          marked: marked, assessed: file.assessed, material: laboratory.material,
          words: view.words, step: { _ in "p1" })
        let lit = try #require(builder.provision([citation]))
        let article = LitArticle(
          provisions: [lit], unmarked: [], hasUnsureWords: false, hasReplacedWords: false)
        let html = try #require(
          laboratory.templates.render(
            ["pasal": view.lawContext(article), "kata": PageLabels(words: view.words).table],
            withTemplate: "analisis-pasal"))
        let expected = words(of: provision, in: statute, on: file.assessed)
        #expect(AnalysisPageReader.lawLines(html) == expected, "\(citation)")
        let covered = Set(elements.flatMap { $0.covers + $0.parts.flatMap(\.covers) })
        let inProvision = Set(
          statute.subtree(of: provision).flatMap(\.marks).compactMap(\.mark.eId))
        let marks = AnalysisPageReader.marks(html)
        #expect(marks.isEmpty == covered.isDisjoint(with: inProvision), "\(citation)")
        #expect(marks.allSatisfy { $0.state == LitState(truth).rawValue }, "\(citation)")
      }
    }
  }

  @Test(
    "On every page of every case the words of the law are those of the act",
    arguments: AnalysisLaboratory.cases)
  func pages(path: String) throws {
    let file = try laboratory.file(path)
    for (request, html) in try AnalysisLaboratory.pages(path) {
      let view = laboratory.view(file, request)
      let finding = try #require(view.finding)
      let rows = view.rows(finding)
      let article = LitArticleBuilder(
        finding: finding, rows: rows, assessed: file.assessed, material: laboratory.material,
        words: view.words, step: { _ in nil }
      ).article
      let expected = try article.provisions.flatMap(\.citations).flatMap { citation in
        let (statute, provision) = try #require(laboratory.material.provision(citation))
        return words(of: provision, in: statute, on: file.assessed)
      }
      #expect(article.provisions.flatMap(\.citations).contains(finding.offence))
      #expect(AnalysisPageReader.lawLines(html) == expected, "\(finding.offence)")
    }
  }

  @Test("The first word with its number never parts from it, and no word is lost by that")
  func firstWord() {
    let runs: [LitRun] = [.words("di"), .span(.carrying, [.words("eksploitasi tersebut")])]
    let (head, tail) = runs.partedAfterFirstWord
    #expect(head.text == "dieksploitasi")
    #expect(tail.text == " tersebut")
    #expect([LitRun.words("anak")].partedAfterFirstWord.head.text == "anak")
    #expect([LitRun]().partedAfterFirstWord.head.isEmpty)
  }

  // MARK: What the text says, read from the act itself

  private func words(of provision: Provision, in statute: Statute, on day: CalendarDate) -> [String]
  {
    var label = provision.kind == .article || provision.number.isEmpty ? "" : provision.number + " "
    var result: [String] = []
    if !provision.heading.isEmpty {
      result.append(label + provision.heading.text)
      label = ""
    }
    for line in provision.lead.flatMap(\.lines).map(\.text) {
      result.append(label + line)
      label = ""
    }
    for child in statute.children(of: provision, on: day) {
      result += words(of: child, in: statute, on: day)
    }
    return result + provision.closing.flatMap(\.lines).map(\.text)
  }

  /// A row of a rule as if the engine had answered so, with alternatives to emphasise.
  private func row(
    _ element: Element, _ number: String, _ truth: Truth, _ citation: Citation
  ) -> ElementRow {
    let labels = element.condition.termLists.flatMap { key, accepted in
      (laboratory.material.vocabulary.key(key).map(laboratory.material.vocabulary.terms) ?? [])
        .filter { accepted.contains($0.name) }.map(\.label.indonesian)
    }
    let result = ElementResult(
      ElementHeading(element), ElementReasons(ConditionResult(truth)), parts: [])
    return ElementRow(
      number: number, name: element.id, words: element.words, source: element.source,
      covers: element.covers, state: LitState(truth), facts: [], evidence: [], rebuttal: [],
      missing: [], remarks: [], carrying: Array(labels.dropFirst()),
      denied: Array(labels.prefix(1)),
      parts: element.parts.enumerated().map { row($1, "\(number)\($0)", truth, citation) },
      isChoice: false, result: result)
  }
}
