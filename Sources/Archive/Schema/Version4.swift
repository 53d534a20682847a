extension Schema {
  /// The fourth shape: correction sheets keep what they call the files that they correct, so that
  /// one that is missing can be asked for by its name.
  ///
  /// Sheets that were kept before name none: then the beginning of its SHA-256 is all there is.
  static let version4 = """
    CREATE TABLE correction_file (
      export INTEGER NOT NULL REFERENCES export (id),
      file TEXT NOT NULL CHECK (length(file) = 16 AND file NOT GLOB '*[^0-9a-f]*'),
      name TEXT NOT NULL CHECK (name <> ''),
      PRIMARY KEY (export, file)
    ) STRICT, WITHOUT ROWID;

    """
}
