extension Schema {
  /// The fifth shape: rows whose cells have shifted are a reason of their own.
  static let version5 = """
    DROP VIEW quarantined;

    CREATE TABLE quarantined_row_5 (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      reason TEXT NOT NULL CHECK (reason IN ('no-id', 'rounded-id', 'shifted', 'no-received',
        'bad-received', 'no-region', 'no-moment', 'bad-moment', 'no-key', 'bad-value',
        'no-reference', 'bad-reference', 'no-original')),
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

    INSERT INTO quarantined_row_5 (export, position, number, reason, source, id, region, agency,
      received, fingerprint, cells, events, corrects_file, corrects_number)
    SELECT export, position, number, reason, source, id, region, agency, received, fingerprint,
      cells, events, corrects_file, corrects_number
    FROM quarantined_row;

    DROP TABLE quarantined_row;

    ALTER TABLE quarantined_row_5 RENAME TO quarantined_row;

    CREATE VIEW quarantined AS SELECT
      r.export, e.file, r.number, r.reason, r.source, r.id, r.region, r.agency,
      \(isoMoment("r.received")) AS received, r.cells, r.corrects_file, r.corrects_number
    FROM quarantined_row r JOIN export e ON e.id = r.export;

    """
}
