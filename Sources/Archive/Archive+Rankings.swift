package import Diagnostics

extension Archive {
  /// Keeps a ranking and gives its number.
  ///
  /// The very same ranking again (rubric, inputs, period, as-of day, unit, engine, document) gives
  /// the number that it has.
  package func publish(_ record: PublishedRanking) throws(Diagnostic) -> Int {
    try write { db in
      let store = RankingStore(db: db)
      return try store.number(of: record) ?? store.add(record)
    }
  }

  /// All published rankings, by number.
  package func rankings() throws(Diagnostic) -> [PublishedRanking.Summary] {
    try read { try RankingStore(db: $0).summaries() }
  }

  /// The last one that was published before a ranking, of the same kind of lines; nil where it is the
  /// first of its kind.
  package func ranking(before record: PublishedRanking) throws(Diagnostic) -> PublishedRanking? {
    try read { try RankingStore(db: $0).ranking(before: record) }
  }

  /// - Throws: `no-such-ranking` with the numbers that there are.
  package func ranking(_ number: Int) throws(Diagnostic) -> PublishedRanking {
    try read { db in
      let store = RankingStore(db: db)
      if let record = try store.ranking(number) { return record }
      throw ArchiveProblems.noRanking(path, number: number, kept: try store.count())
    }
  }
}
