public import Foundation
internal import GRDB

/// What somebody who learns did. No case and no person stands in it, so nothing of it is sealed, the
/// trail of cases does not mention it, and all of it can be erased.
extension CaseRegistry {
  /// How many of the last marks of an element are told one by one.
  public static let latestMarks = 10

  /// Keeps the marks of one exercise.
  public func keep(_ marks: [TrainingMark], on day: Date = Date()) async throws(RegistryError) {
    try await write { db in
      for mark in marks {
        try db.execute(
          sql: """
            INSERT INTO training_mark
              (time, day, scenario, offence, element, given, expected, accepted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            day.milliseconds, Self.name(of: day), mark.scenario, mark.offence, mark.element,
            mark.given, mark.right, mark.isAccepted ? 1 : 0,
          ])
      }
    }
  }

  /// What was learned so far.
  public func trainingProgress() async throws(RegistryError) -> TrainingProgress {
    try await read { db in
      let latest = try Self.latest(db)
      func tallies(_ column: String, _ order: String) throws -> [TrainingProgress.Tally] {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(column) AS name, count(*) AS given, sum(accepted) AS accepted
            FROM training_mark GROUP BY \(column) ORDER BY \(order)
            """)
        return try rows.map { row in
          let columns = Columns(row)
          let name = try columns.text("name")
          return TrainingProgress.Tally(
            name: name, count: try columns.int("given"), accepted: try columns.int("accepted"),
            latest: column == "element" ? latest[name] ?? [] : [])
        }
      }
      return TrainingProgress(
        elements: try tallies(
          "element", "1.0 * sum(accepted) / count(*), count(*) DESC, element"),
        days: try tallies("day", "day DESC LIMIT 60"))
    }
  }

  /// Forgets everything that was learned; pages of the file that held it are wiped.
  public func eraseTraining() async throws(RegistryError) {
    try await write { try $0.execute(sql: "DELETE FROM training_mark") }
  }

  private static func latest(_ db: Database) throws -> [String: [Bool]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT element, accepted FROM (
          SELECT element, accepted, number,
            row_number() OVER (PARTITION BY element ORDER BY number DESC) AS place
          FROM training_mark)
        WHERE place <= ? ORDER BY number
        """, arguments: [latestMarks])
    return try rows.reduce(into: [:]) { result, row in
      let columns = Columns(row)
      result[try columns.text("element"), default: []].append(try columns.int("accepted") == 1)
    }
  }

  /// The day by this machine's clock.
  private static func name(of date: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: date)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.year ?? 0)-\(two(parts.month ?? 0))-\(two(parts.day ?? 0))"
  }
}
