/// What an indicator's estimates and scores lean on: a cell of *Patokan* with a name.
enum Goalpost: String, CaseIterable {
  /// Of `rate`: for how many people it is told.
  case per
  /// The common value of all regions, to which estimates are drawn, and how strongly.
  case pooled = "bersama"
  case strength = "m"
  /// Of the Wilson bound.
  case confidence = "keyakinan"
  case z
  // Of a linear scale.
  case worst = "terburuk"
  case best = "terbaik"
  // Of a relative scale.
  case count = "banyak"
  case least = "terkecil"
  case most = "terbesar"
  case mean = "rata"
  case deviation = "simpangan"
  /// Of the regions that have a score.
  case meanScore = "rataskor"

  /// It is taken from all regions that take part.
  var isCommon: Bool {
    switch self {
    case .pooled, .strength, .count, .least, .most, .mean, .deviation, .meanScore: true
    case .per, .confidence, .z, .worst, .best: false
    }
  }
}

/// The ranges that an indicator's formulas read, by the words before its name.
enum GoalpostRange: String {
  case included = "ikut"
  case n
  case value = "nilai"
  case goalpost = "patokan"
  case scaled = "skorskala"
  // Of bands and points.
  case edges = "tepi"
  case edgeScores = "skortepi"
}
