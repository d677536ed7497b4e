internal import Foundation
internal import GRDB
internal import StatuteModel

extension CaseRegistry {
  /// One page of the cases that a query finds.
  public func list(_ query: CaseQuery = CaseQuery()) async throws(RegistryError) -> CasePage {
    let words = SearchWords(query.search)
    guard !words.isBlank else { return try await read { try page(query, among: nil, $0) } }
    guard let match = words.query else { return try await read { try page(query, among: [], $0) } }
    guard let mirror else {
      return try await read { try page(query, among: SearchRow.numbers(matching: match, $0), $0) }
    }
    let found: [Int]
    do {
      try await mirror.catchUp(with: pool, vault)
      found = try await mirror.numbers(matching: match)
    } catch {
      throw RegistryError(translating: error)
    }
    return try await read { try page(query, among: found, $0) }
  }

  /// The case with a running number, for a reader who knows "Kasus 12".
  public func find(number: Int) async throws(RegistryError) -> CaseEntry? {
    try await read { db in
      let sql = "SELECT * FROM registered_case WHERE number = ?"
      return try Row.fetchOne(db, sql: sql, arguments: [number])
        .map { try StoredCase($0).entry(vault) }
    }
  }

  /// A case without its text.
  public func entry(_ id: CaseID) async throws(RegistryError) -> CaseEntry {
    try await read { try StoredCase.find(id, $0).entry(vault) }
  }

  /// How many cases have each status; a status that no case has is zero.
  public func counts() async throws(RegistryError) -> [CaseStatus: Int] {
    try await read { db in
      var result = Dictionary(uniqueKeysWithValues: CaseStatus.allCases.map { ($0, 0) })
      let rows = try Row.fetchAll(
        db, sql: "SELECT status, count(*) AS cases FROM registered_case GROUP BY status")
      for row in rows {
        let columns = Columns(row)
        guard let status = CaseStatus(rawValue: try columns.text("status")) else {
          throw RegistryError.damaged(.record)
        }
        result[status] = try columns.int("cases")
      }
      return result
    }
  }

  private func page(_ query: CaseQuery, among found: [Int]?, _ db: Database) throws -> CasePage {
    let filter = CaseFilter(query, among: found)
    let count = "SELECT count(*) FROM registered_case \(filter.sql)"
    let total = try Int.fetchOne(db, sql: count, arguments: filter.arguments) ?? 0
    let size = min(max(1, query.pageSize), 200)
    let pageCount = max(1, (total + size - 1) / size)
    let page = min(max(1, query.page), pageCount)
    // The page's numbers first, from an index: only these rows are read whole.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT c.* FROM (
          SELECT number AS place FROM registered_case \(filter.sql)
          ORDER BY \(query.order) LIMIT \(size) OFFSET \((page - 1) * size)
        ) JOIN registered_case c ON c.number = place ORDER BY \(query.order)
        """, arguments: filter.arguments)
    return CasePage(
      entries: try rows.map { try StoredCase($0).entry(vault) }, total: total, page: page,
      pageCount: pageCount)
  }
}

/// The conditions of a query, with everything that a person typed as an argument.
struct CaseFilter: Sendable {
  private var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  /// `found` holds the running numbers that a search found; nil where nothing was searched.
  init(_ query: CaseQuery, among found: [Int]?) {
    if !query.statuses.isEmpty {
      let marks = query.statuses.map { _ in "?" }.joined(separator: ", ")
      add("status IN (\(marks))", query.statuses.map(\.rawValue).sorted())
    }
    if let regime = query.regime { add("regime = ?", [regime]) }
    if let stage = query.stage { add("stage = ?", [stage]) }
    if let truth = query.childVictim { add("child_victim = ?", [truth.rawValue]) }
    if let offence = query.metOffence {
      add("instr(met_offences, ?) > 0", [StoredCase.text([offence])])
    }
    if let found {
      let list = "[\(found.map(String.init).joined(separator: ","))]"
      add("number IN (SELECT value FROM json_each(?))", [list])
    }
  }

  var sql: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  private mutating func add(_ condition: String, _ values: [String]) {
    conditions.append(condition)
    arguments += StatementArguments(values)
  }
}

extension CaseQuery {
  /// The order as SQL; unknown values come last, and equal ones in the order of creation.
  var order: String {
    let direction = descending ? "DESC" : "ASC"
    return switch sort {
    case .changed: "changed \(direction), number \(direction)"
    case .number: "number \(direction)"
    case .stage: "stage \(direction) NULLS LAST, number \(direction)"
    case .victims: "victims \(direction) NULLS LAST, number \(direction)"
    case .metOffences: "met_count \(direction), number \(direction)"
    case .openOffences: "open_count \(direction), number \(direction)"
    }
  }
}
