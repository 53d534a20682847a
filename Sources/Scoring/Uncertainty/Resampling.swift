/// What the draws of one ranking are made from: the cases of every ranked region as each measure takes
/// them, and the figures that no case moves (spec §5.9).
struct Resampling: Sendable {
  /// What one measure takes from one region.
  enum ResamplingInput: Sendable {
    /// Moved by no complaint: an assessment, the share of accepted rows.
    case figure(Observation)
    case cases(MeasuredCases)
    /// The region's exports lack what the measure needs.
    case absent
  }

  /// One ranked region.
  struct Region: Sendable {
    var code: String
    /// The published score, before rounding.
    var score: Double
    /// Complaints, and rows that count as such.
    var caseCount: Int
    /// By indicator, then by adjustment.
    var taken: [ResamplingInput]
  }

  let rubric: Rubric
  let rules: UncertaintyRules
  let indicators: [Indicator]
  let tree: ScoreTree
  /// Where in the tree the nodes of `break_by` stand.
  let breaks: [Int?]
  /// By code.
  let regions: [Region]
  let generator: Philox
  /// By region: how many cases the regions before it have; at the end, how many there are.
  let pool: [Int]

  init(_ regions: [Region], rubric: Rubric, rules: UncertaintyRules) {
    self.regions = regions
    self.rubric = rubric
    self.rules = rules
    let tree = ScoreTree(rubric)
    self.tree = tree
    indicators = rubric.indicators
    breaks = rubric.breakBy.map { tree.place(of: $0) }
    generator = Philox(seed: rules.seed)
    pool = regions.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.caseCount) }
  }
}

extension Resampling {
  /// What every region's complaints come to in one draw, before any weights.
  struct Scored {
    /// By indicator, and there by region.
    var scores: [Double?]
    /// By region: the points of adjustments.
    var points: [Double]
  }

  /// Where every region stands in one draw.
  struct Outcome {
    /// Before rounding; nil where nothing gives a score.
    var scores: [Double?]
    var ranks: [Int]
  }

  /// The ranking's own complaints.
  var published: Scored {
    score(Array(repeating: DrawnCases(times: nil), count: regions.count))
  }

  /// Memory in which one draw after another is scored.
  struct ScoreBuffers {
    fileprivate var nodes: NodeScores
    fileprivate var keys: RankKeys
  }

  /// Buffers with what the complaints come to.
  func buffers(_ scored: Scored) -> ScoreBuffers {
    var buffers = ScoreBuffers(
      nodes: NodeScores(nodes: tree.whole + 1, regions: regions.count),
      keys: RankKeys(decimals: rubric.decimals, breaks: breaks.count))
    // Captures only what is needed: a closure that names `self` copies it for each score.
    let count = regions.count
    tree.fill(&buffers.nodes) { scored.scores[$0 * count + $1] }
    return buffers
  }

  /// The regions by their scores under weights, with ties as the rubric breaks them.
  ///
  /// - Parameter buffers: With what `scored` comes to.
  func outcome(_ scored: Scored, shares: [Double], _ buffers: inout ScoreBuffers) -> Outcome {
    tree.aggregate(&buffers.nodes, shares: shares)
    let whole = tree.whole
    var scores: [Double?] = []
    scores.reserveCapacity(regions.count)
    buffers.keys.removeAll()
    for region in regions.indices {
      let score = buffers.nodes[whole, region].map { adjusted($0, by: scored.points[region]) }
      scores.append(score)
      // A draw that leaves a region nothing to score by places it last.
      buffers.keys.add(score ?? -1)
      for node in breaks { buffers.keys.addBreak(node.flatMap { buffers.nodes[$0, region] }) }
    }
    return Outcome(scores: scores, ranks: buffers.keys.ranks)
  }

  /// Each node's share with every weight multiplied by a factor drawn from [1 − s, 1 + s].
  func shares(_ run: RandomStream.Run, draw: Int) -> [Double] {
    let spread = rules.weightSpread
    let weights = tree.weights.enumerated().map { place, weight in
      var stream = RandomStream(generator, run, draw: draw, place: place)
      return weight * (1 + spread * (2 * stream.uniform() - 1))
    }
    return tree.shares(of: weights)
  }

  /// The cases that stand for one region's own in a draw.
  struct DrawnCases {
    /// By case of the region; nil: each once.
    var times: [UInt32]?
    /// From all cases of the ranking: whose, and which of theirs.
    var added: [(region: Int, place: Int)] = []
    var scale = 1.0
  }

  /// n + m cases, each from the region's own n with probability n/(n + m), else from all.
  func resample(_ region: Int, draw: Int) -> DrawnCases {
    let own = regions[region].caseCount
    let all = pool[regions.count]
    var times = [UInt32](repeating: 0, count: own)
    guard all > 0 else { return DrawnCases(times: times) }
    let size = Int((Double(own) + rules.prior).rounded())
    let share = Double(own) / (Double(own) + rules.prior)
    var added: [(region: Int, place: Int)] = []
    var stream = RandomStream(generator, .complaints, draw: draw, place: region)
    for _ in 0..<size {
      if stream.uniform() < share {
        times[stream.below(own)] += 1
      } else {
        added.append(holder(of: stream.below(all)))
      }
    }
    return DrawnCases(
      times: times, added: added, scale: size > 0 ? Double(own) / Double(size) : 1)
  }

  /// Whose the case is that stands at a place among all, and which of theirs.
  private func holder(of place: Int) -> (region: Int, place: Int) {
    var low = 0
    var high = regions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pool[middle] <= place { low = middle } else { high = middle }
    }
    return (low, place - pool[low])
  }

  /// Everything recomputed from drawn cases: measures, estimates, scales, missing values,
  /// adjustments. Who is ranked stays as it was.
  func score(_ drawn: [DrawnCases]) -> Scored {
    let eligible = [Bool](repeating: true, count: regions.count)
    let scores = indicators.indices.flatMap { number -> [Double?] in
      let cells = regions.indices.map { region -> IndicatorColumn.Cell in
        if case .absent = regions[region].taken[number] {
          return IndicatorColumn.Cell(observation: .missing, isAbsent: true)
        }
        return IndicatorColumn.Cell(
          observation: observe(number, region, drawn[region]), isAbsent: false)
      }
      return IndicatorColumn(
        indicators[number], cells: cells, eligible: eligible, rubric: rubric
      ).scores
    }
    let points = regions.indices.map { region in
      rubric.adjustments.enumerated().reduce(0.0) { sum, item in
        let observation = observe(indicators.count + item.offset, region, drawn[region])
        return item.element.holds(observation) ? sum + item.element.points : sum
      }
    }
    return Scored(scores: scores, points: points)
  }

  private func observe(_ number: Int, _ region: Int, _ drawn: DrawnCases) -> Observation {
    switch regions[region].taken[number] {
    case .absent: return .missing
    case .figure(let observation): return observation
    case .cases(let cases):
      var sample = CaseSample(times: drawn.times, scale: drawn.scale)
      for (other, place) in drawn.added {
        // A complaint of a region whose exports lack what the measure needs can tell it nothing.
        guard case .cases(let others) = regions[other].taken[number] else { continue }
        sample.added.append(others[place])
      }
      return cases.observation(of: sample)
    }
  }
}
