package import Complaints
package import Diagnostics
internal import GRDB

extension Archive {
  /// Keeps a list of one's own, instead of any kept before, so that the archive alone ranks alike.
  package func replaceRegions(_ regions: [Region]) throws(Diagnostic) {
    try write { db in
      try db.execute(sql: "DELETE FROM region")
      for (position, region) in regions.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO region (code, position, name, kind, province, timezone, population)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            region.code, position, region.name, region.kind, region.province,
            region.zone.identifier, region.population,
          ])
      }
      try Seal.regions.renew(in: db)
    }
  }

  /// The list that `replaceRegions` kept, in its order; empty when there was none.
  package func customRegions() throws(Diagnostic) -> [Region] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM region ORDER BY position").map { row in
        guard let zone = Zone(identifier: row["timezone"]) else {
          throw ArchiveProblems.unknownZone(path, region: row["code"], zone: row["timezone"])
        }
        return Region(
          code: row["code"], name: row["name"], kind: row["kind"], province: row["province"],
          zone: zone, population: row["population"])
      }
    }
  }
}
