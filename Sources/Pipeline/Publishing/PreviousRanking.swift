import Archive
import Scoring
import Workbook

extension PreviousRanking {
  /// - Throws: what is wrong with the rubric that the archive keeps of it.
  init(_ published: PublishedRanking) throws {
    let rubric = try Rubric.load(text: published.rubric.text, file: published.rubric.id)
    self.init(
      number: published.number, rubric: "\(rubric.id) \(rubric.version)",
      period: published.period, asOf: published.asOf,
      lines: Dictionary(
        uniqueKeysWithValues: published.lines.map { line in
          let printed = line.score.map {
            score(rounded($0, decimals: rubric.decimals), decimals: rubric.decimals)
          }
          return (line.code, Line(name: line.name, rank: line.rank, score: printed))
        }))
  }
}
