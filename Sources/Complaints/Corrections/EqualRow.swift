/// What equal quarantined rows of several files share: they are one row (spec §5.1).
package struct EqualRow: Sendable, Hashable {
  private var kind: Export.Kind
  private var profile: String
  /// The region against which the row counts.
  package private(set) var region: String?
  private var fingerprint: String
  /// The how-manieth among the equal rows of its file: those of one file are several rows.
  private var ordinal: Int

  /// Of each quarantined row of a file, in their order.
  package static func all(of export: Export) -> [EqualRow] {
    let only = export.onlyRegion
    var counts: [EqualRow: Int] = [:]
    return export.quarantine.map { row in
      var equal = EqualRow(
        kind: export.kind, profile: export.profile, region: row.region ?? only,
        fingerprint: row.fingerprint, ordinal: 0)
      let ordinal = counts[equal, default: 0] + 1
      counts[equal] = ordinal
      equal.ordinal = ordinal
      return equal
    }
  }

  /// Which of two files with equal rows is the earlier: by the day of generation, else by path;
  /// files that do not tell their day come first.
  package static func precedes(_ a: Export, _ b: Export) -> Bool {
    if let one = a.generated, let other = b.generated, one != other { return one < other }
    if (a.generated == nil) != (b.generated == nil) { return a.generated == nil }
    return Joiner.precedes(a, b)
  }
}
