private import Dispatch
private import Synchronization

/// Draws the three runs of spec §5.9: whom the ranking can tell apart, and how sure every rank is.
func draw(_ redrawing: Resampling) -> [String: RankUncertainty] {
  let published = redrawing.published
  let runs = [
    redrawing.tally(redrawing.rules.draws) { draws, tallies in
      var buffers = redrawing.buffers(published)
      for draw in draws {
        let shares = redrawing.shares(.weights, draw: draw)
        tallies.weights.add(ranks: redrawing.outcome(published, shares: shares, &buffers).ranks)
      }
    },
    redrawing.tally(redrawing.rules.resamples) { draws, tallies in
      for draw in draws { redrawing.resample(draw, into: &tallies) }
    },
  ]
  let (weights, resampled) = (runs[0].weights, runs[1])
  let interval = redrawing.rules.interval
  let sets = rankSets(
    redrawing.regions.map(\.score), interval: interval,
    deviation: resampled.complaints.deviation)
  var found: [String: RankUncertainty] = [:]
  for (place, region) in redrawing.regions.enumerated() {
    found[region.code] = RankUncertainty(
      both: resampled.both.spread(of: place, interval: interval),
      weights: weights.spread(of: place, interval: interval),
      complaints: resampled.complaints.spread(of: place, interval: interval),
      rankSet: sets[place])
  }
  return found
}

/// What draws came to, by run.
private struct Tallies: Sendable {
  var weights: RankTally
  var complaints: RankTally
  var both: RankTally

  init(count: Int) {
    weights = RankTally(count: count)
    complaints = RankTally(count: count)
    both = RankTally(count: count)
  }

  mutating func add(_ other: Tallies) {
    weights.add(other.weights)
    complaints.add(other.complaints)
    both.add(other.both)
  }
}

extension Resampling {
  /// One resample, by the configured weights and by drawn ones.
  fileprivate func resample(_ draw: Int, into tallies: inout Tallies) {
    let scored = score(regions.indices.map { resample($0, draw: draw) })
    var buffers = buffers(scored)
    let plain = outcome(scored, shares: tree.shares(of: tree.weights), &buffers)
    tallies.complaints.add(ranks: plain.ranks)
    tallies.complaints.add(
      distances: zip(plain.scores, regions).map { score, region in
        Int(billionths((score ?? 0) - region.score))
      })
    tallies.both.add(ranks: outcome(scored, shares: shares(.both, draw: draw), &buffers).ranks)
  }

  /// Numbered draws on all cores. Which core makes which does not matter: a draw depends on its
  /// number alone, and what is added up are whole numbers.
  fileprivate func tally(
    _ draws: Int, _ make: @Sendable (_ draws: StrideTo<Int>, inout Tallies) -> Void
  ) -> Tallies {
    let total = Mutex(Tallies(count: regions.count))
    let shares = min(draws, 32)
    DispatchQueue.concurrentPerform(iterations: shares) { share in
      var own = Tallies(count: regions.count)
      make(stride(from: share, to: draws, by: shares), &own)
      total.withLock { $0.add(own) }
    }
    return total.withLock(\.self)
  }
}
