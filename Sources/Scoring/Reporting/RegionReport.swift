package import Complaints
package import Diagnostics

/// All that one region's own workbook tells.
package struct RegionReport: Sendable {
  package var explanation: Explanation
  /// The region's agencies, most complaints first, as they stand among all agencies; nil where no
  /// register tells agencies.
  package var agencies: [Standing]?
  /// Open complaints that have passed a limit of the rubric, or soon will.
  package var deadlines: [Deadline]
}

/// Makes the reports of the regions of one ranking, with what is common to all of them made once.
package struct Reporter: Sendable {
  package let explainer: Explainer
  /// The same complaints ranked by agency; nil where no register tells agencies.
  package let agencies: Ranking?
  package let course: MonthlySeries
  /// Years of days that deadlines may fall on, of which no holidays are known.
  package let unknownYears: [Int]
  private let agenciesOfRegions: [String: [Standing]]
  private let deadlines: DeadlineReader

  /// Throws what `rank` throws.
  ///
  /// - Parameters:
  ///   - side: Of regions.
  ///   - exports: with corrected rows in the files that they belong to.
  package init(_ side: RankingSide, _ exports: [Export]) throws {
    explainer = try Explainer(side, exports)
    let ranking = explainer.ranking
    course = MonthlySeries(side.table, side.rubric, side.request, asOf: ranking.asOf)
    deadlines = DeadlineReader(side.rubric, side.request, asOf: ranking.asOf, in: side.table)
    unknownYears = deadlines.unknownYears
    guard side.table.agency != nil else {
      agencies = nil
      agenciesOfRegions = [:]
      return
    }
    var others = side
    others.request.unit = .agency
    others.request.asOf = ranking.asOf
    let agencies = try others.ranking()
    self.agencies = agencies
    agenciesOfRegions = Dictionary(
      grouping: agencies.standings, by: { String($0.code.prefix { $0 != "/" }) }
    ).mapValues { standings in
      standings.sorted {
        $0.complaints == $1.complaints
          ? $0.code.precedes($1.code) : $0.complaints > $1.complaints
      }
    }
  }

  package var ranking: Ranking { explainer.ranking }

  /// nil for a region that is not in the ranking.
  package func report(on code: String) -> RegionReport? {
    guard let explanation = explainer.explanation(of: code) else { return nil }
    return RegionReport(
      explanation: explanation,
      agencies: agencies == nil ? nil : agenciesOfRegions[code] ?? [],
      deadlines: deadlines.deadlines(explainer.reader(code)))
  }

  /// What of the reports on some regions must not be published.
  package func personalData(of codes: Set<String>, from exports: [Export]) -> [Diagnostic] {
    var own = agencies
    own?.standings.removeAll { !codes.contains(String($0.code.prefix { $0 != "/" })) }
    let found = ranking.personalData(from: exports)
    return found + (own?.personalData(from: exports) ?? []).filter { !found.contains($0) }
  }
}
