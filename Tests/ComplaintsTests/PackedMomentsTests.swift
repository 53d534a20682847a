import Testing

@testable import Complaints

@Suite struct PackedMomentsTests {
  static let usual: [Moment] = [
    .missing, Moment(day: Day(iso: "2024-05-29")!), Moment(day: Day(iso: "1899-12-30")!),
    Moment(day: Day(number: 0)), Moment(microseconds: 0),
    Moment(microseconds: 1_716_955_500_000_000), Moment(microseconds: 2_147_483_647_000_000),
  ]
  /// Before 1970, after 2038, and to the microsecond.
  static let unusual: [Moment] = [
    Moment(microseconds: -1_000_000), Moment(microseconds: 2_147_483_648_000_000),
    Moment(microseconds: 1_716_955_500_000_001), Moment(day: Day(number: .max)),
    Moment(day: Day(number: .min)),
  ]

  @Test("§3.4: days and whole seconds come back as they went in")
  func packed() {
    #expect(Array(PackedMoments(Self.usual)) == Self.usual)
  }

  @Test("§3.4: so does every other moment, and those beside it", arguments: unusual)
  func anyMoment(moment: Moment) {
    let all = Self.usual + [moment] + Self.usual
    #expect(Array(PackedMoments(all)) == all)
    var appended = PackedMoments()
    for moment in all { appended.append(moment) }
    #expect(appended == PackedMoments(all))
    var added = PackedMoments()
    all.map(\.raw).withUnsafeBufferPointer { added.append(raw: $0) }
    #expect(Array(added) == all)
    var changed = PackedMoments(repeating: .missing, count: all.count)
    for (row, moment) in all.enumerated() { changed[row] = moment }
    #expect(Array(changed) == all)
  }

  @Test("§4.1: the local dates of many rows are those of each", arguments: [Zone.utc, .jakarta])
  func dates(zone: Zone) {
    for all in [Self.usual, Self.usual + Self.unusual] {
      let dates = PackedMoments(all).dates(of: 1..<all.count, in: zone)
      let expected = all.dropFirst().map {
        $0.isMissing ? PackedMoments.noDate : $0.date(in: zone).number
      }
      #expect(dates == expected)
    }
  }
}
