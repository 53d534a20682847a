/// Where rows stand in their file, as a person counts: one number a row, of which most are one more than
/// the one before and take no room.
package struct RowNumbers: RandomAccessCollection, Equatable, Sendable {
  /// From one row on numbers rise by one.
  private struct Run: Equatable, Sendable {
    var first: UInt32
    var number: UInt32
  }

  private var runs: [Run] = []
  package private(set) var count = 0

  package init() {}

  package init(_ numbers: some Sequence<UInt32>) {
    for number in numbers { append(number) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(row: Int) -> UInt32 {
    precondition(row >= 0 && row < count)
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].first <= row { low = middle } else { high = middle }
    }
    return runs[low].number &+ (UInt32(row) - runs[low].first)
  }

  package mutating func append(_ numbers: UnsafeBufferPointer<UInt32>) {
    for number in numbers { append(number) }
  }

  package mutating func append(_ number: UInt32) {
    let next = runs.last.map { $0.number &+ (UInt32(count) - $0.first) }
    if number != next { runs.append(Run(first: UInt32(count), number: number)) }
    count += 1
  }
}

extension RowNumbers: ExpressibleByArrayLiteral {
  package init(arrayLiteral numbers: UInt32...) { self.init(numbers) }
}
