import CaseRegistry
import Foundation
import StatuteModel

/// Saves cases for the tests of the registry, as a program of its own that can be killed.
///
/// `simpan-berulang simpan BERKAS JUMLAH` saves the first case again and again and prints the
/// number of each version once it is acknowledged. `simpan-berulang berebut BERKAS NAMA JUMLAH`
/// adds its own lines to the first case while a twin does the same. `simpan-berulang ukur BERKAS
/// terbuka|tersandi` measures a registry of ten thousand cases that it makes there.
/// `simpan-berulang sandikan BERKAS` seals a registry and prints the number of its cases, or
/// why it was refused.
@main
struct SimpanBerulang {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "ukur" {
      let isSealed = arguments[3] == "tersandi"
      return try await Measurement.run(
        arguments[2], passphrase: isSealed ? "kata sandi kantor" : nil)
    }
    if arguments.count == 3, arguments[1] == "sandikan" {
      do {
        let sealed = try await CaseRegistry.seal(arguments[2], passphrase: "kata sandi kantor")
        return say("\(sealed.cases)")
      } catch {
        say(error.rule)
        exit(75)
      }
    }
    guard arguments.count >= 4, let count = Int(arguments[arguments.count - 1]) else { exit(64) }
    let registry = try await CaseRegistry.open(arguments[2])
    guard let first = try await registry.find(number: 1) else { exit(66) }
    switch arguments[1] {
    case "simpan": try await save(first, count, registry)
    case "berebut": try await quarrel(first, name: arguments[3], count, registry)
    default: exit(64)
    }
  }

  static func save(_ first: CaseEntry, _ count: Int, _ registry: CaseRegistry) async throws {
    var version = first.version
    for _ in 0..<count {
      let text = "versi: 1\n# simpanan \(version + 1)\n" + String(repeating: "isi ", count: 500)
      version = try await registry.save(
        text, of: first.id, basedOn: version, summary: first.summary
      ).number
      say("\(version)")
    }
  }

  static func quarrel(
    _ first: CaseEntry, name: String, _ count: Int, _ registry: CaseRegistry
  ) async throws {
    for round in 1...count {
      var opened = try await registry.open(first.id)
      var (text, version) = (opened.text.disclosed, opened.entry.version)
      while true {
        do {
          let saved = try await registry.save(
            "\(text)\(name) \(round)\n", of: first.id, basedOn: version, summary: first.summary)
          say("\(saved.number)")
          break
        } catch let error {
          guard case .conflict(let conflict) = error else { throw error }
          opened = conflict.stored
          (text, version) = (opened.text.disclosed, opened.entry.version)
        }
      }
    }
  }

  /// Prints a line at once: what is printed was acknowledged before.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
