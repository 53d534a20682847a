/// What cases are to one measure, in the order of the cases and in few bytes each.
struct Outcomes: Sendable {
  /// Facts about a case that only the tally uses.
  struct Note: OptionSet {
    let rawValue: UInt8

    /// A complaint that counts as a quarantined row does.
    static let countsAsQuarantined = Note(rawValue: 1 << 4)
    /// It has missed its limit and not ended.
    static let isOpen = Note(rawValue: 1 << 5)
  }

  /// The kind of an outcome; in one byte with a note.
  private enum Kind: UInt8 {
    case noPart, notJudged, miss, hit, figure, ended, open, endless
  }

  private static let kindBits: UInt8 = 0x0f

  private var codes: [UInt8] = []
  /// By case, or empty where none has a number: whole numbers, such as days.
  private var short: [UInt16] = []
  /// In use, and `short` empty, once a number does not fit there.
  private var long: [Double] = []

  init(reserving count: Int = 0) {
    codes.reserveCapacity(count)
  }

  init(_ outcomes: some Sequence<Outcome>) {
    for outcome in outcomes { append(outcome) }
  }

  var count: Int { codes.count }

  @inline(__always)
  mutating func append(_ outcome: Outcome, _ note: Note = []) {
    switch outcome {
    case .noPart: append(Kind.noPart, note)
    case .notJudged: append(Kind.notJudged, note)
    case .miss: append(Kind.miss, note)
    case .hit: append(Kind.hit, note)
    case .endless: append(Kind.endless, note)
    case .figure(let number): append(Kind.figure, note, number)
    case .ended(let number): append(Kind.ended, note, number)
    case .open(let number): append(Kind.open, note, number)
    }
  }

  @inline(__always)
  private mutating func append(_ kind: Kind, _ note: Note) {
    codes.append(kind.rawValue | note.rawValue)
    if !short.isEmpty { short.append(0) } else if !long.isEmpty { long.append(0) }
  }

  @inline(__always)
  private mutating func append(_ kind: Kind, _ note: Note, _ number: Double) {
    if long.isEmpty, let whole = UInt16(exactly: number) {
      if short.isEmpty { makeRoom() }
      short.append(whole)
    } else {
      if long.isEmpty { makeLong() }
      long.append(number)
    }
    codes.append(kind.rawValue | note.rawValue)
  }

  /// The first number has come.
  @inline(never)
  private mutating func makeRoom() {
    short.reserveCapacity(codes.capacity)
    short.append(contentsOf: repeatElement(0, count: codes.count))
  }

  @inline(never)
  private mutating func makeLong() {
    long.reserveCapacity(codes.capacity)
    long = short.isEmpty ? Array(repeating: 0, count: codes.count) : short.map(Double.init)
    short = []
  }

  /// Puts a case that has no number of its own in another's place.
  mutating func replace(_ place: Int, by outcome: Outcome, _ note: Note = []) {
    var other = Outcomes()
    other.append(outcome, note)
    codes[place] = other.codes[0]
  }

  /// The cases at some places, in the order of the places.
  func picked(_ places: [UInt32]) -> Outcomes {
    var picked = Outcomes()
    picked.codes = places.map { codes[Int($0)] }
    if !short.isEmpty { picked.short = places.map { short[Int($0)] } }
    if !long.isEmpty { picked.long = places.map { long[Int($0)] } }
    return picked
  }

  /// How many cases there are of each outcome and note.
  ///
  /// - Parameters:
  ///   - times: How often each case counts; nil: once.
  ///   - body: An outcome without its number, what is noted of it, and how many cases.
  func forEachKind(
    _ times: [UInt32]? = nil, _ body: (_ kind: Outcome, _ note: Note, _ cases: Int) -> Void
  ) {
    var counts = [Int](repeating: 0, count: 64)
    if let times {
      for (place, code) in codes.enumerated() { counts[Int(code)] += Int(times[place]) }
    } else {
      for code in codes { counts[Int(code)] += 1 }
    }
    for (code, count) in counts.enumerated() where count > 0 {
      let code = UInt8(code)
      body(
        Outcomes.outcome(code, number: 0), Note(rawValue: code & ~Outcomes.kindBits), count)
    }
  }

  /// Of the figures that are averaged: their sum in the order of the cases, and how many they are.
  ///
  /// - Parameter times: How often each case counts; nil: once.
  func sumOfFigures(_ times: [UInt32]? = nil) -> (sum: Double, count: Int) {
    var sum = 0.0
    var count = 0
    for (place, code) in codes.enumerated()
    where code & Outcomes.kindBits == Kind.figure.rawValue {
      let times = times.map { Int($0[place]) } ?? 1
      sum += Double(times) * number(place)
      count += times
    }
    return (sum, count)
  }

  @inline(__always)
  private func number(_ place: Int) -> Double {
    short.isEmpty ? long[place] : Double(short[place])
  }

  @inline(__always)
  private static func outcome(_ code: UInt8, number: @autoclosure () -> Double) -> Outcome {
    switch Kind(rawValue: code & kindBits) {
    case .notJudged: .notJudged
    case .miss: .miss
    case .hit: .hit
    case .figure: .figure(number())
    case .ended: .ended(number())
    case .open: .open(number())
    case .endless: .endless
    case .noPart, nil: .noPart
    }
  }
}

extension Outcomes: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { codes.count }

  subscript(place: Int) -> Outcome {
    Outcomes.outcome(codes[place], number: number(place))
  }
}

extension Outcomes: ExpressibleByArrayLiteral {
  init(arrayLiteral outcomes: Outcome...) { self.init(outcomes) }
}
