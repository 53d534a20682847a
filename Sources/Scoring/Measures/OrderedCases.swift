/// The times and figures of a region's cases in ascending order, kept so that a sample of the cases
/// need not be sorted again.
struct OrderedCases: Sendable {
  /// The cases of one number.
  private struct Step {
    var number: Double
    /// Where the next number's begin in `cases`.
    var end: Int
    /// How many of them it ended.
    var ended: Int
  }

  /// Every distinct number, ascending.
  private var steps: [Step] = []
  /// Places among the region's cases in the order of their numbers, each times two, and one more where the
  /// number ended the case.
  private var cases: [UInt32] = []

  /// - Parameter numbers: by case; nil where it has none.
  init(_ numbers: some RandomAccessCollection<SurvivalTime?>) {
    // A handful is sorted sooner than that many days are counted.
    if numbers.count <= OrderedCases.mostDays / 16 || !countDays(of: numbers) { sort(numbers) }
  }

  /// Days are whole numbers, and few: they are counted into their places.
  ///
  /// - Returns: false, with nothing changed, where a number is no such day.
  private mutating func countDays(
    of numbers: some RandomAccessCollection<SurvivalTime?>
  ) -> Bool {
    var counts = [Int](repeating: 0, count: OrderedCases.mostDays)
    var ended = counts
    for case let number? in numbers {
      let time = number.time
      guard time >= 0, time < Double(OrderedCases.mostDays), time == time.rounded(.down) else {
        return false
      }
      counts[Int(time)] += 1
      if number.isEvent { ended[Int(time)] += 1 }
    }
    var next = counts
    var end = 0
    for (day, count) in counts.enumerated() where count > 0 {
      next[day] = end
      end += count
      steps.append(Step(number: Double(day), end: end, ended: ended[day]))
    }
    cases = Array(repeating: 0, count: end)
    for (place, number) in numbers.enumerated() {
      guard let number else { continue }
      cases[next[Int(number.time)]] = OrderedCases.packed(place, number)
      next[Int(number.time)] += 1
    }
    return true
  }

  private mutating func sort(_ numbers: some Sequence<SurvivalTime?>) {
    let sorted = numbers.enumerated().compactMap { place, number in number.map { (place, $0) } }
      .sorted { $0.1.time < $1.1.time }
    for (place, number) in sorted {
      cases.append(OrderedCases.packed(place, number))
      if steps.last?.number != number.time {
        steps.append(Step(number: number.time, end: 0, ended: 0))
      }
      steps[steps.count - 1].end = cases.count
      if number.isEvent { steps[steps.count - 1].ended += 1 }
    }
  }

  private static func packed(_ place: Int, _ number: SurvivalTime) -> UInt32 {
    UInt32(place) * 2 + (number.isEvent ? 1 : 0)
  }

  private static let mostDays = 4096

  /// How many numbers a sample has.
  func count(_ sample: CaseSample) -> Int {
    let added = sample.added.count { $0.number != nil }
    guard let times = sample.times else { return cases.count + added }
    return cases.reduce(added) { $0 + Int(times[Int($1 >> 1)]) }
  }

  /// Every distinct number of a sample, ascending: how many cases have it, and how many of them it
  /// ended.
  ///
  /// - Parameter body: false to go no further.
  @inline(__always)
  func forEachNumber(
    in sample: CaseSample, _ body: (_ number: Double, _ ended: Int, _ cases: Int) -> Bool
  ) {
    let added = sample.added.compactMap(\.number).sorted { $0.time < $1.time }
    var own = 0
    var other = 0
    while own < steps.count || other < added.count {
      var number = own < steps.count ? steps[own].number : added[other].time
      if other < added.count { number = min(number, added[other].time) }
      var ended = 0
      var cases = 0
      if own < steps.count, steps[own].number == number {
        (ended, cases) = counts(own, sample.times)
        own += 1
      }
      while other < added.count, added[other].time == number {
        cases += 1
        if added[other].isEvent { ended += 1 }
        other += 1
      }
      if cases > 0, !body(number, ended, cases) { return }
    }
  }

  /// How many cases of a sample have one of the distinct numbers.
  @inline(__always)
  private func counts(_ step: Int, _ times: [UInt32]?) -> (ended: Int, cases: Int) {
    let start = step == 0 ? 0 : steps[step - 1].end
    guard let times else { return (steps[step].ended, steps[step].end - start) }
    var (ended, cases) = (0, 0)
    for packed in self.cases[start..<steps[step].end] {
      let count = Int(times[Int(packed >> 1)])
      cases += count
      if packed & 1 == 1 { ended += count }
    }
    return (ended, cases)
  }

  /// The quantile of type 7 of Hyndman & Fan (1996), "Sample quantiles in statistical packages",
  /// Am. Stat. 50: linear between order statistics at (n − 1)q; nil for an empty list.
  func quantileType7(_ q: Double, of sample: CaseSample = .everyCaseOnce) -> Double? {
    let place = Double(count(sample) - 1) * q
    guard place >= 0 else { return nil }
    let below = Int(place.rounded(.down))
    var lower: Double?
    var upper: Double?
    var passed = 0
    forEachNumber(in: sample) { number, _, cases in
      passed += cases
      if lower == nil, passed > below { lower = number }
      if passed > below + 1 { upper = number }
      return upper == nil
    }
    guard let lower, let upper else { return lower }
    return lower + (place - Double(below)) * (upper - lower)
  }
}

extension Outcome {
  /// The time or figure, where there is one; a figure is an ended time.
  var number: SurvivalTime? {
    switch self {
    case .figure(let figure): SurvivalTime(time: figure, isEvent: true)
    case .ended(let time): SurvivalTime(time: time, isEvent: true)
    case .open(let time): SurvivalTime(time: time, isEvent: false)
    case .noPart, .notJudged, .miss, .hit, .endless: nil
    }
  }
}
