import Testing

@testable import Complaints

@Suite struct RowNumbersTests {
  @Test(
    "§3.5: numbers of rows come back as they went in, with gaps, repeated or turned round",
    arguments: [
      [], [2], [2, 3, 4, 5], [2, 3, 7, 8, 20], [9, 8, 7], [4, 4, 4], [0, 1, .max, 0, 1, 2],
    ] as [[UInt32]])
  func anyNumbers(numbers: [UInt32]) {
    let kept = RowNumbers(numbers)
    #expect(Array(kept) == numbers)
    #expect(kept.count == numbers.count)
    var added = RowNumbers([1])
    numbers.withUnsafeBufferPointer { added.append($0) }
    #expect(Array(added) == [1] + numbers)
    for (row, number) in numbers.enumerated() { #expect(kept[row] == number) }
  }
}
