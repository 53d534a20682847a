import Testing

@testable import peringkat

@Suite struct DrawingPaceTests {
  @Test("Short work shows no progress; long work shows it ten times a second at most")
  func pace() {
    var pace = DrawingPace()
    let spoken = [0, 1, 499, 500, 501, 599, 600, 5000, 5099].filter {
      pace.isDue(at: .milliseconds($0))
    }
    #expect(spoken == [500, 600, 5000])
    var short = DrawingPace()
    let isEarly = short.isDue(at: .milliseconds(499))
    #expect(!isEarly)
  }
}
