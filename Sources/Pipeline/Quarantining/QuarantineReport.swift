import Complaints
package import Diagnostics
package import Documents
package import Ingestion

/// The quarantined rows that still wait for a correction, as people and programs read them.
package struct QuarantineReport {
  package let list: QuarantineList
  let regions: RegionList

  package var hasRows: Bool { list.rowCount > 0 }

  /// One text a row: where, why and what to do.
  package func lines(_ language: Language) -> [String] {
    list.lines.map { $0.rendered(language) }
  }

  /// How many rows there are.
  package var summary: Wording {
    QuarantineProblems.quarantined(rows: list.rowCount, distinct: list.lines.count)
  }

  /// Fields as in the list, whatever the language.
  package var document: JSONValue { list.document }
}

extension LoadedExports {
  /// Finds the rows that wait; the exports are gone afterwards.
  ///
  /// - Parameters:
  ///   - region: Code or name of the one whose rows are wanted; nil: all.
  ///   - reading: How the exports were read.
  package mutating func quarantine(
    of region: String?, _ reading: ReadingRequest, _ monitor: RunMonitor
  ) throws -> QuarantineReport {
    let exports = try takeExports(monitor)
    let profiles = try reading.loadedProfiles()
    let list = try monitor.during(.joining) {
      let joiner = Joiner(exports, regions: regions.byCode, keeping: [])
      return QuarantineList(joiner.exports, profiles: profiles)
    }
    let chosen = try region.map {
      list.only(try regions.code(namedBy: $0, option: "--region"))
    }
    return QuarantineReport(list: chosen ?? list, regions: regions)
  }
}
