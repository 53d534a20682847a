/// The text of a moment: `2024-03-01T02:15:00Z`, or `2024-03-01` where only the day is known.
///
/// It unfolds the word of `Moment.raw`, and is frozen with the versions of the schema that use it.
func isoMoment(_ column: String) -> String {
  let instant = "(\(column) >> 1)"
  let fraction = "((\(instant) % 1000000 + 1000000) % 1000000)"
  return """
    CASE WHEN \(column) & 1 THEN date(\(instant) * 86400, 'unixepoch')
      ELSE strftime('%Y-%m-%dT%H:%M:%S', (\(instant) - \(fraction)) / 1000000, 'unixepoch')
        || CASE \(fraction) WHEN 0 THEN '' ELSE printf('.%06d', \(fraction)) END || 'Z' END
    """
}

extension Schema {
  /// The archive's first shape; README.md tells what each table, column and view is.
  static let version1 = exports + rows + findings + rankings + views

  private static let exports = """
    CREATE TABLE word (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE export (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      file TEXT NOT NULL CHECK (file <> ''),
      sheet TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('register', 'log', 'assessment')),
      profile TEXT NOT NULL,
      source TEXT NOT NULL,
      generated TEXT CHECK (generated IS date(generated, '+0 days')),
      region TEXT,
      read INTEGER NOT NULL CHECK (read >= 0),
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      quarantined INTEGER NOT NULL CHECK (quarantined >= 0),
      duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
      skipped INTEGER NOT NULL CHECK (skipped >= 0),
      CONSTRAINT counts_close
        CHECK (read = accepted + quarantined + duplicates + skipped)
    ) STRICT;

    CREATE TABLE export_field (
      export INTEGER NOT NULL REFERENCES export (id),
      field TEXT NOT NULL CHECK (field IN (
        'source', 'id', 'region', 'agency', 'category', 'channel', 'place', 'classification',
        'status', 'received', 'verified', 'forwarded', 'disposed', 'first_response',
        'substantive_response', 'completed', 'due', 'closed_by', 'rating', 'reopened', 'title')),
      in_file INTEGER NOT NULL CHECK (in_file IN (0, 1)),
      kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
      PRIMARY KEY (export, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE export_event (
      export INTEGER NOT NULL REFERENCES export (id),
      event TEXT NOT NULL CHECK (event IN ('received', 'verified', 'forwarded', 'disposed',
        'first_response', 'substantive_response', 'completed')),
      PRIMARY KEY (export, event)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE export_duplicate (
      export INTEGER NOT NULL REFERENCES export (id),
      region TEXT NOT NULL,
      rows INTEGER NOT NULL CHECK (rows > 0),
      PRIMARY KEY (export, region)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE export_word (
      export INTEGER NOT NULL REFERENCES export (id),
      field TEXT NOT NULL CHECK (field IN
        ('source', 'region', 'agency', 'category', 'channel', 'place', 'title')),
      position INTEGER NOT NULL CHECK (position >= 1),
      word INTEGER NOT NULL REFERENCES word (id),
      PRIMARY KEY (export, field, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let rows = """
    CREATE TABLE register_row (
      key INTEGER PRIMARY KEY,
      export INTEGER GENERATED ALWAYS AS (key >> 32) VIRTUAL REFERENCES export (id),
      number INTEGER NOT NULL CHECK (number >= 0),
      source INTEGER NOT NULL REFERENCES word (id),
      id TEXT NOT NULL CHECK (id <> ''),
      region INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER REFERENCES word (id),
      category INTEGER REFERENCES word (id),
      channel INTEGER REFERENCES word (id),
      place INTEGER REFERENCES word (id),
      title INTEGER REFERENCES word (id),
      classification INTEGER CHECK (classification BETWEEN 1 AND 5),
      status INTEGER CHECK (status BETWEEN 1 AND 8),
      closed_by INTEGER CHECK (closed_by BETWEEN 1 AND 3),
      received INTEGER NOT NULL,
      verified INTEGER,
      forwarded INTEGER,
      disposed INTEGER,
      first_response INTEGER,
      substantive_response INTEGER,
      completed INTEGER,
      due INTEGER,
      rating REAL CHECK (rating BETWEEN 1 AND 5),
      reopened INTEGER CHECK (reopened >= 0)
    ) STRICT;

    CREATE TABLE log_row (
      key INTEGER PRIMARY KEY,
      export INTEGER GENERATED ALWAYS AS (key >> 32) VIRTUAL REFERENCES export (id),
      number INTEGER NOT NULL CHECK (number >= 0),
      source INTEGER NOT NULL REFERENCES word (id),
      id TEXT NOT NULL CHECK (id <> ''),
      region INTEGER REFERENCES word (id),
      events INTEGER NOT NULL CHECK (events BETWEEN 0 AND 255),
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE assessment_row (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      region TEXT NOT NULL CHECK (region <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      value REAL NOT NULL,
      evidence TEXT,
      PRIMARY KEY (export, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let findings = """
    CREATE TABLE quarantined_row (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      reason TEXT NOT NULL CHECK (reason IN ('no-id', 'rounded-id', 'no-received', 'bad-received',
        'no-region', 'no-moment', 'bad-moment', 'no-key', 'bad-value')),
      source TEXT NOT NULL,
      id TEXT,
      region TEXT,
      agency TEXT,
      received INTEGER,
      fingerprint TEXT NOT NULL,
      cells TEXT NOT NULL CHECK (json_valid(cells) AND json_type(cells) = 'array'),
      PRIMARY KEY (export, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diagnostic (
      export INTEGER NOT NULL REFERENCES export (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
      code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9-]*'),
      file TEXT,
      sheet TEXT,
      "row" INTEGER,
      "column" INTEGER,
      header TEXT,
      message_id TEXT NOT NULL,
      message_en TEXT NOT NULL,
      fix_id TEXT,
      fix_en TEXT,
      notes TEXT NOT NULL CHECK (json_valid(notes) AND json_type(notes) = 'array'),
      CONSTRAINT place_has_a_file CHECK (file IS NOT NULL
        OR coalesce(sheet, "row", "column", header) IS NULL),
      CONSTRAINT fix_in_both_languages CHECK ((fix_id IS NULL) = (fix_en IS NULL)),
      PRIMARY KEY (export, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE region (
      code TEXT PRIMARY KEY NOT NULL CHECK (code <> ''),
      position INTEGER NOT NULL UNIQUE CHECK (position >= 0),
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      province TEXT NOT NULL,
      timezone TEXT NOT NULL CHECK (timezone <> ''),
      population REAL CHECK (population >= 0)
    ) STRICT, WITHOUT ROWID;

    """

  private static let rankings = """
    CREATE TABLE rubric (
      sha256 TEXT PRIMARY KEY NOT NULL
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ranking (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      rubric TEXT NOT NULL REFERENCES rubric (sha256),
      period_from TEXT NOT NULL CHECK (period_from IS date(period_from, '+0 days')),
      period_to TEXT NOT NULL CHECK (period_to IS date(period_to, '+0 days')),
      as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
      unit TEXT NOT NULL CHECK (unit IN ('region', 'agency')),
      engine TEXT NOT NULL CHECK (engine <> ''),
      document TEXT NOT NULL CHECK (json_valid(document)),
      CONSTRAINT period_runs_forward CHECK (period_from <= period_to)
    ) STRICT;

    CREATE TABLE ranking_input (
      ranking INTEGER NOT NULL REFERENCES ranking (number),
      position INTEGER NOT NULL CHECK (position >= 0),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (ranking, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ranking_row (
      ranking INTEGER NOT NULL REFERENCES ranking (number),
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      rank INTEGER CHECK (rank >= 1),
      score REAL,
      grade TEXT,
      award_id TEXT,
      award_en TEXT,
      complaints INTEGER NOT NULL CHECK (complaints >= 0),
      reason TEXT,
      CONSTRAINT ranked_by_a_score CHECK (rank IS NULL OR score IS NOT NULL),
      CONSTRAINT award_in_both_languages CHECK ((award_id IS NULL) = (award_en IS NULL)),
      PRIMARY KEY (ranking, position),
      UNIQUE (ranking, code)
    ) STRICT, WITHOUT ROWID;

    """

  private static let views = """
    CREATE VIEW complaint AS SELECT
      r.export, e.file, r.number, s.text AS source, r.id, g.text AS region, a.text AS agency,
      c.text AS category, h.text AS channel, p.text AS place, t.text AS title,
      CASE r.classification WHEN 1 THEN 'complaint' WHEN 2 THEN 'oversight_complaint'
        WHEN 3 THEN 'aspiration' WHEN 4 THEN 'information_request' WHEN 5 THEN 'other'
        END AS classification,
      CASE r.status WHEN 1 THEN 'unverified' WHEN 2 THEN 'verified' WHEN 3 THEN 'in_progress'
        WHEN 4 THEN 'completed' WHEN 5 THEN 'postponed' WHEN 6 THEN 'archived'
        WHEN 7 THEN 'rejected' WHEN 8 THEN 'duplicate' END AS status,
      CASE r.closed_by WHEN 1 THEN 'agency' WHEN 2 THEN 'system' WHEN 3 THEN 'reporter'
        END AS closed_by,
      \(isoMoment("r.received")) AS received,
      \(isoMoment("r.verified")) AS verified,
      \(isoMoment("r.forwarded")) AS forwarded,
      \(isoMoment("r.disposed")) AS disposed,
      \(isoMoment("r.first_response")) AS first_response,
      \(isoMoment("r.substantive_response")) AS substantive_response,
      \(isoMoment("r.completed")) AS completed,
      \(isoMoment("r.due")) AS due,
      r.rating, r.reopened
    FROM register_row r
      JOIN export e ON e.id = r.export
      JOIN word s ON s.id = r.source
      JOIN word g ON g.id = r.region
      LEFT JOIN word a ON a.id = r.agency
      LEFT JOIN word c ON c.id = r.category
      LEFT JOIN word h ON h.id = r.channel
      LEFT JOIN word p ON p.id = r.place
      LEFT JOIN word t ON t.id = r.title;

    CREATE VIEW event AS SELECT
      r.export, e.file, r.number, s.text AS source, r.id, g.text AS region,
      nullif(rtrim(
        CASE WHEN r.events & 1 THEN 'received ' ELSE '' END
        || CASE WHEN r.events & 2 THEN 'verified ' ELSE '' END
        || CASE WHEN r.events & 4 THEN 'forwarded ' ELSE '' END
        || CASE WHEN r.events & 8 THEN 'disposed ' ELSE '' END
        || CASE WHEN r.events & 16 THEN 'first_response ' ELSE '' END
        || CASE WHEN r.events & 32 THEN 'substantive_response ' ELSE '' END
        || CASE WHEN r.events & 64 THEN 'completed ' ELSE '' END), '') AS events,
      CASE WHEN r.events & 128 THEN rtrim(\(isoMoment("r.at")), 'Z') ELSE \(isoMoment("r.at")) END AS at
    FROM log_row r
      JOIN export e ON e.id = r.export
      JOIN word s ON s.id = r.source
      LEFT JOIN word g ON g.id = r.region;

    CREATE VIEW assessment AS SELECT
      r.export, e.file, r.number, r.region, r.key, r.value, r.evidence
    FROM assessment_row r JOIN export e ON e.id = r.export;

    CREATE VIEW quarantined AS SELECT
      r.export, e.file, r.number, r.reason, r.source, r.id, r.region, r.agency,
      \(isoMoment("r.received")) AS received, r.cells
    FROM quarantined_row r JOIN export e ON e.id = r.export;

    CREATE VIEW standing AS SELECT
      r.ranking, u.id AS rubric, u.version, k.period_from, k.period_to, k.as_of, k.unit,
      r.rank, r.code, r.name, r.score, r.grade, r.award_id AS award, r.complaints, r.reason
    FROM ranking_row r
      JOIN ranking k ON k.number = r.ranking
      JOIN rubric u ON u.sha256 = k.rubric;
    """
}
