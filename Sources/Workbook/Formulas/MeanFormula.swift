internal import Scoring

/// A weighted mean of scores of which some may be missing (spec §5.4, §5.5), as a formula.
///
/// Parts without a score or without weight are left out, the others share their weight; an empty
/// text where nothing is left. A zero score makes a geometric or harmonic mean zero.
///
/// - Parameter parts: cells or names of a share and of a score, which is a number or a text.
func meanFormula(_ parts: [(share: String, score: String)], by aggregation: Aggregation) -> String {
  func sum(_ term: (_ share: String, _ score: String) -> String) -> String {
    parts.map { term($0.share, $0.score) }.joined(separator: "+")
  }
  let weight = sum { "\($0)*ISNUMBER(\($1))" }
  let mean: String
  switch aggregation {
  case .arithmetic:
    mean = "(" + sum { "\($0)*N(\($1))" } + ")/(\(weight))"
  case .geometric:
    let logarithms = sum { "\($0)*IF(N(\($1))>0,LN(\($1)),0)" }
    mean = "EXP((\(logarithms))/(\(weight)))"
  case .harmonic:
    mean = "(\(weight))/(" + sum { "\($0)*IF(N(\($1))>0,1/\($1),0)" } + ")"
  }
  guard aggregation != .arithmetic else { return "IF(\(weight)=0,\"\",\(mean))" }
  // A text is greater than any number: what is missing is no zero.
  let zeros = sum { "(\($0)>0)*(\($1)<=0)" }
  return "IF(\(weight)=0,\"\",IF(\(zeros)>0,0,\(mean)))"
}

/// The rank by a key and by others that break ties in turn, higher first, equals sharing (spec §5.8).
///
/// - Parameters:
///   - keys: ranges of all with the own cell, the deciding one first; all are numbers.
///   - group: the range and the own cell of what the rank is within.
func rankFormula(
  _ keys: [(all: String, own: String)], within group: (all: String, own: String)? = nil
) -> String {
  var better = ""
  for key in keys.reversed() {
    let above = "(\(key.all)>\(key.own))"
    better = better.isEmpty ? above : "(\(above)+(\(key.all)=\(key.own))*\(better))"
  }
  if let group { better = "(\(group.all)=\(group.own))*\(better)" }
  return "1+SUMPRODUCT(1*\(better))"
}
