import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

@Suite("A program that is killed while it saves")
struct CrashTests {
  @Test("After kill -9 in the middle of hundreds of saves every acknowledged save is there")
  func killed() async throws {
    let office = try Office()
    let entry = try await firstCase(office)
    var acknowledged = 0
    for round in 0..<10 {
      let saver = try Saver(["simpan", office.file, "1000"], in: office, output: "\(round)")
      // Another moment each time: before, among and after a few dozen saves.
      let wanted = [1, 2, 3, 5, 8, 20, 40, 60, 90, 120][round]
      while saver.isRunning, saver.lines.count < wanted { usleep(200) }
      usleep(UInt32.random(in: 0...4000))
      saver.kill()
      let numbers = saver.lines.compactMap(Int.init)
      try #require(numbers.count >= wanted && numbers.count < 1000)
      acknowledged += numbers.count

      let registry = try await office.open()
      for number in numbers {
        let version = try await registry.open(entry.id, version: number)
        #expect(version.text.disclosed.hasPrefix("versi: 1\n# simpanan \(number)\n"))
      }
      // At most one more: the save that was done and could not be answered any more.
      let newest = try await registry.entry(entry.id).version
      #expect((numbers.last ?? 0)...((numbers.last ?? 0) + 1) ~= newest)
      #expect(try await registry.verify().isIntact)
      try registry.close()
    }
    print("kill -9: \(acknowledged) acknowledged saves in 10 rounds, all found")
  }

  @Test("A save waits for the disk, not only for the kernel")
  func synchronous() async throws {
    let office = try Office()
    let registry = try await office.open()
    #expect(try await registry.synchronousLevel() == 2)
  }

  private func firstCase(_ office: Office) async throws -> CaseEntry {
    let registry = try await office.open()
    let entry = try await registry.create(NewCase(text: "versi: 1\n"))
    try registry.close()
    return entry
  }
}

extension CaseRegistry {
  fileprivate func synchronousLevel() async throws -> Int? {
    try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }
}
