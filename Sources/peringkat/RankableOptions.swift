import ArgumentParser
import Complaints
import Diagnostics
import Scoring

/// Exports or an archive, for which period, and what of them is ranked.
struct RankableOptions: ParsableArguments {
  @OptionGroup var exports: ExportOptions

  @Option(
    help: ArgumentHelp(
      id: "Yang diperingkat: region (bawaan) atau agency.",
      en: "What is ranked: region (default) or agency."))
  var by = UnitOfRanking.region

  @Option(
    help: ArgumentHelp(
      id: "Tampilkan hanya daerah ini, atau peringkatkan OPD daerah ini saja: kode atau nama.",
      en: "Show this region alone, or rank its agencies alone: its code or name."))
  var only: String?

  var files: [String] { exports.files }
  var archive: String? { exports.archive }
  var reading: ReadingOptions { exports.reading }
  var time: PeriodOptions { exports.time }
  var period: Period? { exports.period }
  var asOf: Day? { exports.asOf }
  /// Something to rank was named.
  var isGiven: Bool { exports.isGiven }
  /// Every file that is read, so that none is written over.
  var inputs: [String] { exports.inputs }

  func givenPeriod() throws -> Period { try exports.givenPeriod() }
  func checkIsGiven() throws { try exports.checkIsGiven() }
  func checkReadsOne() throws { try exports.checkReadsOne() }

  func source(results: [String], _ talk: Talk, _ line: ProgressLine) throws -> Source {
    try exports.source(results: results, talk, line)
  }

  /// All regions are shown where there is nothing else to show.
  func checkOnlyIsOfAgencies() throws {
    if only != nil, by == .region {
      throw ValidationError(CommandLineProblems.onlyWithoutAgencies())
    }
  }

  /// A rubric is tried on data for a period, or on none.
  func checkForTrying() throws {
    try checkReadsOne()
    try checkOnlyIsOfAgencies()
    try time.checkDays()
    guard isGiven == (period != nil), isGiven || asOf == nil else {
      throw ValidationError(
        isGiven ? CommandLineProblems.dataWithoutPeriod() : CommandLineProblems.periodWithoutData())
    }
  }
}

extension UnitOfRanking: ExpressibleByArgument {}
