extension Schema {
  /// The second shape: quarantined rows can be exported, corrected and handed in again.
  ///
  /// Files keep which columns they have, correction sheets what their rows correct, and quarantined
  /// rows of logs which events they were. Rows of the first version are kept as they are; what they
  /// lack is empty.
  static let version2 = """
    ALTER TABLE export ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0 CHECK (corrects IN (0, 1));

    CREATE TABLE export_column (
      export INTEGER NOT NULL REFERENCES export (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      header TEXT NOT NULL,
      roles TEXT NOT NULL CHECK (roles <> ''),
      PRIMARY KEY (export, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      file TEXT NOT NULL CHECK (length(file) = 16 AND file NOT GLOB '*[^0-9a-f]*'),
      number INTEGER NOT NULL CHECK (number >= 1),
      PRIMARY KEY (export, position)
    ) STRICT, WITHOUT ROWID;

    DROP VIEW quarantined;

    CREATE TABLE quarantined_row_2 (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      reason TEXT NOT NULL CHECK (reason IN ('no-id', 'rounded-id', 'no-received', 'bad-received',
        'no-region', 'no-moment', 'bad-moment', 'no-key', 'bad-value', 'no-reference',
        'bad-reference', 'no-original')),
      source TEXT NOT NULL,
      id TEXT,
      region TEXT,
      agency TEXT,
      received INTEGER,
      fingerprint TEXT NOT NULL,
      cells TEXT NOT NULL CHECK (json_valid(cells) AND json_type(cells) = 'array'),
      events INTEGER NOT NULL DEFAULT 0 CHECK (events BETWEEN 0 AND 127),
      corrects_file TEXT
        CHECK (length(corrects_file) = 16 AND corrects_file NOT GLOB '*[^0-9a-f]*'),
      corrects_number INTEGER CHECK (corrects_number >= 1),
      CONSTRAINT correction_names_a_row
        CHECK ((corrects_file IS NULL) = (corrects_number IS NULL)),
      PRIMARY KEY (export, position)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO quarantined_row_2 (export, position, number, reason, source, id, region, agency,
      received, fingerprint, cells)
    SELECT export, position, number, reason, source, id, region, agency, received, fingerprint,
      cells
    FROM quarantined_row;

    DROP TABLE quarantined_row;

    ALTER TABLE quarantined_row_2 RENAME TO quarantined_row;

    CREATE VIEW quarantined AS SELECT
      r.export, e.file, r.number, r.reason, r.source, r.id, r.region, r.agency,
      \(isoMoment("r.received")) AS received, r.cells, r.corrects_file, r.corrects_number
    FROM quarantined_row r JOIN export e ON e.id = r.export;

    """
}
