import Complaints
import Testing

@testable import Ingestion

/// §3.6: of several rows with one (source, id, region) the last counts.
@Suite struct DuplicateIndexTests {
  /// The rows that are replaced, of such IDs with region and source.
  private func replaced(_ rows: [(id: String, region: UInt32, source: UInt32)]) -> [Int] {
    var index = DuplicateIndex()
    var ids = IDColumn()
    var (regions, sources) = (PackedCodes(), PackedCodes())
    for (place, row) in rows.enumerated() {
      Array(row.id.utf8).withUnsafeBufferPointer { ids.append($0) }
      regions.append(row.region)
      sources.append(row.source)
      // In pieces, as rows come.
      if place % 7 == 6 { index.take(ids, regions, sources) }
    }
    index.take(ids, regions, sources)
    return index.replaced
  }

  private func replaced(_ ids: [String]) -> [Int] { replaced(ids.map { ($0, 1, 1) }) }

  @Test("§3.6: rows in order, in falling order and in none", arguments: [1, 2, 3, 50, 3000])
  func orders(_ count: Int) {
    let ids = (0..<count).map { "B-\(100_000 + $0)" }
    #expect(replaced(ids).isEmpty)
    #expect(replaced(ids.reversed()).isEmpty)
    #expect(replaced(ids + ids) == Array(0..<count))
    #expect(replaced(ids + ids.reversed()) == Array((0..<count).reversed()))
    #expect(replaced(ids.reversed() + [ids[0]]) == [count - 1])
    #expect(replaced(ids + [ids[0], "B-1", ids[0]]) == [0, count])
  }

  @Test("§3.6: the same ID twice in a row, at the beginning and later")
  func atOnce() {
    #expect(replaced(["7", "7"]) == [0])
    #expect(replaced(["7", "7", "7"]) == [0, 1])
    #expect(replaced(["1", "2", "2", "3"]) == [1])
    #expect(replaced(["3", "2", "2", "1"]) == [1])
  }

  @Test("Longer numbers come after shorter ones")
  func lengths() {
    #expect(replaced((1...2000).map(String.init)).isEmpty)
    #expect(replaced((1...2000).map(String.init) + ["10"]) == [9])
  }

  @Test("§3.6: IDs are those of their region and source")
  func regions() {
    #expect(replaced([("7", 1, 1), ("7", 2, 1), ("7", 1, 2)]).isEmpty)
    #expect(replaced([("7", 1, 1), ("7", 2, 1), ("7", 1, 1), ("7", 2, 1)]) == [0, 1])
  }
}
