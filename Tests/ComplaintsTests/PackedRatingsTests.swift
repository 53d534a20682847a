import Testing

@testable import Complaints

@Suite struct PackedRatingsTests {
  private static let usual: [Double] = [1, .nan, 5, 3, .nan]

  private func bits(_ ratings: some Sequence<Double>) -> [UInt64] { ratings.map(\.bitPattern) }

  @Test(
    "§3.2: ratings come back as they went in, whole or not", arguments: [4, 4.5, 0.1, 255, 256])
  func anyRating(rating: Double) {
    for all in [Self.usual, Self.usual + [rating] + Self.usual] {
      #expect(bits(PackedRatings(all)) == bits(all))
      var appended = PackedRatings()
      for rating in all { appended.append(rating) }
      #expect(bits(appended) == bits(all))
      var added = PackedRatings()
      all.withUnsafeBufferPointer { added.append($0) }
      #expect(bits(added) == bits(all))
      var changed = PackedRatings([Double](repeating: .nan, count: all.count))
      for (row, rating) in all.enumerated() { changed[row] = rating }
      #expect(bits(changed) == bits(all))
    }
  }
}
