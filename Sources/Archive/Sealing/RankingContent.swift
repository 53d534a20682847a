internal import Complaints
internal import Diagnostics
internal import Scoring

extension PublishedRanking {
  /// The hash of all that it says and rests on. Its number is no part of it, and the rubric's text
  /// has a hash of its own.
  var content: String {
    let hash = ContentHash("ranking 1")
    for text in [
      rubric.id, rubric.version, rubric.sha256, period.from.iso, period.to.iso,
      asOf.iso, unit.rawValue, engine, document,
    ] {
      hash.add(text)
    }
    hash.add(inputs.count)
    for input in inputs {
      hash.add(input.file)
      hash.add(input.sha256)
    }
    hash.add(lines.count)
    for line in lines {
      hash.add(line.code)
      hash.add(line.name)
      hash.add(line.rank)
      hash.add(line.score)
      hash.add(line.grade)
      hash.add(line.award == nil ? 0 : 1)
      line.award?.add(to: hash)
      hash.add(line.complaints)
      hash.add(line.reason)
    }
    return hash.finish()
  }
}
