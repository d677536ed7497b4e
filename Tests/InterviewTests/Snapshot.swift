import Foundation
import Testing

/// Compares text with a file that a person has read. `RECORD=1` rewrites the file and fails.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = Session.package.appending(path: "Tests/InterviewTests/Cuplikan/\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
  } else if let recorded {
    #expect(text == recorded, sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "there is no \(name).txt; RECORD=1 swift test writes it", sourceLocation: sourceLocation)
  }
}
