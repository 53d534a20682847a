import ArgumentParser
import Complaints
import Pipeline

/// The rubric, or the number of a ranking in the archive: options of commands about one ranking.
struct RankedByOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(id: "Rubrik (YAML).", en: "The rubric (YAML)."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @Option(
    help: ArgumentHelp(
      id: "Peringkat yang tersimpan di arsip: nomornya, sebagai ganti --rubric dan --period.",
      en: "A ranking that the archive keeps, by number, instead of --rubric and --period."))
  var ranking: Int?

  /// Throws unless rubric and period are given, or a published ranking, which has both.
  func check(_ period: Period?, _ asOf: Day?) throws {
    guard ranking == nil || (rubric == nil && period == nil && asOf == nil) else {
      throw ValidationError(UsageProblems.rankingOrRubric())
    }
    guard ranking != nil || (rubric != nil && period != nil) else {
      throw ValidationError(UsageProblems.lacksRubricOrPeriod())
    }
  }

  var name: RankingName { ranking.map(RankingName.published) ?? RankingName.rubric(rubric ?? "") }

  /// The file that is read.
  var inputs: [String] { [rubric].compactMap(\.self) }
}
