import Foundation
import StatuteModel
import Testing

/// Texts that a person can judge, kept in `Cuplikan/`; `RECORD=1` rewrites them.
enum Snapshot {
  static func expect(
    _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cuplikan").appending(path: name)
    let stored = try? String(contentsOf: file, encoding: .utf8)
    guard stored != text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was rewritten; read the difference", sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(name) differs; RECORD=1 rewrites it. It is now:\n\(text)",
        sourceLocation: sourceLocation)
    }
  }
}
