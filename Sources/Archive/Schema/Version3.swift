extension Schema {
  /// The third shape: exports, rankings and the lists of them have a hash of their content, so that
  /// rows altered by other hands are found.
  ///
  /// What was kept before has none, since nobody can tell what it was when it came in.
  static let version3 = """
    ALTER TABLE export ADD COLUMN content TEXT
      CHECK (length(content) = 64 AND content NOT GLOB '*[^0-9a-f]*');

    ALTER TABLE ranking ADD COLUMN content TEXT
      CHECK (length(content) = 64 AND content NOT GLOB '*[^0-9a-f]*');

    CREATE TABLE seal (
      list TEXT PRIMARY KEY NOT NULL CHECK (list IN ('exports', 'rankings', 'regions')),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
    ) STRICT, WITHOUT ROWID;

    """
}
