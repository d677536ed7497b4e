import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Marks of those who learn")
struct TrainingMarkTests {
  private func mark(_ element: String, _ isAccepted: Bool) -> TrainingMark {
    TrainingMark(
      scenario: "kafe", offence: "uu-21-2007/pasal-2/ayat-1", element: element,
      given: isAccepted ? "terpenuhi" : "perlu-pendalaman", right: "terpenuhi",
      isAccepted: isAccepted)
  }

  private func day(_ number: Int) -> Date {
    Calendar(identifier: .gregorian).date(
      from: DateComponents(year: 2026, month: 3, day: number, hour: 12)) ?? .distantPast
  }

  @Test(
    "Marks are counted by element, the weakest first, and by day", arguments: [nil, "sandi 99"])
  func counts(passphrase: String?) async throws {
    let registry = try await Office().open(passphrase: passphrase)
    #expect(try await registry.trainingProgress().count == 0)
    try await registry.keep([mark("cara", false), mark("proses", true)], on: day(4))
    try await registry.keep([mark("cara", true), mark("proses", true)], on: day(5))
    let progress = try await registry.trainingProgress()
    #expect(progress.count == 4 && progress.accepted == 3)
    #expect(progress.elements.map(\.name) == ["cara", "proses"])
    #expect(progress.elements.map(\.latest) == [[false, true], [true, true]])
    #expect(progress.days.map(\.name) == ["2026-03-05", "2026-03-04"])
    #expect(progress.days.map(\.accepted) == [2, 1])
    #expect(try await registry.verify().isIntact)
  }

  @Test("Only the last marks of an element are told one by one, oldest first")
  func latest() async throws {
    let registry = try await Office().open()
    for number in 0..<15 {
      try await registry.keep([mark("cara", number >= 9), mark("proses", number == 0)])
    }
    let progress = try await registry.trainingProgress()
    #expect(progress.elements.map(\.name) == ["proses", "cara"])
    #expect(
      progress.elements.last?.latest
        == Array(repeating: false, count: 4) + Array(repeating: true, count: 6))
    #expect(progress.elements.first?.latest.contains(true) == false)
    #expect(progress.elements.first?.accepted == 1)
  }

  @Test("Erased marks are gone from the file, and the cases stay")
  func erased() async throws {
    let office = try Office()
    let registry = try await office.open()
    let entry = try await registry.create(NewCase(text: Office.text()))
    try await registry.keep([mark("unsur-yang-dihapus", true)])
    #expect(try office.bytes().firstRange(of: Data("unsur-yang-dihapus".utf8)) != nil)
    try await registry.eraseTraining()
    #expect(try await registry.trainingProgress() == TrainingProgress(elements: [], days: []))
    #expect(try await registry.text(entry.id) == Office.text())
    #expect(try await registry.verify().isIntact)
    try registry.close()
    #expect(try office.bytes().firstRange(of: Data("unsur-yang-dihapus".utf8)) == nil)
  }
}
