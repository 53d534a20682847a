/// The times and figures of a region's cases in ascending order, kept so that a sample of the cases
/// need not be sorted again.
struct OrderedCases: Sendable {
  /// A case that has a number.
  private struct Entry {
    var number: SurvivalTime
    /// Its place among the region's cases.
    var place: Int32
  }

  private let entries: [Entry]

  /// - Parameter numbers: by case; nil where it has none.
  init(_ numbers: some Sequence<SurvivalTime?>) {
    var entries: [Entry] = []
    for (place, number) in numbers.enumerated() {
      if let number { entries.append(Entry(number: number, place: Int32(place))) }
    }
    self.entries = OrderedCases.ordered(entries)
  }

  /// Days are whole numbers, and few: those are counted into their places, whatever else is sorted.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    // A handful is sorted sooner than that many days are counted.
    guard entries.count > mostDays / 16 else {
      return entries.sorted { $0.number.time < $1.number.time }
    }
    var starts = [Int](repeating: 0, count: mostDays + 1)
    for entry in entries {
      let time = entry.number.time
      guard time >= 0, time < Double(mostDays), time == time.rounded(.down) else {
        return entries.sorted { $0.number.time < $1.number.time }
      }
      starts[Int(time) + 1] += 1
    }
    for day in 0..<mostDays { starts[day + 1] += starts[day] }
    var ordered = entries
    for entry in entries {
      let day = Int(entry.number.time)
      ordered[starts[day]] = entry
      starts[day] += 1
    }
    return ordered
  }

  private static let mostDays = 4096

  /// How many numbers a sample has.
  func count(_ sample: CaseSample) -> Int {
    let added = sample.added.count { $0.number != nil }
    guard let times = sample.times else { return entries.count + added }
    return entries.reduce(added) { $0 + Int(times[Int($1.place)]) }
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
    while own < entries.count || other < added.count {
      var number = own < entries.count ? entries[own].number.time : added[other].time
      if other < added.count { number = min(number, added[other].time) }
      var ended = 0
      var cases = 0
      while own < entries.count, entries[own].number.time == number {
        let times = sample.times.map { Int($0[Int(entries[own].place)]) } ?? 1
        cases += times
        if entries[own].number.isEvent { ended += times }
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

  /// The quantile of type 7 of Hyndman & Fan (1996), "Sample quantiles in statistical packages",
  /// Am. Stat. 50: linear between order statistics at (n − 1)q. Of nothing there is none.
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
