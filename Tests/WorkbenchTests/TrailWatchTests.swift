import CaseRegistry
import Foundation
import Testing

@testable import Workbench

@Suite("What is remembered of checks and documents")
struct TrailWatchTests {
  @Test("A check of the trail is shown until something is appended or a new one asked for")
  func trail() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + ending)
      }
    }
    let registry = try await CaseRegistry.open(file)
    _ = try await registry.create(NewCase(text: "versi: 1\n"))
    let watch = TrailWatch()
    let first = try await watch.check(registry, isFresh: false, head: nil)
    #expect(try await watch.check(registry, isFresh: false, head: nil).time == first.time)
    #expect(try await watch.check(registry, isFresh: true, head: nil).time > first.time)
    _ = try await registry.create(NewCase(text: "versi: 1\n"))
    let later = try await watch.check(registry, isFresh: false, head: nil)
    #expect(later.verdict != first.verdict)
    let unknown = String(repeating: "0", count: 64)
    guard case .broken = try await watch.check(registry, isFresh: false, head: unknown).verdict
    else {
      Issue.record("a head that never was is taken for known")
      return
    }
    #expect(try await watch.check(registry, isFresh: false, head: nil).time == later.time)
  }

  @Test("A template that the office changes is seen at once")
  func templates() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let template = folder.appending(path: "matriks.docx")
    try Data("satu".utf8).write(to: template)
    let memory = StandingMemory(templates: folder.path)
    let before = memory.stamps
    #expect(before.keys.sorted() == ["matriks.docx"] && memory.stamps == before)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: template.path)
    #expect(memory.stamps != before)
  }
}
