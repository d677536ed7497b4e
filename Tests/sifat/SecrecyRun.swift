import CaseFiles
import DocumentAssembly
import Drafting
import Foundation
import RuleEngine
import StatuteModel
import StatuteXML
import Yams

/// Names, numbers and addresses of made-up victims stand in every free text of real-looking cases;
/// none may survive in a document of pseudonyms, its file name or its metadata.
struct SecrecyRun: Sendable {
  /// What came of it.
  struct Report: Sendable {
    var sets = 0
    var documents = 0
    var refused = 0
    var planted = 0
    var leaks: [String] = []
  }

  private let rules: Rules
  private let library: StatuteLibrary
  private let thresholds: CaseThresholds
  private let cases: [String]
  private let templates: [DocumentKind: (template: Template, package: DocxPackage)]
  private let shelf: StandingShelf
  private let freeTexts: Set<String>

  /// Reads the cases and templates.
  /// - Parameters:
  ///   - cases: Folder of case files.
  ///   - templates: Folder of templates.
  init(_ rules: Rules, statutes: String, cases: String, templates: String) throws {
    self.rules = rules
    let library = try StatuteLibrary(root: statutes)
    self.library = library
    thresholds = CaseThresholds(rules.vocabulary) { try? library.statute($0) }
    self.cases = try ["dewasa-ke-malaysia", "anak-prostitusi", "korporasi"].map {
      try String(contentsOfFile: "\(cases)/\($0).yaml", encoding: .utf8)
    }
    shelf = StandingShelf(folder: templates)
    var read: [DocumentKind: (template: Template, package: DocxPackage)] = [:]
    for kind in DocumentCatalogue.kinds where kind.identities == .pseudonyms {
      let bytes = try Data(contentsOf: URL(filePath: "\(templates)/\(kind.rawValue).docx"))
      let package = try DocxPackage([UInt8](bytes))
      let template = try Template(
        package, name: kind.rawValue, fields: DocumentCatalogue.fields(of: kind))
      read[kind] = (template, package)
    }
    self.templates = read
    let keys = Array(rules.vocabulary.keys.values.joined())
    freeTexts = Self.names(keys, areTexts: true).subtracting(Self.names(keys, areTexts: false))
  }

  /// The names of keys that hold free text, or of those that hold anything else.
  private static func names(_ keys: [Vocabulary.Key], areTexts: Bool) -> Set<String> {
    keys.reduce(into: []) { found, key in
      switch key.shape {
      case .text, .texts: if areTexts { found.insert(key.name) }
      case .object(let inside), .objects(let inside):
        found.formUnion(names(inside, areTexts: areTexts))
      default: if !areTexts { found.insert(key.name) }
      }
    }
  }

  /// Tries sets of names, half of them on each of two tasks or more.
  func run(_ sets: Int, seed: UInt64) async throws -> Report {
    let lanes = max(ProcessInfo.processInfo.activeProcessorCount, 1)
    return try await withThrowingTaskGroup(of: Report.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var report = Report()
          for index in stride(from: lane, to: sets, by: lanes) {
            try attempt(index, seed: seed, &report)
          }
          return report
        }
      }
      return try await group.reduce(into: Report()) { total, part in
        total.sets += part.sets
        total.documents += part.documents
        total.refused += part.refused
        total.planted += part.planted
        total.leaks += part.leaks
      }
    }
  }

  private func attempt(_ index: Int, seed: UInt64, _ report: inout Report) throws {
    var names = NamePlanter(seed: seed &+ UInt64(index), freeTexts: freeTexts)
    let yaml = try names.planted(in: cases[index % cases.count])
    let file = try CaseReader.read(
      Array(yaml.utf8), file: "kasus.yaml", vocabulary: rules.vocabulary, today: rules.assessed,
      thresholds: thresholds)
    var dossier = Dossier(
      file: file, analysis: rules.engine.analyse(file), vocabulary: rules.vocabulary,
      library: library,
      names: ActNaming(
        corpus: Corpus { [library] in try? library.statute(at: $0) }, library: library))
    dossier.shelf = shelf
    report.sets += 1
    report.planted += names.planted
    for (kind, (template, blank)) in templates {
      guard case .drafts(let drafts) = try DocumentCatalogue.draft(kind, from: dossier) else {
        continue
      }
      for draft in drafts {
        let document: RenderedDocument
        do {
          document = try template.render(draft.value, protecting: draft.protected)
        } catch {
          report.refused += 1
          continue
        }
        report.documents += 1
        let found = names.secrets(in: Self.text(of: document.package, beyond: blank))
        let named = names.secrets(
          in:
            Self.bare(draft.fileName(code: dossier.code.shown) + " " + dossier.caseName))
        if found + named > 0 {
          report.leaks.append("set \(index): \(found + named) in \(kind.rawValue)")
        }
      }
    }
  }

  /// All characters of all parts that differ from the template's own, with markup and with markup
  /// taken out, nothing between letters and digits.
  private static func text(of package: DocxPackage, beyond blank: DocxPackage) -> String {
    package.partNames.filter { package[$0] != blank[$0] }.map { name in
      let text = String(decoding: package[name] ?? [], as: UTF8.self)
      return bare(text.replacing(/<[^>]*>/, with: "")) + bare(text)
    }.joined(separator: "|")
  }

  private static func bare(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }))
  }
}
