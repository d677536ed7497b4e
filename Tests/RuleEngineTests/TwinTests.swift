import Foundation
import RuleEngine
import StatuteModel
import Testing

@Suite("Twins: cases that differ in one fact, generated from the rules")
struct TwinTests {
  /// A pair with both answers.
  private struct Tried {
    let pair: TwinPair
    let before: String
    let after: String
    /// Whether the element stands as stated in the first answer and otherwise in the second.
    let isElementTurned: Bool
    var isTurned: Bool { before == pair.aim.fulfilled && after != before }
  }

  private static let folder = Laboratory.package.appending(path: "Tests/RuleEngineTests/Kembar")
  private static let tried = Result { try tryAll() }

  private static func tryAll() throws -> [(plan: TwinPlan, tried: [Tried])] {
    let laboratory = try Laboratory()
    let planner = TwinPlanner(books: laboratory.books, vocabulary: laboratory.vocabulary)
    var known: [String: Analysis] = [:]
    func analysis(_ sketch: CaseSketch) throws -> Analysis {
      if let analysis = known[sketch.text] { return analysis }
      let analysis = try laboratory.analyse(sketch.text)
      known[sketch.text] = analysis
      return analysis
    }
    return try planner.plans.map { plan in
      (
        plan,
        try plan.pairs.map { pair in
          let (full, twin) = (try analysis(pair.full), try analysis(pair.twin))
          return Tried(
            pair: pair, before: pair.aim.answer(full), after: pair.aim.answer(twin),
            isElementTurned: Self.truth(pair, full) == .yes && Self.truth(pair, twin) != .yes)
        }
      )
    }
  }

  /// How the element of a pair stands in an answer; unknown where there is none.
  private static func truth(_ pair: TwinPair, _ analysis: Analysis) -> Truth {
    func find(_ elements: [ElementResult]) -> Truth? {
      for element in elements {
        if element.id == pair.turn.element, element.source == pair.turn.source {
          return element.truth
        }
        if let inside = find(element.parts) { return inside }
      }
      return nil
    }
    return pair.aim.finding(analysis).flatMap { find($0.elements) } ?? .unknown
  }

  private func text(_ plan: TwinPlan, _ tried: [Tried]) -> String {
    var text = "\(plan.title)\n\(tried.filter(\.isTurned).count) pasang\n"
    for (index, entry) in tried.filter(\.isTurned).enumerated() {
      let turn = entry.pair.turn
      text += """

        \(index + 1). \(turn.fact): \(turn.before) → \(turn.after)
           delik    \(entry.pair.aim.offence.identifier)
           unsur    \(turn.element) (\(turn.source.identifier)): \(turn.words)
           jawaban  \(entry.before) → \(entry.after)
        \(entry.pair.full.lines.dropFirst().map { "   | \($0)" }.joined(separator: "\n"))

        """
    }
    let rest = tried.filter { !$0.isTurned }
    if !rest.isEmpty { text += "\ntidak berbalik\n" }
    for entry in rest {
      text +=
        "   \(entry.pair.aim.offence.identifier) \(entry.pair.turn.fact): \(entry.before) → \(entry.after)\n"
    }
    return text
  }

  @Test("The twins of every rule read as recorded")
  func recorded() throws {
    for (plan, tried) in try Self.tried.get() {
      let file = Self.folder.appending(path: "\(plan.name).txt")
      let text = text(plan, tried)
      let recorded = try? String(contentsOf: file, encoding: .utf8)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
          at: Self.folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(plan.name); read the difference")
      } else {
        #expect(recorded == text, "\(plan.name)")
      }
    }
  }
}

extension TwinTests {
  @Test("What is told of an offence without being an element leaves its answer as it is")
  func notes() throws {
    let laboratory = try Laboratory()
    let pairs = try Self.tried.get().flatMap(\.tried).map(\.pair).filter {
      if case .note = $0.aim.kind { true } else { false }
    }
    #expect(pairs.map(\.turn.fact).contains("perbuatan.persetujuan_korban"))
    for pair in pairs {
      let answers = try [pair.full, pair.twin].map { sketch in
        try laboratory.analyse(sketch.text).findings.map { "\($0.offence) \($0.status)" }
      }
      #expect(!answers[0].isEmpty)
      #expect(answers[0] == answers[1], "\(pair.turn.fact)")
    }
  }

  /// What rules look at: keys, and terms of keys.
  private func used() throws -> Set<String> {
    let laboratory = try Laboratory()
    func facts(_ condition: Condition) -> Set<String> {
      var own: Set<String> = []
      switch condition.kind {
      case .terms(let key, let accepted, _): own = Set(accepted.map { "\(key).\($0)" })
      case .derived(let key, let term, _, _): own = ["\(key).\(term)"]
      default: own = Set(condition.key.map { [$0.description] } ?? [])
      }
      return condition.inner.reduce(own) { $0.union(facts($1)) }
    }
    let books = laboratory.books
    let elements =
      books.flatMap(\.offences).flatMap(\.elements)
      + books.flatMap(\.aggravations).flatMap(\.elements)
      + books.flatMap(\.forms).flatMap(\.elements)
    let conditions =
      elements.map(\.condition) + books.flatMap(\.exclusions).map(\.condition)
      + books.flatMap(\.notes).map(\.condition) + books.flatMap(\.parts).compactMap(\.condition)
    return conditions.reduce(into: []) { $0.formUnion(facts($1)) }
  }

  @Test("No fact that a rule looks at is without a pair that it turns")
  func complete() throws {
    let turned = Set(
      try Self.tried.get().flatMap { $0.tried.filter(\.isTurned) }.map(\.pair.turn.fact))
    #expect(try used().subtracting(turned).sorted() == [])
    #expect(turned.contains("perbuatan.tanggal"))
  }

  @Test("In every pair the element that the fact belongs to is the one that turned")
  func element() throws {
    for (plan, tried) in try Self.tried.get() {
      for entry in tried where entry.isTurned && entry.pair.isOnElement {
        #expect(entry.isElementTurned, "\(plan.name) \(entry.pair.turn.fact)")
      }
    }
  }

  @Test("The two cases of a pair differ in one statement and in nothing else")
  func oneFact() throws {
    for (_, tried) in try Self.tried.get() {
      for pair in tried.map(\.pair) {
        let keys = Set(pair.full.facts.keys).union(pair.twin.facts.keys)
        let changed = keys.filter { pair.full.facts[$0] != pair.twin.facts[$0] }
        let isDay = pair.full.day != pair.twin.day
        #expect(changed.count + (isDay ? 1 : 0) == 1)
        #expect(changed.allSatisfy { $0 == pair.turn.key })
      }
    }
  }

  @Test("Every generated pair turns the answer")
  func all() throws {
    for (plan, tried) in try Self.tried.get() {
      #expect(tried.filter { !$0.isTurned }.map(\.pair.turn.fact) == [], "\(plan.name)")
      #expect(!tried.isEmpty, "\(plan.name)")
    }
  }
}

extension TwinTests {
  /// Keys from which others follow before any rule looks at them (the case file, 3.2).
  private static let sources: [String: String] = [
    "pelaku.kewarganegaraan": "diperiksa terhadap korban.kewarganegaraan bila orangnya sama",
    "pelaku.adalah_korban": "diperiksa terhadap korban yang disebut",
    "korban.tanggal_lahir": "menurunkan korban.anak", "korban.usia": "menurunkan korban.anak",
    "korban.usia_pada": "menurunkan korban.anak",
    "korban.dalam_kandungan": "menurunkan korban.anak",
    "kelompok.anggota": "menurunkan pelaku.kelompok_terorganisasi",
    "kelompok.jumlah_orang": "menurunkan pelaku.kelompok_terorganisasi",
    "kelompok.terstruktur": "menurunkan pelaku.kelompok_terorganisasi",
    "kelompok.ada_selama_waktu_tertentu": "menurunkan pelaku.kelompok_terorganisasi",
    "kelompok.bertujuan_tppo": "menurunkan pelaku.kelompok_terorganisasi",
    "kelompok.mencari_keuntungan": "menurunkan pelaku.kelompok_terorganisasi",
  ]

  /// Every key and term that no rule looks at, with the reason.
  private func unusedText() throws -> String {
    let vocabulary = try Laboratory().vocabulary
    let used = try used()
    var lines: [String] = []
    func walk(_ entity: FactKey.Entity, _ keys: [Vocabulary.Key], _ prefix: String) {
      for key in keys {
        let name = "\(entity.rawValue).\(prefix)\(key.name)"
        switch key.shape {
        case .object(let inside), .objects(let inside):
          walk(entity, inside, "\(prefix)\(key.name).")
          continue
        default: break
        }
        let isUsed = used.contains(name) || used.contains { $0.hasPrefix(name + ".") }
        guard isUsed else {
          lines.append("\(name): \(Self.sources[name] ?? Self.reason(key, entity))")
          continue
        }
        guard case .terms = key.shape else { continue }
        for term in vocabulary.terms(under: key) where !used.contains("\(name).\(term.name)") {
          lines.append("\(name).\(term.name): tidak disebut aturan mana pun")
        }
      }
    }
    for entity in FactKey.Entity.allCases { walk(entity, vocabulary.keys[entity] ?? [], "") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func reason(_ key: Vocabulary.Key, _ entity: FactKey.Entity) -> String {
    switch (key.nature, entity) {
    case (.frame, _): "rangka berkas, dipakai program sendiri"
    case (.description, _): "uraian untuk dokumen"
    case (.fact, .accused), (.fact, .conduct): "dilaporkan saja, tidak ada aturan yang memakainya"
    case (.fact, _): "untuk proses, ganti rugi atau bukti, bukan unsur"
    }
  }

  @Test("Keys and terms that no rule looks at read as recorded, each with its reason")
  func unused() throws {
    let file = Self.folder.appending(path: "tanpa-aturan.txt")
    let text = try unusedText()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded tanpa-aturan; read the difference")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test("What the list calls reported only is told to the reader, in a note or as used by no rule")
  func reported() throws {
    let laboratory = try Laboratory()
    let used = try used()
    for entity in [FactKey.Entity.accused, .conduct] {
      for key in laboratory.vocabulary.keys[entity] ?? [] where key.nature == .fact {
        let name = "\(entity.rawValue).\(key.name)"
        guard !used.contains(name), !used.contains(where: { $0.hasPrefix(name + ".") }) else {
          continue
        }
        var value: String?
        if case .truth = key.shape { value = "ya" }
        if case .terms = key.shape {
          value = laboratory.vocabulary.terms(under: key).first.map { "[\($0.name)]" }
        }
        guard let value else { continue }
        let id = entity == .accused ? "P1" : "A1"
        var sketch = CaseSketch(day: "2024-03-02", assessed: "2026-11-23")
        sketch.facts[FactKey(entity, key.name)] = .place(value)
        let analysis = try laboratory.analyse(sketch.text)
        let told = analysis.unused + analysis.consequences.notices.flatMap(\.facts)
        #expect(told.contains { $0.description.hasPrefix("\(id).\(key.name)") }, "\(name)")
      }
    }
  }
}
