internal import GRDB

/// The tables, in the steps in which they came to be. A step that was shipped never changes.
///
/// Texts are blobs: they come back byte for byte, and a sealed value is a blob too. `digest` is the
/// record's own fingerprint over the values as stored.
enum Schema {
  /// "Rujk" in the file's header says whose database it is.
  static let applicationID: UInt32 = 0x5275_6A6B

  static let cases = "1 kasus"
  static let papers = "2 catatan dan dokumen"
  static let search = "3 pencarian"
  static let training = "4 latihan"
  static let sealedEntries = "5 jejak tersandi"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(cases) { try $0.execute(sql: casesSQL) }
    migrator.registerMigration(papers) { try $0.execute(sql: papersSQL) }
    migrator.registerMigration(search) { db in
      try db.execute(sql: searchSQL)
      try fillSearch(db)
    }
    migrator.registerMigration(training) { try $0.execute(sql: trainingSQL) }
    // No table changes; a program that cannot read sealed entries refuses the file as a newer one's.
    migrator.registerMigration(sealedEntries) { _ in }
    return migrator
  }

  /// A registry that is not sealed is searched in its file: the texts it holds already are indexed.
  private static func fillSearch(_ db: Database) throws {
    let slots = try Int.fetchOne(db, sql: "SELECT count(*) FROM setting WHERE name = 'key_slot'")
    guard slots == 0 else { return }
    try db.execute(
      sql: """
        INSERT INTO case_search (rowid, title, text)
        SELECT number, CAST(coalesce(title, '') AS TEXT), CAST(text AS TEXT)
        FROM registered_case JOIN case_version ON case_number = number AND version = version_number
        """)
  }

  static let searchSQL = """
    CREATE VIRTUAL TABLE case_search USING fts5(
      title, text, tokenize = 'unicode61 remove_diacritics 2')
    """

  private static let casesSQL = """
    CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;

    CREATE TABLE registered_case (
      number INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title BLOB,
      status TEXT NOT NULL,
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      version INTEGER NOT NULL,
      regime TEXT,
      stage TEXT,
      accused INTEGER,
      victims INTEGER,
      child_victim TEXT NOT NULL,
      met_offences TEXT NOT NULL,
      open_offences TEXT NOT NULL,
      met_count INTEGER NOT NULL,
      open_count INTEGER NOT NULL,
      digest BLOB NOT NULL
    ) STRICT;
    CREATE INDEX case_by_change ON registered_case (changed, number);
    CREATE INDEX case_by_status ON registered_case (status, changed, number);
    CREATE INDEX case_by_stage ON registered_case (stage, number);
    CREATE INDEX case_by_victims ON registered_case (victims, number);
    CREATE INDEX case_by_met ON registered_case (met_count, number);
    CREATE INDEX case_by_open ON registered_case (open_count, number);

    CREATE TABLE case_version (
      case_number INTEGER NOT NULL REFERENCES registered_case (number),
      version_number INTEGER NOT NULL,
      saved INTEGER NOT NULL,
      kind TEXT NOT NULL,
      restored_from INTEGER,
      remark BLOB,
      byte_count INTEGER NOT NULL,
      digest BLOB NOT NULL,
      text BLOB NOT NULL,
      PRIMARY KEY (case_number, version_number)
    ) STRICT;
    CREATE TRIGGER version_is_final BEFORE UPDATE ON case_version
      BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
    CREATE TRIGGER version_stays BEFORE DELETE ON case_version
      BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

    CREATE TABLE audit_entry (
      sequence INTEGER NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL,
      action TEXT NOT NULL,
      case_id TEXT,
      subject TEXT NOT NULL,
      content BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_case ON audit_entry (case_id, sequence);
    CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
    """

  private static let papersSQL = """
    CREATE TABLE evidence_note (
      id TEXT NOT NULL PRIMARY KEY,
      case_number INTEGER NOT NULL REFERENCES registered_case (number),
      evidence TEXT NOT NULL,
      added INTEGER NOT NULL,
      digest BLOB NOT NULL,
      text BLOB NOT NULL
    ) STRICT;
    CREATE INDEX note_by_case ON evidence_note (case_number, added);

    CREATE TABLE drafted_document (
      id TEXT NOT NULL PRIMARY KEY,
      case_number INTEGER NOT NULL REFERENCES registered_case (number),
      case_version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      format TEXT NOT NULL,
      file_name BLOB NOT NULL,
      byte_count INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      drafted INTEGER NOT NULL,
      digest BLOB NOT NULL,
      content_digest BLOB NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX document_by_case ON drafted_document (case_number, drafted);
    CREATE TRIGGER document_is_final BEFORE UPDATE ON drafted_document
      BEGIN SELECT RAISE(ABORT, 'a kept document never changes'); END;
    """

  private static let trainingSQL = """
    CREATE TABLE training_mark (
      number INTEGER NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL,
      day TEXT NOT NULL,
      scenario TEXT NOT NULL,
      offence TEXT NOT NULL,
      element TEXT NOT NULL,
      given TEXT NOT NULL,
      expected TEXT NOT NULL,
      accepted INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX training_by_element ON training_mark (element, number);
    CREATE INDEX training_by_day ON training_mark (day, accepted);
    """
}
