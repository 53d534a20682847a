import Complaints
import Testing

@testable import Ingestion
@testable import Tables

@Suite struct ColumnStudyTests {
  private func study(_ values: some Sequence<String>) -> ColumnStudy {
    var study = ColumnStudy(index: 0, header: "X")
    for value in values {
      var value = value
      value.withUTF8 { study.take(SourceCell($0.isEmpty ? .empty : .text, bytes: $0)) }
    }
    return study
  }

  @Test("Blanks, a hyphen and words for nothing are not filled cells")
  func blanks() {
    let found = study(["", " ", "-", "NA", "n/a", "NULL", "nan", "None", "Nasi", "a"])
    #expect(found.filled == 2)
    #expect(found.words.map(\.word) == ["Nasi", "a"])
  }

  @Test("Words come most frequent first, equals by their code points")
  func words() {
    let found = study(["b", "a", "c", "c"])
    #expect(found.words.map(\.word) == ["c", "a", "b"])
    #expect(found.words.map(\.count) == [2, 1, 1])
  }

  @Test("Long texts are counted and not kept; of many values none is")
  func bounds() {
    #expect(study(["kata", String(repeating: "kata ", count: 40)]).hasAllWords == false)
    let many = study((0..<60_000).map { "T\($0)" })
    #expect(!many.hasAllWords)
    #expect(many.words.isEmpty)
    #expect(many.distinct == 60_000)
    #expect(study((0..<120_000).map { "T\($0 / 2)" }).distinct == 60_000)
  }

  @Test("Dates, times, numbers and ratings are told apart")
  func kinds() {
    let dates = study(["2024-01-05", "05/01/2024 08:10", "31/12/2023", "5 Mei 2024", "besok"])
    #expect(dates.dates.count == 4)
    #expect(dates.dates.withTime == 1)
    #expect(dates.isDated)
    let times = study(["08:10", "8.15", "23:59:59", "25:00"])
    #expect(times.times == 2)
    #expect(times.dottedTimes == 1)
    let numbers = study(["1", "5", "7,5", "x"])
    #expect(numbers.numbers == 3)
    #expect(numbers.ratings == 2)
    #expect(numbers.highest == 7.5)
  }
}
